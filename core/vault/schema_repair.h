// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "base/secret.h"

#include <cstdint>
#include <vector>

namespace cuaderno {

// SQLite opens nothing of a file whose first page, or another page of its table of tables, is
// damaged. Those pages are the same in every vault that was made with this schema, so they are
// taken from one that was just made. One byte of the salt that is wrong is found by trying.
//
// Says which pages it mended. Changes `damaged`, a copy, in place; `fresh` is an empty database of
// the same schema under the same key, its log empty. A file whose pages cannot be told is left as
// it is. A table that is not where it is said to be then (in a vault that was brought up from an
// earlier schema) gives no rows or rows whose boxes do not open: never other data.
Result<std::vector<std::uint64_t>> repairSchema(const Path& damaged, const Path& fresh,
                                                const Secret& key);

} // namespace cuaderno
