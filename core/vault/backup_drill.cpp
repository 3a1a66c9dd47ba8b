// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Vault that is about backups: making them, and trying them.
#include "vault/backup.h"
#include "vault/rows.h"

#include <algorithm>

namespace cuaderno {

namespace {

// A backup of this would take the place of a good one.
bool isDamage(const Error& finding)
{
    return finding.code == ErrorCode::VaultDatabaseDamaged
           || finding.code == ErrorCode::VaultEnvelopeDamaged
           || finding.code == ErrorCode::VaultRecordDamaged
           || finding.code == ErrorCode::MediaDamaged || finding.code == ErrorCode::VaultKeyDamaged
           || finding.code == ErrorCode::FileNotFound;
}

Status firstDamage(Result<VaultCheck> check)
{
    if (!check)
        return check.failure();
    const auto found = std::ranges::find_if(check->findings, isDamage);
    if (found == check->findings.end())
        return {};
    return tl::unexpected<Error>(*found);
}

// Whether the answers of one session that the backup holds are those that are here; more may have
// come since. Counts them.
bool isHeldAlike(VaultState& here, VaultState& restored, const SessionRow& row,
                 std::uint64_t& entries)
{
    auto there = restored.sessions.journal({row.id});
    if (!there)
        return false;
    const std::vector<Change>& held = there->changes;
    entries += held.size();
    const auto still = findSessionRow(here, {row.id});
    if (!still || !*still || (*still)->status == SessionStatus::Sealed || (*still)->erasing != 0)
        return true;
    auto now = here.sessions.journal({row.id});
    return now && now->changes.size() >= held.size()
           && std::equal(held.begin(), held.end(), now->changes.begin());
}

// What was restored to be tried leaves no secret behind in free blocks.
class TriedFolder
{
public:
    explicit TriedFolder(Path folder) : m_folder(std::move(folder)) {}

    ~TriedFolder() { (void)ErasableTable::destroy(m_folder.erasable()); }

    TriedFolder(const TriedFolder&) = delete;
    TriedFolder& operator=(const TriedFolder&) = delete;

private:
    VaultFolder m_folder;
};

} // namespace

Result<BackupReport> Vault::backUp(const Path& file)
{
    if (auto may = m_state->expectWritable(); !may)
        return may.failure();
    if (auto whole = firstDamage(check(false)); !whole)
        return whole.failure();
    return writeBackup(*m_state, file);
}

Result<BackupReport> Vault::backUpInto(const Path& folder)
{
    if (auto may = m_state->expectWritable(); !may)
        return may.failure();
    if (auto whole = firstDamage(check(false)); !whole)
        return whole.failure();
    return writeBackupInto(*m_state, folder);
}

Result<BackupReport> Vault::verifyBackup(const Path& file, const Secret& passphrase)
{
    return readBackup(file, passphrase);
}

Result<BackupReport> Vault::restore(const Path& file, const Secret& passphrase, const Path& folder)
{
    return restoreBackup(file, passphrase, folder);
}

Result<BackupReport> Vault::drill(const Path& file, const Secret& passphrase)
{
    // Nothing could be compared.
    if (auto held = m_state->mustHold(Compartment::Answers); !held)
        return held.failure();
    std::error_code error;
    // Within a folder of backups, which may be all that there is of a stick.
    const bool isFolder = std::filesystem::is_directory(file, error);
    auto beside = StagedFolder::make(isFolder ? file / "drill" : file);
    if (!beside)
        return beside.failure();
    const Path folder = beside->path() / "vault";
    const TriedFolder tried(folder);
    auto report = restoreBackup(file, passphrase, folder);
    if (!report)
        return report;
    OpenVault how;
    how.clock = m_state->clock;
    auto restored = open(folder, passphrase, how);
    if (!restored)
        return restored.failure();
    if (auto whole = firstDamage(restored->check(true)); !whole)
        return whole.failure();
    auto rows = allSessionRows(*restored->m_state);
    if (!rows)
        return rows.failure();
    int different = 0;
    for (const SessionRow& row : *rows)
        if (row.status != SessionStatus::Sealed
            && !isHeldAlike(*m_state, *restored->m_state, row, report->entries))
            ++different;
    if (auto closed = restored->close(); !closed)
        return closed.failure();
    if (different > 0)
        return fail(ErrorCode::BackupIncomplete, {}, {.file = file.string()},
                    {std::to_string(different)});
    return report;
}

} // namespace cuaderno
