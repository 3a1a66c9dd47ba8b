// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/release_command.h"

#include "cli/output.h"
#include "cli/progress_bar.h"
#include "cli/signals.h"
#include "cli/vault_access.h"
#include "common/error_text.h"
#include "common/sample.h"
#include "exchange/release_folder.h"
#include "fieldwork/approve_release.h"
#include "fieldwork/make_release.h"
#include "vault/project_store.h"

#include <fmt/format.h>

#include <algorithm>

namespace cuaderno::cli {

namespace {

struct MakeOptions
{
    std::shared_ptr<VaultOptions> vault;
    std::string policy;
    std::string out;
    std::string instrument;
};

// The one that is named by its form's id; the latest version of it, or the project's only form.
Result<Instrument> chosenInstrument(Vault& vault, const std::string& formId)
{
    auto all = vault.instruments().all();
    if (!all)
        return all.failure();
    for (auto instrument = all->rbegin(); instrument != all->rend(); ++instrument) {
        const bool only = std::ranges::all_of(
            *all, [&](const Instrument& other) { return other.formId == all->front().formId; });
        if (formId.empty() ? only : instrument->formId == formId)
            return *instrument;
    }
    if (formId.empty() && !all->empty())
        return fail(ErrorCode::UsedWrongly, "which instrument?", {},
                    {"there are several questionnaires: name one with --instrument"});
    return fail(ErrorCode::UnknownInstrument, "no such instrument");
}

// From the file, or the project's own, or what the roles propose.
Result<Policy> chosenPolicy(Vault& vault, const Instrument& instrument, const std::string& file)
{
    if (!file.empty())
        return readPolicy(Path(file));
    auto own = vault.settings().get(releasePolicySetting);
    if (!own)
        return own.failure();
    if (*own)
        return parsePolicy(**own, instrument.hierarchies);
    auto project = vault.project().load();
    if (!project)
        return project.failure();
    return proposedPolicy(instrument, *project ? (*project)->governance.kMin : Governance().kMin);
}

Status makeIn(Vault& vault, const Clock& clock, const MakeOptions& options,
              std::optional<MadeRelease>& made)
{
    auto instrument = chosenInstrument(vault, options.instrument);
    if (!instrument)
        return instrument.failure();
    auto policy = chosenPolicy(vault, *instrument, options.policy);
    if (!policy)
        return policy.failure();
    ProgressBar bar;
    auto release = makeRelease(vault, clock, instrument->id, *policy, [&](double done) {
        bar.show("Making the release", done);
        return !interrupted();
    });
    bar.done();
    if (!release)
        return release.failure();
    made.emplace(std::move(*release));
    return writeRelease(made->release, Path(options.out));
}

void printMade(const Program& program, const MadeRelease& made, const std::string& out)
{
    const ReleaseContent& content = made.release.content();
    if (program.json) {
        Json reasons = Json::object();
        for (const auto& [reason, count] : content.outByReason)
            reasons[reason] = count;
        printJson({{"out", out},
                   {"k", content.policy.k},
                   {"quasi_identifiers", content.quasiIdentifiers},
                   {"n_in", content.peopleIn},
                   {"n_out_by_reason", reasons},
                   {"synthetic", content.facts.synthetic}});
        return;
    }
    printLine(
        fmt::format("The release is in {}: {} people, at least {} for each combination of {}.", out,
                    content.peopleIn, content.policy.k, fmt::join(content.quasiIdentifiers, ", ")));
    for (const auto& [reason, count] : content.outByReason)
        printLine(fmt::format("  not in it, {}: {}", reason, count));
}

Exit make(const Program& program, const MakeOptions& options)
{
    auto clock = clockOf(options.vault->now);
    if (!clock)
        return report(program, clock.error());
    auto vault = openVault(*options.vault, **clock);
    if (!vault)
        return report(program, vault.error());
    std::error_code ignored;
    // Before the ledger says that there is a release.
    if (std::filesystem::exists(Path(options.out), ignored))
        return report(program, {ErrorCode::FileExists, "out", {.file = options.out}, {}});
    std::optional<MadeRelease> made;
    if (Status done = makeIn(*vault, **clock, options, made); !done)
        return report(program, done.error());
    printMade(program, *made, options.out);
    return closeVault(program, *vault, Exit::Done);
}

// --- release approve ---

// The policy is a file, or the project's own: whoever agrees says to what.
Exit approve(const Program& program, const MakeOptions& options)
{
    const SystemClock clock;
    auto vault = openVault(*options.vault, clock);
    if (!vault)
        return report(program, vault.error());
    auto instrument = chosenInstrument(*vault, options.instrument);
    if (!instrument)
        return report(program, instrument.error());
    auto policy = chosenPolicy(*vault, *instrument, options.policy);
    if (!policy)
        return report(program, policy.error());
    auto approvals = approveRelease(*vault, instrument->id, *policy);
    if (!approvals)
        return report(program, approvals.error());
    if (program.json)
        printJson({{"approvals", approvals->given},
                   {"needed", Approvals::needed},
                   {"co_researcher_missing", approvals->coResearcherMissing},
                   {"enough", approvals->enough()}});
    else
        printLine(fmt::format("approved: {} of {} people", approvals->given, Approvals::needed));
    if (approvals->coResearcherMissing)
        remark("One of them has to be a co-researcher.");
    remark("It holds for the talks that are sealed now: with one more, or one less, it is asked "
           "again.");
    return closeVault(program, *vault, Exit::Done);
}

Exit verify(const Program& program, const std::string& folder)
{
    auto checked = verifyReleaseFolder(Path(folder));
    if (!checked)
        return report(program, checked.error());
    if (program.json)
        printJson({{"ok", checked->good()},
                   {"k", checked->k},
                   {"smallest", checked->smallest},
                   {"people", checked->people},
                   {"synthetic", checked->synthetic},
                   {"faults", checked->faults}});
    else if (checked->good())
        printLine(fmt::format("ok: {} people, the smallest group has {} (promised: {})",
                              checked->people, checked->smallest, checked->k));
    else
        for (const std::string& fault : checked->faults)
            printLine(fault);
    return checked->good() ? Exit::Done : Exit::AtFault;
}

} // namespace

void addReleaseCommands(Program& program)
{
    CLI::App* group = program.addGroup("release", "What may leave");

    CLI::App* command =
        program.add(group, "make", "Consent filter, de-identification, ledger, files",
                    "cuaderno-cli release make my-notebook --policy release.json --out release");
    const auto making = std::make_shared<MakeOptions>();
    making->vault = VaultOptions::addTo(command);
    making->vault->addNow(command);
    command->add_option("--policy", making->policy,
                        "the release policy; without it, the project's own");
    command->add_option("-o,--out", making->out, "the folder to make")->required();
    command->add_option("--instrument", making->instrument,
                        "the id of the form, where there are several");
    program.on(command, [&program, making] { return make(program, *making); });

    command = program.add(group, "approve",
                          "Agree to a release by your own passphrase; a real one needs two people",
                          "cuaderno-cli release approve my-notebook --policy release.json");
    const auto approving = std::make_shared<MakeOptions>();
    approving->vault = VaultOptions::addTo(command);
    command->add_option("--policy", approving->policy,
                        "the release policy; without it, the project's own");
    command->add_option("--instrument", approving->instrument,
                        "the id of the form, where there are several");
    program.on(command, [&program, approving] { return approve(program, *approving); });

    command = program.add(group, "verify", "Count again what a release folder promises",
                          "cuaderno-cli release verify release");
    const auto folder = std::make_shared<std::string>();
    command->add_option("RELEASE", *folder, "the folder of the release")->required();
    program.on(command, [&program, folder] { return verify(program, *folder); });
}

} // namespace cuaderno::cli
