// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of XlsformBuilder that is about what can be chosen.
#include "base/text.h"
#include "form/search_choices.h"
#include "form/xlsform_builder.h"
#include "form/xlsform_names.h"

#include <algorithm>

namespace cuaderno {

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

namespace {

bool searches(const SurveyItem& item)
{
    return item.select && item.select->source == SelectType::Source::List
           && hasSearch(item.text("control::appearance"));
}

} // namespace

void XlsformBuilder::collectSearches(const SurveyItem& item)
{
    for (const auto& child : item.children)
        collectSearches(*child);
    if (searches(item))
        m_searched.try_emplace(item.select->list);
}

// A list either names columns or has choices.
void XlsformBuilder::checkSearches(const SurveyItem& item)
{
    for (const auto& child : item.children)
        checkSearches(*child);
    if (item.select && !searches(item) && m_searched.contains(item.select->list))
        m_findings.error(ErrorCode::FormBadValue, placeOf(item, "type"),
                         "a list that a search() uses has no choices for other questions",
                         {item.select->list});
}

// The choices as they are written: what they name is put to use once all is read.
void XlsformBuilder::buildSearch(const SurveyItem& item, Control& control)
{
    const ChoiceList* list = m_parts.choices.find(item.select->list);
    std::vector<StaticChoice>& choices = m_searched[item.select->list];
    for (std::size_t i = 0; list && choices.size() < list->choices.size(); ++i) {
        const XlsformRow& row = list->choices[i];
        const std::string id = list->name + "-" + std::to_string(i);
        choices.push_back({std::string(row.text("name")),
                           m_texts.make(row, m_parts.choices.sheet, labelForms, id, nullptr),
                           m_parts.choices.sheet.place(row, "name")});
    }
    control.choices = choices;
}

// All rows of a list of the choices sheet, or of a file known by this name.
Itemset XlsformBuilder::listItemset(const std::string& id, const Place& place) const
{
    Itemset itemset;
    itemset.nodeset = {"instance('" + id + "')/root/item", place};
    itemset.value = {"name", place};
    itemset.label = {m_instances.labelOf(id), place};
    return itemset;
}

void XlsformBuilder::buildItemset(const SurveyItem& item, Control& control)
{
    const SelectType& select = *item.select;
    if (searches(item)) {
        buildSearch(item, control);
        return;
    }
    const Place place = placeOf(item, "type");
    Itemset itemset = listItemset(select.list, place);
    if (item.has("choice_filter"))
        itemset.nodeset.place = placeOf(item, "choice_filter");
    const auto parameter = [&](std::string_view key, std::string_view otherwise) {
        const auto found = item.parameters.find(key);
        return std::string(found == item.parameters.end() ? otherwise : found->second);
    };
    if (hasReference(select.list)) {
        buildRepeatItemset(item, select.list, itemset);
    } else {
        if (select.source == SelectType::Source::File) {
            m_instances.addFile(select.list, place);
            itemset.nodeset.text = "instance('" + fileStem(select.list) + "')/root/item";
            const bool geo = select.list.ends_with(".geojson");
            itemset.value.text = parameter("value", geo ? "id" : "name");
            itemset.label.text = parameter("label", geo ? "title" : "label");
        } else if (select.source == SelectType::Source::ExternalSheet) {
            if (const ChoiceList* list = m_parts.externalChoices.find(select.list))
                m_instances.addList(*list, m_parts.externalChoices.sheet, true);
            itemset.label.text = m_instances.labelOf(select.list);
            control.fromItemsets = true;
        }
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
void XlsformBuilder::buildRepeatItemset(const SurveyItem& item, std::string_view list,
                                        Itemset& itemset)
{
    const References::Site site = siteOf(item, "type");
    list = trim(list);
    if (!isReference(list)) {
        m_findings.error(ErrorCode::FormUnknownList, site.place, "no such list",
                         {std::string(list)});
        return;
    }
    const SurveyItem* target = m_references.find(list.substr(2, list.size() - 3), site.place);
    if (!target)
        return;
    // A repeat itself is meant where its places are looked at.
    const bool whole = target->role == SurveyItem::Role::Repeat && !item.select;
    const SurveyItem* repeat = whole ? target : target->repeatAround();
    if (!repeat) {
        m_findings.error(ErrorCode::FormBadValue, site.place,
                         "choices can be the answers of a repeat only", {std::string(list)});
        return;
    }
    // From inside, those of the same repeat around are meant; from outside, all of them.
    std::string nodes = repeat->path;
    const SurveyItem* around = item.repeatAround();
    for (const SurveyItem* each = around; each; each = each->repeatAround())
        if (each == repeat->repeatAround() || each == repeat) {
            const SurveyItem* above = each == repeat ? repeat->parent : each;
            std::string up = "..";
            for (const SurveyItem* step = item.parent; step != above; step = step->parent)
                up += "/..";
            nodes = up + repeat->path.substr(above->path.size());
            break;
        }
    const std::string within = whole ? "geometry" : target->path.substr(repeat->path.size() + 1);
    itemset.value.text = within;
    itemset.label.text = within;
    std::string filter = "./" + within + " != ''";
    if (item.has("choice_filter")) {
        References::Site filterSite = siteOf(item, "choice_filter");
        filterSite.filter = true;
        filterSite.rows = repeat;
        filter = m_references.expression(item.text("choice_filter"), filterSite).text;
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

// What is shown on the map while drawing is written as choices are.
void XlsformBuilder::buildReferenceGeometry(const SurveyItem& item, Control& control)
{
    const auto found = item.parameters.find("reference-geometry");
    if (found == item.parameters.end())
        return;
    Itemset itemset = listItemset(found->second, placeOf(item, "parameters"));
    if (isReference(found->second))
        buildRepeatItemset(item, found->second, itemset);
    else
        itemset.nodeset.text += filterOf(item);
    control.itemset = std::move(itemset);
}

// The tags of OpenStreetMap that the author wants, from the sheet osm.
void XlsformBuilder::buildTags(const SurveyItem& item, Control& control)
{
    if (!item.type.starts_with("osm "))
        return;
    const ChoiceList* list = m_parts.osm.find(trim(std::string_view(item.type).substr(4)));
    if (!list)
        return;
    for (const XlsformRow& row : list->choices)
        control.choices.push_back({std::string(row.text("name")),
                                   TextSource::plain(std::string(row.text("label"))),
                                   m_parts.osm.sheet.place(row, "name")});
}

} // namespace cuaderno
