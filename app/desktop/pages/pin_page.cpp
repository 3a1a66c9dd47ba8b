// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/pin_page.h"

#include "desktop/work/keeping_acts.h"
#include "desktop/work/pin_acts.h"
#include "vault/pin.h"

#include <memory>
#include <utility>

using namespace cuaderno;

PinPage::PinPage(Worker& worker, QObject* parent) : QObject(parent), m_worker(worker) {}

void PinPage::begin(bool on, std::filesystem::path deviceFile)
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

void PinPage::clear()
{
    m_asksForOld = true;
    go(Step::Reading);
}

void PinPage::next()
{
    if (m_step == Step::Reading)
        go(Step::Asking);
}

void PinPage::turnOn(SecretField* old, SecretField* pin, SecretField* again)
{
    if (!old || !pin || !again || m_step != Step::Asking)
        return;
    if (!checkPin(pin->copy())) {
        complain(Flaw::TooShort);
        return;
    }
    if (!pin->copy().equals(again->view())) {
        again->clear();
        complain(Flaw::NotTheSame);
        return;
    }
    const auto typed = std::make_shared<std::pair<Secret, Secret>>(old->take(), pin->take());
    again->clear();
    go(Step::Working);
    m_worker.post(
        this,
        [typed, asked = m_asksForOld, file = m_deviceFile](Desk& desk) {
            auto change = turnPinOn(desk, asked ? &typed->first : nullptr, typed->second, file);
            *typed = {};
            return change;
        },
        [this](const PinChange& change) { turned(change); });
}

void PinPage::turnOff()
{
    if (m_step != Step::On)
        return;
    go(Step::Working);
    m_worker.post(
        this, [](Desk& desk) { return turnPinOff(desk); },
        [this](const Status& done) {
            go(done ? Step::Reading : Step::On);
            if (done)
                emit left();
            else
                emit failed(done.error());
        });
}

void PinPage::turned(const PinChange& change)
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

void PinPage::back()
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

void PinPage::mend()
{
    if (m_flaw != Flaw::None)
        complain(Flaw::None);
}

void PinPage::go(Step step)
{
    m_step = step;
    complain(Flaw::None);
    emit stepChanged();
}

void PinPage::complain(Flaw flaw)
{
    m_flaw = flaw;
    emit flawChanged();
}
