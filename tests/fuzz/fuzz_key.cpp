// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A key file from anywhere, with its sum made right so that more than the sum is tried. It may open
// by the passphrase and the recovery key of tests/vectors/keyfile/whole.txt, which is a seed: then
// it holds the keys that were put into it and no others.
#include "crypto/hash.h"
#include "vault/key_file.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>

using namespace cuaderno;

namespace {

constexpr std::size_t sumAt = 4000;
// What a run may take; dearer files are read and not opened.
constexpr KdfCost dearest{2, 256};

// The first that opens is the good one: seeds are read before anything is changed.
void mustBeTheSame(const OpenedSlot& opened)
{
    static std::optional<Hash256> known;
    const Hash256 found = blake2b256(opened.keys.database.view(), opened.keys.audit.view());
    if (!known)
        known = found;
    else if (*known != found)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Secret passphrase = Secret::fromText("lamp river goat seven");
    static const BoxKeyPair other = BoxKeyPair::make();
    const ByteView given(reinterpret_cast<const std::byte*>(data), size);
    (void)KeyFile::parse(Bytes(given.begin(), given.end()));
    if (size != KeyFile::size)
        return 0;
    Bytes bytes(given.begin(), given.end());
    Hash256 sum{};
    Blake2b(sum.size()).add(asBytes("cuaderno key file 1")).add(given.first(sumAt)).finish(sum);
    std::ranges::copy(sum, bytes.begin() + sumAt);
    const auto file = KeyFile::parse(std::move(bytes));
    if (!file)
        return 0;
    (void)file->recover(other);
    if (file->cost().operations > dearest.operations || file->cost().memoryKiB > dearest.memoryKiB)
        return 0;
    if (const auto opened = file->open(passphrase)) {
        mustBeTheSame(*opened);
        (void)file->projectKey(opened->keys);
    }
    return 0;
}
