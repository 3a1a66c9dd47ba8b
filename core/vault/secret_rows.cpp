// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/secret_rows.h"

#include "crypto/hash.h"

namespace cuaderno::secret_rows {

namespace {

RowId secretId(std::string_view name)
{
    RowId id{};
    Blake2b(id.size()).add(asBytes(name)).finish(id);
    return id;
}

} // namespace

std::string_view slipKeyName(Compartment compartment)
{
    return compartment == Compartment::Concerns ? "concerns.public" : "contacts.public";
}

Status put(Database& database, std::string_view name, const Secret& key, ByteView plain)
{
    const Bytes box =
        closeRecord(key, "secret", secretId(name), 0, Bytes(plain.begin(), plain.end()));
    auto write = database.prepare("INSERT INTO secret (name, box) VALUES (?1, ?2)");
    if (!write)
        return write.failure();
    return write->bindText(1, name).bind(2, box).run();
}

// None where there is no such row.
Result<std::optional<Secret>> get(Database& database, std::string_view name, const Secret& key)
{
    auto query = database.prepare("SELECT box FROM secret WHERE name = ?1");
    if (!query)
        return query.failure();
    auto row = query->bindText(1, name).step();
    if (!row)
        return row.failure();
    if (!*row)
        return std::optional<Secret>();
    auto plain = openRecord(key, "secret", secretId(name), 0, query->blob(0));
    if (!plain)
        return plain.failure();
    std::optional<Secret> secret(Secret::from(*plain));
    wipe(*plain);
    return secret;
}

Status remove(Database& database, std::string_view name)
{
    auto write = database.prepare("DELETE FROM secret WHERE name = ?1");
    if (!write)
        return write.failure();
    return write->bindText(1, name).run();
}

Status replace(Database& database, std::string_view name, const Secret& key, ByteView plain)
{
    if (auto gone = remove(database, name); !gone)
        return gone;
    return put(database, name, key, plain);
}

} // namespace cuaderno::secret_rows
