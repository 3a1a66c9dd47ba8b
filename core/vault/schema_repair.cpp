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

// Both files, while pages go from one to the other.
struct Repair
{
    File damaged;
    File fresh;
    const Secret& key;
    Secret codeKey;
    Bytes salt;
    std::uint64_t pages = 0;
};

// The page of the fresh file in the damaged one's place, if that is not whole. True if it was done.
Result<bool> transplant(Repair& repair, std::uint64_t number)
{
    auto page = readPage(repair.damaged, number);
    auto other = readPage(repair.fresh, number);
    if (!page || !other)
        return page ? other.failure() : page.failure();
    if (!*page || !*other || pageHolds(repair.codeKey, **page, number))
        return false;
    auto plain = openPage(repair.key, **other, number);
    if (!plain)
        return plain.failure();
    if (number == 1) {
        // Free pages are not looked for: nothing is ever added to this copy.
        putBig(*plain, pageCountAt, static_cast<std::uint32_t>(repair.pages));
        putBig(*plain, freeListAt, 0);
        putBig(*plain, freeListAt + 4, 0);
    }
    auto closed = closePage(repair.key, repair.codeKey, *plain, number, repair.salt);
    if (!closed)
        return closed.failure();
    if (auto written = repair.damaged.writeAt((number - 1) * pageSize, *closed); !written)
        return written.failure();
    return true;
}

// None where the salt cannot be told.
Result<std::optional<Repair>> beginRepair(const Path& damagedPath, const Path& freshPath,
                                          const Secret& key, ByteView saltThere)
{
    auto damaged = File::open(damagedPath, File::Mode::ReadWrite);
    auto fresh = File::open(freshPath, File::Mode::Read);
    if (!damaged || !fresh)
        return damaged ? fresh.failure() : damaged.failure();
    auto size = damaged->size();
    if (!size)
        return size.failure();
    auto salt = findSalt(*damaged, key, {saltThere.begin(), saltThere.end()});
    if (!salt)
        return salt.failure();
    if (!*salt)
        return std::optional<Repair>();
    auto codeKey = pageCodeKey(key, **salt);
    if (!codeKey)
        return codeKey.failure();
    return std::optional(Repair{std::move(*damaged), std::move(*fresh), key, std::move(*codeKey),
                                std::move(**salt), *size / pageSize});
}

Result<Bytes> beginningOf(const Path& path)
{
    auto file = File::open(path, File::Mode::Read);
    if (!file)
        return file.failure();
    Bytes page(pageSize);
    auto got = file->readSome(0, page);
    if (!got)
        return got.failure();
    page.resize(*got);
    return page;
}

} // namespace

Result<std::vector<std::uint64_t>> repairSchema(const Path& damaged, const Path& fresh,
                                                const Secret& key)
{
    auto first = beginningOf(damaged);
    auto model = beginningOf(fresh);
    if (!first || !model)
        return first ? model.failure() : first.failure();
    std::vector<std::uint64_t> mended;
    if (first->size() < pageSize || model->size() < pageSize)
        return mended;
    const ByteView saltThere = ByteView(*first).first(pageSaltSize);
    auto repair = beginRepair(damaged, fresh, key, saltThere);
    if (!repair)
        return repair.failure();
    if (!*repair)
        return mended;
    if (!std::ranges::equal((*repair)->salt, saltThere))
        mended.push_back(1);
    if (auto written = (*repair)->damaged.writeAt(0, (*repair)->salt); !written)
        return written.failure();
    auto plainModel = openPage(key, *model, 1);
    if (!plainModel)
        return plainModel.failure();
    for (const std::uint64_t number : schemaPages(*plainModel)) {
        auto done = transplant(**repair, number);
        if (!done)
            return done.failure();
        if (*done)
            mended.push_back(number);
    }
    if (auto closed = (*repair)->damaged.close(); !closed)
        return closed.failure();
    return mended;
}

} // namespace cuaderno
