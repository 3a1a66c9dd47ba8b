// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace cuaderno {

// Why a session is not in a release; the names stand in manifests.
namespace outReason {
inline constexpr std::string_view noConsent = "no_consent";
inline constexpr std::string_view stoppedDeleted = "stopped_deleted";
inline constexpr std::string_view withdrawn = "withdrawn";
inline constexpr std::string_view expired = "expired";
inline constexpr std::string_view unreadable = "unreadable";
inline constexpr std::string_view unfinished = "unfinished";
} // namespace outReason

// An entry of the ledger: a release that was made. Kept so that a person who takes answers back can
// be told which releases had them, and so that the next release can be measured against it.
struct ReleaseRecord
{
    ReleaseId id;
    std::chrono::year_month made{};
    InstrumentId instrument;
    std::string instrumentVersion;
    // "publication"
    std::string profile;
    int k = 0;
    std::vector<std::string> quasiIdentifiers;
    int rowsIn = 0;
    std::map<std::string, int> rowsOutByReason;
    // The sessions whose rows are in it; never written anywhere else.
    std::vector<SessionId> sessions;
    // SHA-256 of release.json as it was used, and of each file of the release.
    std::string policySha256;
    std::map<std::string, std::string> files;

    bool operator==(const ReleaseRecord&) const = default;
};

} // namespace cuaderno
