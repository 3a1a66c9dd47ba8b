// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/home_page.h"

#include "desktop/shell/trouble_text.h"
#include "desktop/work/show_home.h"

#include <QDate>
#include <QLocale>

HomePage::HomePage(Worker& worker, QObject* parent) : QObject(parent), m_worker(worker) {}

void HomePage::refresh(bool afterUnlock)
{
    m_worker.post(
        this, [afterUnlock](Desk& desk) { return showHome(desk, afterUnlock); },
        [this, afterUnlock, generation = m_generation](ShownHome home) {
            if (generation != m_generation)
                return;
            m_week = home.week;
            m_toGoOn.show(std::move(home.toGoOn));
            m_done.show(std::move(home.done));
            m_instruments.show(std::move(home.instruments));
            m_secondWayMissing = home.secondWayMissing;
            if (afterUnlock) {
                m_keptAnswers = home.keptAnswers;
                m_keptCode = home.keptCode;
                m_keptAt = home.keptAt;
                m_keptSession = home.keptSession;
                m_deleted = home.deleted;
                m_notice = home.notice ? troubleSentence(*home.notice) : QString();
            }
            emit shown();
            if (home.error)
                emit failed(*home.error);
        });
}

void HomePage::clear()
{
    ++m_generation;
    m_toGoOn.show({});
    m_done.show({});
    m_instruments.show({});
    forgetKept();
    m_notice.clear();
    m_deleted = {};
    m_secondWayMissing = false;
    emit shown();
}

QString HomePage::keptAt() const
{
    if (!m_keptAt.isValid())
        return {};
    const QLocale locale;
    QString time = locale.toString(m_keptAt.time(), QLocale::ShortFormat);
    if (m_keptAt.date() == QDate::currentDate())
        return time;
    return locale.toString(m_keptAt.date(), QLocale::ShortFormat) + QStringLiteral(", ") + time;
}

void HomePage::startInterview()
{
    if (m_secondWayMissing)
        emit secondWayAsked();
    else if (m_instruments.count() == 1)
        choose(m_instruments.index(0).data(InstrumentListModel::IdRole).toString());
    else
        emit whichOneAsked();
}

void HomePage::choose(const QString& instrument)
{
    emit instrumentChosen(instrument);
}

void HomePage::makeSecondWay()
{
    emit secondWayAsked();
}

void HomePage::goOn(const QString& session)
{
    forgetKept();
    emit goOnAsked(session);
}

void HomePage::seeWhatWasKept()
{
    const QString session = m_keptSession;
    if (!session.isEmpty())
        goOn(session);
}

QString HomePage::doubtfulDate() const
{
    if (!m_deleted.dateUnsure)
        return {};
    const auto& day = m_deleted.today;
    return QLocale().toString(
        QDate(int(day.year()), int(unsigned(day.month())), int(unsigned(day.day()))),
        QLocale::LongFormat);
}

void HomePage::dateIsRight()
{
    m_worker.post(
        this,
        [](Desk& desk) {
            ShownHome home;
            if (desk.vault)
                deleteWhatIsDue(desk, true, home);
            return home;
        },
        [this, generation = m_generation](const ShownHome& home) {
            if (generation != m_generation)
                return;
            m_deleted = home.deleted;
            emit shown();
            if (home.error)
                emit failed(*home.error);
            refresh();
        });
}

void HomePage::forgetKept()
{
    m_keptAnswers = -1;
    m_keptCode.clear();
    m_keptAt = {};
    m_keptSession.clear();
    emit shown();
}
