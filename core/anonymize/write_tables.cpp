// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/draft.h"

#include <algorithm>
#include <functional>
#include <set>

namespace cuaderno::anonymizing {

namespace {

constexpr std::string_view statusSuffix = "__st";

std::set<std::string> namesOfQuestions(const Draft& draft)
{
    std::set<std::string> names;
    for (const PlannedTable& table : draft.plan.tables)
        for (const PlannedColumn& column : table.columns)
            names.insert(column.name());
    return names;
}

// A name for what this program adds, that is no question's.
std::string freeName(const std::string& wanted, const std::set<std::string>& taken)
{
    std::string name = wanted;
    for (int number = 2; taken.contains(name); ++number)
        name = wanted + "_" + std::to_string(number);
    return name;
}

Cell cellOf(const std::string& text, ColumnKind kind)
{
    if (text.empty())
        return {};
    return kind == ColumnKind::Number ? Cell::ofNumber(text) : Cell::ofText(text);
}

// Builds one table column by column, with its lines of the codebook.
class TableWriter
{
public:
    TableWriter(std::string name, std::vector<std::uint32_t> rows, const Draft& draft,
                ReleaseContent& content)
        : m_rows(std::move(rows)), m_taken(namesOfQuestions(draft)), m_content(content)
    {
        m_table.name = std::move(name);
        m_table.rows.resize(m_rows.size());
    }

    // Asks for the cell of each raw row.
    void add(CodebookColumn about, const std::function<Cell(std::uint32_t)>& cellFor)
    {
        about.table = m_table.name;
        if (about.name != about.source) {
            about.name = freeName(about.name, m_taken);
            m_taken.insert(about.name);
        }
        m_table.columns.push_back(about.name);
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            m_table.rows[i].push_back(cellFor(m_rows[i]));
        m_content.codebook.push_back(std::move(about));
    }

    void addPerson(const std::function<std::size_t(std::uint32_t)>& numberOf)
    {
        CodebookColumn about;
        about.name = m_content.personColumn;
        about.kind = ColumnKind::Number;
        about.treatments = {{Treatment::PersonNumber, {}}};
        add(std::move(about),
            [&](std::uint32_t row) { return Cell::ofNumber(std::to_string(numberOf(row))); });
    }

    void addQuasi(const QuasiIdentifier& quasi, const PlannedColumn& planned, const Draft& draft,
                  std::size_t place)
    {
        CodebookColumn about = aboutOf(planned);
        about.treatments = {{quasi.hasIntervals() ? Treatment::Intervals : Treatment::Recoded, {}}};
        if (planned.kind == ColumnKind::Date)
            about.treatments.push_back({draft.plan.precision == DatePrecision::Month
                                            ? Treatment::ToMonth
                                            : Treatment::ToQuarter,
                                        {}});
        about.values = codebookValues(planned, m_content.languages);
        add(std::move(about), [&](std::uint32_t row) {
            const Box& box = draft.partition.classes[draft.classOf[row]].box;
            return Cell::ofText(quasi.label(box.sides[place]));
        });
    }

    void addPlain(const PlainColumn& column)
    {
        if (column.planned().kind == ColumnKind::Set)
            addChoices(column);
        else
            addOne(column);
        addStatus(column);
    }

    Table take() { return std::move(m_table); }

private:
    static CodebookColumn aboutOf(const PlannedColumn& planned)
    {
        CodebookColumn about;
        about.name = planned.name();
        about.source = planned.name();
        about.role = planned.policy->role;
        about.kind = planned.kind;
        about.label = planned.raw->about.label;
        about.versions = planned.raw->about.versions;
        return about;
    }

    void addOne(const PlainColumn& column)
    {
        CodebookColumn about = aboutOf(column.planned());
        about.treatments = column.treatments();
        about.values = column.planned().raw->about.values;
        const auto& cells = column.planned().raw->cells;
        add(std::move(about), [&](std::uint32_t row) {
            return cellOf(column.text(cells[row]), column.planned().kind);
        });
    }

    void addChoices(const PlainColumn& column)
    {
        const RawColumn& raw = *column.planned().raw;
        for (std::size_t choice = 0; choice < column.choices().size(); ++choice) {
            CodebookColumn about = aboutOf(column.planned());
            about.name += "/" + column.choices()[choice];
            about.treatments = {{Treatment::Split, {column.choices()[choice]}}};
            if (choice < raw.about.values.size())
                about.values = {{"1", raw.about.values[choice].label}};
            add(std::move(about), [&](std::uint32_t row) {
                if (!RawColumn::isAnswer(raw.cells[row]))
                    return Cell{};
                return Cell::ofNumber(column.hasChoice(raw.cells[row], choice) ? "1" : "0");
            });
        }
    }

    // Why cells are empty; only where some are.
    void addStatus(const PlainColumn& column)
    {
        const auto& cells = column.planned().raw->cells;
        if (std::ranges::all_of(
                m_rows, [&cells](std::uint32_t row) { return RawColumn::isAnswer(cells[row]); }))
            return;
        CodebookColumn about;
        about.name = column.planned().name() + std::string(statusSuffix);
        about.source = column.planned().name();
        about.role = column.planned().policy->role;
        about.treatments = {{Treatment::Status, {column.planned().name()}}};
        for (const auto status :
             {ValueStatus::Answered, ValueStatus::PreferNot, ValueStatus::DontKnow,
              ValueStatus::Skipped, ValueStatus::NotAsked})
            about.values.push_back({std::string(statusText(status)), {}});
        add(std::move(about), [&](std::uint32_t row) {
            return Cell::ofText(std::string(statusText(RawColumn::statusOf(cells[row]))));
        });
    }

    Table m_table;
    std::vector<std::uint32_t> m_rows;
    std::set<std::string> m_taken;
    ReleaseContent& m_content;
};

std::vector<std::size_t> personNumbers(const Draft& draft)
{
    std::vector<std::size_t> numbers(draft.data->main().rows);
    for (std::size_t i = 0; i < draft.order.size(); ++i)
        numbers[draft.order[i]] = i + 1;
    return numbers;
}

void writeColumns(const Draft& draft, std::size_t table, TableWriter& writer)
{
    std::size_t quasi = 0;
    std::size_t plain = 0;
    for (const PlannedColumn& column : draft.plan.tables[table].columns) {
        if (column.isQuasiIdentifier) {
            writer.addQuasi(draft.quasi[quasi], column, draft, quasi);
            ++quasi;
        } else if (column.isWritten) {
            writer.addPlain(draft.plain[table][plain++]);
        }
    }
}

void noteFates(const Draft& draft, ReleaseContent& content)
{
    for (std::size_t table = 0; table < draft.plan.tables.size(); ++table) {
        std::size_t plain = 0;
        for (const PlannedColumn& column : draft.plan.tables[table].columns) {
            if (!column.isWritten) {
                content.dropped.push_back(column.name());
                continue;
            }
            if (column.policy->role == Role::Sensitive)
                content.sensitive.push_back(column.name());
            bool coarser = column.isQuasiIdentifier;
            if (column.isQuasiIdentifier)
                content.quasiIdentifiers.push_back(column.name());
            else
                coarser = draft.plain[table][plain++].treatments().front().treatment
                          != Treatment::AsAnswered;
            (coarser ? content.coarsened : content.kept).push_back(column.name());
        }
    }
}

} // namespace

void writeTables(const Draft& draft, ReleaseContent& content)
{
    const auto& planned = draft.plan.tables;
    const auto numbers = personNumbers(draft);
    const bool linked = std::any_of(planned.begin() + 1, planned.end(),
                                    [](const PlannedTable& table) { return table.isWritten(); });
    if (linked)
        content.personColumn = freeName("person", namesOfQuestions(draft));
    TableWriter main(planned.front().fileName, draft.order, draft, content);
    if (linked)
        main.addPerson([&numbers](std::uint32_t row) { return numbers[row]; });
    writeColumns(draft, 0, main);
    content.tables.push_back(main.take());
    for (std::size_t table = 1; table < planned.size(); ++table) {
        if (!planned[table].isWritten())
            continue;
        const auto& personOf = planned[table].raw->personOf;
        TableWriter writer(planned[table].fileName,
                           linkedRows(draft, table, content.linkedRowsLeftOut), draft, content);
        writer.addPerson([&](std::uint32_t row) { return numbers[personOf[row]]; });
        writeColumns(draft, table, writer);
        content.tables.push_back(writer.take());
    }
    noteFates(draft, content);
}

} // namespace cuaderno::anonymizing
