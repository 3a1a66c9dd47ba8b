// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/stream.h"
#include "vault/key_file.h"

#include <functional>
#include <optional>
#include <string_view>

namespace cuaderno {

// The container of a backup: the vault's key file, and behind it a stream of members that whoever
// opens one of its slots can read. FORMAT.md gives every byte. How large the members are does not
// show: files grow in steps of 1 MiB.
class BackupWriter
{
public:
    // Makes the file new; FileExists where there is one.
    static Result<BackupWriter> create(const Path& path, const KeyFile& key,
                                       const Secret& databaseKey);
    ~BackupWriter();
    BackupWriter(BackupWriter&&) noexcept;
    BackupWriter& operator=(BackupWriter&&) = delete;
    BackupWriter(const BackupWriter&) = delete;
    BackupWriter& operator=(const BackupWriter&) = delete;

    Status add(std::string_view name, ByteView bytes);
    // In pieces, however large it is.
    Status addFile(std::string_view name, const Path& path);
    // The end, and everything durable. The file's size.
    Result<std::uint64_t> finish();

private:
    struct State;
    explicit BackupWriter(std::unique_ptr<State> state);
    Status begin(std::string_view name, std::uint64_t size);
    Status put(ByteView bytes);
    Status flush(bool final);

    std::unique_ptr<State> m_state;
};

// A backup that is read, whatever it lies in.
class BackupSource
{
public:
    virtual ~BackupSource() = default;

    virtual const KeyFile& keyFile() const = 0;

    // BackupDamaged where the key does not fit.
    virtual Status unlock(const Secret& databaseKey) = 0;

    // Reads all members in order and every byte of the file. `take` gets each member in pieces:
    // its name, how large it is, where the piece belongs, the piece (one without bytes for an empty
    // member). BackupDamaged, or what `take` says. REQUIRES: unlocked.
    using Take = std::function<Status(std::string_view name, std::uint64_t size,
                                      std::uint64_t offset, ByteView piece)>;
    virtual Status read(const Take& take) const = 0;

    // Bytes on the disk.
    virtual std::uint64_t size() const = 0;
};

class BackupReader : public BackupSource
{
public:
    // BackupNotOne, BackupNewer, BackupDamaged where its head is not as it was written.
    static Result<BackupReader> open(const Path& path);

    const KeyFile& keyFile() const override { return m_key; }

    Status unlock(const Secret& databaseKey) override;
    Status read(const Take& take) const override;
    std::uint64_t size() const override;

private:
    BackupReader(File file, KeyFile key, Bytes head)
        : m_file(std::move(file)), m_key(std::move(key)), m_head(std::move(head))
    {
    }

    File m_file;
    KeyFile m_key;
    Bytes m_head;
    std::optional<Secret> m_streamKey;
};

} // namespace cuaderno
