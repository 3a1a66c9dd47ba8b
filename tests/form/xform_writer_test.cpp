// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/definition_text.h"
#include "form/xform_reader.h"
#include "form/xform_writer.h"
#include "form/xml_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace cuaderno;
using namespace cuaderno::test;
using testing::HasSubstr;
using testing::Not;

namespace {

std::string written(std::string_view markdown)
{
    const auto read = readMarkdown(markdown);
    EXPECT_EQ(errorsText(read.errors), "");
    return writeXForm(read.definition);
}

} // namespace

TEST(XmlText, keepsWhiteSpaceOfTextsAndAddsNoneToThem)
{
    XmlText xml;
    xml.begin("a");
    xml.attribute("b", "\"<\n&");
    xml.begin("c");
    xml.beginText();
    xml.begin("d");
    xml.end();
    xml.text(" x\x01 < y ");
    xml.end();
    xml.element("e");
    xml.end();
    EXPECT_EQ(xml.take(), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                          "<a b=\"&quot;&lt;&#10;&amp;\">\n"
                          "  <c><d/> x &lt; y </c>\n"
                          "  <e/>\n"
                          "</a>\n");
}

TEST(XFormWriter, writesASmallFormAsOdkLaysItOut)
{
    EXPECT_EQ(written(R"(
        | survey |                 |      |                    |             |
        |        | type            | name | label              | relevant    |
        |        | integer         | age  | How old?           |             |
        |        | select_one yn   | work | At ${age}, work?   | ${age} > 14 |
        | choices |           |      |       |
        |         | list_name | name | label |
        |         | yn        | y    | Yes   |
        |         | yn        | n    | No    |
        | settings |            |         |         |
        |          | form_title | form_id | version |
        |          | Work       | work    | 1       |)"),
              R"x(<?xml version="1.0" encoding="UTF-8"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:ev="http://www.w3.org/2001/xml-events" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms" xmlns:odk="http://www.opendatakit.org/xforms">
  <h:head>
    <h:title>Work</h:title>
    <model odk:xforms-version="1.0.0">
      <instance>
        <data id="work" version="1">
          <age/>
          <work/>
          <meta>
            <instanceID/>
          </meta>
        </data>
      </instance>
      <instance id="yn">
        <root>
          <item>
            <name>y</name>
            <label>Yes</label>
          </item>
          <item>
            <name>n</name>
            <label>No</label>
          </item>
        </root>
      </instance>
      <bind nodeset="/data/age" type="int"/>
      <bind nodeset="/data/work" type="string" relevant=" /data/age  &gt; 14"/>
      <bind nodeset="/data/meta/instanceID" type="string" readonly="true()" jr:preload="uid"/>
    </model>
  </h:head>
  <h:body>
    <input ref="/data/age">
      <label>How old?</label>
    </input>
    <select1 ref="/data/work">
      <label>At <output value=" /data/age "/>, work?</label>
      <itemset nodeset="instance('yn')/root/item">
        <value ref="name"/>
        <label ref="label"/>
      </itemset>
    </select1>
  </h:body>
</h:html>
)x");
}

TEST(XFormWriter, writesTextsOfAllLanguagesAndADashForThoseMissing)
{
    const std::string xml = written(R"(
        | survey |      |      |             |             |       |
        |        | type | name | label::en   | label::es   | image |
        |        | text | a    | A & B       | A y B       | a.png |
        |        | text | b    | Only        |             |       |
        | settings |                  |
        |          | default_language |
        |          | es               |)");
    EXPECT_THAT(xml, HasSubstr(R"x(<translation lang="es" default="true()">)x"));
    EXPECT_THAT(xml, HasSubstr(R"(<value>A &amp; B</value>)"));
    EXPECT_THAT(xml, HasSubstr(R"(<value form="image">jr://images/a.png</value>)"));
    EXPECT_THAT(xml, HasSubstr(R"(<value>-</value>)"));
    EXPECT_THAT(xml, HasSubstr(R"x(<label ref="jr:itext('/data/b:label')"/>)x"));
}

TEST(XFormWriter, writesRepeatsWithTemplateCountAndActions)
{
    const std::string xml = written(R"(
        | survey |              |      |       |         |              |
        |        | type         | name | label | default | repeat_count |
        |        | integer      | n    | N     |         |              |
        |        | begin repeat | r    | R     |         | ${n}         |
        |        | dateTime     | t    | T     | now()   |              |
        |        | end repeat   |      |       |         |              |)");
    EXPECT_THAT(xml, HasSubstr(R"(<r jr:template="">)"));
    EXPECT_THAT(xml, HasSubstr(R"(<repeat nodeset="/data/r" jr:count=" /data/n ">)"));
    EXPECT_THAT(
        xml, HasSubstr(
                 R"x(<setvalue event="odk-instance-first-load" ref="/data/r/t" value="now()"/>)x"));
    EXPECT_THAT(xml,
                HasSubstr(R"x(<setvalue event="odk-new-repeat" ref="/data/r/t" value="now()"/>)x"));
}

TEST(XFormWriter, writesEntitiesWithTheirBinds)
{
    const std::string xml = written(R"(
        | survey |      |      |       |         |
        |        | type | name | label | save_to |
        |        | text | a    | A     | title   |
        | entities |           |       |
        |          | list_name | label |
        |          | trees     | ${a}  |)");
    EXPECT_THAT(xml, HasSubstr(R"(entities:entities-version="2024.1.0")"));
    EXPECT_THAT(xml, HasSubstr(R"(<entity dataset="trees" id="" create="1">)"));
    EXPECT_THAT(xml,
                HasSubstr(R"(<bind nodeset="/data/a" type="string" entities:saveto="title"/>)"));
    EXPECT_THAT(xml, HasSubstr(R"(nodeset="/data/meta/entity/@id")"));
    EXPECT_THAT(xml, HasSubstr(R"x(ref="/data/meta/entity/@id" value="uuid()")x"));
}

TEST(XFormWriter, namesTheListsOfExternalChoicesAndWritesTheirFile)
{
    const auto read = readMarkdown(R"(
        | survey |                          |      |       |                |
        |        | type                     | name | label | choice_filter  |
        |        | text                     | s    | S     |                |
        |        | select_one_external city | c    | C     | state=${s}     |
        | external_choices |           |      |       |       |
        |                  | list_name | name | label | state |
        |                  | city      | a    | A "1" | x     |)");
    const std::string xml = writeXForm(read.definition);
    EXPECT_THAT(xml, HasSubstr("query=\"instance('city')/root/item[state= /data/s ]\""));
    EXPECT_THAT(xml, Not(HasSubstr("<instance id=\"city\"")));
    EXPECT_EQ(writeItemsets(read.definition), "\"list_name\",\"name\",\"label\",\"state\"\n"
                                              "\"city\",\"a\",\"A \"\"1\"\"\",\"x\"\n");
}

TEST(XFormWriter, makesATextOfAMessageThatReadsAnAnswer)
{
    const std::string xml = written(R"(
        | survey |         |      |       |            |                    |
        |        | type    | name | label | constraint | constraint_message |
        |        | integer | a    | A     |            |                    |
        |        | integer | b    | B     | . > 1      | more than ${a}     |)");
    EXPECT_THAT(xml, HasSubstr(R"x(jr:constraintMsg="jr:itext('/data/b:jr:constraintMsg')")x"));
    EXPECT_THAT(xml, HasSubstr(R"(<value>more than <output value=" /data/a "/></value>)"));
}

TEST(XFormWriter, keepsAnAuditForOtherPrograms)
{
    const std::string xml = written(R"(
        | survey |       |       |       |                    |
        |        | type  | name  | label | parameters         |
        |        | audit | audit |       | track-changes=true |
        |        | text  | a     | A     |                    |)");
    EXPECT_THAT(xml, HasSubstr("<audit/>"));
    EXPECT_THAT(xml, HasSubstr(R"(nodeset="/data/meta/audit" type="binary")"));
    EXPECT_THAT(xml, HasSubstr(R"(odk:track-changes="true")"));
}

TEST(XFormWriter, looksAtEachInstanceThatCanBeChosen)
{
    const std::string xml = written(R"(
        | survey |                     |        |       |               |
        |        | type                | name   | label | choice_filter |
        |        | begin repeat        | house  | H     |               |
        |        | begin repeat        | person | P     |               |
        |        | text                | who    | W     |               |
        |        | integer             | age    | A     |               |
        |        | end repeat          |        |       |               |
        |        | begin repeat        | adult  | D     |               |
        |        | select_one ${who}   | chosen | C     | ${age} > 17   |
        |        | end repeat          |        |       |               |
        |        | end repeat          |        |       |               |)");
    EXPECT_THAT(xml, HasSubstr(R"(<itemset nodeset="../../person[ ./age  &gt; 17]">)"));
}

TEST(XFormWriter, leavesASearchInItsAppearance)
{
    const auto read = readMarkdown(R"(
        | survey |              |      |       |                                            |
        |        | type         | name | label | appearance                                 |
        |        | text         | t    | T     |                                            |
        |        | select_one l | s    | S     | search('trees', 'contains', 'kind', ${t}) |
        | choices |           |      |        |
        |         | list_name | name | label  |
        |         | l         | key  | common |
        |         | l         | 0    | None   |)");
    EXPECT_EQ(errorsText(read.errors), "");
    const std::string xml = writeXForm(read.definition);
    EXPECT_THAT(xml, HasSubstr("<value>key</value>"));
    EXPECT_THAT(xml, Not(HasSubstr("<itemset")));
    EXPECT_THAT(xml, Not(HasSubstr("<instance id=")));
    const Control* s = findControl(read.definition, "/data/s");
    EXPECT_EQ(s->itemset->value.text, "key");
    EXPECT_EQ(s->itemset->label.text, "common");
    EXPECT_THAT(s->itemset->nodeset.text, HasSubstr("instance('trees')/root/item[contains("));
}

TEST(XFormWriter, givesAFormThatReadsAsTheSame)
{
    const auto read = readMarkdown(R"(
        | survey |                   |      |            |                    |            |            |
        |        | type              | name | label::en  | label::Español (es) | hint::en  | relevant   |
        |        | start             | st   |            |                    |            |            |
        |        | begin group       | g    | G          | G                  |            |            |
        |        | select_multiple l | m    | M ${i}     | M ${i}             | H          |            |
        |        | range             | i    | I          | I                  |            | ${m} = 'a' |
        |        | end group         |      |            |                    |            |            |
        |        | begin repeat      | r    | R          | R                  |            |            |
        |        | image             | p    | P          | P                  |            |            |
        |        | end repeat        |      |            |                    |            |            |
        | choices |           |      |           |                     |
        |         | list_name | name | label::en | label::Español (es) |
        |         | l         | a    | A         | A                   |
        |         | l         | b    | B         | B                   |)");
    ASSERT_EQ(errorsText(read.errors), "");
    const std::string once = writeXForm(read.definition);
    const auto again = readXForm(once, "data");
    ASSERT_EQ(errorsText(again.errors), "");
    const std::string twice = writeXForm(again.definition);
    EXPECT_EQ(twice, writeXForm(readXForm(twice, "data").definition));
    EXPECT_EQ(again.definition.binds.size(), read.definition.binds.size());
    EXPECT_EQ(again.definition.texts.size(), read.definition.texts.size());
}
