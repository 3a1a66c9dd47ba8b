// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/date.h"
#include "base/result.h"
#include "base/secret.h"

#include <optional>
#include <string>
#include <string_view>

namespace cuaderno {

enum class ConcernKind {
    // Hurt, or about to be.
    Violence,
    Threats,
    // May not leave, papers are held.
    LockedIn,
    // Somebody under 18.
    Child,
    SelfHarm,
    // About one of those who do the research: a complaint.
    Team,
    Other,
};

// "violence", "threats", "locked_in", "child", "self_harm", "team", "other"
std::string_view concernKindName(ConcernKind kind);

enum class AtRisk {
    // Who is talking.
    Here,
    SomebodyElse,
    Several,
};

// "here", "somebody_else", "several"
std::string_view atRiskName(AtRisk risk);

enum class Urgency {
    Now,
    // Within days.
    Soon,
    CanWait,
};

// "now", "soon", "can_wait"
std::string_view urgencyName(Urgency urgency);

// What the person wants to come of it; nothing else is done.
enum class ConcernWish {
    Nothing,
    Information,
    // To be put in touch with somebody who helps.
    Referral,
    UrgentHelp,
};

// "nothing", "information", "referral", "urgent_help"
std::string_view concernWishName(ConcernWish wish);

// Something that safeguarding should know: no name, no code, no session. Who writes it cannot read
// it back; `followUp` alone stays with her, by itself.
struct Concern
{
    ConcernKind kind = ConcernKind::Other;
    AtRisk atRisk = AtRisk::Here;
    Urgency urgency = Urgency::Soon;
    ConcernWish wish = ConcernWish::Nothing;
    // In a few words; may be empty.
    std::string words;
    Week week;
    // When its writer wants to look after it again.
    std::optional<Date> followUp;

    bool operator==(const Concern&) const = default;
};

// As it is sealed.
Result<Secret> writeConcern(const Concern& concern);
// TableDamaged for what is none, or was written by a later program.
Result<Concern> readConcern(ByteView sealed);

} // namespace cuaderno
