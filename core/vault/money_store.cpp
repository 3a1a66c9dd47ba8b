// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/money_store.h"

#include "vault/box_table.h"

namespace cuaderno {

namespace {

Result<Secret> keyOf(const VaultState& vault)
{
    if (auto held = vault.mustHold(Compartment::Money); !held)
        return held.failure();
    Secret key = subkey(vault.keys.of(Compartment::Money), 1, "money___");
    if (key.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    return key;
}

} // namespace

Status MoneyStore::save(const Compensation& payment)
{
    auto key = keyOf(m_vault);
    if (!key)
        return key.failure();
    return BoxTable(m_vault, "money", *key).saveRecord(payment.id.value, payment);
}

Result<std::vector<Compensation>> MoneyStore::all()
{
    auto key = keyOf(m_vault);
    if (!key)
        return key.failure();
    return BoxTable(m_vault, "money", *key).allRecords<Compensation>();
}

Status MoneyStore::remove(CompensationId id)
{
    auto key = keyOf(m_vault);
    if (!key)
        return key.failure();
    auto change = Transaction::begin(m_vault);
    if (!change)
        return change.failure();
    if (auto gone = BoxTable(m_vault, "money", *key).remove(id.value); !gone)
        return gone;
    return change->commit();
}

} // namespace cuaderno
