// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date.h"
#include "base/file.h"
#include "base/id.h"
#include "crypto/shares.h"
#include "vault/key_file.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace cuaderno {

struct VaultState;

// One slot of the key file. Which slots are in use does not show in the file itself; it stands in
// the vault.
struct WayIn
{
    std::uint8_t slot = 0;
    SlotKind kind = SlotKind::Passphrase;
    // Nobody's id: whose the vault is.
    CoResearcherId whose;
    // The compartments that it opens, as in VaultKeys.
    std::uint8_t held = 0;
    Week made;
    // When it last opened the vault; none: nobody knows yet that it does.
    std::optional<Week> tried;

    bool operator==(const WayIn&) const = default;
};

struct WaysInList
{
    std::vector<WayIn> ways;
};

// That the project's key, which opens the recovery slot, is in people's hands: in three shares, or,
// for a device that joined, in its lead's notebook.
struct RecoveryKeeping
{
    Week made;
    // When it last opened the recovery slot.
    std::optional<Week> tried;

    bool operator==(const RecoveryKeeping&) const = default;
};

// Whether a lost passphrase would be lost data.
enum class Recovery {
    None,
    // There is a second way in; that it works was never tried.
    Made,
    Proved,
};

// Puts into a new practice vault what makes it one that is used: a project, talks.
using FillPractice = std::function<Status(Vault&)>;

// The ways into a vault, and what gets people back in when one is lost. All that is written here is
// durable when the function returns; all fail with DiskFull, VaultDatabaseDamaged, VaultFailed.
class WaysIn
{
public:
    explicit WaysIn(VaultState& vault) : m_vault(vault) {}

    // In the order of their slots.
    Result<std::vector<WayIn>> all();

    // A new passphrase for whoever opened the vault. Whoever has an old copy of the key file can
    // still open that copy with the old one. VaultPassphraseTooShort, TextNotUtf8.
    Status changePassphrase(const Secret& fresh);

    // What opened the vault this time.
    SlotKind cameInBy() const;
    // Whether this passphrase opens the vault: asked of who is at a notebook that lies open, before
    // what only its people may do. Not counted in vault.tries, since whoever asks is inside.
    // VaultWrongPassphrase. Takes as long as unlocking.
    Status provePassphrase(const Secret& passphrase);

    // A further way in with the same keys as the one that opened the vault. Gives the text of the
    // card, which exists nowhere else. VaultNoFreeSlot. Takes as long as unlocking.
    Result<Secret> addKeyCard();
    // The drill for a card: whether this text opens the vault, counted as tried.
    // KeyCardUnreadable; VaultWrongPassphrase for a card of another vault, or one taken away.
    Status proveKeyCard(const Secret& text);
    // A PIN that opens the vault on a device that has this secret (vault/pin.h), in the place of an
    // earlier one. Wrong ones are counted and made to wait as wrong passphrases are. It is no
    // second way in: with the file it is lost. VaultPinTooShort; UsedWrongly for a secret of
    // another size; VaultNoFreeSlot. Takes as long as unlocking.
    Status addPin(const Secret& pin, const Secret& deviceSecret);
    // Takes a way in away. Whoever has an old copy of the key file can still open that copy with
    // it. VaultLastWay; UsedWrongly where no way is in that slot.
    Status remove(std::size_t slot);

    // A duress passphrase, for whoever is made to open the vault. Typed at unlocking it first
    // destroys, in place: every other slot, the recovery slot, the table of secrets, the heads of
    // what is sealed. Then it opens a practice vault, made here beside this one and filled by
    // `fill`, which has taken this one's place. Cards, PINs, shares and other people's passphrases
    // open nothing afterwards, and what had no backup is lost; backups and copies that were made
    // before open as ever. Where it cannot write, and in a backup, it is a wrong passphrase.
    //
    // What it does not hide: two vaults lie side by side in the files; an examiner who compares
    // with an earlier copy sees what was overwritten; and somebody who can compel one passphrase
    // can compel the other.
    //
    // Only for the vault's owner. `words` may be what withDeviceSecret() makes, so that they are
    // not somebody's PIN there. VaultPassphraseTooShort; UsedWrongly where there is one already,
    // and for words that open this vault already, whosever they are; VaultNoFreeSlot; what `fill`
    // answers. Takes as long as unlocking four times. WaysIn::provePassphrase first.
    Status setDuress(const Secret& words, const FillPractice& fill);
    // The words open nothing any more, and the practice vault is removed. Harmless to repeat.
    Status removeDuress();
    Result<bool> hasDuress();

    // The project's key in three parts, any two of which open this vault and every other of the
    // project; what was made before goes on working. Texts for three pieces of paper, which exist
    // nowhere else. VaultNotLead.
    Result<std::array<Secret, 3>> makeShares();
    // The drill for shares: whether two give back the key that opens the recovery slot.
    // ShareOfAnother, RecoveryNotForThis.
    Status proveShares(const Share& a, const Share& b);
    // None where no shares were made and no lead has tried.
    Result<std::optional<RecoveryKeeping>> keeping();

    // Whether a card or the project's key would open this vault, and whether that was ever tried.
    Result<Recovery> recovery();

    // Another notebook of this project, its folder at hand here and closed: the drill, which is
    // noted in it; and a new passphrase for it, as recoverVault. VaultNotLead, RecoveryNotForThis.
    Status proveDevice(const Path& folder);
    Status recoverDevice(const Path& folder, const Secret& fresh);

private:
    Status putDuress(std::size_t slot, const VaultKeys& practice, const Secret& words,
                     std::vector<WayIn> ways);

    VaultState& m_vault;
};

} // namespace cuaderno
