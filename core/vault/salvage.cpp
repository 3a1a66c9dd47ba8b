// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/salvage.h"

#include "base/file_system.h"
#include "base/random.h"
#include "vault/copy_file.h"
#include "vault/kept_secrets.h"
#include "vault/rows.h"
#include "vault/try_counter.h"
#include "vault/vault_opening.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::uint64_t secretsStep = 64U << 10;
constexpr std::uint64_t mostSecrets = 1U << 30;

Place at(const Path& path)
{
    Place place;
    place.file = path.string();
    return place;
}

// The table of secrets as it is, so that every secret stays where rows look for it; filled up to a
// whole step where its end was cut off.
Status copySecrets(const VaultFolder& from, const VaultFolder& to, std::vector<Error>& lost)
{
    auto bytes = readFile(from.erasable(), mostSecrets);
    if (!bytes && bytes.error().code != ErrorCode::FileNotFound)
        return bytes.failure();
    const std::size_t rest = bytes ? bytes->size() % secretsStep : 0;
    if (!bytes || rest != 0 || bytes->empty())
        lost.push_back({ErrorCode::VaultSecretsDamaged, "cut or gone", at(from.erasable()), {}});
    if (!bytes || bytes->empty())
        return ErasableTable::create(to.erasable());
    if (rest != 0) {
        const std::size_t whole = bytes->size();
        bytes->resize(whole - rest + secretsStep);
        secureRandom::fill(std::span(*bytes).subspan(whole));
    }
    return writeFileAtomically(to.erasable(), *bytes);
}

// What the disk does not give is lost; a place that takes no more is none for a vault.
Status copyFolder(const Path& from, const Path& to, std::vector<Error>& lost)
{
    if (auto made = makeFolder(to); !made)
        return made;
    auto files = filesOf(from);
    if (!files) {
        lost.push_back(files.error());
        return {};
    }
    for (const Path& file : *files) {
        auto copied = copyFile(file, to / file.filename());
        if (!copied && copied.error().where.file == file.string())
            lost.push_back(copied.error());
        else if (!copied)
            return copied;
    }
    return syncFolder(to);
}

Status copyMark(const VaultFolder& from, const VaultFolder& to)
{
    auto bytes = readFile(from.mark(), secretsStep);
    // One that is gone or damaged is written anew at the opening.
    return bytes ? writeFileAtomically(to.mark(), *bytes) : Status();
}

// Everything but the key, which comes last.
Result<SalvagedRows> writeFiles(const VaultFolder& from, const VaultFolder& to,
                                const UnlockedFolder& unlocked)
{
    const VaultKeys& keys = unlocked.opened.keys;
    auto mark = CommitMark::open(from.mark(), keys.database, unlocked.key.id(), File::Mode::Read);
    if (!mark)
        return mark.failure();
    auto rows = salvageRows(from, to, keys, unlocked.key, mark->read());
    if (!rows)
        return rows;
    Status done = copySecrets(from, to, rows->lost);
    if (done)
        done = copyFolder(from.sealed(), to.sealed(), rows->lost);
    if (done)
        done = copyFolder(from.media(), to.media(), rows->lost);
    if (done)
        done = copyMark(from, to);
    if (done)
        done = TryCounter(to.tries()).write({});
    if (done && isThere(from.sample())) {
        auto shown = readFile(from.sample(), secretsStep);
        if (shown)
            done = writeFileAtomically(to.sample(), *shown);
    }
    if (!done)
        return done.failure();
    return rows;
}

void add(std::vector<Error>& lost, Error error)
{
    const auto same = [&](const Error& known) {
        if (known.code == error.code && error.code == ErrorCode::AuditBroken)
            return true;
        return known.code == error.code && (known.args == error.args || error.args.empty())
               && (known.where == error.where || error.where.empty() || known.where.empty());
    };
    if (std::ranges::none_of(lost, same))
        lost.push_back(std::move(error));
}

Status count(VaultState& vault, SalvageReport& report)
{
    auto people = allPersonRows(vault);
    if (!people)
        return people.failure();
    report.people = static_cast<int>(people->size());
    auto rows = allSessionRows(vault);
    if (!rows)
        return rows.failure();
    for (const SessionRow& row : *rows) {
        ++(row.status == SessionStatus::Sealed ? report.sealed : report.sessions);
        if (row.status != SessionStatus::Sealed)
            report.entries += row.last;
    }
    return {};
}

// The folder as the new vault, opened as any other; what a full check still finds is told too.
Result<std::unique_ptr<VaultState>> openSettled(const VaultFolder& folder, UnlockedFolder& unlocked,
                                                const std::vector<StrayEntry>& strays,
                                                SalvageReport& report, const Clock* clock)
{
    auto lock = lockFolder(folder);
    if (!lock)
        return lock.failure();
    return openDatabase(folder, std::move(*lock), std::move(unlocked.key),
                        std::move(unlocked.opened), {.evenIfDamaged = false, .clock = clock},
                        AuditVerb::Salvage,
                        [&](VaultState& vault) { return settle(vault, strays, report); });
}

// A key file that was damaged is whole again: its sums are made anew, with the way in that opened.
// One that was not stays as it is, but for a lead's: whoever salvages may hold less than is in it.
Status writeKey(VaultState& vault, bool wasDamaged)
{
    const bool isLeads = vault.projectPair && vault.opener.isNull();
    if (wasDamaged || isLeads) {
        if (auto set = vault.keyFile.setRecovery(vault.keys, vault.projectKey); !set)
            return set;
    }
    if (isLeads)
        vault.keyFile.putProjectKey(vault.keys, vault.projectPair->secretKey);
    if (auto put = putKeptSecrets(vault, vault.keyFile); !put)
        return put;
    return vault.keyFile.write(vault.folder.key());
}

} // namespace

Result<SalvageReport> Vault::salvage(const Path& path, const Secret& passphrase, const Path& to,
                                     const Clock* clock)
{
    if (cuaderno::isThere(to))
        return fail(ErrorCode::FileExists, "salvaging", at(to));
    const VaultFolder from(path);
    OpenVault how;
    how.clock = clock;
    auto unlocked = unlockFolder(path, passphrase, how);
    how.readOnly = !unlocked && unlocked.error().code == ErrorCode::VaultReadOnly;
    if (how.readOnly)
        unlocked = unlockFolder(path, passphrase, how);
    if (!unlocked)
        return unlocked.failure();
    if (!unlocked->opened.keys.holds(Compartment::Answers))
        return fail(ErrorCode::VaultNotHeld, "salvage", at(from.key()),
                    {std::string(compartmentName(Compartment::Answers))});
    SalvageReport report;
    const bool keyDamaged = unlocked->opened.fileDamaged;
    if (keyDamaged)
        report.lost.push_back(
            {ErrorCode::VaultKeyDamaged, "opened all the same", at(from.key()), {}});
    auto staged = StagedFolder::make(to);
    if (!staged)
        return staged.failure();
    const VaultFolder folder(staged->path());
    auto rows = writeFiles(from, folder, *unlocked);
    if (!rows)
        return rows.failure();
    std::ranges::move(rows->lost, std::back_inserter(report.lost));

    auto state = openSettled(folder, *unlocked, rows->strays, report, clock);
    if (!state)
        return state.failure();
    for (const Error& warning : (*state)->warnings)
        if (warning.code != ErrorCode::VaultSideFileDamaged)
            add(report.lost, warning);
    Status done = writeKey(**state, keyDamaged);
    if (done)
        done = count(**state, report);
    if (!done)
        return done.failure();
    Vault vault(std::move(*state));
    // The old folder keeps what the lost log may have held; here it can never come back.
    if (auto given = vault.forgetMissing(); !given)
        return given.failure();
    auto check = vault.check(true);
    if (!check)
        return check.failure();
    for (Error& finding : check->findings)
        add(report.lost, std::move(finding));
    if (auto closed = vault.close(); !closed)
        return closed.failure();
    if (auto removed = removeFile(folder.lock()); !removed)
        return removed.failure();
    if (auto committed = staged->commit(); !committed)
        return committed.failure();
    return report;
}

} // namespace cuaderno
