// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An expression over a small document, with a small budget of steps.
#include "base/clock.h"
#include "form/node_tree.h"
#include "form/xpath_environment.h"
#include "form/xpath_evaluator.h"
#include "form/xpath_parser.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using namespace cuaderno;

namespace {

class Document : public xpath::Environment
{
public:
    Document()
    {
        auto tree = parseXml("<data a='1'><n>3</n><n>-2.5</n><s>a b c</s><d>2026-02-29</d>"
                             "<t>12:30:00.000+01:00</t><g>1 2 0 0;1 3 0 0;2 3 0 0</g>"
                             "<r><x>1</x></r><r><x>2</x></r><e/></data>");
        if (!tree)
            __builtin_trap();
        m_tree = std::move(*tree);
    }

    const Clock& clock() const override { return m_clock; }

    const Node* root() const override { return m_tree.root(); }

    const Node* instance(std::string_view) const override { return m_tree.root(); }

    double random() const override { return 0.5; }

    std::string uuid() const override { return "7c9e6679-7425-40de-944b-e07fc1f90ae7"; }

private:
    FixedClock m_clock{Instant(std::chrono::days(20'454))};
    NodeTree m_tree;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Document document;
    static const xpath::Names names = xpath::formNames();
    const auto expr = xpath::parse({reinterpret_cast<const char*>(data), size}, names);
    if (!expr)
        return 0;
    constexpr std::uint64_t steps = 100'000;
    xpath::Evaluator evaluator(document, xpath::NodeRef(document.root()), steps);
    if (auto value = evaluator.value(*expr)) {
        (void)evaluator.textOf(*value);
        (void)evaluator.numberOf(*value);
        (void)evaluator.booleanOf(*value);
    }
    return 0;
}
