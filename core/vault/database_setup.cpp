// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a Database is opened, and what is set and read back before it is used.
#include "vault/database.h"

#define SQLITE_HAS_CODEC
#include <sqlite3.h>

#include <memory>
#include <utility>

namespace cuaderno {

namespace {

constexpr std::uint64_t pageSize = 4096;

// x'...' with 64 hex digits: a raw key, never part of an SQL text.
Secret keyText(const Secret& key)
{
    constexpr std::string_view digits = "0123456789abcdef";
    Secret text(3 + 2 * key.size());
    if (text.empty())
        return text;
    std::byte* to = text.data();
    *to++ = std::byte{'x'};
    *to++ = std::byte{'\''};
    for (const std::byte byte : key.view()) {
        *to++ = static_cast<std::byte>(digits[std::to_integer<std::size_t>(byte >> 4)]);
        *to++ = static_cast<std::byte>(digits[std::to_integer<std::size_t>(byte & std::byte{15})]);
    }
    *to = std::byte{'\''};
    return text;
}

// What SQLite would take for a part of the address (?, #, %) is written as %XX, and so is
// everything else that is no plain letter.
std::string immutableUri(const Path& path)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                       "0123456789-_./";
    std::error_code error;
    std::string uri = "file://";
    for (const char letter : std::filesystem::absolute(path, error).string()) {
        const auto byte = static_cast<unsigned char>(letter);
        if (plain.find(letter) != std::string_view::npos) {
            uri += letter;
        } else {
            uri += '%';
            uri += digits[byte >> 4U];
            uri += digits[byte & 15U];
        }
    }
    return uri + "?immutable=1";
}

} // namespace

Result<Database> Database::open(const Path& path, const Secret& key, Mode mode)
{
    // Made by us, so that only its owner can read it, whatever the umask is.
    if (mode == Mode::Create) {
        if (auto file = File::open(path, File::Mode::Create); !file)
            return file.failure();
    }
    // SQLite takes an empty file for a new database, and would begin one.
    if (mode != Mode::Create) {
        std::error_code error;
        if (std::filesystem::file_size(path, error) < pageSize || error)
            return fail(ErrorCode::VaultDatabaseDamaged, "shorter than a page");
    }
    sqlite3* handle = nullptr;
    const int code = mode == Mode::Read
                         ? sqlite3_open_v2(immutableUri(path).c_str(), &handle,
                                           SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr)
                         : sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE, nullptr);
    Database database(handle, path);
    if (code != SQLITE_OK)
        return database.failed(code, "open");
    if (auto ready = database.setUp(key, mode); !ready)
        return ready.failure();
    return database;
}

Status Database::setUp(const Secret& key, Mode mode)
{
    const Secret text = keyText(key);
    if (text.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    const int keyed = sqlite3_key(m_handle, text.data(), static_cast<int>(text.size()));
    if (keyed != SQLITE_OK)
        return failed(keyed, "key");
    // Ignored by SQLCipher 3; makes 4 read and write what 3 does.
    for (const char* pragma : {"PRAGMA cipher_log_level = NONE", "PRAGMA cipher_compatibility = 3",
                               "PRAGMA cipher_page_size = 4096", "PRAGMA temp_store = MEMORY",
                               "PRAGMA cell_size_check = ON"}) {
        if (auto set = ask(pragma); !set)
            return set.failure();
    }
    // Where SQLCipher has no memory for a page it says so to nobody, and keeps its own size.
    auto size = ask("PRAGMA page_size");
    if (!size)
        return size.failure();
    if (*size != "4096")
        return fail(ErrorCode::OutOfMemory, "PRAGMA page_size is " + *size);
    if (auto same = expect("PRAGMA temp_store", "2"); !same)
        return same;
    if (mode != Mode::Read) {
        if (auto ready = prepareForWriting(); !ready)
            return ready;
    }
    // The first read of a page.
    if (auto version = userVersion(); !version)
        return version.failure();
    return {};
}

Status Database::prepareForWriting()
{
    for (const char* pragma : {"PRAGMA locking_mode = EXCLUSIVE", "PRAGMA secure_delete = ON",
                               "PRAGMA fullfsync = ON", "PRAGMA checkpoint_fullfsync = ON"}) {
        if (auto set = ask(pragma); !set)
            return set.failure();
    }
    if (auto mode = expect("PRAGMA journal_mode = WAL", "wal"); !mode)
        return mode;
    if (auto set = ask("PRAGMA synchronous = FULL"); !set)
        return set.failure();
    for (const auto& [pragma, value] :
         {std::pair{"PRAGMA synchronous", "2"}, std::pair{"PRAGMA locking_mode", "exclusive"},
          std::pair{"PRAGMA secure_delete", "1"}}) {
        if (auto same = expect(pragma, value); !same)
            return same;
    }
    return {};
}

Result<std::string> Database::ask(std::string_view pragma)
{
    sqlite3_stmt* prepared = nullptr;
    int code = sqlite3_prepare_v2(m_handle, pragma.data(), static_cast<int>(pragma.size()),
                                  &prepared, nullptr);
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement(prepared,
                                                                          &sqlite3_finalize);
    if (code != SQLITE_OK)
        return failed(code, "pragma");
    std::string answer;
    while ((code = sqlite3_step(prepared)) == SQLITE_ROW) {
        const auto* text = sqlite3_column_text(prepared, 0);
        if (answer.empty() && text)
            answer = reinterpret_cast<const char*>(text);
    }
    if (code != SQLITE_DONE)
        return failed(code, "pragma");
    return answer;
}

Status Database::expect(std::string_view pragma, std::string_view value)
{
    auto answer = ask(pragma);
    if (!answer)
        return answer.failure();
    if (*answer != value)
        return fail(ErrorCode::VaultFailed, std::string(pragma) + " is " + *answer);
    return {};
}

} // namespace cuaderno
