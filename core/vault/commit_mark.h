// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "base/id.h"
#include "base/secret.h"

#include <array>
#include <cstdint>
#include <optional>

namespace cuaderno {

// How far the database was when something was last confirmed: how a log that lost its end is
// noticed, which SQLite takes for a shorter log.
struct MarkValue
{
    std::uint64_t commits = 0;
    std::uint32_t auditRows = 0;
    std::uint32_t schema = 0;
    // The beginning of the hash of the last audit row.
    std::array<std::byte, 8> auditHash{};

    bool operator==(const MarkValue&) const = default;
};

// vault.mark: 64 bytes, closed, overwritten in place after each commit. Not synced then (it may be
// behind, never ahead), but at checkpoints.
class CommitMark
{
public:
    // Makes the file where there is none.
    static Result<CommitMark> open(const Path& path, const Secret& databaseKey, VaultId vault);

    // None where it was never written or is damaged.
    std::optional<MarkValue> read() const;
    Status write(const MarkValue& value);

    Status sync() { return m_file.sync(); }

private:
    CommitMark(File file, Secret key, VaultId vault)
        : m_file(std::move(file)), m_key(std::move(key)), m_vault(vault)
    {
    }

    File m_file;
    Secret m_key;
    VaultId m_vault;
};

} // namespace cuaderno
