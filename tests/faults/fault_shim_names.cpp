// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The calls that change folders, and what tells how much room there is.
#include "fault_shim.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstdio>

using namespace faultShim;

namespace {

bool refusedByReadOnly(const char* path, int flags)
{
    const bool writes = (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) != 0;
    return settings.kind == Settings::ReadOnly && writes && isUnder(path);
}

int openAt(const char* name, const char* path, int flags, mode_t mode)
{
    const auto real = next<int (*)(const char*, int, ...)>(name);
    if (refusedByReadOnly(path, flags)) {
        errno = EROFS;
        return -1;
    }
    const bool makes = (flags & O_CREAT) != 0 && isUnder(path) && access(path, F_OK) != 0;
    if (makes && refuseNow() != 0)
        return -1;
    return real(path, flags, mode);
}

// Before a name in a folder changes.
int changeName(const char* path)
{
    if (!isUnder(path))
        return 0;
    if (settings.kind == Settings::ReadOnly) {
        errno = EROFS;
        return -1;
    }
    return refuseNow();
}

// Names that are taken away need no room, and are not counted.
int takeName(const char* path)
{
    if (settings.kind == Settings::ReadOnly && isUnder(path)) {
        errno = EROFS;
        return -1;
    }
    return 0;
}

} // namespace

extern "C" {

int open(const char* path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const mode_t mode = va_arg(list, mode_t);
    va_end(list);
    return openAt("open", path, flags, mode);
}

int open64(const char* path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const mode_t mode = va_arg(list, mode_t);
    va_end(list);
    return openAt("open64", path, flags, mode);
}

int rename(const char* from, const char* to) noexcept
{
    static const auto real = next<int (*)(const char*, const char*)>("rename");
    return changeName(to) != 0 ? -1 : real(from, to);
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to,
              unsigned flags) noexcept
{
    static const auto real =
        next<int (*)(int, const char*, int, const char*, unsigned)>("renameat2");
    return changeName(to) != 0 ? -1 : real(fromFolder, from, toFolder, to, flags);
}

int fchmod(int descriptor, mode_t mode) noexcept
{
    static const auto real = next<int (*)(int, mode_t)>("fchmod");
    return refusedByRights(isOurs(descriptor)) ? -1 : real(descriptor, mode);
}

int chmod(const char* path, mode_t mode) noexcept
{
    static const auto real = next<int (*)(const char*, mode_t)>("chmod");
    return refusedByRights(isUnder(path)) ? -1 : real(path, mode);
}

int fchmodat(int folder, const char* path, mode_t mode, int flags) noexcept
{
    static const auto real = next<int (*)(int, const char*, mode_t, int)>("fchmodat");
    return refusedByRights(isUnder(path)) ? -1 : real(folder, path, mode, flags);
}

int link(const char* from, const char* to) noexcept
{
    static const auto real = next<int (*)(const char*, const char*)>("link");
    return refusedByRights(isUnder(to)) || changeName(to) != 0 ? -1 : real(from, to);
}

int linkat(int fromFolder, const char* from, int toFolder, const char* to, int flags) noexcept
{
    static const auto real = next<int (*)(int, const char*, int, const char*, int)>("linkat");
    return refusedByRights(isUnder(to)) || changeName(to) != 0
               ? -1
               : real(fromFolder, from, toFolder, to, flags);
}

int mkdir(const char* path, mode_t mode) noexcept
{
    static const auto real = next<int (*)(const char*, mode_t)>("mkdir");
    // One that is there already needs no room.
    if (access(path, F_OK) != 0 && changeName(path) != 0)
        return -1;
    return real(path, mode);
}

int unlink(const char* path) noexcept
{
    static const auto real = next<int (*)(const char*)>("unlink");
    if (takeName(path) != 0)
        return -1;

    struct stat64 status
    {
    };

    const bool counted = isUnder(path) && stat64(path, &status) == 0;
    const int done = real(path);
    if (done == 0 && counted)
        giveRoom(static_cast<long>(status.st_size));
    return done;
}

int statvfs(const char* path, struct statvfs* status) noexcept
{
    static const auto real = next<int (*)(const char*, struct statvfs*)>("statvfs");
    const int done = real(path, status);
    if (done == 0 && settings.kind == Settings::Space && isUnder(path) && !thereIsMore()) {
        const long left = room > 0 ? room.load() : 0;
        status->f_bavail = static_cast<fsblkcnt_t>(left) / status->f_frsize;
    }
    return done;
}

int statvfs64(const char* path, struct statvfs64* status) noexcept
{
    static const auto real = next<int (*)(const char*, struct statvfs64*)>("statvfs64");
    const int done = real(path, status);
    if (done == 0 && settings.kind == Settings::Space && isUnder(path) && !thereIsMore()) {
        const long left = room > 0 ? room.load() : 0;
        status->f_bavail = static_cast<fsblkcnt64_t>(left) / status->f_frsize;
    }
    return done;
}

} // extern "C"
