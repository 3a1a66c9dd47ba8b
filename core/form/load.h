// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "base/result.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

class Form;
struct ReadDefinition;

// A form's file or files as bytes, apart from where they came from: what a vault keeps of an
// instrument, so that a session opens for ever with the very form it began with.
struct FormSource
{
    enum class Kind {
        // One workbook.
        Xlsx,
        // survey.csv, choices.csv, settings.csv, and further sheets under their own names.
        CsvFolder,
        // One XForm.
        XForm,
    };

    Kind kind = Kind::Xlsx;
    // The form's id where its settings give none: the name of the file or folder, without ending.
    std::string name;
    // File name -> bytes. Data that the form reads (choices, lookups) is here as "media/NAME".
    std::map<std::string, std::string> files;

    bool operator==(const FormSource&) const = default;
};

// A form ready to be filled, and what its author should know about it.
struct LoadedForm
{
    std::unique_ptr<const Form> form;
    // Each with its place; code FormWarning or what it would be as an error.
    std::vector<Error> warnings;

    LoadedForm();
    ~LoadedForm();
    LoadedForm(LoadedForm&&) noexcept;
    LoadedForm& operator=(LoadedForm&&) noexcept;
};

// All that is wrong with a form, found in one run, in the order of sheets and rows.
struct FormCheck
{
    std::vector<Error> errors;
    std::vector<Error> warnings;
    // Those that ask something: no notes, calculations, groups, metadata. 0 where it does not load.
    int questions = 0;
    // As the form names them, "Español (es)"; empty for a form in one language without a name.
    std::vector<std::string> languages;

    bool loads() const { return errors.empty(); }
};

// Reads the bytes of a form: a .xlsx file, a folder with a survey.csv, an .xml or .md file; a
// workbook or XForm under another ending is known by how it begins. FileNotFound and the other
// File... codes; FormNotAForm for anything else. Sheets written as text (.md) become a folder of
// CSV sheets. The data files of NAME-media/ beside a file, or of media/ in a folder, are taken
// along.
Result<FormSource> readFormSource(const Path& path);

// What the reader for this kind of form makes of it, before anything is compiled: for looking at it
// (form/xlsform_reader.h).
ReadDefinition readDefinition(const FormSource& source);

// The data files that came along, by their own names. The bytes are the source's.
std::map<std::string, std::string_view, std::less<>> mediaOf(const FormSource& source);

// The first error where there are several; checkForm() gives all.
Result<LoadedForm> loadForm(const FormSource& source);
Result<LoadedForm> loadForm(const Path& path);

FormCheck checkForm(const FormSource& source);
// The same of a form that has been read already.
FormCheck checkDefinition(ReadDefinition read);
FormCheck checkForm(const Path& path);

} // namespace cuaderno
