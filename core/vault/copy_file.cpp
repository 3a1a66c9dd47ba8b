// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/copy_file.h"

#include <algorithm>

namespace cuaderno {

Status copyFile(const Path& from, const Path& to)
{
    constexpr std::size_t blockSize = 64U << 10;
    auto source = File::open(from, File::Mode::Read);
    if (!source)
        return source.failure();
    const auto size = source->size();
    if (!size)
        return tl::unexpected<Error>(size.error());
    auto target = File::open(to, File::Mode::Create);
    if (!target)
        return target.failure();
    Bytes block;
    for (std::uint64_t at = 0; at < *size; at += block.size()) {
        block.resize(static_cast<std::size_t>(std::min<std::uint64_t>(blockSize, *size - at)));
        if (auto got = source->readAt(at, block); !got)
            return got;
        if (auto put = target->writeAt(at, block); !put)
            return put;
    }
    return target->sync();
}

} // namespace cuaderno
