// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of XlsformBuilder that is about logic: binds and actions.
#include "base/text.h"
#include "form/xlsform_builder.h"
#include "form/xlsform_names.h"

#include <algorithm>
#include <array>

namespace cuaderno {

namespace {

constexpr std::array<XlsformTexts::Form, 1> constraintForms = {{{"bind::jr:constraintMsg", ""}}};
constexpr std::array<XlsformTexts::Form, 1> requiredForms = {{{"bind::jr:requiredMsg", ""}}};
constexpr std::array<XlsformTexts::Form, 1> appErrorForms = {{{"bind::jr:noAppErrorString", ""}}};

// "yes" and its relatives are an expression's true() where a bind has them.
void makeTruth(Expression& expression)
{
    if (const auto truth = yesNo(expression.text))
        expression.text = *truth ? "true()" : "false()";
}

// The parameters that become attributes of the bind, and their names there.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> bindParameters = {
    {{"max-pixels", "orx:max-pixels"},
     {"quality", "odk:quality"},
     {"allow-mock-accuracy", "odk:allow-mock-accuracy"}}};

// And of the control.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> controlParameters = {
    {{"rows", "rows"},
     {"capture-accuracy", "accuracyThreshold"},
     {"warning-accuracy", "unacceptableAccuracyThreshold"},
     {"tick_interval", "odk:tick-interval"},
     {"placeholder", "odk:placeholder"},
     {"app", "intent"}}};

// Only the camera's own appearances can be another program.
bool takesProgram(const SurveyItem& item)
{
    const std::string_view appearance = item.text("control::appearance");
    return appearance.empty() || appearance == "annotate";
}

std::string bindTypeOf(const SurveyItem& item)
{
    if (item.select)
        return item.select->control == ControlKind::Rank ? "odk:rank" : "string";
    if (!item.plain)
        return "";
    if (item.plain->author == "range")
        for (const auto& [key, value] : item.parameters)
            if ((key == "start" || key == "end" || key == "step")
                && value.find('.') != std::string::npos)
                return "decimal";
    return std::string(item.plain->bindType);
}

} // namespace

void XlsformBuilder::buildBind(const SurveyItem& item)
{
    Bind bind;
    bind.path = item.path;
    bind.place = placeOf(item, "name");
    bind.authorType = item.authorType();
    bind.type = bindTypeOf(item);
    if (item.plain) {
        bind.preload = item.plain->preload;
        bind.preloadParams = item.plain->preloadParams;
        bind.constraint = {std::string(item.plain->constraint), placeOf(item, "type")};
        if (item.plain->author == "note")
            bind.readonly = {"true()", placeOf(item, "type")};
    }
    for (const XlsformCell& cell : item.row.cells)
        if (cell.key.starts_with("bind::"))
            readBindCell(item, cell, bind);
    readMessages(item, bind);
    readParameters(item, bind, nullptr);
    const bool says = bind.relevant.given() || bind.readonly.given() || bind.constraint.given()
                      || bind.required.given() || bind.calculate.given() || !bind.extra.empty();
    if (item.role == SurveyItem::Role::Question || says)
        m_definition.binds.push_back(std::move(bind));
}

void XlsformBuilder::readBindCell(const SurveyItem& item, const XlsformCell& cell, Bind& bind)
{
    const std::string_view key = std::string_view(cell.key).substr(6);
    const std::pair<std::string_view, Expression*> expressions[] = {
        {"relevant", &bind.relevant},   {"required", &bind.required},
        {"readonly", &bind.readonly},   {"constraint", &bind.constraint},
        {"calculate", &bind.calculate},
    };
    for (const auto& [name, expression] : expressions) {
        if (key != name)
            continue;
        // What a trigger sets is not calculated all the time.
        if (name == "calculate" && !item.triggers.empty())
            return;
        if (name == "required" && item.isSection())
            return;
        *expression = expressionOf(item, cell.key);
        makeTruth(*expression);
        return;
    }
    if (key == "type")
        bind.type = cell.text;
    else if (key == "jr:preload")
        bind.preload = cell.text;
    else if (key == "jr:preloadParams")
        bind.preloadParams = cell.text;
    else if (key == "entities:saveto")
        bind.extra.emplace_back(key, parseSaveTo(cell.text).property);
    else if (key != "jr:constraintMsg" && key != "jr:requiredMsg" && key != "jr:noAppErrorString"
             && cell.language.empty())
        bind.extra.emplace_back(key, cell.text);
}

void XlsformBuilder::readMessages(const SurveyItem& item, Bind& bind)
{
    const XlsformSheet& sheet = m_parts.survey.sheet;
    bind.constraintMessage =
        m_texts.make(item.row, sheet, constraintForms, item.path + ":jr:constraintMsg", &item);
    bind.requiredMessage =
        m_texts.make(item.row, sheet, requiredForms, item.path + ":jr:requiredMsg", &item);
    // Only kept for other programs.
    const TextSource appError =
        m_texts.make(item.row, sheet, appErrorForms, item.path + ":jr:noAppErrorString", &item);
    if (appError.given())
        bind.extra.emplace_back("jr:noAppErrorString",
                                appError.id.empty()
                                    ? std::string(item.text("bind::jr:noAppErrorString"))
                                    : "jr:itext('" + appError.id + "')");
}

void XlsformBuilder::readParameters(const SurveyItem& item, Bind& bind, Control* control)
{
    for (const auto& [key, attribute] : bindParameters)
        if (const auto found = item.parameters.find(key); found != item.parameters.end())
            bind.extra.emplace_back(attribute, found->second);
    if (!control)
        return;
    for (const auto& [key, attribute] : controlParameters)
        if (const auto found = item.parameters.find(key); found != item.parameters.end())
            if (key != "app" || takesProgram(item))
                control->extra.emplace_back(attribute, found->second);
    if (item.parameters.contains("incremental"))
        control->extra.emplace_back("incremental", "true");
}

void XlsformBuilder::buildDefaultAction(const SurveyItem& item)
{
    if (!item.hasDynamicDefault())
        return;
    Action action;
    action.path = item.path;
    action.place = placeOf(item, "default");
    action.value = expressionOf(item, "default");
    addFirstAction(item, std::move(action));
}

// For what is there when the form begins, and for each instance of a repeat that comes later.
void XlsformBuilder::addFirstAction(const SurveyItem& item, Action action)
{
    action.events = {"odk-instance-first-load"};
    m_definition.actions.push_back(action);
    const SurveyItem* repeat = item.role == SurveyItem::Role::Repeat ? &item : item.repeatAround();
    if (!repeat)
        return;
    action.events = {"odk-new-repeat"};
    m_actions[repeat].push_back(std::move(action));
}

void XlsformBuilder::buildDeviceAction(const SurveyItem& item)
{
    if (!item.plain)
        return;
    Action action;
    action.path = item.path;
    action.place = placeOf(item, "type");
    if (item.plain->author == "start-geopoint") {
        action.kind = Action::Kind::SetGeopoint;
        action.events = {"odk-instance-first-load"};
    } else if (item.plain->author == "background-audio") {
        action.kind = Action::Kind::RecordAudio;
        action.events = {"odk-instance-load"};
        if (const auto quality = item.parameters.find("quality"); quality != item.parameters.end())
            action.extra.emplace_back("odk:quality", quality->second);
    } else {
        return;
    }
    m_findings.warn(ErrorCode::FormNotSupported, action.place,
                    "nothing is recorded unasked; the question stays empty",
                    {std::string(item.plain->author)});
    m_definition.actions.push_back(std::move(action));
}

// What a question's change sets: it stands in that question's control.
void XlsformBuilder::collectTriggered(const SurveyItem& item)
{
    for (const std::string& name : item.triggers) {
        const Place place = placeOf(item, "trigger");
        const SurveyItem* trigger = m_references.find(name, place);
        if (!trigger)
            continue;
        checkTrigger(item, *trigger);
        Action action;
        action.path = item.path;
        action.place = placeOf(item, "bind::calculate");
        action.events = {"xforms-value-changed"};
        if (item.plain && item.plain->author == "background-geopoint")
            action.kind = Action::Kind::SetGeopoint;
        else
            action.value = expressionOf(item, "bind::calculate");
        m_actions[trigger].push_back(std::move(action));
    }
    for (const auto& child : item.children)
        collectTriggered(*child);
}

void XlsformBuilder::checkTrigger(const SurveyItem& item, const SurveyItem& trigger)
{
    if (trigger.role != SurveyItem::Role::Question)
        m_findings.error(ErrorCode::FormBadValue, placeOf(item, "trigger"),
                         "a trigger is a question, no group or repeat", {trigger.name});
    else if (!trigger.isVisible())
        m_findings.error(ErrorCode::FormBadValue, placeOf(item, "trigger"),
                         "a question that nobody sees cannot be a trigger", {trigger.name});
}

} // namespace cuaderno
