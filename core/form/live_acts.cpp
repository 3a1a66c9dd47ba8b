// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "form/answer_values.h"
#include "form/live_interview.h"

#include <algorithm>

namespace cuaderno {

namespace {

// Actions that set off actions.
constexpr int deepestActions = 16;
// Nodes that the expressions of one act may look at, in all: a second or two. Thousands of rows do
// not come near; a form that chases its own tail, or compares all rows with all, does.
constexpr std::uint64_t budgetOfAnAct = 50'000'000;

tl::unexpected<Error> refused(ErrorCode code, std::string_view path)
{
    return fail(code, {}, {.path = std::string(path)}, {std::string(path)});
}

bool isRefusal(AnswerStatus status)
{
    return status == AnswerStatus::PreferNot || status == AnswerStatus::DontKnow
           || status == AnswerStatus::Skipped;
}

} // namespace

void LiveInterview::remember(LiveNode& node)
{
    if (node.isLogged)
        return;
    node.isLogged = true;
    m_undo.emplace_back(NodeBefore{&node, node.value, node.status, node.byForm, node.flags});
}

void LiveInterview::touch(LiveNode& node)
{
    if (node.isTouched)
        return;
    node.isTouched = true;
    m_touched.push_back(&node);
}

void LiveInterview::beginAct()
{
    for (const Undo& undo : m_undo)
        if (const auto* before = std::get_if<NodeBefore>(&undo))
            before->node->isLogged = false;
    for (LiveNode* node : m_touched)
        node->isTouched = false;
    m_undo.clear();
    m_touched.clear();
    m_touchedShown = false;
    m_budget = budgetOfAnAct;
    m_actionDepth = 0;
    m_subject = nullptr;
    m_cursorBefore = m_cursor;
    m_canUndo = true;
}

// What is to be journalled: instances that came or went and new values, in their order.
Result<std::vector<Change>> LiveInterview::endAct()
{
    settle();
    if (m_budget == 0) {
        takeBack();
        m_canUndo = false;
        return fail(ErrorCode::AnswerLimit, "the budget of an act");
    }
    std::vector<Change> changes;
    changes.reserve(m_records.size());
    for (const Record& record : m_records) {
        Change change;
        change.kind = record.kind;
        change.byForm = record.byForm;
        change.path = record.node ? m_instance.pathOf(*record.node) : record.path;
        if (record.kind == Change::Kind::Value) {
            record.node->isRecorded = false;
            change.value = record.node->value;
            change.status = record.node->status;
            change.byForm = record.node->byForm;
        }
        changes.push_back(std::move(change));
    }
    m_records.clear();
    return changes;
}

void LiveInterview::forgetWaiting()
{
    for (const Waiting& waiting : m_waiting) {
        const Use& use = m_model.uses[waiting.use];
        if (use.role == UseRole::Count)
            m_instance.seriesIn(*waiting.frame, m_model.nodes[use.node].series).countPending =
                false;
        else
            waiting.frame->nodes[use.place].pending = 0;
    }
    m_waiting.clear();
    m_newInstances.clear();
    m_arrivals = 0;
}

const std::vector<std::string>& LiveInterview::touched()
{
    if (!m_touchedShown) {
        m_touchedPaths.clear();
        for (const LiveNode* node : m_touched)
            if (node != m_subject)
                m_touchedPaths.push_back(m_instance.pathOf(*node));
        m_touchedShown = true;
    }
    return m_touchedPaths;
}

std::vector<Change> LiveInterview::takeChanges()
{
    return std::exchange(m_changesOutside, {});
}

// A leaf that may be answered now.
Result<LiveNode*> LiveInterview::answerable(std::string_view path)
{
    const auto place = m_instance.find(path);
    if (!place || !place->node || place->series || !m_instance.modelOf(*place->node).isLeaf())
        return refused(ErrorCode::AnswerUnknownPath, path);
    LiveNode& node = *place->node;
    if (!node.has(LiveNode::Relevant))
        return refused(ErrorCode::AnswerNotRelevant, path);
    if (node.has(LiveNode::Readonly))
        return refused(ErrorCode::AnswerReadOnly, path);
    return &node;
}

bool LiveInterview::isOffered(LiveNode& node, const std::string& value)
{
    const BodyItem* item = itemOf(node.model());
    if (!item
        || (item->kind != ControlKind::SelectOne && item->kind != ControlKind::SelectMultiple
            && item->kind != ControlKind::Rank))
        return true;
    const std::vector<Row> rows = rowsOf(node);
    const auto offered = [&](std::string_view one) {
        return std::ranges::find(rows, one, &Row::value) != rows.end();
    };
    if (item->kind == ControlKind::SelectOne)
        return value.empty() || offered(value);
    return std::ranges::all_of(splitSpaces(value), offered);
}

// Sets a value, computes what depends on it, and runs what the form does on its change.
void LiveInterview::setAndReact(LiveNode& node, std::string value, AnswerStatus status, bool byForm)
{
    const bool changes = node.value != value;
    store(node, std::move(value), status, byForm);
    if (!changes)
        return;
    compute();
    if (const std::uint32_t actions = m_instance.modelOf(node).onChange; actions != nowhere)
        runActions(m_model.onChange[actions], node);
}

void LiveInterview::runActions(std::span<const std::uint32_t> actions, LiveNode& from)
{
    if (m_actionDepth >= deepestActions)
        return;
    ++m_actionDepth;
    for (const std::uint32_t action : actions)
        if (m_budget > 0)
            runAction(m_model.actions[action], from);
    --m_actionDepth;
}

// `from`: what set it off; targets are those in its own instances of repeats, or those that the
// action's own predicates pick.
std::vector<LiveNode*> LiveInterview::targetsOf(const CompiledAction& action, LiveNode& from)
{
    std::vector<LiveNode*> targets;
    if (action.hasTargets) {
        const auto picked = meteredAt(from).value(action.targets);
        if (!picked)
            return targets;
        for (const xpath::NodeRef node : picked->nodes)
            if (node.node() && node.node()->slot == action.node + 1)
                targets.push_back(&LiveInstance::live(const_cast<Node&>(*node.node())));
        return targets;
    }
    const FormNode& target = m_model.nodes[action.node];
    const std::uint32_t shared = m_model.commonScope(from.frame->scope, target.scope);
    LiveFrame* around = from.frame;
    while (around->scope != shared)
        around = around->parent;
    m_instance.forEachFrame(*around, target.scope, [&](LiveFrame& frame) {
        targets.push_back(&frame.nodes[target.place]);
    });
    return targets;
}

void LiveInterview::runAction(const CompiledAction& action, LiveNode& from)
{
    if (action.kind != Action::Kind::SetValue)
        return;
    const ValueType type = m_model.nodes[action.node].type;
    for (LiveNode* target : targetsOf(action, from)) {
        if (m_budget == 0)
            return;
        --m_budget;
        LiveNode& node = *target;
        std::string text(action.literal);
        if (action.hasExpression) {
            const auto value = meteredAt(node).value(action.expr);
            text = value ? storedText(type, *value, *m_options.clock) : std::string();
        }
        const auto status = text.empty() ? AnswerStatus::NotAsked : AnswerStatus::Answered;
        setAndReact(node, std::move(text), status, true);
    }
}

Result<std::vector<Change>> LiveInterview::set(std::string_view path, std::string_view value)
{
    auto found = answerable(path);
    if (!found)
        return found.failure();
    LiveNode& node = **found;
    auto read = readAnswer(m_instance.modelOf(node).type, value, *m_options.clock);
    if (!read)
        return refused(ErrorCode::AnswerWrongType, path);
    if (!isOffered(node, *read))
        return refused(ErrorCode::AnswerNotOffered, path);
    beginAct();
    m_subject = &node;
    const auto status = read->empty() ? AnswerStatus::NotAsked : AnswerStatus::Answered;
    setAndReact(node, std::move(*read), status, false);
    return endAct();
}

Result<std::vector<Change>> LiveInterview::refuse(std::string_view path, AnswerStatus status)
{
    if (!isRefusal(status))
        return fail(ErrorCode::UsedWrongly, "no refusal", {}, {std::string(statusText(status))});
    auto found = answerable(path);
    if (!found)
        return found.failure();
    beginAct();
    m_subject = *found;
    setAndReact(**found, {}, status, false);
    return endAct();
}

Result<std::vector<Change>> LiveInterview::addRepeat(std::string_view path)
{
    const auto place = m_instance.find(path);
    if (!place || !place->series)
        return refused(ErrorCode::AnswerUnknownPath, path);
    const SeriesModel& model = m_model.series[place->series->model];
    if (model.fixed)
        return refused(ErrorCode::AnswerRepeatCount, path);
    if (!seriesIsRelevant(*place->around, *place->series))
        return refused(ErrorCode::AnswerNotRelevant, path);
    beginAct();
    LiveFrame& frame = addInstance(*place->around, place->series->model, false);
    if (model.item != nowhere)
        m_cursor = {Position::Event::Repeat, model.item, &frame};
    return endAct();
}

Result<std::vector<Change>> LiveInterview::removeRepeat(std::string_view path)
{
    const auto place = m_instance.find(path);
    if (!place || !place->node || place->series
        || m_instance.modelOf(*place->node).series == nowhere)
        return refused(ErrorCode::AnswerUnknownPath, path);
    LiveFrame& frame = *place->node->frame;
    LiveSeries& series = *frame.series;
    if (m_model.series[series.model].fixed)
        return refused(ErrorCode::AnswerRepeatCount, path);
    beginAct();
    m_records.push_back(
        {Change::Kind::RepeatRemoved, nullptr, m_instance.pathOf(*place->node), false});
    const std::size_t at = frame.position;
    leaveFrame(frame);
    auto taken = m_instance.take(frame);
    pushReadersOutside(*taken);
    pushPositions(series, at);
    m_undo.emplace_back(FrameRemoved{&series, at, std::move(taken)});
    return endAct();
}

Status LiveInterview::undoLast()
{
    if (!m_canUndo)
        return fail(ErrorCode::UsedWrongly, "nothing to take back");
    m_canUndo = false;
    takeBack();
    return {};
}

// As it was before the act.
void LiveInterview::takeBack()
{
    forgetWaiting();
    for (const Record& record : m_records)
        if (record.node)
            record.node->isRecorded = false;
    m_records.clear();
    for (auto undo = m_undo.rbegin(); undo != m_undo.rend(); ++undo) {
        if (auto* node = std::get_if<NodeBefore>(&*undo)) {
            node->node->isLogged = false;
            node->node->status = node->status;
            node->node->byForm = node->byForm;
            node->node->flags = node->flags;
            m_instance.setValue(*node->node, std::move(node->value));
        } else if (auto* added = std::get_if<FrameAdded>(&*undo)) {
            std::erase_if(m_touched,
                          [&](LiveNode* touched) { return isWithin(*touched, *added->frame); });
            m_instance.take(*added->frame);
        } else if (auto* removed = std::get_if<FrameRemoved>(&*undo)) {
            m_instance.putBack(*removed->series, removed->at, std::move(removed->frame));
        }
    }
    m_undo.clear();
    for (LiveNode* node : m_touched)
        node->isTouched = false;
    m_touched.clear();
    m_touchedShown = false;
    m_cursor = m_cursorBefore;
}

bool LiveInterview::isWithin(const LiveNode& node, const LiveFrame& frame)
{
    const LiveFrame* at = node.frame;
    while (at && at != &frame)
        at = at->parent;
    return at != nullptr;
}

} // namespace cuaderno
