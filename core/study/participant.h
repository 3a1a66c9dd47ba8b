// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date.h"
#include "base/id.h"

#include <array>
#include <string>
#include <string_view>

namespace cuaderno {

// What stands on a participant's card, as in KITE-47-R. Random: nothing in it comes from the
// person, the day or the device.
struct ParticipantCode
{
    std::string text;

    // Of about 400,000; the caller makes another where the vault has that one already.
    static ParticipantCode random();
    // Accepts any case and spaces for hyphens, as people type it.
    static Result<ParticipantCode> parse(std::string_view typed);

    bool operator==(const ParticipantCode&) const = default;
};

// A keyed hash of a participant's withdrawal words, made by the vault with a key of its own: who
// has the vault's files but not its keys learns nothing, and the words themselves are kept nowhere.
struct WordsHash
{
    std::array<std::byte, 32> value{};

    bool isNull() const { return value == std::array<std::byte, 32>{}; }

    bool operator==(const WordsHash&) const = default;
};

// A person who takes part. There is no field for a name, and none may be added.
struct Participant
{
    ParticipantId id;
    ParticipantCode code;
    Week created;
    // Null for a participant who did not want a card.
    WordsHash words;
};

} // namespace cuaderno
