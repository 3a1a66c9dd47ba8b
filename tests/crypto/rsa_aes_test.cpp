// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/aes_cfb.h"
#include "crypto/rsa.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace cuaderno {
namespace {

// 2,048 bits, made for this test; its private half was thrown away.
constexpr std::string_view publicKey =
    "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAyDuD8M3X2GiEfH2yRl/0fH2ER6ys5wNrarQv"
    "w6sBHQ7/U33qHnNf3ib0brJnB8a6y0w/fstSXnJdGaY4UfvJXlMaZcZQ3EnJ8WuiTZcUb1SMuK1s6hK8"
    "cqavU1nLUX54Is7l4/FbjQ8k3zjRM43XPlqw4OTcZrftWGwV3EsRf/EGT5xZwGF91FGQa6sFtMV+rP4i"
    "3kYdY/ev3Nq+WM1YdECYnhtC9OkB6bAubM8spjXfULFgPNZbwAiLftB9YDy7FAiJcmybt/7+r3zHjfZ0"
    "34jvQdBESJ9ty/PBnXPOdNkTmWc8BrmaEao2u5tiMJN+06z6p4zmFm5jOK2uR6N1mQIDAQAB";
constexpr std::string_view shortKey =
    "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDIZHn8b+eWlMTYJ+nNsYG8rbBOBDgbyIBBid8U+EtL"
    "eAB3RyRRJ/zItIPeaKUr46US+CSUw9E+tqRjVDr9C1s0HVuJvjDpDUWXWukNCVj9iuBuw6eQZvXPLyiQ"
    "fcCycnMegnD7lediatcQoEfZDKI0sdJLsGq4jN9Ae3udzzIzhwIDAQAB";
constexpr std::string_view curveKey =
    "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE+y/of57G0noRDVvY4FArvHc8RZYlhLN6JxtEZHbl0NOw"
    "tKG3ioIEGsYFzTGtq7LGOxaUttNGRmjZsmopxhVsdQ==";

AesBlock block(std::string_view hex)
{
    const auto bytes = fromHex(hex);
    AesBlock filled{};
    std::ranges::copy(*bytes, filled.begin());
    return filled;
}

TEST(AesCfb, agreesWithTheVectorsOfNist)
{
    // SP 800-38A, F.3.17: CFB128-AES256, four blocks; then one of padding.
    const Secret key =
        Secret::from(*fromHex("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4"));
    const auto plain = fromHex("6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51"
                               "30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710");
    const auto closed = encryptAesCfb(key, block("000102030405060708090a0b0c0d0e0f"), *plain);
    ASSERT_TRUE(closed);
    ASSERT_EQ(closed->size(), plain->size() + 16);
    EXPECT_EQ(toHex(ByteView(*closed).first(64)),
              "dc7e84bfda79164b7ecd8486985d386039ffed143b28b1c832113c6331e5407b"
              "df10132415e54b92a13ed0a8267ae2f975a385741ab9cef82031623d55b1e471");
}

TEST(AesCfb, padsToWholeBlocks)
{
    const Secret key = Secret::random(32);
    for (const std::size_t size : {0U, 1U, 15U, 16U, 17U, 4096U}) {
        const auto closed = encryptAesCfb(key, {}, Bytes(size));
        ASSERT_TRUE(closed);
        EXPECT_EQ(closed->size(), (size / 16 + 1) * 16);
    }
}

TEST(RsaPublicKey, readsAKeyWithAndWithoutItsArmour)
{
    EXPECT_TRUE(RsaPublicKey::read(publicKey));
    const std::string armoured =
        "-----BEGIN PUBLIC KEY-----\n" + std::string(publicKey) + "\n-----END PUBLIC KEY-----\n";
    EXPECT_TRUE(RsaPublicKey::read(armoured));
}

TEST(RsaPublicKey, refusesWhatIsNone)
{
    for (const std::string_view text :
         {std::string_view(), std::string_view("no key"), std::string_view("AAAA"),
          publicKey.substr(0, 200), shortKey, curveKey}) {
        const auto key = RsaPublicKey::read(text);
        ASSERT_FALSE(key) << text;
        EXPECT_EQ(key.error().code, ErrorCode::CryptoBadPublicKey);
    }
}

TEST(RsaPublicKey, closesSmallSecretsOnly)
{
    const auto key = RsaPublicKey::read(publicKey);
    ASSERT_TRUE(key);
    const auto once = key->encrypt(Bytes(32));
    const auto twice = key->encrypt(Bytes(32));
    ASSERT_TRUE(once && twice);
    EXPECT_EQ(once->size(), 256U);
    EXPECT_NE(*once, *twice);
    EXPECT_TRUE(key->encrypt(Bytes(190)));
    EXPECT_FALSE(key->encrypt(Bytes(191)));
}

} // namespace
} // namespace cuaderno
