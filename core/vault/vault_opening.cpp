// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vault_opening.h"

#include "vault/duress.h"
#include "vault/entries.h"
#include "vault/folder_beside.h"
#include "vault/migration.h"
#include "vault/page_check.h"

#include <algorithm>

namespace cuaderno {

namespace {

// Up to here every page is checked at each opening; it takes a moment a MiB.
constexpr std::uint64_t checkedAtOpening = 8U << 20;

Place at(const Path& path)
{
    Place place;
    place.file = path.string();
    return place;
}

// The first page does not open, so SQLite cannot help: look at the file itself.
tl::unexpected<Error> nameDamage(const VaultFolder& folder, const Secret& key, Error error)
{
    auto file = File::open(folder.database(), File::Mode::Read);
    if (file) {
        auto check = checkPages([&](std::uint64_t offset,
                                    std::span<std::byte> to) { return file->readSome(offset, to); },
                                key);
        if (check) {
            for (const std::uint64_t page : check->damaged)
                error.args.push_back(std::to_string(page));
        }
    }
    error.where = at(folder.database());
    return tl::unexpected<Error>(std::move(error));
}

// Something in it would be written into the database by whoever opens it.
bool holdsBytes(const Path& log)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(log, error);
    return !error && size > 0;
}

// As it lies there. An older format would have to be brought up to date first.
Result<MigratedDatabase> openForReading(const VaultFolder& folder, const Secret& key)
{
    for (const Path& log : {folder.databaseLog(), folder.databaseJournal()})
        if (holdsBytes(log))
            return fail(ErrorCode::VaultLogNotEmpty, "reading only", at(log));
    auto database = Database::open(folder.database(), key, Database::Mode::Read);
    if (!database)
        return database.failure();
    auto version = database->userVersion();
    if (!version)
        return version.failure();
    const int newest = schemaSteps().back().version;
    if (*version > newest)
        return fail(ErrorCode::VaultNewer, "database", {}, {std::to_string(*version)});
    if (*version < 1)
        return fail(ErrorCode::VaultDatabaseDamaged, "no version");
    if (*version < newest)
        return fail(ErrorCode::VaultReadOnly, "of format " + std::to_string(*version),
                    at(folder.database()));
    return MigratedDatabase{std::move(*database), false, *version};
}

Result<MigratedDatabase> openChecked(const VaultFolder& folder, const Secret& key, bool readOnly)
{
    auto opened = readOnly ? openForReading(folder, key) : openMigrated(folder.path(), key);
    if (opened) {
        if (!opened->migrated && !readOnly)
            (void)folder.removeTemporary();
        return opened;
    }
    if (opened.error().code == ErrorCode::VaultDatabaseDamaged)
        return nameDamage(folder, key, std::move(opened.error()));
    if (opened.error().code == ErrorCode::FileNotFound || !isThere(folder.database()))
        return fail(ErrorCode::VaultDatabaseDamaged, "not there", at(folder.database()));
    return opened.failure();
}

// The count of commits in the database against the one in the mark.
Status readMeta(VaultState& vault)
{
    auto query = vault.prepare("SELECT vault, n, missing FROM meta");
    if (!query)
        return query.failure();
    auto row = query->step();
    if (!row)
        return row.failure();
    if (!*row || rowId(query->blob(0)) != vault.keyFile.id().value)
        return fail(ErrorCode::VaultDatabaseDamaged, "of another vault");
    vault.commits = static_cast<std::uint64_t>(query->integer(1));
    vault.keepsOrphans = query->integer(2) > 0;
    return {};
}

Status noteMissing(VaultState& vault, const std::optional<MarkValue>& mark)
{
    if (!mark || mark->commits <= vault.commits)
        return {};
    const std::uint64_t missing = mark->commits - vault.commits;
    vault.answersMissing = true;
    vault.keepsOrphans = true;
    vault.warnings.push_back({ErrorCode::VaultAnswersMissing,
                              "the log was cut",
                              at(vault.folder.databaseLog()),
                              {std::to_string(missing)}});
    if (!vault.mayWrite())
        return {};
    // Told once; the count goes on from where it was.
    auto change = Transaction::begin(vault);
    if (!change)
        return change.failure();
    {
        auto write = vault.prepare("UPDATE meta SET n = n + ?1, missing = missing + ?1");
        if (!write)
            return write.failure();
        if (auto done = write->bind(1, static_cast<std::int64_t>(missing)).run(); !done)
            return done;
    }
    vault.commits += missing;
    return change->commit();
}

// Without a mark a log that lost its end would not be noticed at this opening.
void noteBadMark(VaultState& vault)
{
    if (vault.mark.state() == CommitMark::State::Good || vault.commits == 0)
        return;
    const bool gone = vault.mark.state() == CommitMark::State::Missing;
    vault.warnings.push_back(sideFile(vault.folder.mark(), gone ? "not there" : "damaged"));
}

// The audit log's rows against the mark, before a new row takes the place of one that was cut off.
void noteCutAudit(VaultState& vault, const std::optional<MarkValue>& mark)
{
    if (!mark || mark->auditRows <= vault.audit.rows || vault.answersMissing)
        return;
    vault.warnings.push_back(
        {ErrorCode::AuditBroken, "rows were cut off", {}, {std::to_string(vault.audit.rows + 1)}});
}

Status checkAtOpening(VaultState& vault, const OpenVault& how)
{
    std::error_code error;
    const auto log = std::filesystem::file_size(vault.folder.databaseLog(), error);
    // On a full disk this may fail and is of no account.
    if (!error && log > 0 && !vault.readOnly && !vault.checkpoint())
        return {};
    auto size = vault.database->rawSize();
    if (!size)
        return size.failure();
    if (*size > checkedAtOpening && !how.evenIfDamaged)
        return {};
    auto pages = damagedPages(vault);
    if (pages.empty())
        return {};
    Error damage{ErrorCode::VaultDatabaseDamaged, "pages", at(vault.folder.database()),
                 std::move(pages)};
    if (!how.evenIfDamaged)
        return tl::unexpected<Error>(std::move(damage));
    vault.damaged = true;
    vault.warnings.push_back(std::move(damage));
    return {};
}

// Going on with it would lose what is written from now on, once the right one is put back.
Status checkSecrets(VaultState& vault, const OpenVault& how, const std::optional<MarkValue>& mark)
{
    // Then the rows may be older than what was destroyed since.
    const bool rowsAreOld = vault.keepsOrphans || (mark && mark->commits > vault.commits);
    auto wrong = wrongWithSecrets(vault, rowsAreOld);
    if (!wrong)
        return how.evenIfDamaged ? Status() : wrong.failure();
    if (!*wrong)
        return {};
    Error damage{ErrorCode::VaultSecretsDamaged, *wrong, at(vault.folder.erasable()), {}};
    if (!how.evenIfDamaged)
        return tl::unexpected<Error>(std::move(damage));
    vault.damaged = true;
    vault.warnings.push_back(std::move(damage));
    return {};
}

Result<ErasableTable> openSecrets(const VaultFolder& folder, const VaultKeys& keys, File::Mode mode)
{
    auto table = ErasableTable::open(folder.erasable(), keys.of(Compartment::Answers), mode);
    if (!table && table.error().code == ErrorCode::FileNotFound)
        return ErasableTable::none();
    return table;
}

Status load(VaultState& vault, const OpenVault& how)
{
    if (auto whole = checkAtOpening(vault, how); !whole)
        return whole;
    if (auto ready = readMeta(vault); !ready)
        return ready;
    loadOpener(vault);
    if (auto loaded = loadSecrets(vault); !loaded)
        return loaded;
    if (auto checked = checkSlipKeys(vault); !checked)
        return checked;
    return loadAuditHead(vault);
}

// SQLite only says that there is damage; say where.
tl::unexpected<Error> nameDamage(VaultState& vault, Error error)
{
    if (error.code == ErrorCode::VaultDatabaseDamaged && error.args.empty()) {
        error.args = damagedPages(vault);
        error.where = at(vault.folder.database());
    }
    return tl::unexpected<Error>(std::move(error));
}

// Nothing here may keep a vault from opening on a full disk.
Status forgiveFullDisk(Status status)
{
    if (!status && status.error().code == ErrorCode::DiskFull)
        return {};
    return status;
}

// What comes once the files are open, and what writes.
Status makeReady(VaultState& vault, const OpenVault& how, AuditVerb verb,
                 const std::function<Status(VaultState&)>& settle,
                 const std::optional<MarkValue>& marked, bool keyDamaged)
{
    if (auto loaded = load(vault, how); !loaded)
        return loaded;
    if (settle) {
        if (auto settled = settle(vault); !settled)
            return settled;
    }
    if (auto whole = checkSecrets(vault, how, marked); !whole)
        return whole;
    if (auto told = forgiveFullDisk(noteMissing(vault, marked)); !told)
        return told;
    noteBadMark(vault);
    noteCutAudit(vault, marked);
    if (!vault.mayWrite())
        return {};
    if (auto swept = forgiveFullDisk(sweep(vault)); !swept)
        return swept;
    // A damaged key file is left as it is, so that the damage goes on being told.
    if (!keyDamaged) {
        if (auto complete = forgiveFullDisk(completeKeyFile(vault)); !complete)
            return complete;
    }
    (void)vault.reserve.fill();
    // A copy made by some programs leaves empty folders out.
    (void)makeFolder(vault.folder.sealed());
    (void)makeFolder(vault.folder.media());
    if (auto noted = forgiveFullDisk(vault.auditLog.record(verb, "vault")); !noted)
        return noted;
    if (vault.slotKind == SlotKind::KeyFile || vault.slotKind == SlotKind::PinAndDevice) {
        if (auto used = forgiveFullDisk(noteWayUsed(vault, vault.slot, vault.slotKind)); !used)
            return used;
    }
    if (vault.mark.state() != CommitMark::State::Good)
        (void)vault.mark.sync();
    (void)armCounter(vault);
    removeDestroyedBeside(vault);
    if (vault.opener.isNull())
        (void)removeUnusedPractice(vault);
    auto removed = removeLeftBeside(vault.folder);
    if (!removed && removed.error().code != ErrorCode::VaultBusy)
        vault.warnings.push_back(removed.error());
    return {};
}

} // namespace

// One of the small files was not what was written. It is written anew, and said once.
Error sideFile(const Path& path, const char* detail)
{
    return {ErrorCode::VaultSideFileDamaged, detail, at(path), {path.filename().string()}};
}

std::vector<std::string> damagedPages(VaultState& vault)
{
    std::vector<std::string> pages;
    auto check =
        checkPages([&](std::uint64_t offset,
                       std::span<std::byte> to) { return vault.database->readRaw(offset, to); },
                   vault.keys.database);
    if (!check)
        return {"?"};
    for (const std::uint64_t page : check->damaged)
        pages.push_back(std::to_string(page));
    if (check->rest != 0)
        pages.push_back(std::to_string(check->pages + 1));
    return pages;
}

Result<std::unique_ptr<VaultState>> openDatabase(const VaultFolder& folder, File lock, KeyFile key,
                                                 OpenedSlot opened, const OpenVault& how,
                                                 AuditVerb verb,
                                                 const std::function<Status(VaultState&)>& settle)
{
    const VaultId id = key.id();
    const File::Mode mode = how.readOnly ? File::Mode::Read : File::Mode::ReadWrite;
    auto mark = CommitMark::open(folder.mark(), opened.keys.database, id, mode);
    if (!mark)
        return mark.failure();
    const auto marked = mark->read();
    if (marked && marked->schema > static_cast<std::uint32_t>(schemaSteps().back().version))
        return fail(ErrorCode::VaultNewer, "database", {}, {std::to_string(marked->schema)});
    auto database = openChecked(folder, opened.keys.database, how.readOnly);
    if (!database)
        return database.failure();
    auto table = openSecrets(folder, opened.keys, mode);
    if (!table)
        return table.failure();

    auto vault = std::make_unique<VaultState>(
        folder, std::move(lock), std::move(key), std::move(opened.keys), opened.slot,
        std::move(database->database), std::move(*table), std::move(*mark), how.clock);
    vault->readOnly = how.readOnly;
    vault->slotKind = opened.kind;
    vault->formatBefore = database->from;
    if (opened.fileDamaged) {
        vault->warnings.push_back(
            {ErrorCode::VaultKeyDamaged, "opened all the same", at(folder.key()), {}});
    }
    if (auto ready = makeReady(*vault, how, verb, settle, marked, opened.fileDamaged); !ready)
        return nameDamage(*vault, std::move(ready.error()));
    return vault;
}

} // namespace cuaderno
