// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "base/secret.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cuaderno {

// vault.erasable: the secrets that sessions and participants hang on, in a file that is only ever
// overwritten in place, so that destroying one leaves no older copy in free blocks, logs or
// snapshots of the database. Every secret is there twice; a write that is torn by a power cut
// spoils at most one copy of one entry. Entries that are not in use are random: nothing shows.
//
// What this cannot reach: blocks that flash keeps under its controller, file systems that copy on
// write, backups of the file itself.
class ErasableTable
{
public:
    // 64 KiB of random bytes. FileExists.
    static Status create(const Path& path);
    // A new file with so many new secrets, for a vault that gets all of them at once. Their places.
    static Result<std::vector<std::uint32_t>> createWith(const Path& path, const Secret& answersKey,
                                                         std::size_t count);
    // FileNotFound. An entry that is spoiled in both copies is one that is not live, no failure.
    // `mode` is Read where nothing may be written: add(), erase() and mend() then refuse with
    // VaultReadOnly.
    static Result<ErasableTable> open(const Path& path, const Secret& answersKey,
                                      File::Mode mode = File::Mode::ReadWrite);

    // Overwrites every secret in place; there is no way back. Harmless to repeat.
    static Status destroy(const Path& path);

    // For reading the rest of a vault whose table is gone: nothing is live.
    static ErasableTable none() { return {}; }

    // False where its end was cut off. What is left can then be read; a new secret would be written
    // over those that a copy of the file still holds, so add() refuses with VaultSecretsDamaged.
    // A last step that was never written whole (a power cut while the file grew) is no damage.
    bool isWhole() const { return m_whole; }

    std::uint32_t capacity() const { return static_cast<std::uint32_t>(m_live.size()); }

    bool isLive(std::uint32_t entry) const { return entry < m_live.size() && m_live[entry]; }

    std::vector<std::uint32_t> live() const;

    // A new random secret at a free place, durable in both copies; not at a place that is true in
    // `avoid`, to which rows still refer. DiskFull where it had to grow; VaultSecretsDamaged.
    Result<std::uint32_t> add(const std::vector<bool>& avoid = {});

    // VaultRecordDamaged where it is gone.
    Result<Secret> secret(std::uint32_t entry) const;

    // Overwrites both copies; when it returns there is no way back. Needs no free space. Harmless
    // to repeat. VaultSecretsDamaged for what lies behind the end of a table that was cut.
    Status erase(std::uint32_t entry);

    // Entries of which one copy is spoiled, and writing them whole again.
    std::vector<std::uint32_t> halfSpoiled() const;
    Status mend(std::uint32_t entry);

private:
    ErasableTable() = default;

    ErasableTable(File file, Secret key) : m_file(std::move(file)), m_key(std::move(key)) {}

    Status scan();
    void scanStep(std::uint32_t number, ByteView step);
    Status grow();
    Result<Secret> readCopy(std::uint32_t entry, int copy) const;
    Status writeBoth(std::uint32_t entry, ByteView bytes);
    Secret entryOf(std::uint32_t entry, const Secret& secret) const;

    File m_file;
    Secret m_key;
    std::uint64_t m_size = 0;
    bool m_whole = false;
    bool m_readOnly = false;
    std::vector<bool> m_live;
    std::vector<bool> m_spoiled;
};

} // namespace cuaderno
