// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/salvage_settle.h"

#include "base/file_system.h"
#include "vault/media_rows.h"
#include "vault/rows.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace cuaderno {

namespace {

// One step a time, in one transaction; counts what goes.
class Settler
{
public:
    Settler(VaultState& vault, const std::vector<StrayEntry>& entries, SalvageReport& report)
        : m_vault(vault), m_entries(entries), m_report(report)
    {
    }

    Status run()
    {
        for (const auto step : {&Settler::projectRows, &Settler::people, &Settler::consents,
                                &Settler::sessions, &Settler::media, &Settler::strays}) {
            if (auto done = (this->*step)(); !done)
                return done;
        }
        m_lost.tell(m_report);
        return {};
    }

private:
    void lost(const char* kind, std::uint64_t number = 1) { m_lost.add(kind, number); }

    // Boxes of the project as a whole that do not open.
    Status projectRows()
    {
        for (const char* table :
             {"project", "co_researcher", "instrument", "ledger", "setting", "withdrawal"}) {
            std::vector<RowId> bad;
            auto read = forEachRow(m_vault, std::string("SELECT id, seq, box FROM ") + table,
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
                    runWithId(m_vault, std::string("DELETE FROM ") + table + " WHERE id = ?1", id);
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
            if (auto gone = runWithId(m_vault, "DELETE FROM participant WHERE id = ?1", row.id);
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
        auto read = forEachRow(
            m_vault, "SELECT id, seq, entry, box FROM consent", [&](const Statement& row) {
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
                if (auto gone = runWithId(m_vault, "DELETE FROM consent WHERE id = ?1", row.id);
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

    Status sessions() { return settleSessions(m_vault, m_entries, m_lost, m_report); }

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
            if (auto gone = runWithId(m_vault, "DELETE FROM media WHERE id = ?1", row.id); !gone)
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
    const std::vector<StrayEntry>& m_entries;
    SalvageReport& m_report;
    // Entries of people whose row is there.
    std::set<std::uint32_t> m_people;
    LostRecords m_lost;
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
    auto strays = entriesOf(vault.folder.sealed());
    if (!strays)
        return strays.failure();
    std::erase_if(*strays,
                  [&](const Path& path) { return known.contains(path.filename().string()); });
    std::set<std::string> unknownDevices;
    for (const Path& path : *strays) {
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

void LostRecords::tell(SalvageReport& report) const
{
    for (const auto& [kind, number] : m_counts)
        report.lost.push_back(
            {ErrorCode::VaultRecordDamaged, "salvage", {}, {kind, std::to_string(number)}});
}

Status forEachRow(VaultState& vault, std::string_view sql,
                  const std::function<void(const Statement&)>& take)
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

Status runWithId(VaultState& vault, std::string_view sql, ByteView id)
{
    auto write = vault.prepare(sql);
    if (!write)
        return write.failure();
    return write->bind(1, id).run();
}

Status settle(VaultState& vault, const std::vector<StrayEntry>& strays, SalvageReport& report)
{
    if (auto cut = cutAuditLog(vault, report); !cut)
        return cut;
    auto change = Transaction::begin(vault);
    if (!change)
        return change.failure();
    if (auto settled = Settler(vault, strays, report).run(); !settled)
        return settled;
    if (auto done = change->commit(); !done)
        return done;
    if (auto taken = takeInStrays(vault, report); !taken)
        return taken;
    return nameStrayMedia(vault, report);
}

} // namespace cuaderno
