// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

// What is open of core, on the worker's thread and nowhere else.
struct Desk
{
    const cuaderno::Clock& clock;
};
