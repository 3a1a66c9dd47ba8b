// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/passphrase_page.h"

#include "desktop/shell/passphrase_strength.h"
#include "desktop/work/keeping_acts.h"

#include <memory>
#include <utility>

using namespace cuaderno;

PassphrasePage::PassphrasePage(Worker& worker, QObject* parent) : QObject(parent), m_worker(worker)
{
}

void PassphrasePage::begin(std::filesystem::path folder)
{
    clear();
    m_folder = std::move(folder);
    m_worker.post(
        this, [](Desk& desk) { return knowsPassphrase(desk); },
        [this](bool knows) {
            m_asksForOld = knows;
            emit stepChanged();
        });
}

void PassphrasePage::clear()
{
    m_asksForOld = true;
    setSeen(false);
    go(Step::Asking);
}

void PassphrasePage::change(SecretField* old, SecretField* fresh, SecretField* again)
{
    if (!old || !fresh || !again || m_step != Step::Asking)
        return;
    const auto strength = strengthOf(fresh->view());
    if (strength == PassphraseStrength::None || strength == PassphraseStrength::TooShort) {
        complain(Flaw::TooShort);
        return;
    }
    if (!fresh->copy().equals(again->view())) {
        again->clear();
        complain(Flaw::NotTheSame);
        return;
    }
    const auto typed = std::make_shared<std::pair<Secret, Secret>>(old->take(), fresh->take());
    again->clear();
    go(Step::Working);
    m_worker.post(
        this,
        [typed, asked = m_asksForOld, seen = m_seen, folder = m_folder](Desk& desk) {
            PassphraseChange change;
            if (seen && asked)
                change = giveNewKeys(desk, folder, typed->first, typed->second);
            else
                change.status =
                    changePassphrase(desk, asked ? &typed->first : nullptr, typed->second);
            *typed = {};
            return change;
        },
        [this](const PassphraseChange& change) { changed(change); });
}

void PassphrasePage::setSeen(bool seen)
{
    m_seen = seen;
    emit seenChanged();
}

void PassphrasePage::changed(const PassphraseChange& change)
{
    const Status& status = change.status;
    go(status ? Step::Done : Step::Asking);
    if (change.shut)
        emit shut();
    if (status)
        return;
    if (status.error().code == ErrorCode::VaultWrongPassphrase)
        complain(Flaw::Wrong);
    else
        emit failed(status.error());
}

void PassphrasePage::back()
{
    if (m_step == Step::Working)
        return;
    clear();
    emit left();
}

void PassphrasePage::mend()
{
    if (m_flaw != Flaw::None)
        complain(Flaw::None);
}

void PassphrasePage::go(Step step)
{
    m_step = step;
    complain(Flaw::None);
    emit stepChanged();
}

void PassphrasePage::complain(Flaw flaw)
{
    m_flaw = flaw;
    emit flawChanged();
}
