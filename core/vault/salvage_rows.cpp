// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/migration.h"
#include "vault/page_carver.h"
#include "vault/page_check.h"
#include "vault/salvage.h"
#include "vault/schema_repair.h"

#include <algorithm>
#include <map>

namespace cuaderno {

namespace {

constexpr std::size_t blockSize = 4096;

Place at(const Path& path)
{
    Place place;
    place.file = path.string();
    return place;
}

// A block that the disk does not give back becomes zeros, and so a damaged page.
Status copyTolerantly(const Path& from, const Path& to)
{
    auto source = File::open(from, File::Mode::Read);
    if (!source)
        return source.failure();
    auto size = source->size();
    if (!size)
        return size.failure();
    auto target = File::open(to, File::Mode::Create);
    if (!target)
        return target.failure();
    Bytes block(blockSize);
    for (std::uint64_t offset = 0; offset < *size; offset += blockSize) {
        const auto count =
            static_cast<std::size_t>(std::min<std::uint64_t>(blockSize, *size - offset));
        std::ranges::fill(block, std::byte{0});
        (void)source->readSome(offset, std::span(block).first(count));
        if (auto written = target->append(ByteView(block).first(count)); !written)
            return written;
    }
    return target->close();
}

Path logOf(const Path& database)
{
    return {database.string() + "-wal"};
}

// The old database under a name that goes at the next opening, with its log.
class OldDatabase
{
public:
    explicit OldDatabase(const VaultFolder& to) : m_path(to.databaseBefore()) {}

    ~OldDatabase() { (void)remove(); }

    OldDatabase(const OldDatabase&) = delete;
    OldDatabase& operator=(const OldDatabase&) = delete;

    const Path& path() const { return m_path; }

    Status copyFrom(const VaultFolder& from)
    {
        if (auto copied = copyTolerantly(from.database(), m_path); !copied)
            return copied;
        if (isThere(from.databaseLog()))
            return copyTolerantly(from.databaseLog(), logOf(m_path));
        return {};
    }

    Status remove()
    {
        if (auto gone = removeFile(m_path); !gone)
            return gone;
        return removeFile(logOf(m_path));
    }

private:
    Path m_path;
};

// Which pages are damaged: those that were mended in the copy, and those that are not whole in it,
// where the log was emptied.
void namePages(const OldDatabase& old, const Secret& key, const Path& shownAs,
               std::vector<std::uint64_t> damaged, std::vector<Error>& lost)
{
    std::uint64_t rest = 0;
    if (auto file = File::open(old.path(), File::Mode::Read)) {
        auto check = checkPages([&](std::uint64_t offset,
                                    std::span<std::byte> to) { return file->readSome(offset, to); },
                                key);
        if (check) {
            damaged.insert(damaged.end(), check->damaged.begin(), check->damaged.end());
            rest = check->rest == 0 ? 0 : check->pages + 1;
        }
    }
    if (rest != 0)
        damaged.push_back(rest);
    if (damaged.empty())
        return;
    Error error{ErrorCode::VaultDatabaseDamaged, "pages", at(shownAs), {}};
    std::ranges::sort(damaged);
    damaged.erase(std::unique(damaged.begin(), damaged.end()), damaged.end());
    for (const std::uint64_t page : damaged)
        error.args.push_back(std::to_string(page));
    lost.push_back(std::move(error));
}

// Sessions whose row is lost have an end that nobody knows.
Status copyJournals(DamagedDatabase& from, Database& to)
{
    constexpr std::uint64_t unknownEnd = std::uint64_t{1} << 32;
    std::map<Bytes, std::uint64_t> ends;
    auto journalled = journalledSessions(from);
    if (!journalled)
        return journalled.failure();
    for (Bytes& session : *journalled)
        ends[std::move(session)] = unknownEnd;
    {
        auto query = to.prepare("SELECT id, last FROM session WHERE last > 0");
        if (!query)
            return query.failure();
        for (;;) {
            auto row = query->step();
            if (!row)
                return row.failure();
            if (!*row)
                break;
            ends[{query->blob(0).begin(), query->blob(0).end()}] =
                static_cast<std::uint64_t>(query->integer(1));
        }
    }
    for (const auto& [session, end] : ends) {
        if (auto copied = copyJournal(from, to, session, end); !copied)
            return copied.failure();
    }
    return {};
}

Status copyRows(DamagedDatabase& from, Database& to)
{
    if (auto begun = to.begin(); !begun)
        return begun;
    for (const TableShape& table : tableShapes()) {
        // One of an earlier format has fewer.
        auto there = from.hasTable(table.name);
        if (!there)
            return there.failure();
        if (!*there)
            continue;
        if (auto copied = copyTable(from, to, table); !copied)
            return copied.failure();
    }
    return copyJournals(from, to);
}

// Rows of people and talks to which no way leads, each of a shape of its own. One that is not what
// it looks like opens by no key, and goes again.
Status insertCarved(Database& to, const CarvedRow& row)
{
    for (const std::string_view name : {"participant", "consent", "session", "media"}) {
        const auto table = std::ranges::find(tableShapes(), name, &TableShape::name);
        // The first column is the row's number, which is not in the record.
        const bool fits =
            row.values.size() == table->kinds.size() && row.values[0].kind == 'N'
            && std::equal(row.values.begin() + 1, row.values.end(), table->kinds.begin() + 1,
                          [](const CarvedValue& value, char kind) { return value.kind == kind; });
        if (!fits)
            continue;
        std::string sql = "INSERT OR IGNORE INTO " + std::string(name) + " ("
                          + std::string(table->columns) + ") VALUES (NULL";
        for (std::size_t column = 1; column < row.values.size(); ++column)
            sql += ", ?" + std::to_string(column);
        auto write = to.prepare(sql + ")");
        if (!write)
            return write.failure();
        for (std::size_t column = 1; column < row.values.size(); ++column) {
            const CarvedValue& value = row.values[column];
            const int at = static_cast<int>(column);
            if (value.kind == 'i')
                write->bind(at, value.number);
            else if (value.kind == 't')
                write->bindText(at, asText(value.bytes));
            else
                write->bind(at, value.bytes);
        }
        return write->run();
    }
    return {};
}

// What the pages hold beside what the trees lead to.
Status addCarved(const Path& old, const Secret& key, Database& to, std::vector<StrayEntry>& strays)
{
    return carveRows(old, key, [&](const CarvedRow& row) -> Status {
        if (!row.ofIndex)
            return insertCarved(to, row);
        const auto& values = row.values;
        if (values.size() != 3 || values[0].kind != 'b' || values[1].kind != 'i'
            || values[2].kind != 'b' || values[0].bytes.size() != RowId().size())
            return {};
        auto query = to.prepare("SELECT 1 FROM journal WHERE session = ?1 AND seq = ?2");
        if (!query)
            return query.failure();
        auto there = query->bind(1, values[0].bytes).bind(2, values[1].number).step();
        if (!there)
            return there.failure();
        if (!*there)
            strays.push_back({rowId(values[0].bytes), static_cast<std::uint64_t>(values[1].number),
                              values[2].bytes});
        return {};
    });
}

Result<DamagedDatabase> openOld(const OldDatabase& old, const Secret& key)
{
    auto database = Database::open(old.path(), key, Database::Mode::Open);
    if (!database)
        return database.failure();
    auto version = database->userVersion();
    if (!version)
        return version.failure();
    if (*version > schemaSteps().back().version)
        return fail(ErrorCode::VaultNewer, "database", {}, {std::to_string(*version)});
    // Into the copy: so that the pages can be checked.
    (void)database->checkpoint();
    (void)database->close();
    return DamagedDatabase::open(old.path(), key);
}

// The row that counts. The device's own number of envelopes is the highest that is known of it.
Status completeMeta(Database& database, VaultId id, const std::optional<MarkValue>& mark,
                    const SignPublicKey& device)
{
    {
        auto query = database.prepare("SELECT 1 FROM meta");
        if (!query)
            return query.failure();
        auto there = query->step();
        if (!there)
            return there.failure();
        if (*there)
            return {};
    }
    auto write = database.prepare(
        "INSERT INTO meta (one, vault, n, missing, device_sequence) VALUES (1, ?1, ?2, 0,"
        " (SELECT coalesce(max(sequence), 0) FROM envelope WHERE device = ?3"
        "   AND sequence < 4611686018427387904))");
    if (!write)
        return write.failure();
    return write->bind(1, ByteView(id.value))
        .bind(2, static_cast<std::int64_t>(mark ? mark->commits : 0))
        .bind(3, ByteView(device.value))
        .run();
}

// The copy of the old one, with what could be mended in it. Which pages that were.
Result<std::vector<std::uint64_t>> copyOld(OldDatabase& old, const VaultFolder& from,
                                           const VaultFolder& to, const Secret& key)
{
    if (!isThere(from.database()))
        return std::vector<std::uint64_t>();
    if (auto copied = old.copyFrom(from); !copied)
        return copied.failure();
    return repairSchema(old.path(), to.database(), key);
}

Status fillFrom(DamagedDatabase& source, const OldDatabase& old, Database& fresh, const Secret& key,
                SalvagedRows& rows)
{
    Status copied = copyRows(source, fresh);
    (void)source.close();
    if (copied && !rows.lost.empty())
        copied = addCarved(old.path(), key, fresh, rows.strays);
    return copied ? fresh.commit() : copied;
}

// What every vault has: its keys and its count.
Status complete(Database& fresh, const VaultKeys& keys, const KeyFile& keyFile,
                const std::optional<MarkValue>& mark)
{
    auto device = completeSecrets(fresh, keys, keyFile.projectKey(keys));
    if (!device)
        return device.failure();
    if (auto done = completeMeta(fresh, keyFile.id(), mark, *device); !done)
        return done;
    if (auto saved = fresh.checkpoint(); !saved)
        return saved;
    return fresh.close();
}

} // namespace

Result<SalvagedRows> salvageRows(const VaultFolder& from, const VaultFolder& to,
                                 const VaultKeys& keys, const KeyFile& keyFile,
                                 const std::optional<MarkValue>& mark)
{
    SalvagedRows rows;
    auto fresh = Database::open(to.database(), keys.database, Database::Mode::Create);
    if (!fresh)
        return fresh.failure();
    if (auto made = createSchema(*fresh); !made)
        return made.failure();
    if (auto saved = fresh->checkpoint(); !saved)
        return saved.failure();
    OldDatabase old(to);
    auto mended = copyOld(old, from, to, keys.database);
    if (!mended)
        return mended.failure();
    auto source = openOld(old, keys.database);
    if (!source && source.error().code == ErrorCode::VaultNewer)
        return source.failure();
    namePages(old, keys.database, from.database(), std::move(*mended), rows.lost);
    if (source) {
        if (auto filled = fillFrom(*source, old, *fresh, keys.database, rows); !filled)
            return filled.failure();
    } else if (rows.lost.empty()) {
        rows.lost.push_back(
            {ErrorCode::VaultDatabaseDamaged, "does not open", at(from.database()), {}});
    }
    if (auto done = complete(*fresh, keys, keyFile, mark); !done)
        return done.failure();
    if (auto gone = old.remove(); !gone)
        return gone.failure();
    return rows;
}

} // namespace cuaderno
