// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/convert.h"
#include "desktop/work/show_interview.h"
#include "desktop/work/shown_words.h"

#include <QLocale>

#include <algorithm>
#include <map>

using namespace cuaderno;

std::vector<ShownJump> showJumpList(const ConductSession& session)
{
    const Interview& interview = session.interview();
    const MarginNumbers numbers(interview.form());
    const auto screen = session.at().screen;
    std::map<std::size_t, QString> labels;
    for (const auto& progress : interview.progress())
        labels[progress.section] =
            runningAs(interview.form(), progress.label, interview.language());
    std::vector<ShownJump> shown;
    for (const auto& entry : interview.outline()) {
        ShownJump row;
        row.path = toQt(entry.path);
        row.label = runningAs(interview.form(), entry.label, interview.language());
        row.status = shownStatus(entry.status);
        row.part = partOf(interview, entry.path);
        row.number = numbers.of(interview.form().find(entry.path));
        row.here = std::find(screen.begin(), screen.end(), entry.path) != screen.end();
        if (entry.section)
            row.section = labels[*entry.section];
        shown.push_back(std::move(row));
    }
    return shown;
}

namespace {

// What stands against finishing, by path; a place whose answer was kept on purpose is left out.
std::map<std::string, QString> troublesOf(const Desk& desk)
{
    std::map<std::string, QString> troubles;
    for (const auto& violation : desk.session->interview().validate()) {
        if (violation.kind == Violation::Kind::Constraint
            && desk.keptAnyway.contains(violation.path))
            continue;
        troubles[violation.path] =
            violation.message.empty() ? QStringLiteral("?") : toQt(violation.message);
    }
    return troubles;
}

QString answerOf(const QuestionState& state, const QLocale& locale)
{
    if (state.selectedLabels.empty())
        return spoken(state, locale);
    QStringList words;
    for (const auto& label : state.selectedLabels)
        words.append(toQt(label));
    return words.join(QStringLiteral(" · "));
}

} // namespace

std::vector<ShownAnswer> showAnswers(const Desk& desk, bool violations)
{
    const Interview& interview = desk.session->interview();
    const MarginNumbers numbers(interview.form());
    std::map<std::size_t, QString> labels;
    for (const auto& progress : interview.progress())
        labels[progress.section] =
            runningAs(interview.form(), progress.label, interview.language());
    const QLocale locale(languageCode(interview.form(), interview.language()));
    const auto troubles = violations ? troublesOf(desk) : std::map<std::string, QString>();
    std::vector<ShownAnswer> shown;
    for (const auto& entry : interview.outline()) {
        const auto trouble = troubles.find(entry.path);
        if (entry.status == AnswerStatus::NotAsked && trouble == troubles.end())
            continue;
        const auto state = interview.state(entry.path);
        // What the form worked out was not said, and cannot be taken back.
        if (!state || state->readonly)
            continue;
        ShownAnswer row;
        row.path = toQt(entry.path);
        row.label = runningAs(interview.form(), entry.label, state->labelLanguage);
        row.part = partOf(interview, entry.path);
        row.number = numbers.of(interview.form().find(entry.path));
        row.status = shownStatus(entry.status);
        if (entry.section)
            row.section = labels[*entry.section];
        row.answer = answerOf(*state, locale);
        row.kind = shownKind(*state);
        if (trouble != troubles.end())
            row.trouble = trouble->second;
        shown.push_back(std::move(row));
    }
    return shown;
}
