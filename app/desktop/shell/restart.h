// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/window_place.h"

#include <string>
#include <vector>

// Replacing the program by itself: nobody can wipe what Qt has copied, so a lock ends the process
// image (vault.md 9).

struct Restart
{
    bool covered = false; // after Hide: the cover stands first
    WindowPlace window;   // an empty rectangle: nobody knows
};

// What the new program is told: the same options, and how it begins.
std::vector<std::string> restartWords(int argc, const char* const argv[], const Restart& how);

// Replaces the program by itself. Returns only where the system refuses; the caller then ends.
void restart(int argc, const char* const argv[], const Restart& how);
