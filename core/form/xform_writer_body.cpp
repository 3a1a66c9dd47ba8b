// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Writing that is about what is shown.
#include "base/text.h"
#include "form/xform_writing.h"

namespace cuaderno::xform {

namespace {

std::string_view elementOf(const Control& control)
{
    if (control.fromItemsets)
        return "input";
    switch (control.kind) {
    case ControlKind::SelectOne:
        return "select1";
    case ControlKind::SelectMultiple:
        return "select";
    case ControlKind::Rank:
        return "odk:rank";
    case ControlKind::Range:
        return "range";
    case ControlKind::Upload:
        return "upload";
    case ControlKind::Trigger:
        return "trigger";
    case ControlKind::Group:
        return "group";
    case ControlKind::Repeat:
        return "repeat";
    case ControlKind::Input:
        break;
    }
    return "input";
}

} // namespace

void Writing::writeControl(const Control& control)
{
    m_xml.begin(elementOf(control));
    writeControlAttributes(control);
    writeSource("label", control.label);
    // Only questions have hints in an XForm.
    if (control.kind != ControlKind::Group && control.kind != ControlKind::Repeat)
        writeSource("hint", control.hint);
    writeItems(control);
    for (const Action& action : control.actions)
        writeAction(action);
    for (const Control& child : control.children)
        writeControl(child);
    m_xml.end();
}

void Writing::writeControlAttributes(const Control& control)
{
    const bool repeat = control.kind == ControlKind::Repeat;
    attribute(repeat ? "nodeset" : "ref", control.path);
    attribute("appearance", control.appearance);
    if (control.kind == ControlKind::Range) {
        m_xml.attribute("start", control.rangeStart);
        m_xml.attribute("end", control.rangeEnd);
        m_xml.attribute("step", control.rangeStep);
    }
    attribute("mediatype", control.mediaType);
    attribute("jr:count", control.count);
    if (control.noAddRemove)
        m_xml.attribute("jr:noAddRemove", "true()");
    if (control.fromItemsets && control.itemset)
        attribute("query", control.itemset->nodeset);
    attributes(control.extra);
}

void Writing::writeItems(const Control& control)
{
    const bool tags = control.kind == ControlKind::Upload; // of OpenStreetMap
    for (const StaticChoice& choice : control.choices) {
        if (tags) {
            m_xml.begin("tag");
            m_xml.attribute("key", choice.value);
            writeSource("label", choice.label);
            m_xml.end();
            continue;
        }
        m_xml.begin("item");
        writeSource("label", choice.label);
        m_xml.element("value", choice.value);
        m_xml.end();
    }
    if (control.itemset && !control.fromItemsets && !control.searches)
        writeItemset(*control.itemset);
}

void Writing::writeItemset(const Itemset& itemset)
{
    m_xml.begin("itemset");
    m_xml.attribute("nodeset", itemset.nodeset.text);
    m_xml.begin("value");
    m_xml.attribute("ref", itemset.value.text);
    m_xml.end();
    if (itemset.label.given()) {
        m_xml.begin("label");
        m_xml.attribute("ref", itemset.label.text);
        m_xml.end();
    }
    m_xml.end();
}

} // namespace cuaderno::xform
