// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The commands of the group vault that are about backups.
#include "cli/output.h"
#include "cli/vault_access.h"
#include "cli/vault_command.h"

#include <fmt/format.h>

#include <memory>

namespace cuaderno::cli {

namespace {

Json countsJson(const BackupReport& report)
{
    return {{"made", formatWeek(report.made)}, {"bytes", report.bytes},   {"people", report.people},
            {"sessions", report.sessions},     {"sealed", report.sealed}, {"media", report.media}};
}

void printCounts(const BackupReport& report)
{
    printLine(fmt::format(
        "  {} people, {} talks on this device, {} sealed; {} recordings; made in {}; {} KiB",
        report.people, report.sessions, report.sealed, report.media, formatWeek(report.made),
        report.bytes / 1024));
}

struct BackupOptions
{
    std::string out;
    bool drill = false;
};

// The passphrase once more, as the drill opens the backup like anybody would.
Exit backUp(const Program& program, const VaultOptions& options, const BackupOptions& wanted)
{
    const SystemClock clock;
    auto passphrase = passphraseOf(options);
    if (!passphrase)
        return report(program, passphrase.error());
    OpenVault how;
    how.clock = &clock;
    auto vault = Vault::open(Path(options.folder), *passphrase, how);
    if (!vault)
        return report(program, vault.error());
    const Path file(wanted.out);
    auto made = vault->backUp(file);
    if (!made)
        return report(program, made.error());
    Result<BackupReport> tried = *made;
    if (wanted.drill)
        tried = vault->drill(file, *passphrase);
    if (!tried)
        return report(program, tried.error());
    const Exit exit = closeVault(program, *vault, Exit::Done);
    if (exit != Exit::Done)
        return exit;
    if (program.json) {
        Json json = countsJson(*made);
        json["written"] = wanted.out;
        json["drill"] = wanted.drill;
        if (wanted.drill)
            json["entries"] = tried->entries;
        printJson(json);
        return Exit::Done;
    }
    printLine("Backup: " + wanted.out);
    printCounts(*made);
    if (wanted.drill)
        printLine(fmt::format("  Tried: it opens, is whole, and {} kept entries are as here.",
                              tried->entries));
    printLine(
        "  What is erased later is still in this file. Then make a new one and destroy this.");
    return Exit::Done;
}

struct RestoreOptions
{
    std::string from;
};

Exit restore(const Program& program, const VaultOptions& options, const RestoreOptions& wanted)
{
    auto passphrase = options.passphrase.read(false);
    if (!passphrase)
        return report(program, passphrase.error());
    const Path from(wanted.from);
    const auto done = Vault::restore(from, *passphrase, Path(options.folder));
    if (!done)
        return report(program, done.error());
    if (program.json) {
        Json json = countsJson(*done);
        json["restored"] = options.folder;
        printJson(json);
        return Exit::Done;
    }
    printLine("Restored: " + options.folder);
    printCounts(*done);
    printLine("  It is the same device as before. Do not go on with both.");
    return Exit::Done;
}

} // namespace

void addVaultBackup(Program& program, CLI::App* group)
{
    CLI::App* command = program.add(group, "backup", "Write all of a notebook into one sealed file",
                                    "cuaderno-cli vault backup my-notebook -o june.cuadbackup");
    const auto options = VaultOptions::addTo(command);
    const auto wanted = std::make_shared<BackupOptions>();
    command->add_option("-o,--out", wanted->out, "the file to write; it must not be there")
        ->required();
    command->add_flag("--drill", wanted->drill,
                      "restore it beside itself, compare, and take that away again");
    program.on(command, [&program, wanted, options] { return backUp(program, *options, *wanted); });
}

void addVaultRestore(Program& program, CLI::App* group)
{
    CLI::App* command =
        program.add(group, "restore", "Make a notebook anew out of a backup",
                    "cuaderno-cli vault restore my-notebook --from june.cuadbackup");
    const auto options = VaultOptions::addTo(command);
    const auto wanted = std::make_shared<RestoreOptions>();
    command->add_option("--from", wanted->from, "the backup")->required();
    program.on(command,
               [&program, wanted, options] { return restore(program, *options, *wanted); });
}

} // namespace cuaderno::cli
