// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/shares.h"
#include "vault/vault.h"

namespace cuaderno {

// A vault whose passphrase is lost gets a new one: two shares give the project's key back, and that
// opens the recovery slot. All earlier passphrases and cards stop opening it. Everything is there
// as before but for what was written under the memo key, which is its author's alone and is made
// anew. Can be broken off at any moment and done again; until it is done, the ways in that there
// were still open it.
//
// Fails as Vault::open does, and with ShareOfAnother, RecoveryNotForThis (not a vault of the
// project whose key was split, or a key file from before recovery slots were sealed to anybody),
// VaultPassphraseTooShort.
Status recoverVault(const Path& folder, const Share& a, const Share& b, const Secret& fresh,
                    const OpenVault& how = {});

// The same for a lead's vault whose database is gone or damaged, so that nobody can tell whose way
// in is which: the new passphrase takes the place of the one that the vault was made with, and the
// key file alone is written. Cards, a PIN and what others were given open it still. What was sealed
// comes back by Vault::salvage with the new passphrase, which has the project's key then: not for a
// device that joined, whose envelopes its lead takes in. UsedWrongly where the database opens; else
// as recoverVault.
Status recoverWithoutDatabase(const Path& folder, const Share& a, const Share& b,
                              const Secret& fresh);

// The same with the project's key itself, which a lead's open vault holds (WaysIn::recoverDevice).
Status recoverByProject(const Path& folder, const BoxKeyPair& project, const Secret& fresh,
                        const OpenVault& how);
// Only opens it so, and notes in it that this was tried.
Status proveByProject(const Path& folder, const BoxKeyPair& project, const OpenVault& how);

} // namespace cuaderno
