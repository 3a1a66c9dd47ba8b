// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/definition_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace cuaderno;
using namespace cuaderno::test;

namespace {

FormDefinition good(std::string_view markdown)
{
    ReadDefinition read = readMarkdown(markdown);
    EXPECT_EQ(errorsText(read.errors), "");
    return std::move(read.definition);
}

} // namespace

TEST(Xlsform, knowsTheTypesAndTheirBinds)
{
    const auto form = good(R"(
        | survey |             |      |       |             |
        |        | type        | name | label | calculation |
        |        | start       | st   |       |             |
        |        | today       | td   |       |             |
        |        | text        | t    | T     |             |
        |        | integer     | i    | I     |             |
        |        | decimal     | d    | D     |             |
        |        | date        | da   | Da    |             |
        |        | time        | ti   | Ti    |             |
        |        | dateTime    | dt   | Dt    |             |
        |        | note        | n    | N     |             |
        |        | acknowledge | a    | A     |             |
        |        | trigger     | a2   | A     |             |
        |        | hidden      | h    |       |             |
        |        | calculate   | c    |       | 1 + 1       |
        |        | image       | im   | Im    |             |)");
    EXPECT_EQ(bindText(form, "/data/st"), "/data/st type=dateTime preload=timestamp:start");
    EXPECT_EQ(bindText(form, "/data/td"), "/data/td type=date preload=date:today");
    EXPECT_EQ(bindText(form, "/data/i"), "/data/i type=int");
    EXPECT_EQ(bindText(form, "/data/d"), "/data/d type=decimal");
    EXPECT_EQ(bindText(form, "/data/dt"), "/data/dt type=dateTime");
    EXPECT_EQ(bindText(form, "/data/n"), "/data/n type=string readonly=true()");
    EXPECT_EQ(bindText(form, "/data/c"), "/data/c type=string calculate=1 + 1");
    EXPECT_EQ(findBind(form, "/data/a2")->authorType, "acknowledge");
    EXPECT_EQ(findControl(form, "/data/a2")->kind, ControlKind::Trigger);
    EXPECT_EQ(findControl(form, "/data/im")->mediaType, "image/*");
    EXPECT_EQ(findControl(form, "/data/h"), nullptr);
    EXPECT_EQ(findControl(form, "/data/c"), nullptr);
    EXPECT_EQ(bindText(form, "/data/meta/instanceID"),
              "/data/meta/instanceID type=string readonly=true() preload=uid:");
}

TEST(Xlsform, readsColumnsByAliasesCaseAndSpaces)
{
    const auto form = good(R"(
        | survey |         |       |         |           |           |                    |
        |        | Command | VALUE | Caption | relevance | Read Only | Constraint Message |
        |        | text    | a     | A       |           | yes       | Not so             |
        |        | text    | b     | B       | ${a} = 1  | No        |                    |)");
    EXPECT_EQ(bindText(form, "/data/a"),
              "/data/a type=string readonly=true() constraintMsg=Not so");
    EXPECT_EQ(bindText(form, "/data/b"),
              "/data/b type=string relevant=/data/a = 1 readonly=false()");
}

TEST(Xlsform, cleansWhatOfficeProgramsPutIn)
{
    const auto form = good("| survey |\n| | type | name | label | relevant |\n"
                           "| | text | a | It\u2019s  so | |\n"
                           "| | text | b | B | ${a}\u00a0= \u2018x\u2019 |\n");
    EXPECT_EQ(textOf(form, findControl(form, "/data/a")->label), "It's so");
    EXPECT_EQ(plain(findBind(form, "/data/b")->relevant.text), "/data/a = 'x'");
}

TEST(Xlsform, makesReferencesRelativeInsideTheSameRepeatOnly)
{
    const auto form = good(R"(
        | survey |              |       |       |                     |
        |        | type         | name  | label | relevant            |
        |        | text         | top   | T     | ${inner} = 1        |
        |        | begin repeat | rep   | R     | ${top} = 1          |
        |        | text         | a     | A     | ${top} = 1          |
        |        | begin group  | g     | G     | ${a} = 1            |
        |        | text         | b     | B     | ${a} = 1 and ${b}=2 |
        |        | end group    |       |       |                     |
        |        | begin repeat | rep2  | R2    | ${a} = 1            |
        |        | text         | inner | I     | ${a} = ${b}         |
        |        | end repeat   |       |       |                     |
        |        | end repeat   |       |       |                     |)");
    EXPECT_EQ(plain(findBind(form, "/data/top")->relevant.text), "/data/rep/rep2/inner = 1");
    EXPECT_EQ(plain(findBind(form, "/data/rep")->relevant.text), "/data/top = 1");
    EXPECT_EQ(plain(findBind(form, "/data/rep/a")->relevant.text), "/data/top = 1");
    EXPECT_EQ(plain(findBind(form, "/data/rep/g")->relevant.text), "../a = 1");
    EXPECT_EQ(plain(findBind(form, "/data/rep/g/b")->relevant.text), "../../a = 1 and ../b =2");
    EXPECT_EQ(plain(findBind(form, "/data/rep/rep2")->relevant.text), "../a = 1");
    EXPECT_EQ(plain(findBind(form, "/data/rep/rep2/inner")->relevant.text), "../../a = ../../g/b");
}

TEST(Xlsform, beginsAtTheQuestionInsidePredicatesOverChoices)
{
    const auto form = good(R"(
        | survey |              |      |       |               |                                                    |
        |        | type         | name | label | choice_filter | calculation                                        |
        |        | begin repeat | rep  | R     |               |                                                    |
        |        | text         | k    | K     |               |                                                    |
        |        | select_one l | s    | S     | kind = ${k}   |                                                    |
        |        | calculate    | c    |       |               | instance('l')/root/item[name = ${s}]/label = ${k}  |
        |        | calculate    | x    |       |               | indexed-repeat(${k}, ${rep}, position(..) - 1, ${k}) |
        |        | end repeat   |      |       |               |                                                    |
        | choices |           |      |       |      |
        |         | list_name | name | label | kind |
        |         | l         | a    | A     | 1    |)");
    EXPECT_EQ(plain(findControl(form, "/data/rep/s")->itemset->nodeset.text),
              "instance('l')/root/item[kind = current()/../k]");
    EXPECT_EQ(plain(findBind(form, "/data/rep/c")->calculate.text),
              "instance('l')/root/item[name = current()/../s]/label = ../k");
    EXPECT_EQ(plain(findBind(form, "/data/rep/x")->calculate.text),
              "indexed-repeat(/data/rep/k, /data/rep, position(..) - 1, /data/rep/k)");
}

TEST(Xlsform, keepsPathsApartFromWhatStandsBesideThem)
{
    const auto form = good(R"(
        | survey |           |      |       |              |
        |        | type      | name | label | calculation  |
        |        | integer   | a    | A     |              |
        |        | calculate | b    |       | ${a}-1       |
        |        | calculate | c    |       | 3 - ${a}mod 2 |)");
    EXPECT_EQ(plain(findBind(form, "/data/b")->calculate.text), "/data/a -1");
    EXPECT_EQ(plain(findBind(form, "/data/c")->calculate.text), "3 - /data/a mod 2");
}

TEST(Xlsform, makesChoicesASecondaryInstanceWithTheirOwnColumns)
{
    const auto form = good(R"(
        | survey |                     |      |       |
        |        | type                | name | label |
        |        | select_multiple l   | s    | S     |
        |        | select one from l   | t    | T     |
        | choices |           |      |       |        |
        |         | list name | name | label | region |
        |         | l         | 1    | One   | north  |
        |         | l         | 2    | Two   |        |)");
    const std::string text = textOf(form);
    EXPECT_THAT(text, testing::HasSubstr("instance l \nroot \n item \n  name 1\n  label One\n"
                                         "  region north\n item \n  name 2\n  label Two\n"));
    const Control* s = findControl(form, "/data/s");
    EXPECT_EQ(s->kind, ControlKind::SelectMultiple);
    EXPECT_EQ(plain(s->itemset->nodeset.text), "instance('l')/root/item");
    EXPECT_EQ(plain(s->itemset->label.text), "label");
    EXPECT_EQ(findControl(form, "/data/t")->kind, ControlKind::SelectOne);
}

TEST(Xlsform, givesTextsWithoutLanguageToTheDefaultOne)
{
    const char* survey = R"(
        | survey |      |      |                     |                    |              |
        |        | type | name | label::English (en) | label::Español (es) | media::image |
        |        | text | t    | Name                | Nombre             | face.png     |
        )";
    const auto unsaid = good(survey);
    ASSERT_EQ(unsaid.languages.size(), 3U);
    EXPECT_EQ(unsaid.languages[2].name, "default");
    EXPECT_EQ(unsaid.defaultLanguage, 2U);
    const auto said = good(std::string(survey)
                           + "| settings |\n| | default_language |\n"
                             "| | Español (es) |\n");
    ASSERT_EQ(said.languages.size(), 2U);
    EXPECT_EQ(said.defaultLanguage, 1U);
    EXPECT_EQ(textOf(said, findControl(said, "/data/t")->label, 1, "image"), "face.png");
}

TEST(Xlsform, findsTheDefaultLanguageAndItsTexts)
{
    const auto form = good(R"(
        | survey |              |      |                     |                     |                    |
        |        | type         | name | label::English (en) | label::Español (es) | hint::Español (es) |
        |        | select_one l | s    | Who is ${t}?        | ¿Quién es ${t}?     | Di                 |
        |        | text         | t    | Name                | Nombre              |                    |
        | choices |           |      |                     |                     |
        |         | list_name | name | label::English (en) | label::Español (es) |
        |         | l         | a    | One                 | Uno                 |
        | settings |
        |          | default_language |
        |          | Español (es)     |)");
    ASSERT_EQ(form.languages.size(), 2U);
    EXPECT_EQ(form.defaultLanguage, 1U);
    const Control* s = findControl(form, "/data/s");
    EXPECT_EQ(textOf(form, s->label, 0), "Who is {/data/t}?");
    EXPECT_EQ(textOf(form, s->label, 1), "¿Quién es {/data/t}?");
    EXPECT_EQ(textOf(form, s->hint, 1), "Di");
    EXPECT_EQ(plain(s->itemset->label.text), "jr:itext(itextId)");
    TextSource choice;
    choice.id = "l-0";
    EXPECT_EQ(textOf(form, choice, 1), "Uno");
}

TEST(Xlsform, keepsOneLanguageWithoutANameOutOfTheTexts)
{
    const auto form = good(R"(
        | survey |      |      |       |      |
        |        | type | name | label | hint |
        |        | text | a    | A     | H    |)");
    EXPECT_TRUE(form.languages.empty());
    EXPECT_TRUE(form.texts.empty());
    EXPECT_EQ(textOf(form, findControl(form, "/data/a")->hint), "H");
}

TEST(Xlsform, readsMediaAndGuidanceAsFormsOfTheirTexts)
{
    const auto form = good(R"(
        | survey |      |      |       |      |               |              |
        |        | type | name | label | hint | guidance_hint | media::audio |
        |        | text | a    | A     | H    | G             | a.mp3        |)");
    const Control* a = findControl(form, "/data/a");
    EXPECT_EQ(textOf(form, a->label, 0, "audio"), "a.mp3");
    EXPECT_EQ(textOf(form, a->label, 0), "A");
    EXPECT_EQ(textOf(form, a->hint, 0, "guidance"), "G");
}

TEST(Xlsform, wrapsARepeatAndKeepsATemplateAndAFirstInstance)
{
    const auto form = good(R"(
        | survey |              |      |       |              |         |
        |        | type         | name | label | repeat_count | default |
        |        | integer      | n    | N     |              |         |
        |        | begin_repeat | r    | R     | ${n}         |         |
        |        | text         | a    | A     |              | x       |
        |        | begin_repeat | q    | Q     | ${n} + 1     |         |
        |        | text         | b    | B     |              |         |
        |        | end_repeat   |      |       |              |         |
        |        | end_repeat   |      |       |              |         |)");
    EXPECT_THAT(textOf(form), testing::HasSubstr(" n \n r @jr:template= \n  a x\n  q_count \n"
                                                 "  q @jr:template= \n   b \n r \n  a x\n"
                                                 "  q_count \n  q \n   b \n"));
    const Control* r = findControl(form, "/data/r");
    ASSERT_NE(r, nullptr);
    EXPECT_EQ(r->kind, ControlKind::Repeat);
    EXPECT_EQ(plain(r->count.text), "/data/n");
    EXPECT_EQ(plain(findControl(form, "/data/r/q")->count.text), "../q_count");
    EXPECT_EQ(plain(findBind(form, "/data/r/q_count")->calculate.text), "/data/n + 1");
    EXPECT_EQ(form.body[1].kind, ControlKind::Group);
    EXPECT_EQ(textOf(form, form.body[1].label), "R");
}

TEST(Xlsform, tellsPlainDefaultsFromThoseToBeCalculated)
{
    const auto form = good(R"(
        | survey |              |      |       |            |
        |        | type         | name | label | default    |
        |        | text         | a    | A     | well-known |
        |        | date         | b    | B     | 2020-01-31 |
        |        | date         | c    | C     | today()    |
        |        | integer      | d    | D     | -5         |
        |        | integer      | e    | E     | 2 * 3      |
        |        | geopoint     | f    | F     | 1 -2 0 0   |
        |        | image        | g    | G     | x.png      |
        |        | begin repeat | r    | R     |            |
        |        | text         | h    | H     | ${a}       |
        |        | end repeat   |      |       |            |)");
    const std::string text = textOf(form);
    EXPECT_THAT(text, testing::HasSubstr(" a well-known\n b 2020-01-31\n c \n d -5\n e \n"
                                         " f 1 -2 0 0\n g jr://images/x.png\n"));
    ASSERT_EQ(form.actions.size(), 3U);
    EXPECT_EQ(form.actions[0].path, "/data/c");
    EXPECT_EQ(plain(form.actions[0].value.text), "today()");
    const Control* r = findControl(form, "/data/r");
    ASSERT_EQ(r->actions.size(), 1U);
    EXPECT_THAT(r->actions[0].events, testing::ElementsAre("odk-new-repeat"));
    EXPECT_EQ(form.actions[2].path, "/data/r/h");
    EXPECT_THAT(form.actions[2].events, testing::ElementsAre("odk-instance-first-load"));
}

TEST(Xlsform, setsATriggeredValueInTheControlOfItsTrigger)
{
    const auto form = good(R"(
        | survey |           |      |       |             |         |
        |        | type      | name | label | calculation | trigger |
        |        | text      | a    | A     |             |         |
        |        | text      | b    | B     |             |         |
        |        | dateTime  | c    |       | now()       | ${a}, ${b} |)");
    const Control* a = findControl(form, "/data/a");
    ASSERT_EQ(a->actions.size(), 1U);
    EXPECT_EQ(a->actions[0].path, "/data/c");
    EXPECT_EQ(plain(a->actions[0].value.text), "now()");
    EXPECT_EQ(findControl(form, "/data/b")->actions.size(), 1U);
    EXPECT_FALSE(findBind(form, "/data/c")->calculate.given());
    EXPECT_EQ(findControl(form, "/data/c"), nullptr);
}

TEST(Xlsform, addsAChoiceAndATextForOrOther)
{
    const auto form = good(R"(
        | survey |                       |      |       |
        |        | type                  | name | label |
        |        | select_one l or_other | s    | S     |
        | choices |           |      |       |
        |         | list_name | name | label |
        |         | l         | a    | A     |)");
    EXPECT_THAT(textOf(form), testing::HasSubstr(" item \n  name other\n  label Other\n"));
    EXPECT_EQ(plain(findBind(form, "/data/s_other")->relevant.text), "selected(../s, 'other')");
    EXPECT_EQ(textOf(form, findControl(form, "/data/s_other")->label), "Specify other.");
}

TEST(Xlsform, keepsOwnAttributesOfBindBodyAndInstance)
{
    const auto form = good(R"(
        | survey |      |      |       |                     |             |                 |
        |        | type | name | label | bind::cuaderno:sens | body::rows2 | instance::x:tag |
        |        | text | a    | A     | special             | 3           | t               |
        | settings |
        |          | namespaces                   |
        |          | cuaderno="urn:cuaderno:form:1" x="urn:x" |)");
    EXPECT_EQ(bindText(form, "/data/a"), "/data/a type=string cuaderno:sens=special");
    EXPECT_THAT(textOf(form), testing::HasSubstr("a @x:tag=t "));
    EXPECT_THAT(textOf(form), testing::HasSubstr("rows2=3"));
    EXPECT_EQ(form.namespaces.at(0).second, "urn:cuaderno:form:1");
}

TEST(Xlsform, readsSettings)
{
    const auto form = good(R"(
        | survey |      |      |       |
        |        | type | name | label |
        |        | text | a    | A     |
        | settings |            |         |         |       |                |
        |          | form_title | form_id | version | style | instance_name  |
        |          | My form    | mine    | 7       | pages | concat(${a}, 1) |)");
    EXPECT_EQ(form.id, "mine");
    EXPECT_EQ(form.title, "My form");
    EXPECT_EQ(form.version, "7");
    EXPECT_EQ(form.style, "pages");
    EXPECT_EQ(bindText(form, "/data/meta/instanceName"),
              "/data/meta/instanceName type=string calculate=concat(/data/a, 1)");
    EXPECT_THAT(textOf(form), testing::HasSubstr("data @id=mine @version=7"));
}

TEST(Xlsform, readsSelectsFromFilesAndFromRepeats)
{
    const MediaFiles media = {{"cities.csv", "name,label\nx,X\n"}};
    const std::vector<Sheet> sheets = {
        {"survey",
         {{Cell::ofText("type"), Cell::ofText("name"), Cell::ofText("label"),
           Cell::ofText("parameters")},
          {Cell::ofText("select_one_from_file cities.csv"), Cell::ofText("c"), Cell::ofText("C"),
           Cell::ofText("randomize=true seed=7")},
          {Cell::ofText("begin repeat"), Cell::ofText("r"), Cell::ofText("R")},
          {Cell::ofText("text"), Cell::ofText("who"), Cell::ofText("W")},
          {Cell::ofText("end repeat")},
          {Cell::ofText("select_one ${who}"), Cell::ofText("p"), Cell::ofText("P")}}}};
    const ReadDefinition read = readXlsform(sheets, "f", media);
    EXPECT_EQ(errorsText(read.errors), "");
    const auto& form = read.definition;
    EXPECT_EQ(plain(findControl(form, "/data/c")->itemset->nodeset.text),
              "randomize(instance('cities')/root/item, 7)");
    EXPECT_THAT(textOf(form), testing::HasSubstr("instance cities jr://file-csv/cities.csv\n"
                                                 "root \n item \n  name x\n  label X\n"));
    EXPECT_EQ(plain(findControl(form, "/data/p")->itemset->nodeset.text), "/data/r[./who != '']");
    EXPECT_EQ(plain(findControl(form, "/data/p")->itemset->value.text), "who");

    const ReadDefinition without = readXlsform(sheets, "f");
    EXPECT_TRUE(without.errors.empty());
    EXPECT_EQ(errorsText(without.warnings), "form.missing-file survey:2:type [cities.csv]\n");
}
