// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/vault_command.h"

#include "cli/given_answers.h"
#include "cli/output.h"
#include "cli/vault_access.h"
#include "cli/vault_keep_command.h"
#include "cli/vault_recover_command.h"
#include "cli/vault_way_command.h"
#include "common/error_text.h"
#include "vault/session_store.h"

#include <fmt/format.h>

namespace cuaderno::cli {

namespace {

struct CreateOptions
{
    bool practice = false;
    int kdfMilliseconds = -1;
};

Exit create(const Program& program, const VaultOptions& options, const CreateOptions& wanted)
{
    auto passphrase = options.passphrase.read(true);
    if (!passphrase)
        return report(program, passphrase.error());
    CreateVault how;
    how.kind = wanted.practice ? VaultKind::Practice : VaultKind::Live;
    if (wanted.kdfMilliseconds >= 0)
        how.kdfTarget = std::chrono::milliseconds(wanted.kdfMilliseconds);
    auto vault = Vault::create(Path(options.folder), *passphrase, how);
    if (!vault)
        return report(program, vault.error());
    for (const Error& warning : vault->warnings())
        remark(errorSentence(warning));
    const Json json = {{"created", options.folder}, {"kind", vaultKindName(vault->kind())}};
    const Exit exit = closeVault(program, *vault, Exit::Done);
    if (exit != Exit::Done)
        return exit;
    if (program.json)
        printJson(json);
    else
        printLine(fmt::format("A new {} notebook is in {}.", wanted.practice ? "practice" : "live",
                              options.folder));
    if (!wanted.practice)
        remark("Real talks can begin when a second way in was made and tried: vault card, or vault "
               "shares.");
    return Exit::Done;
}

Exit open(const Program& program, const VaultOptions& options)
{
    const SystemClock clock;
    auto vault = openVaultToRead(options, clock);
    if (!vault)
        return report(program, vault.error());
    const std::string kind(vaultKindName(vault->kind()));
    const bool lead = vault->holdsProjectKey();
    const Exit exit = closeVault(program, *vault, Exit::Done);
    if (exit != Exit::Done)
        return exit;
    if (program.json)
        printJson({{"opened", true}, {"kind", kind}, {"lead", lead}});
    else
        printLine(fmt::format("The passphrase opens it. It is a {} notebook.", kind));
    return Exit::Done;
}

struct CheckOptions
{
    bool full = false;
    bool forgetMissing = false;
};

// What keeps a notebook from opening because a file of it is not what it was, and not because of
// who opens it or how.
bool isDamage(ErrorCode code)
{
    switch (code) {
    case ErrorCode::VaultKeyDamaged:
    case ErrorCode::VaultDatabaseDamaged:
    case ErrorCode::VaultRecordDamaged:
    case ErrorCode::VaultSecretsDamaged:
    case ErrorCode::FileNotFound:
        return true;
    default:
        return false;
    }
}

void printFindings(const Program& program, const std::vector<Error>& findings)
{
    if (program.json) {
        Json list = Json::array();
        for (const Error& finding : findings)
            list.push_back(errorJson(finding));
        printJson({{"ok", findings.empty()}, {"findings", list}});
    } else if (findings.empty()) {
        printLine("ok");
    } else {
        for (const Error& finding : findings)
            printLine(std::string(codeText(finding.code)) + "  " + errorSentence(finding));
    }
}

Exit check(const Program& program, const VaultOptions& options, const CheckOptions& wanted)
{
    const SystemClock clock;
    auto vault = wanted.forgetMissing ? openVault(options, clock, true)
                                      : openVaultToRead(options, clock, true);
    if (!vault && isDamage(vault.error().code)) {
        printFindings(program, {vault.error()});
        return Exit::AtFault;
    }
    if (!vault)
        return report(program, vault.error());
    if (wanted.forgetMissing) {
        if (Status forgotten = vault->forgetMissing(); !forgotten)
            return report(program, forgotten.error());
    }
    auto found = vault->check(wanted.full);
    if (!found)
        return report(program, found.error());
    printFindings(program, found->findings);
    return closeVault(program, *vault, found->ok() ? Exit::Done : Exit::AtFault);
}

// What one session holds; false where not all of it could be read.
bool dumpSession(const Program& program, Vault& vault, const Session& session)
{
    auto answers = givenAnswers(vault, session);
    for (const GivenAnswer& answer : answers.answers) {
        if (program.json)
            printJson(
                {{"session", session.id.text()}, {"path", answer.path}, {"value", answer.value}});
        else
            printLine(dumpLine(session.id, answer));
    }
    if (answers.trouble)
        remark(session.id.text() + ": " + errorSentence(*answers.trouble));
    return !answers.trouble;
}

Exit dump(const Program& program, const VaultOptions& options)
{
    const SystemClock clock;
    auto vault = openVaultToRead(options, clock, true);
    if (!vault)
        return report(program, vault.error());
    if (vault->kind() != VaultKind::Practice)
        return report(program, {ErrorCode::VaultNotPractice, "dump", {}, {}});
    auto list = vault->sessions().all();
    if (!list)
        return report(program, list.error());
    bool whole = list->unreadable == 0 && list->notHeld == 0 && vault->warnings().empty();
    if (list->notHeld > 0)
        remark(notHeldRemark(list->notHeld, "sessions"));
    if (list->unreadable > 0)
        remark(fmt::format("{} sessions cannot be read.", list->unreadable));
    for (const Session& session : list->sessions)
        whole = dumpSession(program, *vault, session) && whole;
    return closeVault(program, *vault, whole ? Exit::Done : Exit::AtFault);
}

void addCreate(Program& program, CLI::App* group)
{
    CLI::App* command = program.add(group, "create", "Make a new notebook; you are its lead",
                                    "cuaderno-cli vault create my-notebook");
    const auto options = VaultOptions::addTo(command);
    const auto wanted = std::make_shared<CreateOptions>();
    command->add_flag("--practice", wanted->practice,
                      "for drills and tests: nothing ever leaves it");
    command
        ->add_option("--kdf-ms", wanted->kdfMilliseconds,
                     "how long unlocking should take; never below the floors")
        ->check(CLI::Range(0, 60000));
    program.on(command, [&program, wanted, options] { return create(program, *options, *wanted); });
}

void addOpen(Program& program, CLI::App* group)
{
    CLI::App* command = program.add(group, "open", "Prove that a passphrase opens a notebook",
                                    "cuaderno-cli vault open my-notebook");
    const auto options = VaultOptions::addTo(command);
    program.on(command, [&program, options] { return open(program, *options); });
}

void addCheck(Program& program, CLI::App* group)
{
    CLI::App* command = program.add(group, "check", "Look for damage and name it",
                                    "cuaderno-cli vault check my-notebook --full");
    const auto options = VaultOptions::addTo(command);
    const auto wanted = std::make_shared<CheckOptions>();
    command->add_flag("--full", wanted->full, "every page, record and envelope");
    command->add_flag("--forget-missing", wanted->forgetMissing,
                      "give up what was found missing: destroys the keys that were kept for it");
    program.on(command, [&program, options, wanted] { return check(program, *options, *wanted); });
}

void addDump(Program& program, CLI::App* group)
{
    CLI::App* command =
        program.add(group, "dump", "Print every answer of a practice notebook, one a line",
                    "cuaderno-cli vault dump practice-notebook");
    const auto options = VaultOptions::addTo(command);
    program.on(command, [&program, options] { return dump(program, *options); });
}

} // namespace

void addVaultCommands(Program& program)
{
    CLI::App* group = program.addGroup("vault", "Make, open, check and back up notebooks");
    addCreate(program, group);
    addOpen(program, group);
    addCheck(program, group);
    addDump(program, group);
    addVaultKeeping(program, group);
    addVaultWays(program, group);
    addVaultDuress(program, group);
    addVaultRecovery(program, group);
    addVaultBackup(program, group);
    addVaultRestore(program, group);
    addVaultRescue(program, group);
}

} // namespace cuaderno::cli
