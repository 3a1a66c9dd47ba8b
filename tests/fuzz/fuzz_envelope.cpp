// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An envelope from anywhere; and a good one that the input changes, cuts, lengthens and moves about
// in, which never opens as anything else than what was closed.
#include "vault/envelope.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace cuaderno;

namespace {

struct Post
{
    BoxKeyPair lead = BoxKeyPair::make();
    Bytes payload = toBytes("forty hours a week, no contract");
    Bytes good;

    Post()
    {
        const EnvelopeFacts facts{EnvelopeId::random(), SessionId::random(), 7};
        good =
            closeEnvelope(facts, payload, std::array{lead.publicKey}, SignKeyPair::make()).value();
    }
};

// Five bytes a change: what to do, where (u16), with what, how much.
Bytes changed(Bytes bytes, ByteView by)
{
    for (; by.size() >= 5 && !bytes.empty(); by = by.subspan(5)) {
        const auto number = [&](std::size_t at) { return std::to_integer<std::size_t>(by[at]); };
        const std::size_t at = (number(1) | number(2) << 8) % bytes.size();
        // The border of a message is where moving about is most like the real thing.
        const std::size_t chunk = std::min<std::size_t>(number(4) * 4113 / 16, bytes.size() - at);
        const auto from = bytes.begin() + static_cast<std::ptrdiff_t>(at);
        switch (number(0) % 5) {
        case 0:
            bytes[at] ^= by[3];
            break;
        case 1:
            bytes.resize(at);
            break;
        case 2:
            bytes.insert(bytes.end(), number(4), by[3]);
            break;
        case 3:
            bytes.erase(from, from + static_cast<std::ptrdiff_t>(chunk));
            break;
        default:
            std::rotate(from, from + static_cast<std::ptrdiff_t>(chunk), bytes.end());
        }
    }
    return bytes;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Post post;
    const ByteView bytes(reinterpret_cast<const std::byte*>(data), size);
    (void)openEnvelope(bytes, post.lead);
    const Bytes other = changed(post.good, bytes.first(std::min<std::size_t>(size, 100)));
    const auto opened = openEnvelope(other, post.lead);
    if (opened.has_value() != (other == post.good) || (opened && opened->payload != post.payload))
        std::abort();
    return 0;
}
