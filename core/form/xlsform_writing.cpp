// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xlsform_writing.h"

#include "base/text.h"
#include "form/form_facts.h"
#include "form/xlsform_reader.h"

#include <algorithm>
#include <limits>
#include <set>

namespace cuaderno {

WrittenXlsform writeXlsform(const FormDefinition& definition, const MediaFiles& media)
{
    return xlsform::Writing(definition, media).write();
}

namespace xlsform {

namespace {

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

bool hasElements(const Node& node)
{
    for (const Node* child = node.firstChild; child; child = child->next)
        if (child->kind == NodeKind::Element)
            return true;
    return false;
}

} // namespace

Writing::Writing(const FormDefinition& definition, const MediaFiles& media)
    : m_definition(definition),
      m_media(media),
      m_survey(XlsformSheetKind::Survey, languageNames()),
      m_choices(XlsformSheetKind::Choices, languageNames()),
      m_external(XlsformSheetKind::ExternalChoices, languageNames()),
      m_settings(XlsformSheetKind::Settings, languageNames()),
      m_entities(XlsformSheetKind::Entities, languageNames()),
      m_osm(XlsformSheetKind::Osm, languageNames())
{
    for (const TextDefinition& text : definition.texts)
        m_texts.emplace(text.id, &text);
    for (const Bind& bind : definition.binds)
        m_binds.emplace(bind.path, &bind);
    collectControls(definition.body);
    const Node& root = *definition.primary.root();
    m_names.role = SurveyItem::Role::Root;
    m_names.name = std::string(root.local());
    m_names.path = "/" + m_names.name;
    m_root = itemOf(root, m_names);
    sortChildren(m_root);
    m_paths = std::make_unique<NamedPaths>(m_names);
    m_paths->add("instanceID", m_root.path() + "/meta/instanceID");
}

std::vector<std::string> Writing::languageNames() const
{
    std::vector<std::string> names;
    names.reserve(m_definition.languages.size());
    for (const Language& language : m_definition.languages)
        names.push_back(language.name);
    return names;
}

// NOLINTNEXTLINE(misc-no-recursion): groups in groups, of which a reader takes 200
void Writing::collectControls(const std::vector<Control>& controls)
{
    for (const Control& control : controls) {
        m_shownAt.emplace(control.path, m_shown++);
        switch (control.kind) {
        case ControlKind::Group:
            if (control.children.size() == 1 && control.children.front().kind == ControlKind::Repeat
                && (control.path.empty() || control.path == control.children.front().path)) {
                m_aroundRepeats.emplace(control.children.front().path, &control);
                break;
            }
            if (control.path.empty() && control.label.given())
                refuse("group without ref", control.place);
            m_groups.emplace(control.path, &control);
            break;
        case ControlKind::Repeat:
            m_repeats.emplace(control.path, &control);
            break;
        default:
            m_questions.emplace(control.path, &control);
            for (const Action& action : control.actions)
                m_triggers[action.path].push_back({control.path, &action});
        }
        collectControls(control.children);
    }
}

// NOLINTNEXTLINE(misc-no-recursion)
FormItem Writing::itemOf(const Node& node, SurveyItem& place)
{
    FormItem item;
    item.node = &node;
    item.at = &place;
    const auto find = [&](const auto& map) {
        const auto found = map.find(place.path);
        return found == map.end() ? nullptr : found->second;
    };
    item.bind = find(m_binds);
    if (place.role != SurveyItem::Role::Root) {
        if (const Control* repeat = find(m_repeats)) {
            place.role = SurveyItem::Role::Repeat;
            item.control = repeat;
            item.around = find(m_aroundRepeats);
        } else if (const Control* question = find(m_questions)) {
            item.control = question;
        } else if (const Control* group = find(m_groups); group || hasElements(node)) {
            place.role = SurveyItem::Role::Group;
            item.control = group;
        }
    }
    // Of a repeat's instances, and of a pattern and an instance, the first stands for all. Meta is
    // no row of the survey.
    std::set<std::string_view> seen = {"meta"};
    for (const Node* child = node.firstChild; child; child = child->next) {
        if (child->kind != NodeKind::Element || !seen.insert(child->local()).second)
            continue;
        auto below = std::make_unique<SurveyItem>();
        below->name = std::string(child->local());
        below->path = place.path + "/" + below->name;
        below->parent = &place;
        item.children.push_back(itemOf(*child, *below));
        place.children.push_back(std::move(below));
    }
    return item;
}

// Where it, or the first of what is in it, is shown.
// NOLINTNEXTLINE(misc-no-recursion)
std::size_t Writing::shownAt(const FormItem& item) const
{
    const auto found = m_shownAt.find(item.path());
    std::size_t first = found == m_shownAt.end() ? nowhere : found->second;
    for (const FormItem& child : item.children)
        first = std::min(first, shownAt(child));
    return first;
}

// The sheet's order is that of the questions; what nobody sees stays behind what it stood behind.
// NOLINTNEXTLINE(misc-no-recursion)
void Writing::sortChildren(FormItem& item)
{
    std::vector<std::pair<std::size_t, std::size_t>> order;
    std::size_t before = 0;
    order.reserve(item.children.size());
    for (std::size_t i = 0; i < item.children.size(); ++i) {
        const std::size_t at = shownAt(item.children[i]);
        before = at == nowhere ? before : at + 1;
        order.emplace_back(before, i);
    }
    std::ranges::stable_sort(order, {}, &std::pair<std::size_t, std::size_t>::first);
    std::vector<FormItem> sorted;
    sorted.reserve(order.size());
    for (const auto& [at, index] : order)
        sorted.push_back(std::move(item.children[index]));
    item.children = std::move(sorted);
    for (FormItem& child : item.children)
        sortChildren(child);
}

void Writing::refuse(const std::string& what, const Place& place, const std::string& detail)
{
    const bool known = std::ranges::any_of(m_errors, [&](const Error& error) {
        return error.where == place && error.args.front() == what;
    });
    if (!known)
        m_errors.push_back({ErrorCode::FormNoXlsformWord,
                            detail.empty() ? "an XLSForm has no word for this" : detail,
                            place,
                            {what}});
}

WrittenXlsform Writing::write()
{
    writeSettings();
    writeEntities(m_root);
    for (const FormItem& item : m_root.children)
        writeItem(item);
    writeAudit();
    writeFiles();
    writeLists();
    if (m_hasDuplicates)
        m_settings.set("allow_choice_duplicates", "yes");
    if (m_survey.needsExactReading() || m_choices.needsExactReading())
        m_settings.set("clean_text_values", "no");
    WrittenXlsform written;
    for (SheetDraft* sheet : {&m_survey, &m_choices, &m_settings, &m_external, &m_entities, &m_osm})
        if (!sheet->empty() || sheet == &m_survey)
            written.sheets.push_back(sheet->take());
    check(written);
    written.errors = std::move(m_errors);
    return written;
}

// Reads what was written, and looks whether all of the form is in it and nothing else.
void Writing::check(WrittenXlsform& written)
{
    const ReadDefinition again = readXlsform(written.sheets, m_definition.id, m_media);
    for (const Error& error : again.errors) {
        const Place* origin =
            m_survey.originOf(error.where.sheet == "survey" ? error.where.row : 0);
        const std::string what =
            error.where.column.empty() ? std::string(codeText(error.code)) : error.where.column;
        refuse(what, origin ? *origin : error.where, error.detail);
    }
    if (!again.errors.empty())
        return;
    std::vector<FormFact> wanted = factsOf(m_definition);
    std::vector<FormFact> found = factsOf(again.definition);
    // The word of the type column is nothing that an XForm says.
    if (std::ranges::none_of(m_definition.binds,
                             [](const Bind& bind) { return !bind.authorType.empty(); }))
        std::erase_if(found, [](const FormFact& fact) { return fact.what == "type column"; });
    std::set<std::pair<std::string, std::string>> said;
    for (const FormFact& fact : factsMissing(wanted, found)) {
        Place place = fact.place;
        if (place.path.empty())
            place.path = fact.path;
        refuse(fact.what, place);
        said.emplace(fact.path, fact.what);
    }
    // Lists that were made of a question's own choices are all that may be new, and the id that
    // submissions of an XLSForm always have.
    const auto isMade = [&](const FormFact& fact) {
        return fact.path.ends_with("/meta/instanceID")
               || std::ranges::any_of(m_madeLists, [&](const auto& list) {
                      return fact.path == "instance(" + list.second + ")";
                  });
    };
    for (const FormFact& fact : factsMissing(found, wanted)) {
        if (isMade(fact) || !said.emplace(fact.path, fact.what).second)
            continue;
        Place place;
        place.path = fact.path;
        refuse(fact.what, place);
    }
}

} // namespace xlsform

} // namespace cuaderno
