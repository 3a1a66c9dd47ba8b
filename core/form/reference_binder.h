// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/form_model.h"

#include <string>
#include <vector>

namespace cuaderno {

// Walks an expression over the form's tables as if it were evaluated: ties paths to nodes, and
// finds out what the expression reads. Internal to this room.
//
// An absolute path inside a repeat means the instance that the expression belongs to, as in ODK,
// but a path to the repeat itself means all its instances, as in XPath.
class ReferenceBinder
{
public:
    struct Reading
    {
        std::uint32_t node = nowhere;
        std::uint32_t shared = 0;
        bool looksBack = false;

        bool operator==(const Reading&) const = default;
    };

    // `context`: the node at which the expression is evaluated; nowhere for texts, which are shown
    // at many.
    ReferenceBinder(FormModel& model, std::uint32_t context);

    void bind(xpath::Expr& expr);

    std::vector<Reading> readings;
    std::vector<std::uint32_t> positionScopes;
    bool isVolatile = false;
    // Absolute paths that lead to no node, functions that are none.
    std::vector<std::string> unknownPaths;
    std::vector<const xpath::Expr*> wrongCalls;

private:
    // Nodes that a path may give. `foreign`: of another document.
    struct Reach
    {
        std::vector<std::uint32_t> nodes;
        std::uint32_t shared = 0;
        bool foreign = false;
        bool document = false;
    };

    void visit(xpath::Expr& expr, const Reach& focus, bool top);
    void visitArgs(xpath::Expr& expr, const Reach& focus, bool top);
    void visitCall(xpath::Expr& expr, const Reach& focus, bool top);
    void visitIndexedRepeat(xpath::Expr& expr, const Reach& focus, bool top);
    Reach reachOf(xpath::Expr& expr, const Reach& focus, bool top);
    Reach reachOfPath(xpath::Expr& expr, const Reach& focus, bool top);
    std::size_t bindPrefix(xpath::Path& path, Reach& reach, bool absolute);
    Reach step(const Reach& from, const xpath::Step& step) const;
    template <typename Take>
    void forEachChild(std::uint32_t node, std::string_view name, Take take) const;
    void appendAxis(std::uint32_t node, const xpath::Step& step, Reach& found) const;
    void appendDescendants(std::uint32_t node, const xpath::NodeTest& test, Reach& found) const;
    bool passes(std::uint32_t node, const xpath::NodeTest& test) const;
    void read(const Reach& reach, bool structure);
    void note(std::uint32_t node, std::uint32_t shared);
    Reach contextReach() const;

    FormModel& m_model;
    std::uint32_t m_context;
    // Inside once(): the node's own value.
    bool m_inOnce = false;
    // Inside indexed-repeat(): readings are shared from around the repeat, at least.
    std::uint32_t m_outermost = nowhere;
    bool m_looksBack = false;
};

} // namespace cuaderno
