// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/new_keys.h"

#include "vault/entries.h"
#include "vault/folder_beside.h"
#include "vault/kept_secrets.h"
#include "vault/migration.h"
#include "vault/rekey.h"
#include "vault/try_counter.h"
#include "vault/vault_opening.h"

namespace cuaderno {

namespace {

// Who has the lead's old key file has the project's key, and with it the recovery slot of every
// vault that is sealed to it.
ProjectKey projectKeyOf(const VaultState& from)
{
    if (!from.projectPair)
        return {from.projectKey, {}, {}, {}};
    BoxKeyPair pair = BoxKeyPair::make();
    return {pair.publicKey, std::move(pair), {}, {}};
}

// Nothing that is damaged is copied: the old vault, from which it might be saved, goes.
Status expectWhole(VaultState& from)
{
    if (auto ours = expectOnlyOurs(from.folder); !ours)
        return ours;
    if (auto swept = sweep(from); !swept)
        return swept;
    VaultCheck check = checkVault(from, true);
    // What was mended by this opening is whole again.
    std::erase_if(check.findings, [](const Error& finding) {
        return finding.code == ErrorCode::VaultSideFileDamaged;
    });
    if (!check.ok())
        return tl::unexpected<Error>(std::move(check.findings.front()));
    // The last row of the audit log is copied with its signature.
    if (auto signedLog = signAuditLog(from); !signedLog)
        return signedLog;
    return from.checkpoint();
}

Status copyMark(const VaultState& from, CommitMark& mark)
{
    MarkValue value;
    value.commits = from.commits;
    value.auditRows = static_cast<std::uint32_t>(from.audit.rows);
    value.schema = static_cast<std::uint32_t>(schemaSteps().back().version);
    std::copy_n(from.audit.hash.begin(), value.auditHash.size(), value.auditHash.begin());
    if (auto written = mark.write(value); !written)
        return written;
    return mark.sync();
}

struct FreshFiles
{
    std::unique_ptr<VaultState> vault;
    std::map<std::uint32_t, std::uint32_t> entries;
};

// The files of the copy, with a secret for each of the old ones and an empty database.
Result<FreshFiles> makeFiles(VaultState& from, const VaultFolder& folder, VaultKeys keys,
                             KeyFile file)
{
    auto referred = referredEntries(from);
    if (!referred)
        return referred.failure();
    const Secret& answers = keys.of(Compartment::Answers);
    auto places = ErasableTable::createWith(folder.erasable(), answers, referred->size());
    if (!places)
        return places.failure();
    FreshFiles fresh;
    for (std::size_t at = 0; at < places->size(); ++at)
        fresh.entries[(*referred)[at]] = (*places)[at];
    auto table = ErasableTable::open(folder.erasable(), answers);
    if (!table)
        return table.failure();
    auto database = Database::open(folder.database(), keys.database, Database::Mode::Create);
    if (!database)
        return database.failure();
    if (auto made = createSchema(*database); !made)
        return made.failure();
    auto mark = CommitMark::open(folder.mark(), keys.database, file.id());
    if (!mark)
        return mark.failure();
    if (auto copied = copyMark(from, *mark); !copied)
        return copied.failure();
    if (auto begun = TryCounter(folder.tries()).write({}); !begun)
        return begun.failure();
    // Nobody else looks into the folder while it has no key.
    fresh.vault = std::make_unique<VaultState>(folder, File(), std::move(file), std::move(keys), 0,
                                               std::move(*database), std::move(*table),
                                               std::move(*mark), from.clock);
    return fresh;
}

Status fillDatabase(const Rekeying& copy, const ProjectKey& project, NewKeysReport& report)
{
    Database& database = *copy.to.database;
    if (auto begun = database.begin(); !begun)
        return begun;
    Status done = moveSecrets(copy.from, copy.to, project);
    if (done)
        done = moveRows(copy, report);
    if (!done)
        return done;
    auto gone = startWaysAnew(copy.from, copy.to);
    if (!gone)
        return gone.failure();
    report.gone = std::move(gone->ways);
    report.sharesGone = gone->shares;
    if (auto committed = database.commit(); !committed)
        return committed;
    return database.checkpoint();
}

// The whole copy; its key comes last.
Status copyVault(VaultState& from, const VaultFolder& folder, const Secret& passphrase,
                 bool withoutOthersMemos, NewKeysReport& report)
{
    auto keys = freshKeys(from);
    if (!keys)
        return keys.failure();
    const ProjectKey project = projectKeyOf(from);
    auto file =
        KeyFile::make(*keys, passphrase, from.keyFile.cost(), project.publicKey, from.keyFile.id());
    if (!file)
        return file.failure();
    if (project.pair)
        file->putProjectKey(*keys, project.pair->secretKey);
    auto fresh = makeFiles(from, folder, std::move(*keys), std::move(*file));
    if (!fresh)
        return fresh.failure();
    VaultState& to = *fresh->vault;
    const Rekeying copy{from, to, std::move(fresh->entries), withoutOthersMemos};
    Status done = fillDatabase(copy, project, report);
    if (done)
        done = moveEnvelopes(from.folder, folder);
    if (done)
        done = putKeptSecrets(to, to.keyFile);
    if (done)
        done = showSamplePassphrase(to, passphrase);
    if (done)
        done = to.database->close();
    return done ? to.keyFile.write(folder.key()) : done;
}

// As anybody would open it; then every page, record, envelope and recording of it is read.
Status proveCopy(FolderBeside& beside, const Secret& passphrase, const OpenVault& how)
{
    const VaultFolder& folder = beside.folder();
    auto file = KeyFile::read(folder.key());
    if (!file)
        return file.failure();
    auto opened = file->open(passphrase);
    if (!opened)
        return opened.failure();
    auto vault = openDatabase(folder, beside.takeLock(), std::move(*file), std::move(*opened),
                              {.evenIfDamaged = false, .clock = how.clock}, AuditVerb::NewKeys);
    if (!vault)
        return vault.failure();
    VaultCheck check = checkVault(**vault, true);
    if (!check.ok())
        return tl::unexpected<Error>(std::move(check.findings.front()));
    return closeDatabase(**vault);
}

// Nothing is written into it any more; its folder stays held.
Status closeOld(VaultState& from)
{
    Status closed = closeDatabase(from);
    from.database.reset();
    return closed;
}

Result<NewKeysReport> changeOpened(VaultState& from, const Secret& fresh, const OpenVault& how,
                                   bool withoutOthersMemos)
{
    if (auto good = checkPassphrase(fresh, from.keys.kind); !good)
        return good.failure();
    if (auto whole = expectWhole(from); !whole)
        return whole.failure();
    auto beside = FolderBeside::make(from.folder);
    if (!beside)
        return beside.failure();
    NewKeysReport report;
    Status done = copyVault(from, beside->folder(), fresh, withoutOthersMemos, report);
    if (done)
        done = proveCopy(*beside, fresh, how);
    if (done)
        done = closeOld(from);
    if (done)
        done = beside->swap();
    if (!done)
        return done.failure();
    if (auto gone = beside->destroy(); !gone)
        report.left = gone.error();
    return report;
}

} // namespace

Result<NewKeysReport> changeKeys(const Path& path, const Secret& passphrase, const Secret& fresh,
                                 const OpenVault& how, bool withoutOthersMemos)
{
    std::error_code error;
    // A name in it may be a link, and it is the folder itself that is swapped.
    const Path place = std::filesystem::canonical(path, error);
    auto from =
        openVault(error ? path : place, passphrase, {.evenIfDamaged = false, .clock = how.clock});
    if (!from)
        return from.failure();
    auto report = changeOpened(**from, fresh, how, withoutOthersMemos);
    if (!report)
        (void)closeOld(**from);
    return report;
}

} // namespace cuaderno
