// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/definition_text.h"
#include "form/form_facts.h"
#include "form/xform_reader.h"
#include "form/xform_writer.h"
#include "form/xlsform_writer.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace cuaderno;
using namespace cuaderno::test;

namespace {

WrittenXlsform writeMarkdown(std::string_view markdown)
{
    const ReadDefinition read = readMarkdown(markdown);
    EXPECT_EQ(errorsText(read.errors), "");
    return writeXlsform(read.definition);
}

// What stands under a heading, from the first row down, with | between.
std::string column(const WrittenXlsform& written, std::string_view sheet, std::string_view heading)
{
    for (const Sheet& each : written.sheets) {
        if (each.name != sheet)
            continue;
        const Row& headings = each.rows.front();
        const auto found = std::ranges::find(headings, heading, &Cell::text);
        if (found == headings.end())
            return "no such column";
        std::string texts;
        for (std::size_t r = 1; r < each.rows.size(); ++r)
            texts += (r > 1 ? "|" : "")
                     + each.rows[r][static_cast<std::size_t>(found - headings.begin())].text;
        return texts;
    }
    return "no such sheet";
}

std::string headings(const WrittenXlsform& written, std::string_view sheet)
{
    std::string all;
    for (const Sheet& each : written.sheets)
        if (each.name == sheet)
            for (const Cell& cell : each.rows.front())
                all += (all.empty() ? "" : " ") + cell.text;
    return all;
}

// Written and read again: the same XForm to the byte.
void expectSame(std::string_view markdown)
{
    const ReadDefinition read = readMarkdown(markdown);
    ASSERT_EQ(errorsText(read.errors), "");
    const WrittenXlsform written = writeXlsform(read.definition);
    EXPECT_EQ(errorsText(written.errors), "");
    const ReadDefinition again = readXlsform(written.sheets, read.definition.id);
    EXPECT_EQ(errorsText(again.errors), "");
    EXPECT_EQ(writeXForm(read.definition), writeXForm(again.definition));
    EXPECT_EQ(textOf(read.definition), textOf(again.definition));
}

std::string xform(const std::string& model, const std::string& body)
{
    return R"(<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml")"
           R"( xmlns:jr="http://openrosa.org/javarosa" xmlns:odk="http://www.opendatakit.org/xforms">)"
           "<h:head><h:title>f</h:title><model>"
           + model + "</model></h:head><h:body>" + body + "</h:body></h:html>";
}

WrittenXlsform writeXml(const std::string& model, const std::string& body)
{
    const ReadDefinition read = readXForm(xform(model, body), "f");
    EXPECT_EQ(errorsText(read.errors), "");
    return writeXlsform(read.definition);
}

// "group without ref" of each refusal, one a line.
std::string refusals(const WrittenXlsform& written)
{
    std::string all;
    for (const Error& error : written.errors)
        all += error.args.front() + "\n";
    return all;
}

} // namespace

TEST(XlsformWriter, writesNamesWherePathsStood)
{
    const WrittenXlsform written = writeMarkdown(R"(
| survey |              |      |       |                            |               |
|        | type         | name | label | relevant                   | calculation   |
|        | integer      | age  | Age   |                            |               |
|        | begin_repeat | job  | Job   | ${age} > 15                |               |
|        | integer      | pay  | Pay   |                            |               |
|        | calculate    | half |       |                            | ${pay} div 2  |
|        | note         | n    | You said ${pay}, aged ${age} | ${half}>1 and ${age}=20 |  |
|        | end_repeat   |      |       |                            |               |
|        | calculate    | all  |       |                            | sum(${pay})   |
)");
    EXPECT_EQ(errorsText(written.errors), "");
    EXPECT_EQ(column(written, "survey", "relevant"), "|${age} > 15|||${half}>1 and ${age}=20||");
    EXPECT_EQ(column(written, "survey", "calculation"), "|||${pay} div 2|||sum(${pay})");
    EXPECT_EQ(column(written, "survey", "label"), "Age|Job|Pay||You said ${pay}, aged ${age}||");
}

TEST(XlsformWriter, keepsAPathThatANameWouldNotMean)
{
    // Inside the repeat ${pay} is the pay of this row; the path means all of them.
    const WrittenXlsform written = writeXml(
        R"(<instance><data id="f"><job><pay/><up/></job></data></instance>
           <bind nodeset="/data/job/up" type="string" calculate="sum(/data/job/pay) + ../pay"/>)",
        R"(<group ref="/data/job"><label>Job</label><repeat nodeset="/data/job">
           <input ref="/data/job/pay"><label>Pay</label></input></repeat></group>)");
    EXPECT_EQ(refusals(written), "");
    EXPECT_EQ(column(written, "survey", "calculation"), "||sum(/data/job/pay) + ${pay}|");
}

TEST(XlsformWriter, givesBackWhatAFormWas)
{
    expectSame(R"(
| survey |                                  |        |                  |               |                 |             |             |
|        | type                             | name   | label::Español (es) | label::العربية (ar) | hint::Español (es) | required | constraint | constraint_message::Español (es) | parameters | appearance |
|        | start                            | begun  |                  |               |                 |             |             |  | | |
|        | select_one work or_other         | job    | Trabajo          | عمل           | Uno             | yes         |             |  | randomize=true | |
|        | select_multiple work             | jobs   | Trabajos         | أعمال         |                 | ${job} = '' | count-selected(.) < 3 | Dos a lo más | | minimal |
|        | rank work                        | order  | Orden            | ترتيب         |                 |             |             |  | | |
|        | range                            | pain   | Dolor            | ألم           |                 |             |             |  | start=0 end=10 step=2 | |
|        | image                            | photo  | Foto             | صورة          |                 |             |             |  | max-pixels=1024 | |
|        | acknowledge                      | ok     | De acuerdo       | موافق         |                 |             |             |  | | |
| choices |           |       |                     |                     |              |
|         | list_name | name  | label::Español (es) | label::العربية (ar) | media::image |
|         | work      | clean | Limpieza            | تنظيف               | clean.png    |
|         | work      | care  | Cuidado             | رعاية               |              |
| settings |           |         |         |                  |
|          | form_title | form_id | version | default_language |
|          | Trabajo    | work    | 3       | Español (es)     |
)");
    expectSame(R"(
| survey |                 |        |       |              |            |              |         |                    |
|        | type            | name   | label | repeat_count | appearance | calculation  | trigger | default            |
|        | integer         | n      | N     |              |            |              |         | 2                  |
|        | begin_repeat    | row    | Row   | ${n}         |            |              |         |                    |
|        | date            | day    | Day   |              |            |              |         | today()            |
|        | begin_group     | g      | G     |              | table-list |              |         |                    |
|        | select_one yn   | a      | A     |              |            |              |         |                    |
|        | select_one yn   | b      | B     |              |            |              |         |                    |
|        | end_group       |        |       |              |            |              |         |                    |
|        | end_repeat      |        |       |              |            |              |         |                    |
|        | text            | copied | Copied |             |            | ${n} * 2     | ${n}    |                    |
|        | start-geopoint  | where  |       |              |            |              |         |                    |
|        | audit           | audit  |       |              |            |              |         |                    |
|        | select_one ${day} | which | Which |             |            |              |         |                    |
| choices |           |      |       |
|         | list_name | name | label |
|         | yn        | y    | Yes   |
|         | yn        | n    | No    |
)");
}

TEST(XlsformWriter, ordersColumnsAsAuthorsDo)
{
    const WrittenXlsform written = writeMarkdown(R"(
| survey |      |      |            |            |             |          |
|        | type | name | label::B (b) | label::A (a) | bind::foo | relevant |
|        | text | a    | b          | a          | x           | 1 = 1    |
)");
    EXPECT_EQ(headings(written, "survey"),
              "type name label::B (b) label::A (a) relevant bind::foo");
}

TEST(XlsformWriter, makesListsOfChoicesThatStoodInQuestions)
{
    const std::string yesNo = "<item><label>Yes</label><value>y</value></item>"
                              "<item><label>No</label><value>n</value></item>";
    const WrittenXlsform written =
        writeXml(R"(<instance><data id="f"><a/><b/></data></instance>)",
                 R"(<select1 ref="/data/a"><label>A</label>)" + yesNo
                     + R"(</select1><select ref="/data/b"><label>B</label>)" + yesNo + "</select>");
    EXPECT_EQ(refusals(written), "");
    EXPECT_EQ(column(written, "survey", "type"), "select_one a|select_multiple a");
    EXPECT_EQ(column(written, "choices", "name"), "y|n");
}

TEST(XlsformWriter, namesAllThatASpreadsheetHasNoWordsFor)
{
    const WrittenXlsform written = writeXml(
        R"(<instance><data id="f"><a/><b/><c/></data></instance>
           <setvalue event="odk-instance-load" ref="/data/c" value="1"/>)",
        R"(<group><label>Together</label><input ref="/data/a"><label>A</label></input></group>
           <input ref="/data/b"/>)");
    const std::string all = refusals(written);
    EXPECT_NE(all.find("group without ref"), std::string::npos) << all;
    EXPECT_NE(all.find("label"), std::string::npos) << all;
    for (const Error& error : written.errors) {
        EXPECT_EQ(error.code, ErrorCode::FormNoXlsformWord);
        EXPECT_FALSE(error.where.empty());
    }
    const WrittenXlsform action = writeXml(
        R"(<instance><data id="f"><a/></data></instance>
           <setvalue event="odk-instance-load" ref="/data/a" value="1"/>)",
        R"(<input ref="/data/a"><label>A</label></input>)");
    EXPECT_NE(refusals(action).find("set value"), std::string::npos) << refusals(action);
}

TEST(XlsformWriter, keepsTextsThatAReaderWouldTidy)
{
    const ReadDefinition read =
        readXForm(xform(R"(<instance><data id="f"><a/></data></instance>)",
                        "<input ref=\"/data/a\"><label>“Two”  spaces</label></input>"),
                  "f");
    const WrittenXlsform written = writeXlsform(read.definition);
    EXPECT_EQ(refusals(written), "");
    EXPECT_EQ(column(written, "settings", "clean_text_values"), "no");
    const ReadDefinition again = readXlsform(written.sheets, "f");
    EXPECT_EQ(textOf(again.definition, again.definition.body.front().label), "“Two”  spaces");
}

TEST(XlsformWriter, refusesALabelThatWouldBeReadAsSomethingElse)
{
    const WrittenXlsform written =
        writeXml(R"(<instance><data id="f"><a/></data></instance>)",
                 "<input ref=\"/data/a\"><label>Write ${b} here</label></input>");
    EXPECT_FALSE(written.errors.empty());
}

TEST(FormFacts, doNotSeeHowAFormIsWritten)
{
    EXPECT_EQ(normalExpression(" /data/a  =\n'x'"), normalExpression("/data/a = \"x\""));
    EXPECT_NE(normalExpression("/data/a='x y'"), normalExpression("/data/a='x  y'"));
    EXPECT_EQ(normalType("xsd:string"), normalType(""));
}

TEST(FormFacts, seeEachChange)
{
    const char* form = R"(
| survey |                |      |       |          |            |
|        | type           | name | label | relevant | constraint |
|        | integer        | a    | A     |          | . > 3      |
|        | select_one yn  | b    | B     | ${a} = 4 |            |
| choices |           |      |       |
|         | list_name | name | label |
|         | yn        | y    | Yes   |
)";
    const std::vector<FormFact> facts = factsOf(readMarkdown(form).definition);
    EXPECT_TRUE(factsMissing(facts, facts).empty());
    const std::pair<const char*, const char*> changes[] = {
        {". > 3", ". > 2"},       {"| A ", "| Z "},     {"integer ", "decimal "},
        {"${a} = 4", "true()  "}, {"| Yes ", "| Oui "}, {"| y    | Yes", "| n    | Yes"}};
    for (const auto& [from, to] : changes) {
        std::string changed = form;
        changed.replace(changed.find(from), std::string(from).size(), to);
        const std::vector<FormFact> other = factsOf(readMarkdown(changed).definition);
        EXPECT_FALSE(factsMissing(facts, other).empty()) << to;
        EXPECT_FALSE(factsMissing(other, facts).empty()) << to;
    }
}
