// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "base/secret.h"
#include "crypto/hash.h"

#include <array>
#include <chrono>
#include <cstdint>

namespace cuaderno {

// The head of a file of media/: 64 bytes that say what it is and never change, and room for the
// boxes that sealing puts there. FORMAT.md gives every byte.
class ChunkHead
{
public:
    static constexpr std::size_t fixedSize = 64;
    // A sector: overwriting it in place destroys what the file's key is made of.
    static constexpr std::size_t size = 512;

    // A new one. Its 48 random bytes stand nowhere else, and no key is made without them.
    static ChunkHead make();
    // MediaDamaged where it cannot be one; MediaNewer.
    static Result<ChunkHead> read(const File& file);

    std::uint32_t chunkSize() const;

    ByteView fixed() const { return m_fixed; }

    ByteView fileId() const { return ByteView(m_fixed).subspan(16, 16); }

    Hash256 hash() const { return blake2b256(m_fixed); }

private:
    std::array<std::byte, fixedSize> m_fixed{};
};

// Writes what is being recorded: each piece of 4,096 bytes is closed by itself as soon as it is
// full, so that no sound and no picture is ever on the disk as it is, and what a crash takes is the
// piece that was not full yet. Synced after its first piece, then once a second while it is written
// and before its last piece: where power goes, what was written since is lost.
//
// A file that was not finished is never gone on with: another one is begun.
class ChunkWriter
{
public:
    static constexpr std::size_t chunkSize = 4096;
    // Pieces after which the file is synced, should a second last longer than that.
    static constexpr std::uint64_t mostUnsynced = 256;

    // FileExists. The head is durable when it returns; the name is not.
    static Result<ChunkWriter> create(const Path& path, const ChunkHead& head, Secret key);
    ~ChunkWriter();
    ChunkWriter(ChunkWriter&& other) noexcept;
    ChunkWriter& operator=(ChunkWriter&&) = delete;
    ChunkWriter(const ChunkWriter&) = delete;
    ChunkWriter& operator=(const ChunkWriter&) = delete;

    // DiskFull and the like: from then on nothing more is taken, but finish() may still save what
    // was.
    Status write(ByteView plain);
    // The last piece, and noise up to a multiple of 64 KiB. Durable when it returns. May be
    // repeated after a failure.
    Status finish();

    // How much was taken.
    std::uint64_t size() const;

private:
    ChunkWriter(File file, const ChunkHead& head, Secret key);

    Status put(bool final);
    Status syncNowAndThen();

    File m_file;
    ChunkHead m_head;
    Secret m_key;
    Bytes m_pending;
    std::uint64_t m_chunks = 0;
    Status m_broken;
    bool m_finished = false;
    // None at first, so that the first piece is synced before there is a second.
    std::chrono::steady_clock::time_point m_synced;
    std::uint64_t m_unsynced = 0;
};

// Reads any part of such a file without the rest.
class ChunkReader
{
public:
    // Of a file without its end it reads what is there. MediaDamaged where not one piece opens
    // though there are some.
    static Result<ChunkReader> open(File file, const ChunkHead& head, Secret key);

    // Of the plain bytes that are there.
    std::uint64_t size() const { return m_size; }

    // False where the end is missing: cut short.
    bool isWhole() const { return m_whole; }

    // Fewer than asked for only at the end. MediaDamaged.
    Result<Bytes> read(std::uint64_t offset, std::size_t count) const;

private:
    ChunkReader(File file, const ChunkHead& head, Secret key);

    Status findEnd();
    Result<Bytes> chunk(std::uint64_t number, bool final) const;

    File m_file;
    ChunkHead m_head;
    Secret m_key;
    std::size_t m_chunkSize;
    std::uint64_t m_size = 0;
    std::uint64_t m_chunks = 0; // with the final one
    bool m_whole = false;
};

} // namespace cuaderno
