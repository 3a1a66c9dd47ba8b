// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside the anonymizer: a policy as a JSON document, however it came about.

#include "anonymize/policy.h"

#include <nlohmann/json.hpp>

namespace cuaderno::anonymizing {

using Json = nlohmann::ordered_json;

// What the readers of a policy's parts share: errors with the place in the document and what it is
// about, and numbers within bounds.
tl::unexpected<Error> unreadable(std::string detail, const std::string& path, std::string what);
tl::unexpected<Error> unknownKey(const std::string& path, const std::string& key);
tl::unexpected<Error> notSupported(const std::string& path, const std::string& key);
Status readNumber(const Json& value, const std::string& path, const std::string& key, double least,
                  double& into);
Status readInteger(const Json& value, const std::string& path, const std::string& key,
                   std::int64_t least, std::int64_t most, std::int64_t& into);

// Reads and checks the whole document; the errors of parsePolicy.
Result<Policy> policyOf(const Json& document, const HierarchyTexts& hierarchies);
// One column: the value of a key in "columns".
Result<PolicyColumn> policyColumnOf(const std::string& name, const Json& keys,
                                    const HierarchyTexts& hierarchies);

} // namespace cuaderno::anonymizing
