// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/passphrase_strength.h"

#include <algorithm>
#include <bitset>

namespace {

// A live vault takes eight letters at the least; twelve is what a stranger needs years for.
constexpr int shortest = 12;
constexpr int strong = 20;
constexpr std::size_t fewestDifferent = 5;

} // namespace

PassphraseStrength strengthOf(cuaderno::ByteView passphrase)
{
    if (passphrase.empty())
        return PassphraseStrength::None;
    int letters = 0;
    int words = 0;
    bool inWord = false;
    std::bitset<256> seen;
    for (const auto byte : passphrase) {
        const auto value = std::to_integer<unsigned>(byte);
        seen.set(value);
        // The first byte of each letter of UTF-8.
        if ((value & 0xC0U) != 0x80U)
            ++letters;
        const bool space = value == ' ';
        if (!space && !inWord)
            ++words;
        inWord = !space;
    }
    if (letters < shortest || seen.count() < fewestDifferent)
        return PassphraseStrength::TooShort;
    return letters >= strong || words >= 4 ? PassphraseStrength::Strong : PassphraseStrength::Good;
}
