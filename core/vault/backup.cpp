// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backup.h"

#include "base/file_system.h"
#include "vault/backup_file.h"
#include "vault/backup_folder.h"
#include "vault/media_rows.h"
#include "vault/migration.h"
#include "vault/rows.h"
#include "vault/vault_state.h"

#include <algorithm>
#include <optional>

namespace cuaderno {

namespace {

Place at(const Path& path)
{
    Place place;
    place.file = path.string();
    return place;
}

// A file that goes with the object unless it was kept.
class PassingFile
{
public:
    explicit PassingFile(Path path) : m_path(std::move(path)) {}

    ~PassingFile()
    {
        if (!m_path.empty())
            (void)removeFile(m_path);
    }

    PassingFile(const PassingFile&) = delete;
    PassingFile& operator=(const PassingFile&) = delete;

    const Path& path() const { return m_path; }

    void keep() { m_path.clear(); }

private:
    Path m_path;
};

Result<BackupAbout> aboutOf(VaultState& vault)
{
    BackupAbout about;
    about.made = vault.week();
    about.commits = vault.commits;
    about.schema = static_cast<std::uint32_t>(schemaSteps().back().version);
    about.auditRows = vault.audit.rows;
    std::copy_n(vault.audit.hash.begin(), about.auditHash.size(), about.auditHash.begin());
    auto people = allPersonRows(vault);
    if (!people)
        return people.failure();
    about.people = static_cast<std::uint32_t>(people->size());
    auto sessions = allSessionRows(vault);
    if (!sessions)
        return sessions.failure();
    for (const SessionRow& row : *sessions)
        ++(row.status == SessionStatus::Sealed ? about.sealed : about.sessions);
    auto media = allMediaRows(vault);
    if (!media)
        return media.failure();
    about.media = static_cast<std::uint32_t>(media->size());
    return about;
}

// Of both kinds of backup.
template <typename Writer>
Status addFolder(Writer& writer, const Path& folder)
{
    // A folder that cannot be listed is not an empty one.
    auto files = filesOf(folder);
    if (!files)
        return files.failure();
    const std::string within = folder.filename().string() + "/";
    for (const Path& file : *files)
        if (auto added = writer.addFile(within + file.filename().string(), file); !added)
            return added;
    return {};
}

// All but the database, behind it.
template <typename Writer>
Status addOthers(Writer& writer, const VaultFolder& folder)
{
    Status done = writer.addFile(backupMembers::erasable, folder.erasable());
    if (done && isThere(folder.sample()))
        done = writer.addFile(backupMembers::sample, folder.sample());
    if (done)
        done = addFolder(writer, folder.sealed());
    if (done)
        done = addFolder(writer, folder.media());
    return done;
}

Result<std::uint64_t> fill(VaultState& vault, const BackupAbout& about, const Path& file)
{
    auto writer = BackupWriter::create(file, vault.keyFile, vault.keys.database);
    if (!writer)
        return writer.failure();
    const PassingFile copy(vault.folder.databaseCopy());
    (void)removeFile(copy.path());
    Status done = vault.database->copyTo(copy.path(), vault.keys.database);
    if (done)
        done = writer->add(backupMembers::about, encodeRecord(about));
    if (done)
        done = writer->addFile(backupMembers::database, copy.path());
    if (done)
        done = addOthers(*writer, vault.folder);
    if (!done)
        return done.failure();
    return writer->finish();
}

} // namespace

Result<BackupReport> writeBackup(VaultState& vault, const Path& file)
{
    if (isThere(file))
        return fail(ErrorCode::FileExists, "a backup", at(file));
    auto about = aboutOf(vault);
    if (!about)
        return about.failure();
    PassingFile fresh(Path(file.string() + ".new"));
    (void)removeFile(fresh.path());
    auto size = fill(vault, *about, fresh.path());
    if (!size)
        return size.failure();
    auto reader = BackupReader::open(fresh.path());
    if (!reader)
        return reader.failure();
    if (auto ready = reader->unlock(vault.keys.database); !ready)
        return ready.failure();
    const auto again = readBackupAbout(*reader, fresh.path());
    if (!again)
        return tl::unexpected<Error>(again.error());
    if (*again != *about)
        return fail(ErrorCode::BackupDamaged, "not as it was written", at(file));
    if (auto moved = renameFile(fresh.path(), file); !moved)
        return moved.failure();
    fresh.keep();
    if (auto synced = syncFolder(file.has_parent_path() ? file.parent_path() : Path(".")); !synced)
        return synced.failure();
    if (auto noted = vault.auditLog.record(AuditVerb::Backup, "vault"); !noted)
        return noted.failure();
    return reportOf(*about, *size);
}

namespace {

// The database as it lies there, page by page: what did not change keeps its bytes.
Status fillFolder(VaultState& vault, const BackupAbout& about, BackupFolderWriter& writer)
{
    const auto size = vault.database->rawSize();
    if (!size)
        return tl::unexpected<Error>(size.error());
    const auto readDatabase = [&](std::uint64_t offset, std::span<std::byte> to) -> Status {
        auto got = vault.database->readRaw(offset, to);
        if (!got)
            return got.failure();
        return *got == to.size() ? Status() : fail(ErrorCode::VaultFailed, "a short database");
    };
    Status done = writer.add(backupMembers::about, encodeRecord(about));
    if (done)
        done = writer.addRead(backupMembers::database, *size, readDatabase);
    if (done)
        done = addOthers(writer, vault.folder);
    return done;
}

// It would be backed up itself, and be in the way of the vault.
bool isWithin(const Path& path, const Path& folder)
{
    std::error_code error;
    const Path inner = std::filesystem::weakly_canonical(path, error);
    const Path outer = std::filesystem::weakly_canonical(folder, error);
    const auto [end, rest] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
    return end == outer.end();
}

} // namespace

Result<BackupReport> writeBackupInto(VaultState& vault, const Path& folder)
{
    if (isWithin(folder, vault.folder.path()))
        return fail(ErrorCode::UsedWrongly, "backup", at(folder),
                    {"a folder of backups cannot be in the notebook's own"});
    // With the log empty everything is in the file itself.
    if (auto done = vault.withReserve([&] { return vault.checkpoint(); }); !done)
        return done.failure();
    auto about = aboutOf(vault);
    if (!about)
        return about.failure();
    auto writer = BackupFolderWriter::open(folder, vault.keyFile, vault.keys.database);
    if (!writer)
        return writer.failure();
    if (auto filled = fillFolder(vault, *about, *writer); !filled) {
        writer->giveUp();
        return filled.failure();
    }
    if (auto finished = writer->finish(); !finished)
        return finished.failure();
    auto reader = BackupFolderReader::open(folder);
    if (!reader)
        return reader.failure();
    if (auto ready = reader->unlock(vault.keys.database); !ready)
        return ready.failure();
    BackupReport report = reportOf(*about, reader->size());
    report.written = writer->written();
    if (auto noted = vault.auditLog.record(AuditVerb::Backup, "vault"); !noted)
        return noted.failure();
    return report;
}

} // namespace cuaderno
