// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "base/secret.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace cuaderno {

class Database;

// A prepared statement, lent by its Database, ready again when it goes. Values are bound and read
// by position, from 1 and from 0 as SQLite does. A failure to bind is told by step().
class Statement
{
public:
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& bind(int at, std::int64_t number);
    Statement& bind(int at, ByteView blob);
    Statement& bindText(int at, std::string_view text);

    // True while there is a row.
    Result<bool> step();
    // To the end.
    Status run();

    std::int64_t integer(int column) const;
    bool isNull(int column) const;
    std::string text(int column) const;
    // Valid until the next step.
    ByteView blob(int column) const;

private:
    friend class Database;

    Statement(Database& database, sqlite3_stmt* statement)
        : m_database(&database), m_statement(statement)
    {
    }

    Database* m_database;
    sqlite3_stmt* m_statement;
    int m_bound = 0;
};

// The encrypted SQL file: SQLCipher with a raw key, pages of 4,096 bytes, a write-ahead log that is
// synced at each commit, and the file to itself. What is set is read back. The only part of
// Cuaderno that knows SQLCipher.
//
// Errors: DiskFull, VaultReadOnly, VaultBusy, VaultDatabaseDamaged, OutOfMemory, VaultFailed with
// SQLite's number. None ever holds SQL or values.
class Database
{
public:
    enum class Mode {
        Create,
        Open,
        // Nothing is written, no lock is taken and no log is looked for. REQUIRES: the log is not
        // there or empty (what is in it would be missing without a word), and nobody writes.
        Read,
    };

    // VaultDatabaseDamaged where the first page does not open: the key was proven by the key file.
    static Result<Database> open(const Path& path, const Secret& key, Mode mode);

    Database(Database&& other) noexcept;
    Database& operator=(Database&&) = delete;
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database();

    // Each text is prepared once. REQUIRES: no other Statement of the same text is in use.
    Result<Statement> prepare(std::string_view sql);
    // One or more statements without values or rows.
    Status execute(std::string_view sql);

    Status begin();
    // Durable when it returns. After a failure nothing of the transaction is there.
    Status commit();
    void rollback();

    Result<int> userVersion();
    Status setUserVersion(int version);

    // The log becomes empty: everything is in the file itself.
    Status checkpoint();
    // SQLite's own check; VaultDatabaseDamaged.
    Status integrity(bool full);
    // A consistent copy under another key, never plain. `to` must not exist.
    Status copyTo(const Path& to, const Secret& key);

    // Bytes of the file as they are on disk; less than asked for only at the end.
    Result<std::size_t> readRaw(std::uint64_t offset, std::span<std::byte> to);
    Result<std::uint64_t> rawSize();

    // Gives the key back to nobody: every statement ends, SQLite closes and wipes what it holds.
    Status close();

    // "3.4.1"
    static std::string libraryVersion();

private:
    friend class Statement;

    Database(sqlite3* handle, Path path) : m_handle(handle), m_path(std::move(path)) {}

    Status setUp(const Secret& key, Mode mode);
    Status prepareForWriting();
    Status expect(std::string_view pragma, std::string_view value);
    Result<std::string> ask(std::string_view pragma);
    tl::unexpected<Error> failed(int code, const char* what) const;

    sqlite3* m_handle;
    Path m_path;
    std::map<std::string, sqlite3_stmt*, std::less<>> m_statements;
};

} // namespace cuaderno
