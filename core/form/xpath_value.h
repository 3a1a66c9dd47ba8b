// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "form/node_tree.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cuaderno::xpath {

// A node of a node-set: a Node, or the text inside an element that keeps its only text itself.
class NodeRef
{
public:
    NodeRef() = default;

    explicit NodeRef(const Node* node) : m_bits(reinterpret_cast<std::uintptr_t>(node)) {}

    static NodeRef textIn(const Node* element)
    {
        NodeRef ref(element);
        ref.m_bits |= 1;
        return ref;
    }

    // For a text inside: the element.
    const Node* node() const
    {
        // The lowest bit of an aligned pointer is free. NOLINTNEXTLINE(performance-no-int-to-ptr)
        return reinterpret_cast<const Node*>(m_bits & ~std::uintptr_t{1});
    }

    bool isInnerText() const { return (m_bits & 1) != 0; }

    bool isNull() const { return m_bits == 0; }

    NodeKind kind() const { return isInnerText() ? NodeKind::Text : node()->kind; }

    const Node* parent() const { return isInnerText() ? node() : node()->parent; }

    bool operator==(const NodeRef&) const = default;

private:
    std::uintptr_t m_bits = 0;
};

using NodeList = std::vector<NodeRef>;

// Document order; nodes of different documents keep each document together.
bool isBefore(NodeRef a, NodeRef b);
void sortInDocumentOrder(NodeList& nodes);

enum class ValueKind : std::uint8_t { String, Number, Boolean, Date, DateTime, Nodes };

// What an expression gives. A Date or DateTime is a number (days since 1970-01-01T00:00Z, with a
// fraction; NaN is no date) that reads as ISO text.
struct Value
{
    ValueKind kind = ValueKind::String;
    bool boolean = false;
    double number = 0;
    std::string text;
    NodeList nodes;

    static Value of(std::string text)
    {
        Value value;
        value.text = std::move(text);
        return value;
    }

    static Value of(double number)
    {
        Value value;
        value.kind = ValueKind::Number;
        value.number = number;
        return value;
    }

    static Value of(bool boolean)
    {
        Value value;
        value.kind = ValueKind::Boolean;
        value.boolean = boolean;
        return value;
    }

    static Value ofDate(double days, ValueKind kind = ValueKind::Date)
    {
        Value value;
        value.kind = kind;
        value.number = days;
        return value;
    }

    static Value ofNodes(NodeList nodes)
    {
        Value value;
        value.kind = ValueKind::Nodes;
        value.nodes = std::move(nodes);
        return value;
    }
};

// XPath's number as text: no exponent, shortest digits that read back the same, "NaN", "Infinity".
std::string textOf(double number);

// XPath's Number with white space around it; then what ODK adds: a date or dateTime in ISO form is
// its days. NaN otherwise.
double numberOf(std::string_view text, const Clock& clock);
// Without the dates.
double plainNumberOf(std::string_view text);

// --- Dates ---

constexpr double millisecondsOfDay = 86'400'000.0;

double daysOf(Instant instant);
Instant instantOf(double days);

// The instant at which a clock on the wall here shows this time.
Instant fromLocal(Instant wall, const Clock& clock);

// A date (midnight here) or a dateTime (here, unless it has an offset); NaN for anything else.
// `hasTime` tells which it was.
double daysOfText(std::string_view text, const Clock& clock, bool* hasTime = nullptr);

// "2026-01-15", or with time and offset where it is not midnight here or `kind` is DateTime.
// "Invalid Date" for NaN.
std::string dateText(double days, ValueKind kind, const Clock& clock);

} // namespace cuaderno::xpath
