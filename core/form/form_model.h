// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/form.h"
#include "form/nodes_by_path.h"
#include "form/text_pool.h"
#include "form/xpath_ast.h"
#include "form/xpath_value.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cuaderno {

// What compileForm makes and an Interview runs on: the definition resolved into tables, so that
// nothing is looked up by name while someone answers. Of the definition itself only the instances
// are kept. Texts are in one pool and lists in one table, for a large form has tens of thousands;
// what an answer touches stands together. Internal to this room.
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

// Some rows of a table, one after the other.
struct Range
{
    std::uint32_t first = 0;
    std::uint32_t count = 0;

    bool empty() const { return count == 0; }
};

// An expression in its role. `node` is a FormNode, for Count the series' node.
struct Use
{
    std::uint32_t node = nowhere;
    // Position in the order of computing: what it reads has a lower one.
    std::uint32_t rank = 0;
    // The scope in whose frames it is evaluated (Count: the one around the series).
    std::uint32_t scope = 0;
    // The node's place in its frame.
    std::uint32_t place = 0;
    UseRole role = UseRole::Relevant;
    // Gives something else later though nothing that it reads has changed: today(), now().
    bool isVolatile = false;
    xpath::Expr expr;
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

// Literal text, or what an output shows.
struct CompiledPiece
{
    std::string_view text;
    std::uint32_t output = nowhere; // index into FormModel::outputs
};

// A text in one language: some of FormModel::pieces.
using CompiledText = Range;

struct CompiledVariant
{
    std::uint32_t language = 0;
    std::uint32_t form = 0; // index into FormModel::textForms
    CompiledText text;
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
    std::string_view value;
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
    std::string_view instance;
    // A set that depends on nothing but the form itself.
    bool isConstant = false;
};

// What is set by the device.
struct Preload
{
    std::string_view kind;
    std::string_view params;
};

// What is said where an answer does not do.
struct Messages
{
    CompiledSource constraint;
    CompiledSource required;
};

// In two parts, each of the size that a processor fetches at once: what an answer touches, and the
// rest.
struct alignas(64) FormNode
{
    // Where its live node is: which scope's frame, and which place in it.
    std::uint32_t scope = 0;
    std::uint32_t place = 0;
    // The element of a repeat: first in its own scope.
    std::uint32_t series = nowhere;
    std::array<std::uint32_t, roleCount> uses{nowhere, nowhere, nowhere, nowhere,
                                              nowhere, nowhere, nowhere};
    Range dependents;                 // of FormModel::dependents
    std::uint32_t onChange = nowhere; // into FormModel::onChange
    Range children;                   // of FormModel::lists
    ValueType type = ValueType::Text;
    QuestionKind kind = QuestionKind::Hidden;
    // Whether other siblings have its path without being instances of a repeat.
    bool hasTwins = false;
    bool isAttribute = false;

    const NodeName* name = nullptr;
    std::string_view path;
    std::uint32_t parent = nowhere;
    Range attributes; // of FormModel::lists
    // Place among its parent's children; part of the document order.
    std::uint32_t ordinal = 0;
    // The next node of the same path, and its place among these.
    std::uint32_t twin = nowhere;
    std::uint32_t occurrence = 0;
    std::uint32_t question = nowhere; // into FormModel::questions
    std::uint32_t item = nowhere;     // the BodyItem that shows it
    std::uint32_t preload = nowhere;  // into FormModel::preloads
    std::uint32_t messages = nowhere; // into FormModel::messages

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
    bool fieldList = false;
    // Its only child is a repeat: no stop of its own.
    bool wrapsRepeat = false;
    std::uint32_t node = nowhere; // none for groups without one, and around a repeat
    std::uint32_t parent = nowhere;
    Range children; // of FormModel::lists
    std::uint32_t inParent = 0;
    // The frame's scope in which it stands; for a Repeat, the one around.
    std::uint32_t scope = 0;
    std::string_view appearance;
    CompiledSource label;
    CompiledSource hint;
    Range choices;                   // of FormModel::choices
    std::uint32_t itemset = nowhere; // into FormModel::itemsets

    bool offersChoices() const { return !choices.empty() || itemset != nowhere; }
};

struct CompiledAction
{
    Action::Kind kind = Action::Kind::SetValue;
    std::uint32_t node = nowhere;
    bool hasTargets = false;
    xpath::Expr targets;
    bool hasExpression = false;
    xpath::Expr expr;
    std::string_view literal;
    bool firstLoad = false;
    bool everyLoad = false;
};

// A path that a form has tied to its node: found by going up frames instead of walking names.
struct Binding
{
    std::uint32_t node = nowhere;
    // Instances are those of the context's own frames down to this depth of scopes.
    std::uint32_t sharedDepth = 0;
    // The node's, so that most need not be looked at.
    std::uint32_t scope = 0;
    std::uint32_t place = 0;
};

// An equality filter over a secondary instance, answered from a table.
struct ChoiceIndex
{
    std::string instance;
    std::unordered_map<std::string_view, xpath::NodeList> rows;
};

// A text's id, as expressions may ask for it.
struct TextId
{
    std::string_view id;
    std::uint32_t texts = nowhere; // index into FormModel::texts
};

class FormModel
{
public:
    TextPool pool;
    std::string id;
    std::string version;
    std::string title;
    std::string style;
    std::vector<Language> languages;
    std::size_t defaultLanguage = 0;
    ExtraAttributes submission;
    // As the definition has them.
    NodeTree primary;
    std::vector<SecondaryInstance> instances;
    std::unordered_map<std::string, std::size_t> instanceIds;

    std::vector<FormNode> nodes;
    NodesByPath<FormNode> byPath;
    std::vector<NodeScope> scopes;
    std::vector<SeriesModel> series;
    std::vector<BodyItem> body;
    std::vector<std::uint32_t> topItems;
    // Children of nodes and of items.
    std::vector<std::uint32_t> lists;

    std::vector<Use> uses;
    std::vector<Dependent> dependents;
    std::vector<Binding> bindings;
    std::vector<ChoiceIndex> indexes;
    std::vector<CompiledAction> actions;
    std::vector<std::vector<std::uint32_t>> onChange; // actions

    // The variants of each text, by language and form; those of no language are not translated.
    std::vector<Range> texts;
    std::vector<CompiledVariant> variants;
    std::vector<CompiledPiece> pieces;
    std::vector<xpath::Expr> outputs;
    std::vector<std::string> textForms; // "", "short", "image"
    std::vector<TextId> textIds;        // sorted
    std::vector<CompiledChoice> choices;
    std::vector<CompiledItemset> itemsets;
    std::vector<Preload> preloads;
    std::vector<Messages> messages;
    // Namespaces (prefix, uri) that the submission declares at a node.
    std::unordered_map<std::uint32_t, std::vector<std::pair<std::string, std::string>>>
        declarations;

    std::vector<Question> questions;
    std::vector<Section> sections;
    std::vector<std::uint32_t> sectionItems; // body item of each section
    // Each scope's series and those around it, outermost first.
    std::vector<std::vector<std::string_view>> repeatPaths;
    std::vector<Series> publicSeries;
    std::vector<Error> warnings;
    // meta/instanceID and meta/deprecatedID where the form has them.
    std::uint32_t instanceIdNode = nowhere;
    std::uint32_t deprecatedIdNode = nowhere;

    // The first node of that path.
    std::uint32_t find(std::string_view path) const { return byPath.find(nodes, path); }

    std::uint32_t findText(std::string_view id) const;

    std::span<const std::uint32_t> list(Range range) const
    {
        return std::span(lists).subspan(range.first, range.count);
    }

    std::span<const Dependent> dependentsOf(const FormNode& node) const
    {
        return std::span(dependents).subspan(node.dependents.first, node.dependents.count);
    }

    std::span<const CompiledPiece> piecesOf(CompiledText text) const
    {
        return std::span(pieces).subspan(text.first, text.count);
    }

    std::span<const CompiledChoice> choicesOf(const BodyItem& item) const
    {
        return std::span(choices).subspan(item.choices.first, item.choices.count);
    }

    // Null for an item that offers no choices out of a node-set.
    const CompiledItemset* itemsetOf(const BodyItem& item) const
    {
        return item.itemset == nowhere ? nullptr : &itemsets[item.itemset];
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
