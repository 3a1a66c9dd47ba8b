// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of XlsformBuilder that is about what is shown.
#include "base/text.h"
#include "form/xlsform_builder.h"
#include "form/xlsform_names.h"

#include <algorithm>

namespace cuaderno {

void XlsformBuilder::buildItem(const SurveyItem& item, std::vector<Control>& body)
{
    if (item.isExternal()) {
        m_instances.addExternal(item.name, item.plain->author == "csv-external" ? ".csv" : ".xml",
                                placeOf(item, "name"));
        return;
    }
    buildBind(item);
    buildDefaultAction(item);
    buildDeviceAction(item);
    if (item.isSection())
        buildSection(item, body);
    else if (item.isVisible())
        buildQuestion(item, body);
}

TextSource XlsformBuilder::labelOf(const SurveyItem& item)
{
    return m_texts.make(item.row, m_parts.survey.sheet, labelForms, item.path + ":label", &item);
}

void XlsformBuilder::buildSection(const SurveyItem& item, std::vector<Control>& body)
{
    Control group;
    group.kind = ControlKind::Group;
    group.path = item.path;
    group.place = placeOf(item, "type");
    group.label = labelOf(item);
    if (item.role == SurveyItem::Role::Group) {
        readControlCells(item, group);
        group.hint =
            m_texts.make(item.row, m_parts.survey.sheet, hintForms, item.path + ":hint", &item);
        for (const auto& child : item.children)
            buildItem(*child, group.children);
        body.push_back(std::move(group));
        return;
    }
    Control repeat;
    repeat.kind = ControlKind::Repeat;
    repeat.path = item.path;
    repeat.place = group.place;
    readControlCells(item, repeat);
    if (item.has("control::jr:count"))
        repeat.count = expressionOf(item, "control::jr:count");
    repeat.noAddRemove = yesNo(item.text("control::jr:noAddRemove")).value_or(false);
    for (const auto& child : item.children)
        buildItem(*child, repeat.children);
    repeat.actions = std::move(m_actions[&item]);
    group.children.push_back(std::move(repeat));
    body.push_back(std::move(group));
}

void XlsformBuilder::readControlCells(const SurveyItem& item, Control& control)
{
    for (const XlsformCell& cell : item.row.cells) {
        if (!cell.key.starts_with("control::"))
            continue;
        const std::string_view key = std::string_view(cell.key).substr(9);
        if (key == "appearance")
            control.appearance =
                hasReference(cell.text) ? expressionOf(item, cell.key).text : cell.text;
        else if (key != "jr:count" && key != "jr:noAddRemove")
            control.extra.emplace_back(replaceAll(std::string(key), "::", ":"),
                                       hasReference(cell.text) ? expressionOf(item, cell.key).text
                                                               : cell.text);
    }
}

void XlsformBuilder::buildQuestion(const SurveyItem& item, std::vector<Control>& body)
{
    Control control;
    control.kind = item.select ? item.select->control : *item.plain->control;
    control.path = item.path;
    control.place = placeOf(item, "type");
    control.label = labelOf(item);
    control.hint =
        m_texts.make(item.row, m_parts.survey.sheet, hintForms, item.path + ":hint", &item);
    if (!item.has("hint") && item.plain && !item.plain->hint.empty())
        control.hint = TextSource::plain(std::string(item.plain->hint));
    const bool media = item.has("media") || item.has("media::image") || item.has("media::audio")
                       || item.has("media::video") || item.has("media::big-image");
    if (!item.has("label") && !item.has("hint") && !media)
        m_findings.error(ErrorCode::FormMissingLabel, placeOf(item, "label"),
                         "a question that is asked needs a label or hint", {item.name});
    if (item.has("media::big-image") && !item.has("media::image"))
        m_findings.error(ErrorCode::FormBadValue, placeOf(item, "media::big-image"),
                         "a big-image needs an image as well",
                         {std::string(item.text("media::big-image"))});
    readControlCells(item, control);
    Bind unused;
    readParameters(item, unused, &control);
    if (item.plain)
        control.mediaType = item.plain->mediaType;
    if (const std::string_view type = item.text("control::mediatype"); !type.empty())
        control.mediaType = type;
    if (control.kind == ControlKind::Range) {
        const auto valueOf = [&](std::string_view key, std::string_view otherwise) {
            const auto found = item.parameters.find(key);
            return std::string(found == item.parameters.end() ? otherwise : found->second);
        };
        control.rangeStart = valueOf("start", "1");
        control.rangeEnd = valueOf("end", "10");
        control.rangeStep = valueOf("step", "1");
        if (const std::string list = valueOf("tick_labelset", ""); !list.empty())
            control.itemset = listItemset(list, placeOf(item, "parameters"));
    }
    if (item.select)
        buildItemset(item, control);
    buildReferenceGeometry(item, control);
    buildTags(item, control);
    if (const auto found = m_actions.find(&item); found != m_actions.end())
        control.actions = found->second;
    body.push_back(std::move(control));
}

} // namespace cuaderno
