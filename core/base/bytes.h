// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

using Bytes = std::vector<std::byte>;
using ByteView = std::span<const std::byte>;

inline ByteView asBytes(std::string_view text)
{
    return std::as_bytes(std::span<const char>(text.data(), text.size()));
}

inline std::string_view asText(ByteView bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

inline Bytes toBytes(std::string_view text)
{
    const auto view = asBytes(text);
    return {view.begin(), view.end()};
}

// Lower case, two digits a byte.
std::string toHex(ByteView bytes);

// Empty where the text is no hex of whole bytes.
Result<Bytes> fromHex(std::string_view text);

// RFC 4648 with padding.
std::string toBase64(ByteView bytes);
Result<Bytes> fromBase64(std::string_view text);

// Little-endian numbers at an offset. REQUIRES: they fit.
void putU32(std::span<std::byte> to, std::size_t at, std::uint32_t value);
void putU64(std::span<std::byte> to, std::size_t at, std::uint64_t value);
std::uint32_t getU32(ByteView from, std::size_t at);
std::uint64_t getU64(ByteView from, std::size_t at);

} // namespace cuaderno
