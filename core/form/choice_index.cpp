// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/form_compiler.h"

#include <algorithm>

namespace cuaderno {

namespace {

using xpath::Axis;
using xpath::Expr;
using xpath::Op;
using xpath::Origin;
using xpath::Step;
using xpath::Test;

bool isInstanceCall(const Expr& expr)
{
    return expr.op == Op::Call && expr.text == "instance" && expr.args.size() == 1
           && expr.args.front().op == Op::String;
}

bool isNamedChild(const Step& step)
{
    return step.axis == Axis::Child && step.test.kind == Test::Name;
}

// "kind": a column of the row that is looked at.
bool isColumn(const Expr& expr)
{
    return expr.op == Op::Path && expr.path->origin == Origin::Context
           && expr.path->binding == xpath::unbound && expr.path->steps.size() == 1
           && isNamedChild(expr.path->steps.front()) && expr.path->steps.front().predicates.empty();
}

// The same for every row, and a text.
bool isKey(const Expr& expr)
{
    return expr.op == Op::String || (expr.op == Op::Path && expr.path->boundToOne);
}

void appendRows(const Node* from, const std::vector<Step>& steps, std::size_t at, std::size_t end,
                std::string_view column, ChoiceIndex& index)
{
    auto last = index.rows.end();
    for (const Node* child = from->firstChild; child; child = child->next) {
        if (child->kind != NodeKind::Element || child->local() != steps[at].test.local)
            continue;
        if (at + 1 < end) {
            appendRows(child, steps, at + 1, end, column, index);
            continue;
        }
        for (const Node* cell = child->firstChild; cell; cell = cell->next)
            if (cell->kind == NodeKind::Element && cell->local() == column && !cell->firstChild) {
                // Rows of one key mostly follow one another.
                if (last == index.rows.end() || last->first != cell->text())
                    last = index.rows.try_emplace(cell->text()).first;
                xpath::NodeList& rows = last->second;
                if (rows.empty() || rows.back().node() != child)
                    rows.emplace_back(child);
            }
    }
}

} // namespace

std::uint32_t ChoiceIndexer::indexOf(const Expr& path, std::size_t steps, std::string_view column)
{
    if (path.path->origin != Origin::Expression || !isInstanceCall(path.args.front()))
        return nowhere;
    const std::string& instance = path.args.front().args.front().text;
    const auto found = m_model.instanceIds.find(instance);
    if (found == m_model.instanceIds.end() || m_model.instances[found->second].missing)
        return nowhere;
    std::string key = instance;
    for (std::size_t i = 0; i < steps; ++i) {
        const Step& step = path.path->steps[i];
        if (!isNamedChild(step) || (i + 1 < steps && !step.predicates.empty()))
            return nowhere;
        key += "/" + step.test.local;
    }
    key.append("|").append(column);
    if (const auto known = m_known.find(key); known != m_known.end())
        return known->second;
    ChoiceIndex index;
    index.instance = instance;
    appendRows(m_model.instances[found->second].tree.document(), path.path->steps, 0, steps, column,
               index);
    m_model.indexes.push_back(std::move(index));
    const auto made = static_cast<std::uint32_t>(m_model.indexes.size() - 1);
    m_known.emplace(std::move(key), made);
    return made;
}

void ChoiceIndexer::visitPath(Expr& expr)
{
    auto& steps = expr.path->steps;
    const auto filtered =
        std::ranges::find_if(steps, [](const Step& step) { return !step.predicates.empty(); });
    if (filtered == steps.end())
        return;
    Expr& predicate = filtered->predicates.front();
    if (predicate.op != Op::Compare || predicate.args.size() != 2
        || predicate.args[1].joint != xpath::Operator::Equal)
        return;
    if (isKey(predicate.args[0]) && isColumn(predicate.args[1]))
        std::swap(predicate.args[0], predicate.args[1]);
    if (!isColumn(predicate.args[0]) || !isKey(predicate.args[1]))
        return;
    const auto step = static_cast<std::size_t>(filtered - steps.begin());
    const std::uint32_t index =
        indexOf(expr, step + 1, predicate.args[0].path->steps.front().test.local);
    if (index == nowhere)
        return;
    expr.path->index = static_cast<std::int32_t>(index);
    expr.path->indexedStep = static_cast<std::uint32_t>(step);
}

void ChoiceIndexer::visit(Expr& expr)
{
    if (expr.op == Op::Path)
        visitPath(expr);
    for (Expr& arg : expr.args)
        visit(arg);
    if (!expr.path)
        return;
    for (Step& step : expr.path->steps)
        for (Expr& predicate : step.predicates)
            visit(predicate);
}

} // namespace cuaderno
