// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/database.h"

#define SQLITE_HAS_CODEC
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace cuaderno {

namespace {

constexpr std::string_view plainMagic{"SQLite format 3", 15};

ErrorCode codeFor(int code, int systemNumber)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_READONLY:
        return ErrorCode::VaultReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::VaultBusy;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return ErrorCode::VaultDatabaseDamaged;
    case SQLITE_NOMEM:
        return ErrorCode::OutOfMemory;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        if (systemNumber == ENOSPC || systemNumber == EDQUOT)
            return ErrorCode::DiskFull;
        if (systemNumber == EROFS || systemNumber == EACCES)
            return ErrorCode::VaultReadOnly;
        return ErrorCode::VaultFailed;
    default:
        return ErrorCode::VaultFailed;
    }
}

} // namespace

// --- Statement ---

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database),
      m_statement(std::exchange(other.m_statement, nullptr)),
      m_bound(other.m_bound)
{
}

Statement::~Statement()
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

Statement& Statement::bind(int at, std::int64_t number)
{
    if (m_bound == SQLITE_OK)
        m_bound = sqlite3_bind_int64(m_statement, at, number);
    return *this;
}

Statement& Statement::bind(int at, ByteView blob)
{
    if (m_bound == SQLITE_OK)
        m_bound = blob.empty() ? sqlite3_bind_zeroblob(m_statement, at, 0)
                               : sqlite3_bind_blob64(m_statement, at, blob.data(), blob.size(),
                                                     SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bindText(int at, std::string_view text)
{
    if (m_bound == SQLITE_OK)
        m_bound = sqlite3_bind_text64(m_statement, at, text.data(), text.size(), SQLITE_TRANSIENT,
                                      SQLITE_UTF8);
    return *this;
}

Result<bool> Statement::step()
{
    if (m_bound != SQLITE_OK)
        return m_database->failed(m_bound, "bind");
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return m_database->failed(code, "step");
}

Status Statement::run()
{
    for (;;) {
        auto row = step();
        if (!row)
            return row.failure();
        if (!*row)
            return {};
    }
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::string Statement::text(int column) const
{
    const auto* text = sqlite3_column_text(m_statement, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column));
    return text ? std::string(reinterpret_cast<const char*>(text), size) : std::string();
}

ByteView Statement::blob(int column) const
{
    const void* bytes = sqlite3_column_blob(m_statement, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column));
    return bytes ? ByteView(static_cast<const std::byte*>(bytes), size) : ByteView();
}

// --- Database ---

Database::Database(Database&& other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr)),
      m_path(std::move(other.m_path)),
      m_statements(std::move(other.m_statements))
{
    other.m_statements.clear();
}

Database::~Database()
{
    (void)close();
}

tl::unexpected<Error> Database::failed(int code, const char* what) const
{
    const int number = m_handle ? sqlite3_system_errno(m_handle) : 0;
    const int extended = m_handle ? sqlite3_extended_errcode(m_handle) : code;
    // Where memory ran out while reading, the code itself speaks of the disk.
    const bool memory = extended == SQLITE_IOERR_NOMEM;
    Error error{memory ? ErrorCode::OutOfMemory : codeFor(code, number),
                std::string(what) + ": sqlite " + std::to_string(extended) + ", errno "
                    + std::to_string(number),
                {},
                {}};
    error.where.file = m_path.string();
    return tl::unexpected<Error>(std::move(error));
}

Result<Statement> Database::prepare(std::string_view sql)
{
    auto known = m_statements.find(sql);
    if (known == m_statements.end()) {
        // Its place first: a statement without one would keep the database from closing.
        known = m_statements.emplace(std::string(sql), nullptr).first;
    }
    if (!known->second) {
        const int code = sqlite3_prepare_v2(m_handle, sql.data(), static_cast<int>(sql.size()),
                                            &known->second, nullptr);
        if (code != SQLITE_OK)
            return failed(code, "prepare");
    }
    return Statement(*this, known->second);
}

Status Database::execute(std::string_view sql)
{
    const std::string text(sql);
    const int code = sqlite3_exec(m_handle, text.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return failed(code, "execute");
    return {};
}

Status Database::begin()
{
    auto statement = prepare("BEGIN IMMEDIATE");
    if (!statement)
        return statement.failure();
    return statement->run();
}

Status Database::commit()
{
    auto statement = prepare("COMMIT");
    if (!statement)
        return statement.failure();
    auto done = statement->run();
    if (!done)
        rollback();
    return done;
}

void Database::rollback()
{
    // SQLite rolls back by itself after some failures; then there is nothing to do.
    if (sqlite3_get_autocommit(m_handle) == 0)
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<int> Database::userVersion()
{
    auto text = ask("PRAGMA user_version");
    if (!text)
        return text.failure();
    return std::atoi(text->c_str());
}

Status Database::setUserVersion(int version)
{
    return execute("PRAGMA user_version = " + std::to_string(version));
}

Status Database::checkpoint()
{
    int pages = 0;
    int done = 0;
    const int code =
        sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, &pages, &done);
    if (code != SQLITE_OK)
        return failed(code, "checkpoint");
    return {};
}

Status Database::integrity(bool full)
{
    auto answer = ask(full ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)");
    if (!answer)
        return answer.failure();
    if (*answer != "ok")
        return fail(ErrorCode::VaultDatabaseDamaged, "integrity check");
    return {};
}

Status Database::copyTo(const Path& to, const Secret& key)
{
    auto copy = Database::open(to, key, Mode::Create);
    if (!copy)
        return copy.failure();
    sqlite3_backup* backup = sqlite3_backup_init(copy->m_handle, "main", m_handle, "main");
    if (!backup)
        return copy->failed(sqlite3_errcode(copy->m_handle), "backup");
    sqlite3_backup_step(backup, -1);
    const int code = sqlite3_backup_finish(backup);
    if (code != SQLITE_OK)
        return copy->failed(code, "backup");
    if (auto whole = copy->checkpoint(); !whole)
        return whole;
    // A copy into a connection without a key would be plain, without a word.
    std::array<std::byte, plainMagic.size()> head{};
    auto got = copy->readRaw(0, head);
    if (!got)
        return got.failure();
    if (*got != head.size() || asText(head) == plainMagic)
        return fail(ErrorCode::VaultFailed, "the copy is not encrypted");
    return copy->close();
}

Result<std::size_t> Database::readRaw(std::uint64_t offset, std::span<std::byte> to)
{
    // Through SQLite's own descriptor: closing another one of the same file would drop its locks.
    auto size = rawSize();
    if (!size)
        return size.failure();
    if (offset >= *size)
        return 0U;
    const std::size_t count =
        static_cast<std::size_t>(std::min<std::uint64_t>(to.size(), *size - offset));
    sqlite3_file* file = nullptr;
    sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    const int code = file->pMethods->xRead(file, to.data(), static_cast<int>(count),
                                           static_cast<sqlite3_int64>(offset));
    if (code != SQLITE_OK)
        return failed(code, "read");
    return count;
}

Result<std::uint64_t> Database::rawSize()
{
    sqlite3_file* file = nullptr;
    int code = sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    sqlite3_int64 size = 0;
    if (code == SQLITE_OK)
        code = file && file->pMethods ? file->pMethods->xFileSize(file, &size) : SQLITE_MISUSE;
    if (code != SQLITE_OK)
        return failed(code, "size");
    return static_cast<std::uint64_t>(size);
}

Status Database::close()
{
    for (auto& [sql, statement] : m_statements)
        sqlite3_finalize(statement);
    m_statements.clear();
    if (!m_handle)
        return {};
    const int code = sqlite3_close(m_handle);
    if (code != SQLITE_OK)
        return failed(code, "close");
    m_handle = nullptr;
    return {};
}

std::string Database::libraryVersion()
{
    sqlite3* handle = nullptr;
    std::string version;
    if (sqlite3_open(":memory:", &handle) == SQLITE_OK) {
        Database database(handle, {});
        if (auto answer = database.ask("PRAGMA cipher_version"))
            version = *answer;
        return version;
    }
    sqlite3_close(handle);
    return version;
}

} // namespace cuaderno
