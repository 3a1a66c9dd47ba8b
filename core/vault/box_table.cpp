// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/box_table.h"

namespace cuaderno {

std::string BoxTable::sql(std::string_view before, std::string_view after) const
{
    std::string text(before);
    text += m_name;
    text += after;
    return text;
}

Status BoxTable::put(const RowId& id, Bytes plain)
{
    std::int64_t number = 0;
    {
        auto query = m_vault.prepare(sql("SELECT seq FROM ", " WHERE id = ?1"));
        if (!query)
            return query.failure();
        auto row = query->bind(1, ByteView(id)).step();
        if (!row)
            return row.failure();
        number = *row ? query->integer(0) : 0;
    }
    const Bytes box =
        closeRecord(m_key, m_name, id, static_cast<std::uint64_t>(number + 1), std::move(plain));
    auto write =
        m_vault.prepare(number > 0 ? sql("UPDATE ", " SET seq = ?2, box = ?3 WHERE id = ?1")
                                   : sql("INSERT INTO ", " (id, seq, box) VALUES (?1, ?2, ?3)"));
    if (!write)
        return write.failure();
    return write->bind(1, ByteView(id)).bind(2, number + 1).bind(3, box).run();
}

Status BoxTable::remove(const RowId& id)
{
    auto write = m_vault.prepare(sql("DELETE FROM ", " WHERE id = ?1"));
    if (!write)
        return write.failure();
    return write->bind(1, ByteView(id)).run();
}

Result<bool> BoxTable::has(const RowId& id)
{
    auto query = m_vault.prepare(sql("SELECT 1 FROM ", " WHERE id = ?1"));
    if (!query)
        return query.failure();
    return query->bind(1, ByteView(id)).step();
}

Result<std::optional<Bytes>> BoxTable::get(const RowId& id)
{
    auto query = m_vault.prepare(sql("SELECT seq, box FROM ", " WHERE id = ?1"));
    if (!query)
        return query.failure();
    auto row = query->bind(1, ByteView(id)).step();
    if (!row)
        return row.failure();
    if (!*row)
        return std::optional<Bytes>();
    auto plain = openRecord(m_key, m_name, id, static_cast<std::uint64_t>(query->integer(0)),
                            query->blob(1));
    if (!plain)
        return plain.failure();
    return std::optional<Bytes>(std::move(*plain));
}

Result<std::vector<Bytes>> BoxTable::all()
{
    return read(false);
}

Result<std::vector<Bytes>> BoxTable::readable()
{
    return read(true);
}

Result<std::vector<Bytes>> BoxTable::read(bool stepOver)
{
    auto query = m_vault.prepare(sql("SELECT id, seq, box FROM ", " ORDER BY at"));
    if (!query)
        return query.failure();
    std::vector<Bytes> rows;
    for (;;) {
        auto row = query->step();
        if (!row)
            return row.failure();
        if (!*row)
            return rows;
        auto plain = openRecord(m_key, m_name, rowId(query->blob(0)),
                                static_cast<std::uint64_t>(query->integer(1)), query->blob(2));
        if (!plain && stepOver)
            continue;
        if (!plain)
            return plain.failure();
        rows.push_back(std::move(*plain));
    }
}

Status BoxTable::save(const RowId& id, Bytes plain)
{
    auto change = Transaction::begin(m_vault);
    if (!change)
        return change.failure();
    if (auto put = this->put(id, std::move(plain)); !put)
        return put;
    return change->commit();
}

} // namespace cuaderno
