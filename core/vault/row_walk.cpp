// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/row_walk.h"

#include "base/bytes.h"

#include <algorithm>
#include <array>
#include <limits>

namespace cuaderno {

namespace {

constexpr std::string_view boxed = "at, id, seq, box";

constexpr std::array shapes{
    TableShape{"meta", "one, vault, n, missing, device_sequence", "ibiii", "one", 'i'},
    TableShape{"secret", "name, box", "tb", "name", 't'},
    TableShape{"project", boxed, "ibib", "at", 'i'},
    TableShape{"co_researcher", boxed, "ibib", "at", 'i'},
    TableShape{"instrument", boxed, "ibib", "at", 'i'},
    TableShape{"ledger", boxed, "ibib", "at", 'i'},
    TableShape{"setting", boxed, "ibib", "at", 'i'},
    TableShape{"withdrawal", boxed, "ibib", "at", 'i'},
    TableShape{"participant", "at, id, seq, entry, erasing, box", "ibiiib", "at", 'i'},
    TableShape{"consent", "at, id, seq, entry, box", "ibiib", "at", 'i'},
    TableShape{"session", "at, id, seq, entry, erasing, state, week, last, box", "ibiiiitib", "at",
               'i'},
    TableShape{"media", "at, id, session, seq, state, erasing, week, box", "ibbiiitb", "at", 'i'},
    TableShape{"money", boxed, "ibib", "at", 'i'},
    TableShape{"memo", boxed, "ibib", "at", 'i'},
    TableShape{"note", "session, seq, box", "bib", "session", 'b'},
    TableShape{"envelope", "id, device, sequence", "bbi", "id", 'b'},
    TableShape{"device", "id, sign_key", "bb", "id", 'b'},
    TableShape{"tombstone", "id, reason", "bi", "id", 'b'},
    TableShape{"erased", "reason, n", "ii", "reason", 'i'},
    TableShape{"slip", "id, compartment, box", "bib", "id", 'b'},
    TableShape{"audit", "seq, box, hash, signature", "ibbNb", "seq", 'i'},
};

// Ids are random, so that a page of them spans a part of all their range: steps are wider.
constexpr std::uint64_t stepOf(char keyKind)
{
    return keyKind == 'b' ? std::uint64_t{1} << 44 : 1;
}

constexpr std::uint64_t lastKey = std::numeric_limits<std::int64_t>::max();

// The first eight bytes, as a number in the order in which SQLite compares them; half of it, so
// that it fits where numbers fit.
std::uint64_t rankOf(ByteView id)
{
    std::uint64_t rank = 0;
    for (std::size_t at = 0; at < 8; ++at)
        rank = rank << 8 | (at < id.size() ? std::to_integer<std::uint64_t>(id[at]) : 0);
    return rank >> 1;
}

Bytes idFrom(std::uint64_t rank)
{
    const std::uint64_t whole = rank << 1;
    Bytes id(8);
    for (std::size_t at = 0; at < 8; ++at)
        id[at] = static_cast<std::byte>(whole >> (56 - 8 * at));
    return id;
}

void bindKey(Statement& statement, int at, char keyKind, std::uint64_t key)
{
    if (keyKind == 'b')
        statement.bind(at, ByteView(idFrom(key)));
    else
        statement.bind(at, static_cast<std::int64_t>(key));
}

std::string marks(std::size_t count)
{
    std::string text;
    for (std::size_t at = 1; at <= count; ++at)
        text += (at > 1 ? ", ?" : "?") + std::to_string(at);
    return text;
}

// What reads upwards in a table from a key on.
struct Walk
{
    // Where it had to stop: from there on the next row cannot be reached. None: it came to the end.
    std::function<Result<std::optional<std::uint64_t>>(std::uint64_t from)> readOn;
    // Whether there is a way to the first row from that key on.
    std::function<Result<bool>(std::uint64_t from)> canReach;
    std::uint64_t step = 1;
    // The highest key there can be.
    std::uint64_t end = lastKey;
};

// The next key behind a damaged place from which something can be reached. Small steps first, since
// a page holds few rows; then wider ones, since whole parts of a table hang on some pages.
Result<std::optional<std::uint64_t>> behind(const Walk& walk, std::uint64_t bad)
{
    constexpr int smallSteps = 64;
    std::uint64_t step = walk.step;
    std::uint64_t good = bad;
    for (int tries = 0;; ++tries) {
        good = step < walk.end && bad < walk.end - step ? bad + step : walk.end;
        if (good <= bad)
            return std::optional<std::uint64_t>();
        auto reached = walk.canReach(good);
        if (!reached)
            return reached.failure();
        if (*reached)
            break;
        bad = good;
        if (tries >= smallSteps)
            step *= 2;
    }
    while (good - bad > walk.step) {
        const std::uint64_t middle = bad + (good - bad) / 2;
        auto reached = walk.canReach(middle);
        if (!reached)
            return reached.failure();
        (*reached ? good : bad) = middle;
    }
    return std::optional(good);
}

Result<bool> walkUp(const Walk& walk)
{
    bool whole = true;
    std::uint64_t from = 0;
    for (;;) {
        auto stop = walk.readOn(from);
        if (!stop)
            return stop.failure();
        if (!*stop)
            return whole;
        whole = false;
        auto next = behind(walk, **stop);
        if (!next)
            return next.failure();
        if (!*next)
            return whole;
        from = **next;
    }
}

Status insertRow(Database& to, const std::string& sql, std::string_view kinds, const Statement& row)
{
    auto write = to.prepare(sql);
    if (!write)
        return write.failure();
    int column = 0;
    bool nullable = false;
    for (const char kind : kinds) {
        if (kind == 'N') {
            nullable = true;
            continue;
        }
        if (!(nullable && row.isNull(column))) {
            if (kind == 'i')
                write->bind(column + 1, row.integer(column));
            else if (kind == 't')
                write->bindText(column + 1, row.text(column));
            else
                write->bind(column + 1, row.blob(column));
        }
        nullable = false;
        ++column;
    }
    return write->run();
}

std::size_t columnCount(std::string_view kinds)
{
    std::size_t count = 0;
    for (const char kind : kinds)
        count += kind == 'N' ? 0 : 1;
    return count;
}

// Texts are few and lie together: what can be read from the beginning.
Result<bool> copyNamed(DamagedDatabase& from, Database& to, const TableShape& table)
{
    const std::string sql = insertSql(table);
    return from.read(
        "SELECT " + std::string(table.columns) + " FROM " + std::string(table.name),
        [](Statement&) {},
        [&](const Statement& row) { return insertRow(to, sql, table.kinds, row); });
}

} // namespace

std::string insertSql(const TableShape& table)
{
    return "INSERT OR IGNORE INTO " + std::string(table.name) + " (" + std::string(table.columns)
           + ") VALUES (" + marks(columnCount(table.kinds)) + ")";
}

std::span<const TableShape> tableShapes()
{
    return shapes;
}

Result<DamagedDatabase> DamagedDatabase::open(const Path& path, const Secret& key)
{
    auto database = Database::open(path, key, Database::Mode::Open);
    if (!database)
        return database.failure();
    return DamagedDatabase(path, key.copy(), std::move(*database));
}

Result<bool> DamagedDatabase::hasTable(std::string_view name)
{
    bool found = false;
    auto whole = read(
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?1",
        [&](Statement& query) { query.bindText(1, name); },
        [&](const Statement&) -> Status {
            found = true;
            return {};
        });
    if (!whole)
        return whole.failure();
    return found;
}

Result<bool> DamagedDatabase::read(std::string_view sql,
                                   const std::function<void(Statement&)>& bind,
                                   const std::function<Status(const Statement&)>& take)
{
    {
        auto query = m_database->prepare(sql);
        if (query) {
            bind(*query);
            for (;;) {
                auto row = query->step();
                if (!row)
                    break;
                if (!*row)
                    return true;
                if (auto taken = take(*query); !taken)
                    return taken.failure();
            }
        }
    }
    (void)m_database->close();
    m_database.reset();
    auto again = Database::open(m_path, m_key, Database::Mode::Open);
    if (!again)
        return again.failure();
    m_database.emplace(std::move(*again));
    return false;
}

Result<bool> copyTable(DamagedDatabase& from, Database& to, const TableShape& table)
{
    if (table.keyKind == 't')
        return copyNamed(from, to, table);
    const std::string insert = insertSql(table);
    const std::string key(table.key);
    const std::string order =
        " FROM " + std::string(table.name) + " WHERE " + key + " >= ?1 ORDER BY " + key;
    // The key once more in front, so that where it stands among the columns does not matter.
    const std::string select = "SELECT " + std::string(table.columns) + ", " + key + order;
    const int keyColumn = static_cast<int>(columnCount(table.kinds));
    Walk walk;
    walk.step = stepOf(table.keyKind);
    walk.readOn = [&](std::uint64_t start) -> Result<std::optional<std::uint64_t>> {
        std::uint64_t reached = start;
        auto whole = from.read(
            select, [&](Statement& query) { bindKey(query, 1, table.keyKind, start); },
            [&](const Statement& row) -> Status {
                reached = table.keyKind == 'b'
                              ? rankOf(row.blob(keyColumn))
                              : static_cast<std::uint64_t>(row.integer(keyColumn)) + 1;
                return insertRow(to, insert, table.kinds, row);
            });
        if (!whole)
            return whole.failure();
        return *whole ? std::optional<std::uint64_t>() : std::optional(reached);
    };
    const std::string probe = "SELECT " + key + order + " LIMIT 1";
    walk.canReach = [&](std::uint64_t start) {
        return from.read(
            probe, [&](Statement& query) { bindKey(query, 1, table.keyKind, start); },
            [](const Statement&) -> Status { return {}; });
    };
    return walkUp(walk);
}

Result<std::vector<Bytes>> journalledSessions(DamagedDatabase& from)
{
    std::vector<Bytes> sessions;
    Walk walk;
    walk.step = stepOf('b');
    walk.readOn = [&](std::uint64_t start) -> Result<std::optional<std::uint64_t>> {
        std::uint64_t reached = start;
        auto whole = from.read(
            "SELECT session FROM journal WHERE session >= ?1 ORDER BY session",
            [&](Statement& query) { bindKey(query, 1, 'b', start); },
            [&](const Statement& row) -> Status {
                reached = rankOf(row.blob(0));
                if (sessions.empty() || !std::ranges::equal(sessions.back(), row.blob(0)))
                    sessions.emplace_back(row.blob(0).begin(), row.blob(0).end());
                return {};
            });
        if (!whole)
            return whole.failure();
        return *whole ? std::optional<std::uint64_t>() : std::optional(reached);
    };
    walk.canReach = [&](std::uint64_t start) {
        return from.read(
            "SELECT session FROM journal WHERE session >= ?1 ORDER BY session LIMIT 1",
            [&](Statement& query) { bindKey(query, 1, 'b', start); },
            [](const Statement&) -> Status { return {}; });
    };
    if (auto walked = walkUp(walk); !walked)
        return walked.failure();
    std::ranges::sort(sessions);
    // Not ranges::unique: clang 14 does not compile the subrange of GCC 12's library.
    sessions.erase(std::unique(sessions.begin(), sessions.end()), sessions.end());
    return sessions;
}

Result<bool> copyJournal(DamagedDatabase& from, Database& to, ByteView session, std::uint64_t last)
{
    constexpr std::string_view where =
        " FROM journal WHERE session = ?1 AND seq >= ?2 AND seq <= ?3 ORDER BY seq";
    static const std::string select = "SELECT session, seq, box" + std::string(where);
    static const std::string probe = "SELECT seq" + std::string(where) + " LIMIT 1";
    static const std::string insert =
        "INSERT OR IGNORE INTO journal (session, seq, box) VALUES (?1, ?2, ?3)";
    const auto bind = [&](Statement& query, std::uint64_t start) {
        query.bind(1, session)
            .bind(2, static_cast<std::int64_t>(start))
            .bind(3, static_cast<std::int64_t>(last));
    };
    Walk walk;
    walk.readOn = [&](std::uint64_t start) -> Result<std::optional<std::uint64_t>> {
        std::uint64_t reached = start;
        auto whole = from.read(
            select, [&](Statement& query) { bind(query, start); },
            [&](const Statement& row) -> Status {
                reached = static_cast<std::uint64_t>(row.integer(1)) + 1;
                return insertRow(to, insert, "bib", row);
            });
        if (!whole)
            return whole.failure();
        return *whole ? std::optional<std::uint64_t>() : std::optional(reached);
    };
    walk.end = last;
    walk.canReach = [&](std::uint64_t start) {
        return from.read(
            probe, [&](Statement& query) { bind(query, start); },
            [](const Statement&) -> Status { return {}; });
    };
    return walkUp(walk);
}

} // namespace cuaderno
