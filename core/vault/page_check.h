// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace cuaderno {

// Which pages of the database file were changed on disk. SQLite's own check blames healthy pages
// too once one is bad; this recomputes each page's authentication code as SQLCipher 3 writes it.
struct PageCheck
{
    std::uint64_t pages = 0;
    // Numbered from 1.
    std::vector<std::uint64_t> damaged;
    // Bytes after the last whole page.
    std::uint64_t rest = 0;

    bool ok() const { return damaged.empty() && rest == 0; }
};

// Fills the bytes from the offset and says how many there were.
using RawReader = std::function<Result<std::size_t>(std::uint64_t offset, std::span<std::byte> to)>;

// REQUIRES: the log is empty, since pages in it are newer than those in the file.
Result<PageCheck> checkPages(const RawReader& read, const Secret& key);

} // namespace cuaderno
