// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault_state.h"

#include <optional>
#include <string_view>

// Rows of the table `secret`, by name. Only for those that say what is in it (FORMAT.md).
namespace cuaderno::secret_rows {

inline constexpr std::string_view projectPublic = "project.public";
inline constexpr std::string_view projectSecret = "project.secret";
// A further lead's follows the id.
inline constexpr std::string_view projectSecretOf = "project.secret.";
// Since there were new keys: LastingKeys; the project's secret keys of before, 32 bytes each.
inline constexpr std::string_view lasting = "lasting";
inline constexpr std::string_view earlier = "project.earlier";

// What slips are closed to; REQUIRES: Concerns or Contacts.
std::string_view slipKeyName(Compartment compartment);

// In the transaction that is open, if one is. put(): a name that is not there yet.
Status put(Database& database, std::string_view name, const Secret& key, ByteView plain);
Status replace(Database& database, std::string_view name, const Secret& key, ByteView plain);
Status remove(Database& database, std::string_view name);
// None where there is no such row; VaultRecordDamaged where that key does not open it.
Result<std::optional<Secret>> get(Database& database, std::string_view name, const Secret& key);

} // namespace cuaderno::secret_rows
