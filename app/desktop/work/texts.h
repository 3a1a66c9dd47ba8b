// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/work/desk.h"

#include <string>

// Texts that come with the program: the words of consent, the lists of short words.

// Read once. SurveysMissing where the program's own files are not there.
cuaderno::Result<const cuaderno::ConsentTemplate*> consentText(Desk& desk);

// Five words picked at random, or groups of digits where the language has no list: a passphrase
// that nobody would guess and somebody may remember.
std::string suggestPassphrase(const Desk& desk, const std::string& language);
