// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of SurveyReader that is about lists, and about questions that a row makes beside itself.
#include "base/text.h"
#include "form/search_choices.h"
#include "form/xlsform_names.h"
#include "form/xlsform_survey_reader.h"

#include <algorithm>

namespace cuaderno {

namespace {

std::string fileEnding(std::string_view name)
{
    const auto dot = name.rfind('.');
    return dot == std::string_view::npos ? "" : std::string(name.substr(dot));
}

std::unique_ptr<SurveyItem> copyOf(const SurveyItem& item, SurveyItem& parent)
{
    auto copy = std::make_unique<SurveyItem>();
    copy->role = item.role;
    copy->name = item.name;
    copy->type = item.type;
    copy->plain = item.plain;
    copy->select = item.select;
    copy->parameters = item.parameters;
    copy->row = item.row;
    copy->triggers = item.triggers;
    copy->parent = &parent;
    for (const auto& child : item.children)
        copy->children.push_back(copyOf(*child, *copy));
    return copy;
}

// %(name)s and %(label)s stand for the choice of a loop.
void fillIn(SurveyItem& item, const XlsformRow& choice)
{
    for (XlsformCell& cell : item.row.cells) {
        std::string_view label = choice.text("label");
        for (const XlsformCell& other : choice.cells)
            if (other.key == "label" && other.language == cell.language)
                label = other.text;
        cell.text = replaceAll(std::move(cell.text), "%(name)s", choice.text("name"));
        cell.text = replaceAll(std::move(cell.text), "%(label)s", label);
    }
}

} // namespace

void SurveyReader::readItemParameters(SurveyItem& item)
{
    const std::string_view text = item.text("parameters");
    if (text.empty())
        return;
    auto parameters = parseParameters(text);
    const Place where = place(item.row, "parameters");
    if (!parameters) {
        m_findings.error(ErrorCode::FormBadParameter, where,
                         "parameters are written key1=value1 key2=value2", {std::string(text)});
        return;
    }
    item.parameters = std::move(*parameters);
    ParameterContext context;
    context.place = where;
    context.appearance = item.text("control::appearance");
    if (item.select)
        context.type =
            item.select->source == SelectType::Source::File ? "select_from_file" : "select";
    else if (item.plain)
        context.type = item.plain->author;
    std::vector<std::string> values;
    context.choices = [&](std::string_view list) -> const std::vector<std::string>* {
        const ChoiceList* found = std::as_const(m_context.choices).find(list);
        if (!found)
            return nullptr;
        values = found->values();
        return &values;
    };
    checkParameters(item.parameters, context, m_findings);
}

void SurveyReader::readSelect(SurveyItem& item)
{
    if (hasSearch(item.text("control::appearance"))
        && item.select->source == SelectType::Source::File)
        m_findings.error(ErrorCode::FormBadValue, place(item.row, "control::appearance"),
                         "choices are either a file's or found by search()",
                         {std::string(item.text("control::appearance"))});
    if (!checkList(item))
        return;
    if (!makeTableListHeader(item))
        return;
    if (item.select->orOther)
        makeOther(item);
}

bool SurveyReader::checkList(const SurveyItem& item)
{
    const SelectType& select = *item.select;
    const Place where = place(item.row, "type");
    if (select.source == SelectType::Source::File) {
        checkFile(item);
        return true;
    }
    if (hasReference(select.list))
        return true; // answers of a repeat; looked up with the other references
    const bool external = select.source == SelectType::Source::ExternalSheet;
    const XlsformChoices& choices = external ? m_context.externalChoices : m_context.choices;
    if (external && !item.has("choice_filter"))
        m_findings.warn(ErrorCode::FormWarning, where,
                        "select_one_external is meant for filtered lists", {select.list});
    if (const ChoiceList* list = choices.find(select.list)) {
        checkChoiceNames(item, *list);
        return true;
    }
    if (!choices.lists.empty() || fileEnding(select.list) == ".csv"
        || fileEnding(select.list) == ".xml" || fileEnding(select.list) == ".geojson") {
        m_findings.error(ErrorCode::FormUnknownList, where, "no such list",
                         withNearest(select.list, choices.names()));
        return false;
    }
    const auto kind = external ? XlsformSheetKind::ExternalChoices : XlsformSheetKind::Choices;
    std::vector<std::string> args = {std::string(sheetName(kind))};
    for (std::string& name : m_context.workbook.misspelled(kind))
        args.push_back(std::move(name));
    m_findings.error(ErrorCode::FormMissingSheet, where,
                     "the form needs this sheet, with list_name, name and label", std::move(args));
    return false;
}

void SurveyReader::checkFile(const SurveyItem& item)
{
    const std::string ending = fileEnding(item.select->list);
    if (ending != ".csv" && ending != ".xml" && ending != ".geojson")
        m_findings.error(ErrorCode::FormBadValue, place(item.row, "type"),
                         "the file must be .csv, .xml or .geojson", {item.select->list});
}

void SurveyReader::checkChoiceNames(const SurveyItem& item, const ChoiceList& list)
{
    if (item.select->control != ControlKind::SelectMultiple)
        return;
    for (const XlsformRow& choice : list.choices)
        if (choice.text("name").find(' ') != std::string_view::npos) {
            Place where = m_context.choices.sheet.place(choice, "name");
            m_findings.error(ErrorCode::FormBadChoice, std::move(where),
                             "names of choices in a select_multiple have no spaces",
                             {std::string(choice.text("name")), list.name});
        }
}

// "repeat_count" that is more than one reference becomes a calculation beside the repeat.
void SurveyReader::makeCount(SurveyItem& repeat)
{
    const XlsformCell* count = repeat.row.find("control::jr:count");
    if (!count || isReference(count->text))
        return;
    const std::string name = repeat.name + "_count";
    if (!claimName(name, place(repeat.row, "control::jr:count")))
        return;
    SurveyItem* parent = repeat.parent;
    SurveyItem& made = addGenerated(*parent, name, "calculate", repeat.row.number);
    made.row.cells.push_back({"bind::calculate", {}, count->text, count->heading});
    made.give("bind::readonly", "true()");
    repeat.give("control::jr:count", "${" + name + "}");
    std::swap(parent->children.back(), parent->children[parent->children.size() - 2]);
}

// A group with the appearance table-list is a field-list whose label is a note in it.
void SurveyReader::makeTableListLabel(SurveyItem& group)
{
    m_open.back().tableList = true;
    std::string appearance = "field-list";
    for (const auto word : splitSpaces(group.text("control::appearance")))
        if (word != "table-list")
            appearance += " " + std::string(word);
    group.give("control::appearance", appearance);
    if (!group.has("label") && !group.has("hint"))
        return;
    SurveyItem& note =
        addGenerated(group, "generated_table_list_label_" + std::to_string(group.row.number),
                     "note", group.row.number);
    const auto isText = [](const XlsformCell& cell) {
        return cell.key == "label" || cell.key == "hint";
    };
    std::copy_if(group.row.cells.begin(), group.row.cells.end(), std::back_inserter(note.row.cells),
                 isText);
    std::erase_if(group.row.cells, isText);
}

// The first select of a table-list has a row of labels above it; all show none of their own.
bool SurveyReader::makeTableListHeader(SurveyItem& select)
{
    Open& open = m_open.back();
    if (!open.tableList)
        return true;
    const std::string list = select.select->list;
    if (open.tableListName.empty()) {
        open.tableListName = list;
        if (select.has("choice_filter")) {
            m_findings.error(ErrorCode::FormBadValue, place(select.row, "choice_filter"),
                             "choices of a table-list cannot be filtered",
                             {std::string(select.text("choice_filter"))});
            return false;
        }
        SurveyItem& header = addGenerated(
            *open.item, "reserved_name_for_field_list_labels_" + std::to_string(select.row.number),
            "", select.row.number);
        header.select = select.select;
        header.select->orOther = false;
        header.give("control::appearance", "label");
        header.give("label", " ");
        auto& children = open.item->children;
        std::swap(children.back(), children[children.size() - 2]);
    } else if (open.tableListName != list) {
        m_findings.error(ErrorCode::FormUnknownList, place(select.row, "type"),
                         "all selects of a table-list have the same list",
                         {list, open.tableListName});
        return false;
    }
    select.give("control::appearance", "list-nolabel");
    return true;
}

// or_other: a choice "other", and a text where it is chosen.
void SurveyReader::makeOther(const SurveyItem& select)
{
    if (select.has("choice_filter")) {
        m_findings.error(ErrorCode::FormBadValue, place(select.row, "choice_filter"),
                         "or_other does not go with a filter",
                         {std::string(select.text("choice_filter"))});
        return;
    }
    ChoiceList* list = m_context.choices.find(select.select->list);
    if (!list || select.select->source != SelectType::Source::List) {
        m_findings.error(ErrorCode::FormUnknownList, place(select.row, "type"),
                         "or_other needs a list of the choices sheet", {select.select->list});
        return;
    }
    const std::vector<std::string> values = list->values();
    if (std::find(values.begin(), values.end(), "other") == values.end()) {
        XlsformRow other;
        other.number = select.row.number;
        other.cells.push_back({"name", {}, "other", "name"});
        std::set<std::string> languages;
        for (const XlsformRow& choice : list->choices)
            for (const XlsformCell& cell : choice.cells)
                if (cell.key == "label")
                    languages.insert(cell.language);
        if (languages.size() > 1 || (languages.size() == 1 && !languages.begin()->empty()))
            m_findings.warn(ErrorCode::FormWarning, place(select.row, "type"),
                            "the choice and the question that or_other makes are in English only",
                            {select.select->list});
        for (const std::string& language : languages)
            other.cells.push_back({"label", language, "Other", "label"});
        list->choices.push_back(std::move(other));
    }
    const std::string name = select.name + "_other";
    if (!claimName(name, place(select.row, "name")))
        return;
    SurveyItem& text = addGenerated(*m_open.back().item, name, "text", select.row.number);
    text.give("label", "Specify other.");
    text.give("bind::relevant", "selected(../" + select.name + ", 'other')");
}

void SurveyReader::expandLoops(SurveyItem& item)
{
    for (const auto& child : item.children)
        expandLoops(*child);
    const ChoiceList* list = m_context.choices.find(item.loopList);
    if (item.loopList.empty() || !list)
        return;
    const auto patterns = std::move(item.children);
    item.children.clear();
    for (const XlsformRow& choice : list->choices) {
        if (choice.text("name") == "none")
            continue;
        auto group = std::make_unique<SurveyItem>();
        group->role = SurveyItem::Role::Group;
        group->name = std::string(choice.text("name"));
        group->type = "group";
        group->row.number = item.row.number;
        group->parent = &item;
        for (const XlsformCell& cell : choice.cells)
            if (cell.key == "label" || cell.key.starts_with("media::"))
                group->row.cells.push_back(cell);
        for (const auto& pattern : patterns) {
            group->children.push_back(copyOf(*pattern, *group));
            fillIn(*group->children.back(), choice);
        }
        item.children.push_back(std::move(group));
    }
}

} // namespace cuaderno
