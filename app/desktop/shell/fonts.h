// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Two families, one a voice, with a named substitute for every script, so that no locale changes
// the look. Arabic, a language of the app, stands first: each miss in the list costs time.
void chooseFonts();
