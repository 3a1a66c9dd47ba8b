// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include "base/bytes.h"
#include "base/random.h"

#include <algorithm>

namespace cuaderno::detail {

std::array<std::byte, 16> randomId()
{
    std::array<std::byte, 16> value{};
    secureRandom::fill(value);
    return value;
}

std::string idToHex(const std::array<std::byte, 16>& value)
{
    return toHex(value);
}

Result<std::array<std::byte, 16>> idFromHex(std::string_view text)
{
    auto bytes = fromHex(text);
    if (!bytes || bytes->size() != 16)
        return fail(ErrorCode::RecordUnreadable, "not an id");
    std::array<std::byte, 16> value{};
    std::ranges::copy(*bytes, value.begin());
    return value;
}

} // namespace cuaderno::detail
