// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/backup_objects.h"

#include <optional>
#include <string>
#include <vector>

namespace cuaderno {

// What the list in a head of a folder of backups says of one file.
struct BackupMember
{
    std::string name;
    std::uint64_t size = 0;
    std::vector<BackupObjects::Name> pieces;

    bool operator==(const BackupMember&) const = default;
};

// How many objects so many bytes take.
std::size_t backupPieces(std::uint64_t size);

// The list as bytes; their number is a multiple of 65,536, so that how many files there are does
// not show.
Bytes encodeBackupList(const std::vector<BackupMember>& members);
// None for bytes that are no list.
std::optional<std::vector<BackupMember>> decodeBackupList(ByteView list);

} // namespace cuaderno
