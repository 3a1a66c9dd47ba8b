// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/definition.h"

#include <string>

namespace cuaderno {

// The form as an ODK XForm, laid out as the reference converter of XLSForms lays it out: the same
// namespaces, ids of texts, instances, binds, references of controls and actions; so that ODK
// Central, KoboToolbox, Collect and Enketo take it. Reading it gives the same form.
//
// REQUIRES: the definition was read without errors.
std::string writeXForm(const FormDefinition& definition);

// The file itemsets.csv that the form reads beside its XML, where it has a select_one_external; ""
// where it has none.
std::string writeItemsets(const FormDefinition& definition);

} // namespace cuaderno
