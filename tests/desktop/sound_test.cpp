// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/convert.h"
#include "desktop/sound/voice_decoder.h"
#include "desktop/sound/voice_encoder.h"
#include "desktop/work/show_interview.h"
#include "desktop/work/sound_acts.h"
#include "vault/media_store.h"
#include "voice_desk.h"

using namespace cuaderno;
using test::hertzOf;
using test::toneOf;

namespace {

class Sounds : public ::testing::Test
{
protected:
    // So long of a tone, recorded as the answer.
    QString record(double hertz, int milliseconds)
    {
        const BegunSound begun = beginSound(desk);
        EXPECT_FALSE(begun.error);
        EXPECT_TRUE(desk.session->answer(toCore(test::voicePath), toCore(begun.value)));
        for (int done = 0; done < milliseconds; done += 100) {
            QByteArray piece = toneOf(hertz, 100, VoiceEncoder::samplesPerSecond);
            EXPECT_TRUE(addSound(desk, piece));
            EXPECT_EQ(piece.count('\0'), piece.size()) << "wiped";
        }
        return begun.value;
    }

    QByteArray playAll()
    {
        QByteArray all;
        for (;;) {
            const SoundPiece piece = readSound(desk, 500);
            EXPECT_FALSE(piece.error);
            all += piece.samples;
            if (piece.atEnd)
                return all;
        }
    }

    test::TemporaryFolder folder;
    SystemClock clock;
    Desk desk{clock, {}};
};

TEST_F(Sounds, comeBackAsTheyWereSaid)
{
    test::layVoice(desk, folder.path());
    ASSERT_TRUE(mayRecord(desk));
    const QString value = record(440, 3000);
    ASSERT_TRUE(endSound(desk));
    const ShownSound sound = openSound(desk, value);
    EXPECT_TRUE(sound.there);
    EXPECT_TRUE(sound.whole);
    EXPECT_NEAR(sound.milliseconds, 3000, 5);
    const QByteArray all = playAll();
    EXPECT_NEAR(double(all.size()) / 96, 3000, 5);
    EXPECT_NEAR(hertzOf(all, VoiceDecoder::samplesPerSecond), 440, 3);
}

TEST_F(Sounds, arePlayedFromAnyPlace)
{
    test::layVoice(desk, folder.path());
    const BegunSound begun = beginSound(desk);
    for (const double hertz : {300.0, 900.0}) {
        QByteArray piece = toneOf(hertz, 4000, VoiceEncoder::samplesPerSecond);
        ASSERT_TRUE(addSound(desk, piece));
    }
    ASSERT_TRUE(endSound(desk));
    ASSERT_TRUE(openSound(desk, begun.value).there);
    ASSERT_TRUE(seekSound(desk, 5000));
    const QByteArray rest = playAll();
    EXPECT_NEAR(double(rest.size()) / 96, 3000, 5);
    EXPECT_NEAR(hertzOf(rest, VoiceDecoder::samplesPerSecond), 900, 6);
    ASSERT_TRUE(seekSound(desk, 1000));
    EXPECT_NEAR(hertzOf(readSound(desk, 1000).samples, VoiceDecoder::samplesPerSecond), 300, 6);
    ASSERT_TRUE(seekSound(desk, 99'000)) << "behind the end is the end";
    EXPECT_TRUE(readSound(desk, 500).atEnd);
}

TEST_F(Sounds, areNoneWithoutAYes)
{
    test::layVoice(desk, folder.path(), DecisionValue::No);
    EXPECT_FALSE(mayRecord(desk));
    EXPECT_EQ(beginSound(desk).error->code, ErrorCode::ConsentRefused);
    EXPECT_TRUE(desk.vault->media().all()->media.empty());
    ASSERT_TRUE(desk.session->jumpTo(toCore(test::voicePath)));
    const ShownPage page = showPage(desk, {});
    ASSERT_EQ(page.questions.size(), 1U);
    EXPECT_EQ(page.questions[0].kind, QuestionListModel::Kind::Audio);
    EXPECT_FALSE(page.questions[0].mayRecord);
}

TEST_F(Sounds, endWithThePauseAndAreKeptUpToThere)
{
    test::layVoice(desk, folder.path());
    const QString value = record(440, 5000);
    ASSERT_TRUE(desk.session->pause());
    QByteArray more = toneOf(440, 2000, VoiceEncoder::samplesPerSecond);
    EXPECT_FALSE(addSound(desk, more));
    EXPECT_TRUE(desk.sound) << "until the recorder heard of it";
    (void)endSound(desk);
    const ShownSound sound = openSound(desk, value);
    EXPECT_TRUE(sound.there);
    EXPECT_GT(sound.milliseconds, 3000);
    EXPECT_NEAR(hertzOf(playAll(), VoiceDecoder::samplesPerSecond), 440, 5);
}

TEST_F(Sounds, mayBeOfNothingAtAll)
{
    test::layVoice(desk, folder.path());
    const QString value = record(440, 0);
    ASSERT_TRUE(endSound(desk));
    EXPECT_TRUE(lookAtSound(desk, value).there);
}

TEST_F(Sounds, areGoneWithTheirAnswer)
{
    test::layVoice(desk, folder.path());
    const QString value = record(440, 500);
    ASSERT_TRUE(endSound(desk));
    ASSERT_TRUE(desk.session->answer(toCore(test::voicePath), ""));
    EXPECT_FALSE(lookAtSound(desk, value).there);
    EXPECT_TRUE(openSound(desk, value).error);
    EXPECT_TRUE(readSound(desk, 500).atEnd);
    EXPECT_TRUE(desk.vault->media().all()->media.empty());
}

TEST_F(Sounds, areNowhereAsTheyAre)
{
    test::layVoice(desk, folder.path());
    record(440, 4000);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path())) {
        if (!entry.is_regular_file())
            continue;
        const std::string bytes = readText(entry.path()).value();
        for (const char* mark : {"OggS", "OpusHead", "OpusTags"})
            EXPECT_EQ(bytes.find(mark), std::string::npos) << entry.path() << ' ' << mark;
    }
}

} // namespace
