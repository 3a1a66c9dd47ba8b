// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <cstdint>

// A page of the database file as SQLCipher 3 writes it: AES-256-CBC under the raw key, then an
// initialisation vector of 16, HMAC-SHA1 of 20 over what stands before it and the page's number,
// and 12 bytes of filling. The first page begins with the file's salt, which is in clear and from
// which the key of the codes is made. Only for looking at damage: SQLCipher does the rest.
namespace cuaderno {

constexpr std::size_t pageSize = 4096;
constexpr std::size_t pageSaltSize = 16;

// The key of the codes. CryptoUnavailable.
Result<Secret> pageCodeKey(const Secret& key, ByteView salt);

// Whether the page is as it was written. REQUIRES: a whole page; numbers begin with 1.
bool pageHolds(const Secret& codeKey, ByteView page, std::uint64_t number);

// The page's contents with zeros where its code stood; the first page's without its salt, which
// SQLite knows as the 16 bytes of its file header's beginning.
Result<Bytes> openPage(const Secret& key, ByteView page, std::uint64_t number);
// The other way round. `salt` is for the first page.
Result<Bytes> closePage(const Secret& key, const Secret& codeKey, ByteView plain,
                        std::uint64_t number, ByteView salt);

} // namespace cuaderno
