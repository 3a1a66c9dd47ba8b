// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/archive_members.h"
#include "vault/stored_media.h"

// What is in the records of recordings. Only for records.cpp.

CUADERNO_RECORD(cuaderno::StoredMedia, 1)
CUADERNO_RECORD(cuaderno::SealedMedia, 1)

namespace boost::serialization {

using namespace cuaderno;
using namespace cuaderno::archived;

template <typename Archive>
void serialize(Archive& archive, StoredMedia& stored, unsigned int version)
{
    known<StoredMedia>(version);
    enumeration(archive, stored.kind, MediaKind::Picture);
    member(archive, stored.consent);
    archive& stored.milliseconds& stored.bytes;
    maybe(archive, stored.deleteAfter);
    member(archive, stored.head);
}

template <typename Archive>
void serialize(Archive& archive, SealedMedia& media, unsigned int version)
{
    known<SealedMedia>(version);
    member(archive, media.id);
    member(archive, media.week);
    archive& media.whole& media.stored;
}

} // namespace boost::serialization
