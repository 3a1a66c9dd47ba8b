// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/audit_command.h"

#include "cli/output.h"
#include "cli/vault_access.h"
#include "vault/audit_log.h"

#include <fmt/format.h>

#include <algorithm>

namespace cuaderno::cli {

namespace {

Exit verify(const Program& program, const VaultOptions& options)
{
    const SystemClock clock;
    auto vault = openVaultToRead(options, clock, true);
    if (!vault)
        return report(program, vault.error());
    // A cut end is seen at the opening alone: the row about the opening takes the place of the
    // first one that is missing.
    const auto cut = std::ranges::find(vault->warnings(), ErrorCode::AuditBroken, &Error::code);
    if (cut != vault->warnings().end())
        return report(program, *cut);
    auto rows = vault->audit().verify();
    if (!rows)
        return report(program, rows.error());
    if (program.json)
        printJson({{"ok", true}, {"rows", *rows}});
    else
        printLine(fmt::format("ok {} rows", *rows));
    return closeVault(program, *vault, Exit::Done);
}

} // namespace

void addAuditCommands(Program& program)
{
    CLI::App* group = program.addGroup("audit", "The log of what was done in a notebook");
    CLI::App* command =
        program.add(group, "verify", "Check that no row of the log was changed or taken out",
                    "cuaderno-cli audit verify my-notebook");
    const auto options = VaultOptions::addTo(command);
    program.on(command, [&program, options] { return verify(program, *options); });
}

} // namespace cuaderno::cli
