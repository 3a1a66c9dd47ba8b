// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldwork/gather.h"

#include "anonymize/policy.h"
#include "base/text.h"

#include <algorithm>
#include <cassert>

namespace cuaderno {

namespace {

// Notes hold nothing; meta is the submission's own (an instanceID would tie rows to other files).
bool isColumn(const Question& question)
{
    return question.kind != QuestionKind::Note && question.path.find("/meta/") == std::string::npos;
}

ColumnKind kindOf(const PolicyColumn* column)
{
    if (!column)
        return ColumnKind::Text;
    switch (column->kind) {
    case ValueKind::Number:
        return ColumnKind::Number;
    case ValueKind::Date:
        return ColumnKind::Date;
    case ValueKind::Category:
        break;
    }
    return ColumnKind::Category;
}

ColumnKind kindOf(const Question& question, const PolicyColumn* column)
{
    // What the form works out is text to it: what it means, its roles say.
    if (question.kind == QuestionKind::Calculate || question.kind == QuestionKind::Hidden)
        return kindOf(column);
    switch (question.type) {
    case ValueType::Integer:
    case ValueType::Decimal:
        return ColumnKind::Number;
    case ValueType::Date:
    case ValueType::DateTime:
        return ColumnKind::Date;
    case ValueType::Choice:
    case ValueType::Boolean:
    case ValueType::Time:
        return ColumnKind::Category;
    case ValueType::ChoiceList:
        return ColumnKind::Set;
    default:
        return ColumnKind::Text;
    }
}

// The form's default language first.
std::vector<std::string> languagesOf(const Form& form)
{
    std::vector<std::string> names;
    for (const Language& language : form.languages())
        names.push_back(language.name);
    if (form.defaultLanguage() < names.size())
        std::rotate(names.begin(),
                    names.begin() + static_cast<std::ptrdiff_t>(form.defaultLanguage()),
                    names.begin() + static_cast<std::ptrdiff_t>(form.defaultLanguage()) + 1);
    return names;
}

Labels labelsOf(const Form& form, std::string_view path)
{
    Labels labels;
    for (const std::string& language : languagesOf(form)) {
        if (std::string label = form.label(path, language); !label.empty())
            labels[language] = std::move(label);
    }
    if (labels.empty()) {
        if (std::string label = form.label(path); !label.empty())
            labels[""] = std::move(label);
    }
    return labels;
}

std::vector<ValueLabel> valuesOf(const Form& form, std::string_view path)
{
    std::vector<ValueLabel> values;
    for (const ChoiceText& choice : form.choices(path)) {
        if (std::ranges::find(values, choice.value, &ValueLabel::value) == values.end())
            values.push_back({choice.value, {{"", choice.label}}});
    }
    const auto languages = languagesOf(form);
    if (languages.empty())
        return values;
    for (ValueLabel& value : values)
        value.label.clear();
    for (const std::string& language : languages) {
        for (const ChoiceText& choice : form.choices(path, language)) {
            const auto value = std::ranges::find(values, choice.value, &ValueLabel::value);
            if (value != values.end() && !choice.label.empty())
                value->label.try_emplace(language, choice.label);
        }
    }
    return values;
}

ValueStatus statusOf(AnswerStatus status)
{
    switch (status) {
    case AnswerStatus::PreferNot:
        return ValueStatus::PreferNot;
    case AnswerStatus::DontKnow:
        return ValueStatus::DontKnow;
    case AnswerStatus::Skipped:
        return ValueStatus::Skipped;
    case AnswerStatus::Answered:
    case AnswerStatus::NotAsked:
        break;
    }
    return ValueStatus::NotAsked;
}

// "/data/job[2]/place[1]/name" and the series "/data/job/place" -> "/data/job[2]/place[1]".
std::string instanceOf(std::string_view path, std::string_view series)
{
    const auto steps = std::ranges::count(series, '/');
    std::size_t at = 0;
    for (std::ptrdiff_t i = 0; i <= steps; ++i) {
        at = path.find('/', at == 0 && i == 0 ? 0 : at + 1);
        if (at == std::string_view::npos)
            return std::string(path);
    }
    return std::string(path.substr(0, at));
}

} // namespace

std::string columnName(const Form& form, const Question& question)
{
    const auto same = [&](const Question& other) {
        return isColumn(other) && other.name == question.name;
    };
    if (std::ranges::count_if(form.questions(), same) <= 1)
        return std::string(question.name);
    // "/data/work/job/hours" -> "work_job_hours".
    const auto root = question.path.find('/', 1);
    return replaceAll(std::string(question.path.substr(root + 1)), "/", "_");
}

namespace {

std::string tableOf(const Form& form, const Question& question)
{
    if (question.repeats.empty())
        return {};
    const auto series = std::ranges::find(form.series(), question.repeats.back(), &Series::path);
    return std::string(series == form.series().end() ? question.repeats.back() : series->name);
}

InstrumentVersion columnsOf(const GatheredVersion& version, const Policy& policy)
{
    const Form& form = *version.form;
    InstrumentVersion columns{version.version, {}};
    for (const Question& question : form.questions()) {
        if (!isColumn(question))
            continue;
        VersionColumn column;
        column.about.name = columnName(form, question);
        column.about.kind = kindOf(question, policy.find(column.about.name));
        column.about.label = labelsOf(form, question.path);
        column.about.values = valuesOf(form, question.path);
        column.table = tableOf(form, question);
        column.path = question.path;
        for (const std::string_view name : splitSpaces(question.attribute("cuaderno:was")))
            column.was.emplace_back(name);
        column.whole = question.type == ValueType::Integer;
        columns.columns.push_back(std::move(column));
    }
    return columns;
}

std::vector<std::string> languagesOf(const std::vector<GatheredVersion>& versions)
{
    std::vector<std::string> names;
    for (const GatheredVersion& version : versions)
        for (std::string& name : languagesOf(*version.form))
            if (std::ranges::find(names, name) == names.end())
                names.push_back(std::move(name));
    return names;
}

} // namespace

Result<Gatherer> Gatherer::make(std::vector<GatheredVersion> versions, Policy& policy)
{
    std::vector<InstrumentVersion> columns;
    columns.reserve(versions.size());
    for (const GatheredVersion& version : versions)
        columns.push_back(columnsOf(version, policy));
    Microdata data("people", languagesOf(versions));
    Gatherer gatherer(std::move(versions), VersionJoin::of(std::move(columns)), std::move(data));
    if (Status added = gatherer.addColumns(policy); !added)
        return added.failure();
    return gatherer;
}

Status Gatherer::addColumns(Policy& policy)
{
    for (const GatheredVersion& version : m_versions)
        for (const Series& series : version.form->series())
            if (!m_tables.contains(series.name))
                m_tables.emplace(
                    series.name,
                    m_data.addLinkedTable(series.name, labelsOf(*version.form, series.path)));
    for (const JoinedColumn& joined : m_join.columns()) {
        const auto table = joined.table.empty() ? m_data.mainTable() : m_tables.at(joined.table);
        MicrodataColumn about = joined.about;
        const bool isOld = about.versions.front().version != m_versions.front().version;
        // Provenance is for where several versions meet.
        if (m_versions.size() == 1)
            about.versions.clear();
        auto column = m_data.addColumn(table, std::move(about));
        if (!column)
            return column.failure();
        m_columns.push_back(*column);
        if (isOld && !policy.find(joined.about.name)) {
            PolicyColumn kept;
            kept.name = joined.about.name;
            kept.role = joined.about.kind == ColumnKind::Text ? Role::OpenText : Role::Drop;
            policy.columns.push_back(std::move(kept));
        }
    }
    return {};
}

Microdata::RowRef Gatherer::rowFor(const Question& question, std::string_view path,
                                   Microdata::RowRef person,
                                   std::map<std::string, Microdata::RowRef>& instances)
{
    if (question.repeats.empty())
        return person;
    const std::string_view series = question.repeats.back();
    const std::string instance = instanceOf(path, series);
    const auto known = instances.find(instance);
    if (known != instances.end())
        return known->second;
    const std::string name(series.substr(series.rfind('/') + 1));
    const auto row = m_data.addLinkedRow(m_tables.at(name), person);
    instances.emplace(instance, row);
    return row;
}

void Gatherer::add(const SealedSession& session)
{
    const auto version =
        std::ranges::find(m_versions, session.session.instrument, &GatheredVersion::instrument);
    assert(version != m_versions.end());
    const Form& form = *version->form;
    const auto number = static_cast<std::size_t>(version - m_versions.begin());
    const auto person = m_data.addPerson();
    std::map<std::string, Microdata::RowRef> instances;
    for (const SealedAnswer& answer : session.answers) {
        const Question* question = form.find(answer.path);
        const auto place = question
                               ? m_join.columnFor(number, columnName(form, *question), answer.value)
                               : std::nullopt;
        if (!place)
            continue;
        const auto row = rowFor(*question, answer.path, person, instances);
        const auto column = m_columns[*place];
        if (!answer.value.empty())
            m_data.setValue(row, column, answer.value);
        else if (statusOf(answer.status) != ValueStatus::NotAsked)
            m_data.setStatus(row, column, statusOf(answer.status));
    }
}

} // namespace cuaderno
