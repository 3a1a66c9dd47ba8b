// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Writing that is about the rows of the survey sheet.
#include "base/text.h"
#include "form/form_facts.h"
#include "form/xlsform_writing.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace cuaderno::xlsform {

namespace {

bool isSelect(const Control& control)
{
    return control.kind == ControlKind::SelectOne || control.kind == ControlKind::SelectMultiple
           || control.kind == ControlKind::Rank || control.fromItemsets;
}

constexpr std::string_view fieldList = "field-list";
constexpr std::string_view tableListTitle = "generated_table_list_label_";
constexpr std::string_view tableListHead = "reserved_name_for_field_list_labels_";

bool isMade(const FormItem& item, std::string_view beginning)
{
    return item.control && item.at->name.starts_with(beginning);
}

// "true()" as authors write it.
std::string yesOr(const std::string& expression)
{
    if (expression == "true()")
        return "yes";
    return expression == "false()" ? "no" : expression;
}

// The word of the type column whose question has this kind, file, type and preload; the first of
// several, as a text is before a note. Words that bring rules of their own are none.
const XlsformType* typeFor(const Control* control, const std::string& bindType, const Bind* bind)
{
    const XlsformType* loose = nullptr;
    for (const std::string& word : typeWords()) {
        const XlsformType* type = findType(word);
        if (!type || type->word != word || !type->constraint.empty() || word == "note")
            continue;
        const std::string_view preload = bind ? std::string_view(bind->preload) : "";
        const std::string_view params = bind ? std::string_view(bind->preloadParams) : "";
        if (type->control.has_value() != (control != nullptr)
            || (control && *type->control != control->kind) || type->preload != preload
            || type->preloadParams != params)
            continue;
        if (control && control->kind == ControlKind::Upload) {
            if (control->mediaType.substr(0, control->mediaType.find('/'))
                == type->mediaType.substr(0, type->mediaType.find('/')))
                return type;
            continue;
        }
        if (type->bindType == bindType)
            return type;
        if (!loose)
            loose = type;
    }
    return loose;
}

// The attribute of a bind or control -> the parameter of a question of this type that says it.
std::string parameterOf(std::string_view word, std::string_view attribute)
{
    static constexpr std::array<std::tuple<std::string_view, std::string_view, std::string_view>,
                                20>
        all = {{{"image", "orx:max-pixels", "max-pixels"},
                {"image", "intent", "app"},
                {"audio", "odk:quality", "quality"},
                {"background-audio", "odk:quality", "quality"},
                {"text", "rows", "rows"},
                {"geopoint", "accuracyThreshold", "capture-accuracy"},
                {"geopoint", "unacceptableAccuracyThreshold", "warning-accuracy"},
                {"geopoint", "odk:allow-mock-accuracy", "allow-mock-accuracy"},
                {"geotrace", "odk:allow-mock-accuracy", "allow-mock-accuracy"},
                {"geoshape", "odk:allow-mock-accuracy", "allow-mock-accuracy"},
                {"geotrace", "incremental", "incremental"},
                {"geoshape", "incremental", "incremental"},
                {"range", "odk:tick-interval", "tick_interval"},
                {"range", "odk:placeholder", "placeholder"}}};
    for (const auto& [type, name, parameter] : all)
        if (type == word && name == attribute)
            return std::string(parameter);
    return "";
}

} // namespace

References::Site Writing::siteOf(const FormItem& item) const
{
    References::Site site;
    site.item = item.at;
    return site;
}

// NOLINTNEXTLINE(misc-no-recursion): groups in groups, of which a reader takes 200
void Writing::writeItem(const FormItem& item)
{
    if (item.at->role == SurveyItem::Role::Question)
        writeQuestion(item);
    else
        writeGroup(item);
}

// The row of labels above the selects of a table-list, which a reader of the word table-list makes
// by itself; null where the group is none.
const FormItem* Writing::tableListHeader(const FormItem& item) const
{
    if (!item.control || !item.control->appearance.starts_with(fieldList))
        return nullptr;
    const auto found = std::ranges::find_if(
        item.children, [](const FormItem& child) { return isMade(child, tableListHead); });
    return found == item.children.end() ? nullptr : &*found;
}

// NOLINTNEXTLINE(misc-no-recursion)
void Writing::writeGroup(const FormItem& item)
{
    const bool repeat = item.at->role == SurveyItem::Role::Repeat;
    Place place;
    if (item.control)
        place = item.control->place;
    if (place.empty())
        place.path = item.path();
    m_survey.beginRow(place);
    m_survey.set("type", repeat ? "begin_repeat" : "begin_group");
    m_survey.set("name", item.at->name);
    const FormItem* header = tableListHeader(item);
    const FormItem* title =
        header && isMade(item.children.front(), tableListTitle) ? &item.children.front() : nullptr;
    if (header)
        m_survey.set("appearance",
                     "table-list" + item.control->appearance.substr(fieldList.size()));
    const Control* labelled = title ? title->control : repeat ? item.around : item.control;
    if (labelled)
        writeText(m_survey, "label", labelled->label, siteOf(title ? *title : item));
    if (title)
        writeText(m_survey, "hint", title->control->hint, siteOf(*title));
    if (item.control) {
        writeText(m_survey, "hint", item.control->hint, siteOf(item));
        writeControl(item, *item.control);
        if (item.control->count.given())
            m_survey.set("repeat_count",
                         m_paths->expression(item.control->count.text, siteOf(item)));
        if (item.control->noAddRemove)
            m_survey.set("body::jr:noAddRemove", "true()");
    }
    writeBind(item);
    writeDefault(item);
    writeInstanceAttributes(item);
    writeParameters();
    for (const FormItem& child : item.children)
        if (&child != header && &child != title)
            writeItem(child);
    m_survey.beginRow(place);
    m_survey.set("type", repeat ? "end_repeat" : "end_group");
}

void Writing::writeQuestion(const FormItem& item)
{
    Place place;
    if (item.bind)
        place = item.bind->place;
    if (item.control && !item.control->place.empty())
        place = item.control->place;
    if (place.empty())
        place.path = item.path();
    m_survey.beginRow(place);
    m_survey.set("name", item.at->name);
    if (item.control && isSelect(*item.control))
        writeChoices(item, *item.control);
    else
        m_survey.set("type", wordOf(item));
    if (item.control) {
        writeText(m_survey, "label", item.control->label, siteOf(item));
        writeText(m_survey, "hint", item.control->hint, siteOf(item));
        writeControl(item, *item.control);
    }
    writeBind(item);
    writeDefault(item);
    writeTrigger(item);
    writeInstanceAttributes(item);
    writeParameters();
}

const Action* Writing::firstAction(const std::string& path, Action::Kind kind) const
{
    const auto found = std::ranges::find_if(m_definition.actions, [&](const Action& action) {
        return action.path == path && action.kind == kind;
    });
    return found == m_definition.actions.end() ? nullptr : &*found;
}

// The word in the type column, and bind::type where the bind's differs from what the word says.
std::string Writing::wordOf(const FormItem& item) const
{
    const Bind* bind = item.bind;
    std::string author = bind ? bind->authorType : "";
    if (!item.control) {
        if (firstAction(item.path(), Action::Kind::SetGeopoint))
            return "start-geopoint";
        if (firstAction(item.path(), Action::Kind::RecordAudio))
            return "background-audio";
        const auto triggers = m_triggers.find(item.path());
        if (triggers != m_triggers.end()
            && triggers->second.front().action->kind == Action::Kind::SetGeopoint)
            return "background-geopoint";
    }
    const std::string type = normalType(bind ? bind->type : "");
    if (const XlsformType* known = findType(author);
        known && known->word == author && known->preload == bind->preload
        && known->preloadParams == bind->preloadParams
        && known->control.has_value() == (item.control != nullptr))
        return author;
    if (!item.control && (!bind || bind->preload.empty())) {
        const Action* first = firstAction(item.path(), Action::Kind::SetValue);
        const bool workedOut = first && !plainFirstValue(*first);
        return workedOut || (bind && bind->calculate.given()) ? "calculate" : "hidden";
    }
    if (item.control && item.control->kind == ControlKind::Input && type == "string" && bind
        && normalExpression(bind->readonly.text) == "true ( )")
        return "note";
    const XlsformType* found = typeFor(item.control, type, bind);
    return found ? std::string(found->word) : item.control ? "text" : "hidden";
}

void Writing::writeBind(const FormItem& item)
{
    if (!item.bind)
        return;
    const Bind& bind = *item.bind;
    const References::Site site = siteOf(item);
    const auto expression = [&](const char* heading, const Expression& written) {
        if (written.given())
            m_survey.set(heading, yesOr(m_paths->expression(written.text, site)));
    };
    expression("relevant", bind.relevant);
    expression("constraint", bind.constraint);
    if (!item.at->isSection())
        expression("required", bind.required);
    expression("calculation", bind.calculate);
    const bool note = m_survey.cell("type") == "note";
    if (!note || normalExpression(bind.readonly.text) != "true ( )")
        expression("readonly", bind.readonly);
    writeText(m_survey, "constraint_message", bind.constraintMessage, site);
    writeText(m_survey, "required_message", bind.requiredMessage, site);
    for (const auto& [name, value] : bind.extra)
        writeBindExtra(item, name, value);
    if (item.at->isSection())
        return;
    const std::string word = m_survey.cell("type");
    const XlsformType* type = findType(word.starts_with("osm ") ? "osm" : word);
    const std::string usual = item.control && item.control->kind == ControlKind::Rank ? "rank"
                              : type ? normalType(type->bindType)
                                     : "string";
    const std::string wanted = normalType(bind.type);
    const bool decimalRange = word == "range" && wanted == "decimal"
                              && m_survey.cell("parameters").find('.') != std::string::npos;
    if (wanted != usual && !decimalRange)
        m_survey.set("bind::type", bind.type.empty() ? "string" : bind.type);
    if (!bind.preload.empty() && (!type || type->preload != bind.preload))
        m_survey.set("bind::jr:preload", bind.preload);
    if (!bind.preloadParams.empty() && (!type || type->preloadParams != bind.preloadParams))
        m_survey.set("bind::jr:preloadParams", bind.preloadParams);
}

void Writing::writeBindExtra(const FormItem& item, const std::string& name,
                             const std::string& value)
{
    if (const std::string parameter = parameterOf(m_survey.cell("type"), name);
        !parameter.empty()) {
        m_parameters.emplace_back(parameter, value);
        return;
    }
    if (name == "entities:saveto") {
        std::string list;
        for (const SurveyItem* each = item.at->parent; each && list.empty(); each = each->parent)
            if (const auto found = m_entityLists.find(each->path); found != m_entityLists.end())
                list = found->second + "#";
        m_survey.set("save_to", (m_entityLists.size() > 1 ? list : "") + value);
        return;
    }
    constexpr std::string_view itext = "jr:itext('";
    if (value.starts_with(itext) && value.ends_with("')")) {
        TextSource source;
        source.id = value.substr(itext.size(), value.size() - itext.size() - 2);
        writeText(m_survey, "bind::" + name, source, siteOf(item));
        return;
    }
    m_survey.set("bind::" + name, value);
}

void Writing::writeDefault(const FormItem& item)
{
    if (const Action* first = firstAction(item.path(), Action::Kind::SetValue)) {
        const auto plain = plainFirstValue(*first);
        m_survey.set("default",
                     plain ? *plain : m_paths->expression(first->value.text, siteOf(item)));
        return;
    }
    if (item.at->role == SurveyItem::Role::Question)
        m_survey.set("default", stringValue(*item.node));
}

void Writing::writeTrigger(const FormItem& item)
{
    const auto found = m_triggers.find(item.path());
    if (found == m_triggers.end())
        return;
    std::string names;
    for (const Trigger& trigger : found->second)
        names += (names.empty() ? "" : ", ") + m_paths->reference(trigger.path);
    m_survey.set("trigger", names);
    const Action& action = *found->second.front().action;
    if (action.value.given())
        m_survey.set("calculation", m_paths->expression(action.value.text, siteOf(item)));
    else if (!action.literal.empty())
        m_survey.set("calculation", "'" + action.literal + "'");
}

std::string Writing::withNames(const std::string& value, const FormItem& item) const
{
    const bool hasPath = value.find(m_names.path + "/") != std::string::npos
                         || value.find("../") != std::string::npos;
    return hasPath ? m_paths->expression(value, siteOf(item)) : value;
}

void Writing::writeControl(const FormItem& item, const Control& control)
{
    if (m_survey.cell("appearance").empty())
        m_survey.set("appearance", withNames(control.appearance, item));
    const std::string word = m_survey.cell("type");
    for (const auto& [name, value] : control.extra) {
        if (name == "mediatype")
            continue;
        if (const std::string parameter = parameterOf(word, name); !parameter.empty())
            m_parameters.emplace_back(parameter, value);
        else
            m_survey.set("body::" + name, withNames(value, item));
    }
    const XlsformType* type = findType(word.substr(0, word.find(' ')));
    if (!control.mediaType.empty() && (!type || type->mediaType != control.mediaType))
        m_survey.set("body::mediatype", control.mediaType);
    if (control.kind == ControlKind::Range)
        writeRange(item, control);
    else if (control.kind == ControlKind::Upload)
        writeTags(control);
    else if (!isSelect(control) && control.itemset)
        writeReferenceGeometry(item, *control.itemset);
}

void Writing::writeRange(const FormItem& item, const Control& control)
{
    m_parameters.emplace_back("start", control.rangeStart);
    m_parameters.emplace_back("end", control.rangeEnd);
    m_parameters.emplace_back("step", control.rangeStep);
    if (control.itemset)
        m_parameters.emplace_back("tick_labelset", listOf(item, control));
}

void Writing::writeInstanceAttributes(const FormItem& item)
{
    for (const Node* each = item.node->firstAttribute; each; each = each->next)
        if (each->kind == NodeKind::Attribute && each->local() != "template")
            m_survey.set("instance::" + each->name->qualified(), std::string(each->text()));
}

// "key=value" with spaces between.
void Writing::writeParameters()
{
    std::string text;
    for (const auto& [key, value] : m_parameters)
        if (!value.empty())
            text += (text.empty() ? "" : " ") + key + "=" + value;
    m_survey.set("parameters", text);
    m_parameters.clear();
}

void Writing::writeAudit()
{
    const auto found = m_binds.find(m_root.path() + "/meta/audit");
    if (found == m_binds.end())
        return;
    m_survey.beginRow(found->second->place);
    m_survey.set("type", "audit");
    m_survey.set("name", "audit");
    for (const auto& [name, value] : found->second->extra)
        m_parameters.emplace_back(name.substr(name.find(':') + 1), value);
    writeParameters();
}

} // namespace cuaderno::xlsform
