// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date.h"
#include "vault/vault.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

namespace cuaderno {

struct VaultState;

// What a backup says of itself: its first member, and what restoring needs to make a mark of.
struct BackupAbout
{
    Week made;
    std::uint64_t commits = 0;
    std::uint32_t schema = 0;
    std::uint64_t auditRows = 0;
    std::array<std::byte, 8> auditHash{};
    std::uint32_t people = 0;
    std::uint32_t sessions = 0; // not sealed yet
    std::uint32_t sealed = 0;
    // Recordings and pictures; not said by backups of before there were any.
    std::uint32_t media = 0;

    bool operator==(const BackupAbout&) const = default;
};

// The members of a backup that are one file each; the others are in folders of theirs.
namespace backupMembers {
constexpr std::string_view about = "about";
constexpr std::string_view database = "vault.db";
constexpr std::string_view erasable = "vault.erasable";
constexpr std::string_view sample = "vault.sample";
} // namespace backupMembers

class BackupSource;

BackupReport reportOf(const BackupAbout& about, std::uint64_t bytes);
// Reads all of it; what it says of itself stands first.
Result<BackupAbout> readBackupAbout(const BackupSource& source, const Path& path);

// The parts of Vault::backUp and its relatives. Only for core/vault.
Result<BackupReport> writeBackup(VaultState& vault, const Path& file);
Result<BackupReport> writeBackupInto(VaultState& vault, const Path& folder);
Result<BackupReport> readBackup(const Path& file, const Secret& passphrase);
Result<BackupReport> restoreBackup(const Path& file, const Secret& passphrase, const Path& folder);

} // namespace cuaderno
