// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/keeping_page.h"

#include "desktop/shell/trouble_text.h"
#include "desktop/work/keeping_acts.h"

#include <utility>

using namespace cuaderno;

KeepingPage::KeepingPage(Worker& worker, QObject* parent) : QObject(parent), m_worker(worker) {}

int KeepingPage::tries() const
{
    return wrongTriesUntilWipe;
}

QStringList KeepingPage::findings() const
{
    QStringList sentences;
    for (const Error& finding : m_findings)
        sentences.append(troubleSentence(finding));
    sentences.removeDuplicates();
    return sentences;
}

void KeepingPage::begin(bool here)
{
    m_here = here;
    m_wipes = false;
    m_health = Health::Unknown;
    m_findings.clear();
    emit hereChanged();
    emit wipesChanged();
    emit healthChanged();
    if (!here)
        return;
    m_worker.post(
        this, [](Desk& desk) { return showKeeping(desk); },
        [this](const ShownKeeping& keeping) { take(keeping); });
}

void KeepingPage::retranslate()
{
    emit healthChanged();
}

void KeepingPage::setWipes(bool wipes)
{
    if (!m_here)
        return;
    m_worker.post(
        this, [wipes](Desk& desk) { return ::setWipes(desk, wipes); },
        [this](const ShownKeeping& keeping) { take(keeping); });
}

void KeepingPage::lookAtAll()
{
    if (!m_here || m_health == Health::Looking)
        return;
    m_health = Health::Looking;
    m_findings.clear();
    emit healthChanged();
    m_worker.post(
        this, [](Desk& desk) { return ::lookAtAll(desk); },
        [this](ShownHealth seen) { take(std::move(seen)); });
}

void KeepingPage::take(const ShownKeeping& keeping)
{
    m_wipes = keeping.wipes;
    emit wipesChanged();
    if (keeping.error)
        emit failed(*keeping.error);
}

void KeepingPage::take(ShownHealth seen)
{
    m_findings = std::move(seen.findings);
    m_health = seen.error ? Health::Unknown : m_findings.empty() ? Health::Whole : Health::Damaged;
    emit healthChanged();
    if (seen.error)
        emit failed(*seen.error);
}
