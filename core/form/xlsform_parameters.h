// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/xlsform_findings.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace cuaderno {

// "start=1 end=10": keys in lower case. None where it is not of that form.
using XlsformParameters = std::map<std::string, std::string, std::less<>>;
std::optional<XlsformParameters> parseParameters(std::string_view text);

// What a choice list holds, for parameters that name one.
using ListNames = std::function<const std::vector<std::string>*(std::string_view list)>;

// What a question's parameters are checked against.
struct ParameterContext
{
    std::string_view type; // "range", "image", "select_one", "select_one_from_file"
    std::string_view appearance;
    Place place;
    ListNames choices;
};

// Checks keys and values by the question's type; every fault is one FormBadParameter.
void checkParameters(const XlsformParameters& parameters, const ParameterContext& context,
                     Findings& findings);

// A finite decimal number; none for anything else.
std::optional<double> decimalNumber(std::string_view text);

} // namespace cuaderno
