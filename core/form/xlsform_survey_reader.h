// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/xlsform_survey.h"

#include <set>

namespace cuaderno {

// Goes down the rows of a survey sheet, with a stack of what has begun and not ended.
class SurveyReader
{
public:
    // All must outlive the reader.
    SurveyReader(XlsformSurvey& survey, const SurveyContext& context, Findings& findings);

    void read();
    // Puts the groups of each choice into the loops.
    void expandLoops(SurveyItem& item);

private:
    // What has begun: its children go there.
    struct Open
    {
        SurveyItem* item = nullptr;
        ControlType::What what = ControlType::What::Group;
        std::set<std::string> names;
        std::set<std::string> foldedNames;
        // table-list: the selects in it share one list.
        bool tableList = false;
        std::string tableListName;
    };

    void readRow(const XlsformRow& row);
    bool isSetAside(const XlsformRow& row);
    void readSection(const XlsformRow& row, const ControlType& control);
    void readEnd(const XlsformRow& row, const ControlType& control);
    void readQuestion(const XlsformRow& row);
    void readAudit(const XlsformRow& row);
    void readSelect(SurveyItem& item);
    void readPlain(SurveyItem& item);
    bool checkName(XlsformRow& row);
    bool claimName(const std::string& name, Place place);
    void checkRepeatName(const XlsformRow& row);
    void checkLoopList(const XlsformRow& row, const std::string& list);
    bool checkList(const SurveyItem& item);
    void checkFile(const SurveyItem& item);
    void checkChoiceNames(const SurveyItem& item, const ChoiceList& list);
    void readTrigger(SurveyItem& item);
    void readItemParameters(SurveyItem& item);
    void makeCount(SurveyItem& repeat);
    void makeTableListLabel(SurveyItem& group);
    bool makeTableListHeader(SurveyItem& select);
    void makeOther(const SurveyItem& select);

    SurveyItem& add(XlsformRow row, SurveyItem::Role role);
    SurveyItem& addGenerated(SurveyItem& parent, std::string name, std::string_view type, int row);

    Place place(const XlsformRow& row, std::string_view key) const
    {
        return m_survey.sheet.place(row, key);
    }

    XlsformSurvey& m_survey;
    const SurveyContext& m_context;
    Findings& m_findings;
    std::vector<Open> m_open;
    bool m_isTooDeep = false;
    std::set<std::string> m_repeatNames;
};

} // namespace cuaderno
