// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "base/secret.h"

#include <array>
#include <cstdint>
#include <set>
#include <vector>

namespace cuaderno {

// The pieces of what is kept in a folder of backups, each in a file of its own: all of one size,
// closed, and named by a keyed hash of what is in it, so that a piece that is there already is
// never written again and nothing shows but how many there are. FORMAT.md gives the bytes. Only for
// core/vault.
class BackupObjects
{
public:
    using Name = std::array<std::byte, 16>;

    // The most that one holds: fifteen pages of a database.
    static constexpr std::size_t capacity = 61'440;
    static constexpr std::size_t fileSize = 65'536;

    BackupObjects(Path folder, const Secret& databaseKey);

    Path pathOf(const Name& name) const;

    // BackupDamaged, which names the file: also where it is not there, or another's is in its
    // place.
    Result<Bytes> read(const Name& name) const;

    // Whole in its file when it returns, durable after sync(). One that is there is read, and
    // written only where it is not what it should be. REQUIRES: no more than `capacity`.
    Result<Name> put(ByteView piece);
    // What was put is durable, and was read back.
    Status sync();
    // Takes away what was put and is new, as far as it can.
    void takeBack();

    // Overwrites in place and removes every other object, and what is left of a run that was broken
    // off. Harmless to repeat.
    Status dropOthers(const std::set<Name>& named) const;

    // Bytes of the files that were put.
    std::uint64_t written() const;

private:
    Status write(const Path& path, ByteView piece, const Name& name) const;

    Path m_folder;
    Secret m_nameKey;
    Secret m_boxKey;

    struct Put
    {
        Name name{};
        // In the place of one that was damaged.
        bool mended = false;
    };

    std::vector<Put> m_put;
};

// Overwrites a file in place with noise, so that nothing of it is left in free blocks, and removes
// it. Not being there is no failure.
Status overwriteAndRemove(const Path& path);

} // namespace cuaderno
