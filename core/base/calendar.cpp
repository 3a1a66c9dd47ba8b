// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/calendar.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace cuaderno {

namespace {

icu::DateFormatSymbols symbolsOf(std::string_view language, UErrorCode& error)
{
    // Names do not depend on the machine's own language.
    const std::string code(language.empty() ? "en" : language);
    return {icu::Locale::createFromName(code.c_str()), error};
}

std::string nameAt(const icu::UnicodeString* names, int32_t count, unsigned index)
{
    std::string name;
    if (index < static_cast<unsigned>(count))
        names[index].toUTF8String(name);
    return name;
}

icu::DateFormatSymbols::DtWidthType widthOf(NameLength length)
{
    return length == NameLength::Short ? icu::DateFormatSymbols::ABBREVIATED
                                       : icu::DateFormatSymbols::WIDE;
}

} // namespace

std::string monthName(std::chrono::month month, NameLength length, std::string_view language)
{
    UErrorCode error = U_ZERO_ERROR;
    const auto symbols = symbolsOf(language, error);
    if (U_FAILURE(error) || !month.ok())
        return {};
    int32_t count = 0;
    const auto* names = symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, widthOf(length));
    return nameAt(names, count, static_cast<unsigned>(month) - 1);
}

std::string weekdayName(std::chrono::weekday day, NameLength length, std::string_view language)
{
    UErrorCode error = U_ZERO_ERROR;
    const auto symbols = symbolsOf(language, error);
    if (U_FAILURE(error) || !day.ok())
        return {};
    int32_t count = 0;
    const auto* names = symbols.getWeekdays(count, icu::DateFormatSymbols::FORMAT, widthOf(length));
    // ICU counts from 1, Sunday.
    return nameAt(names, count, day.c_encoding() + 1);
}

} // namespace cuaderno
