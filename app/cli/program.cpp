// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

namespace cuaderno::cli {

CLI::App* Program::add(CLI::App* parent, const std::string& name, const std::string& description,
                       const std::string& example, std::function<Exit()> action)
{
    CLI::App* command = parent->add_subcommand(name, description);
    command->footer("Example:\n  " + example);
    if (action)
        on(command, std::move(action));
    return command;
}

void Program::on(CLI::App* command, std::function<Exit()> action)
{
    command->callback([this, action = std::move(action)] { run = action; });
}

CLI::App* Program::addGroup(const std::string& name, const std::string& description)
{
    CLI::App* group = app.add_subcommand(name, description);
    group->require_subcommand(1);
    return group;
}

} // namespace cuaderno::cli
