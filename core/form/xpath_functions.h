// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/xpath_ast.h"
#include "form/xpath_evaluator.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace cuaderno::xpath {

// One function of XPath or ODK.
struct Function
{
    using Body = Value (*)(Evaluator& evaluator, const Expr& call, const Focus& focus);

    enum Trait : std::uint8_t {
        Plain = 0,
        // Gives something else when asked again though no node has changed: now(), random().
        Volatile = 1,
        // Pairs after the arguments that must be there.
        Paired = 2,
    };

    static constexpr std::uint8_t any = 255;

    std::string_view name;
    std::uint8_t least;
    std::uint8_t most;
    Body body;
    std::uint8_t traits = Plain;

    bool takes(std::size_t count) const
    {
        if (count < least || (most != any && count > most))
            return false;
        return (traits & Paired) == 0 || (count - least) % 2 == 0;
    }
};

// Null for a name that is none.
const Function* findFunction(std::string_view name);

// The groups that findFunction looks through, one a file.
std::span<const Function> nodeFunctions();
std::span<const Function> textFunctions();
std::span<const Function> numberFunctions();
std::span<const Function> dateFunctions();
std::span<const Function> choiceFunctions();
std::span<const Function> geoFunctions();

} // namespace cuaderno::xpath
