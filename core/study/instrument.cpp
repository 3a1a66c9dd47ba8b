// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/instrument.h"

#include "study/names.h"

namespace cuaderno {

namespace {

constexpr names::Table<LanguageStatus, 4> statuses = {{
    {LanguageStatus::Machine, "machine"},
    {LanguageStatus::Draft, "draft"},
    {LanguageStatus::Reviewed, "reviewed"},
    {LanguageStatus::Pretested, "pretested"},
}};

} // namespace

std::string_view languageStatusName(LanguageStatus status)
{
    return names::nameOf(statuses, status);
}

std::optional<LanguageStatus> findLanguageStatus(std::string_view name)
{
    return names::valueOf(statuses, name);
}

} // namespace cuaderno
