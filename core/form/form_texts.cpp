// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/form_compiler.h"

namespace cuaderno {

std::uint32_t FormCompiler::addOutput(const Expression& expression)
{
    CompiledOutput output;
    ReferenceBinder binder(*m_model, nowhere);
    if (!compileExpression(expression, nowhere, output.expr, binder))
        return nowhere;
    m_model->outputs.push_back(std::move(output));
    return static_cast<std::uint32_t>(m_model->outputs.size() - 1);
}

CompiledText FormCompiler::compilePieces(const TextPieces& pieces)
{
    CompiledText text;
    for (const TextPiece& piece : pieces) {
        CompiledPiece compiled;
        if (piece.output.given())
            compiled.output = addOutput(piece.output);
        else
            compiled.text = piece.text;
        text.push_back(std::move(compiled));
    }
    return text;
}

CompiledSource FormCompiler::compileSource(const TextSource& source)
{
    CompiledSource compiled;
    if (!source.id.empty()) {
        const auto known = m_model->textIds.find(source.id);
        if (known != m_model->textIds.end())
            compiled.texts = known->second;
    }
    compiled.plain = compilePieces(source.pieces);
    if (source.expression.given())
        compiled.expression = addOutput(source.expression);
    return compiled;
}

void FormCompiler::compileTexts()
{
    const std::size_t languages = m_model->definition.languages.size();
    for (const TextDefinition& definition : m_model->definition.texts) {
        CompiledTexts texts;
        for (const auto& variants : definition.languages) {
            std::vector<CompiledVariant> compiled;
            compiled.reserve(variants.size());
            for (const TextVariant& variant : variants)
                compiled.push_back({variant.form, compilePieces(variant.pieces)});
            texts.languages.push_back(std::move(compiled));
        }
        texts.languages.resize(languages);
        m_model->textIds.emplace(definition.id, static_cast<std::uint32_t>(m_model->texts.size()));
        m_model->texts.push_back(std::move(texts));
    }
}

} // namespace cuaderno
