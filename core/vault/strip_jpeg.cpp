// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/media_strip.h"

#include <algorithm>
#include <optional>

namespace cuaderno {

namespace {

constexpr std::uint8_t startOfImage = 0xd8;
constexpr std::uint8_t endOfImage = 0xd9;
constexpr std::uint8_t startOfScan = 0xda;
constexpr std::uint8_t app0 = 0xe0;
constexpr std::uint8_t app14 = 0xee;
constexpr std::uint8_t app15 = 0xef;
constexpr std::uint8_t comment = 0xfe;

std::uint8_t at(ByteView bytes, std::size_t place)
{
    return std::to_integer<std::uint8_t>(bytes[place]);
}

bool isRestart(std::uint8_t marker)
{
    return marker >= 0xd0 && marker <= 0xd7;
}

// Frames, tables, restart interval, number of lines: what a decoder needs. 0xc8 is none.
bool isNeeded(std::uint8_t marker)
{
    return (marker >= 0xc0 && marker <= 0xcf && marker != 0xc8)
           || (marker >= 0xdb && marker <= 0xdd);
}

bool isFrame(std::uint8_t marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

// The marker itself and its size, and what follows.
Bytes segmentOf(std::uint8_t marker, ByteView inside)
{
    const std::size_t size = inside.size() + 2;
    Bytes segment(2 + size);
    segment[0] = std::byte{0xff};
    segment[1] = std::byte{marker};
    segment[2] = static_cast<std::byte>(size >> 8);
    segment[3] = static_cast<std::byte>(size);
    std::ranges::copy(inside, segment.begin() + 4);
    return segment;
}

class JpegStripper
{
public:
    explicit JpegStripper(ByteView bytes) : m_bytes(bytes) {}

    Result<StrippedMedia> run()
    {
        m_out.kind = MediaKind::Picture;
        m_out.keep(m_bytes.first(2));
        m_at = 2;
        for (;;) {
            const auto marker = nextMarker();
            if (!marker)
                return refused("no marker where one has to be");
            if (*marker == endOfImage)
                break;
            if (!segment(*marker))
                return refused("a segment that is not known or not whole");
        }
        if (!m_frame || !m_scan)
            return refused("no picture in it");
        // What stands behind the end (further pictures, films, maps of them) does not come along.
        m_out.add({std::byte{0xff}, std::byte{endOfImage}});
        return std::move(m_out);
    }

private:
    static tl::unexpected<Error> refused(const char* why)
    {
        return fail(ErrorCode::MediaKindUnknown, why);
    }

    // 0xff, perhaps several, and the marker.
    std::optional<std::uint8_t> nextMarker()
    {
        if (m_at >= m_bytes.size() || at(m_bytes, m_at) != 0xff)
            return std::nullopt;
        while (m_at < m_bytes.size() && at(m_bytes, m_at) == 0xff)
            ++m_at;
        if (m_at >= m_bytes.size())
            return std::nullopt;
        return at(m_bytes, m_at++);
    }

    bool segment(std::uint8_t marker)
    {
        if (m_bytes.size() - m_at < 2)
            return false;
        const std::size_t size = std::size_t{at(m_bytes, m_at)} << 8 | at(m_bytes, m_at + 1);
        if (size < 2 || size > m_bytes.size() - m_at)
            return false;
        const ByteView inside = m_bytes.subspan(m_at + 2, size - 2);
        m_at += size;
        if (marker == startOfScan) {
            m_out.add(segmentOf(marker, inside));
            m_scan = true;
            return scan();
        }
        if (isNeeded(marker)) {
            m_frame = m_frame || isFrame(marker);
            m_out.add(segmentOf(marker, inside));
            return true;
        }
        if (marker == app0)
            header(inside);
        else if (marker == app14)
            colours(inside);
        return (marker >= app0 && marker <= app15) || marker == comment;
    }

    // JFIF says how the colours are meant; the small picture that may follow goes.
    void header(ByteView inside)
    {
        constexpr std::size_t fixed = 14;
        if (inside.size() < fixed || asText(inside.first(5)) != std::string_view("JFIF\0", 5))
            return;
        Bytes kept(inside.begin(), inside.begin() + fixed);
        kept[12] = kept[13] = std::byte{0};
        m_out.add(segmentOf(app0, kept));
    }

    // Adobe's mark: without its last byte some pictures are seen in wrong colours.
    void colours(ByteView inside)
    {
        constexpr std::size_t fixed = 12;
        if (inside.size() < fixed || asText(inside.first(5)) != "Adobe")
            return;
        Bytes kept = toBytes("Adobe");
        kept.resize(fixed);
        kept[6] = std::byte{100};
        kept[11] = inside[11];
        m_out.add(segmentOf(app14, kept));
    }

    // Coded data up to the next marker that is none of its own.
    bool scan()
    {
        const std::size_t from = m_at;
        while (m_at + 1 < m_bytes.size()) {
            const std::uint8_t next = at(m_bytes, m_at + 1);
            if (at(m_bytes, m_at) != 0xff || next == 0xff) {
                ++m_at;
            } else if (next == 0 || isRestart(next)) {
                m_at += 2;
            } else {
                m_out.keep(m_bytes.subspan(from, m_at - from));
                return true;
            }
        }
        return false;
    }

    ByteView m_bytes;
    std::size_t m_at = 0;
    bool m_frame = false;
    bool m_scan = false;
    StrippedMedia m_out;
};

} // namespace

bool isJpeg(ByteView bytes)
{
    return bytes.size() >= 3 && at(bytes, 0) == 0xff && at(bytes, 1) == startOfImage
           && at(bytes, 2) == 0xff;
}

Result<StrippedMedia> stripJpeg(ByteView bytes)
{
    return JpegStripper(bytes).run();
}

} // namespace cuaderno
