// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Replacing the program by itself: nobody can wipe what Qt has copied, so a lock ends the process
// image (vault.md 9).

// Replaces the program by itself with the same options and --locked. Returns only where the system
// refuses; the caller then ends.
void restartLocked(int argc, char* argv[]);
