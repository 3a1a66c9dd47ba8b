// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program, makes calls on files under one folder fail. Set by the environment:
//   FAULT_FOLDER   the folder; nothing else is touched
//   FAULT_KIND     enospc, eio, short (half is written, then ENOSPC), readonly, space, norights
//                  (rights cannot be set and there are no hard links, as on a stick with VFAT)
//   FAULT_AT       the number of the call that fails first (only for enospc, eio, short)
//   FAULT_FOREVER  1: and every later one
//   FAULT_SPACE    space: how many bytes files may grow in all, as on a disk that is nearly full
//   FAULT_MORE     space: while this file exists there is room
//   FAULT_COUNT    the number of calls is written here at the end
// Counted are writes of every kind, syncs, reservations of room, copies by the kernel, and what
// changes a folder: new files, names, links and folders.
#include "fault_shim.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>

namespace faultShim {

Settings settings;
std::atomic<long> calls{0};
std::atomic<long> room{0};

bool isUnder(const char* path)
{
    const std::size_t size = std::strlen(settings.folder);
    return size > 0 && path && std::strncmp(path, settings.folder, size) == 0;
}

bool isOurs(int descriptor)
{
    if (settings.kind == Settings::None && !settings.count)
        return false;
    char link[64];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    char path[512];
    const ssize_t size = readlink(link, path, sizeof path - 1);
    if (size <= 0)
        return false;
    path[size] = 0;
    return isUnder(path);
}

bool thereIsMore()
{
    return settings.more && access(settings.more, F_OK) == 0;
}

int faultNow()
{
    const long call = ++calls;
    const bool hit =
        settings.at > 0 && (call == settings.at || (settings.forever && call > settings.at));
    if (!hit)
        return 0;
    return settings.kind == Settings::Eio ? EIO : ENOSPC;
}

void giveRoom(long bytes)
{
    if (settings.kind == Settings::Space && bytes > 0)
        room += bytes;
}

int refuseNow()
{
    const int fault = faultNow();
    if (fault == 0)
        return 0;
    errno = fault;
    return -1;
}

bool refusedByRights(bool isOurs)
{
    if (settings.kind != Settings::NoRights || !isOurs)
        return false;
    errno = EPERM;
    return true;
}

} // namespace faultShim

using namespace faultShim;

namespace {

struct Init
{
    Init()
    {
        if (const char* folder = std::getenv("FAULT_FOLDER"))
            std::snprintf(settings.folder, sizeof settings.folder, "%s", folder);
        const char* kind = std::getenv("FAULT_KIND");
        const char* names[] = {"", "enospc", "eio", "short", "readonly", "space", "norights"};
        for (int number = 1; kind && number < 7; ++number) {
            if (std::strcmp(kind, names[number]) == 0)
                settings.kind = static_cast<decltype(settings.kind)>(number);
        }
        if (const char* at = std::getenv("FAULT_AT"))
            settings.at = std::atol(at);
        settings.forever = std::getenv("FAULT_FOREVER") != nullptr;
        if (const char* space = std::getenv("FAULT_SPACE"))
            room = std::atol(space);
        settings.more = std::getenv("FAULT_MORE");
        settings.count = std::getenv("FAULT_COUNT");
    }

    ~Init()
    {
        if (!settings.count)
            return;
        if (FILE* file = std::fopen(settings.count, "w")) {
            std::fprintf(file, "%ld\n", calls.load());
            std::fclose(file);
        }
    }
};

Init init;

// How much of a write there is room for, and takes it.
bool takeRoom(int descriptor, off64_t end)
{
    struct stat64 status
    {
    };

    if (fstat64(descriptor, &status) != 0 || end <= status.st_size || thereIsMore())
        return true;
    const long grown = static_cast<long>(end - status.st_size);
    if (room.fetch_sub(grown) >= grown)
        return true;
    room += grown;
    return false;
}

ssize_t writeAt(int descriptor, const void* bytes, std::size_t size, off64_t offset)
{
    static const auto real = next<ssize_t (*)(int, const void*, std::size_t, off64_t)>("pwrite64");
    if (!isOurs(descriptor))
        return real(descriptor, bytes, size, offset);
    if (settings.kind == Settings::Space
        && !takeRoom(descriptor, offset + static_cast<off64_t>(size))) {
        errno = ENOSPC;
        return -1;
    }
    if (const int fault = faultNow()) {
        // A short write tells how much it wrote; it is the next one that fails.
        if (settings.kind == Settings::Short && size > 1) {
            if (!settings.forever)
                settings.at = calls + 1;
            return real(descriptor, bytes, size / 2, offset);
        }
        errno = fault;
        return -1;
    }
    return real(descriptor, bytes, size, offset);
}

int syncNow(const char* name, int descriptor)
{
    const auto real = next<int (*)(int)>(name);
    if (isOurs(descriptor)) {
        if (faultNow()) {
            errno = EIO;
            return -1;
        }
    }
    return real(descriptor);
}

int truncateTo(int descriptor, off64_t size)
{
    static const auto real = next<int (*)(int, off64_t)>("ftruncate64");
    long freed = 0;
    if (isOurs(descriptor)) {
        struct stat64 status
        {
        };

        if (fstat64(descriptor, &status) == 0)
            freed = static_cast<long>(status.st_size - size);
        if (settings.kind == Settings::Space && !takeRoom(descriptor, size)) {
            errno = ENOSPC;
            return -1;
        }
    }
    const int done = real(descriptor, size);
    if (done == 0)
        giveRoom(freed);
    return done;
}

// Writes at the file's own place: how much of `size` there may be, or -1.
ssize_t allowed(int descriptor, std::size_t size)
{
    if (!isOurs(descriptor))
        return static_cast<ssize_t>(size);
    if (settings.kind == Settings::Space
        && !takeRoom(descriptor, lseek64(descriptor, 0, SEEK_CUR) + static_cast<off64_t>(size))) {
        errno = ENOSPC;
        return -1;
    }
    if (const int fault = faultNow()) {
        if (settings.kind == Settings::Short && size > 1) {
            if (!settings.forever)
                settings.at = calls + 1;
            return static_cast<ssize_t>(size / 2);
        }
        errno = fault;
        return -1;
    }
    return static_cast<ssize_t>(size);
}

int reserve(const char* name, int descriptor, off64_t offset, off64_t size)
{
    const auto real = next<int (*)(int, off64_t, off64_t)>(name);
    if (isOurs(descriptor)) {
        if (settings.kind == Settings::Space && !takeRoom(descriptor, offset + size))
            return ENOSPC;
        if (const int fault = faultNow())
            return fault;
    }
    return real(descriptor, offset, size);
}

} // namespace

extern "C" {

ssize_t pwrite(int descriptor, const void* bytes, std::size_t size, off_t offset)
{
    return writeAt(descriptor, bytes, size, offset);
}

ssize_t pwrite64(int descriptor, const void* bytes, std::size_t size, off64_t offset)
{
    return writeAt(descriptor, bytes, size, offset);
}

int fsync(int descriptor)
{
    return syncNow("fsync", descriptor);
}

int fdatasync(int descriptor)
{
    return syncNow("fdatasync", descriptor);
}

int ftruncate(int descriptor, off_t size) noexcept
{
    return truncateTo(descriptor, size);
}

int ftruncate64(int descriptor, off64_t size) noexcept
{
    return truncateTo(descriptor, size);
}

ssize_t write(int descriptor, const void* bytes, std::size_t size)
{
    static const auto real = next<ssize_t (*)(int, const void*, std::size_t)>("write");
    const ssize_t may = allowed(descriptor, size);
    return may < 0 ? -1 : real(descriptor, bytes, static_cast<std::size_t>(may));
}

ssize_t writev(int descriptor, const struct iovec* pieces, int count)
{
    static const auto real = next<ssize_t (*)(int, const struct iovec*, int)>("writev");
    std::size_t size = 0;
    for (int i = 0; i < count; ++i)
        size += pieces[i].iov_len;
    const ssize_t may = allowed(descriptor, size);
    if (may < 0)
        return -1;
    if (static_cast<std::size_t>(may) == size)
        return real(descriptor, pieces, count);
    return write(descriptor, pieces[0].iov_base,
                 std::min(pieces[0].iov_len, static_cast<std::size_t>(may)));
}

ssize_t sendfile(int to, int from, off_t* offset, std::size_t size)
{
    static const auto real = next<ssize_t (*)(int, int, off_t*, std::size_t)>("sendfile");
    const ssize_t may = allowed(to, size);
    return may < 0 ? -1 : real(to, from, offset, static_cast<std::size_t>(may));
}

ssize_t sendfile64(int to, int from, off64_t* offset, std::size_t size)
{
    static const auto real = next<ssize_t (*)(int, int, off64_t*, std::size_t)>("sendfile64");
    const ssize_t may = allowed(to, size);
    return may < 0 ? -1 : real(to, from, offset, static_cast<std::size_t>(may));
}

ssize_t copy_file_range(int from, off64_t* fromAt, int to, off64_t* toAt, std::size_t size,
                        unsigned flags)
{
    static const auto real =
        next<ssize_t (*)(int, off64_t*, int, off64_t*, std::size_t, unsigned)>("copy_file_range");
    const ssize_t may = allowed(to, size);
    return may < 0 ? -1 : real(from, fromAt, to, toAt, static_cast<std::size_t>(may), flags);
}

int posix_fallocate(int descriptor, off_t offset, off_t size)
{
    return reserve("posix_fallocate", descriptor, offset, size);
}

int posix_fallocate64(int descriptor, off64_t offset, off64_t size)
{
    return reserve("posix_fallocate64", descriptor, offset, size);
}

int fallocate(int descriptor, int mode, off_t offset, off_t size)
{
    static const auto real = next<int (*)(int, int, off_t, off_t)>("fallocate");
    if (isOurs(descriptor) && refuseNow() != 0)
        return -1;
    return real(descriptor, mode, offset, size);
}

} // extern "C"
