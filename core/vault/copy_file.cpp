// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/copy_file.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::uint64_t blockSize = 64U << 10;

Status pour(const File& source, std::uint64_t size, File& target)
{
    Bytes block;
    for (std::uint64_t at = 0; at < size; at += block.size()) {
        block.resize(static_cast<std::size_t>(std::min(blockSize, size - at)));
        if (auto got = source.readAt(at, block); !got)
            return got;
        if (auto put = target.writeAt(at, block); !put)
            return put;
    }
    return target.sync();
}

} // namespace

Status copyFile(const Path& from, const Path& to)
{
    auto source = File::open(from, File::Mode::Read);
    if (!source)
        return source.failure();
    const auto size = source->size();
    if (!size)
        return tl::unexpected<Error>(size.error());
    auto target = File::open(to, File::Mode::Create);
    if (!target)
        return target.failure();
    auto poured = pour(*source, *size, *target);
    if (!poured)
        (void)removeFile(to);
    return poured;
}

} // namespace cuaderno
