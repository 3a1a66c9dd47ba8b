// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What slips are closed to, and what opens them.
#include "vault/secret_rows.h"
#include "vault/vault_opening.h"

#include <algorithm>
#include <array>

namespace cuaderno {

namespace {

constexpr std::array closedTo{Compartment::Concerns, Compartment::Contacts};

// The keys that went before the one of now, each 32 bytes, sealed to the one of now.
std::string_view olderKeysName(Compartment compartment)
{
    return compartment == Compartment::Concerns ? "concerns.older" : "contacts.older";
}

BoxKeyPair pairHeld(const VaultState& vault, Compartment compartment)
{
    return BoxKeyPair::fromSecret(vault.keys.of(compartment).copy());
}

// None where there are none, or they are not to be had with this key.
Result<Secret> olderKeys(VaultState& vault, Compartment compartment, const BoxKeyPair& own)
{
    auto sealed = secret_rows::get(*vault.database, olderKeysName(compartment), vault.recordsKey);
    if (!sealed && sealed.error().code != ErrorCode::VaultRecordDamaged)
        return sealed.failure();
    if (!sealed || !*sealed)
        return Secret();
    auto keys = openSealedBox(own, (*sealed)->view());
    return keys ? std::move(*keys) : Secret();
}

Status putOlderKeys(VaultState& vault, Compartment compartment, const BoxKeyPair& before,
                    const BoxKeyPair& fresh)
{
    auto older = olderKeys(vault, compartment, before);
    if (!older)
        return older.failure();
    Secret all(keySize + older->size());
    if (all.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    std::ranges::copy(before.secretKey.view(), all.bytes().begin());
    std::ranges::copy(older->view(), all.bytes().subspan(keySize).begin());
    return secret_rows::replace(*vault.database, olderKeysName(compartment), vault.recordsKey,
                                sealTo(fresh.publicKey, all.view()));
}

struct SlipRow
{
    RowId id{};
    Bytes box;
};

Result<std::vector<SlipRow>> slipRows(VaultState& vault, Compartment compartment)
{
    auto query = vault.prepare("SELECT id, box FROM slip WHERE compartment = ?1");
    if (!query)
        return query.failure();
    query->bind(1, static_cast<std::int64_t>(compartment));
    std::vector<SlipRow> rows;
    for (;;) {
        auto row = query->step();
        if (!row)
            return row.failure();
        if (!*row)
            return rows;
        rows.push_back(
            {rowId(query->blob(0)), Bytes(query->blob(1).begin(), query->blob(1).end())});
    }
}

} // namespace

Result<std::optional<BoxPublicKey>> slipKey(VaultState& vault, Compartment compartment)
{
    auto row =
        secret_rows::get(*vault.database, secret_rows::slipKeyName(compartment), vault.recordsKey);
    if (!row)
        return row.failure();
    if (!*row || (*row)->size() != keySize)
        return std::optional<BoxPublicKey>();
    BoxPublicKey key;
    std::ranges::copy((*row)->view(), key.value.begin());
    return std::optional(key);
}

Status moveSlips(VaultState& vault, Compartment compartment, const BoxKeyPair& before,
                 const BoxKeyPair& fresh)
{
    auto rows = slipRows(vault, compartment);
    if (!rows)
        return rows.failure();
    for (const SlipRow& row : *rows) {
        // What came from a device that knows an older key stays as it is; that key goes along.
        auto plain = openSealedBox(before, row.box);
        if (!plain)
            continue;
        auto write = vault.prepare("UPDATE slip SET box = ?2 WHERE id = ?1");
        if (!write)
            return write.failure();
        const Bytes box = sealTo(fresh.publicKey, plain->view());
        if (auto done = write->bind(1, ByteView(row.id)).bind(2, box).run(); !done)
            return done;
    }
    if (auto put = putOlderKeys(vault, compartment, before, fresh); !put)
        return put;
    return secret_rows::replace(*vault.database, secret_rows::slipKeyName(compartment),
                                vault.recordsKey, fresh.publicKey.value);
}

Result<std::vector<BoxKeyPair>> slipPairs(VaultState& vault, Compartment compartment)
{
    if (auto held = vault.mustHold(compartment); !held)
        return held.failure();
    std::vector<BoxKeyPair> pairs;
    pairs.push_back(pairHeld(vault, compartment));
    auto older = olderKeys(vault, compartment, pairs.front());
    if (!older)
        return older.failure();
    for (std::size_t at = 0; at + keySize <= older->size(); at += keySize)
        pairs.push_back(BoxKeyPair::fromSecret(Secret::from(older->view().subspan(at, keySize))));
    return pairs;
}

Status checkSlipKeys(VaultState& vault)
{
    for (const auto compartment : closedTo) {
        if (!vault.keys.holds(compartment))
            continue;
        auto known = slipKey(vault, compartment);
        // A row that cannot be read takes nothing from who holds the key.
        if (!known && known.error().code == ErrorCode::VaultRecordDamaged)
            continue;
        if (!known)
            return known.failure();
        if (*known && **known != pairHeld(vault, compartment).publicKey)
            vault.keys.forget(compartment);
    }
    return {};
}

} // namespace cuaderno
