// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/itemsets_file.h"

#include "form/media_files.h"
#include "form/xform_writer.h"

#include <algorithm>

namespace cuaderno {

namespace {

std::string quoted(std::string_view cell)
{
    std::string text = "\"";
    for (const char c : cell) {
        if (c == '"')
            text += '"';
        text += c;
    }
    return text + "\"";
}

// All columns of all lists, in the order in which they come.
std::vector<std::string_view> columnsOf(const std::vector<const SecondaryInstance*>& lists)
{
    std::vector<std::string_view> columns;
    for (const SecondaryInstance* list : lists)
        for (const Node* row = list->tree.root()->firstChild; row; row = row->next)
            for (const Node* cell = row->firstChild; cell; cell = cell->next)
                if (std::ranges::find(columns, cell->local()) == columns.end())
                    columns.push_back(cell->local());
    return columns;
}

// The rows of a list, as root/item.
NodeTree rowsOf(const NodeTree& all, std::string_view list)
{
    NodeTree tree;
    Node* root = tree.addElement(tree.document(), "root");
    for (const Node* row = all.root() ? all.root()->firstChild : nullptr; row; row = row->next) {
        const Node* name = row->findChild("list_name");
        if (!name || stringValue(*name) != list)
            continue;
        Node* item = tree.addElement(root, "item");
        for (const Node* cell = row->firstChild; cell; cell = cell->next)
            if (cell != name && !stringValue(*cell).empty())
                tree.addText(tree.addElement(item, cell->local()), stringValue(*cell));
    }
    return tree;
}

// "label", else the first that begins so ("label::English"), else the names themselves.
std::string labelColumn(const NodeTree& tree)
{
    std::string found;
    for (const Node* row = tree.root() ? tree.root()->firstChild : nullptr; row; row = row->next)
        for (const Node* cell = row->firstChild; cell; cell = cell->next) {
            if (cell->local() == "label")
                return "label";
            if (found.empty() && cell->local().starts_with("label"))
                found = cell->local();
        }
    return found.empty() ? "name" : found;
}

} // namespace

std::string listOf(std::string_view nodeset)
{
    const auto at = nodeset.find("instance(");
    if (at == std::string_view::npos || at + 10 >= nodeset.size())
        return "";
    const auto rest = nodeset.substr(at + 9);
    const auto end = rest.find(rest[0], 1);
    return end == std::string_view::npos ? "" : std::string(rest.substr(1, end - 1));
}

std::string addItemsetsList(FormDefinition& definition, const std::string& list,
                            const MediaFiles& media, const Place& place, Findings& findings)
{
    const auto known = std::ranges::find(definition.instances, list, &SecondaryInstance::id);
    if (known != definition.instances.end())
        return labelColumn(known->tree);
    SecondaryInstance instance;
    instance.id = list;
    instance.undeclared = true;
    instance.place = place;
    const auto file = media.find("itemsets.csv");
    auto all = file == media.end() ? Result<NodeTree>(NodeTree())
                                   : readMediaInstance("itemsets.csv", file->second);
    instance.missing = file == media.end() || !all;
    if (instance.missing)
        findings.warn(ErrorCode::FormMissingFile, place, "a file that the form reads is not there",
                      {"itemsets.csv"});
    else
        instance.tree = rowsOf(*all, list);
    definition.instances.push_back(std::move(instance));
    return labelColumn(definition.instances.back().tree);
}

std::string writeItemsets(const FormDefinition& definition)
{
    std::vector<const SecondaryInstance*> lists;
    for (const SecondaryInstance& instance : definition.instances)
        if (instance.undeclared && instance.source.empty() && instance.tree.root())
            lists.push_back(&instance);
    if (lists.empty())
        return "";
    const auto columns = columnsOf(lists);
    std::string csv = quoted("list_name");
    for (const std::string_view column : columns)
        csv += "," + quoted(column);
    csv += "\n";
    for (const SecondaryInstance* list : lists)
        for (const Node* row = list->tree.root()->firstChild; row; row = row->next) {
            csv += quoted(list->id);
            for (const std::string_view column : columns) {
                const Node* cell = row->findChild(column);
                csv += "," + quoted(cell ? stringValue(*cell) : "");
            }
            csv += "\n";
        }
    return csv;
}

} // namespace cuaderno
