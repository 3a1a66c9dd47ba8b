// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "base/secret.h"

#include <cstdint>
#include <functional>
#include <vector>

// Reading rows out of pages one by one, without the tree that leads to them: where a page that led
// to others is damaged, those others are whole (sqlite.org/fileformat.html, b-tree pages and the
// record format).
namespace cuaderno {

struct CarvedValue
{
    // N nothing, i a number, b bytes, t text.
    char kind = 'N';
    std::int64_t number = 0;
    Bytes bytes;
};

struct CarvedRow
{
    // From a table WITHOUT ROWID or an index.
    bool ofIndex = false;
    std::vector<CarvedValue> values;
};

// Every row of every page that is as it was written. Which table it is of is for the taker to see:
// by its shape, and by what opens its box. REQUIRES: secure_delete, so that free pages hold
// nothing; the log is empty. `take` may fail for its own reasons.
Status carveRows(const Path& database, const Secret& key,
                 const std::function<Status(const CarvedRow&)>& take);

} // namespace cuaderno
