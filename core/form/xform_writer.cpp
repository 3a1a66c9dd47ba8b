// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xform_writer.h"

#include "base/text.h"
#include "form/xform_writing.h"

#include <algorithm>
#include <array>

namespace cuaderno {

std::string writeXForm(const FormDefinition& definition)
{
    return xform::Writing(definition).write();
}

namespace xform {

namespace {

// What every ODK form declares, the default one first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> usual = {{
    {"", "http://www.w3.org/2002/xforms"},
    {"h", "http://www.w3.org/1999/xhtml"},
    {"ev", "http://www.w3.org/2001/xml-events"},
    {"xsd", "http://www.w3.org/2001/XMLSchema"},
    {"jr", "http://openrosa.org/javarosa"},
    {"orx", "http://openrosa.org/xforms"},
    {"odk", "http://www.opendatakit.org/xforms"},
}};

std::string_view elementOf(Action::Kind kind)
{
    switch (kind) {
    case Action::Kind::SetGeopoint:
        return "odk:setgeopoint";
    case Action::Kind::RecordAudio:
        return "odk:recordaudio";
    case Action::Kind::SetValue:
        break;
    }
    return "setvalue";
}

} // namespace

Writing::Writing(const FormDefinition& definition) : m_definition(definition)
{
    for (const auto& [prefix, uri] : usual)
        m_namespaces.emplace_back(prefix, uri);
    const auto known = [&](std::string_view prefix) {
        return std::ranges::any_of(m_namespaces,
                                   [&](const auto& each) { return each.first == prefix; });
    };
    for (const auto& [prefix, uri] : definition.namespaces)
        if (!known(prefix))
            m_namespaces.emplace_back(prefix, uri);
}

std::string Writing::write()
{
    m_xml.begin("h:html");
    declareNamespaces();
    m_xml.begin("h:head");
    m_xml.element("h:title", m_definition.title);
    writeModel();
    m_xml.end();
    m_xml.begin("h:body");
    attribute("class", m_definition.style);
    for (const Control& control : m_definition.body)
        writeControl(control);
    m_xml.end();
    m_xml.end();
    return m_xml.take();
}

void Writing::declareNamespaces()
{
    for (const auto& [prefix, uri] : m_namespaces)
        m_xml.attribute(prefix.empty() ? "xmlns" : "xmlns:" + prefix, uri);
}

void Writing::writeModel()
{
    m_xml.begin("model");
    m_xml.attribute("odk:xforms-version", "1.0.0");
    attributes(m_definition.modelAttributes);
    writeSubmission();
    writeItext();
    writePrimary();
    for (const SecondaryInstance& instance : m_definition.instances)
        writeSecondary(instance);
    for (const Bind& bind : m_definition.binds)
        writeBind(bind);
    for (const Action& action : m_definition.actions)
        writeAction(action);
    m_xml.end();
}

void Writing::writeSubmission()
{
    if (m_definition.submission.empty())
        return;
    m_xml.begin("submission");
    attributes(m_definition.submission);
    m_xml.end();
}

void Writing::attribute(std::string_view name, std::string_view value)
{
    if (!value.empty())
        m_xml.attribute(name, value);
}

void Writing::attribute(std::string_view name, const Expression& expression)
{
    attribute(name, std::string_view(expression.text));
}

void Writing::attributes(const ExtraAttributes& extra)
{
    for (const auto& [name, value] : extra)
        if (isDeclared(name))
            m_xml.attribute(name, value);
}

// A prefix that stands for nothing would make the document unreadable.
bool Writing::isDeclared(std::string_view name) const
{
    const auto colon = name.find(':');
    return colon == std::string_view::npos
           || std::ranges::any_of(
               m_namespaces, [&](const auto& each) { return each.first == name.substr(0, colon); });
}

void Writing::writeBind(const Bind& bind)
{
    m_xml.begin("bind");
    m_xml.attribute("nodeset", bind.path);
    attribute("type", bind.type);
    attribute("relevant", bind.relevant);
    attribute("required", bind.required);
    attribute("readonly", bind.readonly);
    attribute("constraint", bind.constraint);
    attribute("calculate", bind.calculate);
    writeMessage("jr:constraintMsg", bind.constraintMessage);
    writeMessage("jr:requiredMsg", bind.requiredMessage);
    attribute("jr:preload", bind.preload);
    attribute("jr:preloadParams", bind.preloadParams);
    attributes(bind.extra);
    m_xml.end();
}

void Writing::writeAction(const Action& action)
{
    m_xml.begin(elementOf(action.kind));
    std::string events;
    for (const std::string& event : action.events)
        events += (events.empty() ? "" : " ") + event;
    m_xml.attribute("event", events);
    m_xml.attribute("ref", action.targets.given() ? action.targets.text : action.path);
    attribute("value", action.value);
    attributes(action.extra);
    if (!action.value.given())
        m_xml.text(action.literal);
    m_xml.end();
}

} // namespace xform

} // namespace cuaderno
