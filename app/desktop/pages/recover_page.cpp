// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/recover_page.h"

#include "desktop/shell/passphrase_strength.h"
#include "desktop/work/way_acts.h"

#include <memory>

using namespace cuaderno;

RecoverPage::RecoverPage(Worker& worker, QObject* parent) : QObject(parent), m_worker(worker) {}

void RecoverPage::begin(std::filesystem::path folder)
{
    clear();
    m_folder = std::move(folder);
}

void RecoverPage::clear()
{
    m_papers.reset();
    go(Step::Papers);
}

void RecoverPage::takePapers(SecretField* one, SecretField* other)
{
    if (!one || !other || m_step != Step::Papers)
        return;
    auto first = readShare(one->copy());
    if (!first) {
        complain(Flaw::Letter, 0);
        return;
    }
    auto second = readShare(other->copy());
    if (!second) {
        complain(Flaw::Letter, 1);
        return;
    }
    if (first->set != second->set || first->number == second->number) {
        complain(Flaw::Twice, 1);
        return;
    }
    m_papers.emplace(std::move(*first), std::move(*second));
    one->clear();
    other->clear();
    go(Step::Passphrase);
}

void RecoverPage::usePassphrase(SecretField* first, SecretField* again)
{
    if (!first || !again || m_step != Step::Passphrase || !m_papers)
        return;
    const auto strength = strengthOf(first->view());
    if (strength == PassphraseStrength::None || strength == PassphraseStrength::TooShort) {
        complain(Flaw::TooShort, 0);
        return;
    }
    if (!first->copy().equals(again->view())) {
        again->clear();
        complain(Flaw::NotTheSame, 1);
        return;
    }
    const auto fresh = std::make_shared<Secret>(first->take());
    again->clear();
    const auto papers = std::make_shared<Papers>(std::move(*m_papers));
    m_papers.reset();
    go(Step::Working);
    m_worker.post(
        this,
        [folder = m_folder, papers, fresh](Desk& desk) {
            auto done = recoverNotebook(desk, folder, papers->first, papers->second, *fresh);
            *fresh = Secret();
            return done;
        },
        [this](const Status& status) { recovered(status); });
}

void RecoverPage::recovered(const Status& status)
{
    go(Step::Papers);
    if (status)
        emit opened();
    else if (status.error().code == ErrorCode::RecoveryNotForThis)
        complain(Flaw::Wrong);
    else
        emit failed(status.error());
}

void RecoverPage::back()
{
    switch (m_step) {
    case Step::Papers:
        clear();
        emit left();
        break;
    case Step::Passphrase:
        clear();
        break;
    case Step::Working:
        break;
    }
}

void RecoverPage::mend()
{
    if (m_flaw != Flaw::None)
        complain(Flaw::None);
}

void RecoverPage::go(Step step)
{
    m_step = step;
    complain(Flaw::None);
    emit stepChanged();
}

void RecoverPage::complain(Flaw flaw, int field)
{
    m_flaw = flaw;
    m_flawField = field;
    emit flawChanged();
}
