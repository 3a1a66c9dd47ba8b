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
    // As it was found at open().
    enum class State { Good, Missing, Damaged };

    // A file that is not there is made by the first write(). `mode` is Read where nothing may be
    // written.
    static Result<CommitMark> open(const Path& path, const Secret& databaseKey, VaultId vault,
                                   File::Mode mode = File::Mode::ReadWrite);

    State state() const { return m_state; }

    // None where it was never written or is damaged.
    std::optional<MarkValue> read() const;
    Status write(const MarkValue& value);

    Status sync() { return m_file.isOpen() ? m_file.sync() : Status(); }

private:
    CommitMark(Path path, Secret key, VaultId vault)
        : m_path(std::move(path)), m_key(std::move(key)), m_vault(vault)
    {
    }

    Path m_path;
    File m_file;
    Secret m_key;
    VaultId m_vault;
    State m_state = State::Missing;
};

} // namespace cuaderno
