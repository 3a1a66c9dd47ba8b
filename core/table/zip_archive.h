// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "table/csv.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

struct zip;

namespace cuaderno {

// A zip in memory, read entry by entry, that cannot unpack to more than its limits say: what the
// directory declares is looked at first, and what really comes out is counted.
//
// The bytes must outlive the object. Names are found whatever their case and slashes, as writers of
// workbooks differ.
class ZipArchive
{
public:
    // TableDamaged, TableTooLarge (too many entries), TableEncryptedXlsx (an entry with a
    // password).
    static Result<ZipArchive> open(ByteView bytes, const TableLimits& limits);

    bool contains(std::string_view name) const;
    // TableDamaged where the entry is missing, broken or not as large as declared; TableTooLarge.
    Result<std::string> read(std::string_view name);

private:
    struct Closer
    {
        void operator()(zip* archive) const;
    };

    struct Entry
    {
        std::uint64_t index = 0;
        std::uint64_t size = 0;
    };

    ZipArchive(zip* archive, const TableLimits& limits)
        : m_archive(archive), m_left(limits.bytes), m_limit(limits.bytes)
    {
    }

    std::unique_ptr<zip, Closer> m_archive;
    std::map<std::string, Entry, std::less<>> m_entries;
    std::uint64_t m_left;
    std::uint64_t m_limit;
};

} // namespace cuaderno
