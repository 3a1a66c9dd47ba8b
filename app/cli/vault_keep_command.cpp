// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/vault_keep_command.h"

#include "cli/output.h"
#include "cli/vault_access.h"
#include "cli/vault_way_command.h"
#include "common/error_text.h"
#include "fieldwork/delete_due.h"
#include "vault/new_keys.h"

#include <fmt/format.h>

namespace cuaderno::cli {

namespace {

struct ChangeOptions
{
    std::shared_ptr<VaultOptions> vault;
    PassphraseOption fresh;
    bool newKeys = false;
    bool withoutOthersMemos = false;
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
    remark("An older copy of this notebook's vault.key still opens with the old passphrase. If it "
           "was seen, use --new-keys.");
    return closeVault(program, *vault, Exit::Done);
}

void printNewKeys(const Program& program, const NewKeysReport& report)
{
    if (program.json) {
        Json gone = Json::array();
        for (const WayIn& way : report.gone)
            gone.push_back({{"slot", way.slot}, {"kind", wayName(way.kind)}});
        printJson({{"new_keys", true},
                   {"people", report.people},
                   {"consents", report.consents},
                   {"sessions", report.sessions},
                   {"sealed", report.sealed},
                   {"media", report.media},
                   {"entries", report.entries},
                   {"gone", gone},
                   {"shares_gone", report.sharesGone},
                   {"memos_gone", report.memosGone},
                   {"left", report.left ? errorJson(*report.left) : Json()}});
        return;
    }
    printLine("New keys.");
    printLine(fmt::format("  {} people, {} consents, {} talks on this device with {} kept entries, "
                          "{} sealed, {} recordings and pictures",
                          report.people, report.consents, report.sessions, report.entries,
                          report.sealed, report.media));
    for (const WayIn& way : report.gone)
        printLine(fmt::format("  no longer opens: slot {}, {}", way.slot, wayName(way.kind)));
    if (report.memosGone > 0)
        printLine(fmt::format("  gone: {} memos of other people", report.memosGone));
    if (report.sharesGone)
        printLine("  no longer open: the shares that were made before");
    printLine("  Copies that were made before still open with what was known: backups, copied "
              "folders, sealed files.");
    printLine("  A second way in has to be made and tried anew: vault card, or vault shares.");
    if (report.left)
        printLine("  The old folder could not be destroyed. The next opening tries again: "
                  + errorSentence(*report.left));
}

Exit giveNewKeys(const Program& program, const ChangeOptions& options)
{
    const SystemClock clock;
    auto passphrase = options.vault->passphrase.read();
    if (!passphrase)
        return report(program, passphrase.error());
    auto fresh = options.fresh.read(true);
    if (!fresh)
        return report(program, fresh.error());
    const auto done =
        changeKeys(Path(options.vault->folder), *passphrase, *fresh,
                   {.evenIfDamaged = false, .clock = &clock}, options.withoutOthersMemos);
    if (!done)
        return report(program, done.error());
    printNewKeys(program, *done);
    return done->left ? Exit::AtFault : Exit::Done;
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

struct DueCommand
{
    std::shared_ptr<VaultOptions> vault;
    bool erase = false;
    bool dateIsRight = false;
};

Exit due(const Program& program, const DueCommand& wanted)
{
    auto clock = clockOf(wanted.vault->now);
    if (!clock)
        return report(program, clock.error());
    auto vault = openVault(*wanted.vault, **clock);
    if (!vault)
        return report(program, vault.error());
    const DueOptions options{wanted.dateIsRight, {}};
    auto found =
        wanted.erase ? deleteDue(*vault, **clock, options) : dueDeletions(*vault, **clock, options);
    if (!found)
        return report(program, found.error());
    const Exit exit = closeVault(program, *vault, Exit::Done);
    if (exit != Exit::Done)
        return exit;
    if (found->dateUnsure)
        return report(program, {ErrorCode::RetentionClockUnsure, "jumped", {}, {}});
    if (program.json)
        printJson({{"deleted", wanted.erase},
                   {"recordings", found->recordings},
                   {"pictures", found->pictures},
                   {"sessions", found->sessions}});
    else if (found->none())
        printLine("Nothing is due.");
    else
        printLine(fmt::format("{}: {} recordings, {} pictures, {} talks",
                              wanted.erase ? "Deleted for good" : "Due", found->recordings,
                              found->pictures, found->sessions));
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
        program.add(group, "passphrase",
                    "Change the passphrase; where it or the key file was seen, with --new-keys",
                    "cuaderno-cli vault passphrase my-notebook --new-keys");
    const auto options = std::make_shared<ChangeOptions>();
    options->vault = VaultOptions::addTo(change);
    options->fresh.addNewTo(change);
    change->add_flag("--new-keys", options->newKeys,
                     "close everything anew, so that what was seen opens nothing of it; needs as "
                     "much room again for a while");
    change->add_flag("--without-others-memos", options->withoutOthersMemos,
                     "with --new-keys: memos of other people go; only they could open them");
    program.on(change, [&program, options] {
        return options->newKeys ? giveNewKeys(program, *options)
                                : changePassphrase(program, *options);
    });

    CLI::App* dates = program.add(group, "due", "Show what has to go by now, or delete it",
                                  "cuaderno-cli vault due my-notebook --delete");
    const auto wanted = std::make_shared<DueCommand>();
    wanted->vault = VaultOptions::addTo(dates);
    wanted->vault->addNow(dates);
    dates->add_flag("--delete", wanted->erase, "for good, as each unlocking in the app does");
    dates->add_flag("--date-is-right", wanted->dateIsRight,
                    "you looked: today's date on this machine is right");
    program.on(dates, [&program, wanted] { return due(program, *wanted); });

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
