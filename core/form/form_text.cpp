// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/form_text.h"

#include <algorithm>

namespace cuaderno {

namespace {

const CompiledVariant* findForm(const FormModel& model, std::uint32_t texts, std::size_t language,
                                std::string_view form)
{
    const Range range = model.texts[texts];
    const auto variants = std::span(model.variants).subspan(range.first, range.count);
    const auto found = std::ranges::find_if(variants, [&](const CompiledVariant& variant) {
        return variant.language == language && model.textForms[variant.form] == form;
    });
    return found == variants.end() ? nullptr : &*found;
}

// Null where the text has no such form in this language.
const CompiledVariant* find(const FormModel& model, std::uint32_t texts, std::size_t language,
                            std::string_view form)
{
    const CompiledVariant* found = findForm(model, texts, language, form);
    if (!found && form.empty())
        found = findForm(model, texts, language, "long");
    if (!found && form.empty())
        found = findForm(model, texts, language, "short");
    return found;
}

std::string plain(const FormModel& model, CompiledText text)
{
    std::string all;
    for (const CompiledPiece& piece : model.piecesOf(text))
        all.append(piece.output == nowhere ? piece.text : "…");
    return all;
}

std::string cell(const Node& row, const std::string& column)
{
    const Node* found = column.empty() ? nullptr : row.findChild(column);
    return found ? stringValue(*found) : std::string();
}

} // namespace

const CompiledText* variantOf(const FormModel& model, std::uint32_t texts, std::size_t language,
                              std::string_view form)
{
    const CompiledVariant* found = find(model, texts, language, form);
    if (!found)
        found = find(model, texts, model.defaultLanguage, form);
    return found ? &found->text : nullptr;
}

std::size_t languageOf(const FormModel& model, const CompiledSource& source, std::size_t language,
                       std::string_view form)
{
    // What is worked out is worked out in that language.
    if (source.expression != nowhere)
        return language;
    if (source.texts == nowhere)
        return model.defaultLanguage;
    return find(model, source.texts, language, form) ? language : model.defaultLanguage;
}

std::string plainText(const FormModel& model, const CompiledSource& source, std::size_t language)
{
    if (source.texts != nowhere) {
        const CompiledText* text = variantOf(model, source.texts, language, "");
        return text ? plain(model, *text) : std::string();
    }
    return plain(model, source.plain);
}

void appendAllChoices(const FormModel& model, const CompiledItemset& itemset, std::size_t language,
                      std::vector<ChoiceText>& choices)
{
    const auto found = model.instanceIds.find(std::string(itemset.instance));
    if (found == model.instanceIds.end())
        return;
    const Node* root = model.instances[found->second].tree.root();
    for (const Node* row = root ? root->firstChild : nullptr; row; row = row->next) {
        if (row->kind != NodeKind::Element)
            continue;
        ChoiceText choice;
        choice.value = cell(*row, itemset.valueColumn);
        choice.label = cell(*row, itemset.labelColumn);
        const auto text = model.findText(cell(*row, itemset.labelTextColumn));
        if (text != nowhere)
            if (const CompiledText* label = variantOf(model, text, language, ""))
                choice.label = plain(model, *label);
        choices.push_back(std::move(choice));
    }
}

} // namespace cuaderno
