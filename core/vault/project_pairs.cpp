// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/project_pairs.h"

#include "vault/media_rows.h"

namespace cuaderno {

std::vector<const BoxKeyPair*> projectPairs(const VaultState& vault)
{
    std::vector<const BoxKeyPair*> pairs;
    if (!vault.projectPair)
        return pairs;
    pairs.push_back(&*vault.projectPair);
    // The latest of them first.
    for (auto pair = vault.earlierPairs.rbegin(); pair != vault.earlierPairs.rend(); ++pair)
        pairs.push_back(&*pair);
    return pairs;
}

Result<EnvelopeContents> openForProject(const VaultState& vault, ByteView envelope)
{
    Result<EnvelopeContents> contents = fail(ErrorCode::CryptoWrongKey, "no key");
    for (const BoxKeyPair* pair : projectPairs(vault)) {
        contents = openEnvelope(envelope, *pair);
        if (contents || contents.error().code != ErrorCode::CryptoWrongKey)
            break;
    }
    return contents;
}

Result<Secret> mediaKeyForProject(const VaultState& vault, const File& file, const ChunkHead& head)
{
    Result<Secret> key = fail(ErrorCode::MediaDamaged, "no key");
    for (const BoxKeyPair* pair : projectPairs(vault)) {
        key = sealedMediaKey(*pair, file, head);
        if (key || key.error().code != ErrorCode::MediaDamaged)
            break;
    }
    return key;
}

} // namespace cuaderno
