// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <array>
#include <compare>
#include <cstddef>
#include <string>
#include <string_view>

namespace cuaderno {

namespace detail {
std::array<std::byte, 16> randomId();
std::string idToHex(const std::array<std::byte, 16>& value);
Result<std::array<std::byte, 16>> idFromHex(std::string_view text);
} // namespace detail

// Random, so that it tells neither order nor number, and devices never clash. Ids of different
// things cannot be mixed.
template <typename Tag>
struct Id
{
    std::array<std::byte, 16> value{};

    static Id random() { return {detail::randomId()}; }

    // 32 hex digits.
    std::string text() const { return detail::idToHex(value); }

    static Result<Id> parse(std::string_view text)
    {
        auto value = detail::idFromHex(text);
        if (!value)
            return value.failure();
        return Id{*value};
    }

    bool isNull() const { return value == std::array<std::byte, 16>{}; }

    // clang-tidy 14 sees a 0 in it. NOLINTNEXTLINE(modernize-use-nullptr)
    auto operator<=>(const Id&) const = default;
};

using ProjectId = Id<struct ProjectTag>;
using InstrumentId = Id<struct InstrumentTag>;
using ParticipantId = Id<struct ParticipantTag>;
using ConsentId = Id<struct ConsentTag>;
using SessionId = Id<struct SessionTag>;
using CoResearcherId = Id<struct CoResearcherTag>;
using ReleaseId = Id<struct ReleaseTag>;
using VaultId = Id<struct VaultTag>;
using DeviceId = Id<struct DeviceTag>;
using EnvelopeId = Id<struct EnvelopeTag>;
using MediaId = Id<struct MediaTag>;

} // namespace cuaderno
