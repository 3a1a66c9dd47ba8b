// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_system.h"
#include "crypto/hash.h"
#include "vault/entries.h"
#include "vault/media_check.h"
#include "vault/rows.h"
#include "vault/vault.h"
#include "vault/vault_opening.h"

#include <algorithm>
#include <set>

namespace cuaderno {

namespace {

Place at(const Path& path)
{
    Place place;
    place.file = path.string();
    return place;
}

class Checker
{
public:
    explicit Checker(VaultState& vault) : m_vault(vault) {}

    VaultCheck take() { return std::move(m_check); }

    void quick()
    {
        for (const Error& warning : m_vault.warnings)
            found(warning);
        keyFile();
        pages();
        envelopesThere();
        checkMedia(m_vault, false, [this](Error error) { found(std::move(error)); });
    }

    void full()
    {
        if (auto whole = m_vault.database->integrity(true); !whole)
            found(whole.error());
        missing();
        stores();
        // Who does not hold them can say nothing of them.
        if (m_vault.keys.holds(Compartment::Answers)) {
            participants();
            sessions();
        }
        checkMedia(m_vault, true, [this](Error error) { found(std::move(error)); });
        spoiledSecrets();
        if (auto whole = m_vault.auditLog.verify(); !whole)
            found(whole.error());
    }

private:
    // The same damage is seen in several ways; it is told once.
    void found(Error error)
    {
        const auto same = [&](const Error& known) {
            return known.code == error.code && (known.where == error.where || error.where.empty())
                   && (known.args == error.args || error.args.empty());
        };
        if (std::ranges::none_of(m_check.findings, same))
            m_check.findings.push_back(std::move(error));
    }

    void records(std::string kind, int count)
    {
        if (count > 0)
            found({ErrorCode::VaultRecordDamaged,
                   "check",
                   {},
                   {std::move(kind), std::to_string(count)}});
    }

    // They were mended at the opening, but for what was spoiled since, and in a damaged vault.
    void spoiledSecrets()
    {
        if (!m_vault.erasable.isWhole())
            return;
        const auto spoiled = spoiledEntries(m_vault);
        if (!spoiled || spoiled->empty())
            return;
        const Path path = m_vault.folder.erasable();
        found({ErrorCode::VaultSideFileDamaged, "check", at(path), {path.filename().string()}});
    }

    void keyFile()
    {
        auto bytes = readFile(m_vault.folder.key(), 1U << 20);
        if (!bytes || !sameBytes(*bytes, m_vault.keyFile.bytes()))
            found({ErrorCode::VaultKeyDamaged,
                   "not as it was written",
                   at(m_vault.folder.key()),
                   {}});
    }

    void pages()
    {
        // Pages in the log are newer than those in the file.
        if (m_vault.mayWrite())
            (void)m_vault.checkpoint();
        auto damaged = damagedPages(m_vault);
        if (!damaged.empty())
            found({ErrorCode::VaultDatabaseDamaged, "pages", at(m_vault.folder.database()),
                   std::move(damaged)});
    }

    // Every envelope that a session refers to is there, and no other.
    void envelopesThere()
    {
        auto rows = allSessionRows(m_vault);
        if (!rows) {
            found(rows.error());
            return;
        }
        std::set<Path> known;
        bool allKnown = true;
        for (const SessionRow& row : *rows) {
            auto stored = openSessionRow(m_vault, row);
            if (!stored) {
                allKnown = false;
                continue;
            }
            const Path path = envelopePath(m_vault, stored->envelope);
            known.insert(path);
            std::error_code error;
            if (row.status == SessionStatus::Sealed && !std::filesystem::exists(path, error))
                found({ErrorCode::FileNotFound, "envelope", at(path), {}});
        }
        // One that cannot be read may be the one that knows it.
        if (!allKnown)
            return;
        auto files = entriesOf(m_vault.folder.sealed());
        if (!files)
            return found(files.error());
        for (const Path& path : *files) {
            if (!known.contains(path))
                found({ErrorCode::VaultEnvelopeDamaged, "no session knows it", at(path), {}});
        }
    }

    void missing()
    {
        auto query = m_vault.prepare("SELECT missing FROM meta");
        if (!query)
            return;
        auto row = query->step();
        if (row && *row && query->integer(0) > 0 && !m_vault.answersMissing)
            found({ErrorCode::VaultAnswersMissing, "at an earlier opening", {}, {query->text(0)}});
    }

    template <typename Read>
    void readable(const char* kind, Read read)
    {
        auto all = read();
        if (all)
            return;
        if (all.error().code == ErrorCode::VaultDatabaseDamaged)
            found(all.error());
        else
            records(kind, 1);
    }

    void stores()
    {
        readable("project", [&] { return m_vault.project.load(); });
        readable("co_researcher", [&] { return m_vault.project.team(); });
        readable("instrument", [&] { return m_vault.instruments.all(); });
        readable("ledger", [&] { return m_vault.releases.all(); });
        readable("withdrawal", [&] { return m_vault.withdrawals.all(); });
        if (m_vault.keys.holds(Compartment::Money))
            readable("money", [&] { return m_vault.money.all(); });
        slips();
    }

    // Those of a compartment that this way in holds.
    void slips()
    {
        for (const auto compartment : {Compartment::Concerns, Compartment::Contacts}) {
            if (!m_vault.keys.holds(compartment))
                continue;
            auto all = m_vault.slips.all(compartment);
            if (all)
                records("slip", all->unreadable);
            else if (all.error().code == ErrorCode::VaultDatabaseDamaged)
                found(all.error());
        }
    }

    void participants()
    {
        auto people = allPersonRows(m_vault);
        if (!people) {
            found(people.error());
            return;
        }
        int damagedPeople = 0;
        int damagedConsents = 0;
        for (const PersonRow& row : *people) {
            damagedPeople += openPersonRow(m_vault, row) ? 0 : 1;
            damagedConsents += m_vault.consents.of({row.id}) ? 0 : 1;
        }
        records("participant", damagedPeople);
        records("consent", damagedConsents);
    }

    void sessions()
    {
        auto rows = allSessionRows(m_vault);
        if (!rows)
            return;
        int damagedSessions = 0;
        int damagedJournals = 0;
        for (const SessionRow& row : *rows) {
            auto stored = openSessionRow(m_vault, row);
            if (!stored) {
                ++damagedSessions;
            } else if (row.status == SessionStatus::Sealed) {
                envelope(*stored);
            } else if (!m_vault.sessions.journal({row.id})) {
                ++damagedJournals;
            }
        }
        records("session", damagedSessions);
        records("journal", damagedJournals);
    }

    void envelope(const StoredSession& stored)
    {
        const Path path = envelopePath(m_vault, stored.envelope);
        const auto bytes = readFile(path);
        // One that is gone is told with the list of the folder.
        if (!bytes && bytes.error().code != ErrorCode::FileNotFound)
            found({ErrorCode::VaultEnvelopeDamaged, "unreadable", at(path), {}});
        if (bytes && !sameBytes(blake2b256(*bytes), stored.envelopeHash))
            found({ErrorCode::VaultEnvelopeDamaged, "changed", at(path), {}});
    }

    VaultState& m_vault;
    VaultCheck m_check;
};

} // namespace

VaultCheck checkVault(VaultState& vault, bool full)
{
    Checker checker(vault);
    checker.quick();
    if (full)
        checker.full();
    return checker.take();
}

Result<VaultCheck> Vault::check(bool full)
{
    return checkVault(*m_state, full);
}

} // namespace cuaderno
