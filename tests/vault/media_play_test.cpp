// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media_support.h"
#include "support/media_samples.h"
#include "vault/media_play.h"
#include "vault/media_strip.h"

namespace cuaderno {
namespace {

using namespace test;
using namespace std::chrono_literals;

class MediaPlay : public VaultTest
{
protected:
    void SetUp() override
    {
        m_vault.emplace(make());
        m_session = addSession(*m_vault);
    }

    MediaId keep(const std::string& file)
    {
        auto writer = m_vault->media().begin({m_session.id});
        EXPECT_TRUE(writer->write(asBytes(file)));
        return writer->finish().value();
    }

    std::string played(MediaId id, std::chrono::milliseconds from)
    {
        const auto reader = m_vault->media().open(id);
        std::string out;
        const auto done = playMedia(*reader, from, [&](ByteView piece) -> Status {
            out += asText(piece);
            return {};
        });
        EXPECT_TRUE(done) << codeText(done.error().code);
        return out;
    }

    ErrorCode refused(MediaId id, std::chrono::milliseconds from)
    {
        const auto reader = m_vault->media().open(id);
        const auto done = playMedia(*reader, from, [](ByteView) { return Status(); });
        EXPECT_FALSE(done);
        return done ? ErrorCode::AppFailed : done.error().code;
    }

    std::optional<Vault> m_vault;
    Session m_session;
};

TEST_F(MediaPlay, fromTheBeginningGivesTheBytesAsTheyAre)
{
    for (const std::string& file :
         {cleanJpeg(), cleanPng(), cleanWav(100'000), cleanOpus(5), cleanVorbis(), std::string()})
        EXPECT_TRUE(played(keep(file), 0ms) == file);
}

TEST_F(MediaPlay, ofSamplesBeginsWithTheFrameOfThatMomentUnderAHeadOfItsOwn)
{
    const MediaId id = keep(cleanWav(80'000));
    const std::string all = wavSamples(80'000);
    for (const auto& [from, sample] :
         std::map<std::chrono::milliseconds, std::size_t>{{1ms, 8},
                                                          {1000ms, 8000},
                                                          {2500ms, 20'000},
                                                          {9999ms, 79'992},
                                                          {10'000ms, 80'000},
                                                          {999'999'999ms, 80'000}}) {
        const std::string expected =
            riff(wavPart("fmt ", wavFormat()) + wavPart("data", all.substr(sample * 2)));
        const std::string out = played(id, from);
        EXPECT_TRUE(out == expected) << from.count();
        // It is a file of its own.
        const auto media = stripMedia(asBytes(out));
        ASSERT_TRUE(media);
        EXPECT_EQ(media->length.count(),
                  std::max<std::int64_t>(10'000 - std::min<std::int64_t>(from.count(), 10'000), 0));
    }
}

TEST_F(MediaPlay, ofARecordingThatWasCutShortGivesWhatThereIs)
{
    std::string file = cleanWav(80'000);
    file.resize(44 + 2 * 30'000);
    const MediaId id = keep(file);
    EXPECT_TRUE(played(id, 3000ms)
                == riff(wavPart("fmt ", wavFormat())
                        + wavPart("data", wavSamples(30'000).substr(2 * 24'000))));
}

TEST_F(MediaPlay, ofPagesBeginsWithTheOneOfThatMomentBehindTheHead)
{
    const MediaId id = keep(cleanOpus(20));
    const std::string out = played(id, 7500ms);
    const auto media = stripMedia(asBytes(out));
    ASSERT_TRUE(media) << media.error().detail;
    EXPECT_NE(out.find("OpusTags"), std::string::npos);
    EXPECT_EQ(out.find("second 7 "), std::string::npos);
    EXPECT_NE(out.find("second 8 "), std::string::npos);
    EXPECT_NE(out.find("second 20 "), std::string::npos);
    EXPECT_TRUE(played(id, 60'000ms) == cleanOpus(20).substr(0, played(id, 60'000ms).size()))
        << "the head alone";
    EXPECT_EQ(played(id, 60'000ms).find("second"), std::string::npos);
    const std::string whole = played(id, 1ms);
    EXPECT_TRUE(whole == cleanOpus(20));

    const std::string vorbis = played(keep(cleanVorbis()), 600ms);
    EXPECT_EQ(vorbis.find("first half"), std::string::npos);
    EXPECT_NE(vorbis.find("second half"), std::string::npos);
    EXPECT_TRUE(stripMedia(asBytes(vorbis)));
}

TEST_F(MediaPlay, ofOtherKindsIsFromTheBeginningOnly)
{
    EXPECT_EQ(refused(keep(cleanJpeg()), 1000ms), ErrorCode::UsedWrongly);
    EXPECT_EQ(refused(keep("something"), 1000ms), ErrorCode::UsedWrongly);
    EXPECT_EQ(refused(keep("OggS"), 1000ms), ErrorCode::UsedWrongly);
}

TEST_F(MediaPlay, stopsWhereItIsDamagedAfterAllThatIsBefore)
{
    const std::string file = cleanWav(100'000);
    const MediaId id = keep(file);
    damage(place() / "media" / (id.text() + ".media"), 512 + 20 * 4112 + 5);
    const auto reader = m_vault->media().open(id);
    std::string out;
    const auto done = playMedia(*reader, 0ms, [&](ByteView piece) -> Status {
        out += asText(piece);
        return {};
    });
    EXPECT_EQ(done.error().code, ErrorCode::MediaDamaged);
    EXPECT_TRUE(out == file.substr(0, 20 * 4096));
    EXPECT_TRUE(playMedia(*reader, 6000ms, [](ByteView) { return Status(); }))
        << "what is behind it plays";
}

} // namespace
} // namespace cuaderno
