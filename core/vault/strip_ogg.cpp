// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/media_strip.h"
#include "vault/ogg_page.h"

#include <algorithm>

namespace cuaderno {

namespace {

// Every stream gets the same: the one it had was its recorder's.
constexpr std::uint32_t ourSerial = 1;
constexpr std::size_t mostOfHeaders = 1U << 20;
constexpr std::string_view opusHead = "OpusHead";
constexpr std::string_view opusTags = "OpusTags";
constexpr std::string_view vorbisHead("\x01vorbis", 7);
constexpr std::string_view vorbisTags("\x03vorbis", 7);
constexpr std::string_view vorbisSetup("\x05vorbis", 7);
constexpr std::uint32_t opusRate = 48'000;

bool beginsWith(ByteView bytes, std::string_view what)
{
    return bytes.size() >= what.size() && asText(bytes.first(what.size())) == what;
}

// Said by nobody, about nothing.
Bytes emptyTags(std::string_view name, bool framed)
{
    Bytes tags = toBytes(name);
    tags.resize(name.size() + 8);
    if (framed)
        tags.push_back(std::byte{1});
    return tags;
}

class OggStripper
{
public:
    explicit OggStripper(ByteView bytes) : m_rest(bytes) {}

    Result<StrippedMedia> run()
    {
        m_out.kind = MediaKind::Audio;
        const auto first = readOggPage(m_rest);
        if (!first || !first->begins || first->ends || first->continues || !identify(*first))
            return refused("no sound that is known");
        m_serial = first->serial;
        m_rest = m_rest.subspan(first->size());
        put(*first);
        if (!headers())
            return refused("its beginning is not as it has to be");
        if (auto copied = sound(); !copied)
            return copied.failure();
        const std::int64_t frames = std::max<std::int64_t>(m_last - m_skipped, 0);
        // Whoever wrote a larger one meant no length.
        if (frames < INT64_MAX / 1000)
            m_out.length = std::chrono::milliseconds(frames * 1000 / m_rate);
        return std::move(m_out);
    }

private:
    static tl::unexpected<Error> refused(const char* why)
    {
        return fail(ErrorCode::MediaKindUnknown, why);
    }

    // Alone on its page, and no longer than it has to be.
    bool identify(const OggPage& page)
    {
        const ByteView body = page.body;
        if (page.lacing.size() != 1 || page.granule != 0)
            return false;
        if (beginsWith(body, vorbisHead)) {
            m_isOpus = false;
            if (body.size() != 30)
                return false;
            m_rate = getU32(body, 12);
            return m_rate > 0;
        }
        if (!beginsWith(body, opusHead) || body.size() < 19)
            return false;
        const auto family = std::to_integer<unsigned>(body[18]);
        const auto channels = std::to_integer<std::size_t>(body[9]);
        m_skipped =
            std::to_integer<std::int64_t>(body[10]) | std::to_integer<std::int64_t>(body[11]) << 8;
        m_rate = opusRate;
        return (std::to_integer<unsigned>(body[8]) & 0xf0U) == 0
               && body.size() == (family == 0 ? 19 : 21 + channels);
    }

    // What was said about it is written anew and empty; of Vorbis the table of codes follows.
    bool headers()
    {
        const std::size_t wanted = m_isOpus ? 1 : 2;
        if (!gather(wanted))
            return false;
        if (!beginsWith(m_packets[0], m_isOpus ? opusTags : vorbisTags))
            return false;
        m_packets[0] = emptyTags(m_isOpus ? opusTags : vorbisTags, !m_isOpus);
        if (!m_isOpus && !beginsWith(m_packets[1], vorbisSetup))
            return false;
        writePackets();
        return true;
    }

    // So many packets, the last of which ends its page, as both formats want it.
    bool gather(std::size_t wanted)
    {
        Bytes packet;
        std::size_t size = 0;
        while (m_packets.size() < wanted) {
            const auto page = readOggPage(m_rest);
            if (!page || page->serial != m_serial || page->begins || page->ends
                || page->continues == packet.empty())
                return false;
            m_rest = m_rest.subspan(page->size());
            size += page->body.size();
            if (size > mostOfHeaders)
                return false;
            std::size_t at = 0;
            bool open = true;
            for (const std::byte lace : page->lacing) {
                if (m_packets.size() == wanted)
                    return false;
                const auto count = std::to_integer<std::size_t>(lace);
                const ByteView piece = page->body.subspan(at, count);
                packet.insert(packet.end(), piece.begin(), piece.end());
                at += count;
                open = count == 255;
                if (!open) {
                    m_packets.push_back(std::move(packet));
                    packet.clear();
                }
            }
            if (open && packet.empty())
                return false;
        }
        return packet.empty();
    }

    void writePackets()
    {
        Bytes lacing;
        Bytes body;
        for (const Bytes& packet : m_packets) {
            lacing.insert(lacing.end(), packet.size() / 255, std::byte{255});
            lacing.push_back(static_cast<std::byte>(packet.size() % 255));
            body.insert(body.end(), packet.begin(), packet.end());
        }
        std::size_t lace = 0;
        std::size_t at = 0;
        while (lace < lacing.size()) {
            const std::size_t count = std::min<std::size_t>(255, lacing.size() - lace);
            OggPage page;
            page.lacing = ByteView(lacing).subspan(lace, count);
            page.continues = lace > 0 && lacing[lace - 1] == std::byte{255};
            std::size_t size = 0;
            bool endsOne = false;
            for (const std::byte one : page.lacing) {
                size += std::to_integer<std::size_t>(one);
                endsOne = endsOne || one != std::byte{255};
            }
            page.body = ByteView(body).subspan(at, size);
            page.granule = endsOne ? 0 : -1;
            m_out.add(oggHead(page, ourSerial, m_number++));
            m_out.add(Bytes(page.body.begin(), page.body.end()));
            lace += count;
            at += size;
        }
    }

    Status sound()
    {
        bool some = false;
        while (!m_rest.empty()) {
            const auto page = readOggPage(m_rest);
            // Cut in the middle of a page: what is before it counts.
            if (!page && some && isCut())
                return {};
            if (!page || page->serial != m_serial || page->begins)
                return refused("a page that is damaged, or another stream");
            m_rest = m_rest.subspan(page->size());
            put(*page);
            some = true;
            m_last = std::max(m_last, page->granule);
            if (page->ends)
                break;
        }
        if (!some)
            return refused("no sound in it");
        // A further stream behind the end would be lost without a word.
        if (beginsWith(m_rest, "OggS"))
            return refused("several streams");
        return {};
    }

    // The last page began, and the file ends before it does.
    bool isCut() const
    {
        const std::string_view magic = "OggS";
        const std::size_t begun = std::min(magic.size(), m_rest.size());
        if (asText(m_rest.first(begun)) != magic.substr(0, begun))
            return false;
        if (m_rest.size() < OggPage::fixedSize)
            return true;
        return !readOggPage(m_rest, false) && m_rest.size() < OggPage::largest
               && m_rest[4] == std::byte{0};
    }

    void put(const OggPage& page)
    {
        m_out.add(oggHead(page, ourSerial, m_number++));
        m_out.keep(page.body);
    }

    ByteView m_rest;
    bool m_isOpus = true;
    std::uint32_t m_serial = 0;
    std::uint32_t m_number = 0;
    std::uint32_t m_rate = opusRate;
    std::int64_t m_skipped = 0;
    std::int64_t m_last = 0;
    std::vector<Bytes> m_packets;
    StrippedMedia m_out;
};

} // namespace

bool isOgg(ByteView bytes)
{
    return beginsWith(bytes, "OggS");
}

Result<StrippedMedia> stripOgg(ByteView bytes)
{
    return OggStripper(bytes).run();
}

} // namespace cuaderno
