// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/version.h"

#include "cli/output.h"

#include <sodium.h>

namespace cuaderno::cli {

std::string versionText(bool json)
{
    if (json)
        return Json({{"version", CUADERNO_VERSION}, {"libsodium", sodium_version_string()}}).dump();
    return std::string("cuaderno-cli ") + CUADERNO_VERSION + "\nlibsodium "
           + sodium_version_string();
}

} // namespace cuaderno::cli
