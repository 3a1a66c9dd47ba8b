// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xlsform_survey_reader.h"

#include "base/text.h"
#include "form/xlsform_columns.h"
#include "form/xlsform_names.h"

#include <algorithm>
#include <map>

namespace cuaderno {

namespace {

constexpr std::size_t deepest = 200;

// The types that say a setting: "set form title" with the title as name.
std::string settingOf(std::string_view type)
{
    static const std::map<std::string, std::string, std::less<>> settings = {
        {"form_title", "title"},      {"set form title", "title"},
        {"form_id", "id_string"},     {"set form id", "id_string"},
        {"public_key", "public_key"}, {"submission_url", "submission_url"},
    };
    const auto found = settings.find(type);
    return found == settings.end() ? "" : found->second;
}

} // namespace

SurveyReader::SurveyReader(XlsformSurvey& survey, const SurveyContext& context, Findings& findings)
    : m_survey(survey), m_context(context), m_findings(findings)
{
    Open root;
    root.item = survey.root.get();
    m_open.push_back(std::move(root));
}

void SurveyReader::read()
{
    for (const XlsformRow& row : m_survey.sheet.rows) {
        readRow(row);
        if (m_isTooDeep)
            return;
    }
    while (m_open.size() > 1) {
        const Open& open = m_open.back();
        m_findings.error(ErrorCode::FormUnbalancedGroup, place(open.item->row, "type"),
                         "it begins here and never ends",
                         {std::string(controlWord(open.what)), open.item->name});
        m_open.pop_back();
    }
}

SurveyItem& SurveyReader::add(XlsformRow row, SurveyItem::Role role)
{
    auto item = std::make_unique<SurveyItem>();
    item->role = role;
    item->name = std::string(row.text("name"));
    item->type = std::string(row.text("type"));
    item->row = std::move(row);
    item->parent = m_open.back().item;
    item->parent->children.push_back(std::move(item));
    return *m_open.back().item->children.back();
}

SurveyItem& SurveyReader::addGenerated(SurveyItem& parent, std::string name, std::string_view type,
                                       int row)
{
    auto item = std::make_unique<SurveyItem>();
    item->name = std::move(name);
    item->type = std::string(type);
    item->plain = findType(type);
    item->row.number = row;
    item->parent = &parent;
    parent.children.push_back(std::move(item));
    return *parent.children.back();
}

// Rows that are no part of the form: disabled ones, comments, settings.
bool SurveyReader::isSetAside(const XlsformRow& row)
{
    if (const XlsformCell* disabled = row.find("disabled")) {
        m_findings.warn(ErrorCode::FormWarning, place(row, "disabled"),
                        "the column disabled is of old forms; relevant does it now",
                        {disabled->text});
        if (yesNo(disabled->text).value_or(false))
            return true;
    }
    const std::string_view type = row.text("type");
    if (type.empty()) {
        if (!row.has("name") && !row.has("label"))
            m_findings.warn(ErrorCode::FormWarning, place(row, "type"),
                            "a row without type, name and label is left out");
        else
            m_findings.error(ErrorCode::FormUnknownType, place(row, "type"), "the type is missing",
                             {std::string()});
        return true;
    }
    if (const std::string key = settingOf(type); !key.empty()) {
        m_survey.settings.push_back({key, {}, std::string(row.text("name")), "name"});
        return true;
    }
    return false;
}

void SurveyReader::readRow(const XlsformRow& row)
{
    if (isSetAside(row))
        return;
    const std::string_view type = row.text("type");
    if (const auto control = parseControl(type)) {
        if (control->begin)
            readSection(row, *control);
        else
            readEnd(row, *control);
        return;
    }
    if (type == "audit") {
        readAudit(row);
        return;
    }
    if (type == "include") {
        m_findings.error(ErrorCode::FormNotSupported, place(row, "type"),
                         "parts of other forms cannot be included", {"include"});
        return;
    }
    readQuestion(row);
}

void SurveyReader::readAudit(const XlsformRow& row)
{
    const std::string_view name = row.text("name");
    if (!name.empty() && name != "audit") {
        m_findings.error(ErrorCode::FormBadName, place(row, "name"),
                         "an audit is always named audit", {std::string(name), "audit"});
        return;
    }
    auto item = std::make_unique<SurveyItem>();
    item->name = "audit";
    item->type = "audit";
    item->plain = findType("audit");
    item->row = row;
    item->parent = m_survey.root.get();
    readItemParameters(*item);
    if (m_survey.audit)
        m_findings.error(ErrorCode::FormDuplicateName, place(row, "type"),
                         "a form has one audit at most", {"audit"});
    m_survey.audit = std::move(item);
}

// Errors name the row; the name is given where a note has none.
bool SurveyReader::checkName(XlsformRow& row)
{
    const std::string name(row.text("name"));
    if (name.empty()) {
        if (row.text("type") != "note") {
            m_findings.error(ErrorCode::FormMissingName, place(row, "name"), "it needs a name",
                             {std::string(row.text("type"))});
            return false;
        }
        const std::string given = "generated_note_name_" + std::to_string(row.number);
        row.cells.push_back({"name", {}, given, "name"});
        return claimName(given, place(row, "name"));
    }
    if (!isXmlName(name)) {
        m_findings.error(ErrorCode::FormBadName, place(row, "name"),
                         "a name is a letter or underscore, then letters, digits, underscores, "
                         "hyphens or periods",
                         {name});
        return false;
    }
    if (name == "meta") {
        m_findings.error(ErrorCode::FormBadName, place(row, "name"), "the name is reserved",
                         {name});
        return false;
    }
    return claimName(name, place(row, "name"));
}

bool SurveyReader::claimName(const std::string& name, Place where)
{
    Open& open = m_open.back();
    if (!open.names.insert(name).second) {
        m_findings.error(ErrorCode::FormDuplicateName, std::move(where),
                         "another in the same group has this name", {name});
        return false;
    }
    if (!open.foldedNames.insert(foldCase(name)).second)
        m_findings.warn(ErrorCode::FormDuplicateName, std::move(where),
                        "another in the same group has this name but for its case", {name});
    return true;
}

void SurveyReader::checkRepeatName(const XlsformRow& row)
{
    const std::string name(row.text("name"));
    if (name == m_context.rootName)
        m_findings.error(ErrorCode::FormBadName, place(row, "name"),
                         "a repeat may not be named as the form's root", {name});
    else if (!m_repeatNames.insert(name).second)
        m_findings.error(ErrorCode::FormDuplicateName, place(row, "name"),
                         "another repeat of the form has this name", {name});
}

void SurveyReader::readSection(const XlsformRow& source, const ControlType& control)
{
    XlsformRow row = source;
    const bool named = checkName(row);
    using What = ControlType::What;
    if (named && control.what == What::Repeat)
        checkRepeatName(row);
    if (control.what == What::Loop)
        checkLoopList(row, control.list);
    // What comes after this is not looked at: all that walks the tree may call itself.
    if (m_open.size() > deepest) {
        m_findings.error(ErrorCode::FormTooDeep, place(row, "type"), "groups in groups",
                         {std::to_string(deepest)});
        m_isTooDeep = true;
        return;
    }
    if (const XlsformCell* required = row.find("bind::required");
        required && yesNo(required->text).value_or(true))
        m_findings.warn(ErrorCode::FormBadValue, place(row, "bind::required"),
                        "a group cannot be required", {required->text});
    if (control.what == What::Repeat && !row.has("label") && !row.has("media::image")
        && !row.has("media::audio") && !row.has("media::video"))
        m_findings.warn(ErrorCode::FormMissingLabel, place(row, "label"),
                        "a repeat should have a label", {std::string(row.text("name"))});

    SurveyItem& item = add(std::move(row), control.what == What::Repeat ? SurveyItem::Role::Repeat
                                                                        : SurveyItem::Role::Group);
    if (control.what == What::Loop)
        item.loopList = control.list;
    if (item.role == SurveyItem::Role::Repeat)
        makeCount(item);
    Open open;
    open.item = &item;
    open.what = control.what;
    m_open.push_back(std::move(open));
    const auto words = splitSpaces(item.text("control::appearance"));
    if (std::find(words.begin(), words.end(), "table-list") != words.end())
        makeTableListLabel(item);
}

void SurveyReader::checkLoopList(const XlsformRow& row, const std::string& list)
{
    if (!m_context.choices.find(list))
        m_findings.error(ErrorCode::FormUnknownList, place(row, "type"),
                         "a loop goes over a list of the choices sheet",
                         withNearest(list, m_context.choices.names()));
}

void SurveyReader::readEnd(const XlsformRow& row, const ControlType& control)
{
    const std::string word(controlWord(control.what));
    if (row.has("bind::entities:saveto"))
        m_findings.error(ErrorCode::FormBadValue, place(row, "bind::entities:saveto"),
                         "a group or repeat is no property of an entity",
                         {std::string(row.text("bind::entities:saveto"))});
    if (m_open.size() > 1 && m_open.back().what == control.what) {
        m_open.pop_back();
        return;
    }
    const std::string name(row.text("name"));
    if (m_open.size() == 1) {
        m_findings.error(ErrorCode::FormUnbalancedGroup, place(row, "type"),
                         "it ends here and never began", {word, name});
        return;
    }
    m_findings.error(ErrorCode::FormUnbalancedGroup, place(row, "type"),
                     "the " + std::string(controlWord(m_open.back().what)) + " of row "
                         + std::to_string(m_open.back().item->row.number) + " must end first",
                     {word, name});
    // One slip is one finding: what is meant to end here is taken as ended.
    const auto begun = std::find_if(m_open.rbegin(), m_open.rend() - 1,
                                    [&](const Open& open) { return open.what == control.what; });
    if (begun != m_open.rend() - 1)
        m_open.erase(begun.base() - 1, m_open.end());
    else
        m_open.pop_back();
}

void SurveyReader::readQuestion(const XlsformRow& source)
{
    XlsformRow row = source;
    const std::string type(row.text("type"));
    const auto select = parseSelect(type);
    const bool osm = type.starts_with("osm ");
    const XlsformType* plain = osm ? findType("osm") : findType(type);
    if (!select && !plain) {
        std::vector<std::string> args = withNearest(type, typeWords());
        if (const auto lower = parseSelect(toLower(type)); args.size() == 1 && lower)
            args.push_back(toLower(type));
        m_findings.error(ErrorCode::FormUnknownType, place(row, "type"), "no such type",
                         std::move(args));
    }
    if (!checkName(row))
        return;
    SurveyItem& item = add(std::move(row), SurveyItem::Role::Question);
    if (!select && !plain) {
        // Others may refer to it; that is no second fault.
        item.plain = findType("hidden");
        return;
    }
    item.select = select;
    item.plain = select ? nullptr : plain;
    readTrigger(item);
    readItemParameters(item);
    if (select)
        readSelect(item);
    else
        readPlain(item);
}

void SurveyReader::readPlain(SurveyItem& item)
{
    const std::string_view author = item.plain->author;
    if (author == "calculate" && !item.has("bind::calculate") && !item.hasDynamicDefault())
        m_findings.error(ErrorCode::FormMissingColumn, place(item.row, "bind::calculate"),
                         "a calculate needs its calculation", {item.name});
    if (author == "simserial" || author == "subscriberid")
        m_findings.warn(ErrorCode::FormWarning, place(item.row, "type"),
                        "devices do not tell this any more", {item.type});
    if (author == "image" && !item.parameters.contains("max-pixels"))
        m_findings.warn(ErrorCode::FormWarning, place(item.row, "parameters"),
                        "max-pixels keeps pictures small", {"max-pixels=1024"});
    if (author == "background-geopoint") {
        if (item.triggers.empty())
            m_findings.error(ErrorCode::FormMissingColumn, place(item.row, "trigger"),
                             "a background-geopoint needs a trigger", {item.name});
        if (item.has("bind::calculate"))
            m_findings.error(ErrorCode::FormBadValue, place(item.row, "bind::calculate"),
                             "a background-geopoint has no calculation",
                             {std::string(item.text("bind::calculate"))});
    }
    if (item.isExternal() && item.repeatAround())
        m_findings.error(ErrorCode::FormBadValue, place(item.row, "type"),
                         "another file's rows cannot stand inside a repeat", {item.type});
}

void SurveyReader::readTrigger(SurveyItem& item)
{
    const std::string_view text = item.text("trigger");
    if (text.empty())
        return;
    for (const auto part : split(text, ',')) {
        const auto one = trim(part);
        if (one.empty())
            continue;
        if (!isReference(one)) {
            m_findings.error(ErrorCode::FormBadValue, place(item.row, "trigger"),
                             "a trigger is ${a question}, or several with commas between",
                             {std::string(one)});
            return;
        }
        item.triggers.emplace_back(one.substr(2, one.size() - 3));
    }
}

} // namespace cuaderno
