// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/media_play.h"

#include "base/secret.h"
#include "vault/media_strip.h"
#include "vault/ogg_page.h"
#include "vault/wav_format.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::size_t blockSize = 64U << 10;
// No piece of a file is smaller: near damage, what is before it is given to its last byte.
constexpr std::size_t smallestPiece = 1U << 10;
constexpr std::int64_t opusRate = 48'000;

Status giveFrom(const MediaReader& reader, std::uint64_t from, std::uint64_t end,
                const TakePiece& take)
{
    std::size_t step = blockSize;
    while (from < end) {
        const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(step, end - from));
        auto piece = reader.read(from, size);
        if (!piece && piece.error().code == ErrorCode::MediaDamaged && step > smallestPiece) {
            step = smallestPiece;
            continue;
        }
        if (!piece)
            return piece.failure();
        if (piece->empty())
            return {};
        from += piece->size();
        auto taken = take(*piece);
        wipe(*piece);
        if (!taken)
            return taken;
    }
    return {};
}

Status giveWav(const MediaReader& reader, ByteView beginning, std::chrono::milliseconds from,
               const TakePiece& take)
{
    const auto format = readWav(beginning, reader.size());
    if (!format)
        return fail(ErrorCode::UsedWrongly, "only from its beginning");
    const auto seconds = static_cast<std::uint64_t>(from.count()) / 1000;
    const auto rest = static_cast<std::uint64_t>(from.count()) % 1000;
    std::uint64_t skipped = format->samplesSize;
    if (seconds <= format->samplesSize / format->bytesASecond)
        skipped =
            std::min(skipped, seconds * format->bytesASecond + rest * format->bytesASecond / 1000);
    skipped -= skipped % format->bytesAFrame;
    const std::uint64_t left = format->samplesSize - skipped;
    if (auto taken = take(wavHeader(*format, left)); !taken)
        return taken;
    return giveFrom(reader, format->samplesAt + skipped, format->samplesAt + format->samplesSize,
                    take);
}

// How many granules a second has; 0 for what is not known.
std::int64_t rateOf(const OggPage& first)
{
    if (asText(first.body).starts_with("OpusHead"))
        return opusRate;
    if (asText(first.body).starts_with("\x01vorbis") && first.body.size() >= 16)
        return getU32(first.body, 12);
    return 0;
}

// How many of them stand before the beginning.
std::int64_t skippedOf(const OggPage& first)
{
    if (!asText(first.body).starts_with("OpusHead") || first.body.size() < 12)
        return 0;
    return std::to_integer<std::int64_t>(first.body[10])
           | std::to_integer<std::int64_t>(first.body[11]) << 8;
}

class OggPlayer
{
public:
    OggPlayer(const MediaReader& reader, const TakePiece& take) : m_reader(reader), m_take(take) {}

    // The pages of the head, and then those on which something ends after that moment.
    Status give(std::chrono::milliseconds from)
    {
        auto first = readAt(0);
        if (!first)
            return first.failure();
        const std::int64_t rate = *first ? rateOf(**first) : 0;
        if (rate == 0)
            return fail(ErrorCode::UsedWrongly, "only from its beginning");
        const std::int64_t wanted =
            from.count() / 1000 * rate + from.count() % 1000 * rate / 1000 + skippedOf(**first);
        auto at = head();
        if (!at)
            return at.failure();
        auto begins = pageOf(*at, wanted);
        if (!begins)
            return begins.failure();
        return *begins ? rest(**begins) : Status();
    }

private:
    Result<std::optional<OggPage>> readAt(std::uint64_t at)
    {
        wipe(m_bytes);
        auto bytes = m_reader.read(at, OggPage::largest);
        if (!bytes)
            return bytes.failure();
        m_bytes = std::move(*bytes);
        return readOggPage(m_bytes, false);
    }

    // Gives the pages on which no sound ends yet, and where the others begin.
    Result<std::uint64_t> head()
    {
        std::uint64_t at = 0;
        for (;;) {
            auto page = readAt(at);
            if (!page)
                return page.failure();
            if (!*page || (*page)->granule > 0)
                return at;
            if (auto given = put(**page); !given)
                return given.failure();
            at += (*page)->size();
        }
    }

    // The page to begin with, so that its first packet is whole; none where all are before.
    Result<std::optional<std::uint64_t>> pageOf(std::uint64_t at, std::int64_t wanted)
    {
        std::uint64_t fresh = at;
        for (;;) {
            auto page = readAt(at);
            if (!page)
                return page.failure();
            if (!*page)
                return std::optional<std::uint64_t>();
            if (!(*page)->continues)
                fresh = at;
            if ((*page)->granule > wanted)
                return std::optional<std::uint64_t>(fresh);
            at += (*page)->size();
        }
    }

    Status put(const OggPage& page)
    {
        if (auto taken = m_take(oggHead(page, page.serial, m_number++)); !taken)
            return taken;
        return m_take(page.body);
    }

    Status rest(std::uint64_t at)
    {
        for (;;) {
            auto page = readAt(at);
            if (!page)
                return page.failure();
            if (!*page)
                return {};
            at += (*page)->size();
            if (auto given = put(**page); !given)
                return given;
        }
    }

    const MediaReader& m_reader;
    const TakePiece& m_take;
    Bytes m_bytes;
    std::uint32_t m_number = 0;
};

} // namespace

Status playMedia(const MediaReader& reader, std::chrono::milliseconds from, const TakePiece& take)
{
    if (from.count() <= 0)
        return giveFrom(reader, 0, reader.size(), take);
    auto beginning = reader.read(0, blockSize);
    if (!beginning)
        return beginning.failure();
    Status done = fail(ErrorCode::UsedWrongly, "only from its beginning");
    if (isWav(*beginning))
        done = giveWav(reader, *beginning, from, take);
    else if (isOgg(*beginning))
        done = OggPlayer(reader, take).give(from);
    wipe(*beginning);
    return done;
}

} // namespace cuaderno
