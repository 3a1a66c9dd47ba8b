// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program, makes calls on files under one folder fail. Set by the environment:
//   FAULT_FOLDER   the folder; nothing else is touched
//   FAULT_KIND     enospc, eio, short (half is written, then ENOSPC), readonly, space, norights
//                  (rights cannot be set and there are no hard links, as on a stick with VFAT)
//   FAULT_AT       the number of the write or sync that fails first (not for readonly, space,
//   norights) FAULT_FOREVER  1: and every later one FAULT_SPACE    space: how many bytes files may
//   grow in all, as on a disk that is nearly full FAULT_MORE     space: while this file exists
//   there is room FAULT_COUNT    the number of writes and syncs is written here at the end
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

struct Settings
{
    char folder[512] = {};

    enum { None, Enospc, Eio, Short, ReadOnly, Space, NoRights } kind = None;

    long at = 0;
    bool forever = false;
    const char* more = nullptr;
    const char* count = nullptr;
};

Settings settings;
std::atomic<long> calls{0};
std::atomic<long> room{0};

template <typename Function>
Function next(const char* name)
{
    void* symbol = dlsym(RTLD_NEXT, name);
    Function function = nullptr;
    std::memcpy(&function, &symbol, sizeof function);
    return function;
}

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

// 0, or the errno with which this call is to fail.
int faultNow()
{
    const long call = ++calls;
    const bool hit =
        settings.at > 0 && (call == settings.at || (settings.forever && call > settings.at));
    if (!hit)
        return 0;
    return settings.kind == Settings::Eio ? EIO : ENOSPC;
}

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

void giveRoom(long bytes)
{
    if (settings.kind == Settings::Space && bytes > 0)
        room += bytes;
}

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
    return real(path, flags, mode);
}

int changeName(const char* path)
{
    if (settings.kind == Settings::ReadOnly && isUnder(path)) {
        errno = EROFS;
        return -1;
    }
    return 0;
}

bool refusedByRights(bool isOurs)
{
    if (settings.kind != Settings::NoRights || !isOurs)
        return false;
    errno = EPERM;
    return true;
}

} // namespace

extern "C" {

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
    return refusedByRights(isUnder(to)) ? -1 : real(from, to);
}

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

int unlink(const char* path) noexcept
{
    static const auto real = next<int (*)(const char*)>("unlink");
    if (changeName(path) != 0)
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
