// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Recordings, killed in the middle and on disks that fail.
#include "base/random.h"
#include "child.h"
#include "media_support.h"

#include <unistd.h>

#include <fstream>
#include <map>
#include <sstream>

namespace cuaderno {
namespace {

using namespace test;

const std::filesystem::path writer = CUADERNO_VAULT_WRITER;

bool longRun()
{
    return std::getenv("CUADERNO_LONG") != nullptr;
}

// What the program said of its recordings.
struct Told
{
    struct Recording
    {
        std::string session;
        std::uint64_t recorded = 0;
        std::optional<std::uint64_t> whole;
    };

    std::map<std::string, Recording> recordings;
    // Of recordings and sessions.
    std::set<std::string> erasing;
    std::set<std::string> erased;
    std::set<std::string> sealing;
    int refused = 0;

    void hear(const std::string& line)
    {
        std::istringstream words(line);
        std::string verb;
        std::string what;
        words >> verb >> what;
        if (verb == "recording")
            words >> recordings[what].session;
        else if (verb == "recorded")
            words >> recordings[what].recorded;
        else if (verb == "whole")
            words >> recordings[what].whole.emplace();
        else if (verb == "erasing")
            erasing.insert(what);
        else if (verb == "erased")
            erased.insert(what);
        else if (verb == "sealing")
            sealing.insert(what);
        else if (verb == "refused")
            ++refused;
    }

    bool isIn(const std::set<std::string>& set, const std::string& id) const
    {
        return set.contains(id) || set.contains(recordings.at(id).session);
    }
};

class MediaFaults : public VaultTest
{
protected:
    void SetUp() override { make(); }

    // The lead's own vault: what was sealed it still plays.
    void check(const Told& told, bool full)
    {
        Vault vault = open();
        EXPECT_TRUE(vault.warnings().empty());
        for (const auto& [text, recording] : told.recordings)
            checkOne(vault, told, text, recording);
        EXPECT_EQ(vault.media().all()->unreadable, 0);
        if (full) {
            const auto whole = vault.check(true);
            for (const Error& finding : whole->findings)
                ADD_FAILURE() << codeText(finding.code) << ' ' << finding.detail;
        }
        ASSERT_TRUE(vault.close());
    }

    Path fileOf(const std::string& id) const { return place() / "media" / (id + ".media"); }

private:
    void checkOne(Vault& vault, const Told& told, const std::string& text,
                  const Told::Recording& recording) const
    {
        const auto media = vault.media().find(MediaId::parse(text).value());
        if (told.isIn(told.erased, text)) {
            EXPECT_FALSE(media) << "it said that this was erased";
            EXPECT_FALSE(std::filesystem::exists(fileOf(text)));
            return;
        }
        if (!media && (told.isIn(told.erasing, text) || recording.recorded == 0))
            return;
        ASSERT_TRUE(media) << text << " is lost, of which there were " << recording.recorded;
        const auto reader = vault.media().open(media->id);
        ASSERT_TRUE(reader) << codeText(reader.error().code);
        EXPECT_EQ(reader->size(), media->bytes);
        EXPECT_EQ(reader->isWhole(), media->state == MediaState::Whole);
        EXPECT_GE(reader->size(), recording.recorded);
        if (recording.whole) {
            EXPECT_EQ(media->state, MediaState::Whole);
            EXPECT_EQ(reader->size(), *recording.whole);
        }
        const auto size = static_cast<std::size_t>(reader->size());
        EXPECT_EQ(reader->read(0, size).value(), soundOf(size)) << "as it was spoken";
    }
};

TEST_F(MediaFaults, killedWhileRecordingLoseThePieceThatWasNotFull)
{
    SeededRandom random(31);
    Told told;
    const int kills = longRun() ? 500 : 60;
    int cutShort = 0;
    for (int kill = 1; kill <= kills; ++kill) {
        {
            Child child(writer, {"media", place().string(), "100000"});
            std::string line;
            for (std::uint64_t lines = random.below(40); lines > 0 && child.readLine(line); --lines)
                told.hear(line);
            usleep(static_cast<useconds_t>(random.below(9000)));
            child.kill();
            for (const std::string& rest : child.readLines())
                told.hear(rest);
            EXPECT_EQ(child.wait(), -1);
        }
        check(told, kill % 10 == 0);
        if (HasFailure())
            return;
    }
    Vault vault = open();
    const auto all = vault.media().all();
    for (const Media& media : all->media)
        cutShort += media.state == MediaState::CutShort ? 1 : 0;
    EXPECT_GT(cutShort, kills / 10) << "some were killed in the middle";
    EXPECT_EQ(namesIn(place() / "media").size(), all->media.size()) << "no file without a row";
    RecordProperty("recordings", static_cast<int>(told.recordings.size()));
    RecordProperty("cut_short", cutShort);
}

TEST_F(MediaFaults, onAFailingDiskLoseNothingThatWasRecorded)
{
    const std::vector<std::string> work{"media", place().string(), "4"};
    long calls = 0;
    {
        const Path count = place().parent_path() / "count";
        Child child(writer, work, withFault(place(), {{"FAULT_COUNT", count.string()}}));
        (void)child.readLines();
        ASSERT_EQ(child.wait(), 0);
        std::ifstream(count) >> calls;
    }
    ASSERT_GT(calls, 200) << "the shim sees what is written";
    const long step = longRun() ? 1 : calls / 10;
    Told told;
    for (const char* kind : {"enospc", "eio", "short"})
        for (const bool forever : {false, true}) {
            // Half a mark for ever is told at the next opening, as it should be.
            if (forever && std::string_view(kind) == "short")
                continue;
            for (long at = 1; at <= calls; at += step) {
                Child::Environment settings{{"FAULT_KIND", kind}, {"FAULT_AT", std::to_string(at)}};
                if (forever)
                    settings["FAULT_FOREVER"] = "1";
                {
                    Child child(writer, work, withFault(place(), settings));
                    for (const std::string& line : child.readLines())
                        told.hear(line);
                    EXPECT_GE(child.wait(), 0) << "never by a signal";
                }
                check(told, false);
                if (HasFailure()) {
                    ADD_FAILURE() << kind << forever << " at call " << at << " of " << calls;
                    return;
                }
            }
        }
    EXPECT_GT(told.refused, 0);
    check(told, true);
}

} // namespace
} // namespace cuaderno
