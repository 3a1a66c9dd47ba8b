// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/definition.h"
#include "form/xlsform_choices.h"
#include "form/xlsform_texts.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace cuaderno {

// Name -> bytes of the files that stand beside a form, which are the caller's.
using MediaFiles = std::map<std::string, std::string_view, std::less<>>;

// The secondary instances of an XLSForm: its choice lists and the files that it reads.
class XlsformInstances
{
public:
    XlsformInstances(FormDefinition& definition, XlsformTexts& texts, const MediaFiles& media,
                     Findings& findings);

    // A choice list as instance; the same id twice is an error only if it means another source.
    void addList(const ChoiceList& list, const XlsformSheet& sheet, bool undeclared = false);
    // "cities.csv": the id is the name without ending. Missing files are warned of.
    void addFile(std::string_view file, const Place& place);
    // External data by its id: jr://file-csv/ID.csv (or .xml).
    void addExternal(std::string_view id, std::string_view ending, const Place& place);
    // Those that pulldata('fruits', ...) names.
    void addPulldata(std::string_view expression, const Place& place);

    // A list, or a file that a question brings in by its own name.
    bool hasRows(std::string_view id) const;
    // The expression that gives a choice's label.
    std::string labelOf(std::string_view list) const;

private:
    bool claim(std::string_view id, std::string_view source, const Place& place);
    void addSource(std::string id, std::string source, std::string_view file, const Place& place);

    FormDefinition& m_definition;
    XlsformTexts& m_texts;
    const MediaFiles& m_media;
    Findings& m_findings;
    std::map<std::string, std::string, std::less<>> m_sources; // id -> source, "" for a list
    std::map<std::string, std::string, std::less<>> m_labels;
    std::set<std::string, std::less<>> m_lookups; // ids that only pulldata() uses
};

// The name of a file without folder and ending.
std::string fileStem(std::string_view file);

} // namespace cuaderno
