// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "base/id.h"
#include "base/secret.h"
#include "crypto/kdf.h"
#include "crypto/key_pair.h"
#include "vault/vault.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cuaderno {

// What is kept apart, each under a key of its own: a role is the keys that its slot holds.
enum class Compartment { Answers, Media, Concerns, Contacts, Money, Memos };
inline constexpr std::size_t compartmentCount = 6;

// All that opens a vault's contents.
struct VaultKeys
{
    VaultKind kind = VaultKind::Live;
    // Bit 0 is compartment A (answers).
    std::uint8_t held = 0;
    Secret database;
    std::array<Secret, compartmentCount> compartments;
    Secret audit;

    // New random keys of all six compartments. OutOfMemory.
    static Result<VaultKeys> make(VaultKind kind);

    bool holds(Compartment compartment) const
    {
        return (held >> static_cast<int>(compartment) & 1) != 0;
    }

    const Secret& of(Compartment compartment) const
    {
        return compartments[static_cast<std::size_t>(compartment)];
    }

    // Holds it no longer; random bytes are in its place.
    void forget(Compartment compartment);
};

// As it stands in `held`.
constexpr std::uint8_t bitOf(Compartment compartment)
{
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(compartment));
}

enum class SlotKind : std::uint8_t {
    Passphrase = 1,
    PinAndDevice = 2,
    KeyFile = 3,
    Recovery = 4,
    Duress = 5,
};

// What stays when a vault gets new keys, since what was made with it cannot be made anew: hashes of
// withdrawal words, names of settings.
struct LastingKeys
{
    Secret words;
    Secret settings;
};

// words 32 | settings 32
Secret bytesOf(const LastingKeys& lasting);
// REQUIRES: 64 bytes.
LastingKeys lastingKeysFrom(const Secret& bytes);

struct OpenedSlot
{
    std::size_t slot = 0;
    SlotKind kind = SlotKind::Passphrase;
    VaultKeys keys;
    // A slot opened, and yet bytes elsewhere in the file are not as they were written.
    bool fileDamaged = false;
};

// vault.key: 4,096 bytes, eight slots that all hold the same keys, each closed under another way
// in. Which slots are in use does not show. FORMAT.md gives every byte.
class KeyFile
{
public:
    static constexpr std::size_t size = 4096;
    // How often new keys can be made in a lead's vault.
    static constexpr std::size_t mostEarlierKeys = 14;
    static constexpr std::size_t slotCount = 8;
    static constexpr std::size_t recoverySlot = 7;
    // Where the slots and what is kept beside them end, and the sums begin.
    static constexpr std::size_t keptEnd = 4000;

    // A file with one passphrase in slot 0 and the recovery slot sealed to the project's key.
    static Result<KeyFile> make(const VaultKeys& keys, const Secret& passphrase, KdfCost cost,
                                const BoxPublicKey& recoverTo, VaultId id = VaultId::random());

    // VaultKeyDamaged where it cannot be a key file or its costs are absurd, VaultNewer.
    static Result<KeyFile> read(const Path& path);
    static Result<KeyFile> parse(Bytes bytes);
    Status write(const Path& path) const;

    // Overwrites every slot in place with noise, but for one where there is such a one. The file
    // then looks like one whose passphrase nobody knows, and there is no way back. Harmless to
    // repeat.
    static Status destroy(const Path& path, std::optional<std::size_t> butSlot = {});

    VaultId id() const;
    KdfCost cost() const;

    // Tries all slots, in the same time whichever opens. VaultWrongPassphrase; VaultKeyDamaged
    // where none opens and the file is not as it was written; VaultNewer for a slot of a kind that
    // is no way in here. The text of a key card is one too, however it was typed:
    // KeyCardUnreadable; and what withDeviceSecret() makes of a PIN. A PIN's slot never opens
    // without the device's secret; with it, what was typed opens its own slots as ever.
    Result<OpenedSlot> open(const Secret& passphrase) const;
    // The same, and a duress slot too, which open() answers as it answers a wrong passphrase. Its
    // keys are those of the vault beside (vault/duress.h). For unlocking, and for asking whether
    // some words are free.
    Result<OpenedSlot> openAny(const Secret& passphrase) const;
    // Nothing in the file is other than it was written by who has these keys.
    bool isWholeWith(const VaultKeys& keys) const;
    // What is sealed in the recovery slot, for who holds the project's key: everything but the
    // memos. CryptoWrongKey for another's key.
    Result<OpenedSlot> recover(const BoxKeyPair& project) const;

    // Puts the keys into that slot under another passphrase, or under a card as readKeyCard gives
    // it; the other slots stay. Each takes as long as opening.
    Status setPassphrase(std::size_t slot, const VaultKeys& keys, const Secret& passphrase);
    Status setKeyCard(std::size_t slot, const VaultKeys& keys, const Secret& card);
    // REQUIRES: a secret of deviceSecretSize bytes.
    Status setPin(std::size_t slot, const VaultKeys& keys, const Secret& pin,
                  const Secret& deviceSecret);
    // Under these words lie the keys of another vault. `keys` are those of this one.
    Status setDuress(std::size_t slot, const VaultKeys& keys, const VaultKeys& practice,
                     const Secret& passphrase);
    // Whatever opened that slot opens it no longer.
    void clearSlot(std::size_t slot, const VaultKeys& keys);
    // Seals the recovery slot anew.
    Status setRecovery(const VaultKeys& keys, const BoxPublicKey& to);

    // The project's secret key once more, under the memo key of who is the lead: with the database
    // gone it still opens every sealed session.
    void putProjectKey(const VaultKeys& keys, const Secret& projectSecret);
    // None where these keys are not the lead's.
    std::optional<Secret> projectKey(const VaultKeys& keys) const;

    // The project's secret keys of before new keys were made, oldest first, for whoever has the one
    // of now: what was sealed to them still opens. UsedWrongly where there is no room for more.
    Status putEarlierKeys(const VaultKeys& keys, const Secret& projectSecret,
                          std::span<const Secret> earlier);
    std::vector<Secret> earlierKeys(const Secret& projectSecret) const;

    // None in a vault that never got new keys: there they come from its database key.
    void putLastingKeys(const VaultKeys& keys, const LastingKeys& lasting);
    std::optional<LastingKeys> lastingKeys(const VaultKeys& keys) const;

    ByteView bytes() const { return m_bytes; }

private:
    explicit KeyFile(Bytes bytes) : m_bytes(std::move(bytes)) {}

    Status setWay(std::size_t slot, SlotKind kind, const VaultKeys& keys, const Secret& way,
                  const Secret* deviceSecret = nullptr);
    Status closeSlot(std::size_t slot, SlotKind kind, const VaultKeys& keys, const Secret& key);
    ByteView salt() const;
    Bytes slotContext(std::size_t slot) const;
    bool isAsWritten() const;
    void finish(const Secret& databaseKey);
    bool carriesCodeOf(const Secret& databaseKey) const;

    Bytes m_bytes;
};

} // namespace cuaderno
