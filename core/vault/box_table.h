// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault_state.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// Of a row of `setting`. Names are hashed, so that they do not show either.
RowId settingId(const VaultState& vault, std::string_view name);

// A table of the project as a whole: rows of id, number and box, in the order in which they were
// added. The number counts how often a row was changed, and is bound into its box.
class BoxTable
{
public:
    // REQUIRES: the name of a table of the schema.
    BoxTable(VaultState& vault, std::string_view name) : BoxTable(vault, name, vault.recordsKey) {}

    // Of a compartment; the key has to outlive it.
    BoxTable(VaultState& vault, std::string_view name, const Secret& key)
        : m_vault(vault), m_name(name), m_key(key)
    {
    }

    // Adds or replaces, in the transaction that is open. `plain` is wiped.
    Status put(const RowId& id, Bytes plain);
    Status remove(const RowId& id);

    Result<bool> has(const RowId& id);
    Result<std::optional<Bytes>> get(const RowId& id);
    Result<std::vector<Bytes>> all();
    // Those that this key opens.
    Result<std::vector<Bytes>> readable();

    // put() in a transaction of its own.
    Status save(const RowId& id, Bytes plain);

    template <typename Record>
    Status saveRecord(const RowId& id, const Record& record)
    {
        return save(id, encodeRecord(record));
    }

    template <typename Record>
    Result<std::optional<Record>> find(const RowId& id)
    {
        auto plain = get(id);
        if (!plain)
            return plain.failure();
        if (!*plain)
            return std::optional<Record>();
        auto record = decodeRecord<Record>(**plain);
        wipe(**plain);
        if (!record)
            return record.failure();
        return std::optional<Record>(std::move(*record));
    }

    template <typename Record>
    Result<std::vector<Record>> allRecords()
    {
        auto rows = all();
        if (!rows)
            return rows.failure();
        return decoded<Record>(*rows);
    }

    template <typename Record>
    Result<std::vector<Record>> readableRecords()
    {
        auto rows = readable();
        if (!rows)
            return rows.failure();
        return decoded<Record>(*rows);
    }

private:
    template <typename Record>
    static Result<std::vector<Record>> decoded(std::vector<Bytes>& rows)
    {
        std::vector<Record> records;
        records.reserve(rows.size());
        for (Bytes& plain : rows) {
            auto record = decodeRecord<Record>(plain);
            wipe(plain);
            if (!record)
                return record.failure();
            records.push_back(std::move(*record));
        }
        return records;
    }

    // A box that does not open is stepped over, or ends it.
    Result<std::vector<Bytes>> read(bool stepOver);
    std::string sql(std::string_view before, std::string_view after) const;

    VaultState& m_vault;
    std::string_view m_name;
    const Secret& m_key;
};

} // namespace cuaderno
