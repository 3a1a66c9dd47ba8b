// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <cstdint>
#include <filesystem>

namespace cuaderno {

using Path = std::filesystem::path;

// Reading and writing of files, all POSIX of core. Errors carry the path in `where.file` and are
// one of the File... codes or DiskFull. New files can be read by their owner only.

// The whole file. FileTooLarge above the limit (bytes), before anything is read.
Result<Bytes> readFile(const Path& path, std::uint64_t limit = 256ULL << 20);
Result<std::string> readText(const Path& path, std::uint64_t limit = 256ULL << 20);

// The file is there whole, and durable, or as it was before: new file beside it, fsync, rename,
// fsync of the folder.
Status writeFileAtomically(const Path& path, ByteView bytes);
Status writeFileAtomically(const Path& path, std::string_view text);

Status makeFolder(const Path& path);
// Makes the names in it durable.
Status syncFolder(const Path& path);
// The file is gone when this returns; not being there is no failure.
Status removeFile(const Path& path);
Status renameFile(const Path& from, const Path& to);

// Turns errno after a failed call into an Error about `path`.
Error systemError(int number, std::string detail, const Path& path);

// An open file; closed with the object. Writing is unbuffered: when a call returns, the system has
// the bytes; after sync() the disk has them. After a failed sync the file must not be trusted or
// synced again: write a new one.
class File
{
public:
    enum class Mode {
        Read,
        ReadWrite,
        // Made new; FileExists where there is one, a link included.
        Create,
    };

    File() = default;
    ~File();
    File(File&& other) noexcept;
    File& operator=(File&& other) noexcept;
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    static Result<File> open(const Path& path, Mode mode);

    bool isOpen() const { return m_descriptor >= 0; }

    const Path& path() const { return m_path; }

    Result<std::uint64_t> size() const;
    // Reads all of `to` from the offset; a short file is FileFailed.
    Status readAt(std::uint64_t offset, std::span<std::byte> to) const;
    // How many bytes were read; less than asked for only at the end.
    Result<std::size_t> readSome(std::uint64_t offset, std::span<std::byte> to) const;
    Status writeAt(std::uint64_t offset, ByteView bytes);
    Status append(ByteView bytes);
    Status resize(std::uint64_t size);
    // Data and size reach the disk.
    Status sync();
    Status close();
    // One holder among all processes, until the file is closed; VaultBusy if another holds it.
    Status lock();

private:
    int m_descriptor = -1;
    Path m_path;
};

// A file or folder being written beside its final place: what is built appears whole at `commit` or
// not at all.
//
//     auto folder = StagedFolder::make("cuaderno-demo");   // folder->path() is a new folder beside
//     it
//     ... write into folder->path() ...
//     folder->commit();                                     // takes the place of an earlier one
class StagedFolder
{
public:
    static Result<StagedFolder> make(const Path& target);
    ~StagedFolder();
    StagedFolder(StagedFolder&&) noexcept;
    StagedFolder& operator=(StagedFolder&&) = delete;
    StagedFolder(const StagedFolder&) = delete;
    StagedFolder& operator=(const StagedFolder&) = delete;

    const Path& path() const { return m_path; }

    // FileExists if the target is there and `replace` is not given.
    Status commit(bool replace = false);

private:
    StagedFolder(Path target, Path path) : m_target(std::move(target)), m_path(std::move(path)) {}

    Path m_target;
    Path m_path;
};

} // namespace cuaderno
