// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date.h"
#include "base/id.h"
#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

using ServiceId = Id<struct ServiceTag>;

// What somebody may need help with.
enum class Need {
    // Now: danger, a fire, somebody who is hurt.
    Emergency,
    // Threats, violence, somebody who may not leave.
    Safety,
    Health,
    // Someone to talk to.
    Mind,
    // Wages, contracts, work rights.
    Work,
    // Permits, visas, papers that are held.
    Papers,
    Housing,
    Children,
    // Debts, benefits.
    Money,
    Other,
};

inline constexpr int needCount = 10;

// "emergency", "safety", "health", "mind", "work", "papers", "housing", "children", "money",
// "other"
std::string_view needName(Need need);
std::optional<Need> findNeed(std::string_view name);

// Whether a service passes on who came. Unknown is said as such, never left out (R15).
enum class TellsImmigration { No, Yes, Unknown };

// "no", "yes", "unknown"
std::string_view tellsImmigrationName(TellsImmigration tells);
std::optional<TellsImmigration> findTellsImmigration(std::string_view name);

// Somebody who helps, as the help list shows it. No person's name.
struct Service
{
    ServiceId id;
    std::string name;
    // What it does, in a sentence.
    std::string what;
    std::vector<Need> needs;
    // A town or an area; empty: from everywhere.
    std::string place;
    // Codes of the languages that are spoken there: "en", "ne".
    std::vector<std::string> languages;
    std::string hours;
    // How it is reached: a number, a door.
    std::string how;
    std::string cost;
    // Whom it is for, where it is not for all: "women", "under 18".
    std::string forWhom;
    TellsImmigration tellsImmigration = TellsImmigration::Unknown;
    // None: never.
    std::optional<Date> checkedOn;
    // An alias.
    std::string checkedBy;

    bool operator==(const Service&) const = default;
};

// R15: what was not looked at for longer is marked.
inline constexpr int serviceFreshDays = 90;

// Days since it was checked; none where it never was. A day that is still to come counts as today.
std::optional<int> daysSinceChecked(const Service& service, Date today);
// Over 90 days ago, or never.
bool isStale(const Service& service, Date today);

// What is looked for; empty members ask for nothing.
struct ServiceWish
{
    // Each word has to occur somewhere in what is shown.
    std::string words;
    std::optional<Need> need;
    std::string language;
    std::string place;

    bool operator==(const ServiceWish&) const = default;
};

// Services for everywhere fit each place.
bool fits(const Service& service, const ServiceWish& wish);

// A JSON text, as the vault keeps the list of a project.
std::string writeServices(const std::vector<Service>& services);
// TableDamaged where it is none.
Result<std::vector<Service>> readServices(std::string_view json);

} // namespace cuaderno
