// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <array>
#include <optional>
#include <string_view>

namespace cuaderno {

// One use that a Consent covers or not; "use" on screens.
enum class Scope {
    // Opens the session. Without it no other use is covered.
    TakePart,
    Notes,
    Audio,
    DrawingsPhotos,
    // To be counted with others: what a row needs to be in a release.
    StatsUse,
    QuoteExact,
    // Included in a yes to QuoteExact where it was not asked by itself.
    QuoteParaphrase,
    SharePartner,
    Archive,
    RecontactFeedback,
    RecontactOther,
    Transcriber,
    LocationExact,
};

inline constexpr std::array allScopes = {
    Scope::TakePart,          Scope::Notes,          Scope::Audio,
    Scope::DrawingsPhotos,    Scope::StatsUse,       Scope::QuoteExact,
    Scope::QuoteParaphrase,   Scope::SharePartner,   Scope::Archive,
    Scope::RecontactFeedback, Scope::RecontactOther, Scope::Transcriber,
    Scope::LocationExact,
};

// "take_part": the names in templates, records and on the command line.
std::string_view scopeName(Scope scope);
std::optional<Scope> findScope(std::string_view name);

} // namespace cuaderno
