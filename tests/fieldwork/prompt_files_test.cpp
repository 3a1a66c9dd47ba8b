// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field.h"
#include "fieldwork/import_instrument.h"
#include "fieldwork/prompt_files.h"
#include "form/load.h"
#include "support/media_samples.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace cuaderno {
namespace {

const char* const survey = "type,name,label::English (en),label::Español (es),"
                           "media::image,media::audio::English (en),media::audio::Español (es)\n"
                           "select_one way,way,How do you get here?,¿Cómo llega?,bus.png,"
                           "way-en.mp3,way-es.ogg\n";
const char* const choices = "list_name,name,label::English (en),label::Español (es),media::image\n"
                            "way,bus,Bus,Autobús,bus.png\n"
                            "way,foot,On foot,A pie,foot.jpg\n";

std::string id3Tag(const std::string& inside)
{
    std::string tag("ID3\x04\0\0\0\0", 8);
    tag += static_cast<char>(inside.size() >> 7);
    tag += static_cast<char>(inside.size() & 0x7f);
    return tag + inside;
}

std::string sampleMp3()
{
    const std::string frames = std::string("\xff\xfb\x90\0", 4) + std::string(413, 'm');
    std::string oldTag = "TAG" + test::telltale;
    oldTag.resize(128);
    return id3Tag("TIT2 " + test::telltale) + frames + oldTag;
}

// A form with a picture that two things name, a picture, and a sound in each of two languages.
std::filesystem::path writeForm(test::Field& field, bool withFiles = true)
{
    const auto folder = field.writeForm(survey);
    EXPECT_TRUE(writeFileAtomically(folder / "choices.csv", std::string_view(choices)));
    EXPECT_TRUE(writeFileAtomically(folder / "settings.csv",
                                    std::string_view("form_title,form_id,version\nWays,ways,1\n")));
    if (!withFiles)
        return folder;
    std::filesystem::create_directories(folder / "media");
    const auto write = [&](const char* name, const std::string& bytes) {
        EXPECT_TRUE(writeFileAtomically(folder / "media" / name, std::string_view(bytes)));
    };
    write("bus.png", test::samplePng());
    write("foot.jpg", test::sampleJpeg());
    write("way-en.mp3", sampleMp3());
    write("way-es.ogg", test::sampleOpus(2));
    write("holiday.jpg", test::sampleJpeg());
    return folder;
}

std::vector<std::pair<ErrorCode, std::string>> said(const std::vector<Error>& warnings)
{
    std::vector<std::pair<ErrorCode, std::string>> all;
    for (const Error& warning : warnings)
        if (!warning.where.file.empty() && warning.where.sheet.empty())
            all.emplace_back(warning.code, warning.where.file);
    return all;
}

TEST(PromptFiles, comeAlongWithTheFormThatNamesThem)
{
    test::Field field;
    const auto imported = importInstrument(field.vault(), field.clock, writeForm(field));
    ASSERT_TRUE(imported) << codeText(imported.error().code);
    EXPECT_TRUE(said(imported->warnings).empty());
    const InstrumentId id = imported->instrument.id;
    field.reopen();
    const auto file = [&](const char* name) {
        return field.vault().instruments().file(id, name).value();
    };
    EXPECT_EQ(asText(file("bus.png").value()), test::cleanPng());
    EXPECT_EQ(asText(file("foot.jpg").value()), test::cleanJpeg());
    EXPECT_EQ(asText(file("way-es.ogg").value()), test::cleanOpus(2));
    EXPECT_EQ(file("holiday.jpg"), std::nullopt) << "nobody named it";
    EXPECT_EQ(field.vault().instruments().file(InstrumentId::random(), "bus.png").value(),
              std::nullopt)
        << "of another instrument";
}

TEST(PromptFiles, doNotTellWhoMadeThem)
{
    test::Field field;
    const auto folder = writeForm(field);
    const auto read = readPromptFiles(readFormSource(folder).value(), folder);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->files.size(), 4U);
    for (const auto& [name, bytes] : read->files)
        EXPECT_EQ(asText(bytes).find(test::telltale), std::string_view::npos) << name;
    EXPECT_EQ(asText(read->files.at("way-en.mp3")).substr(0, 2), "\xff\xfb");
}

TEST(PromptFiles, thatAreMissingAreNamedAndTheFormWorks)
{
    test::Field field;
    const auto folder = writeForm(field);
    std::filesystem::remove(folder / "media" / "foot.jpg");
    ASSERT_TRUE(writeFileAtomically(folder / "media" / "way-es.ogg", std::string_view("no sound")));
    const auto imported = importInstrument(field.vault(), field.clock, folder);
    ASSERT_TRUE(imported);
    EXPECT_EQ(said(imported->warnings), (std::vector<std::pair<ErrorCode, std::string>>{
                                            {ErrorCode::FileNotFound, "foot.jpg"},
                                            {ErrorCode::MediaKindUnknown, "way-es.ogg"}}));
}

TEST(PromptFiles, thatAreTooLargeStayOutside)
{
    test::Field field;
    const auto folder = writeForm(field);
    const Path large = folder / "media" / "bus.png";
    std::filesystem::resize_file(large, (8U << 20) + 1);
    auto read = readPromptFiles(readFormSource(folder).value(), folder).value();
    ASSERT_EQ(read.warnings.size(), 1U);
    EXPECT_EQ(read.warnings[0].code, ErrorCode::MediaTooLarge);
    EXPECT_EQ(read.warnings[0].args, (std::vector<std::string>{"8"}));
    std::filesystem::resize_file(large, std::uintmax_t{1} << 32);
    read = readPromptFiles(readFormSource(folder).value(), folder).value();
    EXPECT_EQ(read.warnings.at(0).code, ErrorCode::MediaTooLarge) << "and is not read at all";
}

TEST(PromptFiles, comeLaterWithTheSameForm)
{
    test::Field field;
    const auto first =
        importInstrument(field.vault(), field.clock, writeForm(field, false)).value();
    EXPECT_EQ(said(first.warnings).size(), 4U);
    const auto folder = writeForm(field);
    const auto second = importInstrument(field.vault(), field.clock, folder).value();
    EXPECT_EQ(second.instrument.id, first.instrument.id);
    EXPECT_TRUE(field.vault().instruments().file(first.instrument.id, "bus.png")->has_value());
    ASSERT_TRUE(
        writeFileAtomically(folder / "media" / "bus.png", std::string_view(test::sampleJpeg())));
    const auto other = importInstrument(field.vault(), field.clock, folder);
    ASSERT_FALSE(other) << "a talk goes on with the pictures it began with";
    EXPECT_EQ(other.error().code, ErrorCode::UsedWrongly);
}

TEST(PromptFiles, standBesideAFormOfOneFile)
{
    test::Field field;
    const auto folder = writeForm(field);
    std::string markdown = "| survey |\n| | type | name | label | media::image |\n"
                           "| | text | way | How? | bus.png |\n";
    ASSERT_TRUE(writeFileAtomically(folder / "ways.md", std::string_view(markdown)));
    std::filesystem::rename(folder / "media", folder / "ways-media");
    const auto read =
        readPromptFiles(readFormSource(folder / "ways.md").value(), folder / "ways.md");
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->files.contains("bus.png"));
    EXPECT_EQ(read->files.size(), 1U);
}

TEST(PromptFiles, areToldByWhatIsInThem)
{
    const auto kind = [](const std::string& bytes) { return promptKind(asBytes(bytes)); };
    EXPECT_EQ(kind(test::sampleJpeg()), PromptKind::Picture);
    EXPECT_EQ(kind(test::sampleWav(100)), PromptKind::Sound);
    EXPECT_EQ(kind(sampleMp3()), PromptKind::Sound);
    EXPECT_EQ(kind(std::string("\0\0\0\x18"
                               "ftypmp42 and more",
                               22)),
              PromptKind::Film);
    EXPECT_EQ(kind("\x1a\x45\xdf\xa3 webm"), PromptKind::Film);
    EXPECT_EQ(kind("<svg/>"), std::nullopt);
    EXPECT_EQ(kind("ID3"), std::nullopt);
    EXPECT_EQ(kind(""), std::nullopt);
}

} // namespace
} // namespace cuaderno
