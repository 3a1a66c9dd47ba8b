// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/media_strip.h"

#include <cstdint>

namespace cuaderno {

namespace {

constexpr std::string_view signature("\x89PNG\r\n\x1a\n", 8);
// Size, name, and the sum that follows.
constexpr std::size_t around = 12;

std::uint32_t bigEndian(ByteView bytes, std::size_t at)
{
    std::uint32_t number = 0;
    for (std::size_t place = at; place < at + 4; ++place)
        number = number << 8 | std::to_integer<std::uint32_t>(bytes[place]);
    return number;
}

tl::unexpected<Error> refused(const char* why)
{
    return fail(ErrorCode::MediaKindUnknown, why);
}

// No more in it than what its name is for.
bool hasSizeOfItsKind(std::string_view name, std::size_t size)
{
    if (name == "IHDR")
        return size == 13;
    if (name == "PLTE")
        return size <= 768 && size % 3 == 0;
    if (name == "tRNS")
        return size <= 256;
    if (name == "IEND")
        return size == 0;
    return name == "IDAT";
}

} // namespace

bool isPng(ByteView bytes)
{
    return bytes.size() >= signature.size() && asText(bytes.first(signature.size())) == signature;
}

Result<StrippedMedia> stripPng(ByteView bytes)
{
    StrippedMedia out;
    out.kind = MediaKind::Picture;
    out.keep(bytes.first(signature.size()));
    bool data = false;
    std::size_t at = signature.size();
    for (bool first = true;; first = false) {
        if (bytes.size() - at < around)
            return refused("it has no end");
        const std::size_t size = bigEndian(bytes, at);
        if (size > bytes.size() - at - around)
            return refused("a part that is not whole");
        const std::string_view name = asText(bytes.subspan(at + 4, 4));
        const ByteView part = bytes.subspan(at, size + around);
        at += part.size();
        if (first && name != "IHDR")
            return refused("it does not begin as a picture");
        if (hasSizeOfItsKind(name, size)) {
            out.keep(part);
            data = data || name == "IDAT";
        } else if (name.front() >= 'A' && name.front() <= 'Z') {
            // Needed to see it, and not known here.
            return refused("a part that is not known");
        }
        if (name == "IEND")
            break;
    }
    if (!data)
        return refused("no picture in it");
    return out;
}

} // namespace cuaderno
