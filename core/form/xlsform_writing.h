// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/xlsform_draft.h"
#include "form/xlsform_paths.h"
#include "form/xlsform_writer.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno::xlsform {

// A node of the form with all that is said of it: one row of the survey sheet, or a group with two.
struct FormItem
{
    const SurveyItem* at = nullptr; // its place among the names, for references
    const Node* node = nullptr;
    const Control* control = nullptr; // the question, group or repeat
    const Control* around = nullptr;  // of a repeat: the group that has its label
    const Bind* bind = nullptr;
    std::vector<FormItem> children; // in the order of the sheet

    const std::string& path() const { return at->path; }
};

// One writing of an XLSForm: internals of writeXlsform.
class Writing
{
public:
    // Both must outlive the object.
    Writing(const FormDefinition& definition, const MediaFiles& media);

    WrittenXlsform write();

private:
    // What the form has, by path (xlsform_writing.cpp).
    void collectControls(const std::vector<Control>& controls);
    FormItem itemOf(const Node& node, SurveyItem& place);
    void sortChildren(FormItem& item);
    std::size_t shownAt(const FormItem& item) const;
    std::vector<std::string> languageNames() const;
    void check(WrittenXlsform& written);
    // `detail` is for a developer.
    void refuse(const std::string& what, const Place& place, const std::string& detail = {});

    // Rows of the survey sheet (xlsform_writing_survey.cpp).
    void writeItem(const FormItem& item);
    void writeGroup(const FormItem& item);
    const FormItem* tableListHeader(const FormItem& item) const;
    void writeQuestion(const FormItem& item);
    void writeWord(const FormItem& item);
    std::string wordOf(const FormItem& item) const;
    void writeBind(const FormItem& item);
    void writeBindExtra(const FormItem& item, const std::string& name, const std::string& value);
    void writeDefault(const FormItem& item);
    void writeTrigger(const FormItem& item);
    // An appearance or attribute may have paths in it: search('list', 'matches', 'key', /data/q).
    std::string withNames(const std::string& value, const FormItem& item) const;
    void writeControl(const FormItem& item, const Control& control);
    void writeRange(const FormItem& item, const Control& control);
    void writeTags(const Control& control);
    void writeInstanceAttributes(const FormItem& item);
    void writeAudit();
    void writeFiles();
    void writeParameters();
    References::Site siteOf(const FormItem& item) const;
    const Action* firstAction(const std::string& path, Action::Kind kind) const;

    // What can be chosen (xlsform_writing_choices.cpp).
    void writeChoices(const FormItem& item, const Control& control);
    std::string listOf(const FormItem& item, const Control& control);
    std::string sourceOf(const FormItem& item, const Itemset& itemset);
    std::string repeatOf(const FormItem& item, const std::string& nodes, const Itemset& itemset);
    void writeRandomize(const FormItem& item, std::string& nodeset);
    void writeFilter(const FormItem& item, const std::string& filter, bool overRepeat,
                     const Itemset& itemset);
    void writeReferenceGeometry(const FormItem& item, const Itemset& itemset);
    void writeList(SheetDraft& sheet, const SecondaryInstance& list);
    void writeChoice(SheetDraft& sheet, const std::string& list, const StaticChoice& choice);
    void noteName(const std::string& list, const std::string& name);
    void writeLists();
    bool isLookedUp(const std::string& id) const;
    const SecondaryInstance* instanceOf(std::string_view id) const;

    // Texts by column (xlsform_writing_texts.cpp).
    void writeText(SheetDraft& sheet, const std::string& column, const TextSource& source,
                   const References::Site& site);
    void writeVariant(SheetDraft& sheet, const std::string& column, std::size_t language,
                      const TextVariant& variant, const References::Site& site);
    std::string heading(const std::string& column, std::size_t language) const;

    // Settings and entities (xlsform_writing_settings.cpp).
    void writeSettings();
    void writeSubmission();
    void writeRootAttributes();
    void writeEntities(const FormItem& item);
    void writeEntity(const FormItem& container, const Node& entity);

    const FormDefinition& m_definition;
    const MediaFiles& m_media;
    SheetDraft m_survey;
    SheetDraft m_choices;
    SheetDraft m_external;
    SheetDraft m_settings;
    SheetDraft m_entities;
    SheetDraft m_osm;
    std::map<std::string, const TextDefinition*, std::less<>> m_texts;
    std::map<std::string, const Bind*, std::less<>> m_binds;
    std::map<std::string, const Control*, std::less<>> m_questions;
    std::map<std::string, const Control*, std::less<>> m_groups;
    std::map<std::string, const Control*, std::less<>> m_repeats;
    std::map<std::string, const Control*, std::less<>> m_aroundRepeats;
    std::map<std::string, std::size_t, std::less<>> m_shownAt; // path -> place in the body
    std::size_t m_shown = 0;

    struct Trigger
    {
        std::string path; // of the question that sets it off
        const Action* action = nullptr;
    };

    std::map<std::string, std::vector<Trigger>, std::less<>> m_triggers; // by what they set
    // Lists made of choices that stood in a question: their content -> name.
    std::map<std::string, std::string> m_madeLists;
    std::vector<std::pair<std::string, std::string>> m_parameters; // of the row being written
    std::vector<std::string> m_files; // instances that a question brings in
    std::set<std::string> m_tagLists;
    std::set<std::string> m_inBothSheets; // lists of choices and of external_choices
    std::set<std::pair<std::string, std::string>> m_choiceNames; // list, name
    bool m_hasDuplicates = false;
    std::map<std::string, std::string> m_entityLists; // container's path -> list
    SurveyItem m_names;                               // the root of all places
    FormItem m_root;
    std::unique_ptr<NamedPaths> m_paths;
    std::vector<Error> m_errors;
};

} // namespace cuaderno::xlsform
