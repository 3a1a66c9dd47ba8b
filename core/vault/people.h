// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "study/project.h"
#include "vault/ways_in.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace cuaderno {

struct VaultState;

// What these roles open on a device beside their own memos, which everybody has; bits as in
// VaultKeys. Nobody gets all: who interviews opens answers and recordings until they are sealed,
// the lead these and the money, safeguarding the concerns, the steward contact slips and the money.
std::uint8_t compartmentsOf(const std::vector<TeamRole>& roles);
// "answers", "recordings", "concerns", "contacts", "money", "memos"
std::string_view compartmentName(Compartment compartment);

struct PersonAccess
{
    // Without an alias where the vault's owner gave none.
    CoResearcher person;
    // Made this vault, or recovered it. Everybody else was let in.
    bool isOwner = false;
    // The compartments that her ways in open, as in VaultKeys.
    std::uint8_t held = 0;
    // None for who works elsewhere.
    std::vector<WayIn> ways;
};

// Who has a way in of her own, so that what she opens is hers to open and what she does is known to
// be her act. A role is the keys in a slot, no rule that a program could forget.
//
// All that is written is durable when a function returns; all fail with DiskFull,
// VaultDatabaseDamaged, VaultFailed. An older copy of vault.key goes on opening what its keys open.
class People
{
public:
    explicit People(VaultState& vault) : m_vault(vault) {}

    // Whose way in opened the vault. The null id: its owner, who never said who she is.
    Result<CoResearcherId> whoOpened();
    // The same by name; none for an owner without one.
    Result<std::optional<CoResearcher>> opener();

    // The owner first, then the team in the order in which people joined it.
    Result<std::vector<PersonAccess>> all();

    // Who the owner is. Only through the owner's way in: UsedWrongly.
    Status nameOwner(const CoResearcher& person);

    // Gives a person a way in with what her roles open, and a memo key of her own. Only what the
    // opener holds can be given: VaultNotHeld (args: the compartment). A new lead can open sealed
    // sessions, so only a lead makes one: VaultNotLead.
    //
    // Concerns and contact slips are handed over, not shared, unless the giver's own roles are to
    // open them: there is a new key then, what is there is closed anew to it, and the giver's ways
    // in open it no longer.
    //
    // VaultPassphraseTooShort, TextNotUtf8, VaultNoFreeSlot; UsedWrongly for somebody without alias
    // or role, with a way in already, or with a passphrase that opens this vault already.
    Status add(const CoResearcher& person, const Secret& passphrase);

    // Other roles, for a person who is there: what her way in opens is written anew under her own
    // passphrase, and her memos stay hers. Her key cards open nothing any more. UnknownCoResearcher
    // where she has no way in; VaultWrongPassphrase where it is not hers; VaultLastWay where nobody
    // else opens what she is to lose; UsedWrongly for who opened the vault; else as add().
    Status changeRoles(const CoResearcher& person, const Secret& theirPassphrase);

    // Takes all ways of a person away, and her from the team. Nobody opens her memos any more.
    // VaultLastWay for the owner, and where nobody else opens what she does (args: the
    // compartment): who holds concerns gives them to another first. UnknownCoResearcher.
    Status remove(CoResearcherId id);

    // Her agreement, given through her own way in, to what `subject` describes to the letter; it
    // takes the place of her earlier one. Whoever changes the program could write others' in: it is
    // no signature, and the audit log says which way in was used.
    Status approve(std::string_view subject);
    // Who agreed to it and still has a way in, each once.
    Result<std::vector<PersonAccess>> approvedBy(std::string_view subject);

private:
    VaultState& m_vault;
};

} // namespace cuaderno
