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

// A folder that is there, or a name that ends as one: the stick's. Anything else is a file.
bool isFolder(const std::string& out)
{
    std::error_code error;
    return out.ends_with('/') || std::filesystem::is_directory(Path(out), error);
}

void printMade(const std::string& out, const BackupReport& made, const Result<BackupReport>* tried)
{
    printLine("Backup: " + out);
    printCounts(made);
    if (isFolder(out))
        printLine(fmt::format("  {} KiB of it were new and were written.", made.written / 1024));
    if (tried)
        printLine(fmt::format("  Tried: it opens, is whole, and {} kept entries are as here.",
                              (*tried)->entries));
    if (isFolder(out))
        printLine("  What is erased later is erased here at the next backup into this folder. A "
                  "stick may keep old pieces: lock it away like the tablet.");
    else
        printLine("  What is erased later is still in this file. Then make a new one and destroy "
                  "this.");
}

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
    auto made = isFolder(wanted.out) ? vault->backUpInto(file) : vault->backUp(file);
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
        if (isFolder(wanted.out))
            json["newBytes"] = made->written;
        json["drill"] = wanted.drill;
        if (wanted.drill)
            json["entries"] = tried->entries;
        printJson(json);
        return Exit::Done;
    }
    printMade(wanted.out, *made, wanted.drill ? &tried : nullptr);
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
    CLI::App* command =
        program.add(group, "backup", "Write all of a notebook into one sealed file, or a folder",
                    "cuaderno-cli vault backup my-notebook -o june.cuadbackup");
    const auto options = VaultOptions::addTo(command);
    const auto wanted = std::make_shared<BackupOptions>();
    command
        ->add_option(
            "-o,--out", wanted->out,
            "the file to write, which must not be there; or a folder: one that is there or "
            "whose name ends with /, where the next backup writes only what is new")
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
    command->add_option("--from", wanted->from, "the backup: a file, or the folder")->required();
    program.on(command,
               [&program, wanted, options] { return restore(program, *options, *wanted); });
}

} // namespace cuaderno::cli
