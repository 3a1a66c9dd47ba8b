// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/duress_page.h"

#include "desktop/shell/passphrase_strength.h"
#include "desktop/work/duress_acts.h"
#include "desktop/work/keeping_acts.h"

#include <memory>
#include <utility>

using namespace cuaderno;

DuressPage::DuressPage(Worker& worker, QObject* parent) : QObject(parent), m_worker(worker) {}

void DuressPage::begin(bool on, std::filesystem::path deviceFile)
{
    clear();
    m_deviceFile = std::move(deviceFile);
    m_worker.post(
        this, [](Desk& desk) { return knowsPassphrase(desk); },
        [this](bool knows) {
            m_asksForOld = knows;
            emit stepChanged();
        });
    if (on)
        go(Step::On);
}

void DuressPage::clear()
{
    m_asksForOld = true;
    go(Step::Reading);
}

void DuressPage::next()
{
    if (m_step == Step::Reading)
        go(Step::Asking);
}

void DuressPage::turnOn(SecretField* old, SecretField* words, SecretField* again)
{
    if (!old || !words || !again || m_step != Step::Asking)
        return;
    const auto strength = strengthOf(words->view());
    if (strength == PassphraseStrength::None || strength == PassphraseStrength::TooShort) {
        complain(Flaw::TooShort);
        return;
    }
    if (!words->copy().equals(again->view())) {
        again->clear();
        complain(Flaw::NotTheSame);
        return;
    }
    const auto typed = std::make_shared<std::pair<Secret, Secret>>(old->take(), words->take());
    again->clear();
    go(Step::Working);
    m_worker.post(
        this,
        [typed, asked = m_asksForOld, file = m_deviceFile](Desk& desk) {
            auto change = turnDuressOn(desk, asked ? &typed->first : nullptr, typed->second, file);
            *typed = {};
            return change;
        },
        [this](const DuressChange& change) { turned(change); });
}

void DuressPage::turnOff()
{
    if (m_step != Step::On)
        return;
    go(Step::Working);
    m_worker.post(
        this, [](Desk& desk) { return turnDuressOff(desk); },
        [this](const Status& done) {
            go(done ? Step::Reading : Step::On);
            if (done)
                emit left();
            else
                emit failed(done.error());
        });
}

void DuressPage::turned(const DuressChange& change)
{
    go(change.status ? Step::On : Step::Asking);
    if (change.status)
        return;
    if (change.taken)
        complain(Flaw::Taken);
    else if (change.status.error().code == ErrorCode::VaultWrongPassphrase)
        complain(Flaw::Wrong);
    else
        emit failed(change.status.error());
}

void DuressPage::back()
{
    if (m_step == Step::Working)
        return;
    if (m_step == Step::Asking) {
        go(Step::Reading);
        return;
    }
    clear();
    emit left();
}

void DuressPage::mend()
{
    if (m_flaw != Flaw::None)
        complain(Flaw::None);
}

void DuressPage::go(Step step)
{
    m_step = step;
    complain(Flaw::None);
    emit stepChanged();
}

void DuressPage::complain(Flaw flaw)
{
    m_flaw = flaw;
    emit flawChanged();
}
