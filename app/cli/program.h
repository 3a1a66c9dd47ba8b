// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <string>

namespace cuaderno::cli {

// What a command answers to the shell. Nothing else is ever returned.
enum class Exit {
    Done = 0,
    // The input or the state is at fault.
    AtFault = 1,
    // Unknown option, missing file name.
    UsedWrongly = 2,
};

// What all commands share: the options that stand before or after any of them, and the command that
// was chosen. Each command adds itself in addXxxCommand(program, parent) and sets `run` when the
// command line names it; main runs it after everything was parsed.
struct Program
{
    CLI::App app;
    // One JSON object on stdout instead of plain words.
    bool json = false;
    std::function<Exit()> run;

    // A command that does something. `parent` is the program or a word above it ("vault"). What it
    // does may be said later, by on(), once its options have their place.
    CLI::App* add(CLI::App* parent, const std::string& name, const std::string& description,
                  const std::string& example, std::function<Exit()> action = {});
    void on(CLI::App* command, std::function<Exit()> action);
    // A word above commands: "vault".
    CLI::App* addGroup(const std::string& name, const std::string& description);
};

} // namespace cuaderno::cli
