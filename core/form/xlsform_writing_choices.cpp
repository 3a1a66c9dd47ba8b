// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Writing that is about what can be chosen.
#include "base/text.h"
#include "form/form_facts.h"
#include "form/xlsform_names.h"
#include "form/xlsform_writing.h"

#include <algorithm>

namespace cuaderno::xlsform {

namespace {

constexpr std::string_view rows = "')/root/item";

std::string selectWord(const Control& control)
{
    switch (control.kind) {
    case ControlKind::SelectMultiple:
        return "select_multiple";
    case ControlKind::Rank:
        return "rank";
    default:
        return control.fromItemsets ? "select_one_external" : "select_one";
    }
}

// "instance('fruits')/root/item" -> fruits; "" for anything else.
std::string instanceId(std::string_view nodes)
{
    constexpr std::string_view before = "instance('";
    if (!nodes.starts_with(before) || !nodes.ends_with(rows))
        return "";
    const auto id = nodes.substr(before.size(), nodes.size() - before.size() - rows.size());
    return id.find('\'') == std::string_view::npos ? std::string(id) : "";
}

// A node-set and the one predicate at its end.
struct Filtered
{
    std::string nodes;
    std::string filter;
};

Filtered takeApart(std::string_view nodeset)
{
    nodeset = trimXml(nodeset);
    const std::size_t open = nodeset.find('[');
    if (open == std::string_view::npos || !nodeset.ends_with(']'))
        return {std::string(nodeset), ""};
    return {std::string(nodeset.substr(0, open)),
            std::string(nodeset.substr(open + 1, nodeset.size() - open - 2))};
}

} // namespace

const SecondaryInstance* Writing::instanceOf(std::string_view id) const
{
    const auto found = std::ranges::find(m_definition.instances, id, &SecondaryInstance::id);
    return found == m_definition.instances.end() ? nullptr : &*found;
}

void Writing::writeChoices(const FormItem& item, const Control& control)
{
    const std::string word = selectWord(control);
    if (!control.choices.empty() || control.searches || !control.itemset) {
        m_survey.set("type", word + " " + listOf(item, control));
        return;
    }
    Itemset itemset = *control.itemset;
    writeRandomize(item, itemset.nodeset.text);
    const Filtered filtered = takeApart(itemset.nodeset.text);
    const std::string id = instanceId(filtered.nodes);
    if (id.empty()) {
        m_survey.set("type", word + " " + repeatOf(item, filtered.nodes, itemset));
        writeFilter(item, filtered.filter, true, itemset);
        return;
    }
    const SecondaryInstance* instance = instanceOf(id);
    if (instance && !instance->source.empty()) {
        m_files.push_back(id);
        const std::string file = instance->source.substr(instance->source.rfind('/') + 1);
        const bool geo = file.ends_with(".geojson");
        if (itemset.value.text != (geo ? "id" : "name"))
            m_parameters.emplace_back("value", itemset.value.text);
        if (itemset.label.text != (geo ? "title" : "label"))
            m_parameters.emplace_back("label", itemset.label.text);
        m_survey.set("type", word + "_from_file " + file);
    } else {
        m_survey.set("type", word + " " + id);
        if (control.fromItemsets && instance && !instance->undeclared)
            m_inBothSheets.insert(id);
    }
    writeFilter(item, filtered.filter, false, itemset);
}

// randomize(NODES) or randomize(NODES, SEED) around a node-set becomes a parameter.
void Writing::writeRandomize(const FormItem& item, std::string& nodeset)
{
    constexpr std::string_view before = "randomize(";
    const std::string_view text = trimXml(nodeset);
    if (!text.starts_with(before) || !text.ends_with(')'))
        return;
    std::string inner(text.substr(before.size(), text.size() - before.size() - 1));
    // What stands behind the last comma outside of brackets and quotes.
    std::size_t comma = std::string::npos;
    int depth = 0;
    char quote = '\0';
    for (std::size_t i = 0; i < inner.size(); ++i) {
        const char c = inner[i];
        if (quote)
            quote = c == quote ? '\0' : quote;
        else if (c == '\'' || c == '"')
            quote = c;
        else if (c == '(' || c == '[')
            ++depth;
        else if (c == ')' || c == ']')
            --depth;
        else if (c == ',' && depth == 0)
            comma = i;
    }
    m_parameters.emplace_back("randomize", "true");
    if (comma != std::string::npos) {
        m_parameters.emplace_back("seed",
                                  m_paths->expression(inner.substr(comma + 1), siteOf(item)));
        inner.resize(comma);
    }
    nodeset = std::string(trimXml(inner));
}

// ${name} of the question in a repeat whose answers are the choices.
std::string Writing::repeatOf(const FormItem& item, const std::string& nodes,
                              const Itemset& itemset)
{
    std::string path(trimXml(nodes));
    if (path.starts_with("..")) {
        const SurveyItem* from = item.at;
        std::string_view rest = path;
        while (rest.starts_with("..") && from) {
            from = from->parent;
            rest.remove_prefix(rest.starts_with("../") ? 3 : 2);
        }
        path = (from ? from->path : "") + "/" + std::string(rest);
    }
    return m_paths->reference(path + "/" + itemset.value.text);
}

void Writing::writeFilter(const FormItem& item, const std::string& filter, bool overRepeat,
                          const Itemset& itemset)
{
    // What a reader adds by itself over the answers of a repeat.
    if (filter.empty()
        || (overRepeat
            && normalExpression(filter) == normalExpression("./" + itemset.value.text + " != ''")))
        return;
    References::Site site = siteOf(item);
    site.filter = true;
    if (overRepeat) {
        const SurveyItem* target =
            m_paths->find(itemset.value.text.substr(itemset.value.text.rfind('/') + 1));
        site.rows = target ? target->repeatAround() : nullptr;
    }
    m_survey.set("choice_filter", m_paths->expression(filter, site));
}

// What is shown on the map while drawing.
void Writing::writeReferenceGeometry(const FormItem& item, const Itemset& itemset)
{
    const Filtered filtered = takeApart(itemset.nodeset.text);
    const std::string id = instanceId(filtered.nodes);
    if (!id.empty()) {
        m_parameters.emplace_back("reference-geometry", id);
        writeFilter(item, filtered.filter, false, itemset);
        return;
    }
    // Of a repeat itself its places are meant.
    const std::string question = repeatOf(item, filtered.nodes, itemset);
    const SurveyItem* target =
        question.empty() ? nullptr
                         : m_paths->find(std::string_view(question).substr(2, question.size() - 3));
    const SurveyItem* repeat = target ? target->repeatAround() : nullptr;
    m_parameters.emplace_back("reference-geometry",
                              repeat ? m_paths->reference(repeat->path) : question);
    writeFilter(item, filtered.filter, true, itemset);
}

// The list of a question that has its choices in itself, or whose list is named by an itemset: the
// same choices are the same list.
std::string Writing::listOf(const FormItem& item, const Control& control)
{
    if (control.choices.empty() && control.itemset)
        return instanceId(takeApart(control.itemset->nodeset.text).nodes);
    std::string content = control.searches ? "search " : "";
    for (const StaticChoice& choice : control.choices) {
        content += choice.value + "\n" + m_paths->text(choice.label.pieces, {}) + "\n";
        if (const auto text = m_texts.find(choice.label.id); text != m_texts.end())
            for (const auto& variants : text->second->languages)
                for (const TextVariant& variant : variants)
                    content += variant.form + "\n" + m_paths->text(variant.pieces, {}) + "\n";
    }
    const auto found = m_madeLists.find(content);
    if (found != m_madeLists.end())
        return found->second;
    // The ids of texts in a list tell the list's name, where a form was a spreadsheet once.
    std::string name = item.at->name;
    if (!control.choices.empty()) {
        const std::string& id = control.choices.front().label.id;
        if (const auto dash = id.rfind("-0"); dash != std::string::npos && dash + 2 == id.size())
            name = id.substr(0, dash);
    }
    const auto isTaken = [&](const std::string& list) {
        return instanceOf(list) || std::ranges::any_of(m_madeLists, [&](const auto& made) {
                   return made.second == list;
               });
    };
    const std::string wanted = name;
    for (int i = 2; isTaken(name); ++i)
        name = wanted + "_" + std::to_string(i);
    m_madeLists.emplace(content, name);
    for (const StaticChoice& choice : control.choices)
        writeChoice(m_choices, name, choice);
    return name;
}

void Writing::writeChoice(SheetDraft& sheet, const std::string& list, const StaticChoice& choice)
{
    sheet.beginRow(choice.place);
    sheet.set("list_name", list);
    sheet.set("name", choice.value);
    noteName(list, choice.value);
    writeText(sheet, "label", choice.label, {});
}

void Writing::noteName(const std::string& list, const std::string& name)
{
    m_hasDuplicates = !m_choiceNames.emplace(list, name).second || m_hasDuplicates;
}

// The tags of OpenStreetMap that a question wants.
void Writing::writeTags(const Control& control)
{
    if (control.choices.empty())
        return;
    std::string list = "tags";
    for (int i = 2; m_tagLists.contains(list); ++i)
        list = "tags_" + std::to_string(i);
    m_tagLists.insert(list);
    m_survey.set("type", "osm " + list);
    for (const StaticChoice& choice : control.choices)
        writeChoice(m_osm, list, choice);
}

void Writing::writeLists()
{
    for (const SecondaryInstance& instance : m_definition.instances) {
        if (!instance.source.empty())
            continue;
        writeList(instance.undeclared ? m_external : m_choices, instance);
        if (m_inBothSheets.contains(instance.id))
            writeList(m_external, instance);
    }
}

void Writing::writeList(SheetDraft& sheet, const SecondaryInstance& list)
{
    const Node* root = list.tree.root();
    for (const Node* item = root ? root->firstChild : nullptr; item; item = item->next) {
        if (item->kind != NodeKind::Element)
            continue;
        if (root->local() != "root" || item->local() != "item") {
            refuse("instance " + list.id, list.place);
            return;
        }
        sheet.beginRow(list.place);
        sheet.set("list_name", list.id);
        for (const Node* child = item->firstChild; child; child = child->next) {
            if (child->kind != NodeKind::Element)
                continue;
            const std::string column(child->local());
            if (column == "name")
                noteName(list.id, stringValue(*child));
            if (column == "itextId") {
                TextSource source;
                source.id = child->text();
                writeText(sheet, "label", source, {});
            } else if (column != "list_name" || !list.undeclared) {
                sheet.set(column, stringValue(*child));
            }
        }
    }
}

// What pulldata() names is brought in by that alone.
bool Writing::isLookedUp(const std::string& id) const
{
    const auto names = [&](const Expression& expression) {
        const std::string text = normalExpression(expression.text);
        return text.find("pulldata ( '" + id + "'") != std::string::npos;
    };
    return std::ranges::any_of(m_definition.binds, [&](const Bind& bind) {
        return names(bind.calculate) || names(bind.relevant) || names(bind.constraint)
               || names(bind.required) || names(bind.readonly);
    });
}

// Files that no question offers as choices but expressions read.
void Writing::writeFiles()
{
    for (const SecondaryInstance& instance : m_definition.instances) {
        const std::string& source = instance.source;
        if (source.empty() || instance.undeclared || source.starts_with(lastSavedSource)
            || std::ranges::find(m_files, instance.id) != m_files.end() || isLookedUp(instance.id))
            continue;
        m_survey.beginRow(instance.place);
        m_survey.set("type", source.ends_with(".csv") ? "csv-external" : "xml-external");
        m_survey.set("name", instance.id);
    }
}

} // namespace cuaderno::xlsform
