// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "base/secret.h"
#include "crypto/key_pair.h"
#include "vault/key_file.h"

#include <vector>

namespace cuaderno {

struct VaultState;

using SlipId = Id<struct SlipTag>;

// What it says is for the one who holds the key, and for nobody's log.
struct Slip
{
    SlipId id;
    Secret content;
};

// A holder's slips; those that no key of hers opens are damaged.
struct SlipList
{
    std::vector<Slip> slips;
    int unreadable = 0;
};

// Concerns and contact slips: what anybody on the device can write and only safeguarding or the
// steward can read, not even who wrote it. On disk all are of one size, under random ids, with no
// time and no session; everyone else sees a count.
class SlipStore
{
public:
    // The most that one holds.
    static constexpr std::size_t longest = 4091;

    explicit SlipStore(VaultState& vault) : m_vault(vault) {}

    // Closes it; whoever wrote it cannot open it again. Durable when it returns. The compartment is
    // Concerns or Contacts, else UsedWrongly. SlipTooLong (args: how much there is room for);
    // VaultNotHeld on a device that was never told the key.
    Result<SlipId> put(Compartment compartment, ByteView content);
    Result<int> count(Compartment compartment);
    // For who holds the compartment, in no order. VaultNotHeld.
    Result<SlipList> all(Compartment compartment);
    // Once it is settled or its time is over. For who holds the compartment: VaultNotHeld,
    // UsedWrongly where there is none with that id.
    Status remove(Compartment compartment, SlipId id);

    // What slips are closed to here: for a device that joins. VaultNotHeld where it is not known.
    Result<BoxPublicKey> key(Compartment compartment);

private:
    VaultState& m_vault;
};

} // namespace cuaderno
