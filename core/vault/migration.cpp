// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/migration.h"

#include "vault/vault_folder.h"

namespace cuaderno {

namespace {

Status apply(Database& database, const SchemaStep& step)
{
    if (auto begun = database.begin(); !begun)
        return begun;
    Status done = database.execute(step.sql);
    if (done)
        done = database.setUserVersion(step.version);
    if (done)
        return database.commit();
    database.rollback();
    return done;
}

Path logOf(Path database)
{
    database += "-wal";
    return database;
}

// Both the file and its log.
Status removeDatabase(const Path& path)
{
    if (auto gone = removeFile(logOf(path)); !gone)
        return gone;
    return removeFile(path);
}

Status migrateCopy(const Path& copy, const Secret& key, int from, std::span<const SchemaStep> steps)
{
    auto database = Database::open(copy, key, Database::Mode::Open);
    if (!database)
        return database.failure();
    for (const SchemaStep& step : steps) {
        if (step.version <= from)
            continue;
        if (auto applied = apply(*database, step); !applied)
            return applied;
    }
    if (auto whole = database->integrity(true); !whole)
        return whole;
    if (auto saved = database->checkpoint(); !saved)
        return saved;
    return database->close();
}

// The old file keeps a second name until the next opening; the new one takes its place at once.
Status swapIn(const VaultFolder& folder, const Path& copy)
{
    std::error_code error;
    if (std::filesystem::file_size(logOf(folder.database()), error) > 0 && !error)
        return fail(ErrorCode::VaultFailed, "the log of the old database is not empty");
    if (auto gone = removeFile(folder.databaseBefore()); !gone)
        return gone;
    // A file system without hard links loses the old file here, after the new one was checked.
    std::filesystem::create_hard_link(folder.database(), folder.databaseBefore(), error);
    if (auto moved = renameFile(copy, folder.database()); !moved)
        return moved;
    return syncFolder(folder.path());
}

} // namespace

Status createSchema(Database& database, std::span<const SchemaStep> steps)
{
    for (const SchemaStep& step : steps) {
        if (auto applied = apply(database, step); !applied)
            return applied;
    }
    return {};
}

Result<MigratedDatabase> openMigrated(const Path& path, const Secret& key,
                                      std::span<const SchemaStep> steps)
{
    const VaultFolder folder(path);
    auto database = Database::open(folder.database(), key, Database::Mode::Open);
    if (!database)
        return database.failure();
    auto version = database->userVersion();
    if (!version)
        return version.failure();
    if (*version > steps.back().version)
        return fail(ErrorCode::VaultNewer, "database", {}, {std::to_string(*version)});
    if (*version < 1)
        return fail(ErrorCode::VaultDatabaseDamaged, "no version");
    if (*version == steps.back().version)
        return MigratedDatabase{std::move(*database), false, *version};

    const Path copy = folder.databaseCopy();
    Status done = removeDatabase(copy);
    if (done)
        done = database->copyTo(copy, key);
    if (done)
        done = migrateCopy(copy, key, *version, steps);
    if (done)
        done = database->checkpoint();
    if (done)
        done = database->close();
    if (done)
        done = swapIn(folder, copy);
    if (!done) {
        (void)removeDatabase(copy);
        return done.failure();
    }
    auto fresh = Database::open(folder.database(), key, Database::Mode::Open);
    if (!fresh)
        return fresh.failure();
    return MigratedDatabase{std::move(*fresh), true, *version};
}

} // namespace cuaderno
