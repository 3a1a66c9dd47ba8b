// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <array>
#include <cstdint>

namespace cuaderno {

// A key in three parts, for three people: any two of them give it back, one alone says nothing
// about it (Shamir's scheme over single bytes).
struct Share
{
    // The same for the three of one splitting.
    std::array<std::byte, 8> set{};
    std::uint8_t number = 0; // 1 to 3
    Secret bytes;            // 32

    Share copy() const { return {set, number, bytes.copy()}; }
};

// REQUIRES: 32 bytes. OutOfMemory.
Result<std::array<Share, 3>> splitTwoOfThree(const Secret& secret);

// ShareOfAnother for two of different splittings, or twice the same one. A share that was made up
// gives a wrong key and no error: whoever joins proves the key by what it opens.
Result<Secret> joinShares(const Share& a, const Share& b);

// For a piece of paper: "CUADSHARE1-" and 82 letters (base/paper_text.h), with a check of their
// own. Empty where there is no memory.
Secret shareText(const Share& share);
// ShareUnreadable: a letter is wrong or missing, or it is something else; OutOfMemory.
Result<Share> readShare(const Secret& text);

} // namespace cuaderno
