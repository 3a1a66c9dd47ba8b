// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/work/show_home.h"

#include "base/date.h"
#include "desktop/shell/convert.h"
#include "desktop/work/way_acts.h"
#include "vault/participant_store.h"
#include "vault/project_store.h"
#include "vault/session_store.h"

#include <algorithm>
#include <set>

using namespace cuaderno;

namespace {

Week thisWeek(const Clock& clock)
{
    const Instant now = clock.now();
    return weekOf(dayOf(now, clock.offsetAt(now)));
}

QString stateWord(SessionStatus status)
{
    switch (status) {
    case SessionStatus::Running:
        return QStringLiteral("running");
    case SessionStatus::StoppedPartial:
    case SessionStatus::Finished:
        return QStringLiteral("stopped");
    case SessionStatus::Sealed:
        return QStringLiteral("sealed");
    default:
        return QStringLiteral("paused");
    }
}

// How many questions have an answer or a reason.
int countAnswers(const SessionJournal& journal)
{
    std::set<std::string> answered;
    for (const auto& change : journal.changes) {
        if (change.kind != Change::Kind::Value || change.byForm)
            continue;
        if (change.status == AnswerStatus::NotAsked)
            answered.erase(change.path);
        else
            answered.insert(change.path);
    }
    return static_cast<int>(answered.size());
}

std::vector<ShownInstrument> showInstruments(Vault& vault, ShownHome& home)
{
    std::vector<ShownInstrument> shown;
    const auto instruments = vault.instruments().all();
    if (!instruments) {
        home.error = instruments.error();
        return shown;
    }
    for (const auto& instrument : *instruments) {
        QStringList names;
        for (const auto& [language, status] : instrument.languages) {
            QString name = toQt(language);
            if (const auto bracket = name.lastIndexOf(QStringLiteral(" (")); bracket > 0)
                name.truncate(bracket);
            names.append(name);
        }
        shown.push_back({toQt(instrument.id.text()), toQt(instrument.title),
                         names.join(QStringLiteral(", ")), 0});
    }
    return shown;
}

} // namespace

void deleteWhatIsDue(Desk& desk, bool dateIsRight, ShownHome& home)
{
    auto deleted = deleteDue(*desk.vault, desk.clock, {dateIsRight, {}});
    if (deleted)
        home.deleted = *deleted;
    else
        home.error = deleted.error();
}

ShownHome showHome(Desk& desk, bool afterUnlock)
{
    ShownHome home;
    const Week week = thisWeek(desk.clock);
    home.week = week.number;
    if (!desk.vault)
        return home;
    Vault& vault = *desk.vault;
    if (afterUnlock && !vault.warnings().empty())
        home.notice = vault.warnings().front();
    if (afterUnlock)
        deleteWhatIsDue(desk, false, home);
    home.secondWayMissing = needsSecondWay(desk);
    home.instruments = showInstruments(vault, home);
    const auto sessions = vault.sessions().all();
    if (!sessions) {
        home.error = sessions.error();
        return home;
    }
    for (const auto& session : sessions->sessions) {
        const auto who = vault.participants().load(session.participant);
        ShownSession row;
        row.id = toQt(session.id.text());
        row.code = who ? toQt(who->code.text) : QString();
        row.state = stateWord(session.status);
        row.week = toQt(formatWeek(session.week));
        row.weekNumber = session.week.number;
        row.thisWeek = session.week == week;
        if (afterUnlock && session.status == SessionStatus::Running) {
            if (const auto journal = vault.sessions().journal(session.id)) {
                home.keptSession = row.id;
                home.keptCode = row.code;
                home.keptAnswers = countAnswers(*journal);
                if (desk.lastCommit)
                    home.keptAt =
                        QDateTime::fromMSecsSinceEpoch(desk.lastCommit->time_since_epoch().count());
            }
        }
        (isOpen(session.status) ? home.toGoOn : home.done).push_back(std::move(row));
    }
    // Newest first.
    std::reverse(home.toGoOn.begin(), home.toGoOn.end());
    std::reverse(home.done.begin(), home.done.end());
    return home;
}
