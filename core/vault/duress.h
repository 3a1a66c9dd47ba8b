// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/key_file.h"
#include "vault/vault_folder.h"
#include "vault/vault_opening.h"

#include <optional>

// What a duress passphrase does once it is typed (WaysIn::setDuress). Only for core/vault.
//
// Its slot holds the keys of a practice vault in the same parent folder, so that one run of
// Argon2id is all that either passphrase takes. First every other slot and every secret is
// overwritten in place, which needs no room on the disk; then the practice vault takes the name of
// the one that is destroyed, and what is left of that goes. Broken off in between, the duress slot
// is still there and goes on from where it was.
namespace cuaderno {

// Where the practice vault lies that has these keys: a name that tells nothing to who has not.
Path practicePlace(const Path& vault, const VaultKeys& practice);

// All that opens the vault, but for one slot where there is such a one: slots, secrets, what a
// change of keys that was broken off left behind. The failure is that of the key file.
Status destroyKeys(const VaultFolder& folder, std::optional<std::size_t> butSlot = {});

// The keys are destroyed already. VaultWrongPassphrase where the practice vault is not there, as in
// a copy that was restored elsewhere; VaultBusy. `folder` is where it then lies: `vault` itself, or
// its own place on a file system that cannot exchange two names.
struct TakenPlace
{
    VaultFolder folder;
    UnlockedFolder unlocked;
};

Result<TakenPlace> takePlaceOf(const VaultFolder& vault, UnlockedFolder destroyed);

// At the opening of a practice vault: goes on with what was broken off after it took the place.
void removeDestroyedBeside(const VaultState& practice);

// At the opening of a vault: a practice vault that its duress slot leads to no more, since that was
// broken off while it was made, or went with new keys or a recovery.
Status removeUnusedPractice(VaultState& vault);

} // namespace cuaderno
