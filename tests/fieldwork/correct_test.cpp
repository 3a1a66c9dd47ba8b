// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field.h"
#include "fieldwork/correct.h"
#include "fieldwork/delete_due.h"
#include "fieldwork/import_instrument.h"
#include "fieldwork/make_release.h"
#include "fieldwork/open_instrument.h"
#include "fieldwork/withdraw.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace cuaderno {
namespace {

using namespace std::chrono_literals;
using enum DecisionValue;

using Values = std::map<std::string, std::string>;
using Said = std::vector<std::pair<std::string, std::string>>;

SessionId onlySessionOf(test::Field& field, const ParticipantId& participant)
{
    const auto list = field.vault().sessions().all();
    const auto found = std::ranges::find_if(list->sessions, [&](const Session& session) {
        return session.participant == participant && !session.corrects;
    });
    return found->id;
}

Result<ConductSession> begin(test::Field& field, const SessionId& sealed)
{
    NewSession wanted;
    wanted.precheck.adult = true;
    return beginCorrection(field.vault(), field.clock, sealed, wanted);
}

// Said and sealed; its id.
SessionId correct(test::Field& field, const SessionId& sealed, const Said& said)
{
    auto correction = begin(field, sealed);
    EXPECT_TRUE(correction);
    for (const auto& [path, value] : said)
        EXPECT_TRUE(correction->answer(path, value)) << path;
    const Status finished = correction->finish();
    EXPECT_TRUE(finished) << (finished ? "" : codeText(finished.error().code));
    return correction->session().id;
}

// Answers of the first as its corrections leave it.
Values after(test::Field& field, const SessionId& first, const std::vector<SessionId>& corrections)
{
    auto opened = openInstrument(field.vault(), field.instrument);
    std::vector<SealedSession> sealed;
    for (const SessionId& id : corrections)
        sealed.push_back(field.vault().sessions().openSealed(id).value());
    const SealedSession whole =
        corrected(*opened->loaded.form, field.clock,
                  field.vault().sessions().openSealed(first).value(), sealed);
    Values values;
    for (const SealedAnswer& answer : whole.answers) {
        if (!answer.value.empty())
            values[answer.path] = answer.value;
        else if (answer.status != AnswerStatus::NotAsked)
            values[answer.path] = statusText(answer.status);
    }
    return values;
}

Result<MadeRelease> release(test::Field& field)
{
    const auto policy =
        proposedPolicy(field.vault().instruments().load(field.instrument).value(), 3);
    return makeRelease(field.vault(), field.clock, field.instrument, *policy);
}

// How many rows of a release have that text in a cell.
int rowsWith(const Release& made, std::string_view text)
{
    int rows = 0;
    for (const Table& table : made.tables()) {
        for (const Row& row : table.rows)
            rows += std::ranges::any_of(row, [&](const Cell& cell) { return cell.text == text; })
                        ? 1
                        : 0;
    }
    return rows;
}

// --- Beginning one ---

TEST(Corrections, showNothingOfTheFirst)
{
    test::Field field;
    const auto person = field.whole("young", "woman");
    const SessionId first = onlySessionOf(field, person.participant.id);
    // Not even the lead's key is used: there is no envelope that could be opened.
    std::filesystem::remove_all(field.vault().folder() / "sealed");
    std::filesystem::create_directory(field.vault().folder() / "sealed");
    const auto correction = begin(field, first);
    ASSERT_TRUE(correction);
    const auto another = field.begin(field.enrol().participant.id);
    EXPECT_EQ(test::held(correction->interview()), test::held(another.interview()));
    EXPECT_EQ(correction->session().corrects, first);
    EXPECT_EQ(correction->session().participant, person.participant.id);
    EXPECT_EQ(correction->session().instrument, field.instrument);
    EXPECT_EQ(field.vault().sessions().journal(first).error().code, ErrorCode::SessionSealed);
}

TEST(Corrections, areOnlyForWhatIsSealed)
{
    test::Field field;
    auto running = field.begin(field.enrol().participant.id);
    const SessionId id = running.session().id;
    EXPECT_EQ(begin(field, id).error().code, ErrorCode::SessionNotSealed);
    EXPECT_EQ(begin(field, SessionId::random()).error().code, ErrorCode::UnknownSession);
    const auto person = field.whole("young", "woman");
    const SessionId first = onlySessionOf(field, person.participant.id);
    ASSERT_TRUE(field.vault().sessions().erase(first, EraseReason::Expired));
    EXPECT_EQ(begin(field, first).error().code, ErrorCode::SessionErased);
}

TEST(Corrections, ofACorrectionCorrectTheFirst)
{
    test::Field field;
    const auto person = field.whole("young", "woman");
    const SessionId first = onlySessionOf(field, person.participant.id);
    const SessionId second = correct(field, first, {{"/data/pay", "50"}});
    EXPECT_EQ(begin(field, second)->session().corrects, first);
}

TEST(Corrections, askConsentAsAnySessionDoes)
{
    test::Field field;
    field.text.scopes.front().validFor = std::chrono::days(30);
    const auto person = field.whole("young", "woman");
    const SessionId first = onlySessionOf(field, person.participant.id);
    NewSession child;
    EXPECT_EQ(beginCorrection(field.vault(), field.clock, first, child).error().code,
              ErrorCode::SessionNotAdult);
    EXPECT_TRUE(begin(field, first));
    field.clock.advance(24h * 31);
    EXPECT_EQ(begin(field, first).error().code, ErrorCode::ConsentExpired);
}

TEST(Corrections, goOnAfterALockAndAreStoppedWithoutTheFirst)
{
    test::Field field;
    const auto person = field.whole("young", "woman");
    const SessionId first = onlySessionOf(field, person.participant.id);
    SessionId id;
    {
        auto correction = begin(field, first);
        ASSERT_TRUE(correction->answer("/data/pay", "50"));
        id = correction->session().id;
    }
    field.reopen();
    auto correction = ConductSession::resume(field.vault(), field.clock, id);
    ASSERT_TRUE(correction);
    EXPECT_EQ(correction->session().corrects, first);
    ASSERT_TRUE(correction->stopAndDelete());
    EXPECT_EQ(field.sessions(), 1);
    EXPECT_TRUE(field.vault().participants().load(person.participant.id)) << "she has a session";
    EXPECT_TRUE(field.vault().sessions().openSealed(first));
}

// --- What they say ---

TEST(Corrections, takeThePlaceOfWhatWasSaidAndOfNothingElse)
{
    test::Field field;
    const auto person = field.whole("young", "woman");
    const SessionId first = onlySessionOf(field, person.participant.id);
    const Values before = after(field, first, {});
    // `boss` is required, and yet nothing is asked that is not corrected.
    const SessionId second = correct(field, first, {{"/data/pay", "50"}});
    Values expected = before;
    expected["/data/pay"] = "50";
    expected["/data/total"] = "100";
    EXPECT_EQ(after(field, first, {second}), expected);
    EXPECT_EQ(expected.at("/data/work/job[1]/boss"), "prefer_not")
        << "a refusal stands where it is not taken back";
}

TEST(Corrections, haveTheLastWordInTheirOrder)
{
    test::Field field;
    const auto person = field.whole("young", "woman");
    const SessionId first = onlySessionOf(field, person.participant.id);
    const SessionId second = correct(field, first, {{"/data/pay", "50"}, {"/data/words", "more"}});
    const SessionId third = correct(field, first, {{"/data/pay", "60"}});
    const Values values = after(field, first, {second, third});
    EXPECT_EQ(values.at("/data/pay"), "60");
    EXPECT_EQ(values.at("/data/words"), "more");
}

TEST(Corrections, takeAwayWhatTheFormAsksNoMoreAndAddWhatItAsksNow)
{
    test::Field field;
    const auto person = field.whole("young", "woman");
    const SessionId first = onlySessionOf(field, person.participant.id);
    const SessionId poor =
        correct(field, first, {{"/data/pay", "5"}, {"/data/more/why", "too little"}});
    EXPECT_EQ(after(field, first, {poor}).at("/data/more/why"), "too little");
    const SessionId rich = correct(field, first, {{"/data/pay", "70"}});
    EXPECT_FALSE(after(field, first, {poor, rich}).contains("/data/more/why"));
}

TEST(Corrections, takeAnAnswerBack)
{
    test::Field field;
    const auto person = field.whole("young", "woman");
    const SessionId first = onlySessionOf(field, person.participant.id);
    auto correction = begin(field, first);
    ASSERT_TRUE(correction->refuse("/data/words", AnswerStatus::PreferNot));
    ASSERT_TRUE(correction->finish());
    const Values values = after(field, first, {correction->session().id});
    EXPECT_EQ(values.at("/data/words"), "prefer_not");
}

TEST(Corrections, reachIntoRepeatsAndAddToThem)
{
    test::Field field;
    const auto person = field.whole("young", "woman");
    const SessionId first = onlySessionOf(field, person.participant.id);
    auto correction = begin(field, first);
    ASSERT_TRUE(correction->answer("/data/work/job[1]/hours", "44"));
    ASSERT_TRUE(correction->addRepeat("/data/work/job"));
    ASSERT_TRUE(correction->answer("/data/work/job[2]/hours", "8"));
    ASSERT_TRUE(correction->finish());
    const Values values = after(field, first, {correction->session().id});
    EXPECT_EQ(values.at("/data/work/job[1]/hours"), "44");
    EXPECT_EQ(values.at("/data/work/job[2]/hours"), "8");
    EXPECT_EQ(values.at("/data/work/job[1]/boss"), "prefer_not");
}

// --- Releases ---

void fillWithNine(test::Field& field)
{
    for (int i = 0; i < 5; ++i)
        field.whole("young", "woman");
    for (int i = 0; i < 4; ++i)
        field.whole("old", "man");
}

TEST(Corrections, areInAReleaseOnceAndWithTheirValue)
{
    test::Field field;
    fillWithNine(field);
    const auto list = field.vault().sessions().all();
    const SessionId first = list->sessions.front().id;
    correct(field, first, {{"/data/work/age", "old"}, {"/data/work/gender", "man"}});
    auto running = begin(field, first);
    ASSERT_TRUE(running->answer("/data/work/age", "middle"));
    const auto made = release(field);
    ASSERT_TRUE(made) << codeText(made.error().code);
    EXPECT_EQ(made->release.content().peopleIn, 9U);
    EXPECT_TRUE(made->release.content().outByReason.empty())
        << "neither the correction nor the one that is still running is a row";
    EXPECT_EQ(rowsWith(made->release, "man"), 5);
    EXPECT_EQ(rowsWith(made->release, "woman"), 4);
    EXPECT_EQ(rowsWith(made->release, "middle"), 0);
    EXPECT_EQ(made->record.sessions.size(), 9U);
}

TEST(Corrections, thatCannotBeReadKeepTheirFirstIn)
{
    test::Field field;
    fillWithNine(field);
    const SessionId first = field.vault().sessions().all()->sessions.front().id;
    std::set<Path> before;
    const Path sealed = field.vault().folder() / "sealed";
    for (const auto& entry : std::filesystem::directory_iterator(sealed))
        before.insert(entry.path());
    correct(field, first, {{"/data/work/age", "old"}});
    for (const auto& entry : std::filesystem::directory_iterator(sealed)) {
        if (!before.contains(entry.path()))
            std::filesystem::resize_file(entry.path(), 100);
    }
    const auto made = release(field);
    ASSERT_TRUE(made) << codeText(made.error().code);
    EXPECT_EQ(made->release.content().peopleIn, 8U) << "what is known to be wrong does not leave";
    EXPECT_EQ(made->release.content().outByReason.at("unreadable"), 1U);
}

TEST(Corrections, carryWhatWasDecidedInThem)
{
    test::Field field;
    fillWithNine(field);
    const auto person = field.whole("old", "man");
    auto correction = begin(field, onlySessionOf(field, person.participant.id));
    ASSERT_TRUE(correction->decide(Scope::StatsUse, {No, field.clock.now(), {}}));
    ASSERT_TRUE(correction->answer("/data/pay", "50"));
    ASSERT_TRUE(correction->finish());
    const auto made = release(field);
    ASSERT_TRUE(made);
    EXPECT_EQ(made->release.content().peopleIn, 9U);
    EXPECT_EQ(made->release.content().outByReason.at("no_consent"), 1U);
}

// --- Their end ---

TEST(Corrections, goWithAWithdrawalWhichCountsOneTalk)
{
    test::Field field;
    fillWithNine(field);
    const auto person = field.whole("old", "man");
    correct(field, onlySessionOf(field, person.participant.id), {{"/data/pay", "50"}});
    const auto outcome = withdraw(field.vault(), field.clock, person.words.text());
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->sessions, 1);
    EXPECT_EQ(field.sessions(), 9);
    EXPECT_EQ(field.vault().sessions().tombstones()->size(), 2U);
    EXPECT_TRUE(field.vault().check(true)->ok());
    const auto made = release(field);
    ASSERT_TRUE(made);
    EXPECT_EQ(made->release.content().peopleIn, 9U);
    EXPECT_EQ(made->release.content().outByReason.at("withdrawn"), 1U);
}

TEST(Corrections, areErasedWithTheFirst)
{
    test::Field field;
    const auto person = field.whole("young", "woman");
    const auto other = field.whole("old", "man");
    const SessionId first = onlySessionOf(field, person.participant.id);
    const SessionId second = correct(field, first, {{"/data/pay", "50"}});
    auto running = begin(field, first);
    ASSERT_TRUE(running->answer("/data/pay", "60"));
    ASSERT_TRUE(field.vault().sessions().erase(first, EraseReason::Expired));
    EXPECT_EQ(field.sessions(), 1);
    for (const SessionId& id : {first, second, running->session().id})
        EXPECT_EQ(field.vault().sessions().load(id).error().code, ErrorCode::SessionErased);
    EXPECT_FALSE(running->answer("/data/pay", "61"));
    EXPECT_TRUE(field.vault().sessions().openSealed(onlySessionOf(field, other.participant.id)));
    EXPECT_TRUE(field.vault().check(true)->ok());
    field.reopen();
    EXPECT_TRUE(field.vault().check(true)->ok());
}

TEST(Corrections, areDueWithTheFirst)
{
    test::Field field(VaultKind::Practice);
    const auto person = field.whole("young", "woman");
    const SessionId first = onlySessionOf(field, person.participant.id);
    int boot = 0;
    const auto wait = [&](int steps) {
        int gone = 0;
        for (int step = 0; step < steps; ++step) {
            field.clock.advance(std::chrono::days(20));
            const auto due = deleteDue(field.vault(), field.clock,
                                       {false, BootId{static_cast<std::byte>(++boot)}});
            EXPECT_TRUE(due) << codeText(due.error().code);
            gone += due ? due->sessions : 0;
        }
        return gone;
    };
    EXPECT_EQ(wait(30), 0);
    // Long after the first, and yet no longer kept than it.
    correct(field, first, {{"/data/pay", "50"}});
    EXPECT_EQ(wait(6), 0);
    EXPECT_EQ(wait(4), 2);
    EXPECT_EQ(field.sessions(), 0);
}

} // namespace
} // namespace cuaderno
