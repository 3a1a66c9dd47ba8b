// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/vault_recover_command.h"

#include "cli/output.h"
#include "cli/vault_access.h"
#include "vault/recovery.h"
#include "vault/ways_in.h"

#include <fmt/format.h>

#include <array>

namespace cuaderno::cli {

namespace {

Result<Share> shareIn(const std::string& file)
{
    auto text = readPaper(Path(file));
    if (!text)
        return text.failure();
    auto share = readShare(*text);
    if (!share)
        share.error().where.file = file;
    return share;
}

// The two that were given. UsedWrongly for another number of them.
Result<std::array<Share, 2>> twoShares(const std::vector<std::string>& files)
{
    if (files.size() != 2)
        return fail(ErrorCode::UsedWrongly, "shares", {}, {"--share-file twice: two shares"});
    auto first = shareIn(files[0]);
    if (!first)
        return first.failure();
    auto second = shareIn(files[1]);
    if (!second)
        return second.failure();
    return std::array<Share, 2>{std::move(*first), std::move(*second)};
}

// --- vault shares ---

struct SharesOptions
{
    std::string out;
};

Exit makeShares(const Program& program, const VaultOptions& options, const SharesOptions& wanted)
{
    const SystemClock clock;
    auto vault = openVault(options, clock);
    if (!vault)
        return report(program, vault.error());
    auto folder = StagedFolder::make(Path(wanted.out));
    if (!folder)
        return report(program, folder.error());
    auto texts = vault->waysIn().makeShares();
    if (!texts)
        return report(program, texts.error());
    Json names = Json::array();
    for (std::size_t at = 0; at < texts->size(); ++at) {
        const std::string name = fmt::format("share-{}.txt", at + 1);
        const Path path = folder->path() / name;
        auto file = File::open(path, File::Mode::Create);
        Status written = file ? file->append((*texts)[at].view()) : Status(file.failure());
        if (written)
            written = file->append(asBytes("\n"));
        if (written)
            written = file->sync();
        if (!written)
            return report(program, written.error());
        names.push_back((Path(wanted.out) / name).string());
    }
    if (Status done = folder->commit(); !done)
        return report(program, done.error());
    const Exit exit = closeVault(program, *vault, Exit::Done);
    if (exit != Exit::Done)
        return exit;
    if (program.json) {
        printJson({{"written", names}});
    } else {
        for (const Json& name : names)
            printLine("Share: " + name.get<std::string>());
    }
    remark("Give each to another person, on paper, and destroy the files. Any two open every "
           "notebook of this project.");
    remark("Try two of them once (vault prove-recovery): then it is proved that they work.");
    return Exit::Done;
}

// --- vault prove-recovery, vault recover ---

struct RecoverOptions
{
    std::vector<std::string> shares;
    std::string lead;
    bool withoutDatabase = false;
    PassphraseOption fresh;
};

VaultOptions leadsOptions(const VaultOptions& options, const std::string& lead)
{
    VaultOptions leads = options;
    leads.folder = lead;
    return leads;
}

Exit sayProved(const Program& program)
{
    if (program.json)
        printJson({{"recovery", "proved"}});
    else
        printLine("It works. A lost passphrase would not be lost data.");
    return Exit::Done;
}

Exit prove(const Program& program, const VaultOptions& options, const RecoverOptions& wanted)
{
    if (wanted.lead.empty() == wanted.shares.empty())
        return report(
            program,
            {ErrorCode::UsedWrongly, "prove", {}, {"either two times --share-file, or --lead"}});
    const SystemClock clock;
    auto vault =
        openVault(wanted.lead.empty() ? options : leadsOptions(options, wanted.lead), clock);
    if (!vault)
        return report(program, vault.error());
    Status proved;
    if (!wanted.lead.empty()) {
        proved = vault->waysIn().proveDevice(Path(options.folder));
    } else if (auto shares = twoShares(wanted.shares)) {
        proved = vault->waysIn().proveShares((*shares)[0], (*shares)[1]);
    } else {
        proved = shares.failure();
    }
    if (!proved)
        return report(program, proved.error());
    const Exit exit = closeVault(program, *vault, Exit::Done);
    return exit == Exit::Done ? sayProved(program) : exit;
}

Status recoverWith(const VaultOptions& options, const RecoverOptions& wanted, const Clock& clock)
{
    const Path folder(options.folder);
    if (wanted.lead.empty()) {
        auto shares = twoShares(wanted.shares);
        if (!shares)
            return shares.failure();
        auto fresh = wanted.fresh.read(true);
        if (!fresh)
            return fresh.failure();
        if (wanted.withoutDatabase)
            return recoverWithoutDatabase(folder, (*shares)[0], (*shares)[1], *fresh);
        return recoverVault(folder, (*shares)[0], (*shares)[1], *fresh, {.clock = &clock});
    }
    auto lead = openVault(leadsOptions(options, wanted.lead), clock);
    if (!lead)
        return lead.failure();
    auto fresh = wanted.fresh.read(true);
    if (!fresh)
        return fresh.failure();
    if (Status done = lead->waysIn().recoverDevice(folder, *fresh); !done)
        return done;
    return lead->close();
}

Exit recover(const Program& program, const VaultOptions& options, const RecoverOptions& wanted)
{
    const SystemClock clock;
    const bool both = !wanted.lead.empty() && !wanted.shares.empty();
    if (wanted.withoutDatabase && wanted.shares.empty())
        return report(
            program,
            {ErrorCode::UsedWrongly, "recover", {}, {"--without-database goes with two shares"}});
    const Status done =
        both ? Status(fail(ErrorCode::UsedWrongly, "recover", {}, {"shares or --lead, not both"}))
             : recoverWith(options, wanted, clock);
    if (!done)
        return report(program, done.error());
    if (program.json)
        printJson({{"recovered", options.folder}});
    else
        printLine(wanted.withoutDatabase
                      ? "The new passphrase opens what is left. Bring it out: vault salvage."
                      : "The new passphrase opens it. All earlier passphrases and cards do not.");
    remark("Private memos were their author's alone: they stay closed. An older copy of this "
           "notebook's vault.key still opens as before.");
    return Exit::Done;
}

void addShareOptions(CLI::App* command, RecoverOptions& options)
{
    command->add_option("--share-file", options.shares,
                        "a file with the text of a share; twice, for two different ones");
    command->add_option("--lead", options.lead,
                        "instead: the notebook of the project's lead, which --passphrase-fd or "
                        "--key-file then opens");
}

} // namespace

void addVaultRecovery(Program& program, CLI::App* group)
{
    CLI::App* shares = program.add(
        group, "shares", "Split the project's key into three parts, any two of which get people in",
        "cuaderno-cli vault shares my-notebook -o shares");
    const auto sharesVault = VaultOptions::addTo(shares);
    const auto sharesOptions = std::make_shared<SharesOptions>();
    shares->add_option("-o,--out", sharesOptions->out, "the folder to make, with three files")
        ->required();
    program.on(shares, [&program, sharesVault, sharesOptions] {
        return makeShares(program, *sharesVault, *sharesOptions);
    });

    CLI::App* drill = program.add(
        group, "prove-recovery", "Try the shares, or the lead's key, without changing anything",
        "cuaderno-cli vault prove-recovery my-notebook --share-file one.txt --share-file two.txt");
    const auto drillVault = VaultOptions::addTo(drill);
    const auto drillOptions = std::make_shared<RecoverOptions>();
    addShareOptions(drill, *drillOptions);
    program.on(drill, [&program, drillVault, drillOptions] {
        return prove(program, *drillVault, *drillOptions);
    });

    CLI::App* back = program.add(
        group, "recover", "Give a notebook whose passphrase is lost a new one",
        "cuaderno-cli vault recover my-notebook --share-file one.txt --share-file two.txt");
    const auto backVault = VaultOptions::addTo(back);
    const auto backOptions = std::make_shared<RecoverOptions>();
    addShareOptions(back, *backOptions);
    backOptions->fresh.addNewTo(back);
    back->add_flag(
        "--without-database", backOptions->withoutDatabase,
        "for a lead's notebook whose database is gone or damaged: only its keys, so that "
        "vault salvage can bring back what was sealed");
    program.on(back, [&program, backVault, backOptions] {
        return recover(program, *backVault, *backOptions);
    });
}

} // namespace cuaderno::cli
