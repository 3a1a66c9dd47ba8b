// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/definition_text.h"
#include "form/xform_paths.h"
#include "form/xform_reader.h"
#include "form/xform_reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

using namespace cuaderno;
using namespace cuaderno::test;

namespace {

std::string formOf(const std::string& model, const std::string& body)
{
    return "<?xml version=\"1.0\"?><h:html xmlns=\"http://www.w3.org/2002/xforms\" "
           "xmlns:h=\"http://www.w3.org/1999/xhtml\" xmlns:jr=\"http://openrosa.org/javarosa\" "
           "xmlns:odk=\"http://www.opendatakit.org/xforms\"><h:head><h:title>T</h:title><model>"
           + model + "</model></h:head><h:body class=\"pages\">" + body + "</h:body></h:html>";
}

const std::string twoQuestions = R"xml(
    <itext>
      <translation lang="English (en)"><text id="a"><value>Who is <output value="/data/b"/>?</value>
        <value form="image">jr://images/a.png</value></text></translation>
      <translation lang="es" default="true()"><text id="a"><value>¿Quién?</value></text></translation>
    </itext>
    <instance><data id="f" version="3"><a>x</a><b/><r jr:template=""><c/></r></data></instance>
    <instance id="l"><root><item><name>1</name><label>One</label></item></root></instance>
    <instance id="csv" src="jr://file-csv/csv.csv"/>
    <bind nodeset="/data/a" type="string" required="true()" jr:constraintMsg="jr:itext('a')"
          constraint=". != ''" oc:own="7"/>
    <bind id="bee" nodeset="/data/b" type="int"/>
    <bind nodeset="/data/lost" type="int"/>
    <setvalue event="odk-instance-first-load" ref="/data/b" value="1 + 1"/>)xml";

FormDefinition good(const std::string& model, const std::string& body, const MediaFiles& media = {})
{
    ReadDefinition read = readXForm(formOf(model, body), "name", media);
    EXPECT_EQ(errorsText(read.errors), "");
    return std::move(read.definition);
}

} // namespace

TEST(XForm, readsModelAndBody)
{
    const auto form = good(twoQuestions, R"xml(
        <input ref="/data/a"><label ref="jr:itext('a')"/><hint>Say <output value="/data/b"/> </hint></input>
        <group ref="/data/r" appearance="field-list"><label>R</label>
          <repeat nodeset="/data/r" jr:count="/data/b">
            <select1 ref="./c" appearance="minimal">
              <label>C</label>
              <itemset nodeset="instance('l')/root/item[name=current()/../c]"><value ref="name"/><label ref="label"/></itemset>
              <setvalue event="xforms-value-changed" ref="/data/a">gone</setvalue>
            </select1>
          </repeat>
        </group>
        <select bind="bee"><item><label>One</label><value> 1 </value></item></select>)xml");
    EXPECT_EQ(form.id, "f");
    EXPECT_EQ(form.version, "3");
    EXPECT_EQ(form.title, "T");
    EXPECT_EQ(form.style, "pages");
    ASSERT_EQ(form.languages.size(), 2U);
    EXPECT_EQ(form.languages[0].code, "en");
    EXPECT_EQ(form.defaultLanguage, 1U);
    EXPECT_EQ(bindText(form, "/data/a"),
              "/data/a type=string required=true() constraint=. != '' constraintMsg=#a oc:own=7");
    const Control* a = findControl(form, "/data/a");
    EXPECT_EQ(textOf(form, a->label, 0), "Who is {/data/b}?");
    EXPECT_EQ(textOf(form, a->label, 0, "image"), "jr://images/a.png");
    EXPECT_EQ(textOf(form, a->hint), "Say {/data/b}");
    const Control* c = findControl(form, "/data/r/c");
    ASSERT_NE(c, nullptr);
    EXPECT_EQ(c->itemset->nodeset.text, "instance('l')/root/item[name=current()/../c]");
    ASSERT_EQ(c->actions.size(), 1U);
    EXPECT_EQ(c->actions[0].literal, "gone");
    EXPECT_EQ(findControl(form, "/data/r")->count.text, "/data/b");
    EXPECT_EQ(findControl(form, "/data/b")->choices.at(0).value, "1");
    ASSERT_EQ(form.actions.size(), 1U);
    EXPECT_EQ(form.actions[0].value.text, "1 + 1");
    EXPECT_THAT(textOf(form), testing::HasSubstr("instance csv jr://file-csv/csv.csv missing\n"));
}

TEST(XForm, readsDataThatStandsBesideIt)
{
    const MediaFiles media = {{"csv.csv", "name,a b\n1,2\n"}};
    const auto form = good(twoQuestions, "", media);
    EXPECT_THAT(textOf(form), testing::HasSubstr("csv.csv\nroot \n item \n  name 1\n  a_b 2\n"));
}

TEST(XForm, warnsOfWhatIsBoundToNothingAndGoesOn)
{
    const auto read =
        readXForm(formOf(twoQuestions, "<input ref=\"/data/zz\"><label>Z</label></input>"
                                       "<input><label>Z</label></input>"),
                  "f");
    EXPECT_EQ(errorsText(read.errors), "");
    EXPECT_EQ(errorsText(read.warnings),
              "form.missing-file /html/head/model/instance[3]@src [csv.csv]\n"
              "form.unknown-reference /html/head/model/bind[3]@nodeset [/data/lost]\n"
              "form.unknown-reference /html/body/input[1]@ref [/data/zz]\n"
              "form.unknown-reference /html/body/input[2]@ref [input]\n");
    EXPECT_TRUE(read.definition.body.empty());
}

TEST(XForm, leavesOutWhatStandsOutsideOfItsRepeat)
{
    const auto read = readXForm(
        formOf("<instance><data><a/><r><b/><g><c/></g></r></data></instance>",
               "<input ref=\"/data/r/b\"/><group ref=\"/data/r/g\"><input ref=\"/data/a\"/></group>"
               "<group ref=\"/data/r\"><repeat nodeset=\"/data/r\"><group ref=\"/data/r/g\">"
               "<input ref=\"/data/r/g/c\"/></group></repeat></group>"),
        "f");
    EXPECT_EQ(errorsText(read.errors), "");
    EXPECT_EQ(errorsText(read.warnings),
              "form.unknown-reference /html/body/input@ref [/data/r/b]\n"
              "form.unknown-reference /html/body/group[1]@ref [/data/r/g]\n");
    EXPECT_EQ(findControl(read.definition, "/data/r/b"), nullptr);
    EXPECT_NE(findControl(read.definition, "/data/a"), nullptr);
    EXPECT_NE(findControl(read.definition, "/data/r/g/c"), nullptr);
}

TEST(XForm, readsSignsThatAreEscapedTwice)
{
    const auto read =
        readXForm(formOf("<instance><data><a/></data></instance><bind nodeset=\"/data/a\" "
                         "constraint=\". &amp;gt;= 1\" calculate=\"\\'x\\'\"/>",
                         ""),
                  "f");
    EXPECT_EQ(bindText(read.definition, "/data/a"),
              "/data/a type= constraint=. >= 1 calculate='x'");
    EXPECT_EQ(read.warnings.size(), 2U);
}

TEST(XForm, refusesWithTheNodeThatIsWrong)
{
    const auto errorOf = [](const std::string& model, const std::string& body) {
        return errorsText(readXForm(formOf(model, body), "f").errors);
    };
    const std::string data = "<instance><data><a/><r><c/></r></data></instance>";
    EXPECT_EQ(errorOf(data, "<select1 ref=\"/data/a\"><label>A</label></select1>"),
              "form.unknown-list /html/body/select1@ref [/data/a]\n");
    EXPECT_EQ(errorOf(data, "<range ref=\"/data/a\" start=\"x\" end=\"2\" step=\"1\"/>"),
              "form.bad-value /html/body/range@start [x]\n");
    EXPECT_EQ(
        errorOf(data + "<setvalue event=\"odk-new-repeat\" ref=\"/data/a\" value=\"1\"/>", ""),
        "form.bad-value /html/head/model/setvalue@event [odk-new-repeat]\n");
    EXPECT_EQ(errorOf("<instance/>", ""), "form.empty /html/head/model/instance@ [instance]\n");
    EXPECT_EQ(errorOf(data, "<group ref=\"/data/r\"><repeat nodeset=\"/data/q\"/></group>"),
              "form.unknown-reference /html/body/group/repeat@nodeset [/data/q]\n");
}

TEST(XForm, takesTheChoicesOfAQueryFromTheFileOfItemsets)
{
    const MediaFiles media = {{"itemsets.csv", "list_name,name,label::en,state\n"
                                               "city,a,A,x\ncity,b,B,y\nother,c,C,x\n"}};
    const auto read = readXForm(
        formOf("<instance><data><a/></data></instance>",
               "<input ref=\"/data/a\" query=\"instance('city')/root/item[state='x']\"/>"),
        "f", media);
    EXPECT_EQ(errorsText(read.errors), "");
    const Control* a = findControl(read.definition, "/data/a");
    EXPECT_EQ(a->kind, ControlKind::SelectOne);
    EXPECT_TRUE(a->fromItemsets);
    EXPECT_EQ(a->itemset->label.text, "label__en");
    ASSERT_EQ(read.definition.instances.size(), 1U);
    EXPECT_THAT(textOf(read.definition),
                testing::HasSubstr("instance city \nroot \n item \n  name a\n"));
    EXPECT_THAT(textOf(read.definition), testing::Not(testing::HasSubstr("name c")));
}

TEST(XForm, findsNothingOfTheLastInterview)
{
    const auto read = readXForm(formOf("<instance><data><a/></data></instance>"
                                       "<instance id=\"l\" src=\"jr://instance/last-saved\"/>",
                                       "<input ref=\"/data/a\"/>"),
                                "f");
    EXPECT_EQ(errorsText(read.errors), "");
    EXPECT_EQ(errorsText(read.warnings), "form.last-saved /html/head/model/instance[2]@src "
                                         "[jr://instance/last-saved]\n");
    EXPECT_FALSE(read.definition.instances.at(0).missing);
}

TEST(XForm, refusesWhatIsNoXmlOrNoForm)
{
    EXPECT_EQ(readXForm("<a>", "f").errors.at(0).code, ErrorCode::FormBadXml);
    EXPECT_EQ(readXForm("<a/>", "f").errors.at(0).code, ErrorCode::FormNotAForm);
    EXPECT_EQ(readXForm("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "f").errors.at(0).code,
              ErrorCode::FormBadXml);
    std::string deep;
    for (int i = 0; i < 20000; ++i)
        deep += "<group>";
    EXPECT_EQ(readXForm(formOf("<instance><d/></instance>", deep), "f").errors.at(0).code,
              ErrorCode::FormBadXml);
    std::string closed = deep;
    for (int i = 0; i < 20000; ++i)
        closed += "</group>";
    EXPECT_EQ(readXForm(formOf("<instance><d/></instance>", closed), "f").errors.at(0).code,
              ErrorCode::FormTooDeep);
}

TEST(XForm, makesPathsAbsolute)
{
    EXPECT_EQ(absolutePath("/data/a", "/data"), "/data/a");
    EXPECT_EQ(absolutePath("b", "/data/g"), "/data/g/b");
    EXPECT_EQ(absolutePath("../b", "/data/g/a"), "/data/g/b");
    EXPECT_EQ(absolutePath("./b/@x:id", "/data"), "/data/b/@id");
    EXPECT_EQ(absolutePath("/data/r[position() = '/]']/orx:c", ""), "/data/r/c");
    EXPECT_EQ(absolutePath("../..", "/data"), "");
    EXPECT_EQ(absolutePath("count(/a)", "/data"), "");
    EXPECT_EQ(xform::itextId("jr:itext('a:b')"), "a:b");
    EXPECT_EQ(xform::itextId("jr:itext(name)"), "");
}

TEST(XForm, survivesChangedBytes)
{
    const std::string whole = formOf(
        twoQuestions, "<group ref=\"/data/r\"><repeat nodeset=\"/data/r\"><select ref=\"c\">"
                      "<item><label>1</label><value>1</value></item></select></repeat></group>");
    const std::string alphabet = "<>/\"=&;'ab1: \xC3\xFF[]{}";
    std::mt19937 random(23);
    int good = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string changed = whole;
        for (std::size_t i = 1 + random() % 5; i > 0; --i)
            changed[random() % changed.size()] = alphabet[random() % alphabet.size()];
        good += readXForm(changed, "f").errors.empty() ? 1 : 0;
    }
    EXPECT_GT(good, 0);
    for (std::size_t size = 0; size < whole.size(); size += 7)
        EXPECT_FALSE(readXForm(whole.substr(0, size), "f").errors.empty());
}
