// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xlsform_reader.h"

#include "form/xlsform_builder.h"

namespace cuaderno {

namespace {

XlsformChoices readList(const XlsformWorkbook& workbook, XlsformSheetKind kind, bool clean,
                        bool duplicates, Findings& findings)
{
    XlsformSheet headed;
    headed.name = std::string(sheetName(kind));
    if (const Sheet* sheet = workbook.find(kind))
        headed = headedSheet(*sheet, kind, clean, findings);
    return readChoices(std::move(headed), duplicates, findings);
}

void checkOtherSheets(const XlsformWorkbook& workbook, Findings& findings)
{
    for (const auto kind : {XlsformSheetKind::Settings, XlsformSheetKind::Entities}) {
        if (workbook.find(kind))
            continue;
        for (const std::string& name : workbook.misspelled(kind)) {
            Place place;
            place.sheet = name;
            findings.warn(ErrorCode::FormMissingSheet, place,
                          "the sheet is not read; an underscore in front of its name says so",
                          {name, std::string(sheetName(kind))});
        }
    }
}

} // namespace

ReadDefinition readXlsform(const std::vector<Sheet>& sheets, std::string_view name,
                           const MediaFiles& media)
{
    ReadDefinition read;
    Findings findings;
    const XlsformWorkbook workbook(sheets);
    const Sheet* surveySheet = workbook.find(XlsformSheetKind::Survey);
    if (!surveySheet) {
        std::vector<std::string> args = {"survey"};
        for (std::string& similar : workbook.misspelled(XlsformSheetKind::Survey))
            args.push_back(std::move(similar));
        Place place;
        place.sheet = "survey";
        findings.error(ErrorCode::FormMissingSheet, place, "a form needs this sheet",
                       std::move(args));
        read.errors = findings.errors();
        return read;
    }
    const XlsformSettings settings =
        readSettings(workbook.find(XlsformSheetKind::Settings), findings);
    const bool clean = yesNo(settings.text("clean_text_values")).value_or(true);
    const bool duplicates = settings.isOn("allow_choice_duplicates");
    XlsformChoices choices =
        readList(workbook, XlsformSheetKind::Choices, clean, duplicates, findings);
    const XlsformChoices external =
        readList(workbook, XlsformSheetKind::ExternalChoices, true, true, findings);
    const XlsformChoices osm = readList(workbook, XlsformSheetKind::Osm, true, true, findings);
    XlsformEntities entities = readEntities(workbook.find(XlsformSheetKind::Entities), findings);
    checkOtherSheets(workbook, findings);

    const std::string_view rootName = settings.text("name");
    SurveyContext context{rootName.empty() ? "data" : std::string(rootName), choices, external,
                          workbook};
    XlsformSurvey survey = readSurvey(
        headedSheet(*surveySheet, XlsformSheetKind::Survey, clean, findings), context, findings);
    const XlsformParts parts{settings, survey, choices, external, osm, entities, media, name};
    XlsformBuilder(parts, read.definition, findings).build();

    findings.sort();
    read.errors = findings.errors();
    read.warnings = findings.warnings();
    read.definition.warnings = read.warnings;
    return read;
}

} // namespace cuaderno
