// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/form_compiler.h"

#include <algorithm>
#include <unordered_map>

namespace cuaderno {

namespace {

constexpr std::pair<std::string_view, QuestionKind> authorKinds[] = {
    {"text", QuestionKind::Text},
    {"string", QuestionKind::Text},
    {"integer", QuestionKind::Integer},
    {"int", QuestionKind::Integer},
    {"decimal", QuestionKind::Decimal},
    {"note", QuestionKind::Note},
    {"acknowledge", QuestionKind::Acknowledge},
    {"trigger", QuestionKind::Acknowledge},
    {"hidden", QuestionKind::Hidden},
    {"calculate", QuestionKind::Calculate},
    {"range", QuestionKind::Range},
    {"date", QuestionKind::Date},
    {"time", QuestionKind::Time},
    {"dateTime", QuestionKind::DateTime},
    {"datetime", QuestionKind::DateTime},
    {"geopoint", QuestionKind::GeoPoint},
    {"geotrace", QuestionKind::GeoTrace},
    {"geoshape", QuestionKind::GeoShape},
    {"barcode", QuestionKind::Barcode},
    {"image", QuestionKind::Image},
    {"photo", QuestionKind::Image},
    {"audio", QuestionKind::Audio},
    {"video", QuestionKind::Video},
    {"file", QuestionKind::Attachment},
};

QuestionKind kindOfInput(ValueType type, std::string_view bindType)
{
    switch (type) {
    case ValueType::Integer:
        return QuestionKind::Integer;
    case ValueType::Decimal:
        return QuestionKind::Decimal;
    case ValueType::Date:
        return QuestionKind::Date;
    case ValueType::Time:
        return QuestionKind::Time;
    case ValueType::DateTime:
        return QuestionKind::DateTime;
    case ValueType::GeoPoint:
        return QuestionKind::GeoPoint;
    case ValueType::GeoTrace:
        return QuestionKind::GeoTrace;
    case ValueType::GeoShape:
        return QuestionKind::GeoShape;
    default:
        return bindType == "barcode" ? QuestionKind::Barcode : QuestionKind::Text;
    }
}

QuestionKind kindOfUpload(std::string_view mediaType)
{
    if (mediaType.starts_with("image/"))
        return QuestionKind::Image;
    if (mediaType.starts_with("audio/"))
        return QuestionKind::Audio;
    if (mediaType.starts_with("video/"))
        return QuestionKind::Video;
    return QuestionKind::Attachment;
}

bool isReadonlyText(const Bind* bind, ValueType type)
{
    return bind && bind->readonly.text == "true()" && !bind->calculate.given()
           && type == ValueType::Text;
}

// Controls by the path that they ask for; the first one where there are several.
using Controls = std::unordered_map<std::string_view, const Control*>;

void collectControls(const std::vector<Control>& controls, Controls& found)
{
    for (const Control& control : controls) {
        if (control.kind != ControlKind::Group && control.kind != ControlKind::Repeat)
            found.emplace(control.path, &control);
        collectControls(control.children, found);
    }
}

std::string lastStep(std::string_view path)
{
    return std::string(path.substr(path.rfind('/') + 1));
}

} // namespace

QuestionKind kindOf(const Control* control, const Bind* bind, ValueType type)
{
    const std::string_view author = bind ? std::string_view(bind->authorType) : "";
    if (!control) {
        if (bind && !bind->preload.empty())
            return QuestionKind::Metadata;
        return bind && bind->calculate.given() ? QuestionKind::Calculate : QuestionKind::Hidden;
    }
    switch (control->kind) {
    case ControlKind::SelectOne:
        return QuestionKind::SelectOne;
    case ControlKind::SelectMultiple:
        return QuestionKind::SelectMultiple;
    case ControlKind::Rank:
        return QuestionKind::Rank;
    case ControlKind::Range:
        return QuestionKind::Range;
    case ControlKind::Trigger:
        return QuestionKind::Acknowledge;
    case ControlKind::Upload:
        return kindOfUpload(control->mediaType);
    default:
        break;
    }
    const auto* known =
        std::ranges::find(authorKinds, author, &std::pair<std::string_view, QuestionKind>::first);
    if (known != std::end(authorKinds) && known->second != QuestionKind::Calculate
        && known->second != QuestionKind::Hidden)
        return known->second;
    if (isReadonlyText(bind, type))
        return QuestionKind::Note;
    if (!author.empty() && known == std::end(authorKinds))
        return QuestionKind::Unknown;
    return kindOfInput(type, bind ? std::string_view(bind->type) : "");
}

void FormCompiler::listSections()
{
    for (const std::uint32_t top : m_model->topItems) {
        const BodyItem& item = m_model->body[top];
        if (item.kind != ControlKind::Group || !item.label.given())
            continue;
        Section section;
        if (item.node != nowhere)
            section.path = m_model->nodes[item.node].path;
        else if (item.wrapsRepeat && !item.children.empty())
            section.path =
                m_model->nodes[m_model->body[m_model->list(item.children).front()].node].path;
        section.name = lastStep(section.path);
        if (const Bind* bind = bindOf(section.path))
            section.extra = bind->extra;
        m_model->sections.push_back(std::move(section));
        m_model->sectionItems.push_back(top);
    }
}

// The series around the nodes of each scope.
void FormCompiler::listRepeatPaths()
{
    for (const NodeScope& scope : m_model->scopes) {
        std::vector<std::string_view> paths;
        if (scope.parent != nowhere) {
            paths = m_model->repeatPaths[scope.parent]; // an earlier one
            paths.push_back(m_model->nodes[scope.top].path);
        }
        m_model->repeatPaths.push_back(std::move(paths));
    }
}

Question FormCompiler::questionOf(std::uint32_t index, const Control* shown,
                                  const Bind* bound) const
{
    const FormNode& node = m_model->nodes[index];
    TextPool& pool = m_model->pool;
    const auto keepPlace = [&](const Place& place) {
        return PlaceView{pool.keep(place.file), pool.keep(place.sheet), pool.keep(place.column),
                         pool.keep(place.path), place.row};
    };
    Question question;
    question.path = node.path;
    question.name = node.name->local;
    question.kind = node.kind;
    question.type = node.type;
    question.asked = shown && node.kind != QuestionKind::Note;
    question.repeats = m_model->repeatPaths[node.scope];
    if (bound) {
        question.authorType = pool.keep(bound->authorType);
        question.extra = bound->extra;
        question.place = keepPlace(bound->place);
    }
    if (shown) {
        const BodyItem& item = m_model->body[node.item];
        question.appearance = item.appearance;
        question.rangeStart = pool.keep(shown->rangeStart);
        question.rangeEnd = pool.keep(shown->rangeEnd);
        question.rangeStep = pool.keep(shown->rangeStep);
        question.mediaType = pool.keep(shown->mediaType);
        question.extra.insert(question.extra.end(), shown->extra.begin(), shown->extra.end());
        if (const CompiledItemset* itemset = m_model->itemsetOf(item))
            question.choiceList = itemset->instance;
        if (!shown->place.empty())
            question.place = keepPlace(shown->place);
        question.section = sectionOf(node.item);
    }
    return question;
}

void FormCompiler::listQuestions()
{
    listRepeatPaths();
    Controls controls;
    collectControls(m_definition.body, controls);
    for (std::uint32_t index = 0; index < m_model->nodes.size(); ++index) {
        FormNode& node = m_model->nodes[index];
        if (node.isAttribute || !node.isLeaf() || node.series != nowhere
            || index == m_model->scopes.front().top)
            continue;
        const auto control = controls.find(node.path);
        // Of elements that share a path without being a repeat, only the first is shown.
        const Control* shown =
            control == controls.end() || node.item == nowhere ? nullptr : control->second;
        const Bind* bound = bindOf(node.path);
        node.kind = kindOf(shown, bound, node.type);
        node.question = static_cast<std::uint32_t>(m_model->questions.size());
        m_model->questions.push_back(questionOf(index, shown, bound));
    }
    m_model->questions.shrink_to_fit();
}

std::optional<std::size_t> FormCompiler::sectionOf(std::uint32_t item) const
{
    while (m_model->body[item].parent != nowhere)
        item = m_model->body[item].parent;
    const auto found = std::ranges::find(m_model->sectionItems, item);
    if (found == m_model->sectionItems.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_model->sectionItems.begin());
}

void FormCompiler::listSeries()
{
    for (const SeriesModel& series : m_model->series) {
        const FormNode& node = m_model->nodes[series.node];
        Series listed;
        listed.path = node.path;
        listed.name = node.name->local;
        listed.counted = series.fixed;
        const auto& around = m_model->repeatPaths[m_model->scopes[series.scope].parent];
        listed.repeats.assign(around.begin(), around.end());
        m_model->publicSeries.push_back(std::move(listed));
    }
}

} // namespace cuaderno
