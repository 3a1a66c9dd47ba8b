// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"

#include "base/random.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace cuaderno {

namespace {

constexpr mode_t ownerOnly = 0600;

std::string randomSuffix()
{
    std::array<std::byte, 6> bytes{};
    secureRandom::fill(bytes);
    return toHex(bytes);
}

// Beside the target, so that a rename stays on one file system.
Path besides(const Path& target)
{
    Path name = target.filename();
    name += "." + randomSuffix() + ".new";
    return target.parent_path() / name;
}

Path folderOf(const Path& path)
{
    const Path parent = path.parent_path();
    return parent.empty() ? Path(".") : parent;
}

tl::unexpected<Error> failed(int number, const char* what, const Path& path)
{
    return tl::unexpected<Error>(systemError(number, what, path));
}

} // namespace

Error systemError(int number, std::string detail, const Path& path)
{
    ErrorCode code = ErrorCode::FileFailed;
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        code = ErrorCode::FileNotFound;
        break;
    case EEXIST:
    case ENOTEMPTY:
        code = ErrorCode::FileExists;
        break;
    case EACCES:
    case EPERM:
        code = ErrorCode::FileNoAccess;
        break;
    case EROFS:
        code = ErrorCode::FileReadOnly;
        break;
    case ENOSPC:
    case EDQUOT:
        code = ErrorCode::DiskFull;
        break;
    case ENOMEM:
        code = ErrorCode::OutOfMemory;
        break;
    default:
        break;
    }
    detail += ": errno " + std::to_string(number);
    return {code,
            std::move(detail),
            {.file = path.string(), .sheet = {}, .row = 0, .column = {}, .path = {}},
            {}};
}

Result<Bytes> readFile(const Path& path, std::uint64_t limit)
{
    auto file = File::open(path, File::Mode::Read);
    if (!file)
        return file.failure();
    auto size = file->size();
    if (!size)
        return size.failure();
    if (*size > limit) {
        Error error{ErrorCode::FileTooLarge, "above the limit", {}, {std::to_string(limit)}};
        error.where.file = path.string();
        return tl::unexpected<Error>(std::move(error));
    }
    Bytes bytes(*size);
    auto got = file->readSome(0, bytes);
    if (!got)
        return got.failure();
    bytes.resize(*got);
    return bytes;
}

Result<std::string> readText(const Path& path, std::uint64_t limit)
{
    auto bytes = readFile(path, limit);
    if (!bytes)
        return bytes.failure();
    return std::string(asText(*bytes));
}

Status writeFileAtomically(const Path& path, ByteView bytes)
{
    const Path fresh = besides(path);
    auto file = File::open(fresh, File::Mode::Create);
    if (!file)
        return file.failure();
    Status done = file->append(bytes);
    if (done)
        done = file->sync();
    if (done)
        done = file->close();
    if (done)
        done = renameFile(fresh, path);
    if (!done) {
        unlink(fresh.c_str());
        return done;
    }
    return syncFolder(folderOf(path));
}

Status writeFileAtomically(const Path& path, std::string_view text)
{
    return writeFileAtomically(path, asBytes(text));
}

Status makeFolder(const Path& path)
{
    std::error_code error;
    std::filesystem::create_directories(path, error);
    if (error)
        return failed(error.value(), "mkdir", path);
    return {};
}

Status syncFolder(const Path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return failed(errno, "open folder", path);
    const int result = fsync(descriptor);
    const int number = errno;
    ::close(descriptor);
    if (result != 0)
        return failed(number, "fsync folder", path);
    return {};
}

Status removeFile(const Path& path)
{
    if (unlink(path.c_str()) != 0 && errno != ENOENT)
        return failed(errno, "unlink", path);
    return {};
}

Status renameFile(const Path& from, const Path& to)
{
    if (rename(from.c_str(), to.c_str()) != 0)
        return failed(errno, "rename", to);
    return {};
}

File::~File()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

File::File(File&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_path(std::move(other.m_path))
{
}

File& File::operator=(File&& other) noexcept
{
    if (this != &other) {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_path = std::move(other.m_path);
    }
    return *this;
}

Result<File> File::open(const Path& path, Mode mode)
{
    int flags = O_CLOEXEC;
    switch (mode) {
    case Mode::Read:
        flags |= O_RDONLY;
        break;
    case Mode::ReadWrite:
        flags |= O_RDWR | O_NOFOLLOW;
        break;
    case Mode::Create:
        flags |= O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW;
        break;
    }
    File file;
    file.m_path = path;
    file.m_descriptor = ::open(path.c_str(), flags, ownerOnly);
    if (file.m_descriptor < 0)
        return failed(errno, "open", path);

    struct stat status
    {
    };

    if (fstat(file.m_descriptor, &status) == 0 && S_ISDIR(status.st_mode))
        return failed(EISDIR, "open", path);
    return file;
}

Result<std::uint64_t> File::size() const
{
    struct stat status
    {
    };

    if (fstat(m_descriptor, &status) != 0)
        return failed(errno, "fstat", m_path);
    return static_cast<std::uint64_t>(status.st_size);
}

Result<std::size_t> File::readSome(std::uint64_t offset, std::span<std::byte> to) const
{
    std::size_t done = 0;
    while (done < to.size()) {
        const ssize_t got = pread(m_descriptor, to.data() + done, to.size() - done,
                                  static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failed(errno, "read", m_path);
        if (got == 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

Status File::readAt(std::uint64_t offset, std::span<std::byte> to) const
{
    auto got = readSome(offset, to);
    if (!got)
        return got.failure();
    if (*got != to.size())
        return failed(EIO, "the file ends too early", m_path);
    return {};
}

Status File::writeAt(std::uint64_t offset, ByteView bytes)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t put = pwrite(m_descriptor, bytes.data() + done, bytes.size() - done,
                                   static_cast<off_t>(offset + done));
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return failed(errno, "write", m_path);
        if (put == 0)
            return failed(ENOSPC, "write", m_path);
        done += static_cast<std::size_t>(put);
    }
    return {};
}

Status File::append(ByteView bytes)
{
    auto end = size();
    if (!end)
        return end.failure();
    return writeAt(*end, bytes);
}

Status File::resize(std::uint64_t size)
{
    if (ftruncate(m_descriptor, static_cast<off_t>(size)) != 0)
        return failed(errno, "truncate", m_path);
    return {};
}

Status File::sync()
{
    if (fsync(m_descriptor) != 0)
        return failed(errno, "fsync", m_path);
    return {};
}

Status File::close()
{
    const int descriptor = std::exchange(m_descriptor, -1);
    if (descriptor >= 0 && ::close(descriptor) != 0)
        return failed(errno, "close", m_path);
    return {};
}

Status File::lock()
{
    if (flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return fail(ErrorCode::VaultBusy, "another process holds the lock");
        return failed(errno, "flock", m_path);
    }
    return {};
}

Result<StagedFolder> StagedFolder::make(const Path& target)
{
    Path clean = target.lexically_normal();
    if (!clean.has_filename())
        clean = clean.parent_path();
    if (auto parent = makeFolder(folderOf(clean)); !parent)
        return parent.failure();
    const Path path = besides(clean);
    if (mkdir(path.c_str(), 0700) != 0)
        return failed(errno, "mkdir", path);
    return StagedFolder(clean, path);
}

StagedFolder::StagedFolder(StagedFolder&& other) noexcept
    : m_target(std::move(other.m_target)), m_path(std::exchange(other.m_path, Path()))
{
}

StagedFolder::~StagedFolder()
{
    std::error_code ignored;
    if (!m_path.empty())
        std::filesystem::remove_all(m_path, ignored);
}

Status StagedFolder::commit(bool replace)
{
    std::error_code error;
    const bool there = std::filesystem::exists(m_target, error);
    if (there && !replace)
        return failed(EEXIST, "the folder is there already", m_target);
    Path old;
    if (there) {
        old = besides(m_target);
        if (auto moved = renameFile(m_target, old); !moved)
            return moved;
    }
    if (auto moved = renameFile(m_path, m_target); !moved) {
        if (there)
            (void)renameFile(old, m_target);
        return moved;
    }
    m_path.clear();
    if (there)
        std::filesystem::remove_all(old, error);
    return syncFolder(folderOf(m_target));
}

} // namespace cuaderno
