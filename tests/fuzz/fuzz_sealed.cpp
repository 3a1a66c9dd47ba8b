// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a vault and its envelopes are read from: a record as it is archived, a key file, an
// envelope. Keys are fixed, so that a seed is the same bytes each time.
#include "vault/envelope.h"
#include "vault/key_file.h"
#include "vault/records.h"

#include <cstddef>
#include <cstdint>

using namespace cuaderno;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const BoxKeyPair lead = BoxKeyPair::make();
    const ByteView bytes(reinterpret_cast<const std::byte*>(data), size);
    if (const auto session = decodeRecord<StoredSession>(bytes))
        (void)encodeRecord(*session);
    (void)decodeRecord<JournalEntry>(bytes);
    (void)decodeRecord<SealedSession>(bytes);
    (void)decodeRecord<Project>(bytes);
    (void)KeyFile::parse(Bytes(bytes.begin(), bytes.end()));
    (void)openEnvelope(bytes, lead);
    return 0;
}
