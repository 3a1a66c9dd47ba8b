// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed and tapped, on its way to the vault and back.
#include "desktop/pages/interview_page.h"
#include "desktop/shell/numbers.h"
#include "desktop/work/session_acts.h"

#include <algorithm>

using Status = QuestionListModel::Status;
using Saved = QuestionListModel::Saved;
using QuestionKind = QuestionListModel::Kind;

namespace {

bool isNumber(const ShownQuestion* question)
{
    return question
           && (question->kind == QuestionKind::Integer || question->kind == QuestionKind::Decimal
               || question->kind == QuestionKind::Range);
}

// What tells one page from another.
QStringList identity(const ShownPage& page)
{
    QStringList paths{QString::number(static_cast<int>(page.kind)), page.series, page.contentNote};
    for (const auto& question : page.questions)
        paths.append(question.path);
    return paths;
}

} // namespace

void InterviewPage::put(const QString& path, const QString& value)
{
    const ShownQuestion* question = m_questions.find(path);
    if (!question || question->readOnly)
        return;
    const Status status = value.isEmpty() ? Status::NotAsked : Status::Answered;
    const bool number = isNumber(question);
    m_questions.put(path, value, status, Saved::Keeping);
    expect({path, number ? plainNumber(value) : value, Status::Answered});
}

void InterviewPage::refuse(const QString& path, Status status)
{
    const ShownQuestion* question = m_questions.find(path);
    if (!question || !question->mayRefuse)
        return;
    if (question->status == status) {
        clearAnswer(path);
        return;
    }
    m_questions.put(path, {}, status, Saved::Keeping);
    expect({path, {}, status});
    store();
}

void InterviewPage::expect(Typed typed)
{
    m_notStored.erase(typed.path);
    m_waiting[typed.path] = std::move(typed);
    emit answeredChanged();
}

std::vector<Typed> InterviewPage::takeTyped(bool again)
{
    m_breath.stop();
    if (again) {
        for (const auto& [path, typed] : m_notStored)
            m_waiting.try_emplace(path, typed);
    }
    std::vector<Typed> typed;
    for (const auto& [path, one] : m_waiting) {
        typed.push_back(one);
        ++m_flying[path];
    }
    m_waiting.clear();
    return typed;
}

void InterviewPage::ask(Act act, bool turning)
{
    if (turning && m_turning)
        return;
    if (turning) {
        m_recorder.clear();
        m_player.clear();
    }
    m_turning = m_turning || turning;
    const auto typed = takeTyped(turning);
    m_worker.post(
        this,
        [act = std::move(act), typed, wish = PageWish{m_reader}](Desk& desk) {
            return desk.session ? act(desk, typed, wish) : Turn();
        },
        [this, typed, turning, generation = m_generation](Turn turn) {
            if (generation == m_generation)
                take(std::move(turn), typed, turning);
        });
}

void InterviewPage::take(Turn turn, const std::vector<Typed>& sent, bool turning)
{
    if (turning)
        m_turning = false;
    settleStored(turn, sent);
    keepWhatIsNewer(turn.page);
    const bool another = identity(turn.page) != identity(*m_page);
    showPage(std::move(turn.page));
    if (another)
        emit turned();
    if (!turn.notStored.empty()) {
        emit failed(turn.notStored.front().error);
        emit attention(turn.notStored.front().typed.path);
    } else if (turn.error) {
        emit failed(*turn.error);
    } else if (!turn.attention.isEmpty()) {
        emit attention(turn.attention);
    } else if (turn.atEnd) {
        emit finished();
    } else if (turn.atStart) {
        emit leftAtStart();
    }
}

void InterviewPage::settleStored(const Turn& turn, const std::vector<Typed>& sent)
{
    const bool before = unsaved();
    for (const auto& typed : sent) {
        if (const auto flying = m_flying.find(typed.path);
            flying != m_flying.end() && --flying->second <= 0)
            m_flying.erase(flying);
        m_notStored.erase(typed.path);
    }
    for (const auto& lost : turn.notStored) {
        if (!isNewer(lost.typed.path))
            m_notStored[lost.typed.path] = lost.typed;
    }
    if (before && !unsaved())
        emit keptAgain();
}

// What stands on the page wins over what the vault has where it is newer, or could not be kept.
void InterviewPage::keepWhatIsNewer(ShownPage& page) const
{
    for (auto& question : page.questions) {
        const ShownQuestion* here = m_questions.find(question.path);
        if (!here)
            continue;
        const bool lost = m_notStored.contains(question.path);
        if (lost || isNewer(question.path)) {
            question.value = here->value;
            question.status = here->status;
            question.saved = lost ? Saved::NotKept : Saved::Keeping;
            for (auto& choice : question.choices) {
                const auto same = std::find_if(
                    here->choices.begin(), here->choices.end(),
                    [&](const ShownChoice& shown) { return shown.value == choice.value; });
                if (same != here->choices.end())
                    choice.chosen = same->chosen;
            }
        } else if (isNumber(&question) && plainNumber(here->value) == question.value) {
            // "3,5" stays as it was typed.
            question.value = here->value;
        }
    }
}

bool InterviewPage::isNewer(const QString& path) const
{
    return m_waiting.contains(path) || m_flying.contains(path);
}
