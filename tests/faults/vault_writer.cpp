// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Works in a vault and says, line by line and flushed, what was confirmed: for tests that kill it
// or take its disk away.
//
//   vault_writer create DIR
//   vault_writer journal DIR COUNT    one session; "confirmed SESSION NUMBER" or "refused CODE"
//   vault_writer cycle DIR COUNT      sessions that are journalled, and then left, sealed or erased
//   vault_writer media DIR COUNT      recordings: "recording MEDIA SESSION", "recorded MEDIA BYTES"
//   for
//                                     each piece that is full, "whole MEDIA BYTES"; some are then
//                                     erased, or sealed or erased with their session
//   vault_writer backup DIR FOLDER    one backup after the other: "backed-up NAME"
//   vault_writer backup-into DIR FOLDER COUNT
//                                     a session more each time, now and then the one before is
//                                     erased, and all into one folder: "erasing SESSION",
//                                     "backed-up SESSION", "gone SESSION"
//   vault_writer restore FILE DIR     "restored"
//   vault_writer cards DIR COUNT      a card after the other, every second one taken away again:
//                                     "added CARD", "removing CARD", "removed CARD"
//   vault_writer rescue DIR FOLDER    "rescued SEALED RUNNING"
//   vault_writer recover DIR A B NEW  with two shares: "recovered"
//   vault_writer read DIR             for reading only: "holds SESSION ANSWERS", "sealed SESSION
//                                     ANSWERS", "whole"
//   vault_writer new-keys DIR NEW     "changed", or "changed left CODE" where the old one is left
//   vault_writer seal DIR COUNT, vault_writer erase DIR COUNT   as cycle, one of the ends only
//   vault_writer salvage DIR TO       "salvaging", "salvaged"
//   vault_writer duress DIR WORDS     unlocks with them: "opened KIND"
//   vault_writer full DIR MORE        until the disk is full, then deletes, then has MORE made
#include "media_support.h"
#include "writer_acts.h"

#include <unistd.h>

#include <fstream>
#include <new>
#include <optional>

namespace cuaderno {
namespace {

using namespace test;

std::string valueOf(const SessionId& session, int number)
{
    return "ZANAHORIA " + session.text().substr(0, 8) + " " + std::to_string(number);
}

Status giveOne(Vault& vault, const Session& session, int number)
{
    const std::vector<Change> changes{
        answer("/data/item[" + std::to_string(number) + "]/text", valueOf(session.id, number))};
    return vault.sessions().append(session.id, changes);
}

Result<Session> begin(Vault& vault)
{
    const Participant participant = someone();
    if (auto saved = vault.participants().save(participant); !saved)
        return saved.failure();
    Session session = sessionOf(participant);
    const Consent consent = consentOf(participant);
    session.consent = consent.id;
    if (auto added = vault.consents().add(consent); !added)
        return added.failure();
    if (auto added = vault.sessions().add(session); !added)
        return added.failure();
    return session;
}

// Until one is not refused, or for ever.
Result<Session> beginStubbornly(Vault& vault)
{
    auto session = begin(vault);
    for (int again = 0; !session && again < 5; ++again) {
        refused(session.error());
        session = begin(vault);
    }
    return session;
}

int journal(Vault& vault, int count)
{
    auto session = beginStubbornly(vault);
    if (!session)
        return refused(session.error());
    const std::string id = session->id.text();
    for (int number = 1; number <= count; ++number) {
        // As a person does: the answer is still on the screen and is given again.
        auto given = giveOne(vault, *session, number);
        for (int again = 0; !given && again < 3; ++again) {
            refused(given.error());
            given = giveOne(vault, *session, number);
        }
        if (given)
            say("confirmed %s %d", id.c_str(), number);
        else
            refused(given.error());
    }
    return 0;
}

int sealOne(Vault& vault, Session session)
{
    session.status = SessionStatus::Finished;
    if (auto updated = vault.sessions().update(session); !updated)
        return refused(updated.error());
    auto journal = vault.sessions().journal(session.id);
    if (!journal)
        return refused(journal.error());
    say("sealing %s", session.id.text().c_str());
    auto sealed = vault.sessions().seal(session.id, sealedOf(session, journal->changes));
    if (!sealed)
        return refused(sealed.error());
    say("sealed %s", session.id.text().c_str());
    return 0;
}

int eraseOne(Vault& vault, const Session& session)
{
    say("erasing %s", session.id.text().c_str());
    auto erased = vault.sessions().erase(session.id, EraseReason::StoppedAndDeleted);
    if (!erased)
        return refused(erased.error());
    say("erased %s", session.id.text().c_str());
    return 0;
}

enum class End { Each, Seal, Erase };

int cycle(Vault& vault, int count, End end = End::Each)
{
    for (int round = 0; round < count; ++round) {
        auto session = beginStubbornly(vault);
        if (!session)
            return refused(session.error());
        const std::string id = session->id.text();
        for (int number = 1; number <= 3; ++number) {
            if (auto given = giveOne(vault, *session, number); !given)
                refused(given.error());
            else
                say("confirmed %s %d", id.c_str(), number);
        }
        if (end == End::Seal || (end == End::Each && round % 3 == 1))
            sealOne(vault, *session);
        else if (end == End::Erase || round % 3 == 2)
            eraseOne(vault, *session);
    }
    return 0;
}

int recordOne(Vault& vault, const Session& session, int round, MediaId& id)
{
    auto writer = vault.media().begin({session.id});
    if (!writer)
        return refused(writer.error());
    id = writer->id();
    say("recording %s %s", id.text().c_str(), session.id.text().c_str());
    const Bytes sound = soundOf(20'000 + static_cast<std::size_t>(round % 7) * 3'001);
    constexpr std::size_t piece = 500;
    for (std::size_t at = 0; at < sound.size(); at += piece) {
        const std::size_t size = std::min(piece, sound.size() - at);
        if (auto taken = writer->write(ByteView(sound).subspan(at, size)); !taken) {
            refused(taken.error());
            break;
        }
        // A voice takes its time.
        usleep(200);
        const std::size_t safe = (at + size) / 4096 * 4096;
        if (safe > at)
            say("recorded %s %zu", id.text().c_str(), safe);
    }
    const auto taken = writer->size();
    auto whole = writer->finish();
    for (int again = 0; !whole && again < 3; ++again) {
        refused(whole.error());
        whole = writer->finish();
    }
    if (!whole)
        return refused(whole.error());
    say("whole %s %llu", id.text().c_str(), static_cast<unsigned long long>(taken));
    return 0;
}

int media(Vault& vault, int count)
{
    for (int round = 0; round < count; ++round) {
        auto session = beginStubbornly(vault);
        if (!session)
            return refused(session.error());
        MediaId id;
        recordOne(vault, *session, round, id);
        recordOne(vault, *session, round + 1, id);
        if (round % 4 == 1) {
            sealOne(vault, *session);
        } else if (round % 4 == 2) {
            eraseOne(vault, *session);
        } else if (round % 4 == 3) {
            say("erasing %s", id.text().c_str());
            if (auto gone = vault.media().erase(id); !gone)
                refused(gone.error());
            else
                say("erased %s", id.text().c_str());
        }
    }
    return 0;
}

int unlock(const Path& folder, const char* words)
{
    auto vault = Vault::open(folder, Secret::fromText(words));
    if (!vault)
        return refused(vault.error());
    say("opened %s", std::string(vaultKindName(vault->kind())).c_str());
    return 0;
}

int full(Vault& vault, const char* more)
{
    auto first = begin(vault);
    auto second = begin(vault);
    if (!first || !second)
        return refused(first ? second.error() : first.error());
    for (int number = 1; number <= 3; ++number) {
        if (auto given = giveOne(vault, *second, number); !given)
            return refused(given.error());
        say("confirmed %s %d", second->id.text().c_str(), number);
    }
    int number = 1;
    for (;; ++number) {
        auto given = giveOne(vault, *first, number);
        if (!given) {
            refused(given.error());
            break;
        }
        say("confirmed %s %d", first->id.text().c_str(), number);
    }
    if (eraseOne(vault, *second) != 0 || sealOne(vault, *first) != 0)
        return 1;
    if (!std::ofstream(more))
        return 2;
    return journal(vault, 3);
}

int backup(Vault& vault, const Path& folder, int count)
{
    for (int number = 1; number <= count; ++number) {
        const std::string name = std::to_string(number) + ".cuadbackup";
        if (auto made = vault.backUp(folder / name); !made)
            return refused(made.error());
        say("backed-up %s", name.c_str());
    }
    return 0;
}

int backupInto(Vault& vault, const Path& folder, int count)
{
    std::optional<Session> before;
    for (int round = 1; round <= count; ++round) {
        auto session = begin(vault);
        if (!session)
            return refused(session.error());
        for (int number = 1; number <= 3; ++number)
            if (auto given = giveOne(vault, *session, number); !given)
                return refused(given.error());
        const bool erases = round % 3 == 0 && before;
        if (erases && eraseOne(vault, *before) != 0)
            return 1;
        auto made = vault.backUpInto(folder);
        if (!made)
            return refused(made.error());
        say("backed-up %s", session->id.text().c_str());
        if (erases)
            say("gone %s", before->id.text().c_str());
        before = *session;
    }
    return 0;
}

int work(Vault& vault, std::string_view what, int argc, char** argv)
{
    const char* first = argv[3];
    const int second = argc > 4 ? std::atoi(argv[4]) : 1000;
    if (what == "journal")
        return journal(vault, std::atoi(first));
    if (what == "cycle")
        return cycle(vault, std::atoi(first));
    if (what == "seal")
        return cycle(vault, std::atoi(first), End::Seal);
    if (what == "erase")
        return cycle(vault, std::atoi(first), End::Erase);
    if (what == "full")
        return full(vault, first);
    if (what == "cards")
        return cards(vault, std::atoi(first));
    if (what == "media")
        return media(vault, std::atoi(first));
    if (what == "backup")
        return backup(vault, first, second);
    if (what == "backup-into")
        return backupInto(vault, first, second);
    return 2;
}

int run(int argc, char** argv)
{
    if (argc < 3)
        return 2;
    const std::string_view what = argv[1];
    if (what == "create") {
        auto vault = Vault::create(argv[2], passphrase(), quickly());
        if (!vault)
            return refused(vault.error());
        say("created");
        return 0;
    }
    if (what == "read")
        return read(argv[2]);
    if (what == "restore")
        return argc < 4 ? 2 : restore(argv[2], argv[3]);
    if (what == "salvage")
        return argc < 4 ? 2 : salvage(argv[2], argv[3]);
    if (what == "rescue")
        return argc < 4 ? 2 : rescue(argv[2], argv[3]);
    if (what == "new-keys")
        return argc < 4 ? 2 : newKeys(argv[2], argv[3]);
    if (what == "duress")
        return argc < 4 ? 2 : unlock(argv[2], argv[3]);
    if (what == "recover")
        return argc < 6 ? 2 : recover(argv + 2);
    auto vault = Vault::open(argv[2], passphrase());
    if (!vault)
        return refused(vault.error());
    for (const Error& warning : vault->warnings())
        say("warning %s", std::string(codeText(warning.code)).c_str());
    say("opened");
    if (argc < 4)
        return 0;
    const int done = work(*vault, what, argc, argv);
    if (auto closed = vault->close(); !closed)
        return refused(closed.error());
    say("closed");
    return done;
}

} // namespace
} // namespace cuaderno

int main(int argc, char** argv)
{
    (void)cuaderno::hardenProcess();
    try {
        if (cuaderno::test::passphrase().empty())
            throw std::bad_alloc();
        return cuaderno::run(argc, argv);
    } catch (const std::bad_alloc&) {
        cuaderno::test::say("refused memory.none-left");
        return 1;
    }
}
