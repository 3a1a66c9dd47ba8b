// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_system.h"

#include "base/random.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/vfs.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <memory>

namespace cuaderno {

namespace {

constexpr std::size_t blockSize = 64U << 10;

} // namespace

std::optional<std::string> copyOnWriteName(std::int64_t fileSystem)
{
    // linux/magic.h and, for those that are not in it, their own sources.
    switch (fileSystem) {
    case 0x9123683e:
        return "btrfs";
    case 0xf2f52010:
        return "f2fs";
    case 0x2fc12fc1:
        return "zfs";
    case 0xca451a4e:
        return "bcachefs";
    case 0x3434:
        return "nilfs2";
    case 0x24051905:
        return "ubifs";
    default:
        return std::nullopt;
    }
}

std::optional<std::string> keepsOldCopies(const Path& path)
{
    struct statfs facts
    {
    };

    if (::statfs(path.c_str(), &facts) != 0)
        return std::nullopt;
    // Unsigned in places: f2fs's number has its highest bit set.
    return copyOnWriteName(static_cast<std::int64_t>(static_cast<std::uint32_t>(facts.f_type)));
}

std::optional<Instant> changedAt(const Path& path)
{
    struct stat facts
    {
    };

    if (::stat(path.c_str(), &facts) != 0)
        return std::nullopt;
    const auto since = std::chrono::seconds(facts.st_mtim.tv_sec)
                       + std::chrono::nanoseconds(facts.st_mtim.tv_nsec);
    return Instant(std::chrono::floor<std::chrono::milliseconds>(since));
}

Status exchangeFolders(const Path& a, const Path& b)
{
    if (::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0)
        return {};
    const int number = errno;
    Error error = systemError(number, "exchange", b);
    switch (number) {
    case EINVAL:
    case ENOSYS:
    case EOPNOTSUPP:
    case EXDEV:
    case EBUSY:
        error.code = ErrorCode::VaultCannotSwap;
        break;
    default:
        break;
    }
    return tl::unexpected<Error>(std::move(error));
}

Result<std::vector<Path>> entriesOf(const Path& folder)
{
    // Not the iterators of the standard library: they end the program where memory runs out.
    const std::unique_ptr<DIR, int (*)(DIR*)> entries(opendir(folder.c_str()), &closedir);
    if (!entries && errno == ENOENT)
        return {};
    if (!entries)
        return tl::unexpected<Error>(systemError(errno, "list", folder));
    std::vector<Path> paths;
    errno = 0;
    while (const dirent* entry = readdir(entries.get())) {
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..")
            paths.push_back(folder / name);
        errno = 0;
    }
    if (errno != 0)
        return tl::unexpected<Error>(systemError(errno, "list", folder));
    std::ranges::sort(paths);
    return paths;
}

Result<std::vector<Path>> filesOf(const Path& folder, std::string_view ending)
{
    auto entries = entriesOf(folder);
    if (!entries)
        return entries;
    std::vector<Path> files;
    for (Path& path : *entries) {
        if (!path.filename().string().ends_with(ending))
            continue;
        std::error_code error;
        const auto type = std::filesystem::symlink_status(path, error).type();
        if (error && type != std::filesystem::file_type::not_found)
            return tl::unexpected<Error>(systemError(error.value(), "look at", path));
        if (type == std::filesystem::file_type::regular)
            files.push_back(std::move(path));
    }
    return files;
}

Status overwriteWithNoise(const Path& path)
{
    auto file = File::open(path, File::Mode::ReadWrite);
    if (!file)
        return file.failure();
    auto size = file->size();
    if (!size)
        return size.failure();
    Bytes noise(blockSize);
    for (std::uint64_t at = 0; at < *size; at += noise.size()) {
        const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(blockSize, *size - at));
        secureRandom::fill(noise);
        if (auto written = file->writeAt(at, ByteView(noise).first(count)); !written)
            return written;
    }
    return file->sync();
}

} // namespace cuaderno
