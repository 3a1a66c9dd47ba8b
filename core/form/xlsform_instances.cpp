// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xlsform_instances.h"

#include "base/text.h"
#include "form/media_files.h"
#include "form/xlsform_names.h"

#include <algorithm>

namespace cuaderno {

std::string fileStem(std::string_view file)
{
    const auto slash = file.find_last_of("/\\");
    if (slash != std::string_view::npos)
        file = file.substr(slash + 1);
    return std::string(file.substr(0, file.rfind('.')));
}

XlsformInstances::XlsformInstances(FormDefinition& definition, XlsformTexts& texts,
                                   const MediaFiles& media, Findings& findings)
    : m_definition(definition), m_texts(texts), m_media(media), m_findings(findings)
{
}

namespace {

// The name, the label where it is not translated, and the columns of the author's own.
void addColumns(NodeTree& tree, Node* item, const XlsformRow& row, bool translated, bool labelled)
{
    for (const XlsformCell& cell : row.cells) {
        const bool own = cell.key == cell.heading && isXmlName(cell.key);
        if (cell.key == "name" || (cell.key == "label" && !translated)
            || (own && cell.key != "label" && cell.key != "list_name"))
            tree.addText(tree.addElement(item, cell.key), cell.text);
    }
    // A choice without label shows its name, where others have one.
    if (!translated && labelled && !row.has("label"))
        tree.addText(tree.addElement(item, "label"), row.text("name"));
}

} // namespace

bool XlsformInstances::claim(std::string_view id, std::string_view source, const Place& place)
{
    const auto [at, isNew] = m_sources.try_emplace(std::string(id), source);
    if (!isNew && at->second != source)
        m_findings.error(ErrorCode::FormDuplicateName, place,
                         "two sources of choices or data would have the same name",
                         {std::string(id)});
    return isNew;
}

void XlsformInstances::addList(const ChoiceList& list, const XlsformSheet& sheet, bool undeclared)
{
    Place place;
    place.sheet = sheet.name;
    place.row = list.choices.empty() ? 0 : list.choices.front().number;
    place.column = "list_name";
    if (!claim(list.name, {}, place))
        return;
    const bool translated =
        std::any_of(list.choices.begin(), list.choices.end(), [&](const XlsformRow& row) {
            return m_texts.needsId(row, labelForms) || hasReference(row.text("label"));
        });
    const bool labelled = std::any_of(list.choices.begin(), list.choices.end(),
                                      [](const XlsformRow& row) { return row.has("label"); });
    m_labels[list.name] = translated ? "jr:itext(itextId)" : labelled ? "label" : "name";

    SecondaryInstance instance;
    instance.id = list.name;
    instance.undeclared = undeclared;
    instance.place = place;
    Node* root = instance.tree.addElement(instance.tree.document(), "root");
    for (std::size_t i = 0; i < list.choices.size(); ++i) {
        const XlsformRow& row = list.choices[i];
        Node* item = instance.tree.addElement(root, "item");
        if (translated) {
            const std::string id = list.name + "-" + std::to_string(i);
            instance.tree.addText(instance.tree.addElement(item, "itextId"), id);
            XlsformRow shown = row;
            if (!m_texts.needsId(row, labelForms) && !row.has("label"))
                shown.cells.push_back({"label", {}, std::string(row.text("name")), "label"});
            m_texts.add(shown, sheet, labelForms, id);
        }
        addColumns(instance.tree, item, row, translated, labelled);
    }
    m_definition.instances.push_back(std::move(instance));
}

bool XlsformInstances::hasRows(std::string_view id) const
{
    return m_sources.contains(id) && !m_lookups.contains(id);
}

std::string XlsformInstances::labelOf(std::string_view list) const
{
    const auto found = m_labels.find(list);
    return found == m_labels.end() ? "label" : found->second;
}

void XlsformInstances::addSource(std::string id, std::string source, std::string_view file,
                                 const Place& place)
{
    if (!claim(id, source, place))
        return;
    SecondaryInstance instance;
    instance.id = std::move(id);
    instance.source = std::move(source);
    instance.place = place;
    const auto found = m_media.find(file);
    if (found == m_media.end()) {
        instance.missing = true;
        m_findings.warn(ErrorCode::FormMissingFile, place,
                        "a file that the form reads is not there", {std::string(file)});
    } else if (auto tree = readMediaInstance(file, found->second)) {
        instance.tree = std::move(*tree);
    } else {
        instance.missing = true;
        m_findings.warn(tree.error().code, place, "a file that the form reads cannot be read",
                        {std::string(file)});
    }
    m_definition.instances.push_back(std::move(instance));
}

void XlsformInstances::addFile(std::string_view file, const Place& place)
{
    const std::string ending = toLower(file.substr(std::min(file.rfind('.'), file.size())));
    const std::string folder = ending == ".csv" ? "jr://file-csv/" : "jr://file/";
    addSource(fileStem(file), folder + std::string(file), file, place);
}

void XlsformInstances::addExternal(std::string_view id, std::string_view ending, const Place& place)
{
    const std::string file = std::string(id) + std::string(ending);
    addSource(std::string(id), (ending == ".csv" ? "jr://file-csv/" : "jr://file/") + file, file,
              place);
}

void XlsformInstances::addPulldata(std::string_view expression, const Place& place)
{
    for (std::size_t at = 0; (at = expression.find("pulldata(", at)) != std::string_view::npos;) {
        at += 9;
        const auto rest = trim(expression.substr(at));
        if (rest.empty() || (rest[0] != '\'' && rest[0] != '"'))
            continue;
        const auto end = rest.find(rest[0], 1);
        if (end == std::string_view::npos || end == 1)
            continue;
        const auto id = rest.substr(1, end - 1);
        if (!m_sources.contains(id))
            m_lookups.emplace(id);
        addExternal(id, ".csv", place);
    }
}

} // namespace cuaderno
