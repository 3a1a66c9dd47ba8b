// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytes.h"
#include "base/digest.h"
#include "base/id.h"

#include <gtest/gtest.h>

namespace cuaderno {
namespace {

TEST(Id, isRandomAndReadsBackFromItsText)
{
    const auto id = SessionId::random();
    EXPECT_NE(id, SessionId::random());
    EXPECT_FALSE(id.isNull());
    EXPECT_EQ(id.text().size(), 32U);
    EXPECT_EQ(SessionId::parse(id.text()).value(), id);
    EXPECT_FALSE(SessionId::parse("12"));
    EXPECT_FALSE(SessionId::parse(id.text() + "00"));
    EXPECT_FALSE(SessionId::parse("zz" + id.text().substr(2)));
}

TEST(Id, ofDifferentThingsCannotBeMixed)
{
    static_assert(!std::is_convertible_v<SessionId, ParticipantId>);
    static_assert(!std::is_constructible_v<ParticipantId, SessionId>);
    SUCCEED();
}

TEST(Bytes, goThroughHexAndBase64)
{
    const Bytes bytes = toBytes(std::string_view("\x00\xff\x10g", 4));
    EXPECT_EQ(toHex(bytes), "00ff1067");
    EXPECT_EQ(fromHex("00ff1067").value(), bytes);
    EXPECT_FALSE(fromHex("0"));
    EXPECT_EQ(toBase64(bytes), "AP8QZw==");
    EXPECT_EQ(fromBase64("AP8QZw==").value(), bytes);
    EXPECT_FALSE(fromBase64("AP8Q*w=="));
}

TEST(Bytes, holdNumbersLittleEndian)
{
    Bytes bytes(12);
    putU32(bytes, 0, 0x01020304);
    putU64(bytes, 4, 0x1122334455667788ULL);
    EXPECT_EQ(toHex(bytes), "040302018877665544332211");
    EXPECT_EQ(getU32(bytes, 0), 0x01020304U);
    EXPECT_EQ(getU64(bytes, 4), 0x1122334455667788ULL);
}

// FIPS 180-4 and RFC 1321 examples.
TEST(Digest, matchesPublishedExamples)
{
    EXPECT_EQ(sha256Hex(asBytes("abc")),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(toHex(digest(DigestKind::Md5, asBytes("abc")).value()),
              "900150983cd24fb0d6963f7d28e17f72");
    EXPECT_EQ(toHex(digest(DigestKind::Sha1, asBytes("abc")).value()),
              "a9993e364706816aba3e25717850c26c9cd0d89d");
    EXPECT_EQ(digest(DigestKind::Sha512, {}).value().size(), 64U);
}

TEST(Uuid, isOfVersionFour)
{
    const std::string uuid = randomUuid();
    ASSERT_EQ(uuid.size(), 36U);
    EXPECT_EQ(uuid[14], '4');
    EXPECT_NE(std::string("89ab").find(uuid[19]), std::string::npos);
    EXPECT_NE(uuid, randomUuid());
}

} // namespace
} // namespace cuaderno
