// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "form/form_compiler.h"
#include "form/search_choices.h"

#include <algorithm>

namespace cuaderno {

namespace {

using xpath::Axis;
using xpath::Expr;
using xpath::Op;
using xpath::Origin;
using xpath::Test;

// "name" -> "name"; "" for anything else.
std::string columnOf(const Expr& expr)
{
    if (expr.op != Op::Path || expr.path.origin != Origin::Context || expr.path.steps.size() != 1)
        return {};
    const xpath::Step& step = expr.path.steps.front();
    if (step.axis != Axis::Child || step.test.kind != Test::Name || !step.predicates.empty())
        return {};
    return step.test.local;
}

bool hasWord(std::string_view appearance, std::string_view word)
{
    const auto words = splitSpaces(appearance);
    return std::ranges::find(words, word) != words.end();
}

bool hasChoices(ControlKind kind)
{
    return kind == ControlKind::SelectOne || kind == ControlKind::SelectMultiple
           || kind == ControlKind::Rank;
}

// The part of an itemset's node-set that is a path: inside randomize(...).
const Expr& pathIn(const Expr& nodeset)
{
    if (nodeset.op == Op::Call && nodeset.text == "randomize" && !nodeset.args.empty())
        return nodeset.args.front();
    return nodeset;
}

std::string instanceIn(const Expr& nodeset)
{
    const Expr& path = pathIn(nodeset);
    if (path.op != Op::Path || path.path.origin != Origin::Expression)
        return {};
    const Expr& begin = path.args.front();
    if (begin.op != Op::Call || begin.text != "instance" || begin.args.front().op != Op::String)
        return {};
    return begin.args.front().text;
}

ValueType typeOfControl(ControlKind kind, ValueType bound)
{
    if (bound != ValueType::Text)
        return bound;
    switch (kind) {
    case ControlKind::SelectOne:
        return ValueType::Choice;
    case ControlKind::SelectMultiple:
    case ControlKind::Rank:
        return ValueType::ChoiceList;
    case ControlKind::Upload:
        return ValueType::Binary;
    default:
        return bound;
    }
}

} // namespace

void FormCompiler::compileItemset(const Itemset& itemset, BodyItem& item)
{
    CompiledItemset& compiled = item.itemset;
    ReferenceBinder binder(*m_model, item.node);
    if (!compileExpression(itemset.nodeset, item.node, compiled.nodeset, binder))
        return;
    item.hasItemset = true;
    compiled.instance = instanceIn(compiled.nodeset);
    compiled.isConstant = binder.readings.empty() && !binder.isVolatile;
    ReferenceBinder atItem(*m_model, nowhere);
    compileExpression(itemset.value, nowhere, compiled.value, atItem);
    if (itemset.label.given())
        compileExpression(itemset.label, nowhere, compiled.label, atItem);
    compiled.valueColumn = columnOf(compiled.value);
    compiled.labelColumn = columnOf(compiled.label);
    if (compiled.label.op == Op::Call && compiled.label.text == "jr:itext")
        compiled.labelTextColumn = columnOf(compiled.label.args.front());
    if (compiled.isConstant)
        return;
    // Answers are looked at again when what filters the choices changes.
    Use use;
    use.node = item.node;
    use.role = UseRole::Choices;
    use.scope = m_model->nodes[item.node].scope;
    use.place = itemset.nodeset.place;
    const auto index = static_cast<std::uint32_t>(m_model->uses.size());
    m_model->nodes[item.node].uses[static_cast<std::size_t>(UseRole::Choices)] = index;
    m_model->uses.push_back(std::move(use));
    noteReadings(index, binder);
}

void FormCompiler::compileChoices(const Control& control, BodyItem& item)
{
    for (const StaticChoice& choice : control.choices)
        if (!control.searches || isWholeNumber(choice.value))
            item.choices.push_back({choice.value, compileSource(choice.label)});
    if (control.itemset)
        compileItemset(*control.itemset, item);
}

void FormCompiler::compileSeries(const Control& control, std::uint32_t item)
{
    const std::uint32_t node = m_model->body[item].node;
    SeriesModel& series = m_model->series[m_model->nodes[node].series];
    series.item = item;
    series.counted = control.count.given();
    series.fixed = series.counted || control.noAddRemove;
    addUse(node, UseRole::Count, control.count, control.place);
}

std::uint32_t FormCompiler::compileControl(const Control& control, std::uint32_t parent,
                                           std::uint32_t inParent, std::uint32_t scope)
{
    const bool isGroup = control.kind == ControlKind::Group;
    const std::uint32_t node = control.path.empty() ? nowhere : m_model->find(control.path);
    const bool isRepeat = control.kind == ControlKind::Repeat;
    const bool known = node != nowhere && (!isRepeat || m_model->nodes[node].series != nowhere);
    if (!known && !isGroup) {
        warning(ErrorCode::FormUnknownReference, "control of no node", control.place,
                {control.path});
        return nowhere;
    }
    const auto index = static_cast<std::uint32_t>(m_model->body.size());
    BodyItem item;
    item.kind = control.kind;
    item.parent = parent;
    item.inParent = inParent;
    item.scope = scope;
    item.appearance = control.appearance;
    item.fieldList =
        hasWord(control.appearance, "field-list") || hasWord(control.appearance, "table-list");
    item.wrapsRepeat = isGroup && control.children.size() == 1
                       && control.children.front().kind == ControlKind::Repeat;
    // A group that names the node of the repeat in it stands outside of that repeat.
    item.node = known
                        && !(isGroup && m_model->nodes[node].series != nowhere
                             && m_model->nodes[node].scope != scope)
                    ? node
                    : nowhere;
    item.label = compileSource(control.label);
    item.hint = compileSource(control.hint);
    if (hasChoices(control.kind))
        compileChoices(control, item);
    m_model->body.push_back(std::move(item));
    if (known && (!isGroup || m_model->nodes[node].item == nowhere))
        m_model->nodes[node].item = index;
    if (known && !isGroup && !isRepeat)
        m_model->nodes[node].type = typeOfControl(control.kind, m_model->nodes[node].type);
    if (isRepeat) {
        compileSeries(control, index);
        scope = m_model->nodes[node].scope;
    }
    for (const Control& child : control.children) {
        const auto place = static_cast<std::uint32_t>(m_model->body[index].children.size());
        const std::uint32_t made = compileControl(child, index, place, scope);
        if (made != nowhere)
            m_model->body[index].children.push_back(made);
    }
    compileActions(control.actions, index);
    return index;
}

void FormCompiler::compileBody()
{
    for (const Control& control : m_model->definition.body) {
        const auto place = static_cast<std::uint32_t>(m_model->topItems.size());
        const std::uint32_t made = compileControl(control, nowhere, place, 0);
        if (made != nowhere)
            m_model->topItems.push_back(made);
    }
}

} // namespace cuaderno
