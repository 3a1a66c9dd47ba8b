// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"

#include <chrono>
#include <string_view>

namespace cuaderno {

bool isThere(const Path& path);

// The names in a vault's folder; there are no others. What ends in ".new" is temporary and is
// removed at the next opening.
class VaultFolder
{
public:
    explicit VaultFolder(Path path) : m_path(std::move(path)) {}

    const Path& path() const { return m_path; }

    Path key() const { return m_path / "vault.key"; }

    Path database() const { return m_path / "vault.db"; }

    Path databaseLog() const { return m_path / "vault.db-wal"; }

    // Never there but while the database is made.
    Path databaseJournal() const { return m_path / "vault.db-journal"; }

    Path databaseCopy() const { return m_path / "vault.db.copy.new"; }

    Path databaseBefore() const { return m_path / "vault.db.before.new"; }

    Path mark() const { return m_path / "vault.mark"; }

    Path erasable() const { return m_path / "vault.erasable"; }

    Path tries() const { return m_path / "vault.tries"; }

    Path reserve() const { return m_path / "vault.reserve"; }

    Path sample() const { return m_path / "vault.sample"; }

    Path lock() const { return m_path / "lock"; }

    // There from the first step of a creation to its last.
    Path creating() const { return m_path / "vault.creating.new"; }

    // There while new keys are made: where the copy, or afterwards the old vault, lies beside.
    Path newKeys() const { return m_path / "vault.keys.new"; }

    Path sealed() const { return m_path / "sealed"; }

    Path media() const { return m_path / "media"; }

    static bool isOurs(std::string_view name);

    // Holds nothing but names of ours.
    bool holdsOnlyOurs() const;

    // But newKeys(), which says what else is to be removed.
    Status removeTemporary() const;

private:
    Path m_path;
};

// The folder to oneself, until it goes. Waits up to two seconds for a process that is still dying;
// then VaultBusy. VaultReadOnly where nothing can be written.
Result<File> lockFolder(const VaultFolder& folder);
// Where nothing may be written: to oneself where there is a file to hold and a file system that
// lets it be held; else nobody is kept out. VaultBusy.
Result<File> lockFolderToRead(const VaultFolder& folder);

// Four MiB of nothing, given up when the disk is full, so that deleting, sealing and locking still
// work.
class Reserve
{
public:
    static constexpr std::uint64_t size = 4U << 20;

    explicit Reserve(Path path) : m_path(std::move(path)) {}

    // Whole again; DiskFull.
    Status fill();
    // True if there was something to give.
    bool release();

private:
    Path m_path;
};

} // namespace cuaderno
