// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "cli/program_run.h"
#include "support/paths.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>

namespace cuaderno::test {
namespace {

using Json = nlohmann::json;

constexpr const char* towns = R"(
| survey |                          |      |       |               |
|        | type                     | name | label | choice_filter |
|        | text                     | s    | S     |               |
|        | select_one_external town | t    | T     | state=${s}    |
| external_choices |           |      |       |       |
|                  | list_name | name | label | state |
|                  | town      | a    | A     | x     |
)";

class FormConvert : public testing::Test
{
protected:
    std::string write(const std::string& name, std::string_view text)
    {
        const Path path = m_folder.path() / name;
        EXPECT_TRUE(writeFileAtomically(path, text));
        return path.string();
    }

    std::string read(const std::string& name) const
    {
        return readText(m_folder.path() / name).value_or("");
    }

    std::string out(const std::string& name) const { return (m_folder.path() / name).string(); }

    TemporaryFolder m_folder;
};

TEST_F(FormConvert, writesTheFormAndBesideItWhatItReads)
{
    const std::string form = write("towns.md", towns);
    const Ended ended = cli({"form", "convert", form, "--to", "xform", "-o", out("towns.xml")});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_NE(read("towns.xml").find("<h:title>towns</h:title>"), std::string::npos);
    EXPECT_NE(read("towns-media/itemsets.csv").find("\"town\",\"a\""), std::string::npos);
    EXPECT_EQ(cli({"form", "check", out("towns.xml")}).code, 0);
    EXPECT_EQ(
        cli({"form", "convert", out("towns.xml"), "--to", "xform", "-o", out("again.xml")}).code,
        0);
    EXPECT_EQ(read("again.xml").size(), read("towns.xml").size());
}

TEST_F(FormConvert, leavesWhatWasThereWhereTheFormIsBroken)
{
    const std::string form = write("bad.md", "| survey |\n| | type | name | label |\n"
                                             "| | txet | a | A |\n| | text | b b | B |\n");
    write("out.xml", "as it was");
    const Ended ended =
        cli({"--json", "form", "convert", form, "--to", "xform", "-o", out("out.xml")});
    EXPECT_EQ(ended.code, 1);
    EXPECT_EQ(read("out.xml"), "as it was");
    const Ended words = cli({"form", "convert", form, "--to", "xform", "-o", out("out.xml")});
    EXPECT_NE(words.err.find("Did you mean “text”?"), std::string::npos) << words.err;
    const Json json = Json::parse(ended.out);
    EXPECT_EQ(json["error"]["code"], "form.unknown-type");
    EXPECT_EQ(json["errors"].size(), 2U);
    EXPECT_EQ(json["errors"][1]["where"]["row"], 3);
}

TEST_F(FormConvert, saysHowAnOldWorkbookIsSavedAnew)
{
    const std::string form = write("old.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on");
    const Ended ended = cli({"form", "convert", form, "--to", "xform", "-o", out("o.xml")});
    EXPECT_EQ(ended.code, 1);
    EXPECT_NE(ended.err.find(".xlsx"), std::string::npos) << ended.err;
    EXPECT_FALSE(std::filesystem::exists(out("o.xml")));
}

TEST_F(FormConvert, writesAWorkbookThatIsTheSameForm)
{
    const std::string form = write("towns.md", towns);
    const Ended ended = cli({"form", "convert", form, "--to", "xlsform", "-o", out("t.xlsx")});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(read("t.xlsx").substr(0, 2), "PK");
    ASSERT_EQ(cli({"form", "convert", form, "--to", "xform", "-o", out("a.xml")}).code, 0);
    ASSERT_EQ(cli({"form", "convert", out("t.xlsx"), "--to", "xform", "-o", out("b.xml")}).code, 0);
    EXPECT_EQ(read("a.xml"), read("b.xml"));
}

TEST_F(FormConvert, writesAFolderOfSheetsOnceAndLeavesWhatIsThere)
{
    const std::string form = write("towns.md", towns);
    const Ended ended = cli({"form", "convert", form, "--to", "csv", "-o", out("towns")});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_NE(read("towns/survey.csv").find("select_one_external town"), std::string::npos);
    EXPECT_NE(read("towns/survey.csv").find("state=${s}"), std::string::npos);
    EXPECT_EQ(cli({"form", "check", out("towns")}).code, 0);
    const Ended again = cli({"--json", "form", "convert", form, "--to", "csv", "-o", out("towns")});
    EXPECT_NE(again.code, 0);
    EXPECT_EQ(Json::parse(again.out)["error"]["code"], "file.exists");
}

TEST_F(FormConvert, takesTheFilesAlongThatAFormReads)
{
    const std::string form = write("f.md", "| survey |\n| | type | name | label |\n"
                                           "| | select_one_from_file towns.csv | t | T |\n");
    ASSERT_TRUE(makeFolder(m_folder.path() / "f-media"));
    write("f-media/towns.csv", "name,label\na,A\n");
    ASSERT_EQ(cli({"form", "convert", form, "--to", "csv", "-o", out("g")}).code, 0);
    EXPECT_EQ(read("g/media/towns.csv"), "name,label\na,A\n");
    ASSERT_EQ(cli({"form", "convert", form, "--to", "xlsform", "-o", out("g.xlsx")}).code, 0);
    EXPECT_EQ(read("g-media/towns.csv"), "name,label\na,A\n");
}

TEST_F(FormConvert, namesEachThingThatASpreadsheetCannotSay)
{
    const std::string form = write("by-hand.xml", R"(<h:html xmlns="http://www.w3.org/2002/xforms"
        xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>f</h:title><model>
        <instance><data id="f"><a/><b/></data></instance></model></h:head><h:body>
        <group><label>Shown together</label><input ref="/data/a"><label>A</label></input></group>
        <input ref="/data/b"/></h:body></h:html>)");
    const Ended ended =
        cli({"--json", "form", "convert", form, "--to", "xlsform", "-o", out("o.xlsx")});
    EXPECT_EQ(ended.code, 1);
    const Json json = Json::parse(ended.out);
    EXPECT_EQ(json["error"]["code"], "form.no-xlsform-word");
    EXPECT_EQ(json["errors"].size(), 2U) << json.dump();
    EXPECT_FALSE(std::filesystem::exists(out("o.xlsx")));
}

TEST_F(FormConvert, endsWithTwoWithoutAKnownKind)
{
    const std::string form = write("towns.md", towns);
    EXPECT_EQ(cli({"form", "convert", form, "--to", "pdf", "-o", out("o.pdf")}).code, 2);
    EXPECT_EQ(cli({"form", "convert", form, "-o", out("o.xml")}).code, 2);
    EXPECT_EQ(cli({"form", "convert", form, "--to", "xform"}).code, 2);
}

} // namespace
} // namespace cuaderno::test
