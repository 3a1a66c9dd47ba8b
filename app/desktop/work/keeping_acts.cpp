// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/work/keeping_acts.h"

#include "desktop/work/open_acts.h"
#include "vault/new_keys.h"
#include "vault/ways_in.h"

using namespace cuaderno;

bool knowsPassphrase(Desk& desk)
{
    const SlotKind kind = desk.vault->waysIn().cameInBy();
    return kind == SlotKind::Passphrase || kind == SlotKind::PinAndDevice;
}

Status changePassphrase(Desk& desk, const Secret* old, const Secret& fresh)
{
    if (old) {
        if (auto proved = desk.vault->waysIn().provePassphrase(*old); !proved)
            return proved;
    }
    return desk.vault->changePassphrase(fresh);
}

PassphraseChange giveNewKeys(Desk& desk, const std::filesystem::path& folder, const Secret& old,
                             const Secret& fresh)
{
    PassphraseChange change;
    // Before anything is closed: a slip of the hand must not end the work.
    change.status = desk.vault->waysIn().provePassphrase(old);
    if (!change.status)
        return change;
    change.status = closeNotebook(desk, {});
    if (change.status) {
        OpenVault how;
        how.clock = &desk.clock;
        auto changed = changeKeys(folder, old, fresh, how);
        if (!changed)
            change.status = changed.failure();
    }
    change.shut = !openNotebook(desk, folder, change.status ? fresh : old);
    return change;
}

ShownKeeping showKeeping(Desk& desk, const std::filesystem::path& deviceFile)
{
    return {desk.vault->wipeAfter().has_value(), pinState(desk, deviceFile), duressState(desk), {}};
}

ShownKeeping setWipes(Desk& desk, bool wipes, const std::filesystem::path& deviceFile)
{
    const auto set =
        desk.vault->setWipeAfter(wipes ? std::optional(wrongTriesUntilWipe) : std::nullopt);
    ShownKeeping shown = showKeeping(desk, deviceFile);
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
