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
//   vault_writer full DIR MORE        until the disk is full, then deletes, then has MORE made
#include "media_support.h"
#include "vault/new_keys.h"
#include "vault/recovery.h"
#include "vault/rescue.h"
#include "vault/ways_in.h"

#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <fstream>
#include <optional>

namespace cuaderno {
namespace {

using namespace test;

template <typename... Args>
void say(const char* format, Args... args)
{
    std::printf(format, args...);
    std::printf("\n");
    std::fflush(stdout);
}

int refused(const Error& error)
{
    say("refused %s", std::string(codeText(error.code)).c_str());
    return 1;
}

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

int cycle(Vault& vault, int count)
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
        if (round % 3 == 1)
            sealOne(vault, *session);
        else if (round % 3 == 2)
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

int cards(Vault& vault, int count)
{
    for (int number = 1; number <= count; ++number) {
        const auto card = vault.waysIn().addKeyCard();
        if (!card)
            return refused(card.error());
        const std::string text(card->text());
        say("added %s", text.c_str());
        if (number % 2 != 0)
            continue;
        say("removing %s", text.c_str());
        if (auto gone = vault.waysIn().remove(vault.waysIn().all()->back().slot); !gone)
            return refused(gone.error());
        say("removed %s", text.c_str());
    }
    return 0;
}

int recover(char** words)
{
    const auto a = readShare(Secret::fromText(words[1]));
    const auto b = readShare(Secret::fromText(words[2]));
    say("recovering");
    if (auto done = recoverVault(words[0], *a, *b, Secret::fromText(words[3])); !done)
        return refused(done.error());
    say("recovered");
    return 0;
}

int read(const Path& folder)
{
    OpenVault how;
    how.readOnly = true;
    auto vault = Vault::open(folder, passphrase(), how);
    if (!vault)
        return refused(vault.error());
    const auto list = vault->sessions().all();
    for (const Session& session : list->sessions) {
        const std::string id = session.id.text();
        if (session.status == SessionStatus::Sealed)
            say("sealed %s %zu", id.c_str(),
                vault->sessions().openSealed(session.id)->answers.size());
        else
            say("holds %s %zu", id.c_str(), vault->sessions().journal(session.id)->changes.size());
    }
    if (const auto check = vault->check(true); check && check->ok())
        say("whole");
    return vault->close() ? 0 : 1;
}

int rescue(const Path& folder, const Path& to)
{
    auto done = rescueVault(folder, passphrase(), to);
    if (!done)
        return refused(done.error());
    say("rescued %d %d", done->sealed, done->running);
    return 0;
}

int newKeys(const Path& folder, const char* words)
{
    say("changing");
    const auto done = changeKeys(folder, passphrase(), Secret::fromText(words));
    if (!done)
        return refused(done.error());
    if (done->left)
        say("changed left %s", std::string(codeText(done->left->code)).c_str());
    else
        say("changed");
    return 0;
}

int restore(const Path& file, const Path& folder)
{
    say("restoring");
    if (auto done = Vault::restore(file, passphrase(), folder); !done)
        return refused(done.error());
    say("restored");
    return 0;
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
    if (what == "rescue")
        return argc < 4 ? 2 : rescue(argv[2], argv[3]);
    if (what == "new-keys")
        return argc < 4 ? 2 : newKeys(argv[2], argv[3]);
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
    int done = 2;
    if (what == "journal")
        done = journal(*vault, std::atoi(argv[3]));
    else if (what == "cycle")
        done = cycle(*vault, std::atoi(argv[3]));
    else if (what == "full")
        done = full(*vault, argv[3]);
    else if (what == "cards")
        done = cards(*vault, std::atoi(argv[3]));
    else if (what == "media")
        done = media(*vault, std::atoi(argv[3]));
    else if (what == "backup")
        done = backup(*vault, argv[3], argc > 4 ? std::atoi(argv[4]) : 1000);
    else if (what == "backup-into")
        done = backupInto(*vault, argv[3], argc > 4 ? std::atoi(argv[4]) : 1000);
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
    return cuaderno::run(argc, argv);
}
