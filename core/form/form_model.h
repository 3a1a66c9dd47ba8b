// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/form.h"
#include "form/xpath_ast.h"
#include "form/xpath_value.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cuaderno {

// What compileForm makes and an Interview runs on: the definition resolved into tables, so that
// nothing is looked up by name while someone answers. Internal to this room.
//
// A **scope** is a repeat, or the form outside of all repeats (scope 0): the nodes that exist once
// in each of its instances. A live instance is a tree of frames, one for each instance of a scope.

// "no index".
constexpr std::uint32_t nowhere = UINT32_MAX;

// What an expression decides about its node.
enum class UseRole : std::uint8_t {
    Relevant,
    Required,
    Readonly,
    Constraint,
    Calculate,
    Choices, // clears an answer that is no longer offered
    Count,   // how many instances a series has
};

constexpr std::size_t roleCount = 7;

// An expression in its role. `node` is a FormNode, for Count the series' node.
struct Use
{
    std::uint32_t node = nowhere;
    UseRole role = UseRole::Relevant;
    xpath::Expr expr;
    Place place;
    // Position in the order of computing: what it reads has a lower one.
    std::uint32_t rank = 0;
    // The scope in whose frames it is evaluated (Count: the one around the series).
    std::uint32_t scope = 0;
    // Gives something else later though nothing that it reads has changed: today(), now().
    bool isVolatile = false;
};

// That a node's value (or relevance, or being there) is read by an expression.
struct Dependent
{
    std::uint32_t use = nowhere;
    // The innermost scope that reader and node share: the instances that read it are those inside
    // the same frame of this scope.
    std::uint32_t shared = 0;
    // An instance reads only those before it, never itself.
    bool looksBack = false;
};

// A text in one language, with its outputs parsed.
struct CompiledPiece
{
    std::string text;
    std::uint32_t output = nowhere; // index into FormModel::outputs
};

using CompiledText = std::vector<CompiledPiece>;

struct CompiledVariant
{
    std::string form;
    CompiledText text;
};

// By language; not translated ones are empty.
struct CompiledTexts
{
    std::vector<std::vector<CompiledVariant>> languages;
};

struct CompiledSource
{
    std::uint32_t texts = nowhere; // index into FormModel::texts
    CompiledText plain;
    std::uint32_t expression = nowhere; // index into FormModel::outputs

    bool given() const { return texts != nowhere || !plain.empty() || expression != nowhere; }
};

struct CompiledChoice
{
    std::string value;
    CompiledSource label;
};

struct CompiledItemset
{
    xpath::Expr nodeset;
    // A column where the expression is a plain name; else evaluated at the item.
    std::string valueColumn;
    xpath::Expr value;
    std::string labelColumn;
    xpath::Expr label;
    // jr:itext(column): the id's column.
    std::string labelTextColumn;
    // The secondary instance that the node-set begins at; "" where it begins elsewhere.
    std::string instance;
    // A set that depends on nothing but the form itself.
    bool isConstant = false;
};

struct FormNode
{
    const NodeName* name = nullptr;
    std::string path;
    std::uint32_t parent = nowhere;
    std::vector<std::uint32_t> children;
    std::vector<std::uint32_t> attributes;
    // Where its live node is: which scope's frame, and which place in it.
    std::uint32_t scope = 0;
    std::uint32_t place = 0;
    // Place among its parent's children; part of the document order.
    std::uint32_t ordinal = 0;
    // The next node of the same path: siblings of one name that are no repeat.
    std::uint32_t twin = nowhere;
    // Its place among the siblings of its name, and whether there are others.
    std::uint32_t occurrence = 0;
    bool hasTwins = false;
    bool isAttribute = false;
    // The element of a repeat: first in its own scope.
    std::uint32_t series = nowhere;
    ValueType type = ValueType::Text;
    QuestionKind kind = QuestionKind::Hidden;
    std::uint32_t question = nowhere; // into FormModel::questions
    std::uint32_t item = nowhere;     // the BodyItem that shows it
    std::array<std::uint32_t, roleCount> uses{nowhere, nowhere, nowhere, nowhere,
                                              nowhere, nowhere, nowhere};
    std::vector<Dependent> dependents;
    std::string preload;
    std::string preloadParams;
    CompiledSource constraintMessage;
    CompiledSource requiredMessage;
    std::vector<std::uint32_t> onChange; // actions

    // A trigger's or acknowledge's "OK", chosen by nobody's list.
    bool isLeaf() const { return children.empty(); }

    std::uint32_t use(UseRole role) const { return uses[static_cast<std::size_t>(role)]; }
};

struct NodeScope
{
    // The repeat's element; the instance's root for scope 0.
    std::uint32_t top = nowhere;
    std::vector<std::uint32_t> nodes;  // in document order, `top` first
    std::vector<std::uint32_t> series; // those directly inside
    std::uint32_t parent = nowhere;
    std::uint32_t depth = 0;
    std::uint32_t seriesInParent = nowhere; // place in the parent's `series`
    // Expressions that ask for an instance's position in this scope.
    std::vector<std::uint32_t> positionUses;
};

struct SeriesModel
{
    std::uint32_t node = nowhere;
    std::uint32_t scope = nowhere;
    // What a new instance is copied from, in the definition's primary instance.
    const Node* source = nullptr;
    bool counted = false; // by jr:count
    bool fixed = false;   // counted, or noAddRemove
    std::uint32_t item = nowhere;
    std::vector<std::uint32_t> onNewRepeat; // actions
    // Whether anything inside is read from outside of the series.
    bool readFromOutside = false;
};

struct BodyItem
{
    ControlKind kind = ControlKind::Input;
    std::uint32_t node = nowhere; // none for groups without one, and around a repeat
    std::uint32_t parent = nowhere;
    std::vector<std::uint32_t> children;
    std::uint32_t inParent = 0;
    // The frame's scope in which it stands; for a Repeat, the one around.
    std::uint32_t scope = 0;
    std::string appearance;
    bool fieldList = false;
    // Its only child is a repeat: no stop of its own.
    bool wrapsRepeat = false;
    CompiledSource label;
    CompiledSource hint;
    std::vector<CompiledChoice> choices;
    bool hasItemset = false;
    CompiledItemset itemset;
};

struct CompiledAction
{
    Action::Kind kind = Action::Kind::SetValue;
    std::uint32_t node = nowhere;
    bool hasTargets = false;
    xpath::Expr targets;
    bool hasExpression = false;
    xpath::Expr expr;
    std::string literal;
    bool firstLoad = false;
    bool everyLoad = false;
};

// A path that a form has tied to its node: found by going up frames instead of walking names.
struct Binding
{
    std::uint32_t node = nowhere;
    // Instances are those of the context's own frames down to this depth of scopes.
    std::uint32_t sharedDepth = 0;
};

// An equality filter over a secondary instance, answered from a table.
struct ChoiceIndex
{
    std::string instance;
    std::unordered_map<std::string_view, xpath::NodeList> rows;
};

struct CompiledOutput
{
    xpath::Expr expr;
};

class FormModel
{
public:
    FormDefinition definition;
    std::vector<FormNode> nodes;
    std::vector<NodeScope> scopes;
    std::vector<SeriesModel> series;
    std::vector<BodyItem> body;
    std::vector<std::uint32_t> topItems;
    std::vector<Use> uses;
    std::vector<CompiledAction> actions;
    std::vector<Binding> bindings;
    std::vector<ChoiceIndex> indexes;
    std::vector<CompiledTexts> texts;
    std::vector<CompiledOutput> outputs;
    std::unordered_map<std::string, std::uint32_t> textIds;
    std::unordered_map<std::string, std::uint32_t> byPath; // first node of that path
    std::unordered_map<std::string, std::size_t> instanceIds;
    std::vector<Question> questions;
    std::vector<std::uint32_t> questionNodes; // node of each question
    // Namespaces (prefix, uri) that the submission declares at a node.
    std::vector<std::vector<std::pair<std::string, std::string>>> declarations;
    std::vector<Section> sections;
    std::vector<std::uint32_t> sectionItems; // body item of each section
    std::vector<Series> publicSeries;
    std::vector<Error> warnings;
    // meta/instanceID and meta/deprecatedID where the form has them.
    std::uint32_t instanceIdNode = nowhere;
    std::uint32_t deprecatedIdNode = nowhere;

    std::uint32_t find(const std::string& path) const
    {
        const auto found = byPath.find(path);
        return found == byPath.end() ? nowhere : found->second;
    }

    const NodeScope& scopeOf(std::uint32_t node) const { return scopes[nodes[node].scope]; }

    // Whether `outer` is `inner` or around it.
    bool contains(std::uint32_t outer, std::uint32_t inner) const
    {
        while (inner != nowhere && inner != outer)
            inner = scopes[inner].parent;
        return inner != nowhere;
    }

    // The innermost scope around both.
    std::uint32_t commonScope(std::uint32_t a, std::uint32_t b) const
    {
        while (!contains(a, b))
            a = scopes[a].parent;
        return a;
    }
};

// "/data/job[2]/hours" -> "/data/job/hours".
std::string withoutNumbers(std::string_view path);

} // namespace cuaderno
