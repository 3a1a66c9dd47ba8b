// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Of salvage: the sessions of this device and their journals.
#include "crypto/hash.h"
#include "vault/entries.h"
#include "vault/rows.h"
#include "vault/salvage_settle.h"

namespace cuaderno {

namespace {

class SessionSettler
{
public:
    SessionSettler(VaultState& vault, const std::vector<StrayEntry>& entries, LostRecords& lost,
                   SalvageReport& report)
        : m_vault(vault), m_entries(entries), m_lost(lost), m_report(report)
    {
    }

    Status run()
    {
        if (auto added = strayEntries(); !added)
            return added;
        if (auto made = lostSessions(); !made)
            return made;
        return sessions();
    }

private:
    // A journal without its session's row: the secret is one that no row refers to, the person one
    // of those who are there. What the talk was about beside its answers is lost; it is paused.
    Status lostSessions()
    {
        std::vector<RowId> ids;
        auto read = forEachRow(m_vault,
                               "SELECT DISTINCT session FROM journal"
                               " WHERE session NOT IN (SELECT id FROM session)",
                               [&](const Statement& row) { ids.push_back(rowId(row.blob(0))); });
        if (!read || ids.empty())
            return read;
        auto orphans = orphanedEntries(m_vault);
        if (!orphans)
            return orphans.failure();
        auto people = allPersonRows(m_vault);
        if (!people)
            return people.failure();
        for (const RowId& id : ids) {
            m_lost.add("session");
            auto found = findOwner(id, *orphans, *people);
            if (!found)
                return found.failure();
            if (!*found)
                continue;
            if (auto made = remakeSession(**found); !made)
                return made;
            std::erase(*orphans, (*found)->row.entry);
        }
        return {};
    }

    struct FoundSession
    {
        SessionRow row;
        ParticipantId participant;
    };

    Result<std::optional<FoundSession>> findOwner(const RowId& id,
                                                  const std::vector<std::uint32_t>& orphans,
                                                  const std::vector<PersonRow>& people)
    {
        StrayEntry first{id, 0, {}};
        std::uint64_t last = 0;
        {
            auto query = m_vault.prepare("SELECT seq, box, (SELECT max(seq) FROM journal WHERE"
                                         " session = ?1) FROM journal WHERE session = ?1"
                                         " ORDER BY seq LIMIT 1");
            if (!query)
                return query.failure();
            auto there = query->bind(1, ByteView(id)).step();
            if (!there)
                return there.failure();
            if (!*there)
                return std::optional<FoundSession>();
            first.number = static_cast<std::uint64_t>(query->integer(0));
            first.box.assign(query->blob(1).begin(), query->blob(1).end());
            last = static_cast<std::uint64_t>(query->integer(2));
        }
        auto found = ownerOf(first, orphans, people);
        if (found)
            found->row.last = last;
        return found;
    }

    std::optional<FoundSession> ownerOf(const StrayEntry& stray,
                                        const std::vector<std::uint32_t>& orphans,
                                        const std::vector<PersonRow>& people)
    {
        FoundSession found;
        found.row.id = stray.session;
        found.row.number = 1;
        found.row.status = SessionStatus::Paused;
        for (const std::uint32_t entry : orphans) {
            found.row.entry = entry;
            for (const PersonRow& person : people) {
                found.participant = {person.id};
                if (opens(stray, found.row, found.participant))
                    return found;
            }
        }
        return std::nullopt;
    }

    bool opens(const StrayEntry& stray, const SessionRow& row, ParticipantId who)
    {
        auto key = answersKey(m_vault, row, who);
        auto plain = key ? openRecord(*key, "journal", stray.session, stray.number, stray.box)
                         : Result<Bytes>(key.failure());
        if (plain)
            wipe(*plain);
        return plain.has_value();
    }

    // Entries of journals that were found beside the table they belong to.
    Status strayEntries()
    {
        if (m_entries.empty())
            return {};
        auto orphans = orphanedEntries(m_vault);
        if (!orphans)
            return orphans.failure();
        auto people = allPersonRows(m_vault);
        if (!people)
            return people.failure();
        for (const StrayEntry& stray : m_entries) {
            auto row = findSessionRow(m_vault, {stray.session});
            if (!row)
                return row.failure();
            bool belongs = false;
            if (*row) {
                auto stored = openSessionRow(m_vault, **row);
                belongs = stored && (*row)->status != SessionStatus::Sealed
                          && opens(stray, **row, stored->session.participant);
            } else {
                belongs = ownerOf(stray, *orphans, *people).has_value();
            }
            if (!belongs)
                continue;
            auto write = m_vault.prepare(
                "INSERT OR IGNORE INTO journal (session, seq, box) VALUES (?1, ?2, ?3)");
            if (!write)
                return write.failure();
            auto added = write->bind(1, ByteView(stray.session))
                             .bind(2, static_cast<std::int64_t>(stray.number))
                             .bind(3, stray.box)
                             .run();
            if (!added)
                return added;
        }
        return {};
    }

    Status remakeSession(const FoundSession& found)
    {
        Session session;
        session.id = {found.row.id};
        session.participant = found.participant;
        session.status = found.row.status;
        session.week = m_vault.week();
        auto consents = m_vault.consents.of(found.participant);
        if (consents && !consents->empty()) {
            session.consent = consents->back().id;
            session.language = consents->back().language;
        }
        // With several there is no telling which it was.
        auto instruments = m_vault.instruments.all();
        if (instruments && instruments->size() == 1) {
            session.instrument = instruments->front().id;
            session.instrumentVersion = instruments->front().version;
        }
        return insertSession(m_vault, found.row, {session, EnvelopeId::random(), {}});
    }

    Status sessions()
    {
        auto rows = allSessionRows(m_vault);
        if (!rows)
            return rows.failure();
        for (const SessionRow& row : *rows) {
            if (row.erasing != 0)
                continue;
            auto stored = openSessionRow(m_vault, row);
            if (!stored) {
                if (auto gone = drop(row); !gone)
                    return gone;
            } else if (row.status == SessionStatus::Sealed) {
                if (auto looked = envelopeOf(row, *stored); !looked)
                    return looked;
            } else if (auto mended = journal(row, stored->session.participant); !mended) {
                return mended;
            }
        }
        return {};
    }

    // A sealed one comes back with its envelope, where this is the lead's vault.
    Status drop(const SessionRow& row)
    {
        if (row.status != SessionStatus::Sealed)
            m_lost.add("session");
        return removeRows(row);
    }

    Status removeRows(const SessionRow& row)
    {
        for (const char* sql :
             {"DELETE FROM journal WHERE session = ?1", "DELETE FROM note WHERE session = ?1",
              "DELETE FROM session WHERE id = ?1"}) {
            if (auto gone = runWithId(m_vault, sql, row.id); !gone)
                return gone;
        }
        return {};
    }

    // Without its row a good copy of the envelope can be taken in.
    Status envelopeOf(const SessionRow& row, const StoredSession& stored)
    {
        const Path path = envelopePath(m_vault, stored.envelope);
        auto bytes = readFile(path);
        if (bytes && sameBytes(blake2b256(*bytes), stored.envelopeHash))
            return {};
        Place place;
        place.file = "sealed/" + path.filename().string();
        m_report.lost.push_back({ErrorCode::VaultEnvelopeDamaged,
                                 bytes ? "changed" : "not there",
                                 std::move(place),
                                 {}});
        if (auto gone = removeFile(path); !gone)
            return gone;
        if (auto gone =
                runWithId(m_vault, "DELETE FROM envelope WHERE id = ?1", stored.envelope.value);
            !gone)
            return gone;
        return removeRows(row);
    }

    struct Entry
    {
        std::uint64_t number = 0;
        Bytes plain;
    };

    // What can be read, counted anew, so that a hole is no hole any more.
    Status journal(const SessionRow& row, ParticipantId who)
    {
        auto key = answersKey(m_vault, row, who);
        if (!key) {
            m_lost.add("journal", row.last);
            return drop(row);
        }
        std::vector<Entry> entries;
        bool whole = true;
        {
            auto query =
                m_vault.prepare("SELECT seq, box FROM journal WHERE session = ?1 ORDER BY seq");
            if (!query)
                return query.failure();
            query->bind(1, ByteView(row.id));
            for (;;) {
                auto there = query->step();
                if (!there)
                    return there.failure();
                if (!*there)
                    break;
                const auto number = static_cast<std::uint64_t>(query->integer(0));
                auto plain = openRecord(*key, "journal", row.id, number, query->blob(1));
                whole = whole && plain && number == entries.size() + 1;
                if (plain)
                    entries.push_back({number, std::move(*plain)});
            }
        }
        if (whole && entries.size() == row.last)
            return {};
        if (row.last > entries.size())
            m_lost.add("journal", row.last - entries.size());
        return writeJournal(row, *key, std::move(entries));
    }

    Status writeJournal(const SessionRow& row, const Secret& key, std::vector<Entry> entries)
    {
        if (auto gone = runWithId(m_vault, "DELETE FROM journal WHERE session = ?1", row.id); !gone)
            return gone;
        std::uint64_t number = 0;
        for (Entry& entry : entries) {
            ++number;
            const Bytes box = closeRecord(key, "journal", row.id, number, std::move(entry.plain));
            auto write =
                m_vault.prepare("INSERT INTO journal (session, seq, box) VALUES (?1, ?2, ?3)");
            if (!write)
                return write.failure();
            auto written = write->bind(1, ByteView(row.id))
                               .bind(2, static_cast<std::int64_t>(number))
                               .bind(3, box)
                               .run();
            if (!written)
                return written;
        }
        auto write = m_vault.prepare("UPDATE session SET last = ?2 WHERE id = ?1");
        if (!write)
            return write.failure();
        return write->bind(1, ByteView(row.id)).bind(2, static_cast<std::int64_t>(number)).run();
    }

    VaultState& m_vault;
    const std::vector<StrayEntry>& m_entries;
    LostRecords& m_lost;
    SalvageReport& m_report;
};

} // namespace

Status settleSessions(VaultState& vault, const std::vector<StrayEntry>& entries, LostRecords& lost,
                      SalvageReport& report)
{
    return SessionSettler(vault, entries, lost, report).run();
}

} // namespace cuaderno
