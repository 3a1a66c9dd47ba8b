// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include "base/secret_arena.h"

#include <sodium.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <cstring>
#include <utility>

namespace cuaderno {

namespace {

// Memory of libsodium's own needs it started; doing that again costs nothing.
bool sodiumIsReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

std::byte* takeMemory(std::size_t size)
{
    if (size == 0 || !sodiumIsReady())
        return nullptr;
    return size <= secretArena::slotSize ? secretArena::take()
                                         : static_cast<std::byte*>(sodium_malloc(size));
}

void giveMemoryBack(std::byte* data, std::size_t size)
{
    if (data && size <= secretArena::slotSize)
        secretArena::giveBack(data);
    else
        sodium_free(data); // overwrites before it frees
}

} // namespace

Secret::Secret(std::size_t size) : m_data(takeMemory(size)), m_size(m_data ? size : 0)
{
    if (m_data)
        std::memset(m_data, 0, m_size);
}

Secret::~Secret()
{
    giveMemoryBack(m_data, m_size);
}

Secret::Secret(Secret&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0))
{
}

Secret& Secret::operator=(Secret&& other) noexcept
{
    if (this != &other) {
        giveMemoryBack(m_data, m_size);
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret Secret::from(ByteView bytes)
{
    Secret secret(bytes.size());
    if (!secret.empty())
        std::memcpy(secret.m_data, bytes.data(), bytes.size());
    return secret;
}

Secret Secret::random(std::size_t size)
{
    Secret secret(size);
    if (!secret.empty())
        randombytes_buf(secret.m_data, secret.m_size);
    return secret;
}

bool Secret::equals(ByteView other) const
{
    return m_size == other.size()
           && (m_size == 0 || sodium_memcmp(m_data, other.data(), m_size) == 0);
}

void wipe(std::span<std::byte> bytes)
{
    sodium_memzero(bytes.data(), bytes.size());
}

void wipe(std::string& text)
{
    // Short strings live inside the object: the capacity, not the size, is what may hold old
    // letters.
    text.resize(text.capacity());
    sodium_memzero(text.data(), text.size());
    text.clear();
}

Result<ProcessHardening> hardenProcess()
{
    if (!sodiumIsReady())
        return fail(ErrorCode::CryptoUnavailable, "libsodium did not start");
    umask(077);
    ProcessHardening hardening;
    const rlimit none{0, 0};
    hardening.coreDumpsOff = prctl(PR_SET_DUMPABLE, 0) == 0 && setrlimit(RLIMIT_CORE, &none) == 0;
    // sodium_malloc does not say when locking failed, so try it once by itself.
    unsigned char probe[4096];
    hardening.memoryLocks = sodium_mlock(probe, sizeof probe) == 0;
    if (hardening.memoryLocks)
        sodium_munlock(probe, sizeof probe);
    return hardening;
}

} // namespace cuaderno
