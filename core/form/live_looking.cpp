// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "form/live_interview.h"

#include <algorithm>

namespace cuaderno {

namespace {

tl::unexpected<Error> unknown(std::string_view path)
{
    return fail(ErrorCode::AnswerUnknownPath, {}, {.path = std::string(path)}, {std::string(path)});
}

} // namespace

bool LiveInterview::isMissing(const LiveNode& node) const
{
    return node.has(LiveNode::Required) && node.answerStatus() == AnswerStatus::NotAsked;
}

// The form's own sentence, or "".
std::string LiveInterview::message(LiveNode& node, CompiledSource Messages::*which,
                                   std::size_t language)
{
    const std::uint32_t messages = m_instance.modelOf(node).messages;
    if (messages == nowhere)
        return {};
    return show(m_model.messages[messages].*which, language, "", &node);
}

// What today() allows may change while nobody answers.
bool LiveInterview::breaksConstraint(LiveNode& node)
{
    const std::uint32_t use = m_instance.modelOf(node).use(UseRole::Constraint);
    if (use == nowhere || node.value.empty())
        return false;
    if (!m_model.uses[use].isVolatile)
        return !node.has(LiveNode::ConstraintOk);
    return !evaluatorAt(node).boolean(m_model.uses[use].expr).value_or(true);
}

bool LiveInterview::seriesIsRelevant(LiveFrame& around, LiveSeries& series)
{
    const SeriesModel& model = m_model.series[series.model];
    const FormNode& form = m_model.nodes[model.node];
    const LiveNode& parent = around.nodes[m_model.nodes[form.parent].place];
    if (!parent.has(LiveNode::Relevant))
        return false;
    const std::uint32_t use = form.use(UseRole::Relevant);
    if (use == nowhere)
        return true;
    return evaluatorAt(m_instance.ghostOf(around, series).top())
        .boolean(m_model.uses[use].expr)
        .value_or(true);
}

QuestionState LiveInterview::stateOf(LiveNode& node, std::size_t language)
{
    const FormNode& form = m_instance.modelOf(node);
    QuestionState state;
    state.path = m_instance.pathOf(node);
    const BodyItem* item = labelItemOf(node.model());
    if (form.isAttribute)
        state.role = NodeRole::Attribute;
    else if (form.series != nowhere)
        state.role = NodeRole::RepeatInstance;
    else if (!form.isLeaf())
        state.role = NodeRole::Group;
    else
        state.role = item ? NodeRole::Question : NodeRole::Calculate;
    state.kind = form.kind;
    state.type = form.type;
    state.value = node.value;
    state.status = node.answerStatus();
    state.byForm = node.byForm;
    state.relevant = node.has(LiveNode::Relevant);
    state.required = node.has(LiveNode::Required);
    state.readonly = node.has(LiveNode::Readonly);
    state.constraintOk = !breaksConstraint(node);
    state.constraintMessage = message(node, &Messages::constraint, language);
    state.requiredMessage = message(node, &Messages::required, language);
    if (language < m_form.languages().size())
        state.language = m_form.languages()[language].name;
    if (!item)
        return state;
    state.appearance = item->appearance;
    state.label = show(item->label, language, "", &node);
    state.hint = show(item->hint, language, "", &node);
    state.labelLanguage = languageOfText(item->label, language);
    state.hintLanguage = languageOfText(item->hint, language);
    state.guidance = show(item->hint, language, "guidance", &node);
    collectMedia(item->label, language, &node, state.media);
    collectMedia(item->hint, language, &node, state.media);
    if (node.value.empty() || !item->offersChoices())
        return state;
    const std::vector<Row> rows = rowsOf(node);
    const bool one = item->kind == ControlKind::SelectOne;
    const auto values = one ? std::vector<std::string_view>{node.value} : splitSpaces(node.value);
    for (const std::string_view value : values) {
        const auto row = std::ranges::find(rows, value, &Row::value);
        state.selectedLabels.push_back(
            row == rows.end() ? std::string(value) : viewOf(*item, *row, language, node).label);
    }
    return state;
}

QuestionState LiveInterview::stateOfSeries(LiveFrame& around, LiveSeries& series,
                                           std::size_t language)
{
    const SeriesModel& model = m_model.series[series.model];
    QuestionState state;
    state.path = m_instance.pathOf(around, series.model);
    state.role = NodeRole::Series;
    state.relevant = seriesIsRelevant(around, series);
    state.count = series.instances.size();
    state.label = labelOf(model.node, language, &m_instance.ghostOf(around, series).top());
    if (const BodyItem* item = labelItemOf(model.node))
        state.appearance = item->appearance;
    if (language < m_form.languages().size())
        state.language = m_form.languages()[language].name;
    return state;
}

Result<QuestionState> LiveInterview::state(std::string_view path, std::string_view language)
{
    const auto place = m_instance.find(path);
    if (!place)
        return unknown(path);
    if (place->series)
        return stateOfSeries(*place->around, *place->series, languageFor(language));
    return stateOf(*place->node, languageFor(language));
}

Result<std::string> LiveInterview::value(std::string_view path)
{
    const auto place = m_instance.find(path);
    if (!place || !place->node || place->series)
        return unknown(path);
    return place->node->value;
}

Result<std::size_t> LiveInterview::count(std::string_view series)
{
    const auto place = m_instance.find(series);
    if (!place || !place->series)
        return unknown(series);
    return place->series->instances.size();
}

Result<std::vector<std::string>> LiveInterview::instances(std::string_view path)
{
    const auto place = m_instance.find(path);
    if (!place || !place->series)
        return unknown(path);
    std::vector<std::string> paths;
    for (const auto& instance : place->series->instances)
        paths.push_back(m_instance.pathOf(instance->top()));
    return paths;
}

std::vector<AnswerView> LiveInterview::answers()
{
    std::vector<AnswerView> all;
    m_instance.forEachNode([&](LiveNode& node) {
        if (!node.has(LiveNode::Relevant))
            return false;
        const FormNode& form = m_instance.modelOf(node);
        const bool isMeta = form.name->local == "meta" && form.parent == m_model.scopes[0].top;
        if (form.question != nowhere)
            all.push_back({m_instance.pathOf(node), node.value, node.answerStatus(), node.byForm,
                           form.question});
        return !isMeta;
    });
    return all;
}

void LiveInterview::forEachAskedIn(std::span<const std::uint32_t> items, LiveFrame& frame,
                                   const std::function<void(LiveNode&)>& each)
{
    for (const std::uint32_t index : items) {
        const BodyItem& item = m_model.body[index];
        if (item.kind == ControlKind::Repeat) {
            LiveSeries& series = m_instance.seriesIn(frame, m_model.nodes[item.node].series);
            for (const auto& instance : series.instances)
                if (instance->top().has(LiveNode::Relevant))
                    forEachAskedIn(m_model.list(item.children), *instance, each);
            continue;
        }
        if (item.node != nowhere && !m_instance.nodeFrom(frame, item.node).has(LiveNode::Relevant))
            continue;
        if (item.kind == ControlKind::Group) {
            forEachAskedIn(m_model.list(item.children), frame, each);
            continue;
        }
        const std::uint32_t question = m_model.nodes[item.node].question;
        if (question != nowhere && m_model.questions[question].asked)
            each(m_instance.nodeFrom(frame, item.node));
    }
}

void LiveInterview::forEachAsked(const std::function<void(LiveNode&)>& each)
{
    forEachAskedIn(m_model.topItems, m_instance.root(), each);
}

std::vector<OutlineEntry> LiveInterview::outline()
{
    std::vector<OutlineEntry> entries;
    forEachAsked([&](LiveNode& node) {
        OutlineEntry entry;
        entry.path = m_instance.pathOf(node);
        entry.label = labelOf(node.model(), m_language, &node);
        entry.status = node.answerStatus();
        entry.section = m_model.questions[m_instance.modelOf(node).question].section;
        entry.required = node.has(LiveNode::Required);
        entry.constraintOk = !breaksConstraint(node);
        for (const LiveFrame* frame = node.frame; frame->parent; frame = frame->parent)
            entry.instances.insert(entry.instances.begin(), frame->position + 1);
        entries.push_back(std::move(entry));
    });
    return entries;
}

std::vector<SectionProgress> LiveInterview::progress()
{
    std::vector<SectionProgress> sections;
    for (std::size_t i = 0; i < m_model.sections.size(); ++i) {
        const BodyItem& item = m_model.body[m_model.sectionItems[i]];
        SectionProgress section;
        section.section = i;
        const LiveNode* node =
            item.node == nowhere ? nullptr : &m_instance.nodeFrom(m_instance.root(), item.node);
        section.label = show(item.label, m_language, "", node);
        section.relevant = !node || node->has(LiveNode::Relevant);
        sections.push_back(std::move(section));
    }
    forEachAsked([&](LiveNode& node) {
        const auto section = m_model.questions[m_instance.modelOf(node).question].section;
        if (!section)
            return;
        ++sections[*section].asked;
        sections[*section].done += node.answerStatus() == AnswerStatus::NotAsked ? 0 : 1;
    });
    return sections;
}

std::vector<Violation> LiveInterview::validate()
{
    std::vector<Violation> violations;
    m_instance.forEachNode([&](LiveNode& node) {
        if (!node.has(LiveNode::Relevant))
            return false;
        if (isMissing(node))
            violations.push_back({m_instance.pathOf(node), Violation::Kind::Required,
                                  message(node, &Messages::required, m_language)});
        else if (breaksConstraint(node))
            violations.push_back({m_instance.pathOf(node), Violation::Kind::Constraint,
                                  message(node, &Messages::constraint, m_language)});
        return true;
    });
    return violations;
}

Status LiveInterview::setLanguage(std::string_view language)
{
    const auto chosen = m_form.findLanguage(language);
    if (!chosen)
        return fail(ErrorCode::AnswerUnknownLanguage, {}, {}, {std::string(language)});
    m_language = *chosen;
    m_languageName = m_form.languages()[*chosen].name;
    m_languageCode = m_form.languages()[*chosen].code;
    return {};
}

} // namespace cuaderno
