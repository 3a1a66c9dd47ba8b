// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "form/xpath_ast.h"
#include "form/xpath_value.h"

#include <optional>
#include <string>
#include <string_view>

namespace cuaderno::xpath {

// What an expression asks of the world in which it is evaluated: a plain document for the xpath
// command, a live Interview for a form. The defaults are those of a plain document.
class Environment
{
public:
    virtual ~Environment() = default;

    virtual const Clock& clock() const = 0;

    // BCP 47, for names of months and days.
    virtual std::string_view language() const { return {}; }

    // Where absolute paths begin.
    virtual const Node* root() const = 0;

    // What instance('id') is; null if there is none.
    virtual const Node* instance(std::string_view id) const = 0;

    // Forms differ from XPath: an empty node-set compares as "", and what is not relevant is not
    // there.
    virtual bool isForm() const { return false; }

    virtual bool isVisible(const Node&) const { return true; }

    // Nodes of a bound path, seen from `context`.
    virtual void boundNodes(const Path&, NodeRef /*context*/, NodeList&) const {}

    // The same, seen from an instance of a repeat that was picked by its number.
    virtual void boundNodesWithin(const Path&, NodeRef /*instance*/, NodeList&) const {}

    // The one node of path.boundToOne; null where it is not there or not relevant.
    virtual const Node* boundNode(const Path&, NodeRef /*context*/) const { return nullptr; }

    // The sum (or with `counts` the number) of the nodes of a path that is bound whole; none where
    // the Environment keeps no such totals.
    virtual std::optional<double> boundTotal(const Path&, NodeRef /*context*/,
                                             bool /*counts*/) const
    {
        return std::nullopt;
    }

    // The number that a node reads as; an Environment may know it already.
    virtual double numberOfNode(const Node& node) const;

    // The truth of a node's value, where its type makes it more than "not empty".
    virtual std::optional<bool> truthOfNode(const Node&) const { return std::nullopt; }

    // Its place among siblings of the same name, from 1.
    virtual std::size_t positionOf(const Node& node) const;

    // The nodes that a choice list's index has under a key.
    virtual const NodeList* indexed(std::int32_t /*index*/, std::string_view /*key*/) const
    {
        return nullptr;
    }

    // The row of a choice list or external table whose column `key` is `value`; null for none.
    virtual const Node* row(std::string_view instance, std::string_view key,
                            std::string_view value) const;

    // From 0 up to, not with, 1.
    virtual double random() const = 0;
    virtual std::string uuid() const = 0;

    virtual std::string version() const { return {}; }

    virtual std::string property(std::string_view /*name*/) const { return {}; }

    // jr:itext: none if there is no such text.
    virtual std::optional<Value> itext(std::string_view /*id*/) const { return std::nullopt; }

    // jr:choice-name(value, 'path'): the label of a choice of the question at `path`.
    virtual std::optional<std::string>
    choiceName(std::string_view /*value*/, std::string_view /*path*/, NodeRef /*context*/) const
    {
        return std::nullopt;
    }
};

} // namespace cuaderno::xpath
