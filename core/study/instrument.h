// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date.h"
#include "base/id.h"
#include "form/load.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// How far a translation has come. Only from Reviewed on may it open a live session (R26).
enum class LanguageStatus { Machine, Draft, Reviewed, Pretested };

std::string_view languageStatusName(LanguageStatus status);
std::optional<LanguageStatus> findLanguageStatus(std::string_view name);

// What a project uses and versions: a Form with its roles and translations, kept as the very bytes
// that were imported. A new version is a further Instrument with the same formId.
struct Instrument
{
    InstrumentId id;
    std::string formId;
    std::string version;
    std::string title;
    FormSource source;
    // roles.csv as it was; empty where the form came without.
    std::string rolesCsv;
    // Path as roles.csv names it ("hierarchies/origin.csv") -> bytes.
    std::map<std::string, std::string> hierarchies;
    // Language as the form names it ("Español (es)") -> how far it is.
    std::map<std::string, LanguageStatus> languages;
    // Questions that identify somebody and were taken in one by one by a lead, as direct
    // identifiers: never in a release.
    std::vector<std::string> acceptedIdentifiers;
    Week added;

    bool operator==(const Instrument&) const = default;
};

} // namespace cuaderno
