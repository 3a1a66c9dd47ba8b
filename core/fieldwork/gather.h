// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "anonymize/microdata.h"
#include "form/form.h"
#include "vault/sealed_session.h"

#include <map>
#include <string>
#include <vector>

namespace cuaderno {

struct Policy;

// Turns sealed sessions of one form into Microdata: a row a person with the questions outside of
// repeats, and for each repeat a table of its own whose rows belong to the person.
class Gatherer
{
public:
    // Columns for every question that holds something. UsedWrongly where two would have one name.
    static Result<Gatherer> make(const Form& form, const Policy& policy);

    void add(const SealedSession& session);

    // Ends the work.
    Microdata take() { return std::move(m_data); }

private:
    Gatherer(const Form& form, Microdata data) : m_form(&form), m_data(std::move(data)) {}

    Status addColumns(const Policy& policy);
    Microdata::RowRef rowFor(const Question& question, std::string_view path,
                             Microdata::RowRef person,
                             std::map<std::string, Microdata::RowRef>& instances);

    const Form* m_form;
    Microdata m_data;
    // Path of a question -> its column; path of a series -> its table.
    std::map<std::string, Microdata::ColumnRef> m_columns;
    std::map<std::string, Microdata::TableRef> m_tables;
};

// The name of a question's column: its own, with those of the groups around it before it where
// other questions are called the same.
std::string columnName(const Form& form, const Question& question);

} // namespace cuaderno
