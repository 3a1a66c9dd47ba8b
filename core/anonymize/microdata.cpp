// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/microdata.h"

#include "anonymize/raw_data.h"
#include "base/secret.h"

#include <cassert>
#include <utility>

namespace cuaderno {

using anonymizing::RawColumn;
using anonymizing::RawTable;

std::string_view statusText(ValueStatus status)
{
    switch (status) {
    case ValueStatus::Answered:
        return "answered";
    case ValueStatus::PreferNot:
        return "prefer_not";
    case ValueStatus::DontKnow:
        return "dont_know";
    case ValueStatus::Skipped:
        return "skipped";
    case ValueStatus::NotAsked:
        break;
    }
    return "not_asked";
}

std::uint32_t RawColumn::codeOf(std::string_view value)
{
    const auto next = static_cast<std::uint32_t>(values.size() + statuses);
    const auto [place, isNew] = m_codes.try_emplace(std::string(value), next);
    if (isNew)
        values.emplace_back(value);
    return place->second;
}

void RawColumn::forget()
{
    for (std::string& value : values)
        wipe(value);
    values.clear();
    while (!m_codes.empty())
        wipe(m_codes.extract(m_codes.begin()).key());
    cells.clear();
}

Microdata::Microdata(std::string mainTable, std::vector<std::string> languages)
    : m_raw(std::make_unique<Raw>())
{
    m_raw->dataset.languages = std::move(languages);
    m_raw->dataset.tables.push_back({std::move(mainTable), {}, 0, {}, {}});
}

Microdata::Raw::~Raw()
{
    for (RawTable& table : dataset.tables)
        for (RawColumn& column : table.columns)
            column.forget();
}

Microdata::~Microdata() = default;
Microdata::Microdata(Microdata&& other) noexcept = default;
Microdata& Microdata::operator=(Microdata&& other) noexcept = default;

Microdata::TableRef Microdata::addLinkedTable(std::string name, Labels label)
{
    auto& tables = m_raw->dataset.tables;
    tables.push_back({std::move(name), std::move(label), 0, {}, {}});
    return {tables.size() - 1};
}

Result<Microdata::ColumnRef> Microdata::addColumn(TableRef table, MicrodataColumn column)
{
    auto& tables = m_raw->dataset.tables;
    assert(table.index < tables.size());
    if (column.name.empty() || tables[table.index].rows > 0)
        return fail(ErrorCode::UsedWrongly, "a column needs a name, and comes before the rows", {},
                    {column.name});
    for (const RawTable& other : tables)
        for (const RawColumn& there : other.columns)
            if (there.about.name == column.name)
                return fail(ErrorCode::UsedWrongly, "the name is taken", {}, {column.name});
    RawColumn added;
    added.about = std::move(column);
    tables[table.index].columns.push_back(std::move(added));
    return ColumnRef{table.index, tables[table.index].columns.size() - 1};
}

Microdata::RowRef Microdata::addPerson()
{
    RawTable& main = m_raw->dataset.tables.front();
    for (RawColumn& column : main.columns)
        column.cells.push_back(static_cast<std::uint32_t>(ValueStatus::NotAsked));
    return {0, main.rows++};
}

Microdata::RowRef Microdata::addLinkedRow(TableRef table, RowRef person)
{
    assert(table.index > 0 && person.table == 0 && person.index < people());
    RawTable& linked = m_raw->dataset.tables[table.index];
    for (RawColumn& column : linked.columns)
        column.cells.push_back(static_cast<std::uint32_t>(ValueStatus::NotAsked));
    linked.personOf.push_back(static_cast<std::uint32_t>(person.index));
    return {table.index, linked.rows++};
}

void Microdata::setValue(RowRef row, ColumnRef column, std::string_view value)
{
    assert(row.table == column.table);
    RawColumn& into = m_raw->dataset.tables[column.table].columns[column.index];
    into.cells[row.index] =
        value.empty() ? static_cast<std::uint32_t>(ValueStatus::NotAsked) : into.codeOf(value);
}

void Microdata::setStatus(RowRef row, ColumnRef column, ValueStatus why)
{
    assert(row.table == column.table && why != ValueStatus::Answered);
    RawColumn& into = m_raw->dataset.tables[column.table].columns[column.index];
    into.cells[row.index] = static_cast<std::uint32_t>(why);
}

std::size_t Microdata::people() const
{
    return m_raw->dataset.main().rows;
}

} // namespace cuaderno
