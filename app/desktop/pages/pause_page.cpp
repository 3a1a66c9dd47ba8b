// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/pause_page.h"

#include "desktop/work/desk.h"

using namespace cuaderno;

PausePage::PausePage(Worker& worker, QObject* parent) : QObject(parent), m_worker(worker) {}

void PausePage::begin(bool hasSession)
{
    m_hasSession = hasSession;
    go(Step::Paused);
    m_worker.post(
        this,
        [](Desk& desk) {
            return desk.session && desk.session->session().status == SessionStatus::Running
                       ? desk.session->pause()
                       : Status();
        },
        [this](const Status& paused) {
            if (!paused)
                emit failed(paused.error());
        });
}

void PausePage::clear()
{
    m_working = false;
    go(Step::Paused);
}

void PausePage::goOn()
{
    m_worker.post(
        this, [](Desk& desk) { return desk.session ? desk.session->resumeTalking() : Status(); },
        [this](const Status& resumed) {
            if (!resumed)
                emit failed(resumed.error());
        });
    emit this->resumed();
}

void PausePage::skipThisPart()
{
    if (!m_hasSession)
        return;
    goOn();
    emit partSkipped();
}

void PausePage::stopAndKeep()
{
    if (m_hasSession)
        emit keepAsked();
}

void PausePage::deleteEverything()
{
    if (m_working || !m_hasSession)
        return;
    setWorking(true);
    m_worker.post(
        this,
        [](Desk& desk) -> Status {
            if (!desk.session)
                return fail(ErrorCode::SessionNotRunning);
            auto erased = desk.session->stopAndDelete();
            if (erased)
                desk.closeSession();
            return erased;
        },
        [this](const Status& erased) {
            setWorking(false);
            if (!erased) {
                emit failed(erased.error());
                return;
            }
            emit deleted();
            m_hasSession = false;
            go(Step::Gone);
        });
}

void PausePage::calmMinute()
{
    go(Step::Calm);
}

void PausePage::backToThePause()
{
    go(Step::Paused);
}

void PausePage::toHome()
{
    emit left();
}

void PausePage::go(Step step)
{
    m_step = step;
    emit stepChanged();
}

void PausePage::setWorking(bool working)
{
    m_working = working;
    emit workingChanged();
}
