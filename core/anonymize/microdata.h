// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// One text in several languages: the language as the form names it ("English (en)") -> the text.
using Labels = std::map<std::string, std::string>;

enum class ColumnKind {
    Category, // one code out of several, or any short code
    Number,
    Date, // ISO 8601, a day or a point in time
    Text, // a person's own words: never leaves before somebody has read it
    Set,  // several codes, separated by spaces
};

// How a cell came to hold what it holds. The five never merge (fpar.md, R5).
enum class ValueStatus { Answered, PreferNot, DontKnow, Skipped, NotAsked };

// "answered", "prefer_not", "dont_know", "skipped", "not_asked".
std::string_view statusText(ValueStatus status);

struct ValueLabel
{
    std::string value{};
    Labels label{};
};

// What happened to a column between an older version of the instrument and the newest that has it.
struct ColumnChange
{
    enum class Kind {
        Renamed,
        Retyped,
        ChoiceRemoved,
        ChoiceAdded,
        SetAside, // what could not be read as the kind that the other column has now
    };

    Kind kind = Kind::Renamed;
    // The name or kind that it had; the choice; the other column.
    std::string what{};

    bool operator==(const ColumnChange&) const = default;
};

// What a column was in one version of the instrument.
struct ColumnVersion
{
    std::string version{};
    std::string name{};
    ColumnKind kind = ColumnKind::Category;
    Labels label{};
    std::vector<ValueLabel> values{};
    std::vector<ColumnChange> changes{};
};

struct MicrodataColumn
{
    std::string name{}; // that of the question; one name only once, over all tables
    ColumnKind kind = ColumnKind::Category;
    Labels label{};
    std::vector<ValueLabel>
        values{}; // the choices, in the form's order; empty where there are none
    // Where sessions of several versions meet: those that have this column, the newest first.
    std::vector<ColumnVersion> versions{};
};

// Raw answers on their way to being anonymized: one row a person, and linked tables (a repeat each)
// whose rows belong to a person.
//
// It can be filled and handed to an Anonymizer, and nothing else: no function gives a value back,
// no writer takes it. That is the wall between answers and files. The values are overwritten when
// it goes. One thread.
//
//     Microdata data("people", {"English (en)", "Español (es)"});
//     auto age = data.addColumn(data.mainTable(), {.name = "age", .kind = ColumnKind::Number});
//     auto person = data.addPerson();
//     data.setValue(person, *age, "34");
class Microdata
{
public:
    struct TableRef
    {
        std::size_t index = 0;
    };

    struct ColumnRef
    {
        std::size_t table = 0;
        std::size_t index = 0;
    };

    struct RowRef
    {
        std::size_t table = 0;
        std::size_t index = 0;
    };

    // The main table's name becomes its file's name; the first language is the form's default.
    explicit Microdata(std::string mainTable, std::vector<std::string> languages = {});
    ~Microdata();
    Microdata(Microdata&& other) noexcept;
    Microdata& operator=(Microdata&& other) noexcept;
    Microdata(const Microdata&) = delete;
    Microdata& operator=(const Microdata&) = delete;

    TableRef mainTable() const { return {0}; }

    TableRef addLinkedTable(std::string name, Labels label = {});
    // UsedWrongly where the name is empty or taken (in args), or rows are there already.
    Result<ColumnRef> addColumn(TableRef table, MicrodataColumn column);

    RowRef addPerson();
    // REQUIRES: a row of the main table, and not the main table.
    RowRef addLinkedRow(TableRef table, RowRef person);

    // Every cell begins as not asked. REQUIRES: row and column of the same table. An empty value is
    // none: the cell is then as it began.
    void setValue(RowRef row, ColumnRef column, std::string_view value);
    // The cell without a value, and why. REQUIRES: not Answered.
    void setStatus(RowRef row, ColumnRef column, ValueStatus why);

    std::size_t people() const;

private:
    friend class Anonymizer;
    struct Raw;
    std::unique_ptr<Raw> m_raw;
};

} // namespace cuaderno
