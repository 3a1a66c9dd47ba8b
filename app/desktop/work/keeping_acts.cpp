// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/work/keeping_acts.h"

#include "vault/ways_in.h"

using namespace cuaderno;

bool cameInByPassphrase(Desk& desk)
{
    return desk.vault->waysIn().cameInBy() == SlotKind::Passphrase;
}

Status changePassphrase(Desk& desk, const Secret* old, const Secret& fresh)
{
    if (old) {
        if (auto proved = desk.vault->waysIn().provePassphrase(*old); !proved)
            return proved;
    }
    return desk.vault->changePassphrase(fresh);
}

ShownKeeping showKeeping(Desk& desk)
{
    return {desk.vault->wipeAfter().has_value(), {}};
}

ShownKeeping setWipes(Desk& desk, bool wipes)
{
    const auto set =
        desk.vault->setWipeAfter(wipes ? std::optional(wrongTriesUntilWipe) : std::nullopt);
    ShownKeeping shown = showKeeping(desk);
    if (!set)
        shown.error = set.error();
    return shown;
}

ShownHealth lookAtAll(Desk& desk)
{
    auto checked = desk.vault->check(true);
    if (!checked)
        return {{}, checked.error()};
    return {std::move(checked->findings), {}};
}
