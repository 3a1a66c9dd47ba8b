// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/xlsform_choices.h"
#include "form/xlsform_parameters.h"
#include "form/xlsform_types.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// A question, group or repeat of the survey sheet, with what stands in it; also those that a row
// makes beside itself (the follow-up of or_other, the count of a repeat).
struct SurveyItem
{
    enum class Role { Root, Group, Repeat, Question };

    Role role = Role::Question;
    std::string name;
    std::string type; // as written
    // Of a question: one of these two.
    const XlsformType* plain = nullptr;
    std::optional<SelectType> select;
    XlsformParameters parameters;
    XlsformRow row;
    // Of a group that is a loop: what stands in it is there once for each choice of this list.
    std::string loopList;
    // Names in `trigger`.
    std::vector<std::string> triggers;
    SurveyItem* parent = nullptr;
    std::vector<std::unique_ptr<SurveyItem>> children;
    std::string path; // "/data/group/name"

    bool isSection() const { return role == Role::Group || role == Role::Repeat; }

    std::string_view text(std::string_view key) const { return row.text(key); }

    bool has(std::string_view key) const { return row.has(key); }

    // The innermost repeat around it, itself not counted; null where there is none.
    const SurveyItem* repeatAround() const;
    // Its word in the type column: "text", "select_one", "group".
    std::string_view authorType() const;
    // It has no place in the instance but brings another file's rows (csv-external).
    bool isExternal() const;
    // Shown to people, by its type and what it is given.
    bool isVisible() const;
    // The default is an expression.
    bool hasDynamicDefault() const;

    // Adds or replaces a cell that no sheet has.
    void give(std::string key, std::string text);
};

struct XlsformSurvey
{
    XlsformSheet sheet;
    std::unique_ptr<SurveyItem> root;
    // The row of type audit, which is no question but part of meta; null where there is none.
    std::unique_ptr<SurveyItem> audit;
    // Settings that old forms write as rows: "set form title".
    std::vector<XlsformCell> settings;

    Place place(const SurveyItem& item, std::string_view key) const
    {
        return sheet.place(item.row, key);
    }
};

// What the survey sheet refers to.
struct SurveyContext
{
    std::string rootName;
    XlsformChoices& choices; // or_other adds to a list
    const XlsformChoices& externalChoices;
    const XlsformWorkbook& workbook;
};

// Reads the rows into a tree and checks types, names, what begins and ends, lists and parameters.
XlsformSurvey readSurvey(XlsformSheet sheet, const SurveyContext& context, Findings& findings);

} // namespace cuaderno
