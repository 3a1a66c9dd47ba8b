// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside the anonymizer: reading and coarsening single values.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace cuaderno::anonymizing {

// How fine a date may be in a release (fpar.md, R19).
enum class DatePrecision { Month, Quarter };

constexpr std::string_view suppressedText = "*";

// The whole text as a decimal number.
std::optional<double> numberIn(std::string_view text);
// The shortest text that reads back as the number: "5", "0.25".
std::string numberText(double number);

// The day that a date or a point in time in ISO 8601 begins with.
std::optional<std::chrono::year_month_day> dayIn(std::string_view text);
// "2026-01" or "2026-Q1".
std::string coarseDate(std::chrono::year_month_day day, DatePrecision precision);
// The month, counted from year 0; with quarters the first of the quarter.
int monthNumber(std::chrono::year_month_day day, DatePrecision precision);
std::string monthText(int month);
// Whether the text begins with something finer than the precision allows.
bool isFinerThan(std::string_view text, DatePrecision precision);

} // namespace cuaderno::anonymizing
