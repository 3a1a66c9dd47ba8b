// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"

#include "crypto/raw.h"

#include <sodium.h>

#include <cassert>

namespace cuaderno {

Blake2b::Blake2b(std::size_t size, ByteView key) : m_state{}, m_size(size)
{
    assert(size >= crypto_generichash_BYTES_MIN && size <= crypto_generichash_BYTES_MAX);
    assert(key.empty()
           || (key.size() >= crypto_generichash_KEYBYTES_MIN
               && key.size() <= crypto_generichash_KEYBYTES_MAX));
    crypto_generichash_init(&m_state, key.empty() ? nullptr : rawFrom(key), key.size(), size);
}

Blake2b::~Blake2b()
{
    sodium_memzero(&m_state, sizeof m_state);
}

Blake2b& Blake2b::add(ByteView bytes)
{
    if (!bytes.empty())
        crypto_generichash_update(&m_state, rawFrom(bytes), bytes.size());
    return *this;
}

Blake2b& Blake2b::addU32(std::uint32_t number)
{
    std::array<std::byte, 4> bytes{};
    putU32(bytes, 0, number);
    return add(bytes);
}

Blake2b& Blake2b::addU64(std::uint64_t number)
{
    std::array<std::byte, 8> bytes{};
    putU64(bytes, 0, number);
    return add(bytes);
}

void Blake2b::finish(std::span<std::byte> out)
{
    assert(out.size() == m_size);
    crypto_generichash_final(&m_state, reinterpret_cast<unsigned char*>(out.data()), m_size);
}

Secret Blake2b::finishSecret()
{
    Secret out(m_size);
    if (!out.empty())
        finish(out.bytes());
    return out;
}

Hash256 blake2b256(ByteView bytes, ByteView key)
{
    Hash256 hash{};
    Blake2b(hash.size(), key).add(bytes).finish(hash);
    return hash;
}

bool sameBytes(ByteView a, ByteView b)
{
    return a.size() == b.size() && (a.empty() || sodium_memcmp(a.data(), b.data(), a.size()) == 0);
}

} // namespace cuaderno
