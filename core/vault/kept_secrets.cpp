// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/kept_secrets.h"

#include "vault/secret_rows.h"

#include <algorithm>

namespace cuaderno {

namespace {

// Under the project's key, so that who recovers it has the earlier ones too.
Secret earlierKey(const Secret& projectSecret)
{
    return subkey(projectSecret, 2, "earlier_");
}

// A vault that never got new keys has them from its database key alone.
bool hasLasting(const VaultState& vault)
{
    return !vault.wordsKey.equals(subkey(vault.keys.database, 3, "words___").view());
}

LastingKeys lastingOf(const VaultState& vault)
{
    return {vault.wordsKey.copy(), vault.settingsKey.copy()};
}

// The row, and where that is lost the key file.
Status loadLasting(VaultState& vault)
{
    auto row = secret_rows::get(*vault.database, secret_rows::lasting, vault.recordsKey);
    if (!row)
        return row.failure();
    std::optional<LastingKeys> lasting = vault.keyFile.lastingKeys(vault.keys);
    if (*row && (*row)->size() == 2 * keySize)
        lasting = lastingKeysFrom(**row);
    if (!lasting)
        return {};
    vault.wordsKey = std::move(lasting->words);
    vault.settingsKey = std::move(lasting->settings);
    return {};
}

Status loadEarlier(VaultState& vault)
{
    if (!vault.projectPair)
        return {};
    const Secret& secret = vault.projectPair->secretKey;
    auto row = secret_rows::get(*vault.database, secret_rows::earlier, earlierKey(secret));
    if (!row)
        return row.failure();
    std::vector<Secret> earlier = vault.keyFile.earlierKeys(secret);
    if (*row) {
        earlier.clear();
        for (std::size_t at = 0; at + keySize <= (*row)->size(); at += keySize)
            earlier.push_back(Secret::from((*row)->view().subspan(at, keySize)));
    }
    vault.earlierPairs.clear();
    for (Secret& one : earlier)
        vault.earlierPairs.push_back(BoxKeyPair::fromSecret(std::move(one)));
    return {};
}

// A row of what only the key file had, in a transaction of its own.
Status addRow(VaultState& vault, std::string_view name, const Secret& key, const Secret& plain)
{
    if (plain.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    auto there = secret_rows::get(*vault.database, name, key);
    if (!there)
        return there.failure();
    if (*there)
        return {};
    auto change = Transaction::begin(vault);
    if (!change)
        return change.failure();
    if (auto added = secret_rows::put(*vault.database, name, key, plain.view()); !added)
        return added;
    return change->commit();
}

Secret joinedSecrets(const std::vector<BoxKeyPair>& pairs)
{
    Secret bytes(pairs.size() * keySize);
    for (std::size_t at = 0; at < pairs.size() && !bytes.empty(); ++at)
        std::ranges::copy(pairs[at].secretKey.view(),
                          bytes.bytes().subspan(at * keySize, keySize).begin());
    return bytes;
}

Status putEarlier(const VaultState& vault, KeyFile& file)
{
    std::vector<Secret> earlier;
    for (const BoxKeyPair& pair : vault.earlierPairs)
        earlier.push_back(pair.secretKey.copy());
    return file.putEarlierKeys(vault.keys, vault.projectPair->secretKey, earlier);
}

} // namespace

Status loadKeptSecrets(VaultState& vault)
{
    if (auto done = loadLasting(vault); !done)
        return done;
    return loadEarlier(vault);
}

Result<bool> completeKeptSecrets(VaultState& vault, KeyFile& file)
{
    bool changed = false;
    if (hasLasting(vault)) {
        if (!file.lastingKeys(vault.keys)) {
            file.putLastingKeys(vault.keys, lastingOf(vault));
            changed = true;
        }
        if (auto added =
                addRow(vault, secret_rows::lasting, vault.recordsKey, bytesOf(lastingOf(vault)));
            !added)
            return added.failure();
    }
    if (vault.projectPair && !vault.earlierPairs.empty()) {
        const Secret& secret = vault.projectPair->secretKey;
        if (file.earlierKeys(secret).empty()) {
            if (auto put = putEarlier(vault, file); !put)
                return put.failure();
            changed = true;
        }
        if (auto added = addRow(vault, secret_rows::earlier, earlierKey(secret),
                                joinedSecrets(vault.earlierPairs));
            !added)
            return added.failure();
    }
    return changed;
}

Status putKeptSecrets(const VaultState& vault, KeyFile& file)
{
    if (hasLasting(vault))
        file.putLastingKeys(vault.keys, lastingOf(vault));
    if (vault.projectPair && !vault.earlierPairs.empty())
        return putEarlier(vault, file);
    return {};
}

Status insertKeptSecrets(VaultState& vault)
{
    Status done;
    if (hasLasting(vault))
        done = secret_rows::put(*vault.database, secret_rows::lasting, vault.recordsKey,
                                bytesOf(lastingOf(vault)).view());
    if (done && vault.projectPair && !vault.earlierPairs.empty())
        done = secret_rows::put(*vault.database, secret_rows::earlier,
                                earlierKey(vault.projectPair->secretKey),
                                joinedSecrets(vault.earlierPairs).view());
    return done;
}

} // namespace cuaderno
