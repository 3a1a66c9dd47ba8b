// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace cuaderno {

enum class NameLength { Short, Full };

// Names of months and days as they stand in a date, in a language by its code ("es", "ar"); English
// for "" and for languages that nobody has taught ICU.
std::string monthName(std::chrono::month month, NameLength length, std::string_view language);
std::string weekdayName(std::chrono::weekday day, NameLength length, std::string_view language);

} // namespace cuaderno
