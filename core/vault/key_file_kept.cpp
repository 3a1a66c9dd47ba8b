// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Of the key file: what lies between its slots and its sums.
#include "crypto/aead.h"
#include "vault/key_file.h"

#include <algorithm>

namespace cuaderno {

namespace {

// A box with the project's secret key, in a lead's file.
constexpr std::size_t projectKeyAt = 3328;
// A box with the words' and the settings' key.
constexpr std::size_t lastingAt = 3400;
constexpr std::size_t lastingSize = 2 * keySize;
// A box with the project's secret keys of before: how many, and room for all there can be.
constexpr std::size_t earlierAt = lastingAt + lastingSize + boxOverhead;
constexpr std::size_t earlierSize = 1 + KeyFile::mostEarlierKeys * keySize;
static_assert(earlierAt + earlierSize + boxOverhead <= KeyFile::keptEnd);

Secret projectBoxKey(const VaultKeys& keys)
{
    return subkey(keys.of(Compartment::Memos), 2, "projkey_");
}

Bytes contextOf(std::string_view labelText, VaultId id)
{
    const ByteView label = asBytes(labelText);
    Bytes context(label.size() + id.value.size());
    std::ranges::copy(label, context.begin());
    std::ranges::copy(id.value, std::span(context).subspan(label.size()).begin());
    return context;
}

Bytes projectContext(VaultId id)
{
    return contextOf("cuaderno project key 1", id);
}

Bytes earlierContext(VaultId id)
{
    return contextOf("cuaderno earlier keys 1", id);
}

Bytes lastingContext(VaultId id)
{
    return contextOf("cuaderno lasting keys 1", id);
}

} // namespace

Secret bytesOf(const LastingKeys& lasting)
{
    Secret bytes(lastingSize);
    if (bytes.empty())
        return bytes;
    std::ranges::copy(lasting.words.view(), bytes.bytes().begin());
    std::ranges::copy(lasting.settings.view(), bytes.bytes().subspan(keySize).begin());
    return bytes;
}

LastingKeys lastingKeysFrom(const Secret& bytes)
{
    return {Secret::from(bytes.view().first(keySize)), Secret::from(bytes.view().last(keySize))};
}

void KeyFile::putProjectKey(const VaultKeys& keys, const Secret& projectSecret)
{
    const Bytes box = closeBox(projectBoxKey(keys), projectSecret.view(), projectContext(id()));
    std::ranges::copy(box, std::span(m_bytes).subspan(projectKeyAt).begin());
    finish(keys.database);
}

std::optional<Secret> KeyFile::projectKey(const VaultKeys& keys) const
{
    if (!keys.holds(Compartment::Memos))
        return {};
    auto secret =
        openSecretBox(projectBoxKey(keys), bytes().subspan(projectKeyAt, keySize + boxOverhead),
                      projectContext(id()));
    if (!secret)
        return {};
    return std::move(*secret);
}

Status KeyFile::putEarlierKeys(const VaultKeys& keys, const Secret& projectSecret,
                               std::span<const Secret> earlier)
{
    if (earlier.size() > mostEarlierKeys)
        return fail(ErrorCode::UsedWrongly, "earlier keys", {},
                    {"new keys for the " + std::to_string(earlier.size()) + "th time"});
    Secret plain = Secret::random(earlierSize);
    if (plain.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    plain.bytes()[0] = static_cast<std::byte>(earlier.size());
    for (std::size_t at = 0; at < earlier.size(); ++at)
        std::ranges::copy(earlier[at].view(),
                          plain.bytes().subspan(1 + at * keySize, keySize).begin());
    const Bytes box =
        closeBox(subkey(projectSecret, 1, "earlier_"), plain.view(), earlierContext(id()));
    std::ranges::copy(box, std::span(m_bytes).subspan(earlierAt).begin());
    finish(keys.database);
    return {};
}

std::vector<Secret> KeyFile::earlierKeys(const Secret& projectSecret) const
{
    std::vector<Secret> earlier;
    const auto plain =
        openSecretBox(subkey(projectSecret, 1, "earlier_"),
                      bytes().subspan(earlierAt, earlierSize + boxOverhead), earlierContext(id()));
    const std::size_t count = plain ? std::to_integer<std::size_t>(plain->view()[0]) : 0;
    for (std::size_t at = 0; at < std::min(count, mostEarlierKeys); ++at)
        earlier.push_back(Secret::from(plain->view().subspan(1 + at * keySize, keySize)));
    return earlier;
}

void KeyFile::putLastingKeys(const VaultKeys& keys, const LastingKeys& lasting)
{
    const Bytes box = closeBox(subkey(keys.database, 8, "lasting_"), bytesOf(lasting).view(),
                               lastingContext(id()));
    std::ranges::copy(box, std::span(m_bytes).subspan(lastingAt).begin());
    finish(keys.database);
}

std::optional<LastingKeys> KeyFile::lastingKeys(const VaultKeys& keys) const
{
    const auto plain =
        openSecretBox(subkey(keys.database, 8, "lasting_"),
                      bytes().subspan(lastingAt, lastingSize + boxOverhead), lastingContext(id()));
    if (!plain)
        return {};
    return lastingKeysFrom(*plain);
}

bool KeyFile::isWholeWith(const VaultKeys& keys) const
{
    return isAsWritten() && carriesCodeOf(keys.database);
}

} // namespace cuaderno
