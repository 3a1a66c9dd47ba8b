// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/definition_text.h"
#include "form/xlsform_findings.h"
#include "form/xlsform_parameters.h"
#include "form/xlsform_texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

using namespace cuaderno;
using namespace cuaderno::test;

TEST(XlsformErrors, namesAllFaultsOfAFormInOneRunWithTheirPlaces)
{
    const auto read = readMarkdown(R"(
        | survey |                 |       |       |                    |            |              |
        |        | type            | name  | label | relevant           | parameters | repeat_count |
        |        | txet            | a     | A     |                    |            |              |
        |        | text            | b b   | B     |                    |            |              |
        |        | text            | c     |       |                    |            |              |
        |        | select_one yess | d     | D     |                    |            |              |
        |        | text            | c     | C     |                    |            |              |
        |        | text            | e     | E     | ${cc} = 1          |            |              |
        |        | text            | f     | F     | ${d = 1            |            |              |
        |        | range           | g     | G     |                    | step=0     |              |
        |        | end group       |       |       |                    |            |              |
        |        | begin repeat    | h     | H     |                    |            | ${i}         |
        |        | text            | i     | I     | ${last-saved#i}    |            |              |
        | choices |           |      |       |
        |         | list_name | name | label |
        |         | yes       | y    | Yes   |
        |         | yes       | y    | Yes   |
        |         | yes       |      | No    |)");
    EXPECT_EQ(errorsText(read.errors), "form.unknown-type survey:2:type [txet] [text]\n"
                                       "form.bad-name survey:3:name [b b]\n"
                                       "form.missing-label survey:4:label [c]\n"
                                       "form.unknown-list survey:5:type [yess] [yes]\n"
                                       "form.duplicate-name survey:6:name [c]\n"
                                       "form.unknown-reference survey:7:relevant [cc]\n"
                                       "form.bad-expression survey:8:relevant [${d = 1]\n"
                                       "form.bad-parameter survey:9:parameters [step=0]\n"
                                       "form.unbalanced-group survey:10:type [group] []\n"
                                       "form.unbalanced-group survey:11:type [repeat] [h]\n"
                                       "form.duplicate-choice choices:3:name [y] [yes]\n"
                                       "form.missing-name choices:4:name [yes]\n");
}

TEST(XlsformErrors, namesTenPlacesOfTenKindsOfFaults)
{
    const auto read = readMarkdown(R"(
        | survey |                 |      |       |                |            |               |         |
        |        | type            | name | label | relevant       | parameters | choice_filter | save_to |
        |        | integr          | a    | A     |                |            |               |         |
        |        | text            | 1b   | B     |                |            |               |         |
        |        | text            | c    |       |                |            |               |         |
        |        | select_one town | d    | D     |                |            |               |         |
        |        | text            | c    | C     |                |            |               |         |
        |        | text            | e    | E     | ${dd} = 1      |            |               |         |
        |        | text            | f    | F     | ${d            |            |               |         |
        |        | image           | g    | G     |                | maxpixels=5 |              |         |
        |        | text            | h    | H     |                |            |               | label   |
        |        | begin group     | i    | I     |                |            |               |         |
        | choices |           |      |       |
        |         | list_name | name | label |
        |         | towns     | t    | T     |
        | entities |           |       |
        |          | list_name | lable |
        |          | people    | ${h}  |)");
    EXPECT_EQ(errorsText(read.errors), "form.unknown-type survey:2:type [integr] [integer]\n"
                                       "form.bad-name survey:3:name [1b]\n"
                                       "form.missing-label survey:4:label [c]\n"
                                       "form.unknown-list survey:5:type [town] [towns]\n"
                                       "form.duplicate-name survey:6:name [c]\n"
                                       "form.unknown-reference survey:7:relevant [dd]\n"
                                       "form.bad-expression survey:8:relevant [${d]\n"
                                       "form.bad-parameter survey:9:parameters [maxpixels] "
                                       "[max-pixels]\n"
                                       "form.bad-name survey:10:save_to [label]\n"
                                       "form.unbalanced-group survey:11:type [group] [i]\n"
                                       "form.unknown-column entities:1:lable [lable] [label]\n"
                                       "form.missing-label entities:2:label [people]\n");
}

TEST(XlsformErrors, saysWhatWasProbablyMeant)
{
    EXPECT_EQ(nearest("select_on", {"select_one", "text"}), "select_one");
    EXPECT_EQ(nearest("Text", {"text", "note"}), "text");
    EXPECT_EQ(nearest("begingroup", {"begin_group"}), "begin_group");
    EXPECT_EQ(nearest("quite_other", {"text", "note"}), "");
    EXPECT_EQ(nearest("ab", {"ax"}), "");
}

TEST(XlsformErrors, warnsOfAColumnThatIsAlmostOneOfXlsform)
{
    const auto read = readMarkdown(R"(
        | survey |      |      |       |          |         |
        |        | type | name | label | relevent | remarks |
        |        | text | a    | A     | 1 = 2    | x       |)");
    EXPECT_TRUE(read.errors.empty());
    EXPECT_EQ(errorsText(read.warnings), "form.unknown-column survey:1:relevent [relevent] "
                                         "[relevant]\n");
}

TEST(XlsformErrors, namesSheetsThatAreMissingOrMisspelled)
{
    const auto none = readMarkdown("| surveys |\n| | type | name |\n| | text | a |\n");
    EXPECT_EQ(errorsText(none.errors), "form.missing-sheet survey:0: [survey] [surveys]\n");
    const auto choices = readMarkdown("| survey |\n| | type | name | label |\n"
                                      "| | select_one l | a | A |\n| chioces |\n| | x |\n");
    EXPECT_EQ(errorsText(choices.errors), "form.missing-sheet survey:2:type [choices] [chioces]\n");
    const auto type = readMarkdown("| survey |\n| | tipe | name |\n| | text | a |\n");
    EXPECT_EQ(errorsText(type.errors), "form.missing-column survey:1:type [type] [tipe]\n");
}

TEST(XlsformErrors, refusesHeadingsThatStandTwiceOrMeanTheSame)
{
    const auto twice = readMarkdown("| survey |\n| | type | name | label | label |\n"
                                    "| | text | a | A | B |\n");
    EXPECT_EQ(errorsText(twice.errors), "form.duplicate-column survey:1:label [label]\n");
    const auto same = readMarkdown("| survey |\n| | type | name | value | label |\n"
                                   "| | text | a | b | A |\n");
    EXPECT_EQ(errorsText(same.errors), "form.duplicate-column survey:1:value [value] [name]\n");
}

TEST(XlsformErrors, namesTheRowOfWhatEndsWrongly)
{
    const auto read = readMarkdown(R"(
        | survey |              |      |       |
        |        | type         | name | label |
        |        | begin group  | g    | G     |
        |        | begin repeat | r    | R     |
        |        | text         | a    | A     |
        |        | end group    |      |       |
        |        | text         | b    | B     |)");
    // One slip, one finding.
    EXPECT_EQ(errorsText(read.errors), "form.unbalanced-group survey:5:type [group] []\n");
}

TEST(XlsformErrors, refusesAmbiguousReferencesButNotTheNamesThemselves)
{
    const auto read = readMarkdown(R"(
        | survey |             |      |       |
        |        | type        | name | label |
        |        | text        | a    | A     |
        |        | begin group | g    | G     |
        |        | text        | a    | A     |
        |        | end group   |      |       |
        |        | note        | n    | ${a}  |)");
    EXPECT_EQ(errorsText(read.errors), "form.ambiguous-reference survey:6:label [a]\n");
}

TEST(XlsformErrors, warnsOfLanguagesWithoutCodeAndOfMissingTranslations)
{
    const auto read = readMarkdown(R"(
        | survey |      |      |                |                    |                     |
        |        | type | name | label::English | label::Español (es) | hint::Español (es) |
        |        | text | a    | A              | A                  | H                   |)");
    EXPECT_TRUE(read.errors.empty());
    EXPECT_EQ(errorsText(read.warnings), "form.language-code survey:1: [English]\n"
                                         "form.missing-translation survey:1:hint [English]\n");
    EXPECT_TRUE(isLanguageCode("es"));
    EXPECT_TRUE(isLanguageCode("pt-BR"));
    EXPECT_TRUE(isLanguageCode("tet"));
    EXPECT_FALSE(isLanguageCode("eng"));
    EXPECT_FALSE(isLanguageCode("xx"));
    EXPECT_EQ(languageCode("Español (es)"), "es");
    EXPECT_EQ(languageCode("ar"), "ar");
}

TEST(XlsformErrors, takesParametersApart)
{
    const auto parameters = parseParameters("start=1; end = 5;step=0.5");
    ASSERT_TRUE(parameters);
    EXPECT_EQ(parameters->at("end"), "5");
    EXPECT_FALSE(parseParameters("start"));
    EXPECT_FALSE(parseParameters("a=b=c"));
}

TEST(XlsformErrors, survivesWhateverStandsInTheCells)
{
    const std::vector<std::string> pieces = {"type",
                                             "name",
                                             "label",
                                             "label::x (y)",
                                             "choices",
                                             "${a}",
                                             "${",
                                             "begin group",
                                             "end group",
                                             "begin repeat",
                                             "text",
                                             "select_one l",
                                             "a",
                                             "b",
                                             "",
                                             "\xF0\x9F\x98\x80",
                                             "instance('l')[",
                                             "'",
                                             "calculate",
                                             "list_name",
                                             "relevant",
                                             "default",
                                             "table-list",
                                             "appearance",
                                             "begin loop over l",
                                             "range",
                                             "start=1 end=0",
                                             "parameters",
                                             "select_one ${a}",
                                             "trigger",
                                             "rank l",
                                             "or_other",
                                             "bind::a:b",
                                             "l",
                                             "audit",
                                             "]]))"};
    std::mt19937 random(17);
    int good = 0;
    for (int round = 0; round < 800; ++round) {
        std::vector<Sheet> sheets = {{"survey", {}}, {"choices", {}}, {"settings", {}}};
        for (Sheet& sheet : sheets) {
            const std::size_t columns = 1 + random() % 6;
            if (sheet.name == "survey" && round % 2)
                sheet.rows.push_back({Cell::ofText("type"), Cell::ofText("name"),
                                      Cell::ofText("label"), Cell::ofText("relevant"),
                                      Cell::ofText("appearance"), Cell::ofText("parameters")});
            for (std::size_t row = random() % 7; row > 0; --row) {
                Row cells;
                for (std::size_t i = 0; i < columns; ++i)
                    cells.push_back(Cell::ofText(pieces[random() % pieces.size()]));
                sheet.rows.push_back(std::move(cells));
            }
        }
        const ReadDefinition read = readXlsform(sheets, "f");
        good += read.errors.empty() ? 1 : 0;
        for (const Error& error : read.errors)
            EXPECT_FALSE(error.where.sheet.empty()) << codeText(error.code);
    }
    EXPECT_GT(good, 0);
}
