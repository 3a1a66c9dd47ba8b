// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/live_interview.h"

#include <algorithm>

namespace cuaderno {

using Event = Position::Event;

std::span<const std::uint32_t> LiveInterview::siblingsOf(std::uint32_t item) const
{
    const std::uint32_t parent = m_model.body[item].parent;
    return parent == nowhere ? std::span(m_model.topItems)
                             : m_model.list(m_model.body[parent].children);
}

// Whether people may add to a series.
bool LiveInterview::canPrompt(std::uint32_t item, LiveFrame& around)
{
    const std::uint32_t series = m_model.nodes[m_model.body[item].node].series;
    return !m_model.series[series].fixed
           && seriesIsRelevant(around, m_instance.seriesIn(around, series));
}

bool LiveInterview::enterAny(Cursor& cursor, std::span<const std::uint32_t> items, LiveFrame& frame,
                             bool fromEnd)
{
    const auto tryOne = [&](std::uint32_t item) { return enter(cursor, item, frame, fromEnd); };
    if (fromEnd)
        return std::any_of(items.rbegin(), items.rend(), tryOne);
    return std::ranges::any_of(items, tryOne);
}

bool LiveInterview::enterInstance(Cursor& cursor, std::uint32_t item, LiveFrame& instance,
                                  bool fromEnd)
{
    if (!instance.top().has(LiveNode::Relevant))
        return false;
    if (fromEnd && enterAny(cursor, m_model.list(m_model.body[item].children), instance, true))
        return true;
    cursor = {Event::Repeat, item, &instance};
    return true;
}

bool LiveInterview::enterRepeat(Cursor& cursor, std::uint32_t item, LiveFrame& frame, bool fromEnd)
{
    LiveSeries& series = m_instance.seriesIn(frame, m_model.nodes[m_model.body[item].node].series);
    const bool prompts = canPrompt(item, frame);
    const auto prompt = [&] {
        cursor = {Event::PromptNewRepeat, item, &frame};
        return prompts;
    };
    const auto tryOne = [&](const std::unique_ptr<LiveFrame>& instance) {
        return enterInstance(cursor, item, *instance, fromEnd);
    };
    if (fromEnd)
        return (prompts && prompt())
               || std::any_of(series.instances.rbegin(), series.instances.rend(), tryOne);
    return std::ranges::any_of(series.instances, tryOne) || (prompts && prompt());
}

bool LiveInterview::enter(Cursor& cursor, std::uint32_t index, LiveFrame& frame, bool fromEnd)
{
    const BodyItem& item = m_model.body[index];
    if (item.kind == ControlKind::Repeat)
        return enterRepeat(cursor, index, frame, fromEnd);
    if (item.node != nowhere && !m_instance.nodeFrom(frame, item.node).has(LiveNode::Relevant))
        return false;
    if (item.kind != ControlKind::Group) {
        cursor = {Event::Question, index, &frame};
        return true;
    }
    if (item.wrapsRepeat)
        return enterAny(cursor, m_model.list(item.children), frame, fromEnd);
    if (fromEnd && enterAny(cursor, m_model.list(item.children), frame, true))
        return true;
    cursor = {Event::Group, index, &frame};
    return true;
}

// To what comes after an item and all in it. `frame`: where the item stands.
void LiveInterview::leaveForward(Cursor& cursor, std::uint32_t index, LiveFrame& frame)
{
    LiveFrame* in = &frame;
    while (true) {
        const BodyItem& item = m_model.body[index];
        const auto& siblings = siblingsOf(index);
        for (std::size_t i = item.inParent + 1; i < siblings.size(); ++i)
            if (enter(cursor, siblings[i], *in, false))
                return;
        if (item.parent == nowhere) {
            cursor = {Event::EndOfForm, nowhere, nullptr};
            return;
        }
        index = item.parent;
        if (m_model.body[index].kind != ControlKind::Repeat)
            continue;
        const LiveSeries& series = *in->series;
        for (std::size_t i = in->position + 1; i < series.instances.size(); ++i)
            if (enterInstance(cursor, index, *series.instances[i], false))
                return;
        in = in->parent;
        if (canPrompt(index, *in)) {
            cursor = {Event::PromptNewRepeat, index, in};
            return;
        }
    }
}

// To what comes before an item.
void LiveInterview::leaveBackward(Cursor& cursor, std::uint32_t index, LiveFrame& frame)
{
    while (true) {
        const BodyItem& item = m_model.body[index];
        const auto& siblings = siblingsOf(index);
        for (std::size_t i = item.inParent; i-- > 0;)
            if (enter(cursor, siblings[i], frame, true))
                return;
        if (item.parent == nowhere) {
            cursor = {Event::BeginningOfForm, nowhere, nullptr};
            return;
        }
        index = item.parent;
        const BodyItem& above = m_model.body[index];
        if (above.wrapsRepeat)
            continue;
        cursor = {above.kind == ControlKind::Repeat ? Event::Repeat : Event::Group, index, &frame};
        return;
    }
}

bool LiveInterview::stepForward(Cursor& cursor)
{
    const std::uint32_t item = cursor.item;
    switch (cursor.event) {
    case Event::EndOfForm:
        return false;
    case Event::BeginningOfForm:
        if (!enterAny(cursor, m_model.topItems, m_instance.root(), false))
            cursor = {Event::EndOfForm, nowhere, nullptr};
        return true;
    case Event::Group:
    case Event::Repeat: {
        LiveFrame& frame = *cursor.frame;
        if (enterAny(cursor, m_model.list(m_model.body[item].children), frame, false))
            return true;
        if (cursor.event == Event::Group) {
            leaveForward(cursor, item, frame);
            return true;
        }
        const LiveSeries& series = *frame.series;
        for (std::size_t i = frame.position + 1; i < series.instances.size(); ++i)
            if (enterInstance(cursor, item, *series.instances[i], false))
                return true;
        if (canPrompt(item, *frame.parent))
            cursor = {Event::PromptNewRepeat, item, frame.parent};
        else
            leaveForward(cursor, item, *frame.parent);
        return true;
    }
    default:
        leaveForward(cursor, item, *cursor.frame);
        return true;
    }
}

bool LiveInterview::stepBackward(Cursor& cursor)
{
    const std::uint32_t item = cursor.item;
    switch (cursor.event) {
    case Event::BeginningOfForm:
        return false;
    case Event::EndOfForm:
        if (!enterAny(cursor, m_model.topItems, m_instance.root(), true))
            cursor = {Event::BeginningOfForm, nowhere, nullptr};
        return true;
    case Event::Repeat: {
        LiveFrame& frame = *cursor.frame;
        const LiveSeries& series = *frame.series;
        for (std::size_t i = frame.position; i-- > 0;)
            if (enterInstance(cursor, item, *series.instances[i], true))
                return true;
        leaveBackward(cursor, item, *frame.parent);
        return true;
    }
    case Event::PromptNewRepeat: {
        LiveFrame& frame = *cursor.frame;
        LiveSeries& series =
            m_instance.seriesIn(frame, m_model.nodes[m_model.body[item].node].series);
        for (auto at = series.instances.rbegin(); at != series.instances.rend(); ++at)
            if (enterInstance(cursor, item, **at, true))
                return true;
        leaveBackward(cursor, item, frame);
        return true;
    }
    default:
        leaveBackward(cursor, item, *cursor.frame);
        return true;
    }
}

// --- Screens ---

LiveInterview::Cursor LiveInterview::fieldListOf(const Cursor& cursor, bool orSelf) const
{
    Cursor found;
    if (cursor.item == nowhere)
        return found;
    std::uint32_t index = cursor.item;
    LiveFrame* frame = cursor.frame;
    bool self = true;
    while (index != nowhere) {
        const BodyItem& item = m_model.body[index];
        const bool isRepeat = item.kind == ControlKind::Repeat;
        // A prompt's repeat is passed over: it stands beside the instances.
        const bool counts = self ? orSelf && cursor.event != Event::PromptNewRepeat : true;
        if (item.fieldList && counts)
            found = {isRepeat ? Event::Repeat : Event::Group, index, frame};
        if (isRepeat && !(self && cursor.event == Event::PromptNewRepeat))
            frame = frame->parent;
        index = item.parent;
        self = false;
    }
    return found; // the outermost
}

void LiveInterview::appendScreen(std::span<const std::uint32_t> items, LiveFrame& frame,
                                 std::vector<LiveNode*>& nodes)
{
    for (const std::uint32_t index : items) {
        const BodyItem& item = m_model.body[index];
        if (item.kind == ControlKind::Repeat) {
            const auto series = m_model.nodes[item.node].series;
            for (const auto& instance : m_instance.seriesIn(frame, series).instances)
                if (instance->top().has(LiveNode::Relevant))
                    appendScreen(m_model.list(item.children), *instance, nodes);
            continue;
        }
        LiveNode* node = item.node == nowhere ? nullptr : &m_instance.nodeFrom(frame, item.node);
        if (node && !node->has(LiveNode::Relevant))
            continue;
        if (item.kind == ControlKind::Group)
            appendScreen(m_model.list(item.children), frame, nodes);
        else
            nodes.push_back(node);
    }
}

std::vector<LiveNode*> LiveInterview::screenNodes(const Cursor& cursor)
{
    std::vector<LiveNode*> nodes;
    if (cursor.event == Event::Question)
        nodes.push_back(&m_instance.nodeFrom(*cursor.frame, m_model.body[cursor.item].node));
    else if ((cursor.event == Event::Group || cursor.event == Event::Repeat)
             && m_model.body[cursor.item].fieldList)
        appendScreen(m_model.list(m_model.body[cursor.item].children), *cursor.frame, nodes);
    return nodes;
}

bool LiveInterview::isScreen(const Cursor& cursor)
{
    if (cursor.event == Event::BeginningOfForm || cursor.event == Event::EndOfForm)
        return true;
    if (fieldListOf(cursor, false).item != nowhere)
        return false;
    return cursor.event == Event::PromptNewRepeat || !screenNodes(cursor).empty();
}

Position LiveInterview::positionOf(const Cursor& cursor, bool stayed)
{
    Position position;
    position.event = cursor.event;
    position.stayed = stayed;
    for (const LiveNode* node : screenNodes(cursor))
        position.screen.push_back(m_instance.pathOf(*node));
    if (cursor.item == nowhere)
        return position;
    const BodyItem& item = m_model.body[cursor.item];
    if (cursor.event == Event::PromptNewRepeat)
        position.path = m_instance.pathOf(*cursor.frame, m_model.nodes[item.node].series);
    else if (cursor.event == Event::Repeat)
        position.path = m_instance.pathOf(cursor.frame->top());
    else if (item.node != nowhere)
        position.path = m_instance.pathOf(m_instance.nodeFrom(*cursor.frame, item.node));
    return position;
}

Position LiveInterview::at()
{
    return positionOf(m_cursor);
}

// What keeps people on this screen.
std::optional<Error> LiveInterview::whatHoldsBack()
{
    for (LiveNode* node : screenNodes(m_cursor)) {
        if (!node->has(LiveNode::Relevant))
            continue;
        const bool missing = isMissing(*node);
        if (!missing && !breaksConstraint(*node))
            continue;
        const std::string path = m_instance.pathOf(*node);
        return Error{missing ? ErrorCode::AnswerRequired : ErrorCode::AnswerConstraint,
                     {},
                     {.path = path},
                     {path}};
    }
    return std::nullopt;
}

Result<Position> LiveInterview::next(StepBy by)
{
    if (by == StepBy::Screen)
        if (auto problem = whatHoldsBack())
            return tl::unexpected<Error>(std::move(*problem));
    Cursor cursor = m_cursor;
    if (!stepForward(cursor))
        return positionOf(m_cursor, true);
    while (by == StepBy::Screen && !isScreen(cursor))
        stepForward(cursor);
    m_cursor = cursor;
    return positionOf(m_cursor);
}

Position LiveInterview::previous(StepBy by)
{
    Cursor cursor = m_cursor;
    if (!stepBackward(cursor))
        return positionOf(m_cursor, true);
    while (by == StepBy::Screen && !isScreen(cursor))
        stepBackward(cursor);
    m_cursor = cursor;
    return positionOf(m_cursor);
}

Position LiveInterview::jumpToEnd(bool end)
{
    m_cursor = {end ? Event::EndOfForm : Event::BeginningOfForm, nowhere, nullptr};
    return positionOf(m_cursor);
}

Result<Position> LiveInterview::jumpTo(std::string_view path)
{
    const auto refused = [&](ErrorCode code) {
        return fail(code, {}, {.path = std::string(path)}, {std::string(path)});
    };
    const auto place = m_instance.find(path);
    if (!place)
        return refused(ErrorCode::AnswerUnknownPath);
    Cursor cursor;
    if (place->series) {
        const std::uint32_t item = m_model.series[place->series->model].item;
        if (item == nowhere)
            return refused(ErrorCode::AnswerUnknownPath);
        if (!enterRepeat(cursor, item, *place->around, true)
            && !enterRepeat(cursor, item, *place->around, false))
            return refused(ErrorCode::AnswerNotRelevant);
    } else {
        LiveNode& node = *place->node;
        const FormNode& form = m_instance.modelOf(node);
        if (form.item == nowhere)
            return refused(ErrorCode::AnswerUnknownPath);
        if (!node.has(LiveNode::Relevant))
            return refused(ErrorCode::AnswerNotRelevant);
        const ControlKind kind = m_model.body[form.item].kind;
        cursor = {kind == ControlKind::Repeat  ? Event::Repeat
                  : kind == ControlKind::Group ? Event::Group
                                               : Event::Question,
                  form.item, node.frame};
        // A question of a field-list is shown with the others.
        if (const Cursor list = fieldListOf(cursor, false); list.item != nowhere)
            cursor = list;
    }
    m_cursor = cursor;
    return positionOf(m_cursor);
}

Position LiveInterview::jumpToFirstOpen()
{
    const LiveNode* open = nullptr;
    forEachAsked([&](LiveNode& node) {
        if (!open && !node.has(LiveNode::Readonly) && node.answerStatus() == AnswerStatus::NotAsked)
            open = &node;
    });
    if (!open)
        return jumpToEnd(true);
    const auto there = jumpTo(m_instance.pathOf(*open));
    return there ? *there : positionOf(m_cursor);
}

// Back to where a snapshot was taken; the beginning if that is not there.
void LiveInterview::standAt(Event event, const std::string& path)
{
    const auto place = m_instance.find(path);
    if (!place)
        return;
    if (event == Event::PromptNewRepeat) {
        if (place->series && m_model.series[place->series->model].item != nowhere)
            m_cursor = {event, m_model.series[place->series->model].item, place->around};
        return;
    }
    if (!place->node || place->series)
        return;
    const std::uint32_t item = m_instance.modelOf(*place->node).item;
    if (item != nowhere)
        m_cursor = {event, item, place->node->frame};
}

void LiveInterview::leaveFrame(LiveFrame& frame)
{
    const LiveFrame* at = m_cursor.frame;
    while (at && at != &frame)
        at = at->parent;
    if (!at)
        return;
    const auto& instances = frame.series->instances;
    const std::uint32_t item = m_model.series[frame.series->model].item;
    if (frame.position + 1 < instances.size())
        m_cursor = {Event::Repeat, item, instances[frame.position + 1].get()};
    else
        m_cursor = {Event::PromptNewRepeat, item, frame.parent};
}

} // namespace cuaderno
