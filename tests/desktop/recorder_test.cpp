// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// With a real sound server, whose loudspeaker is the microphone. Skips, saying so, without one.
#include "desktop/pages/recorder.h"
#include "desktop/shell/convert.h"
#include "desktop/sound/voice_decoder.h"
#include "sound_server.h"
#include "voice_desk.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace cuaderno;
using Take = Recorder::Take;

namespace {

class RecorderWithSound : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (const std::string why = test::SoundServer::missing(); !why.empty())
            GTEST_SKIP() << why;
        ASSERT_TRUE(server.start(folder.path()));
        worker = std::make_unique<Worker>(clock, Path());
        worker->post([this](Desk& desk) { test::layVoice(desk, folder.path()); });
        worker->finish();
        recorder = std::make_unique<Recorder>(*worker);
        ASSERT_TRUE(QTest::qWaitFor([&] { return recorder->hasMicrophone(); }, 10'000));
        QObject::connect(recorder.get(), &Recorder::begun, recorder.get(),
                         [this](const QString&, const QString& begun) { value = begun; });
    }

    void TearDown() override
    {
        recorder.reset();
        worker.reset();
        player.kill();
        player.waitForFinished();
        server.stop();
    }

    // A tone in the room, for long enough.
    void makeTone(double hertz)
    {
        const Path raw = folder.path() / "tone";
        const QByteArray tone = test::toneOf(hertz, 20'000, 16'000);
        ASSERT_TRUE(writeFileAtomically(
            raw, std::string_view(tone.constData(), static_cast<std::size_t>(tone.size()))));
        player.start(QStringLiteral("pacat"),
                     {QStringLiteral("--rate=16000"), QStringLiteral("--channels=1"),
                      QStringLiteral("--format=s16le"), QStringLiteral("--raw"),
                      QStringLiteral("--device=room"), pathToQt(raw)});
        ASSERT_TRUE(player.waitForStarted());
    }

    bool untilHeard(int milliseconds)
    {
        return QTest::qWaitFor([&] { return recorder->milliseconds() >= milliseconds; }, 20'000);
    }

    QByteArray recorded()
    {
        QByteArray all;
        worker->post([&](Desk& desk) {
            (void)openSound(desk, value);
            for (bool more = true; more;) {
                const SoundPiece piece = readSound(desk, 500);
                all += piece.samples;
                more = !piece.atEnd;
            }
            closeSound(desk);
        });
        worker->finish();
        return all;
    }

    test::TemporaryFolder folder;
    SystemClock clock;
    test::SoundServer server;
    QProcess player;
    std::unique_ptr<Worker> worker;
    std::unique_ptr<Recorder> recorder;
    QString value;
};

TEST_F(RecorderWithSound, recordsWhatIsHeardAndPlaysIt)
{
    makeTone(440);
    recorder->record(test::voicePath);
    EXPECT_EQ(recorder->take(), Take::Recording);
    ASSERT_TRUE(untilHeard(3000));
    EXPECT_GT(recorder->levels().last(), 0.5);
    recorder->finish();
    EXPECT_EQ(recorder->take(), Take::None);
    EXPECT_TRUE(recorder->isRecording(value));
    QSignalSpy looked(recorder.get(), &Recorder::looked);
    ASSERT_TRUE(looked.wait(10'000));
    EXPECT_TRUE(looked[0][1].toBool());
    EXPECT_GE(looked[0][3].toInt(), 2900);
    const QByteArray sound = recorded();
    // A server that begins may give some silence first, one that is hurried some gaps.
    EXPECT_NEAR(test::hertzOf(sound.right(96'000), VoiceDecoder::samplesPerSecond), 440, 60);

    recorder->play(value, 1000);
    EXPECT_EQ(recorder->playing(), value);
    ASSERT_TRUE(QTest::qWaitFor([&] { return recorder->at() > 1500; }, 20'000));
    ASSERT_TRUE(QTest::qWaitFor([&] { return recorder->playing().isEmpty(); }, 20'000));
}

TEST_F(RecorderWithSound, hearsNothingWhileItWaits)
{
    recorder->record(test::voicePath);
    ASSERT_TRUE(untilHeard(1000));
    recorder->wait();
    EXPECT_EQ(recorder->take(), Take::Waiting);
    const int before = recorder->milliseconds();
    // Only now is there anything to hear.
    makeTone(440);
    QTest::qWait(2000);
    player.kill();
    player.waitForFinished();
    QTest::qWait(1000);
    EXPECT_EQ(recorder->milliseconds(), before);
    recorder->goOn();
    ASSERT_TRUE(untilHeard(before + 1000));
    recorder->clear();
    worker->finish();
    const QByteArray sound = recorded();
    EXPECT_GE(sound.size() / 96, before + 900);
    const auto* first = reinterpret_cast<const qint16*>(sound.constData());
    const int loudest = *std::max_element(first, first + sound.size() / 2);
    EXPECT_LT(loudest, 500) << "of 16,000";
}

TEST_F(RecorderWithSound, keepsWhatThereIsWhenTheServerGoes)
{
    makeTone(440);
    QSignalSpy failures(recorder.get(), &Recorder::failed);
    recorder->record(test::voicePath);
    ASSERT_TRUE(untilHeard(1500));
    server.stop();
    ASSERT_TRUE(QTest::qWaitFor([&] { return recorder->brokeOff(); }, 20'000));
    EXPECT_EQ(recorder->take(), Take::None);
    worker->finish();
    EXPECT_GE(recorded().size() / 96, 1000);
}

} // namespace
