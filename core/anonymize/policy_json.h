// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside the anonymizer: a policy as a JSON document, however it came about.

#include "anonymize/policy.h"

#include <nlohmann/json.hpp>

namespace cuaderno::anonymizing {

using Json = nlohmann::ordered_json;

// Reads and checks the whole document; the errors of parsePolicy.
Result<Policy> policyOf(const Json& document, const HierarchyTexts& hierarchies);
// One column: the value of a key in "columns".
Result<PolicyColumn> policyColumnOf(const std::string& name, const Json& keys,
                                    const HierarchyTexts& hierarchies);

} // namespace cuaderno::anonymizing
