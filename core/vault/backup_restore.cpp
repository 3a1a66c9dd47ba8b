// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backup.h"
#include "vault/backup_file.h"
#include "vault/backup_folder.h"
#include "vault/migration.h"
#include "vault/try_counter.h"
#include "vault/vault_state.h"

#include <algorithm>
#include <optional>

namespace cuaderno {

namespace {

constexpr std::uint64_t mostAbout = 4096;

Place at(const Path& path)
{
    Place place;
    place.file = path.string();
    return place;
}

} // namespace

BackupReport reportOf(const BackupAbout& about, std::uint64_t bytes)
{
    BackupReport report;
    report.made = about.made;
    report.bytes = bytes;
    report.people = static_cast<int>(about.people);
    report.sessions = static_cast<int>(about.sessions);
    report.sealed = static_cast<int>(about.sealed);
    report.media = static_cast<int>(about.media);
    return report;
}

// Reads all of it; what it says of itself stands first.
Result<BackupAbout> readBackupAbout(const BackupSource& reader, const Path& file)
{
    Bytes bytes;
    const auto take = [&](std::string_view name, std::uint64_t size, std::uint64_t,
                          ByteView piece) -> Status {
        if (name != backupMembers::about)
            return {};
        if (size > mostAbout)
            return fail(ErrorCode::BackupDamaged, "what it says of itself", at(file));
        bytes.insert(bytes.end(), piece.begin(), piece.end());
        return {};
    };
    if (auto read = reader.read(take); !read)
        return read.failure();
    auto about = decodeRecord<BackupAbout>(bytes);
    if (!about)
        about.error().where = at(file);
    return about;
}

namespace {

struct OpenedBackup
{
    std::unique_ptr<BackupSource> source;
    Secret databaseKey;
};

template <typename Reader>
Result<std::unique_ptr<BackupSource>> openAs(const Path& path)
{
    auto reader = Reader::open(path);
    if (!reader)
        return reader.failure();
    return std::unique_ptr<BackupSource>(std::make_unique<Reader>(std::move(*reader)));
}

Result<OpenedBackup> openBackup(const Path& path, const Secret& passphrase)
{
    std::error_code error;
    auto source = std::filesystem::is_directory(path, error) ? openAs<BackupFolderReader>(path)
                                                             : openAs<BackupReader>(path);
    if (!source)
        return source.failure();
    auto opened = (*source)->keyFile().open(passphrase);
    if (!opened) {
        opened.error().where = at(path);
        return opened.failure();
    }
    if (auto ready = (*source)->unlock(opened->keys.database); !ready)
        return ready.failure();
    return OpenedBackup{std::move(*source), std::move(opened->keys.database)};
}

// "0a1b.sealed": letters and digits of ours, and no way out of the folder.
bool isPlainName(std::string_view name)
{
    return !name.empty() && name.front() != '.' && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    });
}

// Writes members into the folder of a vault that nobody opens yet.
class MemberWriter
{
public:
    explicit MemberWriter(VaultFolder folder) : m_folder(std::move(folder)) {}

    Status take(std::string_view name, std::uint64_t offset, ByteView piece)
    {
        if (name == backupMembers::about)
            return {};
        if (offset == 0)
            if (auto begun = begin(name); !begun)
                return begun;
        return m_file.append(piece);
    }

    Status finish()
    {
        if (!m_file.isOpen())
            return {};
        if (auto synced = m_file.sync(); !synced)
            return synced;
        return m_file.close();
    }

private:
    Status begin(std::string_view name)
    {
        if (auto done = finish(); !done)
            return done;
        const auto path = placeOf(name);
        if (!path)
            return fail(ErrorCode::BackupDamaged, "a member's name", {});
        auto file = File::open(*path, File::Mode::Create);
        if (!file)
            return file.failure();
        m_file = std::move(*file);
        return {};
    }

    std::optional<Path> placeOf(std::string_view name) const
    {
        if (name == backupMembers::database || name == backupMembers::erasable
            || name == backupMembers::sample)
            return m_folder.path() / name;
        for (const Path& folder : {m_folder.sealed(), m_folder.media()}) {
            const std::string before = folder.filename().string() + "/";
            if (name.starts_with(before) && isPlainName(name.substr(before.size())))
                return folder / name.substr(before.size());
        }
        return std::nullopt;
    }

    VaultFolder m_folder;
    File m_file;
};

Status writeMark(const VaultFolder& folder, const BackupAbout& about, const Secret& databaseKey,
                 VaultId id)
{
    auto mark = CommitMark::open(folder.mark(), databaseKey, id);
    if (!mark)
        return mark.failure();
    MarkValue value;
    value.commits = about.commits;
    value.schema = about.schema;
    value.auditRows = static_cast<std::uint32_t>(about.auditRows);
    value.auditHash = about.auditHash;
    if (auto written = mark->write(value); !written)
        return written;
    return mark->sync();
}

// The key comes last, as where a vault is made.
Status writeFiles(const VaultFolder& folder, const OpenedBackup& backup, const BackupAbout& about)
{
    for (const Path& inner : {folder.sealed(), folder.media()})
        if (auto made = makeFolder(inner); !made)
            return made;
    MemberWriter writer(folder);
    Status done =
        backup.source->read([&](std::string_view name, std::uint64_t, std::uint64_t offset,
                                ByteView piece) { return writer.take(name, offset, piece); });
    if (done)
        done = writer.finish();
    if (done)
        done = writeMark(folder, about, backup.databaseKey, backup.source->keyFile().id());
    if (done)
        done = TryCounter(folder.tries()).write({});
    for (const Path& inner : {folder.sealed(), folder.media()})
        if (done)
            done = syncFolder(inner);
    if (done)
        done = backup.source->keyFile().write(folder.key());
    return done;
}

} // namespace

Result<BackupReport> readBackup(const Path& file, const Secret& passphrase)
{
    auto backup = openBackup(file, passphrase);
    if (!backup)
        return backup.failure();
    auto about = readBackupAbout(*backup->source, file);
    if (!about)
        return about.failure();
    return reportOf(*about, backup->source->size());
}

Result<BackupReport> restoreBackup(const Path& file, const Secret& passphrase, const Path& folder)
{
    if (isThere(folder))
        return fail(ErrorCode::FileExists, "restoring", at(folder));
    auto backup = openBackup(file, passphrase);
    if (!backup)
        return backup.failure();
    auto about = readBackupAbout(*backup->source, file);
    if (!about)
        return about.failure();
    if (about->schema > static_cast<std::uint32_t>(schemaSteps().back().version))
        return fail(ErrorCode::VaultNewer, "database", at(file), {std::to_string(about->schema)});
    auto staged = StagedFolder::make(folder);
    if (!staged)
        return staged.failure();
    if (auto written = writeFiles(VaultFolder(staged->path()), *backup, *about); !written)
        return written.failure();
    if (auto placed = staged->commit(); !placed)
        return placed.failure();
    return reportOf(*about, backup->source->size());
}

} // namespace cuaderno
