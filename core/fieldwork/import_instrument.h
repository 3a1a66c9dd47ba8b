// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/file.h"
#include "base/result.h"
#include "study/instrument.h"

#include <set>
#include <string>
#include <vector>

namespace cuaderno {

class Vault;

struct ImportedInstrument
{
    Instrument instrument;
    // What the form's author should know.
    std::vector<Error> warnings;
};

// An instrument's folder (survey.csv, roles.csv, hierarchies/...), or a form alone (.xlsx, .xml),
// as values; nothing is stored. The form's codes, and RolesUnreadable.
Result<ImportedInstrument> readInstrument(const Path& path, const Clock& clock);

// Takes an instrument into the project.
//
// Refused with FormIdentifies where a question asks who somebody is (R1): `where` names sheet and
// row, args are the question's name and what it is (identifiedByName). Names in `accept` are let in
// as direct identifiers; a name in it that no such question has is UsedWrongly (args: the name), so
// that nothing is accepted by a slip of the pen. NoProject; UsedWrongly where that version of the
// form is there already with other bytes; the same bytes again change nothing. What the form shows
// and plays comes along (prompt_files.h); what did not the first time, comes with the same form
// later. A services.csv in the folder goes into the project's help list (services.h), with its
// errors.
Result<ImportedInstrument> importInstrument(Vault& vault, const Clock& clock, const Path& path,
                                            const std::set<std::string>& accept = {});

// Every question that stands in the way, as FormIdentifies errors in the order of the form.
std::vector<Error> identifyingErrors(const Form& form, const std::set<std::string>& accept);

} // namespace cuaderno
