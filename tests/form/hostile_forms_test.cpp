// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/form.h"
#include "form/load.h"
#include "form/media_files.h"
#include "support/paths.h"
#include "table/workbook_maker.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// Forms that were made to do harm: each is refused with words, or read without harm.
namespace cuaderno {
namespace {

using namespace test;

void writeText(const Path& path, std::string_view text)
{
    std::filesystem::create_directories(path.parent_path());
    ASSERT_TRUE(writeFileAtomically(path, text));
}

std::string times(std::size_t count, std::string_view text)
{
    std::string many;
    many.reserve(count * text.size());
    for (std::size_t i = 0; i < count; ++i)
        many += text;
    return many;
}

FormSource xml(const std::string& before, const std::string& instance, const std::string& binds,
               const std::string& body)
{
    FormSource source;
    source.kind = FormSource::Kind::XForm;
    source.name = "f";
    source.files["f.xml"] =
        before
        + R"(<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">)"
          "<h:head><h:title>f</h:title><model><instance>"
        + instance + "</instance>" + binds + "</model></h:head><h:body>" + body
        + "</h:body></h:html>";
    return source;
}

FormSource calculating(const std::string& expression)
{
    return xml("", "<data id='f'><a/></data>",
               "<bind nodeset='/data/a' calculate='" + expression + "'/>", "");
}

FormSource sheets(std::string survey)
{
    FormSource source;
    source.kind = FormSource::Kind::CsvFolder;
    source.name = "f";
    source.files["survey.csv"] = std::move(survey);
    return source;
}

FormSource workbook(const std::map<std::string, std::string>& parts)
{
    FormSource source;
    source.kind = FormSource::Kind::Xlsx;
    source.name = "f";
    source.files["f.xlsx"] = asText(zipOf(parts));
    return source;
}

std::string firstError(const FormSource& source)
{
    const FormCheck check = checkForm(source);
    return check.errors.empty() ? "none" : std::string(codeText(check.errors.front().code));
}

std::string laughs()
{
    std::string declared = "<!DOCTYPE x [<!ENTITY a0 'ha'>";
    for (int i = 1; i < 30; ++i)
        declared += "<!ENTITY a" + std::to_string(i) + " '"
                    + times(10, "&a" + std::to_string(i - 1) + ";") + "'>";
    return declared + "]>";
}

TEST(HostileForm, whoseEntitiesGrowWithoutEnd)
{
    EXPECT_EQ(firstError(xml(laughs(), "<data id='f'><a>&a29;</a></data>", "", "")),
              "form.bad-xml");
    auto parts = workbookParts({{"survey", "<sheetData/>"}});
    for (auto& [name, text] : parts)
        if (name.ends_with("sheet1.xml"))
            text = laughs() + text;
    EXPECT_NE(firstError(workbook(parts)), "none");
}

TEST(HostileForm, thatReadsFilesOfTheMachine)
{
    const auto outside = xml("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
                             "<data id='f'><a>&e;</a></data>", "", "<input ref='/data/a'/>");
    EXPECT_EQ(firstError(outside), "form.bad-xml");
    // A path that leaves the folder is only a name here: what is not beside the form is missing.
    const TemporaryFolder folder;
    writeText(folder.path() / "secret.csv", "name,label\nx,SECRET\n");
    writeText(folder.path() / "form" / "survey.csv",
              "type,name,label\nselect_one_from_file ../../secret.csv,a,A\n");
    const auto source = readFormSource(folder.path() / "form");
    ASSERT_TRUE(source);
    for (const auto& [name, bytes] : source->files)
        EXPECT_EQ(bytes.find("SECRET"), std::string::npos) << name;
}

TEST(HostileForm, whoseMediaPointOutOfItsFolder)
{
    const TemporaryFolder folder;
    writeText(folder.path() / "secret.xml", "<root><item>SECRET</item></root>");
    const std::string form = xml("", "<data id='f'><a/></data>",
                                 "<instance id='s' src='jr://file/../../secret.xml'/>"
                                 "<bind nodeset='/data/a' calculate=\"instance('s')/root/item\"/>",
                                 "")
                                 .files.begin()
                                 ->second;
    writeText(folder.path() / "a" / "b.xml", form);
    const auto loaded = loadForm(folder.path() / "a" / "b.xml");
    ASSERT_TRUE(loaded);
    EXPECT_EQ(readFormSource(folder.path() / "a" / "b.xml")->files.size(), 1U);
}

TEST(HostileForm, withElementsInElements)
{
    EXPECT_EQ(firstError(xml(
                  "", "<data id='f'>" + times(10'000, "<g>") + times(10'000, "</g>") + "</data>",
                  "", "")),
              "form.too-deep");
    EXPECT_EQ(firstError(xml("", "<data id='f'><a/></data>", "",
                             times(10'000, "<group>") + "<input ref='/data/a'/>"
                                 + times(10'000, "</group>"))),
              "form.too-deep");
    const auto media = readMediaInstance("m.xml", times(10'000, "<g>") + times(10'000, "</g>"));
    ASSERT_FALSE(media);
    EXPECT_EQ(media.error().code, ErrorCode::FormTooDeep);
}

TEST(HostileForm, withGroupsInGroups)
{
    for (const char* word : {"group", "repeat"}) {
        std::string survey = "type,name,label\n";
        for (int i = 0; i < 10'000; ++i)
            survey += "begin " + std::string(word) + ",g" + std::to_string(i) + ",G\n";
        const FormCheck open = checkForm(sheets(survey));
        ASSERT_EQ(open.errors.size(), 1U) << word;
        EXPECT_EQ(open.errors[0].code, ErrorCode::FormTooDeep);
        EXPECT_EQ(open.errors[0].where.row, 202);
        survey += "text,a,A\n" + times(10'000, "end " + std::string(word) + ",,\n");
        EXPECT_EQ(firstError(sheets(survey)), "form.too-deep");
    }
}

TEST(HostileForm, withBracketsInBrackets)
{
    EXPECT_EQ(firstError(calculating(times(10'000, "(") + "1" + times(10'000, ")"))),
              "form.bad-expression");
    EXPECT_EQ(firstError(calculating(times(10'000, "not(") + "1" + times(10'000, ")"))),
              "form.bad-expression");
    EXPECT_EQ(firstError(calculating(times(10'000, "/data/a[") + "1" + times(10'000, "]"))),
              "form.bad-expression");
    EXPECT_EQ(firstError(sheets("type,name,label,calculation\ncalculate,a,," + times(10'000, "(")
                                + "1" + times(10'000, ")") + "\n")),
              "form.bad-expression");
}

// Long, but not deep: these are only slow where something is done for each with all the others.
TEST(HostileForm, withExpressionsWithoutEnd)
{
    EXPECT_EQ(firstError(calculating(times(50'000, "1+") + "1")), "none");
    EXPECT_EQ(firstError(calculating(times(50'000, "-") + "1")), "none");
}

TEST(HostileForm, whoseChoicesDependOnEachOther)
{
    const auto source =
        xml("", "<data id='f'><a/><b/></data>", "",
            "<select1 ref='/data/a'><itemset nodeset='/data/b[. = /data/a]'><value ref='.'/>"
            "<label ref='.'/></itemset></select1><select1 ref='/data/b'>"
            "<itemset nodeset='/data/a[. = /data/b]'><value ref='.'/><label ref='.'/></itemset>"
            "</select1>");
    // Choices are looked up when they are shown; there is nothing to go round in.
    EXPECT_EQ(firstError(source), "none");
}

TEST(HostileForm, withACellOfAHundredMegabytes)
{
    std::string survey = "type,name,label\ntext,a,";
    survey.append(100'000'000, 'x');
    const TemporaryFolder folder;
    writeText(folder.path() / "f" / "survey.csv", survey);
    const auto read = readFormSource(folder.path() / "f");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::FileTooLarge);
    EXPECT_EQ(firstError(sheets(std::move(survey))), "table.too-large");
}

TEST(HostileForm, thatUnpacksToFarMoreThanItIs)
{
    const auto parts = workbookParts(
        {{"survey", "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
                        + std::string(150'000'000, 'x') + "</t></is></c></row></sheetData>"}});
    const FormSource source = workbook(parts);
    EXPECT_LT(source.files.begin()->second.size(), 1'000'000U);
    EXPECT_EQ(firstError(source), "table.too-large");
}

TEST(HostileForm, withMoreColumnsThanAnySpreadsheet)
{
    std::string headings = "type,name,label";
    for (int i = 0; i < 20'000; ++i)
        headings += ",c" + std::to_string(i);
    EXPECT_EQ(firstError(sheets(headings + "\ntext,a,A\n")), "table.too-large");
}

} // namespace
} // namespace cuaderno
