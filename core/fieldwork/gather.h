// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "anonymize/microdata.h"
#include "anonymize/version_join.h"
#include "form/form.h"
#include "vault/sealed_session.h"

#include <map>
#include <string>
#include <vector>

namespace cuaderno {

struct Policy;

// One version of the instrument whose sessions are gathered.
struct GatheredVersion
{
    InstrumentId instrument;
    std::string version;
    const Form* form = nullptr;
};

// Turns sealed sessions of one instrument, in all its versions, into Microdata: a row a person with
// the questions outside of repeats, and for each repeat a table of its own whose rows belong to the
// person. Versions are joined by name (anonymize/version_join.h). Holds on to the forms.
class Gatherer
{
public:
    // Columns for every question that holds something; the newest version first, which is the one
    // that the policy is about. Columns that only older ones have, and that the policy does not
    // name, get a line there that keeps them in. UsedWrongly where two columns would have one name.
    static Result<Gatherer> make(std::vector<GatheredVersion> versions, Policy& policy);

    // REQUIRES: a session of one of the versions.
    void add(const SealedSession& session);

    const VersionJoin& join() const { return m_join; }

    // Ends the work.
    Microdata take() { return std::move(m_data); }

private:
    Gatherer(std::vector<GatheredVersion> versions, VersionJoin join, Microdata data)
        : m_versions(std::move(versions)), m_join(std::move(join)), m_data(std::move(data))
    {
    }

    Status addColumns(Policy& policy);
    Microdata::RowRef rowFor(const Question& question, std::string_view path,
                             Microdata::RowRef person,
                             std::map<std::string, Microdata::RowRef>& instances);

    std::vector<GatheredVersion> m_versions;
    VersionJoin m_join;
    Microdata m_data;
    // By the join's place.
    std::vector<Microdata::ColumnRef> m_columns;
    // Name of a series -> its table.
    std::map<std::string, Microdata::TableRef> m_tables;
};

// The name of a question's column: its own, with those of the groups around it before it where
// other questions are called the same.
std::string columnName(const Form& form, const Question& question);

} // namespace cuaderno
