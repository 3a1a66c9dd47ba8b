// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/version_join.h"

#include "base/date.h"
#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace cuaderno {

namespace {

bool isNumber(std::string_view text, bool whole)
{
    const char* end = text.data() + text.size();
    if (whole) {
        long long number = 0;
        const auto read = std::from_chars(text.data(), end, number);
        return read.ec == std::errc() && read.ptr == end;
    }
    double number = 0;
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc() && read.ptr == end && std::isfinite(number);
}

bool isOffered(const MicrodataColumn& column, std::string_view value)
{
    return std::ranges::find(column.values, value, &ValueLabel::value) != column.values.end();
}

bool fits(const JoinedColumn& column, std::string_view value)
{
    switch (column.about.kind) {
    case ColumnKind::Number:
        return isNumber(value, column.whole);
    case ColumnKind::Date:
        return parseDate(value).has_value() || parseDateTime(value).has_value();
    case ColumnKind::Category:
        return isOffered(column.about, value);
    case ColumnKind::Set:
        return std::ranges::all_of(
            splitSpaces(value), [&](std::string_view one) { return isOffered(column.about, one); });
    case ColumnKind::Text:
        break;
    }
    return true;
}

// Whether values of the older one need to be looked at before they go into the newer one.
bool isRetyped(const JoinedColumn& newer, const VersionColumn& older)
{
    return newer.about.kind != older.about.kind || (newer.whole && !older.whole);
}

// Choices and words that only the older one has.
void takeOver(MicrodataColumn& into, const MicrodataColumn& older)
{
    for (const auto& [language, label] : older.label)
        into.label.try_emplace(language, label);
    for (const ValueLabel& choice : older.values) {
        const auto known = std::ranges::find(into.values, choice.value, &ValueLabel::value);
        if (known == into.values.end())
            into.values.push_back(choice);
        else
            for (const auto& [language, label] : choice.label)
                known->label.try_emplace(language, label);
    }
}

ColumnVersion versionOf(std::string version, const MicrodataColumn& about)
{
    return {std::move(version), about.name, about.kind, about.label, about.values, {}};
}

std::string choiceList(const std::vector<ValueLabel>& values)
{
    std::string list;
    for (const ValueLabel& value : values)
        list += (list.empty() ? "" : " ") + value.value;
    return list;
}

std::string firstLabel(const Labels& labels)
{
    return labels.empty() ? std::string() : labels.begin()->second;
}

void compareChoices(const ColumnVersion& has, const ColumnVersion& lacks, ColumnChange::Kind kind,
                    std::vector<ColumnChange>& changes)
{
    for (const ValueLabel& choice : has.values)
        if (std::ranges::find(lacks.values, choice.value, &ValueLabel::value) == lacks.values.end())
            changes.push_back({kind, choice.value});
}

std::vector<ColumnChange> changesSince(const ColumnVersion& older, const MicrodataColumn& column)
{
    std::vector<ColumnChange> changes;
    if (older.name != column.name)
        changes.push_back({ColumnChange::Kind::Renamed, older.name});
    if (older.kind != column.kind)
        changes.push_back({ColumnChange::Kind::Retyped, std::string(columnKindText(older.kind))});
    const ColumnVersion& newest = column.versions.front();
    compareChoices(older, newest, ColumnChange::Kind::ChoiceRemoved, changes);
    compareChoices(newest, older, ColumnChange::Kind::ChoiceAdded, changes);
    return changes;
}

} // namespace

std::string_view columnKindText(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Category:
        return "category";
    case ColumnKind::Number:
        return "number";
    case ColumnKind::Date:
        return "date";
    case ColumnKind::Text:
        return "text";
    case ColumnKind::Set:
        return "set";
    }
    return {};
}

VersionJoin VersionJoin::of(std::vector<InstrumentVersion> versions)
{
    VersionJoin join;
    join.m_versions = std::move(versions);
    for (std::size_t i = 0; i < join.m_versions.size(); ++i)
        join.add(i);
    join.noteChanges();
    return join;
}

void VersionJoin::add(std::size_t version)
{
    const InstrumentVersion& added = m_versions[version];
    std::vector<bool> taken(m_columns.size(), false);
    std::vector<Place> places;
    for (const VersionColumn& column : added.columns) {
        const auto found = version == 0 ? std::nullopt : find(column);
        // Two columns that became one: the second has to stay by itself.
        if (found && *found < taken.size() && !taken[*found]) {
            taken[*found] = true;
            places.push_back(extend(*found, version, column));
            continue;
        }
        places.push_back({append(version, column, freeName(column.about.name)), {}});
    }
    m_places.push_back(std::move(places));
}

void VersionJoin::noteChanges()
{
    for (JoinedColumn& column : m_columns)
        for (ColumnVersion& version : column.about.versions) {
            if (column.asideOf)
                version.changes = {
                    {ColumnChange::Kind::SetAside, m_columns[*column.asideOf].about.name}};
            else
                version.changes = changesSince(version, column.about);
        }
}

// An earlier name that somebody wrote down counts before a name that happens to be the same.
std::optional<std::size_t> VersionJoin::find(const VersionColumn& column) const
{
    const auto first = [&](const auto& matches) -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            if (!m_columns[i].asideOf && m_columns[i].table == column.table && matches(i))
                return i;
        return std::nullopt;
    };
    if (const auto found = first([&](std::size_t i) {
            return std::ranges::find(m_aliases[i], column.about.name) != m_aliases[i].end();
        }))
        return found;
    if (const auto found =
            first([&](std::size_t i) { return m_columns[i].about.name == column.about.name; }))
        return found;
    return first([&](std::size_t i) {
        const auto& paths = m_paths[i];
        return !column.path.empty() && std::ranges::find(paths, column.path) != paths.end();
    });
}

VersionJoin::Place VersionJoin::extend(std::size_t at, std::size_t version,
                                       const VersionColumn& column)
{
    Place place{at, {}};
    const bool retyped = isRetyped(m_columns[at], column);
    if (retyped && m_columns[at].about.kind != ColumnKind::Text) {
        const std::string name =
            m_columns[at].about.name + "_as_" + std::string(columnKindText(column.about.kind));
        const auto there = std::ranges::find_if(m_columns, [&](const JoinedColumn& other) {
            return other.asideOf == at && other.about.kind == column.about.kind;
        });
        if (there == m_columns.end()) {
            place.aside = append(version, column, freeName(name));
            m_columns[*place.aside].asideOf = at;
        } else {
            place.aside = static_cast<std::size_t>(there - m_columns.begin());
            takeOver(there->about, column.about);
            there->about.versions.push_back(versionOf(m_versions[version].version, column.about));
        }
    }
    JoinedColumn& joined = m_columns[at];
    // Choices of another kind of question are no codes of this one.
    if (retyped) {
        for (const auto& [language, label] : column.about.label)
            joined.about.label.try_emplace(language, label);
    } else {
        takeOver(joined.about, column.about);
    }
    joined.about.versions.push_back(versionOf(m_versions[version].version, column.about));
    m_aliases[at].insert(m_aliases[at].end(), column.was.begin(), column.was.end());
    m_paths[at].push_back(column.path);
    return place;
}

std::size_t VersionJoin::append(std::size_t version, const VersionColumn& column, std::string name)
{
    JoinedColumn joined{column.about, column.table, column.whole, {}};
    joined.about.name = std::move(name);
    joined.about.versions = {versionOf(m_versions[version].version, column.about)};
    m_columns.push_back(std::move(joined));
    m_aliases.push_back(column.was);
    m_paths.push_back({column.path});
    return m_columns.size() - 1;
}

// One name only once, over all tables; the next one gets a number.
std::string VersionJoin::freeName(const std::string& name) const
{
    const auto isTaken = [&](const std::string& tried) {
        return std::ranges::any_of(
            m_columns, [&](const JoinedColumn& column) { return column.about.name == tried; });
    };
    std::string tried = name;
    for (int number = 2; isTaken(tried); ++number)
        tried = name + "_" + std::to_string(number);
    return tried;
}

std::optional<std::size_t> VersionJoin::columnFor(std::size_t version, std::string_view name,
                                                  std::string_view value) const
{
    if (version >= m_versions.size())
        return std::nullopt;
    const auto& columns = m_versions[version].columns;
    const auto column = std::ranges::find_if(
        columns, [&](const VersionColumn& each) { return each.about.name == name; });
    if (column == columns.end())
        return std::nullopt;
    const Place& place = m_places[version][static_cast<std::size_t>(column - columns.begin())];
    if (!place.aside || value.empty() || fits(m_columns[place.column], value))
        return place.column;
    return place.aside;
}

Table VersionJoin::provenance() const
{
    Table table;
    table.name = "provenance";
    table.columns = {"column", "version", "name", "kind", "label", "choices", "changes"};
    for (const JoinedColumn& column : m_columns) {
        for (const ColumnVersion& version : column.about.versions) {
            std::string changes;
            for (const ColumnChange& change : version.changes)
                changes += (changes.empty() ? "" : "; ")
                           + std::string(columnChangeText(change.kind)) + " " + change.what;
            Row row;
            for (const std::string& text :
                 {column.about.name, version.version, version.name,
                  std::string(columnKindText(version.kind)), firstLabel(version.label),
                  choiceList(version.values), changes})
                row.push_back(text.empty() ? Cell{} : Cell::ofText(text));
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

std::string_view columnChangeText(ColumnChange::Kind kind)
{
    switch (kind) {
    case ColumnChange::Kind::Renamed:
        return "renamed from";
    case ColumnChange::Kind::Retyped:
        return "retyped from";
    case ColumnChange::Kind::ChoiceRemoved:
        return "choice removed since:";
    case ColumnChange::Kind::ChoiceAdded:
        return "choice not there yet:";
    case ColumnChange::Kind::SetAside:
        return "what did not fit";
    }
    return {};
}

} // namespace cuaderno
