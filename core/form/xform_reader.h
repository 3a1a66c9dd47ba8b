// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/xlsform_reader.h"

namespace cuaderno {

// Reads an ODK XForm. Errors have the path of their node; FormBadXml where it is not well-formed.
ReadDefinition readXForm(std::string_view xml, std::string_view name, const MediaFiles& media = {});

} // namespace cuaderno
