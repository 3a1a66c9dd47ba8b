// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "form/xpath_ast.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace cuaderno::xpath {

// How names of an expression become expanded names.
struct Names
{
    // The namespace of a prefix; none makes the expression a syntax error.
    std::function<std::optional<std::string>(std::string_view prefix)> uriOf;
    // Names without a prefix: none is any namespace, as forms are written (their instances stand in
    // namespaces that their expressions never name).
    std::optional<std::string> unprefixed;
};

// ODK's prefixes (jr, odk, orx, h, xf, xsd, ev), names without prefix in any namespace.
Names formNames();

struct ParseLimits
{
    std::size_t bytes = 1U << 20;
    // Brackets, calls, predicates and signs inside one another.
    int depth = 250;
};

// XPathSyntax and XPathLimit (args: byte offset). A function that is unknown or gets a number of
// arguments that it never takes fails when it is evaluated (Op::WrongCall).
Result<Expr> parse(std::string_view text, const Names& names, ParseLimits limits = {});

} // namespace cuaderno::xpath
