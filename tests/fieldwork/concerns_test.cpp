// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "field.h"
#include "fieldwork/concerns.h"
#include "vault/memo_store.h"
#include "vault/people.h"

#include <gtest/gtest.h>

namespace cuaderno {
namespace {

using namespace std::chrono;

constexpr Date due{year(2026), month(12), day(1)};

Concern girlLockedIn()
{
    Concern concern;
    concern.kind = ConcernKind::Child;
    concern.atRisk = AtRisk::SomebodyElse;
    concern.urgency = Urgency::Now;
    concern.wish = ConcernWish::Information;
    concern.words = "ZANAHORIA-77 in there";
    concern.followUp = due;
    return concern;
}

// A notebook whose owner interviews, and where somebody else looks after concerns.
struct Team
{
    Team()
    {
        CoResearcher owner;
        owner.id = CoResearcherId::random();
        owner.alias = "Heron";
        owner.roles = {TeamRole::Lead};
        EXPECT_TRUE(field.vault().people().nameOwner(owner));
        CoResearcher focal;
        focal.id = CoResearcherId::random();
        focal.alias = "Kite";
        focal.roles = {TeamRole::Safeguarding};
        EXPECT_TRUE(field.vault().people().add(focal, Secret::fromText("the focal came in")));
        // What was handed over is the owner's no longer from the next opening on.
        field.reopen();
    }

    test::Field field;
};

TEST(Concern, isReadByWhoHoldsThemAndByNobodyElse)
{
    Team team;
    ASSERT_TRUE(noteConcern(team.field.vault(), team.field.clock, girlLockedIn()));
    EXPECT_EQ(notedConcerns(team.field.vault()).error().code, ErrorCode::VaultNotHeld);
    team.field.reopenBy("the focal came in");
    const auto noted = notedConcerns(team.field.vault());
    ASSERT_TRUE(noted) << codeText(noted.error().code);
    ASSERT_EQ(noted->concerns.size(), 1U);
    Concern wanted = girlLockedIn();
    wanted.week = weekOf(Date(year(2026), month(11), day(24)));
    EXPECT_EQ(noted->concerns.front().concern, wanted);
}

TEST(Concern, leavesItsWriterTheDayAlone)
{
    Team team;
    ASSERT_TRUE(noteConcern(team.field.vault(), team.field.clock, girlLockedIn()));
    const auto days = followUps(team.field.vault());
    ASSERT_TRUE(days);
    ASSERT_EQ(days->size(), 1U);
    EXPECT_EQ(days->front().day, due);
    const auto memos = team.field.vault().memos().all();
    ASSERT_TRUE(memos);
    for (const Memo& memo : *memos) {
        EXPECT_TRUE(memo.text.empty());
        EXPECT_FALSE(memo.session);
        EXPECT_EQ(memo.prompts.size(), 1U);
        EXPECT_EQ(memo.week, weekOf(due));
    }
    ASSERT_TRUE(followedUp(team.field.vault(), days->front().id));
    EXPECT_TRUE(followUps(team.field.vault())->empty());
}

TEST(Concern, leavesTheFocalNoDayOfSomebodyElse)
{
    Team team;
    ASSERT_TRUE(noteConcern(team.field.vault(), team.field.clock, girlLockedIn()));
    team.field.reopenBy("the focal came in");
    EXPECT_TRUE(followUps(team.field.vault())->empty());
}

TEST(Concern, aboutOneOfTheTeamLeavesNothingWithWhoseNotebookItIs)
{
    Team team;
    Concern complaint = girlLockedIn();
    complaint.kind = ConcernKind::Team;
    ASSERT_TRUE(noteConcern(team.field.vault(), team.field.clock, complaint));
    EXPECT_TRUE(followUps(team.field.vault())->empty());
    EXPECT_TRUE(team.field.vault().memos().all()->empty());
    team.field.reopenBy("the focal came in");
    ASSERT_EQ(notedConcerns(team.field.vault())->concerns.size(), 1U);
    EXPECT_FALSE(notedConcerns(team.field.vault())->concerns.front().concern.followUp);
}

TEST(Concern, isToldTheMostUrgentFirst)
{
    test::Field field;
    for (const Urgency urgency : {Urgency::CanWait, Urgency::Now, Urgency::Soon}) {
        Concern concern = girlLockedIn();
        concern.urgency = urgency;
        ASSERT_TRUE(noteConcern(field.vault(), field.clock, concern));
    }
    const auto noted = notedConcerns(field.vault()).value();
    ASSERT_EQ(noted.concerns.size(), 3U);
    EXPECT_EQ(noted.concerns[0].concern.urgency, Urgency::Now);
    EXPECT_EQ(noted.concerns[1].concern.urgency, Urgency::Soon);
    EXPECT_EQ(noted.concerns[2].concern.urgency, Urgency::CanWait);
}

TEST(Concern, isRefusedWholeWhereItIsTooLong)
{
    test::Field field;
    Concern concern = girlLockedIn();
    concern.words.assign(longestConcern, 'a');
    EXPECT_TRUE(noteConcern(field.vault(), field.clock, concern));
    concern.words += 'a';
    const auto before = followUps(field.vault())->size();
    EXPECT_EQ(noteConcern(field.vault(), field.clock, concern).error().code,
              ErrorCode::SlipTooLong);
    EXPECT_EQ(followUps(field.vault())->size(), before);
    concern.words = "\xff";
    EXPECT_EQ(noteConcern(field.vault(), field.clock, concern).error().code,
              ErrorCode::TextNotUtf8);
}

// Quotes and line ends grow when they are written down; the longest still fits.
TEST(Concern, fitsWhateverItsLettersAre)
{
    test::Field field;
    Concern concern = girlLockedIn();
    concern.words.assign(longestConcern, '\x01');
    const auto noted = noteConcern(field.vault(), field.clock, concern);
    EXPECT_TRUE(noted || noted.error().code == ErrorCode::SlipTooLong);
    EXPECT_EQ(followUps(field.vault())->size(), noted ? 1U : 0U);
}

TEST(Concern, leavesNothingWhereTheDiskIsFull)
{
    test::Field field;
    {
        const test::FullDisk full;
        EXPECT_FALSE(noteConcern(field.vault(), field.clock, girlLockedIn()));
    }
    field.reopen();
    EXPECT_TRUE(followUps(field.vault())->empty());
    EXPECT_TRUE(notedConcerns(field.vault())->concerns.empty());
}

TEST(Concern, isFoundNowhereInTheFolder)
{
    test::Field field;
    ASSERT_TRUE(noteConcern(field.vault(), field.clock, girlLockedIn()));
    const auto folder = field.vault().folder();
    ASSERT_TRUE(field.vault().close());
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file())
            continue;
        const auto bytes = readFile(entry.path());
        ASSERT_TRUE(bytes);
        EXPECT_EQ(asText(*bytes).find("ZANAHORIA-77"), std::string_view::npos) << entry.path();
    }
}

} // namespace
} // namespace cuaderno
