// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/restart.h"

#include "base/process.h"

#include <algorithm>
#include <string>
#include <vector>

void restartLocked(int argc, char* argv[])
{
    const std::string locked = "--locked";
    std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    if (std::ranges::find(arguments, locked) == arguments.end())
        arguments.push_back(locked);
    cuaderno::becomeAgain(arguments);
}
