// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A picture or recording of a stranger's, as its metadata are taken out; what is taken has nothing
// more to take out.
#include "vault/media_strip.h"
#include "vault/ogg_page.h"
#include "vault/wav_format.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace cuaderno;

namespace {

Bytes joined(const StrippedMedia& media)
{
    Bytes all;
    for (const ByteView piece : media.pieces)
        all.insert(all.end(), piece.begin(), piece.end());
    return all;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView bytes(reinterpret_cast<const std::byte*>(data), size);
    // A file whose beginning alone is at hand.
    (void)readWav(bytes.first(size / 2), size);
    (void)readOggPage(bytes, false);
    const auto media = stripMedia(bytes);
    if (!media)
        return 0;
    const Bytes clean = joined(*media);
    const auto again = stripMedia(clean);
    if (!again || joined(*again) != clean)
        std::abort();
    return 0;
}
