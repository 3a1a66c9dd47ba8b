// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/form_compiler.h"

#include <algorithm>

namespace cuaderno {

std::uint32_t FormCompiler::addOutput(const Expression& expression)
{
    xpath::Expr output;
    ReferenceBinder binder(*m_model, nowhere);
    if (!compileExpression(expression, nowhere, output, binder))
        return nowhere;
    m_model->outputs.push_back(std::move(output));
    return static_cast<std::uint32_t>(m_model->outputs.size() - 1);
}

CompiledText FormCompiler::compilePieces(const TextPieces& pieces)
{
    CompiledText text;
    text.first = static_cast<std::uint32_t>(m_model->pieces.size());
    for (const TextPiece& piece : pieces) {
        CompiledPiece compiled;
        if (piece.output.given())
            compiled.output = addOutput(piece.output);
        else
            compiled.text = m_model->pool.keep(piece.text);
        m_model->pieces.push_back(compiled);
        ++text.count;
    }
    return text;
}

CompiledSource FormCompiler::compileSource(const TextSource& source)
{
    CompiledSource compiled;
    if (!source.id.empty())
        compiled.texts = m_model->findText(source.id);
    compiled.plain = compilePieces(source.pieces);
    if (source.expression.given())
        compiled.expression = addOutput(source.expression);
    return compiled;
}

std::uint32_t FormCompiler::textForm(const std::string& form)
{
    auto& forms = m_model->textForms;
    const auto next = static_cast<std::uint32_t>(forms.size());
    const auto [known, isNew] = m_textForms.try_emplace(form, next);
    if (isNew)
        forms.push_back(form);
    return known->second;
}

void FormCompiler::compileTexts()
{
    for (const TextDefinition& definition : m_definition.texts) {
        Range texts;
        texts.first = static_cast<std::uint32_t>(m_model->variants.size());
        const std::size_t languages =
            std::min(definition.languages.size(), m_model->languages.size());
        for (std::size_t language = 0; language < languages; ++language)
            for (const TextVariant& variant : definition.languages[language]) {
                m_model->variants.push_back({static_cast<std::uint32_t>(language),
                                             textForm(variant.form),
                                             compilePieces(variant.pieces)});
                ++texts.count;
            }
        m_model->textIds.push_back(
            {m_model->pool.keep(definition.id), static_cast<std::uint32_t>(m_model->texts.size())});
        m_model->texts.push_back(texts);
    }
    m_definition.texts.clear();
    m_definition.texts.shrink_to_fit();
    // Of texts with one id the first one counts.
    auto& ids = m_model->textIds;
    std::ranges::stable_sort(ids, {}, &TextId::id);
    const auto sameId = [](const TextId& a, const TextId& b) { return a.id == b.id; };
    ids.erase(std::unique(ids.begin(), ids.end(), sameId), ids.end());
}

} // namespace cuaderno
