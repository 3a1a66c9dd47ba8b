// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/instrument_list_model.h"
#include "desktop/models/session_list_model.h"
#include "desktop/work/desk.h"
#include "fieldwork/delete_due.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

// What Home shows: codes, weeks and words.
struct ShownHome
{
    int week = 0;
    std::vector<ShownSession> toGoOn;
    std::vector<ShownSession> done;
    std::vector<ShownInstrument> instruments;
    // A session that was running when the program ended by itself.
    QString keptSession;
    QString keptCode;
    int keptAnswers = -1;
    // When the last of them was kept; invalid where nobody knows.
    QDateTime keptAt;
    // What the vault noticed at opening.
    std::optional<cuaderno::Error> notice;
    // What was deleted at this opening because its time was over, or that the date is in doubt.
    cuaderno::DueDeletions deleted;
    // Real talks cannot begin yet.
    bool secondWayMissing = false;
    // Why some of the above could not be read.
    std::optional<cuaderno::Error> error;
};

// Deletes what is due at the first showing after unlocking (fpar.md, R22). `dateIsRight`: somebody
// said so.
void deleteWhatIsDue(Desk& desk, bool dateIsRight, ShownHome& home);

// `afterUnlock`: nothing is open yet, so what is running was cut off.
ShownHome showHome(Desk& desk, bool afterUnlock);
