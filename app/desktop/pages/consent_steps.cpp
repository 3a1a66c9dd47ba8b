// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From one step of the consent to the next, and what is decided at its end.
#include "desktop/pages/consent_page.h"
#include "desktop/shell/convert.h"
#include "desktop/work/show_consent.h"

#include <algorithm>

using namespace cuaderno;

namespace {

// So many unclear answers, and perhaps today is not the day (R27).
constexpr int unclearAtMost = 3;

int count(const auto& list)
{
    return static_cast<int>(list.size());
}

} // namespace

void ConsentPage::go(Step step, int part)
{
    m_step = step;
    m_part = part;
    m_unclear = false;
    m_choiceMissing = false;
    m_chosen.clear();
    if (step == Step::HowSaid)
        m_chosen = m_evidence;
    showChoices();
    emit stepChanged();
    emit changed();
}

void ConsentPage::showChoices()
{
    std::vector<ShownChoice> choices;
    if (m_step == Step::Understanding && m_part < count(m_texts->understanding)) {
        choices = m_texts->understanding[static_cast<std::size_t>(m_part)].answers;
    } else if (const auto* one = use()) {
        choices.push_back({QStringLiteral("yes"), one->yes, {}, {}, false});
        choices.push_back({QStringLiteral("no"), one->no, {}, {}, false});
        // At the end there is no later.
        if (!one->later.isEmpty() && !m_again)
            choices.push_back({QStringLiteral("askLater"), one->later, {}, {}, false});
        if (const auto decided = m_decisions.find(one->use); decided != m_decisions.end())
            m_chosen = decided->second;
    } else if (m_step == Step::HowSaid) {
        choices.push_back({QStringLiteral("tap"), tr("Tap here"), {}, {}, false});
        choices.push_back({QStringLiteral("witness"),
                           tr("Someone hears it"),
                           tr("A witness of their choice"),
                           {},
                           false});
    }
    for (auto& choice : choices)
        choice.chosen = !m_chosen.isEmpty() && choice.value == m_chosen;
    m_choices.show(std::move(choices));
}

void ConsentPage::nextUnderstanding()
{
    if (m_part >= count(m_texts->understanding)) {
        go(Step::Use, 0);
        return;
    }
    if (m_chosen.isEmpty()) {
        m_choiceMissing = true;
        emit changed();
        return;
    }
    const auto& asked = m_texts->understanding[static_cast<std::size_t>(m_part)];
    const auto key = toCore(asked.key);
    auto record = std::find_if(m_understanding.begin(), m_understanding.end(),
                               [&](const TeachBack& row) { return row.question == key; });
    if (record == m_understanding.end())
        record = m_understanding.insert(m_understanding.end(), {key, false, 0});
    record->understood = m_chosen == asked.right;
    if (record->understood) {
        const int next = m_part + 1;
        next < count(m_texts->understanding) ? go(Step::Understanding, next) : go(Step::Use, 0);
        return;
    }
    ++record->repeated;
    if (++m_unclearCount >= unclearAtMost) {
        go(Step::Unclear, m_part);
        return;
    }
    m_chosen.clear();
    m_choices.choose({});
    m_unclear = true;
    emit changed();
}

void ConsentPage::nextUse()
{
    const auto* one = use();
    if (one && !m_decisions.contains(one->use)) {
        m_choiceMissing = true;
        emit changed();
        return;
    }
    if (!m_again && one && one->use == toQt(scopeName(Scope::TakePart))
        && m_decisions[one->use] != QLatin1String("yes")) {
        sayNotToday();
        return;
    }
    if (m_part + 1 < parts())
        go(Step::Use, m_part + 1);
    else if (m_again)
        decideAgain();
    else
        go(Step::HowSaid, 0);
}

void ConsentPage::sayNotToday()
{
    m_worker.post(
        this, [](Desk& desk) { return notToday(desk); },
        [this](const Status& counted) {
            if (!counted)
                emit failed(counted.error());
        });
    m_decisions.clear();
    m_understanding.clear();
    go(Step::NotToday, 0);
}

void ConsentPage::start()
{
    if (m_working)
        return;
    if (m_evidence.isEmpty()) {
        m_choiceMissing = true;
        emit changed();
        return;
    }
    m_working = true;
    emit changed();
    const SaidYes said{m_instrument,    language(),  m_evidence, m_lines.said(),
                       m_understanding, m_decisions, m_before};
    m_worker.post(
        this, [said](Desk& desk) { return agree(desk, said); },
        [this, generation = m_generation](const Agreed& agreed) {
            if (generation != m_generation)
                return;
            m_working = false;
            emit changed();
            if (agreed.error)
                emit failed(*agreed.error);
            else
                emit this->agreed(agreed.code, agreed.words);
        });
}

void ConsentPage::decideAgain()
{
    m_worker.post(
        this,
        [decisions = m_decisions](Desk& desk) {
            for (const auto& [use, decision] : decisions) {
                const auto scope = findScope(toCore(use));
                if (!scope)
                    continue;
                if (auto decided = decideUse(desk, *scope, decisionOf(decision)); !decided)
                    return decided;
            }
            return Status();
        },
        [this](const Status& decided) {
            if (decided)
                emit askedAgain();
            else
                emit failed(decided.error());
        });
}
