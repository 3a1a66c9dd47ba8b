// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "vault/entries.h"
#include "vault/media_rows.h"
#include "vault/rows.h"
#include "vault/salvage.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

namespace cuaderno {

namespace {

using Rows = std::function<void(const Statement&)>;

Status forEach(VaultState& vault, std::string_view sql, const Rows& take)
{
    auto query = vault.prepare(sql);
    if (!query)
        return query.failure();
    for (;;) {
        auto row = query->step();
        if (!row)
            return row.failure();
        if (!*row)
            return {};
        take(*query);
    }
}

Status runWith(VaultState& vault, std::string_view sql, ByteView id)
{
    auto write = vault.prepare(sql);
    if (!write)
        return write.failure();
    return write->bind(1, id).run();
}

// One step a time, in one transaction; counts what goes.
class Settler
{
public:
    Settler(VaultState& vault, SalvageReport& report) : m_vault(vault), m_report(report) {}

    Status run()
    {
        for (const auto step :
             {&Settler::projectRows, &Settler::people, &Settler::consents, &Settler::lostSessions,
              &Settler::sessions, &Settler::media, &Settler::strays}) {
            if (auto done = (this->*step)(); !done)
                return done;
        }
        for (const auto& [kind, number] : m_counts)
            m_report.lost.push_back(
                {ErrorCode::VaultRecordDamaged, "salvage", {}, {kind, std::to_string(number)}});
        return {};
    }

private:
    void lost(const char* kind, std::uint64_t number = 1)
    {
        if (number > 0)
            m_counts[kind] += number;
    }

    // Boxes of the project as a whole that do not open.
    Status projectRows()
    {
        for (const char* table :
             {"project", "co_researcher", "instrument", "ledger", "setting", "withdrawal"}) {
            std::vector<RowId> bad;
            auto read = forEach(m_vault, std::string("SELECT id, seq, box FROM ") + table,
                                [&](const Statement& row) {
                                    const RowId id = rowId(row.blob(0));
                                    auto plain = openRecord(
                                        m_vault.recordsKey, table, id,
                                        static_cast<std::uint64_t>(row.integer(1)), row.blob(2));
                                    if (plain)
                                        wipe(*plain);
                                    else
                                        bad.push_back(id);
                                });
            if (!read)
                return read;
            for (const RowId& id : bad) {
                auto gone =
                    runWith(m_vault, std::string("DELETE FROM ") + table + " WHERE id = ?1", id);
                if (!gone)
                    return gone;
            }
            lost(table, bad.size());
        }
        return {};
    }

    Status people()
    {
        auto rows = allPersonRows(m_vault);
        if (!rows)
            return rows.failure();
        for (const PersonRow& row : *rows) {
            if (row.erasing || openPersonRow(m_vault, row)) {
                m_people.insert(row.entry);
                continue;
            }
            lost("participant");
            if (auto gone = runWith(m_vault, "DELETE FROM participant WHERE id = ?1", row.id);
                !gone)
                return gone;
        }
        return {};
    }

    struct ConsentRow
    {
        RowId id{};
        std::uint32_t entry = 0;
        std::optional<Consent> consent;
    };

    // Whoever gave a consent was somebody: her row is made anew, though her words are lost, and her
    // code too unless a sealed session tells it.
    Status consents()
    {
        std::vector<ConsentRow> rows;
        auto read =
            forEach(m_vault, "SELECT id, seq, entry, box FROM consent", [&](const Statement& row) {
                ConsentRow found{
                    rowId(row.blob(0)), static_cast<std::uint32_t>(row.integer(2)), {}};
                auto key = m_vault.keyAt(found.entry, "consent_", found.id);
                auto consent = key ? openRecordOf<Consent>(
                                   *key, "consent", found.id,
                                   static_cast<std::uint64_t>(row.integer(1)), row.blob(3))
                                   : Result<Consent>(key.failure());
                if (consent)
                    found.consent = std::move(*consent);
                rows.push_back(std::move(found));
            });
        if (!read)
            return read;
        for (const ConsentRow& row : rows) {
            if (!row.consent) {
                lost("consent");
                if (auto gone = runWith(m_vault, "DELETE FROM consent WHERE id = ?1", row.id);
                    !gone)
                    return gone;
            } else if (m_people.insert(row.entry).second) {
                lost("participant");
                if (auto made = remake(*row.consent, row.entry); !made)
                    return made;
            }
        }
        return {};
    }

    Status remake(const Consent& consent, std::uint32_t entry)
    {
        auto code = codeOf(consent.participant);
        if (!code)
            return code.failure();
        return insertPerson(m_vault, entry, {consent.participant, *code, m_vault.week(), {}});
    }

    Result<ParticipantCode> codeOf(ParticipantId who)
    {
        auto rows = allSessionRows(m_vault);
        if (!rows)
            return rows.failure();
        for (const SessionRow& row : *rows) {
            if (row.status != SessionStatus::Sealed || !m_vault.projectPair)
                continue;
            auto stored = openSessionRow(m_vault, row);
            if (!stored || stored->session.participant != who)
                continue;
            auto sealed = m_vault.sessions.openSealed({row.id});
            if (sealed)
                return ParticipantCode{sealed->participantCode};
        }
        return ParticipantCode::random();
    }

    // A journal without its session's row: the secret is one that no row refers to, the person one
    // of those who are there. What the talk was about beside its answers is lost; it is paused.
    Status lostSessions()
    {
        std::vector<RowId> ids;
        auto read = forEach(m_vault,
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
            lost("session");
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
        FoundSession found;
        found.row.id = id;
        found.row.number = 1;
        found.row.status = SessionStatus::Paused;
        std::uint64_t number = 0;
        Bytes box;
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
            number = static_cast<std::uint64_t>(query->integer(0));
            box.assign(query->blob(1).begin(), query->blob(1).end());
            found.row.last = static_cast<std::uint64_t>(query->integer(2));
        }
        for (const std::uint32_t entry : orphans) {
            found.row.entry = entry;
            for (const PersonRow& person : people) {
                found.participant = {person.id};
                auto key = answersKey(m_vault, found.row, found.participant);
                auto plain = key ? openRecord(*key, "journal", id, number, box)
                                 : Result<Bytes>(key.failure());
                if (!plain)
                    continue;
                wipe(*plain);
                return std::optional(std::move(found));
            }
        }
        return std::optional<FoundSession>();
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
            lost("session");
        return removeRows(row);
    }

    Status removeRows(const SessionRow& row)
    {
        for (const char* sql :
             {"DELETE FROM journal WHERE session = ?1", "DELETE FROM note WHERE session = ?1",
              "DELETE FROM session WHERE id = ?1"}) {
            if (auto gone = runWith(m_vault, sql, row.id); !gone)
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
                runWith(m_vault, "DELETE FROM envelope WHERE id = ?1", stored.envelope.value);
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
            lost("journal", row.last);
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
            lost("journal", row.last - entries.size());
        return writeJournal(row, *key, std::move(entries));
    }

    Status writeJournal(const SessionRow& row, const Secret& key, std::vector<Entry> entries)
    {
        if (auto gone = runWith(m_vault, "DELETE FROM journal WHERE session = ?1", row.id); !gone)
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

    // Rows that do not open or whose file is gone.
    Status media()
    {
        auto rows = allMediaRows(m_vault);
        if (!rows)
            return rows.failure();
        for (const MediaRow& row : *rows) {
            auto session = findSessionRow(m_vault, {row.session});
            if (!session)
                return session.failure();
            const bool awaited =
                row.state != MediaState::Whole && row.state != MediaState::CutShort;
            if (row.erasing
                || (*session && openMediaRow(m_vault, (*session)->entry, row)
                    && (awaited || isThere(mediaPath(m_vault, row.id)))))
                continue;
            lost("media");
            if (auto gone = runWith(m_vault, "DELETE FROM media WHERE id = ?1", row.id); !gone)
                return gone;
        }
        return {};
    }

    // Of sessions whose row is lost.
    Status strays()
    {
        for (const char* sql :
             {"DELETE FROM note WHERE session NOT IN (SELECT id FROM session)",
              "DELETE FROM journal WHERE session NOT IN (SELECT id FROM session)"}) {
            auto write = m_vault.prepare(sql);
            if (!write)
                return write.failure();
            if (auto done = write->run(); !done)
                return done;
        }
        return {};
    }

    VaultState& m_vault;
    SalvageReport& m_report;
    // Entries of people whose row is there.
    std::set<std::uint32_t> m_people;
    std::map<std::string, std::uint64_t> m_counts;
};

// A chain with a hole proves nothing after it: it goes on from where it was whole.
Status cutAuditLog(VaultState& vault, SalvageReport& report)
{
    auto whole = vault.auditLog.wholeRows();
    if (!whole)
        return whole.failure();
    const auto mark = vault.mark.read();
    if (*whole >= vault.audit.rows && (!mark || mark->auditRows <= *whole))
        return {};
    report.lost.push_back({ErrorCode::AuditBroken, "salvage", {}, {std::to_string(*whole + 1)}});
    {
        auto write = vault.prepare("DELETE FROM audit WHERE seq > ?1");
        if (!write)
            return write.failure();
        if (auto gone = write->bind(1, static_cast<std::int64_t>(*whole)).run(); !gone)
            return gone;
    }
    vault.audit = {};
    return loadAuditHead(vault);
}

// Envelopes that no session knows. A vault that cannot open them keeps them as they are.
Status takeInStrays(VaultState& vault, SalvageReport& report)
{
    if (!vault.projectPair)
        return {};
    auto rows = allSessionRows(vault);
    if (!rows)
        return rows.failure();
    std::set<std::string> known;
    for (const SessionRow& row : *rows) {
        auto stored = openSessionRow(vault, row);
        if (stored)
            known.insert(envelopePath(vault, stored->envelope).filename().string());
    }
    std::vector<Path> strays;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(vault.folder.sealed(), error))
        if (!known.contains(entry.path().filename().string()))
            strays.push_back(entry.path());
    std::ranges::sort(strays);
    std::set<std::string> unknownDevices;
    for (const Path& path : strays) {
        auto taken = takeInAgain(vault, path);
        if (taken) {
            if (!taken->deviceIsKnown)
                unknownDevices.insert(toHex(ByteView(taken->device.value).first(4)));
            continue;
        }
        if (taken.error().code != ErrorCode::SessionErased) {
            Place place;
            place.file = "sealed/" + path.filename().string();
            report.lost.push_back(
                {ErrorCode::VaultEnvelopeDamaged, taken.error().detail, std::move(place), {}});
        }
        if (auto gone = removeFile(path); !gone)
            return gone;
    }
    for (const std::string& device : unknownDevices)
        report.lost.push_back({ErrorCode::DeviceUnknown, "salvage", {}, {device}});
    return {};
}

// A recording that no row knows opens to nobody, and nobody would delete it in time.
Status nameStrayMedia(VaultState& vault, SalvageReport& report)
{
    auto files = mediaFiles(vault);
    if (!files)
        return files.failure();
    for (const Path& file : *files) {
        const auto id = mediaIdOf(file);
        auto row = id ? findMediaRow(vault, {*id}) : Result<std::optional<MediaRow>>(std::nullopt);
        if (!row)
            return row.failure();
        if (*row)
            continue;
        Place place;
        place.file = "media/" + file.filename().string();
        report.lost.push_back(
            {ErrorCode::MediaDamaged, "no session knows it", std::move(place), {}});
        if (auto gone = removeFile(file); !gone)
            return gone;
    }
    return {};
}

} // namespace

Status settle(VaultState& vault, SalvageReport& report)
{
    if (auto cut = cutAuditLog(vault, report); !cut)
        return cut;
    auto change = Transaction::begin(vault);
    if (!change)
        return change.failure();
    if (auto settled = Settler(vault, report).run(); !settled)
        return settled;
    if (auto done = change->commit(); !done)
        return done;
    if (auto taken = takeInStrays(vault, report); !taken)
        return taken;
    return nameStrayMedia(vault, report);
}

} // namespace cuaderno
