// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is said about wiping after wrong tries: in the vault, and, where it can be read without a
// key, in the counter.
#include "vault/try_counter.h"
#include "vault/vault_opening.h"

#include <charconv>

namespace cuaderno {

namespace {

constexpr std::string_view settingName = "vault.wipe-after";
// Fewer would be reached by a tired person; from the fifth on each has to wait.
constexpr int fewest = 6;
constexpr int most = 1000;

std::optional<int> storedLimit(VaultState& vault)
{
    auto text = vault.settings.get(settingName);
    if (!text || !*text)
        return std::nullopt;
    int limit = 0;
    const std::string& digits = **text;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), limit);
    if (read.ec != std::errc() || limit < fewest || limit > most)
        return std::nullopt;
    return limit;
}

} // namespace

Status armCounter(VaultState& vault)
{
    const auto limit = static_cast<std::uint32_t>(storedLimit(vault).value_or(0));
    const TryCounter counter(vault.folder.tries());
    const auto record = counter.read();
    if (record && record->wipeAfter == limit)
        return {};
    return counter.write({0, {}, limit});
}

Status Vault::setWipeAfter(std::optional<int> wrongTries)
{
    if (wrongTries && (*wrongTries < fewest || *wrongTries > most))
        return fail(ErrorCode::UsedWrongly, "wipe after", {}, {std::to_string(*wrongTries)});
    Status done = wrongTries ? m_state->settings.set(settingName, std::to_string(*wrongTries))
                             : m_state->settings.remove(settingName);
    return done ? armCounter(*m_state) : done;
}

std::optional<int> Vault::wipeAfter()
{
    return storedLimit(*m_state);
}

} // namespace cuaderno
