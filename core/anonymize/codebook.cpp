// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/draft.h"

#include <algorithm>

namespace cuaderno::anonymizing {

namespace {

// Longer lists of values than this are not spelled out: ages, days.
constexpr std::size_t mostValues = 60;

const Labels* labelOf(const std::vector<ValueLabel>& values, const std::string& value)
{
    const auto found = std::ranges::find(values, value, &ValueLabel::value);
    return found == values.end() || found->label.empty() ? nullptr : &found->label;
}

// A coarser code in words: those of what it takes together, as the form has them in each language.
Labels joinedLabels(const std::vector<ValueLabel>& values, const std::vector<std::string>& under,
                    const std::vector<std::string>& languages)
{
    Labels joined;
    for (const std::string& language : languages) {
        std::string text;
        for (const std::string& value : under) {
            const Labels* label = labelOf(values, value);
            const auto word = label == nullptr ? Labels::const_iterator() : label->find(language);
            if (label == nullptr || word == label->end()) {
                text.clear();
                break;
            }
            text += (text.empty() ? "" : " / ") + word->second;
        }
        if (!text.empty())
            joined[language] = text;
    }
    return joined;
}

bool has(const std::vector<ValueLabel>& values, const std::string& value)
{
    return std::ranges::find(values, value, &ValueLabel::value) != values.end();
}

// The labels of one level of a hierarchy, with their words.
void addBands(const Hierarchy& hierarchy, std::size_t level, const std::vector<ValueLabel>& answers,
              const std::vector<std::string>& languages, std::vector<ValueLabel>& values)
{
    std::vector<std::string> labels;
    std::map<std::string, std::vector<std::string>> under;
    for (const auto& line : hierarchy.lines()) {
        if (!under.contains(line[level]))
            labels.push_back(line[level]);
        under[line[level]].push_back(line.front());
    }
    if (labels.size() > mostValues)
        return;
    for (const std::string& label : labels)
        if (!has(values, label))
            values.push_back({label, joinedLabels(answers, under[label], languages)});
}

} // namespace

std::vector<ValueLabel> codebookValues(const PlannedColumn& column,
                                       const std::vector<std::string>& languages)
{
    const Hierarchy& hierarchy = column.policy->hierarchy;
    const std::vector<ValueLabel>& answers = column.raw->about.values;
    std::vector<ValueLabel> values;
    if (column.policy->minLevel == 0 && column.kind != ColumnKind::Date) {
        if (!answers.empty())
            values = answers;
        else if (hierarchy.size() <= mostValues)
            for (const auto& line : hierarchy.lines())
                values.push_back({line.front(), {}});
    }
    for (std::size_t level = 1; level + 1 < hierarchy.levels(); ++level)
        addBands(hierarchy, level, answers, languages, values);
    for (const auto status : {ValueStatus::PreferNot, ValueStatus::DontKnow, ValueStatus::Skipped,
                              ValueStatus::NotAsked})
        if (!has(values, std::string(statusText(status))))
            values.push_back({std::string(statusText(status)), {}});
    values.push_back({std::string(suppressedText), {}});
    return values;
}

} // namespace cuaderno::anonymizing
