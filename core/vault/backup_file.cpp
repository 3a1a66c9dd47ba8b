// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backup_file.h"

#include "crypto/aead.h"
#include "crypto/hash.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::string_view magic = "CUADBAK\x01";
constexpr std::uint32_t version = 1;
constexpr std::size_t idSize = 16;
constexpr std::size_t keyAt = 16 + 2 * idSize;
constexpr std::size_t boxAt = keyAt + KeyFile::size;
constexpr std::size_t boxSize = 32 + boxOverhead;
constexpr std::size_t sumAt = boxAt + boxSize;
constexpr std::size_t streamAt = sumAt + 32;
constexpr std::size_t headSize = streamAt + streamHeaderSize;
constexpr std::size_t messageSize = 65'536;
constexpr std::uint64_t step = 1U << 20;
constexpr std::size_t longestName = 255;

Secret containerKeyOf(const Secret& databaseKey)
{
    return subkey(databaseKey, 6, "backup__");
}

void appendNumber(Bytes& to, std::uint64_t number, std::size_t bytes)
{
    for (std::size_t i = 0; i < bytes; ++i)
        to.push_back(static_cast<std::byte>(number >> (8 * i)));
}

std::uint64_t numberAt(ByteView bytes, std::size_t at, std::size_t size)
{
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < size; ++i)
        number |= static_cast<std::uint64_t>(bytes[at + i]) << (8 * i);
    return number;
}

tl::unexpected<Error> damaged(std::string detail, const Path& path)
{
    Place place;
    place.file = path.string();
    return fail(ErrorCode::BackupDamaged, std::move(detail), std::move(place));
}

} // namespace

struct BackupWriter::State
{
    State(File opened, const Secret& key) : file(std::move(opened)), stream(key) {}

    File file;
    StreamWriter stream;
    Bytes plain; // what is not written yet; less than a message
    std::uint64_t written = 0;
};

BackupWriter::BackupWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}

BackupWriter::BackupWriter(BackupWriter&&) noexcept = default;

BackupWriter::~BackupWriter()
{
    if (m_state)
        wipe(m_state->plain);
}

Result<BackupWriter> BackupWriter::create(const Path& path, const KeyFile& key,
                                          const Secret& databaseKey)
{
    auto file = File::open(path, File::Mode::Create);
    if (!file)
        return file.failure();
    const Secret streamKey = Secret::random(32);
    auto state = std::make_unique<State>(std::move(*file), streamKey);
    Bytes head(asBytes(magic).begin(), asBytes(magic).end());
    appendNumber(head, version, 4);
    appendNumber(head, 0, 4);
    const VaultId vault = key.id();
    head.insert(head.end(), vault.value.begin(), vault.value.end());
    const VaultId own = VaultId::random();
    head.insert(head.end(), own.value.begin(), own.value.end());
    head.insert(head.end(), key.bytes().begin(), key.bytes().end());
    const Bytes box = closeBox(containerKeyOf(databaseKey), streamKey.view(), head);
    head.insert(head.end(), box.begin(), box.end());
    const Hash256 sum = blake2b256(head);
    head.insert(head.end(), sum.begin(), sum.end());
    head.insert(head.end(), state->stream.header().begin(), state->stream.header().end());
    if (auto put = state->file.append(head); !put)
        return put.failure();
    return BackupWriter(std::move(state));
}

Status BackupWriter::begin(std::string_view name, std::uint64_t size)
{
    Bytes head;
    appendNumber(head, name.size(), 2);
    head.insert(head.end(), asBytes(name).begin(), asBytes(name).end());
    appendNumber(head, size, 8);
    return put(head);
}

Status BackupWriter::put(ByteView bytes)
{
    State& state = *m_state;
    while (!bytes.empty()) {
        const std::size_t room = messageSize - state.plain.size();
        const std::size_t now = std::min(room, bytes.size());
        state.plain.insert(state.plain.end(), bytes.begin(),
                           bytes.begin() + static_cast<std::ptrdiff_t>(now));
        bytes = bytes.subspan(now);
        // The last full message waits: it may be the final one.
        if (state.plain.size() == messageSize && !bytes.empty())
            if (auto done = flush(false); !done)
                return done;
    }
    return {};
}

Status BackupWriter::flush(bool final)
{
    State& state = *m_state;
    Bytes closed;
    state.stream.push(state.plain, final, closed);
    state.written += state.plain.size();
    wipe(state.plain);
    state.plain.clear();
    return state.file.append(closed);
}

Status BackupWriter::add(std::string_view name, ByteView bytes)
{
    if (auto begun = begin(name, bytes.size()); !begun)
        return begun;
    return put(bytes);
}

Status BackupWriter::addFile(std::string_view name, const Path& path)
{
    auto file = File::open(path, File::Mode::Read);
    if (!file)
        return file.failure();
    const auto size = file->size();
    if (!size)
        return tl::unexpected<Error>(size.error());
    if (auto begun = begin(name, *size); !begun)
        return begun;
    Bytes piece;
    for (std::uint64_t at = 0; at < *size; at += piece.size()) {
        piece.resize(static_cast<std::size_t>(std::min<std::uint64_t>(messageSize, *size - at)));
        if (auto got = file->readAt(at, piece); !got)
            return got;
        if (auto done = put(piece); !done)
            return done;
    }
    return {};
}

Result<std::uint64_t> BackupWriter::finish()
{
    State& state = *m_state;
    Bytes end;
    appendNumber(end, 0, 2);
    if (auto done = put(end); !done)
        return done.failure();
    const std::uint64_t total = state.written + state.plain.size();
    Bytes rest(static_cast<std::size_t>((step - total % step) % step));
    if (auto done = put(rest); !done)
        return done.failure();
    if (auto done = flush(true); !done)
        return done.failure();
    if (auto done = state.file.sync(); !done)
        return done.failure();
    return state.file.size();
}

Result<BackupReader> BackupReader::open(const Path& path)
{
    auto file = File::open(path, File::Mode::Read);
    if (!file)
        return file.failure();
    Bytes head(headSize);
    const auto got = file->readSome(0, head);
    if (!got)
        return tl::unexpected<Error>(got.error());
    Place place;
    place.file = path.string();
    if (*got < magic.size() || asText(ByteView(head).first(magic.size())) != magic)
        return fail(ErrorCode::BackupNotOne, {}, place);
    if (*got < headSize)
        return damaged("it ends in its head", path);
    // A later format keeps the sum, so that damage here is not taken for news.
    const Hash256 sum = blake2b256(ByteView(head).first(sumAt));
    if (!sameBytes(sum, ByteView(head).subspan(sumAt, sum.size())))
        return damaged("its head", path);
    if (const auto found = numberAt(head, 8, 4); found > version)
        return fail(ErrorCode::BackupNewer, {}, place, {std::to_string(found)});
    const ByteView keyBytes = ByteView(head).subspan(keyAt, KeyFile::size);
    auto key = KeyFile::parse(Bytes(keyBytes.begin(), keyBytes.end()));
    if (!key)
        return key.failure();
    return BackupReader(std::move(*file), std::move(*key), std::move(head));
}

Status BackupReader::unlock(const Secret& databaseKey)
{
    auto key = openSecretBox(containerKeyOf(databaseKey), ByteView(m_head).subspan(boxAt, boxSize),
                             ByteView(m_head).first(boxAt));
    if (!key)
        return damaged("the key in its head", m_file.path());
    m_streamKey = std::move(*key);
    return {};
}

namespace {

// Puts the members of a stream together out of messages.
class MemberReader
{
public:
    MemberReader(const BackupReader::Take& take, const Path& path) : m_take(take), m_path(path) {}

    Status feed(ByteView bytes)
    {
        while (!bytes.empty()) {
            if (auto done = m_ended      ? zeros(bytes)
                            : m_left > 0 ? content(bytes)
                                         : head(bytes);
                !done)
                return done;
        }
        return {};
    }

    bool ended() const { return m_ended; }

private:
    Status zeros(ByteView& bytes)
    {
        if (std::ranges::any_of(bytes, [](std::byte each) { return each != std::byte{0}; }))
            return damaged("what fills it", m_path);
        bytes = {};
        return {};
    }

    Status content(ByteView& bytes)
    {
        const auto now = static_cast<std::size_t>(std::min<std::uint64_t>(m_left, bytes.size()));
        const ByteView piece = bytes.first(now);
        bytes = bytes.subspan(now);
        m_left -= now;
        return m_take(m_name, m_size, m_size - m_left - now, piece);
    }

    Status head(ByteView& bytes)
    {
        m_head.push_back(bytes.front());
        bytes = bytes.subspan(1);
        if (m_head.size() < 2)
            return {};
        const auto nameSize = static_cast<std::size_t>(numberAt(m_head, 0, 2));
        if (nameSize == 0) {
            m_ended = true;
            return {};
        }
        if (nameSize > longestName)
            return damaged("a member's name", m_path);
        if (m_head.size() < 2 + nameSize + 8)
            return {};
        m_name = asText(ByteView(m_head).subspan(2, nameSize));
        m_size = numberAt(m_head, 2 + nameSize, 8);
        m_left = m_size;
        m_head.clear();
        return m_size == 0 ? m_take(m_name, 0, 0, {}) : Status{};
    }

    const BackupReader::Take& m_take;
    const Path& m_path;
    Bytes m_head;
    std::string m_name;
    std::uint64_t m_size = 0;
    std::uint64_t m_left = 0;
    bool m_ended = false;
};

} // namespace

Status BackupReader::read(const Take& take) const
{
    auto stream =
        StreamReader::open(*m_streamKey, ByteView(m_head).subspan(streamAt, streamHeaderSize));
    if (!stream)
        return damaged("its head", m_file.path());
    MemberReader members(take, m_file.path());
    Bytes closed(messageSize + streamOverhead);
    Bytes plain;
    std::uint64_t at = headSize;
    for (; !stream->ended(); at += closed.size()) {
        const auto got = m_file.readSome(at, closed);
        if (!got)
            return tl::unexpected<Error>(got.error());
        plain.clear();
        if (*got < closed.size() || !stream->pull(closed, plain))
            return damaged(std::to_string(at), m_file.path());
        Status taken = members.feed(plain);
        wipe(plain);
        if (!taken)
            return taken;
    }
    const auto size = m_file.size();
    if (!size)
        return tl::unexpected<Error>(size.error());
    if (*size != at || !members.ended())
        return damaged("its end", m_file.path());
    return {};
}

std::uint64_t BackupReader::size() const
{
    return m_file.size().value_or(0);
}

} // namespace cuaderno
