// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/agreed_page.h"

#include "desktop/shell/convert.h"
#include "desktop/work/desk.h"
#include "desktop/work/show_consent.h"

using namespace cuaderno;

AgreedPage::AgreedPage(Worker& worker, QObject* parent) : QObject(parent), m_worker(worker) {}

void AgreedPage::refresh()
{
    m_worker.post(this, showAgreements,
                  [this, generation = m_generation](std::vector<ShownAgreement> uses) {
                      if (generation == m_generation)
                          m_uses.show(std::move(uses));
                  });
}

void AgreedPage::clear()
{
    ++m_generation;
    m_uses.show({});
}

void AgreedPage::change(const QString& use, const QString& decision)
{
    const auto scope = findScope(toCore(use));
    if (!scope)
        return;
    const auto value = decisionOf(decision);
    if (*scope == Scope::TakePart) {
        if (value != DecisionValue::Yes)
            emit stopAsked();
        return;
    }
    m_worker.post(
        this, [scope = *scope, value](Desk& desk) { return decideUse(desk, scope, value); },
        [this](const Status& decided) {
            if (!decided)
                emit failed(decided.error());
            refresh();
        });
}

void AgreedPage::close()
{
    emit closed();
}
