// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/form_command.h"
#include "cli/output.h"
#include "common/error_text.h"
#include "form/load.h"

#include <fmt/format.h>

#include <memory>

namespace cuaderno::cli {

namespace {

Json errorsJson(const std::vector<Error>& errors)
{
    Json list = Json::array();
    for (const Error& error : errors)
        list.push_back(errorJson(error));
    return list;
}

void printCheck(const FormCheck& check)
{
    for (const Error& error : check.errors) {
        printLine("error    " + errorSentence(error));
        printLine("         " + errorNext(error));
    }
    for (const Error& warning : check.warnings)
        printLine("warning  " + errorSentence(warning));
    if (check.loads()) {
        std::string languages;
        for (const std::string& language : check.languages)
            languages += (languages.empty() ? "; languages: " : ", ") + language;
        printLine(
            fmt::format("This form can be used. Questions: {}{}", check.questions, languages));
    } else {
        printLine(fmt::format("This form cannot be used. What has to be mended: {}",
                              check.errors.size()));
    }
}

Exit checkCommand(const Program& program, const std::string& path)
{
    const FormCheck check = checkForm(Path(path));
    if (program.json)
        printJson({{"loads", check.loads()},
                   {"errors", errorsJson(check.errors)},
                   {"warnings", errorsJson(check.warnings)},
                   {"questions", check.questions},
                   {"languages", check.languages}});
    else
        printCheck(check);
    return check.loads() ? Exit::Done : Exit::AtFault;
}

} // namespace

void addFormCheck(Program& program, CLI::App* group)
{
    const auto path = std::make_shared<std::string>();
    CLI::App* command =
        program.add(group, "check", "Name everything that is wrong with a form, in one run",
                    "cuaderno-cli form check survey.xlsx",
                    [&program, path] { return checkCommand(program, *path); });
    command->add_option("FORM", *path, "an .xlsx file, a folder with survey.csv, or an .xml form")
        ->required();
}

} // namespace cuaderno::cli
