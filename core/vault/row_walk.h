// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Copying the rows of a damaged database, stepping over what cannot be read.
namespace cuaderno {

// A table of the schema as it is copied.
struct TableShape
{
    std::string_view name;
    // "id, seq, box"
    std::string_view columns;
    // One letter for each column: i a number, b bytes, t text; N before it where it may be null.
    std::string_view kinds;
    // By which it is in order on disk: a number, random bytes, or a short text.
    std::string_view key;
    char keyKind;
};

// An INSERT of one row with a value for each column; it steps over one whose key is there already.
std::string insertSql(const TableShape& table);

// All of the current schema but the journal, which goes by sessions.
std::span<const TableShape> tableShapes();

// A database that may hold damaged pages, for reading only. After an error it is opened anew, since
// nothing is promised about a connection that met a damaged page.
class DamagedDatabase
{
public:
    // As Database::open.
    static Result<DamagedDatabase> open(const Path& path, const Secret& key);

    Result<bool> hasTable(std::string_view name);

    // Steps through a query's rows; false where it met damage. `take` may fail for its own reasons.
    Result<bool> read(std::string_view sql, const std::function<void(Statement&)>& bind,
                      const std::function<Status(const Statement&)>& take);

    Status close() { return m_database->close(); }

private:
    DamagedDatabase(Path path, Secret key, Database database)
        : m_path(std::move(path)), m_key(std::move(key)), m_database(std::move(database))
    {
    }

    Path m_path;
    Secret m_key;
    std::optional<Database> m_database;
};

// Every row that can be read, into a table that is empty. In the transaction that is open in `to`.
// True where nothing had to be stepped over.
Result<bool> copyTable(DamagedDatabase& from, Database& to, const TableShape& table);

// The sessions of which the journal holds something.
Result<std::vector<Bytes>> journalledSessions(DamagedDatabase& from);

// The journal of one session, up to the entry with that number.
Result<bool> copyJournal(DamagedDatabase& from, Database& to, ByteView session, std::uint64_t last);

} // namespace cuaderno
