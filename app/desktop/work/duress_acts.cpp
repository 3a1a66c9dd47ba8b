// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/work/duress_acts.h"

#include "common/sample.h"
#include "desktop/work/pin_acts.h"
#include "vault/people.h"
#include "vault/ways_in.h"

#include <algorithm>

using namespace cuaderno;

namespace {

bool isOwners(Vault& vault)
{
    const auto who = vault.people().whoOpened();
    const auto all = vault.people().all();
    return who && all && std::ranges::any_of(*all, [&](const PersonAccess& person) {
               return person.isOwner && person.person.id == *who;
           });
}

} // namespace

DuressState duressState(Desk& desk)
{
    Vault& vault = *desk.vault;
    if (vault.kind() != VaultKind::Live || !isOwners(vault))
        return DuressState::NotOffered;
    const auto on = vault.waysIn().hasDuress();
    return on && *on ? DuressState::On : DuressState::Off;
}

DuressChange turnDuressOn(Desk& desk, const Secret* old, const Secret& words,
                          const std::filesystem::path& deviceFile)
{
    DuressChange change;
    WaysIn& ways = desk.vault->waysIn();
    if (old)
        change.status = ways.provePassphrase(*old);
    if (!change.status)
        return change;
    // So that nobody's PIN here is taken for it.
    change.status = ways.setDuress(typedHere(words, deviceFile), [&](Vault& practice) {
        return fillPractice(practice, desk.surveys, desk.clock);
    });
    change.taken = !change.status && change.status.error().code == ErrorCode::UsedWrongly;
    return change;
}

Status turnDuressOff(Desk& desk)
{
    return desk.vault->waysIn().removeDuress();
}
