// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field.h"
#include "fieldwork/conduct_media.h"
#include "fieldwork/withdraw.h"

#include <gtest/gtest.h>

namespace cuaderno {
namespace {

using std::chrono::days;

MediaId add(test::Field& field, const SessionId& session, MediaKind kind = MediaKind::Audio)
{
    auto writer = beginMedia(field.vault(), field.clock, session, kind);
    EXPECT_TRUE(writer) << codeText(writer.error().code);
    EXPECT_TRUE(writer->write(asBytes("a voice, or a picture")));
    return writer->finish().value();
}

// The field's consent asks for sound only.
void sayYesToPictures(test::Field& field, ConductSession& session)
{
    const Decision yes{DecisionValue::Yes, field.clock.now(), {}};
    ASSERT_TRUE(session.decide(Scope::DrawingsPhotos, yes));
}

std::size_t count(test::Field& field)
{
    return field.vault().media().all()->media.size();
}

TEST(ConductMedia, recordsOnlyWithAYesToThatUse)
{
    test::Field field;
    const auto silent = field.enrol({{Scope::Audio, DecisionValue::No}});
    auto session = field.begin(silent.participant.id);
    const SessionId id = session.session().id;
    const auto audio = beginMedia(field.vault(), field.clock, id, MediaKind::Audio);
    ASSERT_FALSE(audio);
    EXPECT_EQ(audio.error().code, ErrorCode::ConsentRefused);
    const auto picture = beginMedia(field.vault(), field.clock, id, MediaKind::Picture);
    EXPECT_EQ(picture.error().code, ErrorCode::ConsentMissing) << "it was not asked";
    EXPECT_EQ(count(field), 0U);
    sayYesToPictures(field, session);
    add(field, id, MediaKind::Picture);
    const auto other = field.enrol();
    auto second = field.begin(other.participant.id);
    add(field, second.session().id, MediaKind::Audio);
    EXPECT_EQ(count(field), 2U);
}

TEST(ConductMedia, recordsOnlyInASessionThatIsOpen)
{
    test::Field field;
    const auto person = field.enrol();
    auto session = field.begin(person.participant.id);
    const SessionId id = session.session().id;
    ASSERT_TRUE(session.stopAndKeep());
    EXPECT_EQ(beginMedia(field.vault(), field.clock, id, MediaKind::Audio).error().code,
              ErrorCode::SessionNotRunning);
    EXPECT_EQ(
        beginMedia(field.vault(), field.clock, SessionId::random(), MediaKind::Audio).error().code,
        ErrorCode::UnknownSession);
}

TEST(ConductMedia, goesAfterTheProjectsDaysOrWithTheYes)
{
    test::Field field;
    const auto person = field.enrol();
    auto session = field.begin(person.participant.id);
    const SessionId id = session.session().id;
    const auto project = field.vault().project().load();
    const auto kept = days((*project)->retention.audioDays);
    EXPECT_EQ(field.vault().media().find(add(field, id))->deleteAfter, field.clock.now() + kept);
    sayYesToPictures(field, session);
    EXPECT_FALSE(field.vault().media().find(add(field, id, MediaKind::Picture))->deleteAfter);
    const Instant soon = field.clock.now() + days(3);
    for (const Scope scope : {Scope::Audio, Scope::DrawingsPhotos})
        ASSERT_TRUE(session.decide(scope, {DecisionValue::Yes, field.clock.now(), soon}));
    EXPECT_EQ(field.vault().media().find(add(field, id))->deleteAfter, soon);
    EXPECT_EQ(field.vault().media().find(add(field, id, MediaKind::Picture))->deleteAfter, soon);
}

TEST(ConductMedia, isDestroyedByANoThatComesLater)
{
    test::Field field;
    const auto person = field.enrol();
    const auto other = field.enrol();
    auto session = field.begin(person.participant.id);
    auto theirs = field.begin(other.participant.id);
    sayYesToPictures(field, session);
    const MediaId voice = add(field, session.session().id);
    const MediaId picture = add(field, session.session().id, MediaKind::Picture);
    const MediaId stays = add(field, theirs.session().id);
    auto running = beginMedia(field.vault(), field.clock, session.session().id, MediaKind::Audio);
    ASSERT_TRUE(running->write(asBytes("still talking")));
    ASSERT_TRUE(session.decide(Scope::Audio, {DecisionValue::No, field.clock.now(), {}}));
    EXPECT_FALSE(field.vault().media().find(voice));
    EXPECT_FALSE(running->write(asBytes("still talking")));
    EXPECT_TRUE(field.vault().media().open(picture));
    EXPECT_TRUE(field.vault().media().open(stays));
    ASSERT_TRUE(session.decide(Scope::Notes, {DecisionValue::No, field.clock.now(), {}}));
    EXPECT_TRUE(field.vault().media().open(picture)) << "another use";
    ASSERT_TRUE(
        changeDecisions(field.vault(), person.participant.id,
                        {{Scope::DrawingsPhotos, {DecisionValue::No, field.clock.now(), {}}}}));
    EXPECT_FALSE(field.vault().media().find(picture));
    EXPECT_EQ(count(field), 1U);
}

TEST(ConductMedia, isDestroyedByWordsOfWithdrawalInASealedTalkToo)
{
    test::Field field;
    const auto person = field.enrol();
    auto session = field.begin(person.participant.id);
    sayYesToPictures(field, session);
    const MediaId voice = add(field, session.session().id);
    const MediaId picture = add(field, session.session().id, MediaKind::Picture);
    ASSERT_TRUE(session.stopAndKeep());
    ASSERT_TRUE(field.vault().media().open(voice)) << "the lead's own";
    ASSERT_TRUE(withdraw(field.vault(), field.clock, person.words.text(), Scope::Audio));
    EXPECT_FALSE(field.vault().media().find(voice));
    EXPECT_TRUE(field.vault().media().open(picture));
    ASSERT_TRUE(withdraw(field.vault(), field.clock, person.words.text()));
    EXPECT_EQ(count(field), 0U);
    field.reopen();
    EXPECT_TRUE(field.vault().check(true)->ok());
}

TEST(ConductMedia, isCutByAPauseAndByTheEnd)
{
    test::Field field;
    const auto person = field.enrol();
    auto session = field.begin(person.participant.id);
    const SessionId id = session.session().id;
    auto first = beginMedia(field.vault(), field.clock, id, MediaKind::Audio);
    ASSERT_TRUE(first->write(asBytes("before")));
    ASSERT_TRUE(session.pause());
    EXPECT_FALSE(first->write(asBytes("not for anybody")));
    EXPECT_EQ(beginMedia(field.vault(), field.clock, id, MediaKind::Audio).error().code,
              ErrorCode::SessionNotRunning);
    ASSERT_TRUE(session.resumeTalking());
    EXPECT_FALSE(first->write(asBytes("neither afterwards")));
    auto second = beginMedia(field.vault(), field.clock, id, MediaKind::Audio);
    ASSERT_TRUE(second->write(asBytes("after")));
    ASSERT_TRUE(session.stopAndKeep());
    EXPECT_FALSE(second->write(asBytes("not for anybody")));
    const auto media = field.vault().media().of(id)->media;
    ASSERT_EQ(media.size(), 2U);
    EXPECT_EQ(media[0].bytes, 6U);
    EXPECT_EQ(media[1].bytes, 5U);
    EXPECT_EQ(asText(field.vault().media().open(media[1].id)->read(0, 99).value()), "after");
}

TEST(ConductMedia, isCutByAPauseOnAFullDiskToo)
{
    test::Field field;
    const auto person = field.enrol();
    auto session = field.begin(person.participant.id);
    auto writer = beginMedia(field.vault(), field.clock, session.session().id, MediaKind::Audio);
    ASSERT_TRUE(writer->write(asBytes("before")));
    {
        const test::FullDisk full;
        (void)session.pause();
        EXPECT_FALSE(writer->write(asBytes("not for anybody")));
    }
    EXPECT_FALSE(writer->write(asBytes("not for anybody")));
    field.reopen();
    EXPECT_TRUE(field.vault().warnings().empty());
    EXPECT_TRUE(field.vault().check(true)->ok());
}

TEST(ConductMedia, goesWithStopAndDelete)
{
    test::Field field;
    const auto person = field.enrol();
    auto session = field.begin(person.participant.id);
    add(field, session.session().id);
    auto running = beginMedia(field.vault(), field.clock, session.session().id, MediaKind::Audio);
    ASSERT_TRUE(running->write(asBytes("still talking")));
    ASSERT_TRUE(session.stopAndDelete());
    EXPECT_FALSE(running->write(asBytes("still talking")));
    EXPECT_EQ(count(field), 0U);
    EXPECT_TRUE(std::filesystem::is_empty(field.vault().folder() / "media"));
}

TEST(ConductMedia, goesWithTheAnswerThatNamesIt)
{
    test::Field field;
    const auto person = field.enrol();
    auto session = field.begin(person.participant.id);
    const SessionId id = session.session().id;
    const std::string path = "/data/words";
    const auto there = [&](const MediaId& media) {
        return field.vault().media().find(media).has_value();
    };
    const MediaId first = add(field, id);
    const MediaId other = add(field, id);
    ASSERT_TRUE(session.answer(path, answerOfRecording(first)));
    ASSERT_TRUE(session.answer(path, answerOfRecording(first)));
    EXPECT_TRUE(there(first)) << "said twice is not taken back";
    const MediaId second = add(field, id);
    ASSERT_TRUE(session.answer(path, answerOfRecording(second)));
    EXPECT_FALSE(there(first));
    ASSERT_TRUE(session.refuse(path, AnswerStatus::PreferNot));
    EXPECT_FALSE(there(second));
    const MediaId third = add(field, id);
    ASSERT_TRUE(session.answer(path, answerOfRecording(third)));
    const std::vector<ConductSession::Given> words{{path, "words instead"}, {"/data/pay", "12"}};
    ASSERT_TRUE(session.answerAll(words));
    EXPECT_FALSE(there(third));
    EXPECT_TRUE(there(other)) << "no answer named it";
}

TEST(ConductMedia, goesWithTheAnswerThatNamesAPicture)
{
    test::Field field;
    const auto person = field.enrol();
    auto session = field.begin(person.participant.id);
    sayYesToPictures(field, session);
    for (const char* ending : {".png", ".jpg", ".wav", ".ogg"}) {
        const MediaId picture = add(field, session.session().id, MediaKind::Picture);
        EXPECT_EQ(mediaOfAnswer(answerOfMedia(picture, ending)), picture);
        EXPECT_EQ(recordingOfAnswer(answerOfMedia(picture, ending)), std::nullopt);
        ASSERT_TRUE(session.answer("/data/words", answerOfMedia(picture, ending)));
        EXPECT_TRUE(field.vault().media().find(picture));
        ASSERT_TRUE(session.answer("/data/words", "in words"));
        EXPECT_FALSE(field.vault().media().find(picture)) << ending;
    }
    EXPECT_EQ(mediaOfAnswer("a map.png"), std::nullopt);
}

TEST(ConductMedia, goesWithTheRowOfARepeatThatNamesIt)
{
    test::Field field;
    const auto person = field.enrol();
    auto session = field.begin(person.participant.id);
    ASSERT_TRUE(session.addRepeat("/data/work/job"));
    ASSERT_TRUE(session.addRepeat("/data/work/job"));
    const MediaId first = add(field, session.session().id);
    const MediaId second = add(field, session.session().id);
    ASSERT_TRUE(session.answer("/data/work/job[1]/boss", answerOfRecording(first)));
    ASSERT_TRUE(session.answer("/data/work/job[2]/boss", answerOfRecording(second)));
    ASSERT_TRUE(session.removeRepeat("/data/work/job[1]"));
    EXPECT_FALSE(field.vault().media().find(first));
    EXPECT_TRUE(field.vault().media().find(second));
}

TEST(ConductMedia, isNamedByItsOwnAnswersOnly)
{
    const MediaId id = MediaId::random();
    EXPECT_EQ(recordingOfAnswer(answerOfRecording(id)), id);
    EXPECT_EQ(recordingOfAnswer("forty hours.opus"), std::nullopt);
    EXPECT_EQ(recordingOfAnswer(id.text()), std::nullopt);
    EXPECT_EQ(recordingOfAnswer(""), std::nullopt);
}

} // namespace
} // namespace cuaderno
