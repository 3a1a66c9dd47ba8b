// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/vault_keep_command.h"

#include "cli/output.h"
#include "cli/vault_access.h"

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

    CLI::App* update = program.add(
        group, "migrate", "Bring a notebook of an earlier format up to date, as opening it does",
        "cuaderno-cli vault migrate my-notebook");
    const auto which = VaultOptions::addTo(update);
    program.on(update, [&program, which] { return migrate(program, *which); });
}

} // namespace cuaderno::cli
