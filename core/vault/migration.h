// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"

#include <span>
#include <string_view>

namespace cuaderno {

// One step of the database's format: from the version before it to its own.
struct SchemaStep
{
    int version;
    std::string_view sql;
};

// schema/001.sql and on, as they were when this was built.
std::span<const SchemaStep> schemaSteps();

Status createSchema(Database& database, std::span<const SchemaStep> steps = schemaSteps());

struct MigratedDatabase
{
    Database database;
    // It was of an earlier format, which now lies in vault.db.before.new until the next opening.
    bool migrated = false;
    // The format that was found.
    int from = 0;
};

// Opens vault.db of a vault's folder. An older format is copied, the copy brought up to date and
// checked, and only then put in its place: a failure at any point leaves the old one. VaultNewer
// for a format that this program does not know; then nothing is written.
Result<MigratedDatabase> openMigrated(const Path& folder, const Secret& key,
                                      std::span<const SchemaStep> steps = schemaSteps());

} // namespace cuaderno
