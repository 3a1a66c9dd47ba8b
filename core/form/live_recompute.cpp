// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/answer_values.h"
#include "form/live_interview.h"
#include "form/own_instances.h"

#include <algorithm>
#include <cmath>

namespace cuaderno {

namespace {

// Instances that a count may ask for.
constexpr std::size_t mostInstances = 20'000;

// What computing anything costs, in nodes looked at.
constexpr std::uint64_t costOfOne = 16;

constexpr std::uint8_t bitOf(UseRole role)
{
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(role));
}

} // namespace

xpath::Evaluator LiveInterview::evaluatorAt(const Node& node)
{
    return {m_environment, xpath::NodeRef(&node)};
}

xpath::Evaluator LiveInterview::meteredAt(const Node& node)
{
    return {m_environment, xpath::NodeRef(&node), &m_budget};
}

void LiveInterview::push(std::uint32_t index, LiveFrame& frame)
{
    const Use& use = m_model.uses[index];
    if (use.role == UseRole::Count) {
        LiveSeries& series = m_instance.seriesIn(frame, m_model.nodes[use.node].series);
        if (std::exchange(series.countPending, true))
            return;
    } else {
        LiveNode& node = frame.nodes[use.place];
        const std::uint8_t bit = bitOf(use.role);
        if ((node.pending & bit) != 0)
            return;
        node.pending = static_cast<std::uint8_t>(node.pending | bit);
    }
    const std::uint64_t order = (std::uint64_t{use.rank} << 32) | m_arrivals++;
    m_waiting.push_back({order, index, &frame});
    std::ranges::push_heap(m_waiting, std::ranges::greater(), &Waiting::order);
}

// All expressions of some roles in a frame and those inside.
void LiveInterview::pushRoles(LiveFrame& frame, std::uint8_t roles)
{
    for (LiveNode& node : frame.nodes)
        for (const std::uint32_t use : m_instance.modelOf(node).uses)
            if (use != nowhere && m_model.uses[use].role != UseRole::Count
                && (roles & bitOf(m_model.uses[use].role)) != 0)
                push(use, frame);
    for (LiveSeries& series : frame.inner) {
        const std::uint32_t count =
            m_model.nodes[m_model.series[series.model].node].use(UseRole::Count);
        if (count != nowhere && (roles & bitOf(UseRole::Count)) != 0)
            push(count, frame);
        for (const auto& instance : series.instances)
            pushRoles(*instance, roles);
    }
}

// Whoever reads a node.
void LiveInterview::pushReaders(LiveNode& source)
{
    for (const Dependent& dependent : m_model.dependentsOf(m_instance.modelOf(source))) {
        const Use& use = m_model.uses[dependent.use];
        LiveFrame* shared = source.frame;
        while (shared->scope != dependent.shared)
            shared = shared->parent;
        if (shared->scope == use.scope) {
            push(dependent.use, *shared);
            continue;
        }
        m_instance.forEachFrame(*shared, use.scope, [&](LiveFrame& frame) {
            const bool earlier = dependent.looksBack && frame.series == source.frame->series
                                 && frame.position <= source.frame->position;
            if (!earlier)
                push(dependent.use, frame);
        });
    }
}

// Whoever reads what is in an instance without being in it: for one that comes or goes.
void LiveInterview::pushReadersOutside(LiveFrame& frame)
{
    if (!m_model.series[m_model.nodes[m_model.scopes[frame.scope].top].series].readFromOutside)
        return;
    const auto pushFor = [&](std::uint32_t scope) {
        for (const std::uint32_t node : m_model.scopes[scope].nodes)
            for (const Dependent& dependent : m_model.dependentsOf(m_model.nodes[node])) {
                if (m_model.contains(frame.scope, dependent.shared))
                    continue; // inside
                LiveFrame* shared = frame.parent;
                while (shared->scope != dependent.shared)
                    shared = shared->parent;
                m_instance.forEachFrame(
                    *shared, m_model.uses[dependent.use].scope, [&](LiveFrame& reader) {
                        const bool earlier = dependent.looksBack && reader.series == frame.series
                                             && reader.position < frame.position;
                        if (!earlier)
                            push(dependent.use, reader);
                    });
            }
    };
    for (std::uint32_t scope = 0; scope < m_model.scopes.size(); ++scope)
        if (m_model.contains(frame.scope, scope))
            pushFor(scope);
}

// Whoever asks for a position that has changed.
void LiveInterview::pushPositions(LiveSeries& series, std::size_t from)
{
    const std::uint32_t scope = m_model.series[series.model].scope;
    for (std::size_t i = from; i < series.instances.size(); ++i)
        for (const std::uint32_t use : m_model.scopes[scope].positionUses)
            if (m_model.contains(scope, m_model.uses[use].scope))
                m_instance.forEachFrame(*series.instances[i], m_model.uses[use].scope,
                                        [&](LiveFrame& frame) { push(use, frame); });
}

void LiveInterview::compute()
{
    while (!m_waiting.empty() && m_budget > 0) {
        std::ranges::pop_heap(m_waiting, std::ranges::greater(), &Waiting::order);
        const Waiting next = m_waiting.back();
        m_waiting.pop_back();
        const Use& use = m_model.uses[next.use];
        m_budget -= std::min(m_budget, costOfOne);
        computeOne(use, *next.frame);
    }
    m_arrivals = 0;
}

// Computes, and lets the actions of new instances run on what was computed, until all is quiet or
// the budget is used up.
void LiveInterview::settle()
{
    compute();
    while (!m_newInstances.empty() && m_budget > 0) {
        LiveFrame& frame = *m_newInstances.front();
        m_newInstances.erase(m_newInstances.begin());
        const FormNode& top = m_instance.modelOf(frame.top());
        runActions(m_model.series[top.series].onNewRepeat, frame.top());
        compute();
    }
}

void LiveInterview::computeOne(const Use& use, LiveFrame& frame)
{
    if (use.role == UseRole::Count) {
        m_instance.seriesIn(frame, m_model.nodes[use.node].series).countPending = false;
        computeCount(use, frame);
        return;
    }
    LiveNode& node = frame.nodes[use.place];
    node.pending = static_cast<std::uint8_t>(node.pending & ~bitOf(use.role));
    switch (use.role) {
    case UseRole::Calculate:
        computeValue(use, node);
        break;
    case UseRole::Choices:
        computeChoices(node);
        break;
    default:
        computeState(use, node);
        break;
    }
}

// An expression that fails hides nothing, asks for nothing and forbids nothing.
void LiveInterview::computeState(const Use& use, LiveNode& node)
{
    if (use.role == UseRole::Constraint && node.value.empty()) {
        put(node, LiveNode::ConstraintOk, true);
        return;
    }
    const auto holds = meteredAt(node).boolean(use.expr);
    switch (use.role) {
    case UseRole::Relevant:
        if (holds.value_or(true) != node.has(LiveNode::OwnRelevant)) {
            remember(node);
            node.put(LiveNode::OwnRelevant, holds.value_or(true));
            const auto* parent = node.parent;
            setRelevant(node,
                        parent->slot == 0 || LiveInstance::live(*parent).has(LiveNode::Relevant));
        }
        break;
    case UseRole::Readonly:
        if (holds.value_or(false) != node.has(LiveNode::OwnReadonly)) {
            remember(node);
            node.put(LiveNode::OwnReadonly, holds.value_or(false));
            const auto* parent = node.parent;
            setReadonly(node,
                        parent->slot != 0 && LiveInstance::live(*parent).has(LiveNode::Readonly));
        }
        break;
    case UseRole::Required:
        put(node, LiveNode::Required, holds.value_or(false));
        break;
    default:
        put(node, LiveNode::ConstraintOk, holds.value_or(true));
        break;
    }
}

void LiveInterview::computeValue(const Use& use, LiveNode& node)
{
    const auto value = meteredAt(node).value(use.expr);
    std::string text;
    if (value)
        text = storedText(m_instance.modelOf(node).type, *value, *m_options.clock);
    const auto status = text.empty() ? AnswerStatus::NotAsked : AnswerStatus::Answered;
    store(node, std::move(text), status, true);
}

void LiveInterview::computeCount(const Use& use, LiveFrame& around)
{
    LiveSeries& series = m_instance.seriesIn(around, m_model.nodes[use.node].series);
    const auto wanted = meteredAt(m_instance.ghostOf(around, series).top()).number(use.expr);
    const double number = wanted && *wanted >= 0 ? *wanted : 0;
    if (number > static_cast<double>(mostInstances)) {
        m_budget = 0;
        return;
    }
    const auto count = static_cast<std::size_t>(number);
    // None is taken away where the count goes down: it may hold answers. What the form itself
    // began with holds none.
    if (std::exchange(series.isFresh, false) && series.instances.size() > count) {
        LiveFrame& first = *series.instances[count];
        pushReadersOutside(first);
        dropInstances(series, count);
    }
    while (series.instances.size() < count)
        addInstance(around, series.model, true);
}

LiveFrame& LiveInterview::addInstance(LiveFrame& around, std::uint32_t series, bool byForm)
{
    LiveSeries& live = m_instance.seriesIn(around, series);
    const std::size_t at = live.instances.size();
    const Node* own = byForm ? ownInstance(m_model, around, series, at) : nullptr;
    LiveFrame& frame = m_instance.insert(around, series, at, own);
    m_undo.emplace_back(FrameAdded{&frame});
    m_records.push_back({Change::Kind::RepeatAdded, &frame.top(), {}, byForm});
    touch(frame.top());
    inherit(frame);
    readDefaults(frame);
    pushRoles(frame, 0xFF & ~bitOf(UseRole::Choices));
    pushReadersOutside(frame);
    if (!m_model.series[series].onNewRepeat.empty())
        m_newInstances.push_back(&frame);
    return frame;
}

// Relevance and read-only of what is around, taken over by a new instance without telling anybody.
void LiveInterview::inherit(LiveFrame& frame)
{
    const auto* parent = frame.top().parent;
    const bool relevant = parent->slot == 0 || LiveInstance::live(*parent).has(LiveNode::Relevant);
    const bool readonly = parent->slot != 0 && LiveInstance::live(*parent).has(LiveNode::Readonly);
    const auto takeOver = [&](LiveFrame& in, const auto& self) -> void {
        for (LiveNode& node : in.nodes) {
            node.put(LiveNode::Relevant, relevant);
            node.put(LiveNode::Readonly, readonly);
        }
        for (LiveSeries& series : in.inner)
            for (const auto& instance : series.instances)
                self(*instance, self);
    };
    takeOver(frame, takeOver);
}

void LiveInterview::put(LiveNode& node, LiveNode::Flag flag, bool on)
{
    if (node.has(flag) == on)
        return;
    remember(node);
    node.put(flag, on);
    touch(node);
}

void LiveInterview::setRelevant(LiveNode& node, bool parentRelevant)
{
    const bool relevant = parentRelevant && node.has(LiveNode::OwnRelevant);
    if (relevant == node.has(LiveNode::Relevant))
        return;
    put(node, LiveNode::Relevant, relevant);
    m_instance.noteChange(node);
    pushReaders(node);
    for (Node* at = node.firstAttribute; at; at = at->next)
        setRelevant(LiveInstance::live(*at), relevant);
    for (Node* child = node.firstChild; child; child = child->next)
        setRelevant(LiveInstance::live(*child), relevant);
}

void LiveInterview::setReadonly(LiveNode& node, bool parentReadonly)
{
    const bool readonly = parentReadonly || node.has(LiveNode::OwnReadonly);
    if (readonly == node.has(LiveNode::Readonly))
        return;
    put(node, LiveNode::Readonly, readonly);
    for (Node* child = node.firstChild; child; child = child->next)
        setReadonly(LiveInstance::live(*child), readonly);
}

// The one place where a value changes. False where it is what it was.
bool LiveInterview::store(LiveNode& node, std::string value, AnswerStatus status, bool byForm)
{
    const bool sameValue = node.value == value;
    if (sameValue && node.status == status && (value.empty() || node.byForm == byForm))
        return false;
    remember(node);
    node.status = status;
    node.byForm = byForm;
    if (!node.isRecorded) {
        node.isRecorded = true;
        m_records.push_back({Change::Kind::Value, &node, {}, byForm});
    }
    touch(node);
    if (sameValue)
        return true;
    m_instance.setValue(node, std::move(value));
    if (const auto constraint = m_instance.modelOf(node).use(UseRole::Constraint);
        constraint != nowhere)
        push(constraint, *node.frame);
    pushReaders(node);
    return true;
}

} // namespace cuaderno
