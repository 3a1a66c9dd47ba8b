// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/chunk_file.h"

#include "base/random.h"
#include "crypto/chunk.h"

#include <algorithm>
#include <utility>

namespace cuaderno {

namespace {

constexpr std::string_view magic("CUADMED\x01", 8);
constexpr std::uint32_t version = 1;
constexpr std::uint64_t step = 64U << 10;
// What a reader takes for a size of pieces.
constexpr std::uint32_t smallest = 1U << 10;
constexpr std::uint32_t largest = 1U << 20;
constexpr std::byte endMark{0x80};

std::uint64_t offsetOf(std::uint64_t number, std::size_t chunkSize)
{
    return ChunkHead::size + number * (chunkSize + chunkOverhead);
}

ChunkPlace placeOf(const ChunkHead& head, std::uint64_t number, bool final)
{
    ChunkPlace place;
    std::ranges::copy(head.fileId(), place.file.begin());
    place.number = number;
    place.context = head.hash();
    place.final = final;
    return place;
}

tl::unexpected<Error> damaged(const File& file, const char* detail)
{
    Place place;
    place.file = file.path().string();
    return fail(ErrorCode::MediaDamaged, detail, std::move(place));
}

} // namespace

// --- The head ---

ChunkHead ChunkHead::make()
{
    ChunkHead head;
    secureRandom::fill(head.m_fixed);
    std::ranges::copy(asBytes(magic), head.m_fixed.begin());
    putU32(head.m_fixed, 8, version);
    putU32(head.m_fixed, 12, ChunkWriter::chunkSize);
    return head;
}

Result<ChunkHead> ChunkHead::read(const File& file)
{
    ChunkHead head;
    auto count = file.readSome(0, head.m_fixed);
    if (!count)
        return count.failure();
    if (*count < fixedSize || asText(head.fixed().first(magic.size())) != magic)
        return damaged(file, "no head");
    Place place;
    place.file = file.path().string();
    if (getU32(head.fixed(), 8) != version)
        return fail(ErrorCode::MediaNewer, {}, std::move(place));
    const std::uint32_t chunks = head.chunkSize();
    if (chunks < smallest || chunks > largest)
        return damaged(file, "size of its pieces");
    return head;
}

std::uint32_t ChunkHead::chunkSize() const
{
    return getU32(m_fixed, 12);
}

// --- Writing ---

ChunkWriter::ChunkWriter(File file, const ChunkHead& head, Secret key)
    : m_file(std::move(file)), m_head(head), m_key(std::move(key))
{
    // A buffer that grows leaves copies of what it held.
    m_pending.reserve(chunkSize);
}

ChunkWriter::~ChunkWriter()
{
    wipe(m_pending);
}

ChunkWriter::ChunkWriter(ChunkWriter&& other) noexcept = default;

Result<ChunkWriter> ChunkWriter::create(const Path& path, const ChunkHead& head, Secret key)
{
    auto file = File::open(path, File::Mode::Create);
    if (!file)
        return file.failure();
    Bytes whole(head.fixed().begin(), head.fixed().end());
    whole.resize(ChunkHead::size);
    secureRandom::fill(std::span(whole).subspan(ChunkHead::fixedSize));
    Status done = file->writeAt(0, whole);
    if (done)
        done = file->sync();
    if (!done) {
        (void)removeFile(path);
        return done.failure();
    }
    return ChunkWriter(std::move(*file), head, std::move(key));
}

std::uint64_t ChunkWriter::size() const
{
    return m_chunks * chunkSize + m_pending.size();
}

Status ChunkWriter::put(bool final)
{
    // Repeated after a failure it is the same bytes again: one nonce never closes two texts.
    Bytes closed = closeChunk(m_key, placeOf(m_head, m_chunks, final), m_pending);
    return m_file.writeAt(offsetOf(m_chunks, chunkSize), closed);
}

Status ChunkWriter::syncNowAndThen()
{
    const auto now = std::chrono::steady_clock::now();
    const bool due = m_synced == std::chrono::steady_clock::time_point()
                     || now - m_synced >= std::chrono::seconds(1) || ++m_unsynced >= mostUnsynced;
    if (!due)
        return {};
    m_synced = now;
    m_unsynced = 0;
    return m_file.sync();
}

Status ChunkWriter::write(ByteView plain)
{
    if (m_finished)
        return fail(ErrorCode::UsedWrongly, "it is finished");
    if (!m_broken)
        return m_broken;
    while (!plain.empty()) {
        const std::size_t room = chunkSize - m_pending.size();
        const ByteView piece = plain.first(std::min(room, plain.size()));
        m_pending.insert(m_pending.end(), piece.begin(), piece.end());
        plain = plain.subspan(piece.size());
        if (m_pending.size() < chunkSize)
            return {};
        m_broken = put(false);
        if (!m_broken)
            return m_broken;
        ++m_chunks;
        wipe(m_pending);
        m_pending.clear();
        m_broken = syncNowAndThen();
        if (!m_broken)
            return m_broken;
    }
    return {};
}

Status ChunkWriter::finish()
{
    if (m_finished)
        return {};
    if (m_pending.size() == chunkSize) {
        if (auto done = put(false); !done)
            return done;
        ++m_chunks;
        wipe(m_pending);
        m_pending.clear();
    }
    const std::size_t used = m_pending.size();
    m_pending.push_back(endMark);
    m_pending.resize(chunkSize);
    // Each is only there where all before it is.
    Status done = m_file.sync();
    if (done)
        done = put(true);
    if (done)
        done = m_file.sync();
    if (done) {
        const std::uint64_t end = offsetOf(m_chunks + 1, chunkSize);
        Bytes noise((step - end % step) % step);
        secureRandom::fill(noise);
        done = m_file.writeAt(end, noise);
    }
    if (done)
        done = m_file.sync();
    wipe(std::span(m_pending).subspan(used));
    m_pending.resize(used);
    m_finished = done.has_value();
    return done;
}

// --- Reading ---

ChunkReader::ChunkReader(File file, const ChunkHead& head, Secret key)
    : m_file(std::move(file)), m_head(head), m_key(std::move(key)), m_chunkSize(head.chunkSize())
{
}

Result<ChunkReader> ChunkReader::open(File file, const ChunkHead& head, Secret key)
{
    ChunkReader reader(std::move(file), head, std::move(key));
    if (auto found = reader.findEnd(); !found)
        return found.failure();
    return reader;
}

Result<Bytes> ChunkReader::chunk(std::uint64_t number, bool final) const
{
    Bytes closed(m_chunkSize + chunkOverhead);
    if (auto read = m_file.readAt(offsetOf(number, m_chunkSize), closed); !read)
        return read.failure();
    auto plain = openChunk(m_key, placeOf(m_head, number, final), closed);
    if (!plain)
        return damaged(m_file, "a piece does not open");
    return plain;
}

// The final piece is one of the last few, since what follows it is less than a step. Where there is
// none, it was cut off, and what follows the last piece that opens was being written. Where power
// went the disk may have kept any of the pieces that were not synced: it ends before the first of
// these that does not open.
Status ChunkReader::findEnd()
{
    auto bytes = m_file.size();
    if (!bytes)
        return bytes.failure();
    if (*bytes < ChunkHead::size)
        return damaged(m_file, "no head");
    const std::uint64_t each = m_chunkSize + chunkOverhead;
    const std::uint64_t there = (*bytes - ChunkHead::size) / each;
    const std::uint64_t few = std::min(there, step / each + 2);
    for (std::uint64_t back = 1; back <= few; ++back) {
        auto plain = chunk(there - back, true);
        if (!plain && plain.error().code != ErrorCode::MediaDamaged)
            return plain.failure();
        if (!plain)
            continue;
        const auto mark = std::find_if(plain->rbegin(), plain->rend(),
                                       [](std::byte byte) { return byte != std::byte{0}; });
        const bool padded = mark != plain->rend() && *mark == endMark;
        const auto used = static_cast<std::uint64_t>(plain->rend() - mark) - (padded ? 1 : 0);
        wipe(*plain);
        if (!padded)
            return damaged(m_file, "its end");
        m_chunks = there - back + 1;
        m_size = (there - back) * m_chunkSize + used;
        m_whole = true;
        return {};
    }
    for (m_chunks = there; m_chunks > 0; --m_chunks) {
        auto plain = chunk(m_chunks - 1, false);
        if (plain) {
            wipe(*plain);
            break;
        }
        if (plain.error().code != ErrorCode::MediaDamaged)
            return plain.failure();
    }
    if (m_chunks == 0 && there > 0)
        return damaged(m_file, "no piece opens");
    const std::uint64_t synced = m_chunks - std::min(m_chunks, ChunkWriter::mostUnsynced);
    // The first is synced before there is a second.
    for (std::uint64_t number = m_chunks; number > std::max<std::uint64_t>(synced, 1); --number) {
        auto plain = chunk(number - 1, false);
        if (plain)
            wipe(*plain);
        else if (plain.error().code != ErrorCode::MediaDamaged)
            return plain.failure();
        else
            m_chunks = number - 1;
    }
    m_size = m_chunks * m_chunkSize;
    return {};
}

Result<Bytes> ChunkReader::read(std::uint64_t offset, std::size_t count) const
{
    Bytes bytes;
    if (offset >= m_size)
        return bytes;
    const std::uint64_t end = offset + std::min<std::uint64_t>(count, m_size - offset);
    bytes.reserve(static_cast<std::size_t>(end - offset));
    while (offset < end) {
        const std::uint64_t number = offset / m_chunkSize;
        auto plain = chunk(number, m_whole && number + 1 == m_chunks);
        if (!plain) {
            wipe(bytes);
            return plain;
        }
        const auto from = static_cast<std::size_t>(offset % m_chunkSize);
        const auto size =
            static_cast<std::size_t>(std::min<std::uint64_t>(m_chunkSize - from, end - offset));
        const ByteView piece = ByteView(*plain).subspan(from, size);
        bytes.insert(bytes.end(), piece.begin(), piece.end());
        wipe(*plain);
        offset += size;
    }
    return bytes;
}

} // namespace cuaderno
