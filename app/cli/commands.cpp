// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "cli/audit_command.h"
#include "cli/demo_command.h"
#include "cli/doctor_command.h"
#include "cli/drive.h"
#include "cli/form_command.h"
#include "cli/media_command.h"
#include "cli/project_command.h"
#include "cli/release_command.h"
#include "cli/session_command.h"
#include "cli/vault_command.h"
#include "cli/xpath_command.h"

namespace cuaderno::cli {

void addAllCommands(Program& program)
{
    program.app.name("cuaderno-cli");
    program.app.description(
        "Cuaderno without a screen: forms, notebooks (vaults) and releases.\n"
        "Exit codes: 0 done, 1 the input or the state is at fault, 2 used wrongly.");
    program.app.footer("Example:\n  cuaderno-cli demo --out cuaderno-demo\n\n"
                       "Every command has its own --help with an example.");
    // Options that stand before or after any command.
    program.app.fallthrough();
    program.app.add_flag("--json", program.json, "one JSON object on stdout");
    program.app.set_version_flag("--version", std::string("cuaderno-cli"),
                                 "this program's version, and those of its libraries and formats");
    program.app.set_help_all_flag("--help-all", "help of every command");
    addDemoCommand(program);
    addFormCommands(program);
    addXPathCommand(program);
    addDriveCommand(program);
    addVaultCommands(program);
    addSessionCommands(program);
    addMediaCommands(program);
    addProjectCommands(program);
    addReleaseCommands(program);
    addAuditCommands(program);
    addDoctorCommand(program);
}

} // namespace cuaderno::cli
