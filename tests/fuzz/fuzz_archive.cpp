// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A record of each kind, as it is archived. What can be read is written and read again: the second
// time it gives the same bytes.
#include "vault/backup.h"
#include "vault/records.h"
#include "vault/ways_in.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace cuaderno;

namespace {

template <typename Record>
void readAs(ByteView bytes)
{
    const auto record = decodeRecord<Record>(bytes);
    if (!record)
        return;
    // Not the bytes that came in: an older layout is written as today's.
    const Bytes written = encodeRecord(*record);
    const auto again = decodeRecord<Record>(written);
    if (!again || encodeRecord(*again) != written)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView bytes(reinterpret_cast<const std::byte*>(data), size);
    readAs<Project>(bytes);
    readAs<CoResearcher>(bytes);
    readAs<Instrument>(bytes);
    readAs<Participant>(bytes);
    readAs<Consent>(bytes);
    readAs<StoredSession>(bytes);
    readAs<JournalEntry>(bytes);
    readAs<StoredWithdrawal>(bytes);
    readAs<ReleaseRecord>(bytes);
    readAs<StoredMedia>(bytes);
    readAs<SealedSession>(bytes);
    readAs<AuditRow>(bytes);
    readAs<BackupAbout>(bytes);
    readAs<WaysInList>(bytes);
    readAs<RecoveryKeeping>(bytes);
    return 0;
}
