// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/form_model.h"
#include "form/reference_binder.h"
#include "form/xpath_parser.h"

#include <array>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace cuaderno {

// Sets Path::index where a filter over a secondary instance can be answered from a table, making
// the table.
class ChoiceIndexer
{
public:
    explicit ChoiceIndexer(FormModel& model) : m_model(model) {}

    void visit(xpath::Expr& expr);
    // The table of a column over all rows of a plain path; nowhere if it is not plain.
    std::uint32_t indexOf(const xpath::Expr& path, std::size_t steps, std::string_view column);

private:
    void visitPath(xpath::Expr& expr);

    FormModel& m_model;
    std::unordered_map<std::string, std::uint32_t> m_known;
};

// Turns a definition into a FormModel, once; what the model does not keep of it goes with the
// compiler. Goes on after an error, so that one run names them all. Internal to this room.
class FormCompiler
{
public:
    explicit FormCompiler(FormDefinition definition);

    // Null if there were errors.
    std::unique_ptr<FormModel> run();

    std::vector<Error>& errors() { return m_errors; }

private:
    void takeHeading();
    void settleMemory();

    // form_nodes.cpp
    void buildNodes();
    void listChildren();
    void collectRepeats(const std::vector<Control>& controls);
    std::uint32_t makeNode(std::uint32_t parent, const Node& source, const std::string& path);
    void makeAttributes(std::uint32_t element, const Node& source);
    void merge(std::uint32_t element, const Node& source);
    std::uint32_t childFor(std::uint32_t element, const Node& child, std::uint32_t before);
    void listDeclarations();
    void buildScopes();
    void placeInScope(std::uint32_t node, std::uint32_t scope);

    // form_binds.cpp
    void compileBinds();
    void compileBind(const Bind& bind);
    void compileActions(const std::vector<Action>& actions, std::uint32_t item);
    void compileAction(const Action& action, std::uint32_t item);

    // form_body.cpp
    void compileBody();
    std::uint32_t compileControl(const Control& control, std::uint32_t parent,
                                 std::uint32_t inParent, std::uint32_t scope);
    void compileChoices(const Control& control, BodyItem& item);
    std::uint32_t compileItemset(const Itemset& itemset, std::uint32_t node);
    void compileSeries(const Control& control, std::uint32_t item);
    void listQuestions();
    void listSections();
    std::optional<std::size_t> sectionOf(std::uint32_t item) const;
    void listSeries();
    Question questionOf(std::uint32_t node, const Control* shown, const Bind* bound) const;
    void listRepeatPaths();

    // form_texts.cpp
    void compileTexts();
    std::uint32_t textForm(const std::string& form);
    CompiledText compilePieces(const TextPieces& pieces);
    CompiledSource compileSource(const TextSource& source);
    std::uint32_t addOutput(const Expression& expression);

    // form_graph.cpp
    void placeDependents();
    void orderUses();
    Place placeOfCalculate(std::string_view path) const;
    const Bind* bindOf(std::string_view path) const;

    // An expression parsed and bound at its node; none if it cannot be (an error is noted).
    bool compileExpression(const Expression& expression, std::uint32_t context, xpath::Expr& out,
                           ReferenceBinder& binder);
    void addUse(std::uint32_t node, UseRole role, const Expression& expression, const Place& place);
    std::uint32_t keepUse(std::uint32_t node, UseRole role, xpath::Expr expr);
    void addReaction(std::uint32_t node, std::uint32_t action);
    void noteReadings(std::uint32_t use, const ReferenceBinder& binder);
    void indexChoices(xpath::Expr& expr);

    void error(ErrorCode code, std::string detail, const Place& place,
               std::vector<std::string> args = {});
    void warning(ErrorCode code, std::string detail, const Place& place,
                 std::vector<std::string> args = {});

    FormDefinition m_definition;
    std::unique_ptr<FormModel> m_model;
    xpath::Names m_names;
    std::vector<Error> m_errors;
    std::unordered_set<std::string> m_repeatPaths;
    // Of a path that several nodes have: the last one, by the first one.
    std::unordered_map<std::uint32_t, std::uint32_t> m_lastTwin;
    std::vector<const Node*> m_sources;                         // of each node, the first
    std::unordered_map<std::string, std::uint32_t> m_textForms; // into FormModel::textForms
    std::unordered_map<std::string_view, const Bind*> m_binds;  // by path, the first of each
    // What each node's value is read by, in the order in which it was found.
    std::vector<std::pair<std::uint32_t, Dependent>> m_dependents;
    // Itemsets that are the same wherever they stand, by their expressions.
    std::map<std::array<std::string, 3>, std::uint32_t> m_constantItemsets;
    std::unique_ptr<ChoiceIndexer> m_indexer;
};

QuestionKind kindOf(const Control* control, const Bind* bind, ValueType type);
ValueType typeOf(std::string_view bindType);

} // namespace cuaderno
