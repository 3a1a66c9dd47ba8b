// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/form_text.h"

#include <algorithm>

namespace cuaderno {

namespace {

const CompiledText* find(const std::vector<CompiledVariant>& variants, std::string_view form)
{
    auto found = std::ranges::find(variants, form, &CompiledVariant::form);
    if (found == variants.end() && form.empty())
        found = std::ranges::find(variants, "long", &CompiledVariant::form);
    if (found == variants.end() && form.empty())
        found = std::ranges::find(variants, "short", &CompiledVariant::form);
    return found == variants.end() ? nullptr : &found->text;
}

std::string plain(const CompiledText& text)
{
    std::string all;
    for (const CompiledPiece& piece : text)
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
    const auto& languages = model.texts[texts].languages;
    const CompiledText* found =
        language < languages.size() ? find(languages[language], form) : nullptr;
    const std::size_t fallback = model.definition.defaultLanguage;
    if (!found && fallback < languages.size())
        found = find(languages[fallback], form);
    return found;
}

std::size_t languageOf(const FormModel& model, const CompiledSource& source, std::size_t language,
                       std::string_view form)
{
    // What is worked out is worked out in that language.
    if (source.expression != nowhere)
        return language;
    if (source.texts == nowhere)
        return model.definition.defaultLanguage;
    const auto& languages = model.texts[source.texts].languages;
    const bool has = language < languages.size() && find(languages[language], form);
    return has ? language : model.definition.defaultLanguage;
}

std::string plainText(const FormModel& model, const CompiledSource& source, std::size_t language)
{
    if (source.texts != nowhere) {
        const CompiledText* text = variantOf(model, source.texts, language, "");
        return text ? plain(*text) : std::string();
    }
    return plain(source.plain);
}

void appendAllChoices(const FormModel& model, const CompiledItemset& itemset, std::size_t language,
                      std::vector<ChoiceText>& choices)
{
    const auto found = model.instanceIds.find(itemset.instance);
    if (found == model.instanceIds.end())
        return;
    const Node* root = model.definition.instances[found->second].tree.root();
    for (const Node* row = root ? root->firstChild : nullptr; row; row = row->next) {
        if (row->kind != NodeKind::Element)
            continue;
        ChoiceText choice;
        choice.value = cell(*row, itemset.valueColumn);
        choice.label = cell(*row, itemset.labelColumn);
        const auto text = model.textIds.find(cell(*row, itemset.labelTextColumn));
        if (text != model.textIds.end())
            if (const CompiledText* label = variantOf(model, text->second, language, ""))
                choice.label = plain(*label);
        choices.push_back(std::move(choice));
    }
}

} // namespace cuaderno
