// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/keeping_page.h"

#include "desktop/shell/trouble_text.h"
#include "desktop/work/keeping_acts.h"

#include <utility>

using namespace cuaderno;

namespace {

template <typename State>
QString stateName(State state)
{
    switch (state) {
    case State::On:
        return QStringLiteral("on");
    case State::Off:
        return QStringLiteral("off");
    case State::NotOffered:
        break;
    }
    return {};
}

} // namespace

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
    m_pin.clear();
    m_practice.clear();
    m_health = Health::Unknown;
    m_findings.clear();
    emit hereChanged();
    emit wipesChanged();
    emit waysChanged();
    emit healthChanged();
    refresh();
}

void KeepingPage::refresh()
{
    if (!m_here)
        return;
    m_worker.post(
        this, [file = m_deviceFile](Desk& desk) { return showKeeping(desk, file); },
        [this](const ShownKeeping& keeping) { take(keeping); });
}

void KeepingPage::setDeviceFile(std::filesystem::path file)
{
    m_deviceFile = std::move(file);
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
        this, [wipes, file = m_deviceFile](Desk& desk) { return ::setWipes(desk, wipes, file); },
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
    // What was asked of a notebook that closed meanwhile.
    if (!m_here)
        return;
    m_wipes = keeping.wipes;
    m_pin = stateName(keeping.pin);
    m_practice = stateName(keeping.duress);
    emit wipesChanged();
    emit waysChanged();
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
