// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Must not compile: a Release that no anonymizer made.
#include "anonymize/release.h"

cuaderno::Release forge(cuaderno::Table rawAnswers)
{
    cuaderno::ReleaseContent content;
    content.tables.push_back(std::move(rawAnswers));
    return cuaderno::Release(std::move(content));
}
