// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/plain_column.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace cuaderno::anonymizing {

namespace {

tl::unexpected<Error> unreadable(const PlannedColumn& column)
{
    return fail(ErrorCode::PolicyValueUnreadable, "an answer of another kind than the policy says",
                {.column = column.name()}, {column.name()});
}

std::vector<std::string_view> codesIn(std::string_view answer, char separator)
{
    std::vector<std::string_view> codes;
    for (const std::string_view part : split(answer, separator))
        if (const auto code = trim(part); !code.empty())
            codes.push_back(code);
    return codes;
}

} // namespace

Result<PlainColumn> PlainColumn::make(const PlannedColumn& column, DatePrecision precision)
{
    PlainColumn made;
    made.m_planned = column;
    if (column.kind == ColumnKind::Set) {
        if (auto read = made.readSets(); !read)
            return read.failure();
    } else {
        for (const std::string& answer : column.raw->values) {
            auto text = made.written(answer, precision);
            if (!text)
                return text.failure();
            made.m_texts.push_back(std::move(*text));
        }
    }
    made.noteTreatments(precision);
    return made;
}

Status PlainColumn::readSets()
{
    const RawColumn& raw = *m_planned.raw;
    const char separator = m_planned.policy->separator;
    for (const ValueLabel& choice : raw.about.values)
        m_choices.push_back(choice.value);
    if (m_choices.empty()) {
        std::set<std::string> seen;
        for (const std::string& answer : raw.values)
            for (const std::string_view code : codesIn(answer, separator))
                seen.emplace(code);
        m_choices.assign(seen.begin(), seen.end());
    }
    for (const std::string& answer : raw.values)
        if (auto read = readSet(answer); !read)
            return read;
    return {};
}

Status PlainColumn::readSet(const std::string& answer)
{
    std::vector<bool> ticked(m_choices.size());
    for (const std::string_view code : codesIn(answer, m_planned.policy->separator)) {
        const auto place = std::ranges::find(m_choices, code);
        if (place == m_choices.end())
            return unreadable(m_planned);
        ticked[static_cast<std::size_t>(place - m_choices.begin())] = true;
    }
    std::string text;
    for (std::size_t i = 0; i < ticked.size(); ++i)
        if (ticked[i])
            text += (text.empty() ? "" : " ") + m_choices[i];
    m_ticked.push_back(std::move(ticked));
    m_texts.push_back(std::move(text));
    return {};
}

Result<std::string> PlainColumn::written(const std::string& answer, DatePrecision precision)
{
    const std::string text(trim(answer));
    const auto day = dayIn(text);
    if (m_planned.kind == ColumnKind::Date && !day)
        return unreadable(m_planned);
    // A day never leaves, whatever the column was declared as.
    if (day) {
        m_hadDates = true;
        return coarseDate(*day, precision);
    }
    const PolicyColumn& policy = *m_planned.policy;
    if (m_planned.kind == ColumnKind::Number || policy.round || policy.top || policy.bottom)
        return writtenNumber(text);
    // A choice that the form does not have may be somebody's own words.
    const auto& choices = m_planned.raw->about.values;
    if (!choices.empty() && std::ranges::find(choices, text, &ValueLabel::value) == choices.end())
        return unreadable(m_planned);
    return text;
}

Result<std::string> PlainColumn::writtenNumber(const std::string& answer) const
{
    const PolicyColumn& policy = *m_planned.policy;
    auto number = numberIn(answer);
    if (!number)
        return unreadable(m_planned);
    if (policy.round)
        number = std::round(*number / *policy.round) * *policy.round;
    if (policy.top)
        number = std::min(*number, *policy.top);
    if (policy.bottom)
        number = std::max(*number, *policy.bottom);
    // 0.30000000000000004 is 3 times 0.1.
    constexpr double steps = 1e9;
    if (policy.round && std::fabs(*number) < 1e6)
        number = std::round(*number * steps) / steps;
    return numberText(*number);
}

void PlainColumn::noteTreatments(DatePrecision precision)
{
    const PolicyColumn& policy = *m_planned.policy;
    if (policy.round)
        m_treatments.push_back({Treatment::Rounded, {numberText(*policy.round)}});
    if (policy.bottom)
        m_treatments.push_back({Treatment::BottomCoded, {numberText(*policy.bottom)}});
    if (policy.top)
        m_treatments.push_back({Treatment::TopCoded, {numberText(*policy.top)}});
    if (m_hadDates || m_planned.kind == ColumnKind::Date)
        m_treatments.push_back(
            {precision == DatePrecision::Month ? Treatment::ToMonth : Treatment::ToQuarter, {}});
    if (m_treatments.empty())
        m_treatments.push_back({Treatment::AsAnswered, {}});
}

const std::string& PlainColumn::text(std::uint32_t cell) const
{
    static const std::string none;
    return RawColumn::isAnswer(cell) ? m_texts[cell - RawColumn::statuses] : none;
}

bool PlainColumn::hasChoice(std::uint32_t cell, std::size_t choice) const
{
    return RawColumn::isAnswer(cell) && m_ticked[cell - RawColumn::statuses][choice];
}

} // namespace cuaderno::anonymizing
