// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/schema_repair.h"

#include "vault/page_codec.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace cuaderno {

namespace {

// Of SQLite's file format (sqlite.org/fileformat.html): numbers are big-endian.
constexpr std::size_t pageCountAt = 28;
constexpr std::size_t freeListAt = 32;
constexpr std::size_t rootAt = 100;
constexpr std::byte interiorTable{0x05};

std::uint32_t getBig(ByteView bytes, std::size_t at)
{
    std::uint32_t number = 0;
    for (std::size_t byte = 0; byte < 4; ++byte)
        number = number << 8 | std::to_integer<std::uint32_t>(bytes[at + byte]);
    return number;
}

void putBig(std::span<std::byte> bytes, std::size_t at, std::uint32_t number)
{
    for (std::size_t byte = 0; byte < 4; ++byte)
        bytes[at + byte] = static_cast<std::byte>(number >> (24 - 8 * byte));
}

Result<std::optional<Bytes>> readPage(const File& file, std::uint64_t number)
{
    Bytes page(pageSize);
    auto got = file.readSome((number - 1) * pageSize, page);
    if (!got)
        return got.failure();
    if (*got < pageSize)
        return std::optional<Bytes>();
    return std::optional(std::move(page));
}

// The table of tables: the first page and, where it is not a leaf itself, those below it.
std::vector<std::uint64_t> schemaPages(ByteView firstPage)
{
    std::vector<std::uint64_t> pages{1};
    if (firstPage[rootAt] != interiorTable)
        return pages;
    const std::size_t cells = std::to_integer<std::size_t>(firstPage[rootAt + 3]) << 8
                              | std::to_integer<std::size_t>(firstPage[rootAt + 4]);
    for (std::size_t cell = 0; cell < cells; ++cell) {
        const std::size_t pointer = rootAt + 12 + 2 * cell;
        const std::size_t at = std::to_integer<std::size_t>(firstPage[pointer]) << 8
                               | std::to_integer<std::size_t>(firstPage[pointer + 1]);
        if (at + 4 <= pageSize)
            pages.push_back(getBig(firstPage, at));
    }
    pages.push_back(getBig(firstPage, rootAt + 8));
    return pages;
}

// The salt under which some other page of the file holds.
Result<std::optional<Bytes>> findSalt(const File& file, const Secret& key, Bytes salt)
{
    constexpr std::uint64_t triedPages = 3;
    std::vector<Bytes> pages;
    for (std::uint64_t number = 2; number < 2 + triedPages; ++number) {
        auto page = readPage(file, number);
        if (!page)
            return page.failure();
        if (*page)
            pages.push_back(std::move(**page));
    }
    const auto holds = [&]() -> Result<bool> {
        auto codeKey = pageCodeKey(key, salt);
        if (!codeKey)
            return codeKey.failure();
        for (std::size_t at = 0; at < pages.size(); ++at)
            if (pageHolds(*codeKey, pages[at], at + 2))
                return true;
        return false;
    };
    auto good = holds();
    if (!good)
        return good.failure();
    if (*good)
        return std::optional(std::move(salt));
    for (std::byte& byte : salt) {
        const std::byte before = byte;
        for (unsigned change = 1; change < 256; ++change) {
            byte = before ^ static_cast<std::byte>(change);
            good = holds();
            if (!good)
                return good.failure();
            if (*good)
                return std::optional(std::move(salt));
        }
        byte = before;
    }
    return std::optional<Bytes>();
}

} // namespace

Result<std::vector<std::uint64_t>> repairSchema(const Path& damagedPath, const Path& freshPath,
                                                const Secret& key)
{
    auto damaged = File::open(damagedPath, File::Mode::ReadWrite);
    if (!damaged)
        return damaged.failure();
    auto fresh = File::open(freshPath, File::Mode::Read);
    if (!fresh)
        return fresh.failure();
    auto size = damaged->size();
    if (!size)
        return size.failure();
    auto first = readPage(*damaged, 1);
    auto model = readPage(*fresh, 1);
    if (!first || !model)
        return first ? model.failure() : first.failure();
    std::vector<std::uint64_t> mended;
    if (!*first || !*model)
        return mended;
    auto salt = findSalt(*damaged, key, {(*first)->begin(), (*first)->begin() + pageSaltSize});
    if (!salt)
        return salt.failure();
    if (!*salt)
        return mended;
    auto codeKey = pageCodeKey(key, **salt);
    if (!codeKey)
        return codeKey.failure();
    if (!std::ranges::equal(**salt, ByteView(**first).first(pageSaltSize)))
        mended.push_back(1);
    if (auto written = damaged->writeAt(0, **salt); !written)
        return written.failure();
    auto plainModel = openPage(key, **model, 1);
    if (!plainModel)
        return plainModel.failure();
    for (const std::uint64_t number : schemaPages(*plainModel)) {
        auto page = readPage(*damaged, number);
        auto other = readPage(*fresh, number);
        if (!page || !other)
            return page ? other.failure() : page.failure();
        if (!*page || !*other || pageHolds(*codeKey, **page, number))
            continue;
        auto plain = openPage(key, **other, number);
        if (!plain)
            return plain.failure();
        if (number == 1) {
            // Free pages are not looked for: nothing is ever added to this copy.
            putBig(*plain, pageCountAt, static_cast<std::uint32_t>(*size / pageSize));
            putBig(*plain, freeListAt, 0);
            putBig(*plain, freeListAt + 4, 0);
        }
        auto closed = closePage(key, *codeKey, *plain, number, **salt);
        if (!closed)
            return closed.failure();
        if (auto written = damaged->writeAt((number - 1) * pageSize, *closed); !written)
            return written.failure();
        mended.push_back(number);
    }
    if (auto closed = damaged->close(); !closed)
        return closed.failure();
    return mended;
}

} // namespace cuaderno
