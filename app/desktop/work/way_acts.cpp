// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/work/way_acts.h"

#include "desktop/shell/convert.h"
#include "desktop/work/open_acts.h"
#include "vault/recovery.h"

using namespace cuaderno;

ShownPapers writeKeyCard(Desk& desk)
{
    ShownPapers papers;
    WaysIn& ways = desk.vault->waysIn();
    const auto there = ways.all();
    if (!there) {
        papers.error = there.error();
        return papers;
    }
    for (const WayIn& way : *there) {
        if (way.kind == SlotKind::KeyFile && !way.tried)
            (void)ways.remove(way.slot);
    }
    const auto text = ways.addKeyCard();
    if (text)
        papers.texts.append(toQt(text->text()));
    else
        papers.error = text.error();
    return papers;
}

ShownPapers writeShares(Desk& desk)
{
    ShownPapers papers;
    const auto texts = desk.vault->waysIn().makeShares();
    if (!texts) {
        papers.error = texts.error();
        return papers;
    }
    for (const Secret& text : *texts)
        papers.texts.append(toQt(text.text()));
    return papers;
}

Status recoverNotebook(Desk& desk, const std::filesystem::path& folder, const Share& one,
                       const Share& other, const Secret& fresh)
{
    OpenVault how;
    how.clock = &desk.clock;
    if (auto done = recoverVault(folder, one, other, fresh, how); !done)
        return done;
    auto opened = openNotebook(desk, folder, fresh);
    // That was the recovery.
    desk.lastCommit.reset();
    return opened;
}

bool needsSecondWay(Desk& desk)
{
    if (!desk.vault || desk.vault->kind() != VaultKind::Live)
        return false;
    const auto recovery = desk.vault->waysIn().recovery();
    return recovery && *recovery != Recovery::Proved;
}
