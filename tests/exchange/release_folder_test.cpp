// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/grid.h"
#include "base/digest.h"
#include "exchange/release_folder.h"
#include "support/paths.h"
#include "table/csv.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include <algorithm>
#include <set>

namespace cuaderno {

namespace {

using Json = nlohmann::json;

// People with a name, a city, a day, jobs; questions in three languages.
Microdata interviews(int people)
{
    Microdata data("people", {"English (en)", "Español (es)", "العربية (ar)"});
    const auto jobs = data.addLinkedTable("job");
    auto name = data.addColumn(data.mainTable(), {.name = "name", .kind = ColumnKind::Text});
    auto city = data.addColumn(
        data.mainTable(),
        {.name = "city",
         .label = {{"English (en)", "Where <do> you \"live\"?"}, {"العربية (ar)", "أين تعيش؟"}},
         .values = {{"leeds", {{"English (en)", "Leeds"}, {"Español (es)", "Leeds, ciudad"}}},
                    {"hull", {{"English (en)", "Hull"}, {"Español (es)", "Hull, ciudad"}}},
                    {"dover", {}}}});
    auto day = data.addColumn(data.mainTable(), {.name = "day", .kind = ColumnKind::Date});
    auto harm = data.addColumn(data.mainTable(), {.name = "harm"});
    auto task = data.addColumn(jobs, {.name = "task"});
    for (int i = 0; i < people; ++i) {
        const auto person = data.addPerson();
        data.setValue(person, *name, "Secretname" + std::to_string(i));
        data.setValue(person, *city, i % 5 == 0 ? "dover" : i % 2 == 0 ? "leeds" : "hull");
        data.setValue(person, *day, "2026-03-1" + std::to_string(i % 10));
        if (i % 7 == 0)
            data.setStatus(person, *harm, ValueStatus::PreferNot);
        else
            data.setValue(person, *harm, "yes");
        for (int j = 0; j < 1 + i % 2; ++j)
            data.setValue(data.addLinkedRow(jobs, person), *task, "floors, \"big\" ones");
    }
    return data;
}

Release madeRelease(bool synthetic = true)
{
    ReleaseFacts facts = test::sampleFacts();
    facts.synthetic = synthetic;
    facts.outByReason = {{"no_consent", 4}, {"withdrawn", 1}};
    auto release = Anonymizer::release(
        interviews(60),
        test::policyOf(R"({"name": {"role": "direct-identifier"},
                           "city": {"role": "quasi-identifier", "hierarchy": "c.csv"},
                           "day": {"role": "other", "kind": "date"},
                           "harm": {"role": "sensitive"}, "task": {"role": "other"}})",
                       5, test::quick, {{"c.csv", "leeds;north;*\nhull;north;*\ndover;south;*\n"}}),
        facts);
    if (!release) {
        ADD_FAILURE() << codeText(release.error().code) << " " << release.error().detail;
        std::abort();
    }
    return std::move(*release);
}

std::string textOf(const Path& file)
{
    auto text = readText(file);
    EXPECT_TRUE(text) << file;
    return text ? *text : "";
}

std::set<std::string> namesIn(const Path& folder)
{
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

// A release on disk that a test may damage.
struct Written
{
    test::TemporaryFolder place;
    Path folder = place.path() / "release";

    Written() { EXPECT_TRUE(writeRelease(madeRelease(), folder)); }

    std::vector<std::string> faults() const
    {
        auto check = verifyReleaseFolder(folder);
        EXPECT_TRUE(check);
        return check ? check->faults : std::vector<std::string>{};
    }

    void write(const std::string& name, const std::string& bytes) const
    {
        std::filesystem::remove(folder / name);
        EXPECT_TRUE(writeFileAtomically(folder / name, bytes));
    }

    // Changes a table and lets the manifest agree with it: only counting again can tell.
    void forge(const std::string& name, const std::string& bytes) const
    {
        write(name, bytes);
        Json manifest = Json::parse(textOf(folder / "manifest.json"));
        for (Json& file : manifest["files"])
            if (file["name"] == name)
                file["sha256"] = sha256Hex(asBytes(bytes));
        write("manifest.json", manifest.dump());
    }
};

} // namespace

TEST(ReleaseFolder, holdsTheseFilesAndNoOther)
{
    const Written written;
    EXPECT_EQ(namesIn(written.folder),
              (std::set<std::string>{"manifest.json", "people.csv", "job.csv", "codebook.csv",
                                     "codebook.html", "risk.json", "risk.html"}));
    EXPECT_EQ(namesIn(written.place.path()), (std::set<std::string>{"release"}))
        << "nothing half-made beside it";
}

TEST(ReleaseFolder, hasAManifestThatKeepsItsPromises)
{
    const Written written;
    const Json manifest = Json::parse(textOf(written.folder / "manifest.json"));
    EXPECT_EQ(manifest["k"], 5);
    EXPECT_EQ(manifest["quasi_identifiers"], Json({"city"}));
    EXPECT_EQ(manifest["sensitive"], Json({"harm"}));
    EXPECT_EQ(manifest["n_in"], 60);
    EXPECT_EQ(manifest["n_out_by_reason"], (Json{{"no_consent", 4}, {"withdrawn", 1}}));
    EXPECT_EQ(manifest["made"], "2026-11");
    EXPECT_EQ(manifest["instrument"], (Json{{"id", "worker-cleaning"}, {"version", "1"}}));
    EXPECT_EQ(manifest["synthetic"], true);
    EXPECT_EQ(manifest["policy"]["guarantee"]["k"], 5);
    EXPECT_NE(manifest["disclaimer"].get<std::string>().find("Made-up people"), std::string::npos);
    std::set<std::string> named{"manifest.json"};
    for (const Json& file : manifest["files"]) {
        const auto name = file["name"].get<std::string>();
        named.insert(name);
        EXPECT_EQ(file["sha256"], sha256Hex(asBytes(textOf(written.folder / name)))) << name;
    }
    EXPECT_EQ(named, namesIn(written.folder));
}

TEST(ReleaseFolder, saysMadeUpOnlyWherePeopleAre)
{
    const test::TemporaryFolder place;
    ASSERT_TRUE(writeRelease(madeRelease(false), place.path() / "r"));
    const Json manifest = Json::parse(textOf(place.path() / "r" / "manifest.json"));
    EXPECT_EQ(manifest["synthetic"], false);
    EXPECT_EQ(manifest["disclaimer"].get<std::string>().find("Made-up"), std::string::npos);
}

TEST(ReleaseFolder, holdsNoNameAndNoDay)
{
    const Written written;
    for (const std::string& name : namesIn(written.folder)) {
        const std::string text = textOf(written.folder / name);
        EXPECT_EQ(text.find("Secretname"), std::string::npos) << name;
        EXPECT_EQ(text.find("2026-03-1"), std::string::npos) << name;
    }
    EXPECT_NE(textOf(written.folder / "people.csv").find("2026-03"), std::string::npos);
}

TEST(ReleaseFolder, isReadBackAsItWasMade)
{
    const Release release = madeRelease();
    const test::TemporaryFolder place;
    ASSERT_TRUE(writeRelease(release, place.path() / "r"));
    for (const Table& table : release.tables()) {
        auto sheet = readCsv(textOf(place.path() / "r" / (table.name + ".csv")), table.name);
        ASSERT_TRUE(sheet);
        ASSERT_EQ(sheet->rows.size(), table.rows.size() + 1);
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            EXPECT_EQ(sheet->rows.front()[c].text, table.columns[c]);
        for (std::size_t r = 0; r < table.rows.size(); ++r)
            for (std::size_t c = 0; c < table.columns.size(); ++c)
                EXPECT_EQ(sheet->rows[r + 1][c].text, table.rows[r][c].text);
    }
}

TEST(ReleaseFolder, isThereWholeOrNotAtAll)
{
    const test::TemporaryFolder place;
    const Path folder = place.path() / "release";
    ASSERT_TRUE(writeRelease(madeRelease(), folder));
    auto again = writeRelease(madeRelease(), folder);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::FileExists);
    EXPECT_TRUE(writeRelease(madeRelease(), folder, true));
    EXPECT_EQ(namesIn(place.path()), (std::set<std::string>{"release"}));
    // Where no folder can be made, nothing is left behind.
    EXPECT_FALSE(writeRelease(madeRelease(), folder / "manifest.json" / "release"));
    EXPECT_TRUE(verifyReleaseFolder(folder)->good());
}

TEST(ReleaseFolder, passesItsOwnCheck)
{
    const Written written;
    auto check = verifyReleaseFolder(written.folder);
    ASSERT_TRUE(check);
    EXPECT_EQ(check->faults, std::vector<std::string>{});
    EXPECT_EQ(check->k, 5U);
    EXPECT_GE(check->smallest, 5U);
    EXPECT_EQ(check->people, 60U);
    EXPECT_TRUE(check->synthetic);
}

TEST(ReleaseCheck, findsAChangedFile)
{
    const Written written;
    written.write("risk.html", textOf(written.folder / "risk.html") + " ");
    EXPECT_EQ(written.faults(), (std::vector<std::string>{"changed risk.html"}));
}

TEST(ReleaseCheck, findsAFileThatIsMissingOrTooMany)
{
    const Written written;
    std::filesystem::remove(written.folder / "job.csv");
    written.write("notes.txt", "x");
    EXPECT_EQ(written.faults(),
              (std::vector<std::string>{"not-in-manifest notes.txt", "missing job.csv"}));
}

TEST(ReleaseCheck, findsAGroupThatIsTooSmall)
{
    const Written written;
    std::string people = textOf(written.folder / "people.csv");
    const auto at = people.find("leeds");
    ASSERT_NE(at, std::string::npos);
    people.replace(at, 5, "paris");
    written.forge("people.csv", people);
    EXPECT_EQ(written.faults(), (std::vector<std::string>{"group-too-small people.csv"}));
}

TEST(ReleaseCheck, doesNotTakeAStarForAnythingElse)
{
    const Written written;
    std::string people = textOf(written.folder / "people.csv");
    const auto at = people.find("leeds");
    people.replace(at, 5, "*");
    written.forge("people.csv", people);
    EXPECT_EQ(written.faults(), (std::vector<std::string>{"group-too-small people.csv"}));
}

TEST(ReleaseCheck, findsRowsThatAreMissingAndRowsOfNobody)
{
    const Written written;
    std::string people = textOf(written.folder / "people.csv");
    people.erase(people.rfind("\r\n", people.size() - 3) + 2);
    written.forge("people.csv", people);
    const auto faults = written.faults();
    EXPECT_EQ(faults, (std::vector<std::string>{"rows people.csv", "people people.csv",
                                                "unknown-person job.csv"}));
}

TEST(ReleaseCheck, followsNoNameOutOfTheFolder)
{
    const Written written;
    Json manifest = Json::parse(textOf(written.folder / "manifest.json"));
    manifest["files"].push_back({{"name", "../outside.csv"}, {"sha256", ""}, {"rows", 0}});
    written.write("manifest.json", manifest.dump());
    EXPECT_EQ(written.faults(), (std::vector<std::string>{"bad-name ../outside.csv"}));
}

TEST(ReleaseCheck, failsWithoutAManifestThatCanBeRead)
{
    const Written written;
    for (const char* text : {"", "[]", "{\"format\": \"cuaderno-release\"}", "{\"k\": 5}"}) {
        written.write("manifest.json", text);
        auto check = verifyReleaseFolder(written.folder);
        ASSERT_FALSE(check) << text;
        EXPECT_EQ(check.error().code, ErrorCode::ReleaseDamaged);
    }
    std::filesystem::remove(written.folder / "manifest.json");
    EXPECT_EQ(verifyReleaseFolder(written.folder).error().code, ErrorCode::FileNotFound);
}

TEST(Codebook, explainsEveryColumnInEveryLanguage)
{
    const Written written;
    auto sheet = readCsv(textOf(written.folder / "codebook.csv"), "codebook");
    ASSERT_TRUE(sheet);
    std::set<std::string> explained;
    std::map<std::string, std::vector<std::string>> values;
    for (std::size_t r = 1; r < sheet->rows.size(); ++r) {
        const Row& row = sheet->rows[r];
        ASSERT_EQ(row.size(), 10U);
        if (row[6].text.empty())
            explained.insert(row[0].text + "." + row[1].text);
        else if (row[1].text == "city")
            values[row[6].text] = {row[7].text, row[8].text, row[9].text};
    }
    EXPECT_EQ(explained,
              (std::set<std::string>{"people.person", "people.city", "people.day", "people.harm",
                                     "people.harm__st", "job.person", "job.task"}));
    EXPECT_EQ(values["leeds"].at(1), "Leeds, ciudad");
    EXPECT_EQ(values["north"].at(0), "Leeds / Hull") << "a coarser code in the form's own words";
    EXPECT_EQ(values["north"].at(1), "Leeds, ciudad / Hull, ciudad");
    EXPECT_EQ(values["prefer_not"].at(2), "أفضّل عدم القول");
    EXPECT_FALSE(values["*"].at(0).empty());
}

TEST(ReleaseDocuments, areWellFormedAndLoadNothing)
{
    const Written written;
    for (const char* name : {"codebook.html", "risk.html"}) {
        const std::string html = textOf(written.folder / name);
        pugi::xml_document document;
        const auto parsed =
            document.load_string(html.c_str(), pugi::parse_default | pugi::parse_doctype);
        ASSERT_TRUE(parsed) << name << ": " << parsed.description();
        EXPECT_STREQ(document.child("html").attribute("lang").value(), "en");
        EXPECT_STRNE(document.select_node("//title").node().child_value(), "");
        EXPECT_EQ(document.select_nodes("//h1").size(), 1U);
        EXPECT_EQ(document.select_nodes("//script|//link|//img|//iframe|//@onclick|//@src|//@href")
                      .size(),
                  0U)
            << name;
        for (const auto& table : document.select_nodes("//table")) {
            EXPECT_TRUE(table.node().child("caption")) << name;
            EXPECT_EQ(table.node().select_nodes(".//th[not(@scope)]").size(), 0U) << name;
        }
    }
}

TEST(ReleaseDocuments, markWhatIsWrittenFromRightToLeft)
{
    const Written written;
    pugi::xml_document document;
    ASSERT_TRUE(document.load_string(textOf(written.folder / "codebook.html").c_str()));
    const auto arabic = document.select_nodes("//*[@lang='ar']");
    ASSERT_GT(arabic.size(), 0U);
    for (const auto& node : arabic)
        EXPECT_STREQ(node.node().attribute("dir").value(), "rtl");
    const auto question = document.select_node("//li[@lang='ar']").node();
    EXPECT_STREQ(question.child_value(), "أين تعيش؟");
    EXPECT_STREQ(document.select_node("//li[@lang='en']").node().child_value(),
                 "Where <do> you \"live\"?");
}

TEST(ReleaseDocuments, giveFiguresOfWhatIsInTheFolder)
{
    const Written written;
    const Json risk = Json::parse(textOf(written.folder / "risk.json"));
    EXPECT_EQ(risk["k"], 5);
    EXPECT_EQ(risk["after"]["people"], 60);
    EXPECT_EQ(risk["after"]["unique"], 0);
    EXPECT_EQ(risk["after"]["below_k"], 0);
    EXPECT_LE(risk["after"]["highest_risk"].get<double>(), 0.2);
    std::size_t people = 0;
    for (const Json& size : risk["classes_by_size"])
        people += size["size"].get<std::size_t>() * size["classes"].get<std::size_t>();
    EXPECT_EQ(people, 60U);
    // Everybody who answered about harm said the same: whoever finds the group knows.
    EXPECT_EQ(risk["sensitive"][0]["column"], "harm");
    EXPECT_EQ(risk["sensitive"][0]["classes_of_one_value"], risk["after"]["classes"]);
    EXPECT_EQ(risk["sensitive"][0]["people_in_them"], 60);
}

} // namespace cuaderno
