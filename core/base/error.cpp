// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <array>

namespace cuaderno {

namespace {

constexpr std::array codeTexts = {
#define CUADERNO_ERROR_ENTRY(name, text) std::string_view(text),
    CUADERNO_ERROR_CODES(CUADERNO_ERROR_ENTRY)
#undef CUADERNO_ERROR_ENTRY
};

} // namespace

std::string_view codeText(ErrorCode code)
{
    return codeTexts.at(static_cast<std::size_t>(code));
}

int errorCodeCount()
{
    return static_cast<int>(codeTexts.size());
}

} // namespace cuaderno
