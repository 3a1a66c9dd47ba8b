// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Reading that is about what is shown.
#include "base/text.h"
#include "form/itemsets_file.h"
#include "form/xform_reading.h"
#include "form/xlsform_parameters.h"

#include <algorithm>
#include <optional>
#include <set>

namespace cuaderno::xform {

namespace {

constexpr int deepest = 200;

std::optional<ControlKind> kindOf(std::string_view name)
{
    static const std::map<std::string_view, ControlKind> kinds = {
        {"input", ControlKind::Input},       {"secret", ControlKind::Input},
        {"textarea", ControlKind::Input},    {"select", ControlKind::SelectMultiple},
        {"select1", ControlKind::SelectOne}, {"rank", ControlKind::Rank},
        {"range", ControlKind::Range},       {"upload", ControlKind::Upload},
        {"trigger", ControlKind::Trigger},   {"group", ControlKind::Group},
        {"repeat", ControlKind::Repeat},
    };
    const auto found = kinds.find(localName(name));
    if (found == kinds.end())
        return std::nullopt;
    return found->second;
}

std::optional<ControlKind> kindOf(const pugi::xml_node& node)
{
    return node.type() == pugi::node_element ? kindOf(std::string_view(node.name())) : std::nullopt;
}

// Of those directly inside.
std::size_t countControls(const pugi::xml_node& node)
{
    std::size_t count = 0;
    for (const auto child : node.children())
        count += kindOf(child) ? 1 : 0;
    return count;
}

// Attributes that have a place of their own in a Control.
bool isOwn(std::string_view name)
{
    static const std::set<std::string_view> own = {
        "ref",  "nodeset", "bind",     "appearance",     "mediatype",   "start", "end",
        "step", "count",   "jr:count", "jr:noAddRemove", "noAddRemove", "query", "countRef"};
    return own.contains(name) || name.starts_with("xmlns");
}

} // namespace

std::string Reading::referenceOf(const pugi::xml_node& node, std::string_view context) const
{
    for (const char* name : {"ref", "nodeset"})
        if (const std::string reference = attribute(node, name); !reference.empty())
            return absolutePath(reference, context);
    const auto found = m_bindPaths.find(attribute(node, "bind"));
    return found == m_bindPaths.end() ? "" : found->second;
}

void Reading::readBody(const pugi::xml_node& node, std::string_view context,
                       std::vector<Control>& controls, int depth)
{
    if (depth > deepest) {
        m_findings.error(ErrorCode::FormTooDeep, placeOf(node), "groups in groups",
                         {std::to_string(deepest)});
        return;
    }
    if (controls.empty())
        controls.reserve(countControls(node));
    for (const auto child : node.children()) {
        Control control;
        if (readControl(child, context, control, depth))
            controls.push_back(std::move(control));
        else if (isNamed(child, "div")) // a frame of the page, with questions in it
            readBody(child, context, controls, depth + 1);
    }
}

bool Reading::readControl(const pugi::xml_node& node, std::string_view context, Control& control,
                          int depth)
{
    const auto kind = kindOf(node);
    if (!kind)
        return false;
    control.kind = *kind;
    control.place = placeOf(node, "ref");
    control.path = referenceOf(node, context);
    control.appearance = attribute(node, "appearance");
    control.label = sourceOf(childNamed(node, "label"));
    control.hint = sourceOf(childNamed(node, "hint"));
    for (const auto each : node.attributes())
        if (!isOwn(each.name()))
            control.extra.emplace_back(each.name(), each.value());
    if (!control.path.empty() && !m_paths->contains(control.path)) {
        m_findings.warn(ErrorCode::FormUnknownReference, control.place,
                        "its node is not in the instance, so that it is not shown", {control.path});
        control.path.clear();
    } else if (control.path.empty() && *kind != ControlKind::Group) {
        m_findings.warn(ErrorCode::FormUnknownReference, control.place,
                        "it names no node, so that it is not shown",
                        {std::string(localName(node.name()))});
    }
    const bool section = *kind == ControlKind::Group || *kind == ControlKind::Repeat;
    if (section) {
        readSection(node, context, control, depth);
        return *kind == ControlKind::Group || !control.path.empty();
    }
    if (control.path.empty())
        return false;
    readQuestion(node, control);
    return true;
}

// What only questions have: their actions, range, media, choices.
void Reading::readQuestion(const pugi::xml_node& node, Control& control)
{
    for (const auto child : node.children())
        readAction(child, control.path, false, control.actions);
    if (control.kind == ControlKind::Range) {
        control.rangeStart = attribute(node, "start");
        control.rangeEnd = attribute(node, "end");
        control.rangeStep = attribute(node, "step");
        for (const char* name : {"start", "end", "step"})
            if (!decimalNumber(attribute(node, name)))
                m_findings.error(ErrorCode::FormBadValue, placeOf(node, name),
                                 "a range needs a number here", {attribute(node, name)});
    }
    control.mediaType = attribute(node, "mediatype");
    if (control.kind == ControlKind::SelectOne || control.kind == ControlKind::SelectMultiple
        || control.kind == ControlKind::Rank)
        readChoices(node, control);
    else if (hasAttribute(node, "query"))
        readQuery(node, control);
    if (control.kind == ControlKind::Upload)
        readTags(node, control);
}

void Reading::readSection(const pugi::xml_node& node, std::string_view context, Control& control,
                          int depth)
{
    if (control.kind == ControlKind::Repeat) {
        control.place = placeOf(node, "nodeset");
        if (control.path.empty())
            m_findings.error(ErrorCode::FormUnknownReference, control.place,
                             "a repeat needs its node", {attribute(node, "nodeset")});
        m_repeats.insert(control.path);
        if (hasAttribute(node, "count"))
            control.count = expressionOf(node, "count");
        const std::string fixed = attribute(node, "noAddRemove");
        control.noAddRemove = fixed == "true()" || fixed == "true";
    }
    const std::string inner = control.path.empty() ? std::string(context) : control.path;
    for (const auto child : node.children())
        readAction(child, inner, false, control.actions);
    readBody(node, inner, control.children, depth + 1);
}

// What belongs to a repeat can be shown inside of it only: elsewhere there is no telling which
// instance is meant. `repeat` is the one around the controls.
void Reading::dropMisplaced(std::vector<Control>& controls, std::string_view repeat)
{
    const auto innermost = [&](std::string_view path) {
        std::string_view found;
        for (const std::string& each : m_repeats)
            if (path.size() > each.size() && path.starts_with(each) && path[each.size()] == '/'
                && each.size() > found.size())
                found = each;
        return found;
    };
    std::erase_if(controls, [&](Control& control) {
        const bool misplaced = !control.path.empty() && innermost(control.path) != repeat;
        if (misplaced)
            m_findings.warn(ErrorCode::FormUnknownReference, control.place,
                            "it belongs to a repeat but stands outside of it, so that it is not "
                            "shown",
                            {control.path});
        if (misplaced && control.kind != ControlKind::Group)
            return true;
        if (misplaced)
            control.path.clear();
        dropMisplaced(control.children, control.kind == ControlKind::Repeat
                                            ? std::string_view(control.path)
                                            : repeat);
        return false;
    });
}

void Reading::readChoices(const pugi::xml_node& node, Control& control)
{
    for (const auto child : node.children()) {
        if (isNamed(child, "itemset")) {
            readItemset(child, control);
        } else if (isNamed(child, "item")) {
            StaticChoice choice;
            choice.value = trimXml(childNamed(child, "value").text().get());
            choice.label = sourceOf(childNamed(child, "label"));
            choice.place = placeOf(child);
            control.choices.push_back(std::move(choice));
        } else if (isNamed(child, "choices")) {
            readChoices(child, control);
        }
    }
    if (isNamed(node, "choices"))
        return;
    if (control.choices.empty() && !control.itemset)
        m_findings.error(ErrorCode::FormUnknownList, control.place, "a select without choices",
                         {control.path});
}

// <input query="instance('cities')/root/item[...]">: a select_one whose rows are in itemsets.csv.
void Reading::readQuery(const pugi::xml_node& node, Control& control)
{
    control.kind = ControlKind::SelectOne;
    control.fromItemsets = true;
    Itemset itemset;
    itemset.nodeset = expressionOf(node, "query");
    itemset.value = {"name", itemset.nodeset.place};
    const std::string label = addItemsetsList(m_definition, listOf(itemset.nodeset.text), m_media,
                                              itemset.nodeset.place, m_findings);
    itemset.label = {label, itemset.nodeset.place};
    control.itemset = std::move(itemset);
}

// The tags that are wanted of a place in OpenStreetMap.
void Reading::readTags(const pugi::xml_node& node, Control& control)
{
    for (const auto tag : node.children()) {
        if (!isNamed(tag, "tag"))
            continue;
        StaticChoice choice;
        choice.value = attribute(tag, "key");
        choice.label = sourceOf(childNamed(tag, "label"));
        choice.place = placeOf(tag);
        control.choices.push_back(std::move(choice));
    }
}

void Reading::readItemset(const pugi::xml_node& node, Control& control)
{
    Itemset itemset;
    itemset.nodeset = expressionOf(node, "nodeset");
    const auto value = childNamed(node, "value");
    const auto label = childNamed(node, "label");
    itemset.value = expressionOf(value, "ref");
    itemset.label = expressionOf(label, "ref");
    if (!itemset.nodeset.given() || !itemset.value.given()) {
        m_findings.error(ErrorCode::FormNotSupported, placeOf(node),
                         "an itemset needs its nodeset and value", {control.path});
        return;
    }
    if (!itemset.label.given())
        itemset.label = itemset.value;
    control.itemset = std::move(itemset);
}

} // namespace cuaderno::xform
