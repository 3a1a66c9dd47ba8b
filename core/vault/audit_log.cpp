// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/audit_log.h"

#include "crypto/hash.h"
#include "vault/vault_state.h"

#include <array>

namespace cuaderno {

namespace {

constexpr std::string_view table = "audit";
constexpr std::string_view domain = "cuaderno audit 1";
// One signature covers all rows before it.
constexpr std::uint64_t rowsPerSignature = 64;

RowId auditId(const VaultState& vault)
{
    return vault.keyFile.id().value;
}

std::array<std::byte, 32> chain(const std::array<std::byte, 32>& before, std::uint64_t number,
                                ByteView row)
{
    std::array<std::byte, 32> hash{};
    Blake2b(hash.size()).add(before).addU64(number).add(row).finish(hash);
    return hash;
}

tl::unexpected<Error> broken(std::uint64_t number)
{
    return fail(ErrorCode::AuditBroken, {}, {}, {std::to_string(number)});
}

// A row as it is on disk.
struct StoredRow
{
    std::uint64_t number = 0;
    Bytes plain;
    std::array<std::byte, 32> hash{};
    Bytes signature;
};

Result<StoredRow> readRow(VaultState& vault, const Statement& row)
{
    StoredRow stored;
    stored.number = static_cast<std::uint64_t>(row.integer(0));
    auto plain = openRecord(vault.keys.audit, table, auditId(vault), stored.number, row.blob(1));
    if (!plain || row.blob(2).size() != stored.hash.size())
        return broken(stored.number);
    stored.plain = std::move(*plain);
    std::ranges::copy(row.blob(2), stored.hash.begin());
    stored.signature.assign(row.blob(3).begin(), row.blob(3).end());
    return stored;
}

Result<std::vector<StoredRow>> readRows(VaultState& vault)
{
    auto query = vault.prepare("SELECT seq, box, hash, signature FROM audit ORDER BY seq");
    if (!query)
        return query.failure();
    std::vector<StoredRow> rows;
    for (;;) {
        auto row = query->step();
        if (!row)
            return row.failure();
        if (!*row)
            return rows;
        auto stored = readRow(vault, *query);
        if (!stored)
            return stored.failure();
        rows.push_back(std::move(*stored));
    }
}

bool isSigned(const VaultState& vault, const StoredRow& row)
{
    Signature signature{};
    if (row.signature.size() != signature.size())
        return false;
    std::ranges::copy(row.signature, signature.begin());
    return verifySignature(vault.deviceKey.publicKey, domain, row.hash, signature).has_value();
}

// How far the chain holds.
struct ChainEnd
{
    std::uint64_t rows = 0;
    std::array<std::byte, 32> hash{};
    bool whole = true;
};

bool continues(const VaultState& vault, const ChainEnd& end, const StoredRow& row)
{
    if (row.number != end.rows + 1 || row.hash != chain(end.hash, row.number, row.plain))
        return false;
    const bool mustBeSigned = row.number % rowsPerSignature == 0;
    return (!mustBeSigned && row.signature.empty()) || isSigned(vault, row);
}

Result<ChainEnd> followChain(VaultState& vault)
{
    auto query = vault.prepare("SELECT seq, box, hash, signature FROM audit ORDER BY seq");
    if (!query)
        return query.failure();
    ChainEnd end;
    for (;;) {
        auto row = query->step();
        if (!row)
            return row.failure();
        if (!*row)
            return end;
        const auto stored = readRow(vault, *query);
        end.whole = stored && continues(vault, end, *stored);
        if (!end.whole)
            return end;
        end.rows = stored->number;
        end.hash = stored->hash;
    }
}

} // namespace

std::string_view auditVerbName(AuditVerb verb)
{
    constexpr std::array<std::string_view, 22> names{
        "create",     "open",          "change_passphrase", "import",
        "seal",       "open_sealed",   "receive",           "erase",
        "withdraw",   "release",       "trust_device",      "backup",
        "add_way",    "remove_way",    "recover",           "salvage",
        "add_person", "remove_person", "change_role",       "hand_over",
        "approve",    "new_keys"};
    return names[static_cast<std::size_t>(verb)];
}

Status Transaction::note(AuditVerb verb, std::string_view object)
{
    VaultState& vault = *m_vault;
    AuditRow row;
    row.number = m_audit.rows + 1;
    row.week = vault.week();
    row.actor = "slot " + std::to_string(vault.slot);
    row.verb = verb;
    row.object = object;
    Bytes plain = encodeRecord(row);
    const auto hash = chain(m_audit.hash, row.number, plain);
    const Bytes box =
        closeRecord(vault.keys.audit, table, auditId(vault), row.number, std::move(plain));

    auto write =
        vault.prepare("INSERT INTO audit (seq, box, hash, signature) VALUES (?1, ?2, ?3, ?4)");
    if (!write)
        return write.failure();
    write->bind(1, static_cast<std::int64_t>(row.number)).bind(2, box).bind(3, ByteView(hash));
    if (row.number % rowsPerSignature == 0)
        write->bind(4, ByteView(signBytes(vault.deviceKey, domain, hash)));
    if (auto written = write->run(); !written)
        return written;
    m_audit = {row.number, hash};
    return {};
}

Status signAuditLog(VaultState& vault)
{
    if (vault.audit.rows == 0)
        return {};
    {
        auto query = vault.prepare("SELECT signature FROM audit WHERE seq = ?1");
        if (!query)
            return query.failure();
        auto row = query->bind(1, static_cast<std::int64_t>(vault.audit.rows)).step();
        if (!row)
            return row.failure();
        if (*row && !query->isNull(0))
            return {};
    }
    auto change = Transaction::begin(vault);
    if (!change)
        return change.failure();
    {
        auto write = vault.prepare("UPDATE audit SET signature = ?2 WHERE seq = ?1");
        if (!write)
            return write.failure();
        const Signature signature = signBytes(vault.deviceKey, domain, vault.audit.hash);
        write->bind(1, static_cast<std::int64_t>(vault.audit.rows)).bind(2, ByteView(signature));
        if (auto written = write->run(); !written)
            return written;
    }
    return change->commit();
}

Status loadAuditHead(VaultState& vault)
{
    auto query = vault.prepare("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1");
    if (!query)
        return query.failure();
    auto row = query->step();
    if (!row)
        return row.failure();
    if (*row && query->blob(1).size() == vault.audit.hash.size()) {
        vault.audit.rows = static_cast<std::uint64_t>(query->integer(0));
        std::ranges::copy(query->blob(1), vault.audit.hash.begin());
    }
    return {};
}

Status AuditLog::record(AuditVerb verb, std::string_view object)
{
    auto change = Transaction::begin(m_vault);
    if (!change)
        return change.failure();
    if (auto noted = change->note(verb, object); !noted)
        return noted;
    return change->commit();
}

Result<std::vector<AuditRow>> AuditLog::rows()
{
    auto stored = readRows(m_vault);
    if (!stored)
        return stored.failure();
    std::vector<AuditRow> rows;
    for (const StoredRow& row : *stored) {
        auto decoded = decodeRecord<AuditRow>(row.plain);
        if (!decoded)
            return broken(row.number);
        rows.push_back(std::move(*decoded));
    }
    return rows;
}

Result<std::uint64_t> AuditLog::verify()
{
    auto end = followChain(m_vault);
    if (!end)
        return end.failure();
    if (!end->whole)
        return broken(end->rows + 1);
    // The mark is written after every commit: a log that is shorter was cut.
    if (const auto mark = m_vault.mark.read()) {
        if (mark->auditRows > end->rows)
            return broken(end->rows + 1);
        if (mark->auditRows == end->rows && end->rows > 0
            && !sameBytes(mark->auditHash, ByteView(end->hash).first(mark->auditHash.size())))
            return broken(end->rows);
    }
    return end->rows;
}

Result<std::uint64_t> AuditLog::wholeRows()
{
    auto end = followChain(m_vault);
    if (!end)
        return end.failure();
    return end->rows;
}

} // namespace cuaderno
