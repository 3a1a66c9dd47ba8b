// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <sodium/crypto_generichash.h>

#include <array>
#include <cstdint>

namespace cuaderno {

using Hash256 = std::array<std::byte, 32>;

// BLAKE2b over several pieces, with or without a key (16 to 64 bytes). `size` is 16 to 64 bytes.
class Blake2b
{
public:
    explicit Blake2b(std::size_t size, ByteView key = {});
    ~Blake2b();
    Blake2b(const Blake2b&) = delete;
    Blake2b& operator=(const Blake2b&) = delete;

    Blake2b& add(ByteView bytes);
    Blake2b& addU32(std::uint32_t number);
    Blake2b& addU64(std::uint64_t number);

    // REQUIRES: `out` has the size asked for; called once.
    void finish(std::span<std::byte> out);
    Secret finishSecret();

private:
    crypto_generichash_state m_state;
    std::size_t m_size;
};

Hash256 blake2b256(ByteView bytes, ByteView key = {});

// Whether two digests are the same, in a time that does not depend on where they differ.
bool sameBytes(ByteView a, ByteView b);

} // namespace cuaderno
