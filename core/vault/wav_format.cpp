// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/wav_format.h"

#include "vault/media_strip.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::uint16_t pcm = 1;
constexpr std::uint16_t floating = 3;
constexpr std::uint16_t aLaw = 6;
constexpr std::uint16_t muLaw = 7;
constexpr std::uint16_t extensible = 0xfffe;
constexpr std::size_t riffSize = 12;
constexpr std::size_t partHead = 8;
// What of an extensible format's name is the same for all.
constexpr std::string_view commonName("\x00\x00\x00\x00\x10\x00\x80\x00\x00\xaa\x00\x38\x9b\x71",
                                      14);

std::uint16_t number16(ByteView bytes, std::size_t at)
{
    return static_cast<std::uint16_t>(std::to_integer<std::uint16_t>(bytes[at])
                                      | std::to_integer<std::uint16_t>(bytes[at + 1]) << 8);
}

void put16(std::span<std::byte> to, std::size_t at, std::uint16_t number)
{
    to[at] = static_cast<std::byte>(number);
    to[at + 1] = static_cast<std::byte>(number >> 8);
}

bool isPlain(std::uint16_t tag)
{
    return tag == pcm || tag == floating || tag == aLaw || tag == muLaw;
}

bool readFormat(ByteView part, WavFormat& format)
{
    if (part.size() < 16)
        return false;
    const std::uint16_t tag = number16(part, 0);
    const std::uint16_t channels = number16(part, 2);
    const std::uint32_t rate = getU32(part, 4);
    const std::uint16_t frame = number16(part, 12);
    const std::uint16_t bits = number16(part, 14);
    const bool isExtensible = tag == extensible;
    if (isExtensible
        && (part.size() < 40 || !isPlain(number16(part, 24))
            || asText(part.subspan(26, commonName.size())) != commonName))
        return false;
    if (!isExtensible && !isPlain(tag))
        return false;
    if (channels == 0 || rate == 0 || bits == 0 || bits % 8 != 0 || frame != channels * (bits / 8))
        return false;
    const std::uint64_t second = std::uint64_t{rate} * frame;
    if (second > UINT32_MAX)
        return false;
    format.bytesASecond = static_cast<std::uint32_t>(second);
    format.bytesAFrame = frame;
    const std::size_t size = isExtensible ? 40 : tag == pcm ? 16 : 18;
    format.described.assign(size, std::byte{0});
    std::copy_n(part.begin(), 16, format.described.begin());
    putU32(format.described, 8, format.bytesASecond);
    if (isExtensible) {
        put16(format.described, 16, 22);
        std::copy(part.begin() + 18, part.begin() + 40, format.described.begin() + 18);
    }
    return true;
}

// As recorders that were cut off leave it: nothing was ever said of what follows the head. In a
// file that was finished, a part of no size is empty, and what follows is something else.
bool isUnfinished(ByteView beginning, std::uint64_t headSize)
{
    const std::uint64_t said = getU32(beginning, 4);
    return said == UINT32_MAX || said + 8 <= headSize;
}

} // namespace

std::optional<WavFormat> readWav(ByteView beginning, std::uint64_t fileSize)
{
    if (!isWav(beginning))
        return std::nullopt;
    WavFormat format;
    std::uint64_t at = riffSize;
    for (;;) {
        if (at + partHead > beginning.size() || at + partHead > fileSize)
            return std::nullopt;
        const auto place = static_cast<std::size_t>(at);
        const std::string_view name = asText(beginning.subspan(place, 4));
        const std::uint64_t size = getU32(beginning, place + 4);
        at += partHead;
        const std::uint64_t rest = fileSize - at;
        if (name == "data") {
            if (format.bytesAFrame == 0)
                return std::nullopt;
            const bool unknown = size > rest || (size == 0 && isUnfinished(beginning, at));
            format.samplesAt = at;
            format.samplesSize = unknown ? rest : size;
            format.samplesSize -= format.samplesSize % format.bytesAFrame;
            return format;
        }
        if (size > rest)
            return std::nullopt;
        if (name == "fmt ") {
            if (size > beginning.size() - at
                || !readFormat(beginning.subspan(place + partHead, static_cast<std::size_t>(size)),
                               format))
                return std::nullopt;
        }
        at += size + size % 2;
    }
}

Bytes wavHeader(const WavFormat& format, std::uint64_t samplesSize)
{
    const auto most = std::uint64_t{UINT32_MAX} - 64;
    const auto size = static_cast<std::uint32_t>(std::min(samplesSize, most));
    const std::size_t described = format.described.size();
    Bytes header = toBytes("RIFF....WAVEfmt ....");
    header.insert(header.end(), format.described.begin(), format.described.end());
    const Bytes data = toBytes("data....");
    header.insert(header.end(), data.begin(), data.end());
    putU32(header, 4, static_cast<std::uint32_t>(header.size() - 8) + size);
    putU32(header, 16, static_cast<std::uint32_t>(described));
    putU32(header, header.size() - 4, size);
    return header;
}

bool isWav(ByteView bytes)
{
    return bytes.size() >= riffSize && asText(bytes.first(4)) == "RIFF"
           && asText(bytes.subspan(8, 4)) == "WAVE";
}

Result<StrippedMedia> stripWav(ByteView bytes)
{
    const auto format = readWav(bytes, bytes.size());
    if (!format)
        return fail(ErrorCode::MediaKindUnknown, "no plain samples");
    StrippedMedia out;
    out.kind = MediaKind::Audio;
    out.length = std::chrono::milliseconds(format->samplesSize * 1000 / format->bytesASecond);
    out.add(wavHeader(*format, format->samplesSize));
    out.keep(bytes.subspan(static_cast<std::size_t>(format->samplesAt),
                           static_cast<std::size_t>(format->samplesSize)));
    return out;
}

} // namespace cuaderno
