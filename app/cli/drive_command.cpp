// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/drive.h"
#include "cli/output.h"

#include <fstream>
#include <iostream>
#include <memory>

namespace cuaderno::cli {

namespace {

struct Given
{
    std::string form;
    std::string script;
    std::string media;
};

Exit runGiven(const Given& given, Program& program)
{
    DriveOptions options;
    options.form = given.form;
    options.media = given.media;
    if (given.script.empty()) {
        if (given.form.empty())
            return report(program, {ErrorCode::UsedWrongly, "a form or a script", {}, {"drive"}});
        return runDrive(std::cin, std::cout, options);
    }
    std::ifstream script(given.script);
    if (!script)
        return report(program,
                      {ErrorCode::FileNotFound, {}, {.file = given.script}, {given.script}});
    options.folder = Path(given.script).parent_path();
    return runDrive(script, std::cout, options, true);
}

} // namespace

void addDriveCommand(Program& program)
{
    const auto given = std::make_shared<Given>();
    CLI::App* command =
        program.add(&program.app, "drive", "Fill in a form by JSON lines on stdin, or by a script",
                    "cuaderno-cli drive household.xlsx < answers.jsonl",
                    [given, &program] { return runGiven(*given, program); });
    command->add_option("form", given->form, "XForm, workbook or folder of CSV sheets");
    command->add_option("--script", given->script,
                        "a .drive file whose first line names the form; exit 1 if an expect fails");
    command->add_option("--media", given->media, "where the files are that the form names");
}

} // namespace cuaderno::cli
