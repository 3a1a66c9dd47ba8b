// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"
#include "cli/vault_access.h"
#include "cli/vault_command.h"
#include "common/sample.h"
#include "common/surveys_folder.h"
#include "vault/ways_in.h"

namespace cuaderno::cli {

namespace {

struct DuressOptions
{
    std::shared_ptr<VaultOptions> vault;
    PassphraseOption words;
    bool off = false;
};

Exit end(const Program& program, Vault& vault, bool on)
{
    const Exit exit = closeVault(program, vault, Exit::Done);
    if (exit != Exit::Done)
        return exit;
    if (program.json)
        printJson({{"duress", on}});
    else
        printLine(on ? "on" : "off");
    return Exit::Done;
}

Exit turnOff(const Program& program, const DuressOptions& options)
{
    const SystemClock clock;
    auto vault = openVault(*options.vault, clock);
    if (!vault)
        return report(program, vault.error());
    if (auto gone = vault->waysIn().removeDuress(); !gone)
        return report(program, gone.error());
    return end(program, *vault, false);
}

Exit turnOn(const Program& program, const DuressOptions& options)
{
    const auto surveys = findSurveysFolder();
    if (!surveys)
        return report(program, surveys.error());
    const SystemClock clock;
    auto vault = openVault(*options.vault, clock);
    if (!vault)
        return report(program, vault.error());
    const auto words = options.words.read(true);
    if (!words)
        return report(program, words.error());
    const auto fill = [&](Vault& practice) { return fillPractice(practice, *surveys, clock); };
    if (auto set = vault->waysIn().setDuress(*words, fill); !set)
        return report(program, set.error());
    const Exit exit = end(program, *vault, true);
    if (exit != Exit::Done)
        return exit;
    remark("Typed instead of the passphrase, these words destroy this notebook for good and open a "
           "practice notebook in its place. What has no backup is lost, what was sealed too.");
    remark("Backups and copies that were made before still open.");
    remark(
        "The practice notebook lies beside this one: who looks at the files sees two. A forensic "
        "laboratory, or somebody who can compel the passphrase, may still learn that this "
        "program is here and that something was destroyed.");
    return Exit::Done;
}

} // namespace

void addVaultDuress(Program& program, CLI::App* group)
{
    CLI::App* command = program.add(
        group, "duress",
        "Set a second passphrase that destroys the notebook and opens a practice one in its place",
        "cuaderno-cli vault duress my-notebook");
    const auto options = std::make_shared<DuressOptions>();
    options->vault = VaultOptions::addTo(command);
    options->words.addNewTo(command);
    command->add_flag("--off", options->off,
                      "the words open nothing any more, and the practice notebook goes");
    command->footer(
        "The practice notebook, with made-up people, is made beside DIR. Nothing is set "
        "unless this command is used.");
    program.on(command, [&program, options] {
        return options->off ? turnOff(program, *options) : turnOn(program, *options);
    });
}

} // namespace cuaderno::cli
