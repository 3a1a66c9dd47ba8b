// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field.h"
#include "fieldwork/withdraw.h"

#include <gtest/gtest.h>

namespace cuaderno {
namespace {

TEST(Withdraw, takesOutEverythingOfThePersonWhoseWordsTheyAre)
{
    test::Field field;
    const auto gone = field.whole("young", "woman");
    const auto stays = field.whole("old", "man");
    auto running = field.begin(gone.participant.id);
    ASSERT_TRUE(running.answer("/data/words", "ZANAHORIA-77"));
    const SessionId open = running.session().id;
    const auto outcome = withdraw(field.vault(), field.clock, gone.words.text());
    ASSERT_TRUE(outcome) << codeText(outcome.error().code);
    EXPECT_EQ(outcome->sessions, 2);
    field.reopen();
    const auto left = field.vault().sessions().all()->sessions;
    ASSERT_EQ(left.size(), 1u);
    EXPECT_EQ(left.front().participant, stays.participant.id);
    EXPECT_TRUE(field.vault().sessions().openSealed(left.front().id));
    EXPECT_FALSE(field.vault().sessions().journal(open));
    EXPECT_FALSE(field.vault().participants().load(gone.participant.id));
    // Nobody brings them in again.
    EXPECT_EQ(field.vault().sessions().tombstones()->size(), 2u);
    Session again;
    again.id = open;
    again.participant = stays.participant.id;
    EXPECT_EQ(field.vault().sessions().add(again).error().code, ErrorCode::SessionErased);
}

TEST(Withdraw, hearsTheWordsHoweverTheyAreTyped)
{
    test::Field field;
    const auto person = field.whole("young", "woman");
    std::string typed = "  ";
    for (const std::string& word : person.words.words)
        typed += word + ",  ";
    EXPECT_EQ(withdraw(field.vault(), field.clock, typed)->sessions, 1);
}

TEST(Withdraw, answersTheSameWhenThereIsNothingUnderTheWords)
{
    test::Field field;
    const auto person = field.whole("young", "woman");
    for (const char* words : {"", "river button seven lamp", "KITE-47-R", "1111 2222 3333 4444"}) {
        const auto outcome = withdraw(field.vault(), field.clock, words);
        ASSERT_TRUE(outcome) << words;
        EXPECT_EQ(outcome->sessions, 0);
    }
    EXPECT_EQ(field.sessions(), 1);
    EXPECT_TRUE(withdraw(field.vault(), field.clock, person.words.text()));
    const auto again = withdraw(field.vault(), field.clock, person.words.text());
    ASSERT_TRUE(again) << "a second time is no error either";
    EXPECT_EQ(again->sessions, 0);
}

TEST(Withdraw, takesBackOneUseAndKeepsTheAnswers)
{
    test::Field field;
    const auto person = field.whole("young", "woman");
    const auto outcome = withdraw(field.vault(), field.clock, person.words.text(), Scope::StatsUse);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(field.sessions(), 1);
    const auto consents = field.vault().consents().of(person.participant.id).value();
    EXPECT_FALSE(checkConsents(consents, Scope::StatsUse, field.clock.now()));
    EXPECT_TRUE(checkConsents(consents, Scope::TakePart, field.clock.now()));
    EXPECT_EQ(
        withdraw(field.vault(), field.clock, person.words.text(), Scope::TakePart).error().code,
        ErrorCode::UsedWrongly);
}

TEST(Withdraw, canBeRepeatedAfterItFailed)
{
    test::Field field;
    const auto person = field.whole("young", "woman");
    {
        const test::FullDisk full;
        EXPECT_FALSE(withdraw(field.vault(), field.clock, person.words.text()));
    }
    ASSERT_TRUE(withdraw(field.vault(), field.clock, person.words.text()));
    EXPECT_EQ(field.sessions(), 0);
}

} // namespace
} // namespace cuaderno
