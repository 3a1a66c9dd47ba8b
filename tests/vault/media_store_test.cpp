// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media_fixture.h"
#include "vault/audit_log.h"

namespace cuaderno {
namespace {

using namespace test;

TEST_F(MediaStoreTest, givesBackARecordingFromAnyPlace)
{
    const Bytes sound = soundOf(100'000);
    MediaId id;
    {
        Vault vault = make();
        const Session session = addSession(vault);
        const Instant end = Instant(std::chrono::milliseconds(1'800'000'000'000));
        auto writer = vault.media().begin({session.id, MediaKind::Audio, session.consent, end});
        ASSERT_TRUE(writer);
        for (std::size_t at = 0; at < sound.size(); at += 1000)
            ASSERT_TRUE(writer->write(ByteView(sound).subspan(at, 1000)));
        EXPECT_EQ(vault.media().find(writer->id())->state, MediaState::Recording);
        id = writer->finish(std::chrono::milliseconds(6250)).value();
        EXPECT_EQ(writer->write(sound).error().code, ErrorCode::MediaUnknown);
        const auto media = vault.media().find(id);
        EXPECT_EQ(media->state, MediaState::Whole);
        EXPECT_EQ(media->bytes, sound.size());
        EXPECT_EQ(media->milliseconds, 6250);
        EXPECT_EQ(media->deleteAfter, end);
        EXPECT_EQ(media->consent, session.consent);
        EXPECT_EQ(media->session, session.id);
        EXPECT_EQ(media->week, weekOf(dayOf(SystemClock().now(), {})));
    }
    Vault vault = open();
    EXPECT_TRUE(vault.warnings().empty());
    const auto reader = vault.media().open(id);
    ASSERT_TRUE(reader);
    EXPECT_TRUE(reader->isWhole());
    EXPECT_EQ(reader->read(0, sound.size()).value(), sound);
    EXPECT_EQ(reader->read(99'990, 50)->size(), 10U);
    const auto middle = reader->read(41'003, 5000).value();
    EXPECT_TRUE(std::equal(middle.begin(), middle.end(), sound.begin() + 41'003));
    EXPECT_TRUE(vault.check(true)->ok());
}

TEST_F(MediaStoreTest, listsWhatBelongsToASession)
{
    Vault vault = make();
    const Session first = addSession(vault);
    const Session second = addSession(vault);
    const MediaId voice = record(vault, first.id, 10);
    const MediaId photo = record(vault, first.id, 20, MediaKind::Picture);
    const MediaId other = record(vault, second.id, 30);
    const auto list = vault.media().of(first.id);
    ASSERT_EQ(list->media.size(), 2U);
    EXPECT_EQ(list->media[0].id, voice);
    EXPECT_EQ(list->media[1].id, photo);
    EXPECT_EQ(list->media[1].kind, MediaKind::Picture);
    EXPECT_EQ(vault.media().of(second.id)->media.front().id, other);
    EXPECT_EQ(vault.media().all()->media.size(), 3U);
    EXPECT_TRUE(vault.media().of(SessionId::random())->media.empty());
    EXPECT_EQ(vault.media().open(MediaId::random()).error().code, ErrorCode::MediaUnknown);
    EXPECT_EQ(vault.media().begin({SessionId::random()}).error().code, ErrorCode::UnknownSession);
}

// Neither sound nor the beginnings by which one is known, in no file, at no moment; and nothing of
// what is about it either.
TEST_F(MediaStoreTest, hasNoSoundAndNoPictureOnTheDiskWhileItIsRecorded)
{
    Vault vault = make();
    const Session session = addSession(vault);
    const std::vector<std::string> heads{std::string("RIFF\x24\x08\x00\x00WAVEfmt ", 16), "OggS",
                                         std::string("\xff\xd8\xff\xe0\x00\x10JFIF", 10),
                                         "\x89PNG\r\n\x1a\n", "OpusHead"};
    for (const std::string& head : heads) {
        Bytes plain = toBytes(head + "PLAIN-SOUND-OF-A-VOICE");
        const Bytes rest = soundOf(20'000);
        plain.insert(plain.end(), rest.begin(), rest.end());
        auto writer = vault.media().begin({session.id});
        ASSERT_TRUE(writer);
        for (std::size_t at = 0; at < plain.size(); at += 777) {
            const std::size_t size = std::min<std::size_t>(777, plain.size() - at);
            ASSERT_TRUE(writer->write(ByteView(plain).subspan(at, size)));
            for (const auto& [name, bytes] : files()) {
                const std::string_view text = asText(bytes);
                EXPECT_EQ(text.find("PLAIN-SOUND"), std::string_view::npos) << name;
                EXPECT_EQ(text.find(asText(ByteView(rest).subspan(5000, 24))),
                          std::string_view::npos)
                    << name;
                if (head.size() > 4) {
                    EXPECT_EQ(text.find(head), std::string_view::npos) << name;
                }
            }
        }
        ASSERT_TRUE(writer->finish());
    }
    EXPECT_EQ(vault.media().of(session.id)->media.size(), heads.size());
}

TEST_F(MediaStoreTest, keepsAllButTheLastPieceOfARecordingThatWasKilled)
{
    const MediaId id = prepareKilledWhileRecording(50'000);
    for (int opening = 0; opening < 2; ++opening) {
        auto vault = openImage();
        ASSERT_TRUE(vault);
        EXPECT_TRUE(vault->warnings().empty());
        const auto media = vault->media().find(id);
        ASSERT_TRUE(media);
        EXPECT_EQ(media->state, MediaState::CutShort);
        EXPECT_EQ(media->bytes, 50'000U / 4096 * 4096);
        const auto reader = vault->media().open(id);
        EXPECT_FALSE(reader->isWhole());
        const Bytes back = reader->read(0, 50'000).value();
        const Bytes sound = soundOf(50'000);
        EXPECT_EQ(back.size(), media->bytes);
        EXPECT_TRUE(std::equal(back.begin(), back.end(), sound.begin()));
        EXPECT_TRUE(vault->check(true)->ok()) << "cut short is no damage";
    }
}

TEST_F(MediaStoreTest, forgetsARecordingOfWhichThereIsNothing)
{
    const MediaId id = prepareKilledWhileRecording(100);
    auto vault = openImage();
    EXPECT_EQ(vault->media().find(id).error().code, ErrorCode::MediaUnknown);
    EXPECT_TRUE(namesIn(image() / "media").empty());
    EXPECT_TRUE(vault->check(true)->ok());
}

TEST_F(MediaStoreTest, forgetsARowThatWasWrittenJustBeforeItsFile)
{
    const MediaId id = prepareKilledWhileRecording(9000);
    ASSERT_TRUE(removeFile(image() / "media" / (id.text() + ".media")));
    auto vault = openImage();
    EXPECT_TRUE(vault->media().all()->media.empty());
    EXPECT_TRUE(vault->check(true)->ok());
}

TEST_F(MediaStoreTest, forgetsAFileThatHasNotEvenItsHead)
{
    const MediaId id = prepareKilledWhileRecording(9000);
    std::filesystem::resize_file(image() / "media" / (id.text() + ".media"), 10);
    auto vault = openImage();
    EXPECT_TRUE(vault->media().all()->media.empty());
    EXPECT_TRUE(namesIn(image() / "media").empty());
    EXPECT_TRUE(vault->check(true)->ok());
}

TEST_F(MediaStoreTest, isWholeWhereOnlyTheRowWasLeftToWrite)
{
    MediaId id;
    {
        Vault vault = make();
        m_session = addSession(vault);
        id = record(vault, m_session.id, 9000);
        ASSERT_TRUE(vault.close());
    }
    // What finish() leaves between the file and the row; the box says no size yet.
    run("UPDATE media SET state = 0");
    Vault vault = open();
    EXPECT_EQ(vault.media().find(id)->state, MediaState::Whole);
    EXPECT_EQ(vault.media().find(id)->bytes, 9000U);
    EXPECT_TRUE(vault.check(true)->ok());
}

TEST_F(MediaStoreTest, endsByItselfWhenTheVaultIsLocked)
{
    Vault vault = make();
    const Session session = addSession(vault);
    const MediaId old = record(vault, session.id, 5000);
    auto writer = vault.media().begin({session.id});
    ASSERT_TRUE(writer->write(soundOf(10'000)));
    const auto reader = vault.media().open(old);
    ASSERT_TRUE(vault.close());
    EXPECT_EQ(writer->write(soundOf(1)).error().code, ErrorCode::MediaUnknown);
    EXPECT_EQ(reader->read(0, 1).error().code, ErrorCode::MediaUnknown) << "no key stays";
    vault = open();
    const auto media = vault.media().find(writer->id());
    EXPECT_EQ(media->state, MediaState::Whole);
    EXPECT_EQ(media->bytes, 10'000U);
}

TEST_F(MediaStoreTest, goesWithTheObjectThatRecordsIt)
{
    Vault vault = make();
    const Session session = addSession(vault);
    MediaId id;
    {
        auto writer = vault.media().begin({session.id});
        id = writer->id();
        ASSERT_TRUE(writer->write(soundOf(5000)));
    }
    EXPECT_EQ(vault.media().find(id)->state, MediaState::Whole);
    auto writer = vault.media().begin({session.id});
    ASSERT_TRUE(writer->write(soundOf(5000)));
    ASSERT_TRUE(writer->discard());
    EXPECT_EQ(vault.media().all()->media.size(), 1U);
    EXPECT_EQ(filesInFolder(), 1U);
}

TEST_F(MediaStoreTest, erasedIsGoneAndItsHeadIsOverwrittenFirst)
{
    Vault vault = make();
    const Session session = addSession(vault);
    const MediaId kept = record(vault, session.id, 5000);
    const MediaId gone = record(vault, session.id, 5000);
    // A second name shows what was done to the file before it went.
    const Path witness = place().parent_path() / "witness";
    std::filesystem::create_hard_link(fileOf(gone), witness);
    const Bytes before = readFile(witness).value();
    auto reader = vault.media().open(gone);
    ASSERT_TRUE(vault.media().erase(gone));
    const Bytes after = readFile(witness).value();
    EXPECT_NE(asText(ByteView(after).first(8)), asText(ByteView(before).first(8)));
    for (std::size_t at = 0; at < 512; at += 16)
        EXPECT_NE(asText(ByteView(after).subspan(at, 16)),
                  asText(ByteView(before).subspan(at, 16)));
    EXPECT_FALSE(reader->read(0, 1)) << "also for who was playing it";
    EXPECT_EQ(vault.media().find(gone).error().code, ErrorCode::MediaUnknown);
    EXPECT_EQ(vault.media().erase(gone).error().code, ErrorCode::MediaUnknown);
    EXPECT_FALSE(std::filesystem::exists(fileOf(gone)));
    EXPECT_TRUE(vault.media().open(kept));
    EXPECT_TRUE(vault.check(true)->ok());
    EXPECT_EQ(vault.audit().rows()->back().verb, AuditVerb::Erase);
}

TEST_F(MediaStoreTest, goesWithItsSessionAlsoWhileItIsRecorded)
{
    Vault vault = make();
    const Session session = addSession(vault);
    const Session other = addSession(vault);
    const MediaId stays = record(vault, other.id, 5000);
    const MediaId first = record(vault, session.id, 5000);
    auto writer = vault.media().begin({session.id});
    ASSERT_TRUE(writer->write(soundOf(10'000)));
    const Path witness = place().parent_path() / "witness";
    std::filesystem::create_hard_link(fileOf(writer->id()), witness);
    ASSERT_TRUE(vault.sessions().erase(session.id, EraseReason::StoppedAndDeleted));
    EXPECT_EQ(writer->write(soundOf(10'000)).error().code, ErrorCode::MediaUnknown);
    EXPECT_EQ(writer->finish().error().code, ErrorCode::MediaUnknown);
    EXPECT_NE(asText(ByteView(readFile(witness).value()).first(8)),
              std::string_view("CUADMED\x01", 8));
    EXPECT_EQ(vault.media().find(first).error().code, ErrorCode::MediaUnknown);
    EXPECT_EQ(filesInFolder(), 1U);
    EXPECT_TRUE(vault.media().open(stays));
    EXPECT_TRUE(vault.check(true)->ok());
}

TEST_F(MediaStoreTest, goesWithItsPerson)
{
    Vault vault = make();
    const Session session = addSession(vault);
    record(vault, session.id, 5000);
    auto writer = vault.media().begin({session.id});
    ASSERT_TRUE(vault.participants().erase(session.participant));
    EXPECT_FALSE(writer->write(soundOf(10)));
    EXPECT_EQ(filesInFolder(), 0U);
    EXPECT_TRUE(vault.media().all()->media.empty());
    EXPECT_TRUE(vault.check(true)->ok());
}

// The secret is what ends it: whoever kept the file and the keys plays nothing.
TEST_F(MediaStoreTest, isNotOpenedByAnOlderCopyOfItsFile)
{
    Vault vault = make();
    const Session session = addSession(vault);
    const MediaId id = record(vault, session.id, 5000);
    const Bytes file = readFile(fileOf(id)).value();
    ASSERT_TRUE(vault.close());
    const Bytes database = readFile(place() / "vault.db").value();
    vault = open();
    ASSERT_TRUE(vault.sessions().erase(session.id, EraseReason::StoppedAndDeleted));
    ASSERT_TRUE(vault.close());
    // Database and recording are put back; the table of secrets is not what it was.
    ASSERT_TRUE(writeFileAtomically(place() / "vault.db", database));
    ASSERT_TRUE(writeFileAtomically(fileOf(id), file));
    auto back = openAnyway();
    ASSERT_TRUE(back);
    EXPECT_FALSE(back->media().open(id));
}

} // namespace
} // namespace cuaderno
