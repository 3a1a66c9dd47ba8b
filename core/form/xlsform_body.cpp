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
            control.extra.emplace_back(key, cell.text);
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
    }
    if (item.select)
        buildItemset(item, control);
    if (const auto found = m_actions.find(&item); found != m_actions.end())
        control.actions = found->second;
    body.push_back(std::move(control));
}

// The choice_filter as a predicate; "" without one.
std::string XlsformBuilder::filterOf(const SurveyItem& item)
{
    if (!item.has("choice_filter"))
        return "";
    References::Site site = siteOf(item, "choice_filter");
    site.filter = true;
    m_instances.addPulldata(item.text("choice_filter"), site.place);
    return "[" + m_references.expression(item.text("choice_filter"), site).text + "]";
}

void XlsformBuilder::buildItemset(const SurveyItem& item, Control& control)
{
    const SelectType& select = *item.select;
    Itemset itemset;
    const Place place = placeOf(item, "type");
    itemset.nodeset.place = item.has("choice_filter") ? placeOf(item, "choice_filter") : place;
    itemset.value = {"name", place};
    itemset.label = {"label", place};
    const auto parameter = [&](std::string_view key, std::string_view otherwise) {
        const auto found = item.parameters.find(key);
        return std::string(found == item.parameters.end() ? otherwise : found->second);
    };
    if (hasReference(select.list)) {
        buildRepeatItemset(item, itemset);
    } else {
        std::string id = select.list;
        if (select.source == SelectType::Source::File) {
            m_instances.addFile(select.list, place);
            id = fileStem(select.list);
            const bool geo = select.list.ends_with(".geojson");
            itemset.value.text = parameter("value", geo ? "id" : "name");
            itemset.label.text = parameter("label", geo ? "title" : "label");
        } else {
            if (select.source == SelectType::Source::ExternalSheet)
                if (const ChoiceList* list = m_parts.externalChoices.find(select.list))
                    m_instances.addList(*list, m_parts.externalChoices.sheet);
            itemset.label.text = m_instances.labelOf(id);
        }
        itemset.nodeset.text = "instance('" + id + "')/root/item";
        itemset.nodeset.text += filterOf(item);
    }
    if (yesNo(parameter("randomize", "")).value_or(false)) {
        std::string seed = parameter("seed", "");
        if (!seed.empty())
            seed = ", " + m_references.expression(seed, siteOf(item, "parameters")).text;
        itemset.nodeset.text = "randomize(" + itemset.nodeset.text + seed + ")";
    }
    control.itemset = std::move(itemset);
}

// "select_one ${name}": the answers given to a question of a repeat.
void XlsformBuilder::buildRepeatItemset(const SurveyItem& item, Itemset& itemset)
{
    const References::Site site = siteOf(item, "type");
    const std::string_view list = trim(item.select->list);
    if (!isReference(list)) {
        m_findings.error(ErrorCode::FormUnknownList, site.place, "no such list",
                         {item.select->list});
        return;
    }
    const SurveyItem* target = m_references.find(list.substr(2, list.size() - 3), site.place);
    if (!target)
        return;
    const SurveyItem* repeat = target->repeatAround();
    if (!repeat) {
        m_findings.error(ErrorCode::FormBadValue, site.place,
                         "choices can be the answers of a repeat only", {item.select->list});
        return;
    }
    // From inside the same repeat, its siblings are meant; from outside, all of them.
    std::string nodes = repeat->path;
    const SurveyItem* around = item.repeatAround();
    for (const SurveyItem* each = around; each; each = each->repeatAround())
        if (each == repeat->repeatAround()) {
            std::string up = "..";
            for (const SurveyItem* step = item.parent; step != each; step = step->parent)
                up += "/..";
            nodes = up + repeat->path.substr(each->path.size());
        }
    const std::string within = target->path.substr(repeat->path.size() + 1);
    itemset.value.text = within;
    itemset.label.text = within;
    std::string filter = "./" + within + " != ''";
    if (item.has("choice_filter")) {
        References::Site filterSite = siteOf(item, "choice_filter");
        filterSite.filter = true;
        filter = m_references.expression(item.text("choice_filter"), filterSite).text;
        // What the filter says of the repeat's own questions is about the choice.
        filter = replaceAll(std::move(filter), "current()/" + nodes + "/", "./");
        filter = replaceAll(std::move(filter), nodes + "/", "./");
    }
    itemset.nodeset.text = nodes + "[" + filter + "]";
}

// A place to look at while drawing: rows of a list or file, or ${a repeat}.
void XlsformBuilder::checkReferenceGeometry(const SurveyItem& item)
{
    for (const auto& child : item.children)
        checkReferenceGeometry(*child);
    const auto found = item.parameters.find("reference-geometry");
    if (found == item.parameters.end())
        return;
    const std::string& rows = found->second;
    const Place place = placeOf(item, "parameters");
    bool known = false;
    if (isReference(rows) && rows.find('#') == std::string::npos) {
        const SurveyItem* target =
            m_references.find(std::string_view(rows).substr(2, rows.size() - 3), place);
        known = !target || target->role == SurveyItem::Role::Repeat;
    } else if (!hasReference(rows)) {
        const bool external = m_parts.externalChoices.find(rows) && !m_parts.choices.find(rows);
        known = m_instances.hasRows(rows) && !external;
    }
    if (!known)
        m_findings.error(ErrorCode::FormBadParameter, place,
                         "reference-geometry must be a list, a file or ${a repeat}", {rows});
}

} // namespace cuaderno
