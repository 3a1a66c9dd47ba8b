// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/form_compiler.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::pair<std::string_view, ValueType> bindTypes[] = {
    {"string", ValueType::Text},       {"int", ValueType::Integer},
    {"integer", ValueType::Integer},   {"long", ValueType::Integer},
    {"decimal", ValueType::Decimal},   {"double", ValueType::Decimal},
    {"float", ValueType::Decimal},     {"boolean", ValueType::Boolean},
    {"date", ValueType::Date},         {"time", ValueType::Time},
    {"dateTime", ValueType::DateTime}, {"geopoint", ValueType::GeoPoint},
    {"geotrace", ValueType::GeoTrace}, {"geoshape", ValueType::GeoShape},
    {"binary", ValueType::Binary},     {"base64Binary", ValueType::Binary},
    {"select1", ValueType::Choice},    {"select", ValueType::ChoiceList},
    {"rank", ValueType::ChoiceList},
};

bool isConstant(const xpath::Expr& expr, std::string_view function)
{
    return expr.op == xpath::Op::Call && expr.text == function;
}

} // namespace

ValueType typeOf(std::string_view bindType)
{
    if (const auto colon = bindType.rfind(':'); colon != std::string_view::npos)
        bindType.remove_prefix(colon + 1);
    const auto* found =
        std::ranges::find(bindTypes, bindType, &std::pair<std::string_view, ValueType>::first);
    return found == std::end(bindTypes) ? ValueType::Text : found->second;
}

bool FormCompiler::compileExpression(const Expression& expression, std::uint32_t context,
                                     xpath::Expr& out, ReferenceBinder& binder)
{
    Place place = expression.place;
    if (place.path.empty() && context != nowhere)
        place.path = m_model->nodes[context].path;
    auto parsed = xpath::parse(expression.text, m_names);
    if (!parsed) {
        std::vector<std::string> args{expression.text};
        args.insert(args.end(), parsed.error().args.begin(), parsed.error().args.end());
        error(ErrorCode::FormBadExpression, parsed.error().detail, place, std::move(args));
        return false;
    }
    out = std::move(*parsed);
    binder.bind(out);
    indexChoices(out);
    for (const xpath::Expr* wrong : binder.wrongCalls)
        warning(wrong->function ? ErrorCode::FormBadExpression : ErrorCode::FormUnknownFunction,
                wrong->function ? "number of arguments" : "unknown function", place,
                wrong->function
                    ? std::vector<std::string>{expression.text, std::to_string(wrong->offset)}
                    : std::vector<std::string>{wrong->text});
    for (const std::string& path : binder.unknownPaths)
        warning(ErrorCode::FormUnknownReference, "path in an expression", place, {path});
    return true;
}

void FormCompiler::noteReadings(std::uint32_t use, const ReferenceBinder& binder)
{
    for (const ReferenceBinder::Reading& reading : binder.readings) {
        const FormNode& node = m_model->nodes[reading.node];
        m_dependents.push_back({reading.node, {use, reading.shared, reading.looksBack}});
        // Readers from outside have to hear of instances that come and go.
        for (std::uint32_t scope = node.scope; scope != reading.shared;
             scope = m_model->scopes[scope].parent)
            m_model->series[m_model->nodes[m_model->scopes[scope].top].series].readFromOutside =
                true;
    }
    for (const std::uint32_t scope : binder.positionScopes)
        m_model->scopes[scope].positionUses.push_back(use);
}

void FormCompiler::addUse(std::uint32_t node, UseRole role, const Expression& expression,
                          const Place& place)
{
    if (!expression.given())
        return;
    xpath::Expr expr;
    ReferenceBinder binder(*m_model, node);
    if (!compileExpression(expression, node, expr, binder))
        return;
    // A value that cannot be computed is empty, and the warning says so. But nobody may be shown,
    // asked or held up by what cannot be computed.
    if (role != UseRole::Calculate)
        for (const xpath::Expr* wrong : binder.wrongCalls)
            if (!wrong->function)
                error(ErrorCode::FormUnknownFunction, "unknown function",
                      expression.place.empty() ? place : Place(expression.place), {wrong->text});
    // What always holds needs no computing.
    if ((role == UseRole::Relevant || role == UseRole::Constraint) && isConstant(expr, "true"))
        return;
    if ((role == UseRole::Required || role == UseRole::Readonly) && isConstant(expr, "false"))
        return;
    const std::uint32_t index = keepUse(node, role, std::move(expr));
    m_model->uses[index].isVolatile = binder.isVolatile;
    noteReadings(index, binder);
}

std::uint32_t FormCompiler::keepUse(std::uint32_t node, UseRole role, xpath::Expr expr)
{
    FormNode& form = m_model->nodes[node];
    Use use;
    use.node = node;
    use.role = role;
    use.scope = role == UseRole::Count ? m_model->scopes[form.scope].parent : form.scope;
    use.place = form.place;
    use.expr = std::move(expr);
    const auto index = static_cast<std::uint32_t>(m_model->uses.size());
    form.uses[static_cast<std::size_t>(role)] = index;
    m_model->uses.push_back(std::move(use));
    return index;
}

void FormCompiler::compileBind(const Bind& bind)
{
    const std::uint32_t index = m_model->find(bind.path);
    if (index == nowhere) {
        warning(ErrorCode::FormUnknownReference, "bind of no node", bind.place, {bind.path});
        return;
    }
    FormNode& node = m_model->nodes[index];
    node.type = typeOf(bind.type);
    node.preload = nowhere;
    if (!bind.preload.empty()) {
        node.preload = static_cast<std::uint32_t>(m_model->preloads.size());
        m_model->preloads.push_back(
            {m_model->pool.keep(bind.preload), m_model->pool.keep(bind.preloadParams)});
    }
    node.messages = nowhere;
    if (bind.constraintMessage.given() || bind.requiredMessage.given()) {
        node.messages = static_cast<std::uint32_t>(m_model->messages.size());
        m_model->messages.push_back(
            {compileSource(bind.constraintMessage), compileSource(bind.requiredMessage)});
    }
    addUse(index, UseRole::Relevant, bind.relevant, bind.place);
    addUse(index, UseRole::Required, bind.required, bind.place);
    addUse(index, UseRole::Readonly, bind.readonly, bind.place);
    addUse(index, UseRole::Constraint, bind.constraint, bind.place);
    addUse(index, UseRole::Calculate, bind.calculate, bind.place);
}

void FormCompiler::compileBinds()
{
    for (const Bind& bind : m_definition.binds) {
        m_binds.emplace(bind.path, &bind);
        compileBind(bind);
    }
}

// Null where it has none.
const Bind* FormCompiler::bindOf(std::string_view path) const
{
    const auto found = m_binds.find(path);
    return found == m_binds.end() ? nullptr : found->second;
}

void FormCompiler::addReaction(std::uint32_t node, std::uint32_t action)
{
    std::uint32_t& list = m_model->nodes[node].onChange;
    if (list == nowhere) {
        list = static_cast<std::uint32_t>(m_model->onChange.size());
        m_model->onChange.emplace_back();
    }
    m_model->onChange[list].push_back(action);
}

void FormCompiler::compileAction(const Action& action, std::uint32_t item)
{
    const std::uint32_t node = m_model->find(action.path);
    if (node == nowhere) {
        warning(ErrorCode::FormUnknownReference, "action for no node", action.place, {action.path});
        return;
    }
    CompiledAction compiled;
    compiled.kind = action.kind;
    compiled.node = node;
    compiled.literal = m_model->pool.keep(action.literal);
    if (action.targets.given()) {
        const std::uint32_t from = item == nowhere ? nowhere : m_model->body[item].node;
        ReferenceBinder binder(*m_model, from == nowhere ? 0 : from);
        compiled.hasTargets =
            compileExpression(action.targets, from == nowhere ? 0 : from, compiled.targets, binder);
    }
    if (action.value.given()) {
        ReferenceBinder binder(*m_model, node);
        compiled.hasExpression = compileExpression(action.value, node, compiled.expr, binder);
    }
    const auto index = static_cast<std::uint32_t>(m_model->actions.size());
    for (const std::string& event : action.events) {
        compiled.firstLoad =
            compiled.firstLoad || event == "odk-instance-first-load" || event == "xforms-ready";
        compiled.everyLoad = compiled.everyLoad || event == "odk-instance-load";
        if (event == "xforms-value-changed" && item != nowhere
            && m_model->body[item].node != nowhere)
            addReaction(m_model->body[item].node, index);
        if (event == "odk-new-repeat" && item != nowhere
            && m_model->body[item].kind == ControlKind::Repeat) {
            const std::uint32_t series = m_model->nodes[m_model->body[item].node].series;
            m_model->series[series].onNewRepeat.push_back(index);
        }
    }
    m_model->actions.push_back(std::move(compiled));
}

void FormCompiler::compileActions(const std::vector<Action>& actions, std::uint32_t item)
{
    for (const Action& action : actions)
        compileAction(action, item);
}

} // namespace cuaderno
