// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/new_access.h"

#include "vault/box_table.h"
#include "vault/vault_opening.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::array closedTo{Compartment::Concerns, Compartment::Contacts};

// What the opener's own roles are to open. An owner who never said who she is leads.
Result<std::uint8_t> dueToOpener(VaultState& vault)
{
    auto opener = vault.people.opener();
    if (!opener)
        return opener.failure();
    return compartmentsOf(*opener ? (*opener)->roles : std::vector{TeamRole::Lead});
}

bool isLead(const CoResearcher& person)
{
    return std::ranges::find(person.roles, TeamRole::Lead) != person.roles.end();
}

Secret& keyOf(VaultKeys& keys, Compartment compartment)
{
    return keys.compartments[static_cast<std::size_t>(compartment)];
}

} // namespace

Result<NewAccess> NewAccess::plan(VaultState& vault, const std::vector<WayIn>& ways,
                                  const CoResearcher& person, std::uint8_t theirs)
{
    NewAccess access(vault, ways, person);
    access.m_wanted = compartmentsOf(person.roles);
    for (std::size_t at = 0; at < compartmentCount; ++at) {
        const auto compartment = static_cast<Compartment>(at);
        if ((access.m_wanted & ~theirs & bitOf(compartment)) == 0)
            continue;
        if (auto held = vault.mustHold(compartment); !held)
            return held.failure();
    }
    if (isLead(person) && !vault.projectPair)
        return fail(ErrorCode::VaultNotLead, "person");
    if (auto decided = access.decideMoves(theirs); !decided)
        return decided.failure();
    return access;
}

Status NewAccess::decideMoves(std::uint8_t theirs)
{
    auto due = dueToOpener(m_vault);
    if (!due)
        return due.failure();
    for (const auto compartment : closedTo) {
        const std::uint8_t bit = bitOf(compartment);
        if ((m_wanted & ~theirs & bit) == 0 || (*due & bit) != 0)
            continue;
        // A new key would be taken from others who hold it, too.
        const bool others = std::ranges::any_of(m_ways, [&](const WayIn& way) {
            return (way.held & bit) != 0 && way.whose != m_vault.opener && way.whose != m_person.id;
        });
        if (!others)
            m_moves.push_back({compartment, BoxKeyPair::make()});
    }
    return {};
}

Result<VaultKeys> NewAccess::keys(const VaultKeys* before)
{
    auto keys = VaultKeys::make(m_vault.keys.kind);
    if (!keys)
        return keys;
    keys->database = m_vault.keys.database.copy();
    keys->audit = m_vault.keys.audit.copy();
    keys->held = static_cast<std::uint8_t>(m_wanted | bitOf(Compartment::Memos));
    if (before && before->holds(Compartment::Memos))
        keyOf(*keys, Compartment::Memos) = before->of(Compartment::Memos).copy();
    for (std::size_t at = 0; at < compartmentCount; ++at) {
        const auto compartment = static_cast<Compartment>(at);
        if ((m_wanted & bitOf(compartment)) == 0)
            continue;
        const bool hers = before && before->holds(compartment);
        keyOf(*keys, compartment) = (hers ? *before : m_vault.keys).of(compartment).copy();
    }
    for (const Move& move : m_moves)
        keyOf(*keys, move.compartment) = move.fresh.secretKey.copy();
    if (keys->database.empty() || keys->audit.empty()
        || std::ranges::any_of(keys->compartments, &Secret::empty))
        return fail(ErrorCode::OutOfMemory, "secret memory");
    return keys;
}

Status NewAccess::give(VaultKeys keys, std::size_t slot, const Secret& passphrase, AuditVerb verb)
{
    KeyFile changed = m_vault.keyFile;
    // Whatever else she had holds other keys than she is to have.
    std::vector<WayIn> ways;
    for (const WayIn& way : m_ways) {
        if (way.whose != m_person.id)
            ways.push_back(way);
        else if (way.slot != slot)
            changed.clearSlot(way.slot, m_vault.keys);
    }
    if (auto set = changed.setPassphrase(slot, keys, passphrase); !set)
        return set;
    WayIn own;
    own.slot = static_cast<std::uint8_t>(slot);
    own.kind = SlotKind::Passphrase;
    own.whose = m_person.id;
    own.held = keys.held;
    own.made = m_vault.week();
    ways.push_back(own);
    if (auto saved = begin(keys, ways, verb); !saved)
        return saved;
    if (auto written = writeKeyFile(m_vault, std::move(changed)); !written) {
        (void)undo();
        return written;
    }
    m_ways = std::move(ways);
    if (auto done = finish(); !done)
        return done;
    if (m_moves.empty() || !m_vault.projectPair || !m_vault.opener.isNull())
        return {};
    // The recovery slot, too, holds only what a lead may hold.
    KeyFile less = m_vault.keyFile;
    if (auto set = less.setRecovery(m_vault.keys, m_vault.projectKey); !set)
        return set;
    return writeKeyFile(m_vault, std::move(less));
}

// First the list: a slot that it does not name would be a way in that nobody can see.
Status NewAccess::begin(const VaultKeys& keys, const std::vector<WayIn>& ways, AuditVerb verb)
{
    BoxTable team(m_vault, "co_researcher");
    auto before = team.find<CoResearcher>(m_person.id.value);
    if (!before)
        return before.failure();
    m_before = std::move(*before);
    auto change = Transaction::begin(m_vault);
    if (!change)
        return change.failure();
    Status done = team.put(m_person.id.value, encodeRecord(m_person));
    if (done)
        done = putWays(m_vault, ways);
    if (done && isLead(m_person))
        done = putProjectSecretFor(m_vault, m_person.id, keys);
    if (done)
        done = change->note(verb, "person");
    return done ? change->commit() : done;
}

Status NewAccess::undo()
{
    auto change = Transaction::begin(m_vault);
    if (!change)
        return change.failure();
    BoxTable team(m_vault, "co_researcher");
    Status done = m_before ? team.put(m_person.id.value, encodeRecord(*m_before))
                           : team.remove(m_person.id.value);
    if (done)
        done = putWays(m_vault, m_ways);
    if (done && !(m_before && isLead(*m_before)))
        done = removeProjectSecretOf(m_vault, m_person.id);
    if (done)
        done = change->note(m_before ? AuditVerb::ChangeRole : AuditVerb::RemovePerson, "person");
    return done ? change->commit() : done;
}

// Once her slot is there: what she has alone from now on, and what she has no more.
Status NewAccess::finish()
{
    if (m_moves.empty() && isLead(m_person))
        return {};
    auto change = Transaction::begin(m_vault);
    if (!change)
        return change.failure();
    Status done;
    if (!isLead(m_person))
        done = removeProjectSecretOf(m_vault, m_person.id);
    for (const Move& move : m_moves) {
        const std::uint8_t bit = bitOf(move.compartment);
        for (WayIn& way : m_ways) {
            if (way.whose == m_vault.opener)
                way.held &= static_cast<std::uint8_t>(~bit);
        }
        const BoxKeyPair own = BoxKeyPair::fromSecret(m_vault.keys.of(move.compartment).copy());
        if (done)
            done = moveSlips(m_vault, move.compartment, own, move.fresh);
        if (done)
            done = putWays(m_vault, m_ways);
        if (done)
            done = change->note(AuditVerb::HandOver, compartmentName(move.compartment));
    }
    if (done)
        done = change->commit();
    if (!done)
        return done;
    for (const Move& move : m_moves)
        m_vault.keys.forget(move.compartment);
    return {};
}

} // namespace cuaderno
