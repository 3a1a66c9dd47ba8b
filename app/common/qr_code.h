// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <string_view>
#include <vector>

namespace cuaderno {

// A text as a square of dark and light modules, for readers of QR codes. Has to be drawn with four
// light modules around it.
struct QrCode
{
    int size = 0;
    // Row by row.
    std::vector<bool> dark;

    bool at(int column, int row) const
    {
        const auto before = static_cast<std::size_t>(row) * static_cast<std::size_t>(size);
        return dark[before + static_cast<std::size_t>(column)];
    }
};

// UsedWrongly for a text that does not fit; OutOfMemory.
Result<QrCode> makeQrCode(std::string_view text);

// A page of its own to be printed, as SVG: the code, and below it the letters in their groups, to
// be typed where no reader is. `title` says what it is, in plain words.
Result<Secret> printedCard(const Secret& text, std::string_view title);

} // namespace cuaderno
