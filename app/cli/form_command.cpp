// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/form_command.h"

namespace cuaderno::cli {

void addFormBench(Program& program, CLI::App* group);
void addFormCheck(Program& program, CLI::App* group);
void addFormConvert(Program& program, CLI::App* group);
void addFormShow(Program& program, CLI::App* group);
void addFormSubmit(Program& program, CLI::App* group);

void addFormCommands(Program& program)
{
    CLI::App* group =
        program.addGroup("form", "Look at a form, convert it, time it, fill it in for a server");
    addFormBench(program, group);
    addFormCheck(program, group);
    addFormConvert(program, group);
    addFormShow(program, group);
    addFormSubmit(program, group);
}

} // namespace cuaderno::cli
