// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

// How long a passphrase would hold, in words: by its letters, how many different ones, and its
// words. A rule of thumb, told as one; nothing is copied out of the bytes.
enum class PassphraseStrength { None, TooShort, Good, Strong };

PassphraseStrength strengthOf(cuaderno::ByteView passphrase);
