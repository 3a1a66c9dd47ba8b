// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/vault_keep_command.h"

#include "cli/output.h"
#include "cli/vault_access.h"
#include "common/error_text.h"

#include <fmt/format.h>

namespace cuaderno::cli {

namespace {

struct ChangeOptions
{
    std::shared_ptr<VaultOptions> vault;
    PassphraseOption fresh;
};

Exit changePassphrase(const Program& program, const ChangeOptions& options)
{
    const SystemClock clock;
    auto vault = openVault(*options.vault, clock);
    if (!vault)
        return report(program, vault.error());
    auto fresh = options.fresh.read(true);
    if (!fresh)
        return report(program, fresh.error());
    if (Status changed = vault->changePassphrase(*fresh); !changed)
        return report(program, changed.error());
    if (program.json)
        printJson({{"changed", true}});
    else
        printLine("changed");
    remark("An older copy of this notebook's vault.key still opens with the old passphrase.");
    return closeVault(program, *vault, Exit::Done);
}

Exit migrate(const Program& program, const VaultOptions& options)
{
    const SystemClock clock;
    auto vault = openVault(options, clock);
    if (!vault)
        return report(program, vault.error());
    const VaultFormat format = vault->format();
    const Exit exit = closeVault(program, *vault, Exit::Done);
    if (exit != Exit::Done)
        return exit;
    if (program.json)
        printJson({{"format", format.now}, {"before", format.before}});
    else if (format.before < format.now)
        printLine(fmt::format("format {} -> {}", format.before, format.now));
    else
        printLine(fmt::format("format {}", format.now));
    return Exit::Done;
}

struct WipeOptions
{
    std::shared_ptr<VaultOptions> vault;
    int tries = 0;
    bool never = false;
};

Exit setWipe(const Program& program, const WipeOptions& options)
{
    const SystemClock clock;
    auto vault = openVault(*options.vault, clock);
    if (!vault)
        return report(program, vault.error());
    Status done;
    if (options.never || options.tries > 0)
        done = vault->setWipeAfter(options.never ? std::nullopt : std::optional(options.tries));
    if (!done)
        return report(program, done.error());
    const std::optional<int> limit = vault->wipeAfter();
    const Exit exit = closeVault(program, *vault, Exit::Done);
    if (exit != Exit::Done)
        return exit;
    if (program.json)
        printJson({{"wipe_after", limit ? Json(*limit) : Json()}});
    else if (limit)
        printLine(fmt::format("After {} wrong tries in a row nobody opens this notebook again.\n"
                              "  Sealed talks can then be opened by the lead only, elsewhere.",
                              *limit));
    else
        printLine("Wrong tries never destroy anything.");
    return Exit::Done;
}

struct SalvageOptions
{
    std::shared_ptr<VaultOptions> vault;
    std::string out;
};

void printSalvaged(const Program& program, const SalvageReport& report, const std::string& out)
{
    if (program.json) {
        Json lost = Json::array();
        for (const Error& error : report.lost)
            lost.push_back(errorJson(error));
        printJson({{"written", out},
                   {"people", report.people},
                   {"sessions", report.sessions},
                   {"sealed", report.sealed},
                   {"entries", report.entries},
                   {"lost", lost}});
        return;
    }
    printLine("Saved: " + out);
    printLine(fmt::format("  {} people, {} talks on this device with {} kept entries, {} sealed",
                          report.people, report.sessions, report.entries, report.sealed));
    if (report.lost.empty())
        printLine("  Nothing was lost.");
    for (const Error& error : report.lost)
        printLine("  " + std::string(codeText(error.code)) + "  " + errorSentence(error));
    printLine("  It is the same device as before. Do not go on with both.");
}

Exit salvage(const Program& program, const SalvageOptions& options)
{
    const SystemClock clock;
    auto passphrase = options.vault->passphrase.read();
    if (!passphrase)
        return report(program, passphrase.error());
    auto saved =
        Vault::salvage(Path(options.vault->folder), *passphrase, Path(options.out), &clock);
    if (!saved)
        return report(program, saved.error());
    printSalvaged(program, *saved, options.out);
    return saved->lost.empty() ? Exit::Done : Exit::AtFault;
}

} // namespace

void addVaultKeeping(Program& program, CLI::App* group)
{
    CLI::App* change =
        program.add(group, "passphrase", "Change the passphrase; nothing else is written anew",
                    "cuaderno-cli vault passphrase my-notebook");
    const auto options = std::make_shared<ChangeOptions>();
    options->vault = VaultOptions::addTo(change);
    options->fresh.addNewTo(change);
    program.on(change, [&program, options] { return changePassphrase(program, *options); });

    CLI::App* wipe = program.add(
        group, "wipe-after", "Say whether many wrong tries destroy the keys; they do not, at first",
        "cuaderno-cli vault wipe-after my-notebook --tries 15");
    const auto wiping = std::make_shared<WipeOptions>();
    wiping->vault = VaultOptions::addTo(wipe);
    auto* tries = wipe->add_option("--tries", wiping->tries, "how many in a row, six or more")
                      ->check(CLI::Range(6, 1000));
    wipe->add_flag("--never", wiping->never, "keep the keys whatever happens")->excludes(tries);
    program.on(wipe, [&program, wiping] { return setWipe(program, *wiping); });

    CLI::App* save =
        program.add(group, "salvage", "Save what is whole of a damaged notebook into a new one",
                    "cuaderno-cli vault salvage damaged-notebook -o saved-notebook");
    const auto saving = std::make_shared<SalvageOptions>();
    saving->vault = VaultOptions::addTo(save);
    save->add_option("-o,--out", saving->out, "the new folder; it must not be there")->required();
    program.on(save, [&program, saving] { return salvage(program, *saving); });

    CLI::App* update = program.add(
        group, "migrate", "Bring a notebook of an earlier format up to date, as opening it does",
        "cuaderno-cli vault migrate my-notebook");
    const auto which = VaultOptions::addTo(update);
    program.on(update, [&program, which] { return migrate(program, *which); });
}

} // namespace cuaderno::cli
