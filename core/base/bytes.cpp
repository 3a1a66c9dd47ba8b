// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytes.h"

#include <sodium.h>

#include <cassert>

namespace cuaderno {

std::string toHex(ByteView bytes)
{
    std::string hex(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                   bytes.size());
    hex.pop_back();
    return hex;
}

Result<Bytes> fromHex(std::string_view text)
{
    Bytes bytes(text.size() / 2);
    std::size_t length = 0;
    const char* end = nullptr;
    const int failed = sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(),
                                      text.data(), text.size(), nullptr, &length, &end);
    if (failed != 0 || end != text.data() + text.size())
        return fail(ErrorCode::RecordUnreadable, "not hexadecimal");
    bytes.resize(length);
    return bytes;
}

std::string toBase64(ByteView bytes)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(),
                      reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();
    return text;
}

Result<Bytes> fromBase64(std::string_view text)
{
    Bytes bytes(text.size() / 4 * 3 + 3);
    std::size_t length = 0;
    const char* end = nullptr;
    const int failed =
        sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                          text.size(), " \t\r\n", &length, &end, sodium_base64_VARIANT_ORIGINAL);
    if (failed != 0 || end != text.data() + text.size())
        return fail(ErrorCode::RecordUnreadable, "not base64");
    bytes.resize(length);
    return bytes;
}

void putU32(std::span<std::byte> to, std::size_t at, std::uint32_t value)
{
    assert(at + 4 <= to.size());
    for (std::size_t i = 0; i < 4; ++i)
        to[at + i] = static_cast<std::byte>(value >> (8 * i));
}

void putU64(std::span<std::byte> to, std::size_t at, std::uint64_t value)
{
    assert(at + 8 <= to.size());
    for (std::size_t i = 0; i < 8; ++i)
        to[at + i] = static_cast<std::byte>(value >> (8 * i));
}

std::uint32_t getU32(ByteView from, std::size_t at)
{
    assert(at + 4 <= from.size());
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value |= static_cast<std::uint32_t>(from[at + i]) << (8 * i);
    return value;
}

std::uint64_t getU64(ByteView from, std::size_t at)
{
    assert(at + 8 <= from.size());
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i)
        value |= static_cast<std::uint64_t>(from[at + i]) << (8 * i);
    return value;
}

} // namespace cuaderno
