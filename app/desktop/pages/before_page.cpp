// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/before_page.h"

BeforePage::BeforePage(QObject* parent) : QObject(parent) {}

void BeforePage::setCompany(const QString& company)
{
    m_company = company;
    emit changed();
}

void BeforePage::setHeard(const QString& heard)
{
    m_heard = heard;
    emit changed();
}

void BeforePage::setWayOut(const QString& wayOut)
{
    m_wayOut = wayOut;
    emit changed();
}

void BeforePage::setAdult(const QString& adult)
{
    m_adult = adult;
    m_ageMissing = false;
    emit changed();
}

BeforePage::Advice BeforePage::advice() const
{
    if (m_adult == QLatin1String("no") || m_adult == QLatin1String("notSure"))
        return Advice::Minor;
    if (m_heard == QLatin1String("perhaps") || m_heard == QLatin1String("yes")
        || m_company == QLatin1String("near"))
        return Advice::Heard;
    if (m_wayOut == QLatin1String("no"))
        return Advice::NoWay;
    const bool complete =
        !m_company.isEmpty() && !m_heard.isEmpty() && !m_wayOut.isEmpty() && !m_adult.isEmpty();
    return complete ? Advice::Good : Advice::None;
}

bool BeforePage::mayStart() const
{
    return advice() != Advice::Minor;
}

void BeforePage::start()
{
    if (!mayStart())
        return;
    if (m_adult != QLatin1String("yes")) {
        m_ageMissing = true;
        emit changed();
        return;
    }
    emit started();
}

void BeforePage::anotherDay()
{
    reset();
    emit left();
}

void BeforePage::reset()
{
    m_company.clear();
    m_heard.clear();
    m_wayOut.clear();
    m_adult.clear();
    m_ageMissing = false;
    emit changed();
}
