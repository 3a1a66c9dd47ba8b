// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "anonymize/microdata.h"
#include "table/table.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// One question as a column of one version of an instrument.
struct VersionColumn
{
    MicrodataColumn about{};
    // The repeat that it is in; empty for the main table.
    std::string table{};
    // Where it stands in its form: the same question where two versions name their columns in
    // different ways only because another question came or went.
    std::string path{};
    // Names that it had in earlier versions, as its author says (bind::cuaderno:was).
    std::vector<std::string> was{};
    // A number without a fraction.
    bool whole = false;
};

struct InstrumentVersion
{
    std::string version{};
    std::vector<VersionColumn> columns{};
};

// A column over all versions, and what each of them had there.
struct JoinedColumn
{
    // Label, kind and order of choices are the newest version's that has it; choices of older ones
    // follow.
    MicrodataColumn about{};
    std::string table{};
    bool whole = false;
    // Holds what did not fit another column after its kind had changed: that one's place.
    std::optional<std::size_t> asideOf{};
};

// "category", "number", "date", "text", "set".
std::string_view columnKindText(ColumnKind kind);

// "renamed from", "choice removed since:", before what it is about.
std::string_view columnChangeText(ColumnChange::Kind kind);

// Several versions of one instrument as one table: joined by name, never by position.
//
// - A question is the same where the newer one says that it was called so, or else has the same
// name.
// - A choice that a version no longer offers stays a value, with the label it had.
// - Where the kind has changed, a value goes over if it can be read as the newer kind (a text that
// is
//   a whole number, where it is whole now; a code that is offered). What cannot stays as it was, in
//   a column of its own: NAME_as_text.
// - A name that means a question in another table (it moved into a repeat) gets a column of its
// own.
//
// It holds no answer: it says where each of them belongs.
class VersionJoin
{
public:
    // The newest first. Order and names of columns are its; those of older versions only follow.
    static VersionJoin of(std::vector<InstrumentVersion> versions);

    // `about.versions` of each is its provenance, the newest version first.
    const std::vector<JoinedColumn>& columns() const { return m_columns; }

    // Where an answer of a version (its place in the list) belongs; none where that version has no
    // such column. An empty value belongs where a value that fits would.
    std::optional<std::size_t> columnFor(std::size_t version, std::string_view name,
                                         std::string_view value) const;

    // A row for each column and version: what it was called there, its kind, label and choices, and
    // what has changed since.
    Table provenance() const;

private:
    struct Place
    {
        std::size_t column = 0;
        // Where it takes what does not fit, if its kind is another one there.
        std::optional<std::size_t> aside;
    };

    void add(std::size_t version);
    void noteChanges();
    std::optional<std::size_t> find(const VersionColumn& column) const;
    Place extend(std::size_t at, std::size_t version, const VersionColumn& column);
    std::size_t append(std::size_t version, const VersionColumn& column, std::string name);
    std::string freeName(const std::string& name) const;

    std::vector<InstrumentVersion> m_versions;
    std::vector<JoinedColumn> m_columns;
    // For each column, earlier names that lead to it.
    std::vector<std::vector<std::string>> m_aliases;
    std::vector<std::vector<std::string>> m_paths;
    // For each version, where each of its columns went.
    std::vector<std::vector<Place>> m_places;
};

} // namespace cuaderno
