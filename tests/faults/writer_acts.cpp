// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "writer_acts.h"

#include "media_support.h"
#include "vault/new_keys.h"
#include "vault/recovery.h"
#include "vault/rescue.h"
#include "vault/ways_in.h"

namespace cuaderno::test {

int refused(const Error& error)
{
    say("refused %s", std::string(codeText(error.code)).c_str());
    return 1;
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

int salvage(const Path& folder, const Path& to)
{
    say("salvaging");
    if (auto done = Vault::salvage(folder, passphrase(), to); !done)
        return refused(done.error());
    say("salvaged");
    return 0;
}

} // namespace cuaderno::test
