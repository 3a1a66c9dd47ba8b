// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <optional>

namespace cuaderno {

// One page of an Ogg file.
struct OggPage
{
    static constexpr std::size_t fixedSize = 27;
    static constexpr std::size_t largest = fixedSize + 255 + std::size_t{255} * 255;

    bool continues = false; // its first packet began on the page before
    bool begins = false;
    bool ends = false;
    std::int64_t granule = 0; // -1: no packet ends on it
    std::uint32_t serial = 0;
    ByteView lacing;
    ByteView body;

    std::size_t size() const { return fixedSize + lacing.size() + body.size(); }
};

// The page with which `bytes` begin. None where there is none, or it is not whole; `checked`: or
// its sum does not fit.
std::optional<OggPage> readOggPage(ByteView bytes, bool checked = true);

// The head of such a page with another serial and number, and the sum that belongs to that.
Bytes oggHead(const OggPage& page, std::uint32_t serial, std::uint32_t number);

} // namespace cuaderno
