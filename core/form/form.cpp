// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/form.h"

#include "base/text.h"
#include "form/form_compiler.h"
#include "form/form_model.h"
#include "form/form_text.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::string_view kinds[] = {
    "text",     "integer",     "decimal", "select_one", "select_multiple", "rank",     "range",
    "note",     "acknowledge", "date",    "time",       "dateTime",        "geopoint", "geotrace",
    "geoshape", "barcode",     "image",   "audio",      "video",           "file",     "calculate",
    "hidden",   "metadata",    "unknown",
};

constexpr std::string_view types[] = {
    "string",  "int",    "decimal",  "boolean",  "date",     "time",   "dateTime",
    "select1", "select", "geopoint", "geotrace", "geoshape", "binary",
};

std::string_view valueIn(const ExtraAttributes& attributes, std::string_view name)
{
    const auto found =
        std::ranges::find(attributes, name, &std::pair<std::string, std::string>::first);
    return found == attributes.end() ? std::string_view() : found->second;
}

} // namespace

std::string_view kindText(QuestionKind kind)
{
    return kinds[static_cast<std::size_t>(kind)];
}

std::string_view typeText(ValueType type)
{
    return types[static_cast<std::size_t>(type)];
}

std::string_view Question::attribute(std::string_view wanted) const
{
    return valueIn(extra, wanted);
}

std::string_view Section::attribute(std::string_view wanted) const
{
    return valueIn(extra, wanted);
}

std::string withoutNumbers(std::string_view path)
{
    std::string plain;
    plain.reserve(path.size());
    bool inside = false;
    for (const char c : path) {
        if (c == '[')
            inside = true;
        else if (c == ']')
            inside = false;
        else if (!inside)
            plain.push_back(c);
    }
    return plain;
}

std::uint32_t FormModel::findText(std::string_view wanted) const
{
    const auto found = std::ranges::lower_bound(textIds, wanted, {}, &TextId::id);
    return found == textIds.end() || found->id != wanted ? nowhere : found->texts;
}

Form::Form(std::unique_ptr<const FormModel> model) : m_model(std::move(model)) {}

Form::~Form() = default;

const std::string& Form::id() const
{
    return m_model->id;
}

const std::string& Form::version() const
{
    return m_model->version;
}

const std::string& Form::title() const
{
    return m_model->title;
}

const std::string& Form::style() const
{
    return m_model->style;
}

std::string_view Form::submissionAttribute(std::string_view name) const
{
    return valueIn(m_model->submission, name);
}

const std::vector<Language>& Form::languages() const
{
    return m_model->languages;
}

std::size_t Form::defaultLanguage() const
{
    return m_model->defaultLanguage;
}

std::optional<std::size_t> Form::findLanguage(std::string_view language) const
{
    const auto& all = languages();
    auto found = std::ranges::find(all, language, &Language::name);
    if (found == all.end() && !language.empty())
        found = std::ranges::find(all, language, &Language::code);
    if (found == all.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - all.begin());
}

bool Form::runsRightToLeft(std::string_view language) const
{
    const auto found = findLanguage(language);
    return found && isRightToLeft(languages()[*found].code);
}

const std::vector<Question>& Form::questions() const
{
    return m_model->questions;
}

const Question* Form::find(std::string_view path) const
{
    const std::uint32_t node = m_model->find(withoutNumbers(path));
    if (node == nowhere || m_model->nodes[node].question == nowhere)
        return nullptr;
    return &m_model->questions[m_model->nodes[node].question];
}

const std::vector<Section>& Form::sections() const
{
    return m_model->sections;
}

const std::vector<Series>& Form::series() const
{
    return m_model->publicSeries;
}

namespace {

// The body item that shows a path; a repeat's label stands at the group around it.
const BodyItem* itemOf(const FormModel& model, std::string_view path)
{
    const std::uint32_t node = model.find(withoutNumbers(path));
    if (node == nowhere || model.nodes[node].item == nowhere)
        return nullptr;
    const BodyItem* item = &model.body[model.nodes[node].item];
    if (!item->label.given() && item->parent != nowhere && model.body[item->parent].wrapsRepeat)
        item = &model.body[item->parent];
    return item;
}

std::size_t languageOf(const Form& form, std::string_view language)
{
    return form.findLanguage(language).value_or(form.defaultLanguage());
}

} // namespace

std::string Form::label(std::string_view path, std::string_view language) const
{
    const BodyItem* item = itemOf(*m_model, path);
    return item ? plainText(*m_model, item->label, languageOf(*this, language)) : std::string();
}

std::string Form::hint(std::string_view path, std::string_view language) const
{
    const BodyItem* item = itemOf(*m_model, path);
    return item ? plainText(*m_model, item->hint, languageOf(*this, language)) : std::string();
}

std::vector<ChoiceText> Form::choices(std::string_view path, std::string_view language) const
{
    std::vector<ChoiceText> listed;
    const BodyItem* item = itemOf(*m_model, path);
    if (!item)
        return listed;
    const std::size_t in = languageOf(*this, language);
    for (const CompiledChoice& choice : m_model->choicesOf(*item))
        listed.push_back({std::string(choice.value), plainText(*m_model, choice.label, in)});
    if (const CompiledItemset* itemset = m_model->itemsetOf(*item))
        appendAllChoices(*m_model, *itemset, in, listed);
    return listed;
}

const std::vector<Error>& Form::warnings() const
{
    return m_model->warnings;
}

Compilation compileDefinition(FormDefinition definition)
{
    FormCompiler compiler(std::move(definition));
    Compilation result;
    auto model = compiler.run();
    result.errors = std::move(compiler.errors());
    if (model)
        result.form = std::make_unique<const Form>(std::move(model));
    return result;
}

Result<std::unique_ptr<const Form>> compileForm(FormDefinition definition)
{
    Compilation compilation = compileDefinition(std::move(definition));
    if (!compilation.form)
        return tl::unexpected<Error>(std::move(compilation.errors.front()));
    return std::move(compilation.form);
}

} // namespace cuaderno
