// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "cli/program_run.h"
#include "support/media_samples.h"
#include "support/paths.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>

namespace cuaderno::test {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

// A practice notebook with one open session.
class MediaCommand : public testing::Test
{
protected:
    void SetUp() override
    {
        const Ended made = cliWithPassphrase(
            {"session", "record", place().string(), "--create", "--practice", "--count", "2"});
        ASSERT_EQ(made.code, 0) << made.err;
        const Ended listed = cliWithPassphrase({"session", "list", place().string()});
        m_session = listed.out.substr(0, 32);
    }

    fs::path place() const { return m_folder.path() / "v"; }

    fs::path write(const std::string& name, const std::string& bytes) const
    {
        const fs::path file = m_folder.path() / name;
        EXPECT_TRUE(writeFileAtomically(file, bytes));
        return file;
    }

    Ended add(const std::string& name, const std::string& bytes) const
    {
        return cliWithPassphrase({"media", "add", place().string(), "--session", m_session,
                                  write(name, bytes).string()});
    }

    Ended cat(const std::string& id, std::vector<std::string> more = {}) const
    {
        std::vector<std::string> words{"media", "cat", place().string(), "--id", id};
        words.insert(words.end(), more.begin(), more.end());
        return cliWithPassphrase(words);
    }

    static std::string idIn(const Ended& added)
    {
        EXPECT_EQ(added.code, 0) << added.err;
        EXPECT_EQ(added.out.size(), 33U) << "the id and nothing else";
        return added.out.substr(0, 32);
    }

    std::string m_session;

private:
    TemporaryFolder m_folder;
};

TEST_F(MediaCommand, keepsAFileWithoutWhatItTellsAndGivesItBack)
{
    const std::map<std::string, std::pair<std::string, std::string>> files{
        {"a.jpg", {sampleJpeg(), cleanJpeg()}},           {"b.png", {samplePng(), cleanPng()}},
        {"c.wav", {sampleWav(50'000), cleanWav(50'000)}}, {"d.ogg", {sampleOpus(4), cleanOpus(4)}},
        {"e.oga", {sampleVorbis(), cleanVorbis()}},
    };
    for (const auto& [name, file] : files) {
        const Ended out = cat(idIn(add(name, file.first)));
        EXPECT_EQ(out.code, 0) << out.err;
        EXPECT_TRUE(out.out == file.second) << name;
    }
    const Ended list = cliWithPassphrase({"media", "list", place().string(), "--json"});
    const Json json = Json::parse(list.out);
    EXPECT_EQ(json["media"].size(), files.size());
    EXPECT_EQ(json["media"][0]["session"], m_session);
    EXPECT_EQ(cliWithPassphrase({"vault", "check", place().string(), "--full"}).out, "ok\n");
    for (const auto& entry : fs::recursive_directory_iterator(place())) {
        if (!entry.is_regular_file())
            continue;
        const std::string bytes = readText(entry.path()).value();
        for (const char* plain : {"JFIF", "RIFF", "OggS", "OpusHead", "\x89PNG\r\n", "TELLTALE"})
            if (std::string_view(plain).size() > 4 || entry.path().extension() == ".media") {
                EXPECT_EQ(bytes.find(plain), std::string::npos) << entry.path() << ' ' << plain;
            }
    }
}

TEST_F(MediaCommand, playsFromAMoment)
{
    const std::string wav = idIn(add("a.wav", cleanWav(40'000)));
    const Ended rest = cat(wav, {"--from", "2.5"});
    EXPECT_EQ(rest.code, 0);
    EXPECT_TRUE(rest.out
                == riff(wavPart("fmt ", wavFormat())
                        + wavPart("data", wavSamples(40'000).substr(2 * 20'000))));
    const std::string opus = idIn(add("b.opus", cleanOpus(9)));
    const Ended pages = cat(opus, {"--from", "5"});
    EXPECT_EQ(pages.out.find("second 5 "), std::string::npos);
    EXPECT_NE(pages.out.find("second 6 "), std::string::npos);
    const std::string picture = idIn(add("c.jpg", cleanJpeg()));
    EXPECT_EQ(cat(picture, {"--from", "1"}).code, 2);
    EXPECT_EQ(cat(picture, {"--from", "-1"}).code, 2);
    EXPECT_EQ(cat(picture, {"--from", "0"}).out, cleanJpeg());
}

TEST_F(MediaCommand, refusesWhatItCannotCleanAndWhatIsNotThere)
{
    const Ended unknown = add("a.gif", "GIF89a");
    EXPECT_EQ(unknown.code, 1);
    EXPECT_NE(unknown.err.find("JPEG, PNG, WAV or Ogg"), std::string::npos);
    EXPECT_EQ(add("empty.wav", "").code, 1);
    EXPECT_EQ(cliWithPassphrase({"media", "add", place().string(), "--session", m_session,
                                 (place() / "nothing").string()})
                  .code,
              1);
    EXPECT_EQ(cliWithPassphrase({"media", "add", place().string(), "--session",
                                 std::string(32, 'a'), write("a.jpg", cleanJpeg()).string()})
                  .code,
              1);
    EXPECT_EQ(cat(std::string(32, 'b')).code, 1);
    EXPECT_EQ(cat("no id").code, 1);
    EXPECT_TRUE(cliWithPassphrase({"media", "list", place().string()}).out.empty());
    const fs::path large = write("large.wav", cleanWav(10));
    fs::resize_file(large, 200'000'001);
    const Ended tooLarge = cliWithPassphrase(
        {"--json", "media", "add", place().string(), "--session", m_session, large.string()});
    EXPECT_EQ(tooLarge.code, 1);
    EXPECT_EQ(Json::parse(tooLarge.out)["error"]["code"], "media.too-large");
}

TEST_F(MediaCommand, isForOpenSessionsOfPracticeNotebooks)
{
    const std::string id = idIn(add("a.jpg", cleanJpeg()));
    ASSERT_EQ(cliWithPassphrase({"session", "seal", place().string(), "--id", m_session}).code, 0);
    EXPECT_EQ(add("b.jpg", cleanJpeg()).code, 1);
    EXPECT_EQ(cat(id).out, cleanJpeg()) << "the lead's own notebook plays it";
    ASSERT_EQ(cliWithPassphrase({"session", "erase", place().string(), "--id", m_session}).code, 0);
    EXPECT_EQ(cat(id).code, 1);
    EXPECT_TRUE(fs::is_empty(place() / "media"));

    const fs::path live = place().parent_path() / "live";
    ASSERT_EQ(cliWithPassphrase({"vault", "create", live.string(), "--kdf-ms", "0"}).code, 0);
    const Ended refused = cliWithPassphrase({"--json", "media", "cat", live.string(), "--id", id});
    EXPECT_EQ(refused.code, 1);
    EXPECT_EQ(Json::parse(refused.out)["error"]["code"], "vault.not-practice");
}

TEST_F(MediaCommand, givesWhatIsBeforeTheDamageAndEndsWithOne)
{
    const std::string file = cleanWav(30'000);
    const std::string id = idIn(add("a.wav", file));
    auto media = File::open(place() / "media" / (id + ".media"), File::Mode::ReadWrite);
    ASSERT_TRUE(media->writeAt(512 + 5 * 4112 + 100, asBytes("spoilt")));
    const Ended out = cat(id);
    EXPECT_EQ(out.code, 1);
    EXPECT_TRUE(out.out == file.substr(0, 5 * 4096));
    const Ended check = cliWithPassphrase({"vault", "check", place().string(), "--full"});
    EXPECT_EQ(check.code, 1);
    EXPECT_EQ(check.out.substr(0, 13), "media.damaged");
}

} // namespace
} // namespace cuaderno::test
