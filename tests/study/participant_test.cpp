// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/participant.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace cuaderno {
namespace {

TEST(ParticipantCode, canBeReadBack)
{
    for (int i = 0; i < 1000; ++i) {
        const ParticipantCode code = ParticipantCode::random();
        const auto again = ParticipantCode::parse(code.text);
        ASSERT_TRUE(again) << code.text;
        EXPECT_EQ(*again, code);
    }
}

TEST(ParticipantCode, isDrawnFromManyAndEvenly)
{
    std::set<std::string> codes;
    std::map<std::string, int> words;
    constexpr int draws = 20000;
    for (int i = 0; i < draws; ++i) {
        const std::string code = ParticipantCode::random().text;
        codes.insert(code);
        ++words[code.substr(0, code.find('-'))];
    }
    // Of 460,000 codes, 20,000 draws hit about 430 twice.
    EXPECT_GT(codes.size(), 19000u);
    EXPECT_EQ(words.size(), 200u);
    // 100 each on average; 40 would be six sigma away.
    for (const auto& [word, count] : words)
        EXPECT_GT(count, 40) << word;
}

TEST(ParticipantCode, isReadAsPeopleTypeIt)
{
    EXPECT_EQ(ParticipantCode::parse(" kite 47 r ").value().text, "KITE-47-R");
    EXPECT_EQ(ParticipantCode::parse("Kite-47-r").value().text, "KITE-47-R");
    EXPECT_EQ(ParticipantCode::parse("KITE-\u0664\u0667-R").value().text, "KITE-47-R");
}

TEST(ParticipantCode, refusesWhatIsNone)
{
    for (const char* text : {"", "KITE", "KITE-4-R", "KITE-47", "KITE-47-RR", "KITE-47-O",
                             "MARIA-47-R", "KITE-47-R-1", "47-KITE-R"})
        EXPECT_EQ(ParticipantCode::parse(text).error().code, ErrorCode::UnknownParticipant) << text;
}

} // namespace
} // namespace cuaderno
