// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/slip_store.h"

#include "vault/vault_state.h"

#include <algorithm>

namespace cuaderno {

namespace {

// compartment 1 | size 4 | content | zeros
constexpr std::size_t headSize = 5;
constexpr std::size_t plainSize = 4096;
static_assert(SlipStore::longest == plainSize - headSize);

Status checkCompartment(Compartment compartment)
{
    if (compartment == Compartment::Concerns || compartment == Compartment::Contacts)
        return {};
    return fail(ErrorCode::UsedWrongly, "slip", {}, {"a slip of another compartment"});
}

Result<Secret> packed(Compartment compartment, ByteView content)
{
    Secret plain(plainSize);
    if (plain.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    std::ranges::fill(plain.bytes(), std::byte{0});
    plain.bytes()[0] = static_cast<std::byte>(compartment);
    putU32(plain.bytes(), 1, static_cast<std::uint32_t>(content.size()));
    std::ranges::copy(content, plain.bytes().subspan(headSize).begin());
    return plain;
}

std::optional<Secret> unpacked(Compartment compartment, const Secret& plain)
{
    if (plain.size() != plainSize || plain.view()[0] != static_cast<std::byte>(compartment))
        return {};
    const std::size_t size = getU32(plain.view(), 1);
    if (size > SlipStore::longest)
        return {};
    return Secret::from(plain.view().subspan(headSize, size));
}

std::optional<Secret> opened(Compartment compartment, const std::vector<BoxKeyPair>& pairs,
                             ByteView box)
{
    for (const BoxKeyPair& pair : pairs) {
        if (auto plain = openSealedBox(pair, box))
            return unpacked(compartment, *plain);
    }
    return {};
}

} // namespace

Result<BoxPublicKey> SlipStore::key(Compartment compartment)
{
    if (auto good = checkCompartment(compartment); !good)
        return good.failure();
    auto known = slipKey(m_vault, compartment);
    if (!known)
        return known.failure();
    if (*known)
        return **known;
    return fail(ErrorCode::VaultNotHeld, "no key of slips", {},
                {std::string(compartmentName(compartment))});
}

Result<SlipId> SlipStore::put(Compartment compartment, ByteView content)
{
    auto to = key(compartment);
    if (!to)
        return to.failure();
    if (content.size() > longest)
        return fail(ErrorCode::SlipTooLong, {}, {}, {std::to_string(longest)});
    auto plain = packed(compartment, content);
    if (!plain)
        return plain.failure();
    const Bytes box = sealTo(*to, plain->view());
    const SlipId id = SlipId::random();
    // No row in the audit log: it would say when.
    auto change = Transaction::begin(m_vault);
    if (!change)
        return change.failure();
    {
        auto write = m_vault.prepare("INSERT INTO slip (id, compartment, box) VALUES (?1, ?2, ?3)");
        if (!write)
            return write.failure();
        auto put = write->bind(1, ByteView(id.value))
                       .bind(2, static_cast<std::int64_t>(compartment))
                       .bind(3, box)
                       .run();
        if (!put)
            return put.failure();
    }
    if (auto done = change->commit(); !done)
        return done.failure();
    return id;
}

Result<int> SlipStore::count(Compartment compartment)
{
    if (auto good = checkCompartment(compartment); !good)
        return good.failure();
    auto query = m_vault.prepare("SELECT count(*) FROM slip WHERE compartment = ?1");
    if (!query)
        return query.failure();
    if (auto row = query->bind(1, static_cast<std::int64_t>(compartment)).step(); !row)
        return row.failure();
    return static_cast<int>(query->integer(0));
}

Result<SlipList> SlipStore::all(Compartment compartment)
{
    if (auto good = checkCompartment(compartment); !good)
        return good.failure();
    auto pairs = slipPairs(m_vault, compartment);
    if (!pairs)
        return pairs.failure();
    auto query = m_vault.prepare("SELECT id, box FROM slip WHERE compartment = ?1");
    if (!query)
        return query.failure();
    query->bind(1, static_cast<std::int64_t>(compartment));
    SlipList list;
    for (;;) {
        auto row = query->step();
        if (!row)
            return row.failure();
        if (!*row)
            return list;
        if (auto content = opened(compartment, *pairs, query->blob(1)))
            list.slips.push_back({SlipId{rowId(query->blob(0))}, std::move(*content)});
        else
            ++list.unreadable;
    }
}

Status SlipStore::remove(Compartment compartment, SlipId id)
{
    if (auto good = checkCompartment(compartment); !good)
        return good;
    if (auto held = m_vault.mustHold(compartment); !held)
        return held;
    auto change = Transaction::begin(m_vault);
    if (!change)
        return change.failure();
    {
        auto query = m_vault.prepare("SELECT 1 FROM slip WHERE id = ?1 AND compartment = ?2");
        if (!query)
            return query.failure();
        auto there = query->bind(1, ByteView(id.value))
                         .bind(2, static_cast<std::int64_t>(compartment))
                         .step();
        if (!there)
            return there.failure();
        if (!*there)
            return fail(ErrorCode::UsedWrongly, "slip", {}, {"no slip with that id"});
    }
    {
        auto write = m_vault.prepare("DELETE FROM slip WHERE id = ?1");
        if (!write)
            return write.failure();
        if (auto gone = write->bind(1, ByteView(id.value)).run(); !gone)
            return gone;
    }
    if (auto done = change->commit(); !done)
        return done;
    // Older copies of its page go with the log.
    return m_vault.checkpoint();
}

} // namespace cuaderno
