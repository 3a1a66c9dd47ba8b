// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/people.h"

#include "base/text.h"
#include "crypto/hash.h"
#include "vault/box_table.h"
#include "vault/key_card.h"
#include "vault/new_access.h"
#include "vault/vault_opening.h"
#include "vault/vault_state.h"

#include <algorithm>
#include <array>

namespace cuaderno {

namespace {

constexpr std::string_view ownerSetting = "vault.owner";
constexpr std::string_view approvalsSetting = "vault.approvals";

// One person's: the id that her ways in carry, and the hash of what she agreed to.
struct Approval
{
    static constexpr std::size_t size = 48;

    CoResearcherId whose;
    Hash256 subject{};
};

Hash256 hashOf(const VaultState& vault, std::string_view subject)
{
    Hash256 hash{};
    Blake2b(hash.size(), vault.settingsKey.view())
        .add(asBytes("approval"))
        .add(asBytes(subject))
        .finish(hash);
    return hash;
}

Result<std::vector<Approval>> approvalsIn(VaultState& vault)
{
    auto bytes = BoxTable(vault, "setting").get(settingId(vault, approvalsSetting));
    if (!bytes)
        return bytes.failure();
    std::vector<Approval> approvals;
    if (!*bytes)
        return approvals;
    for (ByteView rest = **bytes; rest.size() >= Approval::size;
         rest = rest.subspan(Approval::size)) {
        Approval approval;
        approval.whose = CoResearcherId{rowId(rest.first(16))};
        std::ranges::copy(rest.subspan(16, 32), approval.subject.begin());
        approvals.push_back(approval);
    }
    return approvals;
}

tl::unexpected<Error> wrongly(std::string what)
{
    return fail(ErrorCode::UsedWrongly, "person", {}, {std::move(what)});
}

Status checkPerson(const CoResearcher& person)
{
    if (person.id.isNull() || trim(person.alias).empty())
        return wrongly("a person without an alias");
    if (person.roles.empty())
        return wrongly("a person without a role");
    return {};
}

Result<CoResearcherId> ownerOf(VaultState& vault)
{
    auto id = BoxTable(vault, "setting").get(settingId(vault, ownerSetting));
    if (!id)
        return id.failure();
    return *id ? CoResearcherId{rowId(**id)} : CoResearcherId{};
}

// The id that her ways in carry: the owner's carry none.
Result<CoResearcherId> wayIdOf(VaultState& vault, CoResearcherId person)
{
    auto owner = ownerOf(vault);
    if (!owner)
        return owner;
    return *owner == person ? CoResearcherId{} : person;
}

bool hasWay(const std::vector<WayIn>& ways, CoResearcherId whose)
{
    return std::ranges::find(ways, whose, &WayIn::whose) != ways.end();
}

std::uint8_t heldBy(const std::vector<WayIn>& ways)
{
    std::uint8_t held = 0;
    for (const WayIn& way : ways)
        held |= way.held;
    return held;
}

// What would be opened by nobody any more; memos are nobody else's ever.
Status checkNotLast(const std::vector<WayIn>& others, std::uint8_t taken)
{
    const auto lost =
        static_cast<std::uint8_t>(taken & ~heldBy(others) & ~bitOf(Compartment::Memos));
    for (std::size_t at = 0; at < compartmentCount; ++at) {
        const auto compartment = static_cast<Compartment>(at);
        if ((lost & bitOf(compartment)) != 0)
            return fail(ErrorCode::VaultLastWay, "person", {},
                        {std::string(compartmentName(compartment))});
    }
    return {};
}

} // namespace

std::uint8_t compartmentsOf(const std::vector<TeamRole>& roles)
{
    constexpr unsigned answers = bitOf(Compartment::Answers) | bitOf(Compartment::Media);
    constexpr unsigned money = bitOf(Compartment::Money);
    unsigned held = 0;
    for (const TeamRole role : roles) {
        switch (role) {
        case TeamRole::Lead:
            held |= answers | money;
            break;
        case TeamRole::Field:
        case TeamRole::Peer:
        case TeamRole::Facilitator:
        case TeamRole::NoteTaker:
            held |= answers;
            break;
        case TeamRole::Safeguarding:
            held |= bitOf(Compartment::Concerns);
            break;
        case TeamRole::DataSteward:
            held |= bitOf(Compartment::Contacts) | money;
            break;
        // They work beside somebody who opens it, or from what a lead has opened.
        case TeamRole::Interpreter:
        case TeamRole::Analyst:
        case TeamRole::Observer:
            break;
        }
    }
    return static_cast<std::uint8_t>(held);
}

std::string_view compartmentName(Compartment compartment)
{
    constexpr std::array<std::string_view, compartmentCount> names{
        "answers", "recordings", "concerns", "contacts", "money", "memos"};
    return names[static_cast<std::size_t>(compartment)];
}

Result<CoResearcherId> People::whoOpened()
{
    if (!m_vault.opener.isNull())
        return m_vault.opener;
    return ownerOf(m_vault);
}

Result<std::optional<CoResearcher>> People::opener()
{
    auto id = whoOpened();
    if (!id)
        return id.failure();
    if (id->isNull())
        return std::optional<CoResearcher>();
    return BoxTable(m_vault, "co_researcher").find<CoResearcher>(id->value);
}

Result<std::vector<PersonAccess>> People::all()
{
    auto ways = m_vault.ways.all();
    if (!ways)
        return ways.failure();
    auto team = m_vault.project.team();
    if (!team)
        return team.failure();
    auto owner = ownerOf(m_vault);
    if (!owner)
        return owner.failure();
    const auto take = [&](CoResearcherId whose, PersonAccess& person) {
        std::ranges::copy_if(*ways, std::back_inserter(person.ways),
                             [&](const WayIn& way) { return way.whose == whose; });
        person.held = heldBy(person.ways);
    };
    std::vector<PersonAccess> people(1);
    people.front().isOwner = true;
    take({}, people.front());
    for (CoResearcher& one : *team) {
        if (one.id == *owner) {
            people.front().person = std::move(one);
            continue;
        }
        PersonAccess person;
        take(one.id, person);
        person.person = std::move(one);
        people.push_back(std::move(person));
    }
    return people;
}

Status People::nameOwner(const CoResearcher& person)
{
    if (auto good = checkPerson(person); !good)
        return good;
    if (!m_vault.opener.isNull())
        return wrongly("who the owner is says the owner");
    auto ways = m_vault.ways.all();
    if (!ways)
        return ways.failure();
    if (hasWay(*ways, person.id))
        return wrongly("a person with a way in of her own");
    auto change = Transaction::begin(m_vault);
    if (!change)
        return change.failure();
    Status done = BoxTable(m_vault, "co_researcher").put(person.id.value, encodeRecord(person));
    if (done)
        done = BoxTable(m_vault, "setting")
                   .put(settingId(m_vault, ownerSetting),
                        Bytes(person.id.value.begin(), person.id.value.end()));
    if (done)
        done = change->note(AuditVerb::ChangeRole, "person");
    return done ? change->commit() : done;
}

Status People::add(const CoResearcher& person, const Secret& passphrase)
{
    if (auto good = checkPerson(person); !good)
        return good;
    if (auto good = checkPassphrase(passphrase, m_vault.keys.kind); !good)
        return good;
    auto ways = m_vault.ways.all();
    if (!ways)
        return ways.failure();
    auto whose = wayIdOf(m_vault, person.id);
    if (!whose)
        return whose.failure();
    if (whose->isNull() || hasWay(*ways, *whose))
        return wrongly("a person with a way in of her own");
    auto access = NewAccess::plan(m_vault, *ways, person);
    if (!access)
        return access.failure();
    const auto slot = freeSlot(m_vault, *ways);
    if (!slot)
        return fail(ErrorCode::VaultNoFreeSlot, "person");
    // The slot that is found first would be opened each time.
    if (m_vault.keyFile.openAny(passphrase))
        return wrongly("a passphrase that opens this notebook already");
    auto keys = access->keys(nullptr);
    if (!keys)
        return keys.failure();
    return access->give(std::move(*keys), *slot, passphrase, AuditVerb::AddPerson);
}

Status People::changeRoles(const CoResearcher& person, const Secret& theirPassphrase)
{
    if (auto good = checkPerson(person); !good)
        return good;
    auto ways = m_vault.ways.all();
    if (!ways)
        return ways.failure();
    if (!hasWay(*ways, person.id))
        return fail(ErrorCode::UnknownCoResearcher, "no way in");
    if (person.id == m_vault.opener)
        return wrongly("the roles of who opened it");
    if (looksLikeKeyCard(theirPassphrase))
        return wrongly("a key card in place of a passphrase");
    auto opened = m_vault.keyFile.open(theirPassphrase);
    if (!opened)
        return opened.failure();
    const auto own = std::ranges::find(*ways, opened->slot, &WayIn::slot);
    if (own == ways->end() || own->whose != person.id || opened->kind != SlotKind::Passphrase)
        return fail(ErrorCode::VaultWrongPassphrase, "another person's");
    std::vector<WayIn> others = *ways;
    std::erase_if(others, [&](const WayIn& way) { return way.whose == person.id; });
    // The list says what was handed over since the slot was written.
    const auto now = static_cast<std::uint8_t>(opened->keys.held & own->held);
    opened->keys.held = now;
    const auto taken = static_cast<std::uint8_t>(now & ~compartmentsOf(person.roles));
    if (auto kept = checkNotLast(others, taken); !kept)
        return kept;
    auto access = NewAccess::plan(m_vault, *ways, person, now);
    if (!access)
        return access.failure();
    auto keys = access->keys(&opened->keys);
    if (!keys)
        return keys.failure();
    return access->give(std::move(*keys), opened->slot, theirPassphrase, AuditVerb::ChangeRole);
}

Status People::approve(std::string_view subject)
{
    auto approvals = approvalsIn(m_vault);
    if (!approvals)
        return approvals.failure();
    std::erase_if(*approvals, [&](const Approval& one) { return one.whose == m_vault.opener; });
    approvals->push_back({m_vault.opener, hashOf(m_vault, subject)});
    Bytes bytes;
    for (const Approval& one : *approvals) {
        bytes.insert(bytes.end(), one.whose.value.begin(), one.whose.value.end());
        bytes.insert(bytes.end(), one.subject.begin(), one.subject.end());
    }
    auto change = Transaction::begin(m_vault);
    if (!change)
        return change.failure();
    Status done =
        BoxTable(m_vault, "setting").put(settingId(m_vault, approvalsSetting), std::move(bytes));
    if (done)
        done = change->note(AuditVerb::Approve, "release");
    return done ? change->commit() : done;
}

Result<std::vector<PersonAccess>> People::approvedBy(std::string_view subject)
{
    auto approvals = approvalsIn(m_vault);
    if (!approvals)
        return approvals.failure();
    auto people = all();
    if (!people)
        return people;
    const Hash256 hash = hashOf(m_vault, subject);
    std::erase_if(*people, [&](const PersonAccess& person) {
        const CoResearcherId whose = person.isOwner ? CoResearcherId{} : person.person.id;
        const bool agreed = std::ranges::any_of(*approvals, [&](const Approval& one) {
            return one.whose == whose && sameBytes(one.subject, hash);
        });
        return !agreed || person.ways.empty();
    });
    return people;
}

Status People::remove(CoResearcherId id)
{
    auto ways = m_vault.ways.all();
    if (!ways)
        return ways.failure();
    auto whose = wayIdOf(m_vault, id);
    if (!whose)
        return whose.failure();
    if (whose->isNull())
        return fail(ErrorCode::VaultLastWay, "the owner");
    auto known = BoxTable(m_vault, "co_researcher").has(id.value);
    if (!known)
        return known.failure();
    if (!*known && !hasWay(*ways, id))
        return fail(ErrorCode::UnknownCoResearcher, "remove");
    KeyFile changed = m_vault.keyFile;
    std::vector<WayIn> others;
    std::uint8_t held = 0;
    for (const WayIn& way : *ways) {
        if (way.whose != id) {
            others.push_back(way);
            continue;
        }
        held |= way.held;
        changed.clearSlot(way.slot, m_vault.keys);
    }
    if (auto kept = checkNotLast(others, held); !kept)
        return kept;
    // First the slots: one that the list names and that opens nothing does no harm.
    if (auto written = writeKeyFile(m_vault, std::move(changed)); !written)
        return written;
    auto change = Transaction::begin(m_vault);
    if (!change)
        return change.failure();
    Status done = putWays(m_vault, std::move(others));
    if (done)
        done = BoxTable(m_vault, "co_researcher").remove(id.value);
    if (done)
        done = removeProjectSecretOf(m_vault, id);
    if (done)
        done = change->note(AuditVerb::RemovePerson, "person");
    return done ? change->commit() : done;
}

} // namespace cuaderno
