// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/form_command.h"
#include "cli/output.h"
#include "common/error_text.h"
#include "form/form.h"
#include "form/load.h"
#include "form/xlsform_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace cuaderno::cli {

namespace {

struct ShowOptions
{
    std::string form;
    std::string language;
};

// A form as its author sees it: what is shown, in order, with the expressions beside it.
class Outline
{
public:
    Outline(const Form& form, const FormDefinition& definition, std::string language)
        : m_form(form), m_definition(definition), m_language(std::move(language))
    {
    }

    Json rows()
    {
        add(m_definition.body, 0);
        return std::move(m_rows);
    }

private:
    void add(const std::vector<Control>& controls, int depth)
    {
        for (const Control& control : controls) {
            addRow(control, depth);
            add(control.children, depth + 1);
        }
    }

    void addRow(const Control& control, int depth)
    {
        Json row = {{"depth", depth}, {"kind", kindOf(control)}, {"path", control.path}};
        row["label"] = control.path.empty() ? "" : m_form.label(control.path, m_language);
        const auto bind = std::ranges::find(m_definition.binds, control.path, &Bind::path);
        if (!control.path.empty() && bind != m_definition.binds.end()) {
            put(row, "relevant", bind->relevant);
            put(row, "required", bind->required);
            put(row, "constraint", bind->constraint);
            put(row, "calculate", bind->calculate);
        }
        Json choices = Json::array();
        for (const ChoiceText& choice : m_form.choices(control.path, m_language))
            choices.push_back({{"value", choice.value}, {"label", choice.label}});
        if (!choices.empty())
            row["choices"] = choices;
        m_rows.push_back(std::move(row));
    }

    std::string kindOf(const Control& control) const
    {
        if (control.kind == ControlKind::Repeat)
            return "repeat";
        if (control.kind == ControlKind::Group)
            return "group";
        const Question* question = m_form.find(control.path);
        return question ? std::string(kindText(question->kind)) : "unknown";
    }

    static void put(Json& row, const char* key, const Expression& expression)
    {
        if (expression.given() && expression.text != "false()")
            row[key] = expression.text;
    }

    const Form& m_form;
    const FormDefinition& m_definition;
    std::string m_language;
    Json m_rows = Json::array();
};

void printRow(const Json& row)
{
    const std::string indent(2 * row["depth"].get<std::size_t>(), ' ');
    printLine(fmt::format("{}{} [{}] {}", indent, row["path"].get<std::string>(),
                          row["kind"].get<std::string>(), row["label"].get<std::string>()));
    for (const char* key : {"relevant", "required", "constraint", "calculate"}) {
        if (row.contains(key))
            printLine(fmt::format("{}    {}: {}", indent, key, row[key].get<std::string>()));
    }
    if (!row.contains("choices"))
        return;
    for (const Json& choice : row["choices"])
        printLine(fmt::format("{}    - {}  {}", indent, choice["value"].get<std::string>(),
                              choice["label"].get<std::string>()));
}

Exit show(const Program& program, const ShowOptions& options)
{
    auto source = readFormSource(Path(options.form));
    if (!source)
        return report(program, source.error());
    auto loaded = loadForm(*source);
    if (!loaded)
        return report(program, loaded.error());
    const Form& form = *loaded->form;
    if (!options.language.empty() && !form.findLanguage(options.language))
        return report(program, {ErrorCode::AnswerUnknownLanguage, "show", {}, {options.language}});
    const ReadDefinition read = readDefinition(*source);
    const Json rows = Outline(form, read.definition, options.language).rows();
    if (program.json) {
        printJson({{"id", form.id()},
                   {"title", form.title()},
                   {"version", form.version()},
                   {"rows", rows}});
        return Exit::Done;
    }
    printLine(fmt::format("{} ({} {})", form.title(), form.id(), form.version()));
    for (const Json& row : rows)
        printRow(row);
    return Exit::Done;
}

} // namespace

void addFormShow(Program& program, CLI::App* group)
{
    CLI::App* command =
        program.add(group, "show", "A readable outline, with relevance and constraints",
                    "cuaderno-cli form show survey.xlsx --language es");
    const auto options = std::make_shared<ShowOptions>();
    command
        ->add_option("FORM", options->form,
                     "an .xlsx file, a folder with survey.csv, or an .xml form")
        ->required();
    command->add_option("--language", options->language, "a language's name or code");
    program.on(command, [&program, options] { return show(program, *options); });
}

} // namespace cuaderno::cli
