// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/version.h"

#include "vault/database.h"
#include "vault/migration.h"

#include <fmt/format.h>
#include <sodium.h>

namespace cuaderno::cli {

namespace {

// Of vault.key and of sealed envelopes; core/vault/FORMAT.md.
constexpr int keyFormat = 1;
constexpr int envelopeFormat = 1;
constexpr int mediaFormat = 1;

} // namespace

Json versionJson()
{
    return {{"version", CUADERNO_VERSION},
            {"sqlcipher", Database::libraryVersion()},
            {"libsodium", sodium_version_string()},
            {"formats",
             {{"key", keyFormat},
              {"database", schemaSteps().back().version},
              {"envelope", envelopeFormat},
              {"media", mediaFormat}}}};
}

std::string versionText(bool json)
{
    if (json)
        return versionJson().dump();
    return fmt::format("cuaderno-cli {}\nSQLCipher {}\nlibsodium {}\nformats: key {}, database {}, "
                       "envelope {}, media {}",
                       CUADERNO_VERSION, Database::libraryVersion(), sodium_version_string(),
                       keyFormat, schemaSteps().back().version, envelopeFormat, mediaFormat);
}

} // namespace cuaderno::cli
