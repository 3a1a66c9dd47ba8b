// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <chrono>
#include <cstdint>
#include <string_view>

namespace cuaderno {

// What one Argon2id run costs: for who opens, and for who guesses.
struct KdfCost
{
    std::uint32_t operations = 0;
    std::uint32_t memoryKiB = 0;
    bool operator==(const KdfCost&) const = default;
};

// The least that a vault may be made with, wherever it is made.
constexpr KdfCost kdfFloor{3, 64 * 1024};

// What a person waits for at most when nothing else is asked for.
constexpr std::chrono::milliseconds kdfDefaultTarget{500};

// False for costs that no vault of ours has (over 64 operations, over 4 GiB, below what libsodium
// does): such a header is refused before any work is done for it.
bool isPlausible(KdfCost cost);

// The cost for a vault made on this machine: memory first (at most 256 MiB, and a quarter of what
// is free here and of what this process may use), then time, until the quickest of three runs takes
// at least `target`. A shorter target lowers both, never below the floors. Takes some seconds.
Result<KdfCost> calibrateKdf(std::chrono::milliseconds target = kdfDefaultTarget);

constexpr std::size_t kdfSaltSize = 16;
constexpr std::size_t keySize = 32;

// Argon2id over BLAKE2b-512 of the passphrase in Unicode's form C, so that neither its length nor
// the keyboard it was typed on matters. About a second, on purpose. CryptoBadParameters for an
// implausible cost, TextNotUtf8, OutOfMemory where the machine cannot give the memory.
Result<Secret> passphraseKey(const Secret& passphrase, ByteView salt, KdfCost cost);

// One of many independent keys made from `key` (32 bytes): crypto_kdf with a number and a context
// of exactly eight letters.
Secret subkey(const Secret& key, std::uint64_t number, std::string_view context);

} // namespace cuaderno
