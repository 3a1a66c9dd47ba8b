// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/process.h"
#include "base/text.h"
#include "cli/made_up_answers.h"
#include "cli/output.h"
#include "cli/practice_person.h"
#include "cli/session_command.h"
#include "cli/signals.h"
#include "cli/vault_access.h"
#include "common/made_up_people.h"
#include "fieldwork/correct.h"

#include <chrono>
#include <thread>

namespace cuaderno::cli {

namespace {

struct RecordOptions
{
    std::shared_ptr<VaultOptions> vault;
    bool create = false;
    bool practice = false;
    std::string corrects;
    std::string script;
    bool endless = false;
    std::uint64_t count = 20;
    std::optional<std::uint64_t> seed;
    bool hold = false;
    bool lock = false;
};

Result<Vault> openOrCreate(const RecordOptions& options, const Clock& clock)
{
    const Path folder(options.vault->folder);
    if (!options.create || Vault::isThere(folder))
        return openVault(*options.vault, clock);
    if (!options.practice)
        return fail(ErrorCode::VaultNotPractice, "--create without --practice");
    auto passphrase = options.vault->passphrase.read(true);
    if (!passphrase)
        return passphrase.failure();
    CreateVault how;
    how.kind = VaultKind::Practice;
    how.kdfTarget = {};
    how.clock = &clock;
    return Vault::create(folder, *passphrase, how);
}

void confirm(const Program& program, const SessionId& session, const GivenAnswer& answer)
{
    if (program.json)
        printJson({{"session", session.text()}, {"path", answer.path}, {"value", answer.value}});
    else
        printLine(dumpLine(session, answer));
}

// Answers of a script: PATH<TAB>VALUE a line.
Status fromScript(const Program& program, ConductSession& session, const std::string& file)
{
    auto text = readText(Path(file));
    if (!text)
        return text.failure();
    int row = 0;
    for (const std::string_view line : split(*text, '\n')) {
        ++row;
        if (line.empty() || line.front() == '#')
            continue;
        if (Status on = goOn(); !on)
            return on;
        const auto tab = line.find('\t');
        if (tab == std::string_view::npos)
            return fail(ErrorCode::AnswersUnreadable, "a line without a tab",
                        {.file = file, .row = row});
        const GivenAnswer answer{std::string(line.substr(0, tab)),
                                 std::string(line.substr(tab + 1))};
        ConductSession::Given given{answer.path, answer.value, AnswerStatus::Answered};
        if (Status room = makeRoom(session, answer.path); !room)
            return room;
        auto kept = session.answerAll({&given, 1});
        if (!kept)
            return kept.failure();
        confirm(program, session.session().id, answer);
    }
    return {};
}

Status generated(const Program& program, Vault& vault, const Clock& clock,
                 const Instrument& instrument, std::optional<ConductSession>& session,
                 const RecordOptions& options)
{
    const std::uint64_t seed = options.seed.value_or(SecureGenerator()());
    auto answers = std::make_unique<MadeUpAnswers>(*session, seed);
    for (std::uint64_t given = 0; options.endless || given < options.count;) {
        if (interrupted())
            return {};
        auto answer = answers->next();
        if (!answer)
            return answer.failure();
        if (*answer) {
            confirm(program, session->session().id, **answer);
            ++given;
            continue;
        }
        if (!options.endless)
            return {};
        // The form is at its end: on with another person.
        if (Status finished = session->finish({.keepWhatDoesNotFit = true}); !finished)
            return finished;
        auto fresh = beginPractice(vault, clock, instrument.id, options.seed);
        if (!fresh)
            return fresh.failure();
        session.emplace(std::move(*fresh));
        answers = std::make_unique<MadeUpAnswers>(*session, seed + given);
        printLine("# session " + session->session().id.text());
    }
    return {};
}

void waitForSignal()
{
    while (!interrupted())
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
}

Exit waitLocked(const Program& program)
{
    if (!program.json)
        printLine("# locked");
    waitForSignal();
    return Exit::Done;
}

// What is left of the answers in ordinary memory goes with the process image, as in the app.
Exit lockAndWait(const Program& program)
{
    std::vector<std::string> waiting{"session", "waiting"};
    if (program.json)
        waiting.emplace_back("--json");
    {
        const HeldSignals held;
        becomeAgain(waiting);
    }
    return waitLocked(program);
}

// With somebody new, or once more with whom a sealed session was.
Result<ConductSession> beginWanted(Vault& vault, const Clock& clock, const InstrumentId& instrument,
                                   const RecordOptions& options)
{
    if (options.corrects.empty())
        return beginPractice(vault, clock, instrument, options.seed);
    auto first = SessionId::parse(options.corrects);
    if (!first)
        return fail(ErrorCode::UnknownSession, "no session's id");
    NewSession wanted;
    wanted.precheck.adult = true;
    wanted.seed = options.seed;
    return beginCorrection(vault, clock, *first, wanted);
}

Status recordIn(const Program& program, Vault& vault, const Clock& clock,
                const RecordOptions& options)
{
    if (vault.kind() != VaultKind::Practice)
        return fail(ErrorCode::VaultNotPractice, "record");
    if (Status project = ensurePracticeProject(vault, clock); !project)
        return project;
    auto instrument = ensurePracticeInstrument(vault, clock);
    if (!instrument)
        return instrument.failure();
    auto begun = beginWanted(vault, clock, instrument->id, options);
    if (!begun)
        return begun.failure();
    std::optional<ConductSession> session(std::move(*begun));
    if (!program.json)
        printLine("# session " + session->session().id.text());
    Status recorded = options.script.empty()
                          ? generated(program, vault, clock, *instrument, session, options)
                          : fromScript(program, *session, options.script);
    if (recorded && options.hold) {
        if (!program.json)
            printLine("# held");
        waitForSignal();
    }
    return recorded;
}

Exit recordAndClose(const Program& program, const RecordOptions& options)
{
    auto clock = clockOf(options.vault->now);
    if (!clock)
        return report(program, clock.error());
    auto vault = openOrCreate(options, **clock);
    if (!vault)
        return report(program, vault.error());
    const Status recorded = recordIn(program, *vault, **clock, options);
    const Exit exit =
        closeVault(program, *vault, recorded ? Exit::Done : report(program, recorded.error()));
    return exit;
}

Exit record(const Program& program, const RecordOptions& options)
{
    const Exit exit = recordAndClose(program, options);
    return options.lock && exit == Exit::Done ? lockAndWait(program) : exit;
}

} // namespace

void addSessionRecord(Program& program, CLI::App* group)
{
    CLI::App* command =
        program.add(group, "record",
                    "Fill a session of a practice notebook; prints each answer after it is durable",
                    "cuaderno-cli session record practice-notebook --create --practice --count 50");
    const auto options = std::make_shared<RecordOptions>();
    options->vault = VaultOptions::addTo(command);
    options->vault->addNow(command);
    command->add_flag("--create", options->create, "make the notebook first where there is none");
    command->add_flag("--practice", options->practice, "of which kind: only practice is possible");
    auto* script = command->add_option("--script", options->script,
                                       "answers from a file, PATH<TAB>VALUE a line");
    command->add_option("--corrects", options->corrects,
                        "a correction of this sealed session, which is never opened for it");
    command->add_flag("--endless", options->endless, "until it is stopped")->excludes(script);
    command->add_option("--count", options->count, "so many answers (20)");
    command->add_option("--seed", options->seed, "the same answers again");
    auto* hold = command->add_flag("--hold", options->hold, "wait at the end, still open");
    command->add_flag("--lock", options->lock, "lock at the end, then wait")->excludes(hold);
    program.on(command, [&program, options] { return record(program, *options); });

    // What --lock becomes; in no help.
    CLI::App* waiting = group->add_subcommand("waiting")->group("");
    program.on(waiting, [&program] { return waitLocked(program); });
}

} // namespace cuaderno::cli
