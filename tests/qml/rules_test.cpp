// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the text of the QML files has to keep to, and that every sentence has its translations.
#include "support/paths.h"

#include <gtest/gtest.h>
#include <pugixml.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct QmlFile
{
    std::string name; // below qml/
    std::vector<std::string> lines;
};

std::vector<std::string> linesOf(const fs::path& path)
{
    std::ifstream file(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        lines.push_back(line);
    return lines;
}

std::vector<QmlFile> qmlFiles()
{
    const fs::path root = cuaderno::test::sourceFolder() / "qml";
    std::vector<QmlFile> files;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        if (entry.path().extension() == ".qml")
            files.push_back({fs::relative(entry.path(), root).string(), linesOf(entry.path())});
    }
    return files;
}

// The lines that match, as "file:line: text".
std::vector<std::string> found(const std::regex& pattern, const std::string& exceptIn = "-")
{
    std::vector<std::string> places;
    for (const auto& file : qmlFiles()) {
        if (file.name.starts_with(exceptIn))
            continue;
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            const std::string code = file.lines[i].substr(0, file.lines[i].find("// "));
            if (std::regex_search(code, pattern))
                places.push_back(file.name + ":" + std::to_string(i + 1) + ": " + file.lines[i]);
        }
    }
    return places;
}

std::vector<fs::path> translations()
{
    const fs::path folder = cuaderno::test::sourceFolder() / "qml" / "i18n";
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".ts")
            files.push_back(entry.path());
    }
    return files;
}

// source and context -> translation, and what is wrong with the file.
struct Words
{
    std::map<std::string, std::string> of;
    std::vector<std::string> open;
};

Words wordsOf(const fs::path& path)
{
    Words words;
    pugi::xml_document document;
    EXPECT_TRUE(document.load_file(path.c_str())) << path;
    for (const auto context : document.child("TS").children("context")) {
        for (const auto message : context.children("message")) {
            const auto translation = message.child("translation");
            const std::string source = message.child("source").text().get();
            const std::string key = std::string(context.child("name").text().get()) + "|" + source;
            words.of[key] = translation.text().get();
            bool empty = translation.first_child().empty();
            for (const auto form : translation.children("numerusform"))
                empty = empty || form.text().empty();
            if (empty || translation.attribute("type"))
                words.open.push_back(path.filename().string() + ": " + source);
        }
    }
    return words;
}

std::vector<std::string> placeholders(const std::string& text)
{
    static const std::regex pattern("%[0-9*]");
    std::vector<std::string> all(std::sregex_token_iterator(text.begin(), text.end(), pattern), {});
    std::ranges::sort(all);
    return all;
}

} // namespace

TEST(QmlRules, thereAreFilesToLookAt)
{
    EXPECT_GT(qmlFiles().size(), 60U);
}

TEST(QmlRules, coloursComeFromTheTheme)
{
    EXPECT_EQ(found(std::regex("\"#[0-9A-Fa-f]{3,8}\""), "theme/"), std::vector<std::string>{});
}

TEST(QmlRules, noColourIsNamed)
{
    const std::regex pattern("color: *\"[a-z]+\"");
    EXPECT_EQ(found(pattern, "theme/"), std::vector<std::string>{});
}

TEST(QmlRules, wordsForPeopleCanBeTranslated)
{
    // A property that is shown or read aloud, with a literal that has a letter in it.
    const std::regex pattern(
        "(^|[ {])(text|meaning|detail|label|title|message|keep|deed|hint|placeholder|action|"
        "section|Accessible\\.name|Accessible\\.description): *\"[^\"]*[A-Za-z]");
    EXPECT_EQ(found(pattern), std::vector<std::string>{});
}

TEST(QmlRules, nothingReachesOutOfAComponent)
{
    const std::regex pattern("ApplicationWindow\\.|findChild|contextProperty|objectName");
    EXPECT_EQ(found(pattern), std::vector<std::string>{});
}

TEST(QmlRules, nothingIsGreyedOut)
{
    // The blank days before the first of a month are the one thing that is not there to be pressed.
    const auto places = found(std::regex("^ *enabled: "));
    for (const auto& place : places) {
        const bool known = place.starts_with("controls/MonthDay.qml")
                           || place.starts_with("screens/InterviewKeys.qml")
                           || place.starts_with("screens/InterviewScreen.qml")
                           || place.starts_with("screens/WindowKeys.qml");
        EXPECT_TRUE(known) << place;
    }
}

TEST(QmlRules, filesAreShortAndSayTheirLicence)
{
    for (const auto& file : qmlFiles()) {
        EXPECT_LE(file.lines.size(), 200U) << file.name;
        ASSERT_GT(file.lines.size(), 2U) << file.name;
        EXPECT_TRUE(file.lines[0].starts_with("// SPDX-FileCopyrightText")) << file.name;
        EXPECT_EQ(file.lines[1], "// SPDX-License-Identifier: GPL-3.0-or-later") << file.name;
    }
}

TEST(QmlRules, everyIconThatIsNamedIsThere)
{
    const fs::path icons = cuaderno::test::sourceFolder() / "qml" / "assets" / "icons";
    const std::regex pattern("[sS]ymbol: \"([a-z0-9-]+)\"");
    int named = 0;
    for (const auto& file : qmlFiles()) {
        for (const auto& line : file.lines) {
            std::smatch match;
            if (!std::regex_search(line, match, pattern))
                continue;
            ++named;
            EXPECT_TRUE(fs::exists(icons / (match[1].str() + ".svg"))) << file.name << ": " << line;
        }
    }
    EXPECT_GT(named, 30);
}

TEST(Translations, areThereInThreeLanguages)
{
    EXPECT_EQ(translations().size(), 3U);
}

TEST(Translations, leaveNoSentenceOpen)
{
    for (const auto& path : translations())
        EXPECT_EQ(wordsOf(path).open, std::vector<std::string>{});
}

TEST(Translations, keepWhatIsFilledIn)
{
    for (const auto& path : translations()) {
        for (const auto& [key, translation] : wordsOf(path).of) {
            const std::string source = key.substr(key.find('|') + 1);
            if (translation.empty() || source.find("%n") != std::string::npos)
                continue;
            EXPECT_EQ(placeholders(source), placeholders(translation)) << path << ": " << source;
        }
    }
}

// What lupdate would add is a sentence that nobody has translated.
TEST(Translations, knowEverySentenceOfTheApp)
{
    if (!fs::exists(CUADERNO_LUPDATE))
        GTEST_SKIP() << "lupdate is not installed";
    const cuaderno::test::TemporaryFolder folder;
    const fs::path source = cuaderno::test::sourceFolder();
    for (const auto* language : {"en", "es", "ar"}) {
        const std::string name = std::string("cuaderno_") + language + ".ts";
        const fs::path copy = folder.path() / name;
        fs::copy_file(source / "qml" / "i18n" / name, copy);
        const std::string plural = std::string(language) == "en" ? " -pluralonly" : "";
        const std::string command =
            std::string(CUADERNO_LUPDATE) + plural
            + " -silent -no-obsolete -locations none -extensions qml,cpp,h '"
            + (source / "qml").string() + "' '" + (source / "app/common").string() + "' '"
            + (source / "app/desktop").string() + "' -ts '" + copy.string() + "' >/dev/null 2>&1";
        ASSERT_EQ(std::system(command.c_str()), 0); // NOLINT(concurrency-mt-unsafe): one thread
        EXPECT_EQ(wordsOf(copy).open, std::vector<std::string>{});
        EXPECT_FALSE(wordsOf(copy).of.empty());
    }
}
