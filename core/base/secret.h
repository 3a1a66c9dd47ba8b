// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace cuaderno {

// Bytes that must not be swapped, copied or left behind: keys, passphrases, PINs.
//
// They lie in memory of their own, locked where the system allows it, between guard pages, and are
// overwritten when the Secret goes. It can be moved, not copied; `copy()` says so out loud. A
// Secret that could not be had is empty.
class Secret
{
public:
    Secret() = default;
    explicit Secret(std::size_t size);
    ~Secret();
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    // Copies the bytes in; wiping where they came from is the caller's.
    static Secret from(ByteView bytes);

    static Secret fromText(std::string_view text) { return from(asBytes(text)); }

    static Secret random(std::size_t size);

    Secret copy() const { return from(view()); }

    std::size_t size() const { return m_size; }

    bool empty() const { return m_size == 0; }

    std::byte* data() { return m_data; }

    const std::byte* data() const { return m_data; }

    unsigned char* raw() { return reinterpret_cast<unsigned char*>(m_data); }

    const unsigned char* raw() const { return reinterpret_cast<const unsigned char*>(m_data); }

    std::span<std::byte> bytes() { return {m_data, m_size}; }

    ByteView view() const { return {m_data, m_size}; }

    // For libraries that want text; not to be kept.
    std::string_view text() const { return asText(view()); }

    // In a time that does not depend on where they differ.
    bool equals(ByteView other) const;

private:
    std::byte* m_data = nullptr;
    std::size_t m_size = 0;
};

// Overwrites, and is not optimized away.
void wipe(std::span<std::byte> bytes);
void wipe(std::string& text);

// First in main of each program: makes libsodium ready, forbids core dumps and reading by a
// debugger, and lets new files be read by their owner only. Says whether memory can be locked here;
// the caller warns if not (swap may then hold keys).
struct ProcessHardening
{
    bool memoryLocks = false;
    bool coreDumpsOff = false;
};

Result<ProcessHardening> hardenProcess();

} // namespace cuaderno
