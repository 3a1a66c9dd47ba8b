// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"
#include "vault/ways_in.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace cuaderno {

// What is in the vault under its new keys, and what no longer opens it.
struct NewKeysReport
{
    int people = 0;
    int consents = 0;
    int sessions = 0; // on this device, not sealed yet
    int sealed = 0;
    int media = 0;             // recordings and pictures
    std::uint64_t entries = 0; // in journals
    // Cards, and other people's passphrases: what opens them is not known here, so they cannot be
    // carried over.
    std::vector<WayIn> gone;
    // There were shares of the project's key, and they do not open this vault any more.
    bool sharesGone = false;
    // Memos of other people that were left behind: nobody opens them any more.
    int memosGone = 0;
    // Why the old folder could not be destroyed, where it could not: it lies beside the vault,
    // still opens by the old ways, and the next opening tries again.
    std::optional<Error> left;
};

// For when the passphrase or the key file was seen: a vault gets wholly new keys, and everything in
// it is closed anew under them. It is the same vault and the same device as before, under one new
// passphrase. What was known of it opens nothing of it any more: neither the old passphrase with
// the old vault.key, nor an old vault.erasable, nor, in the lead's vault, the project's key, of
// which there is a new one. What was sealed to the old one still opens here.
//
// What this does not take back: copies that were made before, of this folder, its backups, its
// sealed files; and what devices that joined go on sealing to the project's key that they know. Who
// had the device's signing key can go on signing as this device.
//
// Needs as much room beside the vault as the vault takes, and passes over all of it three times. At
// any moment there is one whole vault in `folder`: broken off, it opens by the old ways or by the
// new passphrase, and what was left beside it is destroyed when it is opened next. The second way
// in has to be made and proved anew.
//
// Only for the vault's owner. What hangs on other people's ways in is not known here, and goes with
// them: where they hold concerns or contact slips, they hand these over before (People). Their
// memos go too, if `withoutOthersMemos` says so; else nothing is done while there are any.
//
// Fails as Vault::open does, as Vault::check where anything is damaged (salvage it first), and with
// VaultPassphraseTooShort, VaultCannotSwap (a file system without exchange of names), VaultNotLead,
// VaultNotHeld (args: what only another person's way in opens), FileExists (something else
// is in the folder), DiskFull; UsedWrongly for somebody else's way in, and for a lead's vault that
// had new keys fourteen times. The vault is then as it was.
Result<NewKeysReport> changeKeys(const Path& folder, const Secret& passphrase, const Secret& fresh,
                                 const OpenVault& how = {}, bool withoutOthersMemos = false);

} // namespace cuaderno
