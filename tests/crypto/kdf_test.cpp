// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/kdf.h"

#include <gtest/gtest.h>

namespace cuaderno {
namespace {

// Cheap enough for a test; no vault is made with it.
constexpr KdfCost quick{1, 64};

Bytes salt()
{
    return Bytes(kdfSaltSize, std::byte{7});
}

std::string keyHex(std::string_view passphrase, KdfCost cost = quick)
{
    return toHex(passphraseKey(Secret::fromText(passphrase), salt(), cost).value().view());
}

TEST(Passphrase, givesTheSameKeyForEver)
{
    // Written down when the format was laid: a change here locks people out.
    EXPECT_EQ(keyHex("river button seven lamp goat", {3, 256}),
              "0350eb981a0bc8e13df2ecaf059f5a993db59f81f83cdce2fdbb6d36f653d4f5");
}

TEST(Passphrase, givesAnotherKeyForAnotherPassphraseSaltOrCost)
{
    const std::string key = keyHex("river button seven");
    EXPECT_NE(key, keyHex("river button seve"));
    EXPECT_NE(key, keyHex("river button seven", {2, 64}));
    EXPECT_NE(key, keyHex("river button seven", {1, 72}));
    const Bytes other(kdfSaltSize, std::byte{8});
    EXPECT_NE(key,
              toHex(passphraseKey(Secret::fromText("river button seven"), other, quick)->view()));
}

TEST(Passphrase, doesNotDependOnHowAnAccentWasTyped)
{
    EXPECT_EQ(keyHex("canci\u00f3n"), keyHex("cancio\u0301n"));
    EXPECT_NE(keyHex("canci\u00f3n"), keyHex("cancion"));
}

TEST(Passphrase, mayBeOfAnyLength)
{
    EXPECT_NE(keyHex(std::string(100000, 'a')), keyHex(std::string(100001, 'a')));
}

TEST(Passphrase, isRefusedWhereItIsNoText)
{
    const auto key = passphraseKey(Secret::fromText("\xff\xfe"), salt(), quick);
    ASSERT_FALSE(key);
    EXPECT_EQ(key.error().code, ErrorCode::TextNotUtf8);
}

TEST(KdfCost, isRefusedWhenAbsurdBeforeAnyWork)
{
    EXPECT_FALSE(isPlausible({0, 65536}));
    EXPECT_FALSE(isPlausible({65, 65536}));
    EXPECT_FALSE(isPlausible({3, 7}));
    EXPECT_FALSE(isPlausible({3, (4U << 20) + 1}));
    EXPECT_FALSE(isPlausible({0xffffffff, 0xffffffff}));
    EXPECT_TRUE(isPlausible(kdfFloor));
    EXPECT_TRUE(isPlausible({64, 4U << 20}));
    const auto key = passphraseKey(Secret::fromText("x"), salt(), {65, 65536});
    ASSERT_FALSE(key);
    EXPECT_EQ(key.error().code, ErrorCode::CryptoBadParameters);
}

TEST(KdfCost, neverGoesBelowItsFloors)
{
    for (const int target : {0, 1, 60, 120, 250}) {
        const auto cost = calibrateKdf(std::chrono::milliseconds(target));
        ASSERT_TRUE(cost) << target;
        EXPECT_TRUE(isPlausible(*cost));
        EXPECT_GE(cost->memoryKiB, kdfFloor.memoryKiB);
        EXPECT_EQ(cost->memoryKiB & (cost->memoryKiB - 1), 0u) << "a power of two";
        const std::uint32_t least = cost->memoryKiB >= 262144   ? 1
                                    : cost->memoryKiB >= 131072 ? 2
                                                                : 3;
        EXPECT_GE(cost->operations, least);
    }
}

TEST(KdfCost, isTheFloorWhereNoTimeIsGiven)
{
    EXPECT_EQ(calibrateKdf(std::chrono::milliseconds(0)).value(), kdfFloor);
}

TEST(Subkey, isItsOwnForEachNumberAndContext)
{
    const Secret key = Secret::from(Bytes(32, std::byte{1}));
    const Secret one = subkey(key, 1, "slot____");
    EXPECT_EQ(one.size(), keySize);
    EXPECT_TRUE(one.equals(subkey(key, 1, "slot____").view()));
    EXPECT_FALSE(one.equals(subkey(key, 2, "slot____").view()));
    EXPECT_FALSE(one.equals(subkey(key, 1, "mark____").view()));
    EXPECT_FALSE(one.equals(subkey(Secret::random(32), 1, "slot____").view()));
}

} // namespace
} // namespace cuaderno
