// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Of a copy under new keys: every row of the database.
#include "vault/media_rows.h"
#include "vault/people.h"
#include "vault/rekey.h"
#include "vault/row_walk.h"
#include "vault/rows.h"

#include <algorithm>
#include <array>

namespace cuaderno {

namespace {

constexpr TableShape journalShape{"journal", "session, seq, box", "bib", "session", 'b'};

// One row on its way from the one database into the other.
class MovedRow
{
public:
    MovedRow(const TableShape& shape, const Statement& row) : m_shape(shape)
    {
        int column = 0;
        for (const char kind : shape.kinds) {
            if (kind == 'N')
                continue;
            Value value;
            value.kind = row.isNull(column) ? 'N' : kind;
            if (value.kind == 'i')
                value.number = row.integer(column);
            else if (value.kind == 't')
                value.bytes = toBytes(row.text(column));
            else if (value.kind == 'b')
                value.bytes.assign(row.blob(column).begin(), row.blob(column).end());
            m_values.push_back(std::move(value));
            ++column;
        }
    }

    std::int64_t number(std::string_view column) const { return m_values[at(column)].number; }

    ByteView bytes(std::string_view column) const { return m_values[at(column)].bytes; }

    std::string_view text(std::string_view column) const { return asText(bytes(column)); }

    void set(std::string_view column, std::int64_t number) { m_values[at(column)].number = number; }

    void set(std::string_view column, Bytes bytes)
    {
        m_values[at(column)].bytes = std::move(bytes);
    }

    Status insert(Database& to) const
    {
        auto write = to.prepare(insertSql(m_shape));
        if (!write)
            return write.failure();
        for (std::size_t column = 0; column < m_values.size(); ++column) {
            const Value& value = m_values[column];
            const int place = static_cast<int>(column) + 1;
            if (value.kind == 'i')
                write->bind(place, value.number);
            else if (value.kind == 't')
                write->bindText(place, asText(value.bytes));
            else if (value.kind == 'b')
                write->bind(place, value.bytes);
        }
        return write->run();
    }

private:
    struct Value
    {
        char kind = 'N';
        std::int64_t number = 0;
        Bytes bytes;
    };

    // REQUIRES: a column of the table.
    std::size_t at(std::string_view column) const
    {
        std::size_t place = 0;
        std::string_view rest = m_shape.columns;
        for (std::size_t end = rest.find(", "); end != std::string_view::npos;
             end = rest.find(", ")) {
            if (rest.substr(0, end) == column)
                return place;
            rest.remove_prefix(end + 2);
            ++place;
        }
        return place;
    }

    const TableShape& m_shape;
    std::vector<Value> m_values;
};

struct KeyChange
{
    Secret before;
    Secret after;
};

class RowMover
{
public:
    RowMover(const Rekeying& copy, NewKeysReport& report)
        : m_copy(copy), m_from(copy.from), m_to(copy.to), m_report(report)
    {
    }

    Status run()
    {
        std::vector<TableShape> all(tableShapes().begin(), tableShapes().end());
        all.push_back(journalShape);
        // Of which some are made anew: moveSecrets().
        std::erase_if(all, [](const TableShape& shape) { return shape.name == "secret"; });
        for (const TableShape& shape : all) {
            Status done = table(shape);
            if (done)
                done = sameCount(shape);
            if (!done)
                return done;
        }
        return {};
    }

private:
    using Rule = Status (RowMover::*)(const TableShape&, MovedRow&);

    // None for a table that nobody said anything about: it must not get lost in silence.
    static Rule ruleOf(std::string_view name)
    {
        constexpr std::array rules{
            std::pair{std::string_view("meta"), &RowMover::asItIs},
            std::pair{std::string_view("project"), &RowMover::ofProject},
            std::pair{std::string_view("co_researcher"), &RowMover::ofProject},
            std::pair{std::string_view("instrument"), &RowMover::ofProject},
            std::pair{std::string_view("ledger"), &RowMover::ofProject},
            std::pair{std::string_view("setting"), &RowMover::ofProject},
            std::pair{std::string_view("withdrawal"), &RowMover::ofProject},
            std::pair{std::string_view("participant"), &RowMover::person},
            std::pair{std::string_view("consent"), &RowMover::consent},
            std::pair{std::string_view("session"), &RowMover::session},
            std::pair{std::string_view("media"), &RowMover::media},
            std::pair{std::string_view("money"), &RowMover::money},
            std::pair{std::string_view("memo"), &RowMover::memo},
            std::pair{std::string_view("note"), &RowMover::ofSession},
            std::pair{std::string_view("journal"), &RowMover::ofSession},
            std::pair{std::string_view("envelope"), &RowMover::asItIs},
            std::pair{std::string_view("device"), &RowMover::asItIs},
            std::pair{std::string_view("tombstone"), &RowMover::asItIs},
            std::pair{std::string_view("erased"), &RowMover::asItIs},
            // Sealed to C and D, whose pairs stay.
            std::pair{std::string_view("slip"), &RowMover::asItIs},
            std::pair{std::string_view("audit"), &RowMover::audit},
        };
        const auto* found =
            std::ranges::find(rules, name, [](const auto& one) { return one.first; });
        return found == rules.end() ? nullptr : found->second;
    }

    Status table(const TableShape& shape)
    {
        const Rule rule = ruleOf(shape.name);
        if (!rule)
            return fail(ErrorCode::VaultFailed, "a table without a rule for new keys");
        auto query =
            m_from.prepare("SELECT " + std::string(shape.columns) + " FROM "
                           + std::string(shape.name) + " ORDER BY " + std::string(shape.key));
        if (!query)
            return query.failure();
        for (;;) {
            auto there = query->step();
            if (!there)
                return there.failure();
            if (!*there)
                return {};
            MovedRow row(shape, *query);
            auto changed = (this->*rule)(shape, row);
            if (!changed && isLeftBehind(shape, changed.error()))
                continue;
            if (!changed)
                return changed;
            if (auto put = row.insert(*m_to.database); !put)
                return put;
        }
    }

    bool isLeftBehind(const TableShape& shape, const Error& error)
    {
        if (shape.name != "memo" || error.code != ErrorCode::VaultNotHeld
            || !m_copy.withoutOthersMemos)
            return false;
        ++m_report.memosGone;
        return true;
    }

    // The insert steps over a row that is there already.
    Status sameCount(const TableShape& shape)
    {
        const std::string sql = "SELECT count(*) FROM " + std::string(shape.name);
        std::array<std::int64_t, 2> counts{};
        for (std::size_t which = 0; which < counts.size(); ++which) {
            auto query = (which == 0 ? m_from : m_to).prepare(sql);
            if (!query)
                return query.failure();
            if (auto row = query->step(); !row)
                return row.failure();
            counts[which] = query->integer(0);
        }
        if (shape.name == "memo")
            counts[0] -= m_report.memosGone;
        if (counts[0] != counts[1])
            return fail(ErrorCode::VaultFailed, "not all rows came along");
        return {};
    }

    static Status rebox(const KeyChange& keys, std::string_view table, MovedRow& row,
                        const RowId& id)
    {
        const auto number = static_cast<std::uint64_t>(row.number("seq"));
        auto plain = openRecord(keys.before, table, id, number, row.bytes("box"));
        if (!plain)
            return plain.failure();
        row.set("box", closeRecord(keys.after, table, id, number, std::move(*plain)));
        return {};
    }

    Result<std::uint32_t> newEntryOf(std::int64_t entry) const
    {
        const auto found = m_copy.entries.find(static_cast<std::uint32_t>(entry));
        if (found == m_copy.entries.end())
            return fail(ErrorCode::VaultRecordDamaged, "secret", {}, {"session"});
        return found->second;
    }

    Status asItIs(const TableShape&, MovedRow&) { return {}; }

    Status ofProject(const TableShape& shape, MovedRow& row)
    {
        const KeyChange keys{m_from.recordsKey.copy(), m_to.recordsKey.copy()};
        return rebox(keys, shape.name, row, rowId(row.bytes("id")));
    }

    Status audit(const TableShape& shape, MovedRow& row)
    {
        const KeyChange keys{m_from.keys.audit.copy(), m_to.keys.audit.copy()};
        return rebox(keys, shape.name, row, m_from.keyFile.id().value);
    }

    // Where it does not open, somebody else wrote it or handed its key over.
    Status ofCompartment(const TableShape& shape, MovedRow& row, Compartment compartment,
                         std::uint64_t number, std::string_view context)
    {
        const KeyChange keys{subkey(m_from.keys.of(compartment), number, context),
                             subkey(m_to.keys.of(compartment), number, context)};
        auto done = rebox(keys, shape.name, row, rowId(row.bytes("id")));
        if (!done && done.error().code == ErrorCode::VaultRecordDamaged)
            return fail(ErrorCode::VaultNotHeld, "new keys", {},
                        {std::string(compartmentName(compartment))});
        return done;
    }

    Status money(const TableShape& shape, MovedRow& row)
    {
        return ofCompartment(shape, row, Compartment::Money, 1, "money___");
    }

    Status memo(const TableShape& shape, MovedRow& row)
    {
        return ofCompartment(shape, row, Compartment::Memos, 3, "memo____");
    }

    // A row that hangs on the secret at an entry.
    Status atEntry(const TableShape& shape, MovedRow& row, std::string_view purpose)
    {
        const RowId id = rowId(row.bytes("id"));
        auto entry = newEntryOf(row.number("entry"));
        if (!entry)
            return entry.failure();
        auto before = m_from.keyAt(static_cast<std::uint32_t>(row.number("entry")), purpose, id);
        auto after = m_to.keyAt(*entry, purpose, id);
        if (!before || !after)
            return fail(ErrorCode::VaultRecordDamaged, "secret", {}, {std::string(shape.name)});
        row.set("entry", std::int64_t{*entry});
        return rebox({std::move(*before), std::move(*after)}, shape.name, row, id);
    }

    Status person(const TableShape& shape, MovedRow& row)
    {
        ++m_report.people;
        return atEntry(shape, row, "person__");
    }

    Status consent(const TableShape& shape, MovedRow& row)
    {
        ++m_report.consents;
        return atEntry(shape, row, "consent_");
    }

    Status session(const TableShape& shape, MovedRow& row)
    {
        const bool sealed = row.number("state") == static_cast<std::int64_t>(SessionStatus::Sealed);
        ++(sealed ? m_report.sealed : m_report.sessions);
        return atEntry(shape, row, "session_");
    }

    struct SessionRows
    {
        SessionRow before;
        SessionRow after;
    };

    Result<SessionRows> sessionOf(const RowId& id)
    {
        auto before = findSessionRow(m_from, {id});
        if (!before)
            return before.failure();
        if (!*before)
            return fail(ErrorCode::VaultRecordDamaged, "no session", {}, {"session"});
        auto entry = newEntryOf((*before)->entry);
        if (!entry)
            return entry.failure();
        SessionRow after = **before;
        after.entry = *entry;
        return SessionRows{std::move(**before), std::move(after)};
    }

    Status media(const TableShape&, MovedRow& row)
    {
        auto session = sessionOf(rowId(row.bytes("session")));
        if (!session)
            return session.failure();
        auto known = findMediaRow(m_from, {rowId(row.bytes("id"))});
        if (!known)
            return known.failure();
        if (!*known)
            return fail(ErrorCode::VaultRecordDamaged, "no row", {}, {"media"});
        const MediaRow& old = **known;
        auto stored = openMediaRow(m_from, session->before.entry, old);
        if (!stored)
            return stored.failure();
        if (old.state != MediaState::NotHereYet) {
            auto moved = moveMediaFile(m_copy, old.id, session->before, session->after, *stored);
            if (!moved)
                return moved;
        }
        auto key = m_to.keyAt(session->after.entry, "media_r_", old.id);
        if (!key)
            return key.failure();
        ++m_report.media;
        row.set("box", closeRecordOf(*key, "media", old.id, old.number, *stored));
        return {};
    }

    // One session after the other, so that its keys are made once.
    Status ofSession(const TableShape& shape, MovedRow& row)
    {
        const RowId id = rowId(row.bytes("session"));
        if (!m_answers || m_answersOf != id) {
            auto session = sessionOf(id);
            if (!session)
                return session.failure();
            auto stored = openSessionRow(m_from, session->before);
            if (!stored)
                return stored.failure();
            const ParticipantId who = stored->session.participant;
            auto before = answersKey(m_from, session->before, who);
            auto after = answersKey(m_to, session->after, who);
            if (!before || !after)
                return fail(ErrorCode::VaultRecordDamaged, "secret", {}, {"session"});
            m_answers = KeyChange{std::move(*before), std::move(*after)};
            m_answersOf = id;
        }
        m_report.entries += shape.name == journalShape.name ? 1 : 0;
        return rebox(*m_answers, shape.name, row, id);
    }

    const Rekeying& m_copy;
    VaultState& m_from;
    VaultState& m_to;
    NewKeysReport& m_report;
    std::optional<KeyChange> m_answers;
    RowId m_answersOf{};
};

} // namespace

Status moveRows(const Rekeying& copy, NewKeysReport& report)
{
    return RowMover(copy, report).run();
}

} // namespace cuaderno
