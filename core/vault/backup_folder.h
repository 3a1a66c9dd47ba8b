// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/backup_file.h"
#include "vault/backup_list.h"
#include "vault/backup_objects.h"

#include <optional>
#include <string>
#include <vector>

namespace cuaderno {

// A folder that holds one backup: its head, which is the vault's key file and a closed list of what
// there is, and the objects that the list names. What stands in FORMAT.md under "A folder of
// backups". Only for core/vault.

// Whether there is a folder with a head of a backup in it.
bool isBackupFolder(const Path& folder);

// One run: what is not there yet is added, and with finish() the folder is the new backup. Before
// that it is the one of before, also where the run is broken off.
class BackupFolderWriter
{
public:
    // Makes the folder where there is none. FileExists where it holds anything else,
    // BackupOfAnother, BackupNewer, BackupDamaged where its head is.
    static Result<BackupFolderWriter> open(const Path& folder, const KeyFile& key,
                                           const Secret& databaseKey);

    Status add(std::string_view name, ByteView bytes);
    Status addFile(std::string_view name, const Path& path);
    // Of what reads itself: `read` fills a piece of the member that begins there.
    using ReadAt = std::function<Status(std::uint64_t offset, std::span<std::byte> to)>;
    Status addRead(std::string_view name, std::uint64_t size, const ReadAt& read);

    // Durable, read back, and then everything that it does not name is overwritten and removed.
    // Where it fails, the folder is the backup of before or, once its head is in place, the new
    // one; the next run goes on with either.
    Status finish();

    // What was added goes again.
    void giveUp() { m_objects.takeBack(); }

    std::uint64_t written() const { return m_written + m_objects.written(); }

private:
    BackupFolderWriter(Path folder, Bytes start, Secret headKey, BackupObjects objects)
        : m_folder(std::move(folder)),
          m_start(std::move(start)),
          m_headKey(std::move(headKey)),
          m_objects(std::move(objects))
    {
    }

    // Under its name, where whoever reads the folder finds it.
    Status writeHead();
    // Durable, and read back.
    Status confirmHead() const;

    Path m_folder;
    // Of the head: what stands before the list.
    Bytes m_start;
    Secret m_headKey;
    BackupObjects m_objects;
    std::vector<BackupMember> m_members;
    std::uint64_t m_run = 0;
    std::uint64_t m_written = 0;
};

class BackupFolderReader : public BackupSource
{
public:
    // BackupNotOne, BackupNewer, BackupDamaged.
    static Result<BackupFolderReader> open(const Path& folder);

    const KeyFile& keyFile() const override { return m_key; }

    Status unlock(const Secret& databaseKey) override;
    Status read(const Take& take) const override;
    std::uint64_t size() const override;

private:
    BackupFolderReader(Path head, Bytes bytes, KeyFile key)
        : m_head(std::move(head)), m_bytes(std::move(bytes)), m_key(std::move(key))
    {
    }

    Path m_head;
    Bytes m_bytes;
    KeyFile m_key;
    std::optional<BackupObjects> m_objects;
    std::vector<BackupMember> m_members;
};

} // namespace cuaderno
