// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

#include <gtest/gtest.h>

#include <regex>
#include <set>

namespace cuaderno {
namespace {

TEST(ErrorCodes, areAllWrittenAsRoomAndFault)
{
    const std::regex shape("[a-z]+(-[a-z]+)*\\.[a-z0-9]+(-[a-z0-9]+)*");
    for (int i = 0; i < errorCodeCount(); ++i) {
        const std::string text(codeText(static_cast<ErrorCode>(i)));
        EXPECT_TRUE(std::regex_match(text, shape)) << text;
    }
}

TEST(ErrorCodes, areAllDifferent)
{
    std::set<std::string_view> seen;
    for (int i = 0; i < errorCodeCount(); ++i)
        EXPECT_TRUE(seen.insert(codeText(static_cast<ErrorCode>(i))).second)
            << codeText(static_cast<ErrorCode>(i));
}

Result<int> half(int number)
{
    if (number % 2 != 0)
        return fail(ErrorCode::UsedWrongly, "odd",
                    {.file = "f", .sheet = {}, .row = 3, .column = "c", .path = {}}, {"2"});
    return number / 2;
}

Result<std::string> halfAsText(int number)
{
    auto value = half(number);
    if (!value)
        return value.failure();
    return std::to_string(*value);
}

TEST(Result, passesAFailureOnWhole)
{
    EXPECT_EQ(halfAsText(8).value(), "4");
    const auto failed = halfAsText(7);
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::UsedWrongly);
    EXPECT_EQ(failed.error().where.row, 3);
    EXPECT_EQ(failed.error().args, std::vector<std::string>{"2"});
}

} // namespace
} // namespace cuaderno
