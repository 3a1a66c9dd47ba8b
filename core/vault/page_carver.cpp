// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/page_carver.h"

#include "vault/page_codec.h"

#include <algorithm>
#include <array>
#include <optional>

namespace cuaderno {

namespace {

// A page without what SQLCipher keeps at its end.
constexpr std::size_t usable = 4048;
constexpr std::size_t mostCells = 700;

constexpr auto indexInterior = std::byte{0x02};
constexpr auto indexLeaf = std::byte{0x0a};
constexpr auto tableLeaf = std::byte{0x0d};

// Big-endian numbers and varints within bounds; what does not fit makes it fail for good.
class Bites
{
public:
    explicit Bites(ByteView bytes) : m_bytes(bytes) {}

    bool failed() const { return m_failed; }

    std::size_t left() const { return m_bytes.size() - m_at; }

    std::size_t at() const { return m_at; }

    ByteView take(std::size_t count)
    {
        if (m_failed || count > left()) {
            m_failed = true;
            return {};
        }
        const ByteView taken = m_bytes.subspan(m_at, count);
        m_at += count;
        return taken;
    }

    std::uint64_t number(std::size_t size)
    {
        std::uint64_t value = 0;
        for (const std::byte byte : take(size))
            value = value << 8 | std::to_integer<std::uint64_t>(byte);
        return value;
    }

    std::uint64_t varint()
    {
        std::uint64_t value = 0;
        for (int count = 1; count <= 9; ++count) {
            const auto byte = number(1);
            if (count == 9)
                return value << 8 | byte;
            value = value << 7 | (byte & 0x7f);
            if ((byte & 0x80) == 0)
                return value;
        }
        return value;
    }

private:
    ByteView m_bytes;
    std::size_t m_at = 0;
    bool m_failed = false;
};

std::int64_t signedOf(std::uint64_t raw, std::size_t size)
{
    const auto shift = static_cast<int>(64 - 8 * size);
    return static_cast<std::int64_t>(raw << shift) >> shift;
}

std::optional<CarvedValue> valueOf(std::uint64_t type, Bites& body)
{
    constexpr std::array<std::size_t, 7> sizes{0, 1, 2, 3, 4, 6, 8};
    CarvedValue value;
    if (type == 0)
        return value;
    if (type <= 6) {
        value.kind = 'i';
        value.number = signedOf(body.number(sizes[type]), sizes[type]);
    } else if (type == 8 || type == 9) {
        value.kind = 'i';
        value.number = static_cast<std::int64_t>(type - 8);
    } else if (type >= 12) {
        value.kind = type % 2 == 0 ? 'b' : 't';
        const ByteView bytes = body.take(static_cast<std::size_t>((type - 12) / 2));
        value.bytes.assign(bytes.begin(), bytes.end());
    } else {
        return std::nullopt;
    }
    if (body.failed())
        return std::nullopt;
    return value;
}

std::optional<std::vector<CarvedValue>> recordOf(ByteView payload)
{
    Bites head(payload);
    const std::uint64_t headSize = head.varint();
    if (head.failed() || headSize > payload.size())
        return std::nullopt;
    Bites body(payload.subspan(static_cast<std::size_t>(headSize)));
    std::vector<CarvedValue> values;
    while (head.at() < headSize) {
        const std::uint64_t type = head.varint();
        auto value = head.failed() ? std::nullopt : valueOf(type, body);
        if (!value)
            return std::nullopt;
        values.push_back(std::move(*value));
    }
    return values;
}

class Carver
{
public:
    Carver(const File& file, const Secret& key, const Secret& codeKey, std::uint64_t pages)
        : m_file(file), m_key(key), m_codeKey(codeKey), m_pages(pages)
    {
    }

    // Nothing of a page that is not as it was written.
    std::optional<Bytes> page(std::uint64_t number) const
    {
        if (number < 2 || number > m_pages)
            return std::nullopt;
        Bytes closed(pageSize);
        const auto got = m_file.readSome((number - 1) * pageSize, closed);
        if (!got || *got < pageSize || !pageHolds(m_codeKey, closed, number))
            return std::nullopt;
        auto plain = openPage(m_key, closed, number);
        if (!plain)
            return std::nullopt;
        return std::move(*plain);
    }

    Status carve(ByteView page, const std::function<Status(const CarvedRow&)>& take) const
    {
        const std::byte type = page[0];
        if (type != indexInterior && type != indexLeaf && type != tableLeaf)
            return {};
        Bites head(page.first(usable));
        (void)head.take(3);
        const auto cells = static_cast<std::size_t>(head.number(2));
        (void)head.take(type == indexInterior ? 7 : 3);
        if (cells > mostCells)
            return {};
        for (std::size_t cell = 0; cell < cells; ++cell) {
            const auto at = static_cast<std::size_t>(head.number(2));
            if (head.failed() || at >= usable)
                return {};
            const auto payload = payloadAt(page.subspan(at, usable - at), type);
            auto values = payload ? recordOf(*payload) : std::nullopt;
            if (!values)
                continue;
            if (auto taken = take({type != tableLeaf, std::move(*values)}); !taken)
                return taken;
        }
        return {};
    }

private:
    std::optional<Bytes> payloadAt(ByteView cell, std::byte type) const
    {
        Bites bites(cell);
        if (type == indexInterior)
            (void)bites.take(4);
        const std::uint64_t size = bites.varint();
        if (type == tableLeaf)
            (void)bites.varint();
        if (bites.failed() || size > m_pages * usable)
            return std::nullopt;
        const std::size_t most = type == tableLeaf ? usable - 35 : (usable - 12) * 64 / 255 - 23;
        const std::size_t least = (usable - 12) * 32 / 255 - 23;
        std::size_t local = static_cast<std::size_t>(size);
        if (local > most) {
            const std::size_t fitting = least + (local - least) % (usable - 4);
            local = fitting <= most ? fitting : least;
        }
        const ByteView begin = bites.take(local);
        Bytes payload(begin.begin(), begin.end());
        if (local < size) {
            const std::uint64_t next = bites.number(4);
            if (bites.failed() || !addOverflow(payload, next, static_cast<std::size_t>(size)))
                return std::nullopt;
        }
        if (bites.failed())
            return std::nullopt;
        return payload;
    }

    bool addOverflow(Bytes& payload, std::uint64_t next, std::size_t size) const
    {
        while (payload.size() < size) {
            const auto more = page(next);
            if (!more)
                return false;
            Bites bites(ByteView(*more).first(usable));
            next = bites.number(4);
            const ByteView part = bites.take(std::min(size - payload.size(), usable - 4));
            payload.insert(payload.end(), part.begin(), part.end());
        }
        return true;
    }

    const File& m_file;
    const Secret& m_key;
    const Secret& m_codeKey;
    std::uint64_t m_pages;
};

} // namespace

Status carveRows(const Path& database, const Secret& key,
                 const std::function<Status(const CarvedRow&)>& take)
{
    auto file = File::open(database, File::Mode::Read);
    if (!file)
        return file.failure();
    auto size = file->size();
    if (!size)
        return size.failure();
    Bytes salt(pageSaltSize);
    auto got = file->readSome(0, salt);
    if (!got || *got < salt.size())
        return {};
    auto codeKey = pageCodeKey(key, salt);
    if (!codeKey)
        return codeKey.failure();
    const std::uint64_t pages = *size / pageSize;
    const Carver carver(*file, key, *codeKey, pages);
    for (std::uint64_t number = 2; number <= pages; ++number) {
        const auto page = carver.page(number);
        if (!page)
            continue;
        if (auto done = carver.carve(*page, take); !done)
            return done;
    }
    return {};
}

} // namespace cuaderno
