// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

namespace cuaderno {

// A way in that nobody has to remember: 256 random bits on a card, "CUADCARD1-" and 56 letters
// (base/paper_text.h) of which the last few check the others. Whoever holds it opens the vault, so
// it is kept where the device is not.

// Empty where there is no memory.
Secret makeKeyCard();

// The card in the one way in which it opens a slot: capitals, no hyphens. KeyCardUnreadable where a
// letter is wrong or missing; OutOfMemory.
Result<Secret> readKeyCard(const Secret& text);

// As it is written onto paper. REQUIRES: what readKeyCard gave.
Secret keyCardText(const Secret& card);

// Whether somebody meant to give a card, right or not: no passphrase begins like one.
bool looksLikeKeyCard(const Secret& text);

} // namespace cuaderno
