// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/shares.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace cuaderno {
namespace {

// What any program can make of these numbers: set a0..a7, secret 00..1f, the other coefficient of
// byte i 7i + 3, over the field with x^8 + x^4 + x^3 + x^2 + 1.
constexpr std::array<std::string_view, 3> written{
    "CUADSHARE1-06GA-38N3-MJJT-D9R1-081G-P4RV-3CHJ-PCSK-9D1N-PPTK-DDHP-6TWK-KEDR-72XK-PENT-7PYV-"
    "TF5W-6DY4-72GM-K280-QM",
    "CUADSHARE1-06GA-38N3-MJJT-D9R2-0831-A81K-794N-RVVY-HPCA-Q8NH-RKBZ-DS8D-3RBJ-8CA2-ADG7-B1MF-"
    "KJMV-N4AS-8224-5MBT-VG",
    "CUADSHARE1-06GA-38N3-MJJT-D9R3-082H-YC9B-4NQQ-2PT5-SZ8Z-QXFF-M6XR-B7WC-JTCB-5B76-Z39C-RHJ8-"
    "A9Y6-C4M5-NFKF-BC3Q-T8"};

Secret countingUp()
{
    Secret secret(32);
    for (std::size_t at = 0; at < secret.size(); ++at)
        secret.bytes()[at] = static_cast<std::byte>(at);
    return secret;
}

Share read(std::string_view text)
{
    return readShare(Secret::fromText(text)).value();
}

TEST(Shares, giveTheKeyBackInEveryPair)
{
    const Secret secret = Secret::random(32);
    const auto shares = splitTwoOfThree(secret).value();
    for (const Share& a : shares) {
        for (const Share& b : shares) {
            const auto joined = joinShares(a, b);
            if (a.number != b.number) {
                EXPECT_TRUE(joined.value().equals(secret.view()));
            } else {
                EXPECT_EQ(joined.error().code, ErrorCode::ShareOfAnother);
            }
        }
    }
}

TEST(Shares, areWrittenAndReadAsAnyProgramWould)
{
    const Secret secret = countingUp();
    for (const std::string_view first : written) {
        EXPECT_EQ(shareText(read(first)).text(), first);
        for (const std::string_view second : written) {
            if (first == second)
                continue;
            EXPECT_TRUE(joinShares(read(first), read(second)).value().equals(secret.view()));
        }
    }
    EXPECT_EQ(read(written[2]).number, 3);
}

// Were a share no more random than its key, some value of its first byte would never come up.
TEST(Shares, eachAloneSaysNothingOfTheKey)
{
    const Secret secret = countingUp();
    std::array<std::set<std::byte>, 3> firstBytes;
    for (int round = 0; round < 8192; ++round) {
        const auto shares = splitTwoOfThree(secret).value();
        for (std::size_t at = 0; at < shares.size(); ++at)
            firstBytes[at].insert(shares[at].bytes.view()[0]);
    }
    // 256 values, each missed once in 10^14 times.
    for (const auto& seen : firstBytes)
        EXPECT_EQ(seen.size(), 256U);
}

TEST(Shares, ofTwoSplittingsAreToldApart)
{
    const Secret secret = countingUp();
    const auto first = splitTwoOfThree(secret).value();
    const auto second = splitTwoOfThree(secret).value();
    EXPECT_NE(first[0].set, second[0].set);
    EXPECT_EQ(joinShares(first[0], second[1]).error().code, ErrorCode::ShareOfAnother);
}

TEST(Shares, thatWereMadeUpGiveAnotherKey)
{
    const Secret secret = countingUp();
    auto shares = splitTwoOfThree(secret).value();
    shares[1].bytes.bytes()[7] ^= std::byte{1};
    EXPECT_FALSE(joinShares(shares[0], shares[1]).value().equals(secret.view()));
}

TEST(Shares, areNotReadWithOneWrongLetter)
{
    const std::string right(written[0]);
    int tried = 0;
    for (std::size_t at = std::string_view("CUADSHARE1").size(); at < right.size(); ++at) {
        if (right[at] == '-')
            continue;
        std::string wrong = right;
        wrong[at] = right[at] == '7' ? '8' : '7';
        const auto share = readShare(Secret::fromText(wrong));
        ASSERT_FALSE(share) << at;
        EXPECT_EQ(share.error().code, ErrorCode::ShareUnreadable);
        ++tried;
    }
    EXPECT_EQ(tried, 82);
    for (const std::string_view text : {"", "CUADSHARE1-", "river button seven lamp goat"})
        EXPECT_EQ(readShare(Secret::fromText(text)).error().code, ErrorCode::ShareUnreadable);
}

} // namespace
} // namespace cuaderno
