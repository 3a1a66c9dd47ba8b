// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace cuaderno::cli {

// From now on Ctrl-C and a polite kill only set a flag: work that takes long looks at it and ends
// with nothing half-written, so that no signal ever ends the program. A pipe that was closed is an
// error of writing.
void catchSignals();

// Keeps such signals waiting while it lives, and over a new start of the program: catchSignals()
// lets them in again.
class HeldSignals
{
public:
    HeldSignals();
    ~HeldSignals();
    HeldSignals(const HeldSignals&) = delete;
    HeldSignals& operator=(const HeldSignals&) = delete;
};

bool interrupted();

// Interrupted where the flag is set.
Status goOn();

} // namespace cuaderno::cli
