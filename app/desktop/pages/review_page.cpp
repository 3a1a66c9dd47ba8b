// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/review_page.h"

#include "desktop/shell/convert.h"
#include "desktop/work/session_acts.h"
#include "desktop/work/show_interview.h"
#include "vault/participant_store.h"

#include <algorithm>

using namespace cuaderno;

struct ReviewPage::Reading
{
    std::vector<ShownAnswer> answers;
    QStringList openUses;
    int troubles = 0;
};

struct ReviewPage::Sealing
{
    Status done;
    QString code;
};

namespace {

QString codeOf(Desk& desk)
{
    const auto who = desk.vault->participants().load(desk.session->session().participant);
    return who ? toQt(who->code.text) : QString();
}

} // namespace

ReviewPage::ReviewPage(Worker& worker, QObject* parent) : QObject(parent), m_worker(worker) {}

void ReviewPage::show(bool stopped)
{
    m_stopped = stopped;
    m_troubles = 0;
    settle(Phase::Reading);
    read(false, [this](const Reading&) { settle(Phase::Ready); });
}

void ReviewPage::clear()
{
    ++m_generation;
    m_answers.show({});
    m_stopped = false;
    m_troubles = 0;
    settle(Phase::Reading);
}

void ReviewPage::change(const QString& path)
{
    emit changeAsked(path);
}

void ReviewPage::remove(const QString& path)
{
    m_worker.post(
        this,
        [path](Desk& desk) -> std::optional<Error> {
            if (!desk.session)
                return std::nullopt;
            const Turn turn = storeAnswers(desk, {{path, {}}}, {});
            if (turn.notStored.empty())
                return std::nullopt;
            return turn.notStored.front().error;
        },
        [this](const std::optional<Error>& error) {
            if (error)
                emit failed(*error);
            read(m_troubles > 0, [](const Reading&) {});
        });
}

void ReviewPage::notYet()
{
    emit left();
}

void ReviewPage::finish()
{
    if (m_phase != Phase::Ready)
        return;
    if (m_stopped) {
        seal();
        return;
    }
    read(true, [this](const Reading& reading) {
        if (reading.troubles > 0)
            return;
        if (!reading.openUses.isEmpty())
            emit askAtTheEnd(reading.openUses);
        else
            seal();
    });
}

void ReviewPage::seal()
{
    settle(Phase::Sealing);
    m_worker.post(
        this,
        [stopped = m_stopped](Desk& desk) -> Sealing {
            if (!desk.session)
                return {fail(ErrorCode::SessionNotRunning), {}};
            Sealing sealing;
            sealing.code = codeOf(desk);
            // What does not fit and is here now was looked at: "Keep it anyway".
            sealing.done = stopped ? desk.session->stopAndKeep()
                                   : desk.session->finish({.keepWhatDoesNotFit = true});
            if (sealing.done)
                desk.closeSession();
            return sealing;
        },
        [this](const Sealing& sealing) {
            settle(Phase::Ready);
            if (sealing.done)
                emit sealed(sealing.code);
            else
                emit failed(sealing.done.error());
        });
}

void ReviewPage::read(bool violations, std::function<void(const Reading&)> then)
{
    m_worker.post(
        this,
        [violations](Desk& desk) {
            Reading reading;
            if (!desk.session)
                return reading;
            reading.answers = showAnswers(desk, violations);
            reading.troubles = static_cast<int>(
                std::count_if(reading.answers.begin(), reading.answers.end(),
                              [](const ShownAnswer& row) { return !row.trouble.isEmpty(); }));
            for (const auto scope : desk.session->openDecisions())
                reading.openUses.append(toQt(scopeName(scope)));
            return reading;
        },
        [this, then = std::move(then), generation = m_generation](Reading reading) {
            if (generation != m_generation)
                return;
            m_answers.show(std::move(reading.answers));
            m_troubles = reading.troubles;
            emit phaseChanged();
            then(reading);
        });
}

void ReviewPage::settle(Phase phase)
{
    m_phase = phase;
    emit phaseChanged();
}
