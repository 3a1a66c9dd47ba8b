// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/draft.h"

#include <algorithm>
#include <set>

namespace cuaderno::anonymizing {

namespace {

RiskLevel levelOf(const std::map<std::size_t, std::size_t>& classesBySize, std::size_t k)
{
    RiskLevel level;
    for (const auto& [size, classes] : classesBySize) {
        level.people += size * classes;
        level.classes += classes;
        if (level.smallestClass == 0)
            level.smallestClass = size;
        if (size == 1)
            level.unique += classes;
        if (size < k)
            level.belowK += size * classes;
    }
    if (level.people > 0) {
        level.highest = 1.0 / static_cast<double>(level.smallestClass);
        // Everybody's chance is one in her class: over the people, classes by people.
        level.mean = static_cast<double>(level.classes) / static_cast<double>(level.people);
    }
    return level;
}

template <typename Key>
std::map<std::size_t, std::size_t> sizes(const std::map<Key, std::size_t>& groups)
{
    std::map<std::size_t, std::size_t> bySize;
    for (const auto& [key, size] : groups)
        ++bySize[size];
    return bySize;
}

std::map<std::size_t, std::size_t> sizesBefore(const Draft& draft)
{
    std::map<std::vector<std::uint32_t>, std::size_t> groups;
    for (std::size_t row = 0; row < draft.data->main().rows; ++row) {
        std::vector<std::uint32_t> key;
        for (const PlannedColumn& column : draft.plan.tables.front().columns)
            if (column.isQuasiIdentifier)
                key.push_back(column.raw->cells[row]);
        ++groups[std::move(key)];
    }
    return sizes(groups);
}

// The class of each row of the main table, by what is written.
std::vector<std::size_t> classesAsWritten(const ReleaseContent& content,
                                          std::map<std::size_t, std::size_t>& bySize)
{
    const Table& main = content.tables.front();
    std::vector<std::size_t> places;
    places.reserve(content.quasiIdentifiers.size());
    for (const std::string& name : content.quasiIdentifiers)
        places.push_back(*main.findColumn(name));
    std::map<std::vector<std::string>, std::size_t> numbers;
    std::map<std::size_t, std::size_t> counts;
    std::vector<std::size_t> classOf;
    for (const Row& row : main.rows) {
        std::vector<std::string> key;
        key.reserve(places.size());
        for (const std::size_t place : places)
            key.push_back(row[place].text);
        classOf.push_back(numbers.try_emplace(std::move(key), numbers.size()).first->second);
        ++counts[classOf.back()];
    }
    bySize = sizes(counts);
    return classOf;
}

ColumnLoss lossOf(const Draft& draft, const QuasiIdentifier& quasi, const Table& main)
{
    ColumnLoss loss;
    loss.column = quasi.name();
    const std::size_t place = *main.findColumn(quasi.name());
    std::map<std::string, double> lossOfText;
    double sum = 0;
    for (std::size_t i = 0; i < main.rows.size(); ++i) {
        const std::string& written = main.rows[i][place].text;
        auto known = lossOfText.find(written);
        if (known == lossOfText.end())
            known = lossOfText.emplace(written, quasi.lossOf(written)).first;
        sum += known->second;
        if (written == suppressedText)
            ++loss.suppressedCells;
        else if (!quasi.isExact(draft.order[i], written))
            ++loss.coarsenedCells;
    }
    loss.loss = main.rows.empty() ? 0 : sum / static_cast<double>(main.rows.size());
    return loss;
}

SensitiveFigures sensitiveFigures(const Draft& draft, const PlainColumn& column,
                                  const std::vector<std::size_t>& classOf)
{
    std::map<std::size_t, std::set<std::string>> values;
    std::map<std::size_t, std::size_t> people;
    for (std::size_t i = 0; i < draft.order.size(); ++i) {
        const std::string& text = column.text(column.planned().raw->cells[draft.order[i]]);
        auto& seen = values[classOf[i]];
        ++people[classOf[i]];
        if (!text.empty())
            seen.insert(text);
    }
    SensitiveFigures figures;
    figures.column = column.planned().name();
    bool first = true;
    for (const auto& [each, seen] : values) {
        if (seen.size() == 1) {
            ++figures.classesOfOneValue;
            figures.peopleInThem += people[each];
        }
        if (!seen.empty() && (first || seen.size() < figures.fewestValues)) {
            figures.fewestValues = seen.size();
            first = false;
        }
    }
    return figures;
}

PlainColumnFigures plainFigures(const Draft& draft, std::size_t table, const PlainColumn& column)
{
    const RawTable& raw = *draft.plan.tables[table].raw;
    std::map<std::string, std::set<std::uint32_t>> peopleWith;
    for (std::uint32_t row = 0; row < raw.rows; ++row) {
        const std::uint32_t person = table == 0 ? row : raw.personOf[row];
        const std::string& text = column.text(column.planned().raw->cells[row]);
        if (draft.isIn(person) && !text.empty())
            peopleWith[text].insert(person);
    }
    PlainColumnFigures figures;
    figures.column = column.planned().name();
    figures.table = draft.plan.tables[table].fileName;
    std::set<std::uint32_t> rare;
    for (const auto& [text, people] : peopleWith)
        if (people.size() < static_cast<std::size_t>(draft.policy->k)) {
            ++figures.rareValues;
            rare.insert(people.begin(), people.end());
        }
    figures.peopleWithThem = rare.size();
    return figures;
}

} // namespace

RiskFigures measureRisk(const Draft& draft, const ReleaseContent& content)
{
    const auto k = static_cast<std::size_t>(draft.policy->k);
    const Table& main = content.tables.front();
    RiskFigures risk;
    risk.before = levelOf(sizesBefore(draft), k);
    const auto classOf = classesAsWritten(content, risk.classesBySize);
    risk.after = levelOf(risk.classesBySize, k);
    double lost = 0;
    for (const QuasiIdentifier& quasi : draft.quasi) {
        risk.columns.push_back(lossOf(draft, quasi, main));
        lost += risk.columns.back().loss;
    }
    const auto people = static_cast<double>(draft.data->main().rows);
    const auto in = static_cast<double>(main.rows.size());
    if (!draft.quasi.empty())
        risk.loss = (lost / static_cast<double>(draft.quasi.size()) * in + (people - in)) / people;
    for (std::size_t table = 0; table < draft.plain.size(); ++table)
        for (const PlainColumn& column : draft.plain[table]) {
            if (table == 0 && column.planned().policy->role == Role::Sensitive)
                risk.sensitive.push_back(sensitiveFigures(draft, column, classOf));
            risk.plain.push_back(plainFigures(draft, table, column));
        }
    return risk;
}

} // namespace cuaderno::anonymizing
