// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vectors/vector_file.h"

// What vector_writer makes: one function for each kind of file.
namespace cuaderno::test {

void writeEnvelopes(const Path& folder);
void writeMedia(const Path& folder);
void writeKeyFiles(const Path& folder);
void writePins(const Path& folder);
void writeBackups(const Path& folder);

inline void append(Bytes& to, ByteView bytes)
{
    to.insert(to.end(), bytes.begin(), bytes.end());
}

inline Bytes first(const Bytes& bytes, std::size_t count)
{
    return {bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(count)};
}

inline Bytes withBitFlipped(Bytes bytes, std::size_t at)
{
    bytes.at(at) ^= std::byte{1};
    return bytes;
}

// Parts of a file that lie in a row, all of one size.
struct Pieces
{
    std::size_t at;
    std::size_t size;

    Bytes swapped(Bytes bytes, std::size_t a, std::size_t b) const;
    // A second time behind itself; the rest moves back.
    Bytes repeated(const Bytes& bytes, std::size_t which) const;
    Bytes without(const Bytes& bytes, std::size_t which) const;
};

} // namespace cuaderno::test
