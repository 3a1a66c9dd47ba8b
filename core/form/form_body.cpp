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
    if (expr.op != Op::Path || expr.path->origin != Origin::Context || expr.path->steps.size() != 1)
        return {};
    const xpath::Step& step = expr.path->steps.front();
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
    if (path.op != Op::Path || path.path->origin != Origin::Expression)
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

// Hundreds of questions may offer the same list: an itemset that is the same everywhere is kept
// once.
std::uint32_t FormCompiler::compileItemset(const Itemset& itemset, std::uint32_t node)
{
    const std::array<std::string, 3> key = {itemset.nodeset.text, itemset.value.text,
                                            itemset.label.text};
    if (const auto known = m_constantItemsets.find(key); known != m_constantItemsets.end())
        return known->second;
    const std::size_t saidBefore = m_errors.size() + m_model->warnings.size();
    CompiledItemset compiled;
    ReferenceBinder binder(*m_model, node);
    if (!compileExpression(itemset.nodeset, node, compiled.nodeset, binder))
        return nowhere;
    compiled.instance = m_model->pool.keep(instanceIn(compiled.nodeset));
    compiled.isConstant = binder.readings.empty() && !binder.isVolatile;
    ReferenceBinder atItem(*m_model, nowhere);
    compileExpression(itemset.value, nowhere, compiled.value, atItem);
    if (itemset.label.given())
        compileExpression(itemset.label, nowhere, compiled.label, atItem);
    compiled.valueColumn = columnOf(compiled.value);
    compiled.labelColumn = columnOf(compiled.label);
    if (compiled.label.op == Op::Call && compiled.label.text == "jr:itext")
        compiled.labelTextColumn = columnOf(compiled.label.args.front());
    const auto index = static_cast<std::uint32_t>(m_model->itemsets.size());
    const bool nothingSaid = saidBefore == m_errors.size() + m_model->warnings.size();
    if (compiled.isConstant && nothingSaid)
        m_constantItemsets.emplace(key, index);
    // Answers are looked at again when what filters the choices changes.
    if (!compiled.isConstant)
        noteReadings(keepUse(node, UseRole::Choices, {}), binder);
    m_model->itemsets.push_back(std::move(compiled));
    return index;
}

void FormCompiler::compileChoices(const Control& control, BodyItem& item)
{
    item.choices.first = static_cast<std::uint32_t>(m_model->choices.size());
    for (const StaticChoice& choice : control.choices)
        if (!control.searches || isWholeNumber(choice.value)) {
            m_model->choices.push_back(
                {m_model->pool.keep(choice.value), compileSource(choice.label)});
            ++item.choices.count;
        }
    if (control.itemset)
        item.itemset = compileItemset(*control.itemset, item.node);
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
    item.appearance = m_model->pool.keep(control.appearance);
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
    m_model->body.push_back(item);
    if (known && (!isGroup || m_model->nodes[node].item == nowhere))
        m_model->nodes[node].item = index;
    if (known && !isGroup && !isRepeat)
        m_model->nodes[node].type = typeOfControl(control.kind, m_model->nodes[node].type);
    if (isRepeat) {
        compileSeries(control, index);
        scope = m_model->nodes[node].scope;
    }
    std::vector<std::uint32_t> children;
    for (const Control& child : control.children) {
        const auto place = static_cast<std::uint32_t>(children.size());
        const std::uint32_t made = compileControl(child, index, place, scope);
        if (made != nowhere)
            children.push_back(made);
    }
    auto& lists = m_model->lists;
    m_model->body[index].children = {static_cast<std::uint32_t>(lists.size()),
                                     static_cast<std::uint32_t>(children.size())};
    lists.insert(lists.end(), children.begin(), children.end());
    compileActions(control.actions, index);
    return index;
}

void FormCompiler::compileBody()
{
    for (const Control& control : m_definition.body) {
        const auto place = static_cast<std::uint32_t>(m_model->topItems.size());
        const std::uint32_t made = compileControl(control, nowhere, place, 0);
        if (made != nowhere)
            m_model->topItems.push_back(made);
    }
}

} // namespace cuaderno
