// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/paths.h"
#include "vault/participant_store.h"
#include "vault/project_store.h"
#include "vault/session_store.h"
#include "vault/vault.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

namespace cuaderno::test {

inline Secret passphrase()
{
    return Secret::fromText("river button seven lamp goat");
}

inline CreateVault quickly(VaultKind kind = VaultKind::Practice, const Clock* clock = nullptr)
{
    CreateVault how;
    how.kind = kind;
    how.kdfTarget = std::chrono::milliseconds(0);
    how.clock = clock;
    return how;
}

// Gives a vault that is closed a key file of next to no cost, so that it opens at once. Only tests
// do such a thing: no vault is made under the floors.
void cheapen(const Path& vault);

// A vault of its own for each test, and what a test needs in it.
class VaultTest : public testing::Test
{
protected:
    Path place() const { return m_folder.path() / "vault"; }

    Vault make(VaultKind kind = VaultKind::Practice);
    Vault open();
    Result<Vault> tryOpen(std::string_view passphrase = "river button seven lamp goat");

    // Bytes of every file in the vault's folder but the lock and the counter of tries.
    std::map<std::string, Bytes> files() const;

private:
    TemporaryFolder m_folder;
};

Participant someone();
Consent consentOf(const Participant& participant);
Session sessionOf(const Participant& participant, SessionStatus status = SessionStatus::Running);

// A participant with a consent and a running session.
Session addSession(Vault& vault);

Change answer(std::string path, std::string value);

// As many answers as asked for, in one append each.
void giveAnswers(Vault& vault, const Session& session, int count, std::string_view word = "hours");

// What such a session is sealed as.
SealedSession sealedOf(const Session& session, const std::vector<Change>& changes);

// Changes one byte of a file.
void damage(const Path& path, std::uint64_t offset);

} // namespace cuaderno::test
