// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/definition.h"
#include "form/xlsform_instances.h"
#include "table/table.h"

#include <vector>

namespace cuaderno {

// A form as sheets of an XLSForm, or why it cannot be one.
struct WrittenXlsform
{
    // survey, choices and settings; external_choices, entities and osm where the form has them.
    // Cells are texts.
    std::vector<Sheet> sheets;
    // FormNoXlsformWord for each thing that an XLSForm has no words for, with its place in the form
    // that was read; the sheets are then of no use. XForms written by hand may have such things,
    // forms that were XLSForms have none.
    std::vector<Error> errors;
};

// The form as its author would write it into a spreadsheet: ${name} where a path means that, words
// of the type column, translations in columns of their own. The sheets are read again before this
// returns, and what they then say must be what the form says (form/form_facts.h): a form is
// written whole or not at all.
//
// `media` are the files that stand beside the form. REQUIRES: the definition was read without
// errors.
WrittenXlsform writeXlsform(const FormDefinition& definition, const MediaFiles& media = {});

} // namespace cuaderno
