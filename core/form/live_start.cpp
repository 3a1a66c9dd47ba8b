// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date.h"
#include "form/answer_values.h"
#include "form/live_interview.h"
#include "form/own_instances.h"

#include <algorithm>

namespace cuaderno {

namespace {

// As that of an act, for all at once.
constexpr std::uint64_t budgetOfAStart = 100'000'000;

constexpr std::uint8_t bitOf(UseRole role)
{
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(role));
}

constexpr std::uint8_t stateRoles = bitOf(UseRole::Relevant) | bitOf(UseRole::Required)
                                    | bitOf(UseRole::Readonly) | bitOf(UseRole::Constraint);
constexpr std::uint8_t startRoles = stateRoles | bitOf(UseRole::Calculate) | bitOf(UseRole::Count);

// Instances that were brought back are kept, whatever their count says now.
void keepInstances(LiveFrame& frame)
{
    for (LiveSeries& series : frame.inner) {
        series.isFresh = false;
        for (const auto& instance : series.instances)
            keepInstances(*instance);
    }
}

tl::unexpected<Error> doesNotFit(std::string_view path)
{
    return fail(ErrorCode::AnswerBadSnapshot, "does not fit the form", {.path = std::string(path)},
                {std::string(path)});
}

} // namespace

LiveInterview::LiveInterview(const Form& form, InterviewOptions options)
    : m_form(form),
      m_model(form.model()),
      m_options(std::move(options)),
      m_instance(m_model),
      m_environment(*this, m_instance, m_options)
{
    m_language = m_model.defaultLanguage;
    if (const auto chosen = form.findLanguage(m_options.language))
        m_language = *chosen;
    if (m_language < form.languages().size()) {
        m_languageName = form.languages()[m_language].name;
        m_languageCode = form.languages()[m_language].code;
    }
    m_orderSeed = m_options.seed.value_or(
        static_cast<std::uint64_t>(m_environment.random() * 9007199254740992.0));
}

// What the device knows. `atEnd`: only what is set when the form is finished.
void LiveInterview::preload(bool atEnd)
{
    if (m_model.preloads.empty())
        return;
    const Instant now = m_options.clock->now();
    const auto offset = m_options.clock->offsetAt(now);
    m_instance.forEachNode([&](LiveNode& node) {
        const std::uint32_t index = m_instance.modelOf(node).preload;
        if (index == nowhere)
            return true;
        const Preload& preload = m_model.preloads[index];
        const bool isEnd = preload.kind == "timestamp" && preload.params == "end";
        if (isEnd != atEnd)
            return true;
        std::string text;
        if (preload.kind == "timestamp")
            text = formatDateTime({now, offset}, false);
        else if (preload.kind == "date")
            text = formatDate(dayOf(now, offset));
        else if (preload.kind == "property" || preload.kind == "context")
            text = m_environment.property(preload.params);
        else if (preload.kind == "uid" && node.value.empty())
            text = "uuid:" + m_environment.uuid();
        if (!text.empty())
            store(node, std::move(text), AnswerStatus::Answered, true);
        return true;
    });
}

void LiveInterview::runLoadActions(bool first)
{
    for (const CompiledAction& action : m_model.actions)
        if ((first && action.firstLoad) || action.everyLoad) {
            runAction(action, m_instance.root().top());
            // A calculate of the same node has the last word.
            const FormNode& target = m_model.nodes[action.node];
            if (const auto calculate = target.use(UseRole::Calculate); calculate != nowhere)
                m_instance.forEachFrame(m_instance.root(), target.scope,
                                        [&](LiveFrame& frame) { push(calculate, frame); });
        }
    settle();
}

// Defaults of times, numbers and places, written as an answer would be: in the zone here.
void LiveInterview::readDefaults(LiveFrame& frame)
{
    for (LiveNode& node : frame.nodes) {
        if (node.value.empty())
            continue;
        auto read = readAnswer(m_instance.modelOf(node).type, node.value, *m_options.clock);
        if (read && *read != node.value)
            store(node, std::move(*read), AnswerStatus::Answered, true);
    }
    for (LiveSeries& series : frame.inner)
        for (const auto& instance : series.instances)
            readDefaults(*instance);
}

Status LiveInterview::begin()
{
    beginAct();
    m_budget = budgetOfAStart;
    readDefaults(m_instance.root());
    preload(false);
    pushRoles(m_instance.root(), startRoles);
    settle();
    runLoadActions(true);
    auto changes = endAct();
    if (!changes)
        return changes.failure();
    m_changesOutside = std::move(*changes);
    beginAct();
    m_canUndo = false;
    return {};
}

// Relevance and the like, over values that stand.
Status LiveInterview::computeStates()
{
    m_budget = budgetOfAStart;
    pushRoles(m_instance.root(), stateRoles);
    // Values are not to move, so what reads them is pushed for nothing but state.
    while (!m_waiting.empty()) {
        std::ranges::pop_heap(m_waiting, std::ranges::greater(), &Waiting::order);
        const Waiting next = m_waiting.back();
        m_waiting.pop_back();
        const Use& use = m_model.uses[next.use];
        if (use.role == UseRole::Count) {
            m_instance.seriesIn(*next.frame, m_model.nodes[use.node].series).countPending = false;
            continue;
        }
        LiveNode& node = next.frame->nodes[use.place];
        node.pending = static_cast<std::uint8_t>(node.pending & ~bitOf(use.role));
        if ((bitOf(use.role) & stateRoles) != 0)
            computeState(use, node);
        if (m_budget == 0)
            return fail(ErrorCode::AnswerLimit, "the budget of a start");
    }
    m_arrivals = 0;
    beginAct();
    m_canUndo = false;
    return {};
}

Status LiveInterview::apply(const Change& change)
{
    if (change.kind == Change::Kind::RepeatAdded) {
        // The path names the instance that is to be: its series is the path without that number.
        const auto open = change.path.rfind('[');
        if (open == std::string::npos || change.path.back() != ']')
            return doesNotFit(change.path);
        const auto place = m_instance.find(change.path.substr(0, open));
        if (!place || !place->series)
            return doesNotFit(change.path);
        const std::string number = std::to_string(place->series->instances.size() + 1);
        if (change.path.compare(open + 1, change.path.size() - open - 2, number) != 0)
            return doesNotFit(change.path);
        const std::size_t at = place->series->instances.size();
        const Node* own = change.byForm
                              ? ownInstance(m_model, *place->around, place->series->model, at)
                              : nullptr;
        m_instance.insert(*place->around, place->series->model, at, own);
        return {};
    }
    const auto place = m_instance.find(change.path);
    if (!place || !place->node || place->series)
        return doesNotFit(change.path);
    LiveNode& node = *place->node;
    if (change.kind == Change::Kind::RepeatRemoved) {
        if (m_instance.modelOf(node).series == nowhere)
            return doesNotFit(change.path);
        m_instance.take(*node.frame);
        return {};
    }
    if (!m_instance.modelOf(node).isLeaf())
        return doesNotFit(change.path);
    m_instance.setValue(node, change.value);
    node.status = change.status;
    node.byForm = change.byForm;
    return {};
}

Status LiveInterview::restore(std::span<const Change> changes)
{
    for (const Change& change : changes)
        if (auto applied = apply(change); !applied)
            return applied;
    keepInstances(m_instance.root());
    return computeStates();
}

// --- Snapshots: what has changed since the form's own defaults ---

void LiveInterview::appendSeriesDifferences(LiveSeries& series, const std::string& path,
                                            const std::vector<const Node*>& before,
                                            std::vector<Change>& changes)
{
    const bool same = std::ranges::equal(series.instances, before, {},
                                         [](const auto& frame) { return frame->source; });
    if (!same) {
        // Written anew from the template: which of them were the form's own no longer matters.
        for (std::size_t i = before.size(); i > 0; --i)
            changes.push_back({Change::Kind::RepeatRemoved,
                               path + "[" + std::to_string(i) + "]",
                               {},
                               AnswerStatus::NotAsked,
                               false});
        for (std::size_t i = 1; i <= series.instances.size(); ++i)
            changes.push_back({Change::Kind::RepeatAdded,
                               path + "[" + std::to_string(i) + "]",
                               {},
                               AnswerStatus::NotAsked,
                               false});
    }
    for (const auto& frame : series.instances)
        appendDifferences(*frame, same ? frame->source : nullptr, changes);
}

void LiveInterview::appendDifferences(LiveFrame& frame, const Node* source,
                                      std::vector<Change>& changes)
{
    // A copy (of a new instance where there is no source) says what each value and series was.
    const auto before = m_instance.copyOf(frame.scope, frame.parent, source);
    for (std::size_t i = 0; i < frame.nodes.size(); ++i) {
        const LiveNode& node = frame.nodes[i];
        if (!m_instance.modelOf(node).isLeaf())
            continue;
        if (node.value != before->nodes[i].value || node.status != AnswerStatus::NotAsked
            || node.byForm)
            changes.push_back({Change::Kind::Value, m_instance.pathOf(node), node.value,
                               node.status, node.byForm});
    }
    for (std::size_t i = 0; i < frame.inner.size(); ++i) {
        std::vector<const Node*> sources;
        for (const auto& instance : before->inner[i].instances)
            sources.push_back(instance->source);
        appendSeriesDifferences(frame.inner[i], m_instance.pathOf(frame, frame.inner[i].model),
                                sources, changes);
    }
}

InterviewSnapshot LiveInterview::snapshot()
{
    InterviewSnapshot taken;
    appendDifferences(m_instance.root(), m_model.primary.root(), taken.changes);
    const Position here = at();
    taken.event = here.event;
    taken.path = here.path;
    taken.language = m_languageName;
    taken.randomState = m_environment.randomState();
    taken.deprecatedId = m_deprecatedId;
    return taken;
}

Status LiveInterview::resume(const InterviewSnapshot& snapshot)
{
    if (auto restored = restore(snapshot.changes); !restored)
        return restored;
    m_environment.setRandomState(snapshot.randomState);
    m_deprecatedId = snapshot.deprecatedId;
    if (!snapshot.language.empty())
        if (auto done = setLanguage(snapshot.language); !done)
            return done;
    if (snapshot.event == Position::Event::EndOfForm)
        jumpToEnd(true);
    else if (!snapshot.path.empty())
        standAt(snapshot.event, snapshot.path);
    return {};
}

// --- Edit ---

// Values and instances of a submission, for all that is under a node of the form.
void LiveInterview::takeFrom(LiveFrame& frame, std::uint32_t index, const Node& source)
{
    const FormNode& form = m_model.nodes[index];
    LiveNode& node = frame.nodes[form.place];
    if (form.isLeaf()) {
        const std::string text = stringValue(source);
        if (text != node.value)
            store(node, text, text.empty() ? AnswerStatus::NotAsked : AnswerStatus::Answered,
                  form.use(UseRole::Calculate) != nowhere);
    }
    for (const std::uint32_t attribute : m_model.list(form.attributes)) {
        const FormNode& model = m_model.nodes[attribute];
        LiveNode& live = frame.nodes[model.place];
        const Node* given = source.findAttribute(model.name->local, model.name->uri);
        if (given && given->text() != live.text())
            store(live, std::string(given->text()), AnswerStatus::Answered, true);
    }
    for (const std::uint32_t child : m_model.list(form.children)) {
        const FormNode& model = m_model.nodes[child];
        std::size_t position = 0;
        for (const Node* at = source.firstChild; at; at = at->next) {
            if (at->kind != NodeKind::Element || at->local() != model.name->local)
                continue;
            if (model.series == nowhere) {
                takeFrom(frame, child, *at);
                break;
            }
            LiveSeries& series = m_instance.seriesIn(frame, model.series);
            if (position == series.instances.size())
                addInstance(frame, model.series, true);
            takeFrom(*series.instances[position++], child, *at);
        }
        if (model.series != nowhere)
            dropInstances(m_instance.seriesIn(frame, model.series), position);
    }
}

// The form's own instances that the submission has not.
void LiveInterview::dropInstances(LiveSeries& series, std::size_t keep)
{
    while (series.instances.size() > keep) {
        LiveFrame& last = *series.instances.back();
        m_records.push_back(
            {Change::Kind::RepeatRemoved, nullptr, m_instance.pathOf(last.top()), true});
        m_undo.emplace_back(FrameRemoved{&series, last.position, m_instance.take(last)});
    }
}

Status LiveInterview::edit(std::string_view submissionXml)
{
    auto tree = parseXml(submissionXml, Whitespace::DropBetweenElements);
    if (!tree)
        return fail(ErrorCode::AnswerBadSnapshot, "submission is no XML");
    const Node* root = tree->root();
    const FormNode& top = m_model.nodes.front();
    const Node* id = root ? root->findAttribute("id") : nullptr;
    if (!root || root->local() != top.name->local
        || (id && !m_model.id.empty() && id->text() != m_model.id))
        return fail(ErrorCode::AnswerBadSnapshot, "submission of another form");
    beginAct();
    m_budget = budgetOfAStart;
    takeFrom(m_instance.root(), 0, *root);
    keepInstances(m_instance.root());
    m_newInstances.clear();
    if (m_model.instanceIdNode != nowhere) {
        LiveNode& node = m_instance.nodeFrom(m_instance.root(), m_model.instanceIdNode);
        m_deprecatedId = node.value;
        store(node, "uuid:" + m_environment.uuid(), AnswerStatus::Answered, true);
    }
    pushRoles(m_instance.root(), startRoles);
    settle();
    runLoadActions(false);
    auto changes = endAct();
    if (!changes)
        return changes.failure();
    m_changesOutside = std::move(*changes);
    beginAct();
    m_canUndo = false;
    return {};
}

} // namespace cuaderno
