// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/session_command.h"

#include "cli/output.h"
#include "cli/vault_access.h"
#include "fieldwork/conduct_session.h"
#include "vault/session_store.h"

#include <fmt/format.h>

namespace cuaderno::cli {

namespace {

struct OneSession
{
    std::shared_ptr<VaultOptions> vault;
    std::string id;
};

Exit list(const Program& program, const VaultOptions& options)
{
    const SystemClock clock;
    auto vault = openVaultToRead(options, clock);
    if (!vault)
        return report(program, vault.error());
    auto sessions = vault->sessions().all();
    if (!sessions)
        return report(program, sessions.error());
    Json all = Json::array();
    for (const Session& session : sessions->sessions) {
        const auto state = sessionStatusName(session.status);
        const std::string week = formatWeek(session.week);
        if (program.json)
            all.push_back({{"id", session.id.text()}, {"state", state}, {"week", week}});
        else
            printLine(fmt::format("{}\t{}\t{}", session.id.text(), state, week));
    }
    if (program.json)
        printJson({{"sessions", all},
                   {"unreadable", sessions->unreadable},
                   {"not_held", sessions->notHeld}});
    if (sessions->notHeld > 0)
        remark(notHeldRemark(sessions->notHeld, "sessions"));
    const bool whole = sessions->unreadable == 0;
    if (!whole)
        remark(fmt::format("{} sessions cannot be read.", sessions->unreadable));
    return closeVault(program, *vault, whole ? Exit::Done : Exit::AtFault);
}

// As it is at its end; where questions are still open, it counts as one that was stopped and kept.
Status endAndSeal(Vault& vault, const Clock& clock, const SessionId& id)
{
    auto session = vault.sessions().load(id);
    if (!session)
        return session.failure();
    if (mayBecome(session->status, SessionStatus::Sealed))
        return sealOne(vault, clock, *session);
    auto running = ConductSession::resume(vault, clock, id);
    if (!running)
        return running.failure();
    Status finished = running->finish({.keepWhatDoesNotFit = true});
    if (finished || finished.error().code != ErrorCode::AnswerRequired)
        return finished;
    return running->stopAndKeep();
}

Status eraseForGood(Vault& vault, const SessionId& id)
{
    Status erased = eraseSession(vault, id);
    if (erased || erased.error().code != ErrorCode::SessionSealed)
        return erased;
    return vault.sessions().erase(id, EraseReason::Expired);
}

template <typename Act>
Exit actOnOne(const Program& program, const OneSession& one, std::string_view done, Act act)
{
    const SystemClock clock;
    auto id = SessionId::parse(one.id);
    if (!id)
        return report(program, {ErrorCode::UnknownSession, "no session's id", {}, {}});
    auto vault = openVault(*one.vault, clock);
    if (!vault)
        return report(program, vault.error());
    if (Status acted = act(*vault, clock, *id); !acted)
        return report(program, acted.error());
    if (program.json)
        printJson({{std::string(done), id->text()}});
    else
        printLine(fmt::format("{} {}", done, id->text()));
    return closeVault(program, *vault, Exit::Done);
}

std::shared_ptr<OneSession> addOne(CLI::App* command)
{
    auto one = std::make_shared<OneSession>();
    one->vault = VaultOptions::addTo(command);
    command->add_option("--id", one->id, "the session, as in session list")->required();
    return one;
}

void addList(Program& program, CLI::App* group)
{
    CLI::App* command = program.add(group, "list", "One line a session: its id, state and week",
                                    "cuaderno-cli session list my-notebook");
    const auto options = VaultOptions::addTo(command);
    program.on(command, [&program, options] { return list(program, *options); });
}

void addSeal(Program& program, CLI::App* group)
{
    CLI::App* command =
        program.add(group, "seal", "End a session and seal it: no screen opens it again",
                    "cuaderno-cli session seal my-notebook --id ID");
    const auto one = addOne(command);
    program.on(command, [&program, one] { return actOnOne(program, *one, "sealed", endAndSeal); });
}

void addErase(Program& program, CLI::App* group)
{
    CLI::App* command =
        program.add(group, "erase", "Delete a session for good; nobody can bring it back",
                    "cuaderno-cli session erase my-notebook --id ID");
    const auto one = addOne(command);
    program.on(command, [&program, one] {
        return actOnOne(program, *one, "erased",
                        [](Vault& vault, const Clock&, const SessionId& id) {
                            return eraseForGood(vault, id);
                        });
    });
}

} // namespace

void addSessionCommands(Program& program)
{
    CLI::App* group = program.addGroup("session", "Sessions of a notebook");
    addSessionRecord(program, group);
    addList(program, group);
    addSeal(program, group);
    addErase(program, group);
}

} // namespace cuaderno::cli
