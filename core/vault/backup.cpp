// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backup.h"

#include "vault/backup_file.h"
#include "vault/media_rows.h"
#include "vault/migration.h"
#include "vault/rows.h"
#include "vault/try_counter.h"
#include "vault/vault_state.h"

#include <algorithm>
#include <optional>

namespace cuaderno {

namespace {

constexpr std::string_view aboutName = "about";
constexpr std::string_view databaseName = "vault.db";
constexpr std::string_view erasableName = "vault.erasable";
constexpr std::string_view sampleName = "vault.sample";
constexpr std::uint64_t mostAbout = 4096;

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

// The names of the files in a folder of the vault, in their order.
std::vector<std::string> namesIn(const Path& folder)
{
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
        if (entry.is_regular_file(error))
            names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

Status addFolder(BackupWriter& writer, const Path& folder)
{
    const std::string within = folder.filename().string() + "/";
    for (const std::string& name : namesIn(folder))
        if (auto added = writer.addFile(within + name, folder / name); !added)
            return added;
    return {};
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
        done = writer->add(aboutName, encodeRecord(about));
    if (done)
        done = writer->addFile(databaseName, copy.path());
    if (done)
        done = writer->addFile(erasableName, vault.folder.erasable());
    if (done && isThere(vault.folder.sample()))
        done = writer->addFile(sampleName, vault.folder.sample());
    if (done)
        done = addFolder(*writer, vault.folder.sealed());
    if (done)
        done = addFolder(*writer, vault.folder.media());
    if (!done)
        return done.failure();
    return writer->finish();
}

// Reads all of it; what it says of itself stands first.
Result<BackupAbout> readAbout(const BackupReader& reader, const Path& file)
{
    Bytes bytes;
    const auto take = [&](std::string_view name, std::uint64_t size, std::uint64_t,
                          ByteView piece) -> Status {
        if (name != aboutName)
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

struct OpenedBackup
{
    BackupReader reader;
    Secret databaseKey;
};

Result<OpenedBackup> openBackup(const Path& file, const Secret& passphrase)
{
    auto reader = BackupReader::open(file);
    if (!reader)
        return reader.failure();
    auto opened = reader->keyFile().open(passphrase);
    if (!opened) {
        opened.error().where = at(file);
        return opened.failure();
    }
    if (auto ready = reader->unlock(opened->keys.database); !ready)
        return ready.failure();
    return OpenedBackup{std::move(*reader), std::move(opened->keys.database)};
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
        if (name == aboutName)
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
        if (name == databaseName || name == erasableName || name == sampleName)
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
        backup.reader.read([&](std::string_view name, std::uint64_t, std::uint64_t offset,
                               ByteView piece) { return writer.take(name, offset, piece); });
    if (done)
        done = writer.finish();
    if (done)
        done = writeMark(folder, about, backup.databaseKey, backup.reader.keyFile().id());
    if (done)
        done = TryCounter(folder.tries()).write({});
    for (const Path& inner : {folder.sealed(), folder.media()})
        if (done)
            done = syncFolder(inner);
    if (done)
        done = backup.reader.keyFile().write(folder.key());
    return done;
}

std::uint64_t sizeOf(const Path& file)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    return error ? 0 : size;
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
    const auto again = readAbout(*reader, fresh.path());
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

Result<BackupReport> readBackup(const Path& file, const Secret& passphrase)
{
    auto backup = openBackup(file, passphrase);
    if (!backup)
        return backup.failure();
    auto about = readAbout(backup->reader, file);
    if (!about)
        return about.failure();
    return reportOf(*about, sizeOf(file));
}

Result<BackupReport> restoreBackup(const Path& file, const Secret& passphrase, const Path& folder)
{
    if (isThere(folder))
        return fail(ErrorCode::FileExists, "restoring", at(folder));
    auto backup = openBackup(file, passphrase);
    if (!backup)
        return backup.failure();
    auto about = readAbout(backup->reader, file);
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
    return reportOf(*about, sizeOf(file));
}

} // namespace cuaderno
