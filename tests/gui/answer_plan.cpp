// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/answer_plan.h"

#include <algorithm>
#include <stdexcept>

using Kind = QuestionListModel::Kind;
using Status = QuestionListModel::Status;

namespace {

// Answers that open a follow-up, and one of each reason not to answer.
const std::map<QString, PlannedAnswer>& special()
{
    static const std::map<QString, PlannedAnswer> plan = {
        {QStringLiteral("gender"), {QStringLiteral("own_word")}},
        {QStringLiteral("gender_own"), {QStringLiteral("Ñandú, ضوء & <b>42</b>")}},
        {QStringLiteral("still"), {QStringLiteral("no")}},
        {QStringLiteral("written_terms"), {QStringLiteral("yes")}},
        {QStringLiteral("paid_to_get"), {QStringLiteral("yes")}},
        {QStringLiteral("never_paid"), {QStringLiteral("yes")}},
        {QStringLiteral("unpaid_due"), {QStringLiteral("2025-03-01")}},
        {QStringLiteral("say_no"), {QStringLiteral("no")}},
        {QStringLiteral("quit_free"), {QStringLiteral("no")}},
        {QStringLiteral("asked_help"), {QStringLiteral("no")}},
        {QStringLiteral("shift_start"), {QStringLiteral("05:30")}},
        {QStringLiteral("pay_month"), {QStringLiteral("812.5")}},
        {QStringLiteral("cost_total"), {QStringLiteral("1400.5")}},
        {QStringLiteral("good_at"), {QStringLiteral("I know every room.\nNobody counts that.")}},
        {QStringLiteral("rights_feel"), {{}, Status::DontKnow}},
        {QStringLiteral("site_change"), {{}, Status::PreferNot}},
        {QStringLiteral("days_row"), {{}, Status::DontKnow}},
        {QStringLiteral("one_change"), {{}, Status::PreferNot}},
        {QStringLiteral("hope"), {{}, Status::Skipped}},
    };
    return plan;
}

bool endsQuietly(const QString& choice)
{
    static const QStringList quiet{QStringLiteral("no"),      QStringLiteral("none"),
                                   QStringLiteral("never"),   QStringLiteral("nobody"),
                                   QStringLiteral("nothing"), QStringLiteral("not_needed")};
    return quiet.contains(choice);
}

QString oneOf(const ShownQuestion& question)
{
    for (const auto& choice : question.choices) {
        if (!endsQuietly(choice.value))
            return choice.value;
    }
    return question.choices.empty() ? QString() : question.choices.front().value;
}

// The first and the third, in the order of the form.
QString someOf(const ShownQuestion& question)
{
    QStringList some;
    int place = 0;
    for (const auto& choice : question.choices) {
        if (endsQuietly(choice.value))
            continue;
        if (place == 0 || place == 2)
            some.append(choice.value);
        ++place;
    }
    return some.join(QLatin1Char(' '));
}

} // namespace

QString nameOf(const QString& path)
{
    return path.section(QLatin1Char('/'), -1);
}

PlannedAnswer planFor(const ShownQuestion& question)
{
    if (const auto found = special().find(nameOf(question.path)); found != special().end())
        return found->second;
    switch (question.kind) {
    case Kind::Acknowledge:
        return {QStringLiteral("OK")};
    case Kind::SelectOne:
        return {oneOf(question)};
    case Kind::SelectMultiple:
        return {someOf(question)};
    case Kind::Integer:
        return {QStringLiteral("7")};
    case Kind::Decimal:
        return {QStringLiteral("2.5")};
    case Kind::Text:
        return {QStringLiteral("Words of mine: ") + nameOf(question.path)};
    default:
        return {};
    }
}
