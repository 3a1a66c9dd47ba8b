// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Must not compile: raw answers put into a Release that was made.
#include "anonymize/release.h"

void smuggle(cuaderno::Release& release, cuaderno::Table rawAnswers)
{
    release.content().tables.push_back(std::move(rawAnswers));
}
