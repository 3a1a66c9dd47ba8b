// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the notebook closes: locked, hidden, at the end of the program.
#include "desktop/shell/convert.h"
#include "desktop/shell/notebook.h"
#include "desktop/work/open_acts.h"

#include <QGuiApplication>
#include <QInputMethod>

using namespace cuaderno;

void Notebook::lock()
{
    if (m_place == Place::Locked || m_place == Place::Cover)
        return;
    m_interview.flush();
    const auto place = toCore(leftPlace());
    unload(Place::Locked);
    closeAndRestart(place);
}

void Notebook::hide()
{
    if (m_place == Place::Locked || m_place == Place::Cover)
        return;
    emit stepTaken(QStringLiteral("hide-asked"), false);
    // A word that the keyboard still holds is written too.
    QGuiApplication::inputMethod()->commit();
    m_interview.flush();
    const auto place = toCore(leftPlace());
    unload(Place::Cover);
    emit stepTaken(QStringLiteral("cover-shown"), true);
    closeAndRestart(place);
}

void Notebook::uncover()
{
    if (m_place != Place::Cover || m_behindCover == Place::Cover)
        return;
    m_place = Place::Locked;
    go(m_behindCover);
}

void Notebook::coverFirst()
{
    go(Place::Cover);
    emit stepTaken(QStringLiteral("cover-shown"), true);
}

void Notebook::closeAndRestart(const std::string& place)
{
    m_worker.post(
        this, [place](Desk& desk) { return closeNotebook(desk, place); },
        // Whatever the disk said: nothing is open now, and the page must go.
        [this](const Status&) { emit restartAsked(); });
}

void Notebook::shutDown()
{
    m_interview.flush();
    const auto place = toCore(leftPlace());
    m_worker.post([place](Desk& desk) { (void)closeNotebook(desk, place); });
    m_worker.finish();
    unload(Place::Locked);
}

// Every page lets go of what it shows, so that nothing is drawn and little stays in memory until
// the program has replaced itself.
void Notebook::unload(Place then)
{
    m_interview.clear();
    m_codeCard.clear();
    m_consent.clear();
    m_before.reset();
    m_agreed.clear();
    m_pause.clear();
    m_review.clear();
    m_home.clear();
    m_create.reset();
    m_recover.clear();
    m_secondWay.clear();
    m_passphrase.clear();
    m_pin.clear();
    m_duress.clear();
    m_backup.clear();
    m_keeping.begin(false);
    m_close.show({});
    m_instrument.clear();
    m_kind = Kind::Closed;
    emit kindChanged();
    go(then);
}
