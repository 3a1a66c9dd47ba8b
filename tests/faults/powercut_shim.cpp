// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program, writes down what it does to files under one folder, in its order:
// writes with their bytes, syncs, and what changes folders; and every line that the program says.
// From that powercut.h makes what a disk may hold after its power was cut. Set by the environment:
//   POWERCUT_FOLDER   the folder
//   POWERCUT_LOG      the file to write to
//
// An entry is: u8 what, u64 number of the file or 0, u64 offset or size or 0, u32 size, bytes; for
// names the bytes are one or two paths, each with a zero behind. What: w(rite), t(runcate), s(ync),
// S(ync of a folder), c(reate), l(ink), r(ename), x (exchange), u(nlink), m(kdir), o(utput).
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <string>
#include <string_view>

namespace {

std::string folder;
int logFile = -1;
std::mutex guard;

template <typename Function>
Function next(const char* name)
{
    void* symbol = dlsym(RTLD_NEXT, name);
    Function function = nullptr;
    std::memcpy(&function, &symbol, sizeof function);
    return function;
}

struct Init
{
    Init()
    {
        const char* name = std::getenv("POWERCUT_FOLDER");
        const char* log = std::getenv("POWERCUT_LOG");
        if (!name || !log)
            return;
        folder = name;
        logFile = static_cast<int>(
            syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    }
};

Init init;

bool isUnder(const std::string& path)
{
    return logFile >= 0 && path.starts_with(folder);
}

std::string absolute(int base, const char* path)
{
    if (path[0] == '/')
        return path;
    char link[64];
    char where[1024];
    std::snprintf(link, sizeof link, base == AT_FDCWD ? "/proc/self/cwd" : "/proc/self/fd/%d",
                  base);
    const ssize_t size = readlink(link, where, sizeof where - 1);
    return std::string(where, size > 0 ? static_cast<std::size_t>(size) : 0) + '/' + path;
}

// The path of what is open, or "" where it is not ours.
std::string pathOf(int descriptor)
{
    if (logFile < 0)
        return {};
    char link[64];
    char where[1024];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t size = readlink(link, where, sizeof where - 1);
    std::string path(where, size > 0 ? static_cast<std::size_t>(size) : 0);
    return isUnder(path) ? path : std::string();
}

std::uint64_t fileOf(int descriptor)
{
    struct stat64 status
    {
    };

    return fstat64(descriptor, &status) == 0 ? status.st_ino : 0;
}

void note(char what, std::uint64_t file, std::uint64_t where, std::string_view bytes)
{
    std::string entry(1, what);
    const auto number = [&](std::uint64_t value, int size) {
        for (int i = 0; i < size; ++i)
            entry += static_cast<char>(value >> (8 * i) & 0xff);
    };
    number(file, 8);
    number(where, 8);
    number(bytes.size(), 4);
    entry += bytes;
    const std::scoped_lock lock(guard);
    if (syscall(SYS_write, logFile, entry.data(), entry.size()) != static_cast<long>(entry.size()))
        _exit(99);
}

void noteNames(char what, std::uint64_t file, const std::string& from, const std::string& to = {})
{
    std::string names = from;
    names += '\0';
    if (!to.empty()) {
        names += to;
        names += '\0';
    }
    note(what, file, 0, names);
}

// What stands in the file there now, which a call has just written.
void noteWritten(int descriptor, off64_t offset, ssize_t size)
{
    if (size <= 0)
        return;
    std::string bytes(static_cast<std::size_t>(size), '\0');
    if (syscall(SYS_pread64, descriptor, bytes.data(), bytes.size(), offset) != size)
        _exit(98);
    note('w', fileOf(descriptor), static_cast<std::uint64_t>(offset), bytes);
}

ssize_t writeAt(int descriptor, const void* bytes, std::size_t size, off64_t offset)
{
    static const auto real = next<ssize_t (*)(int, const void*, std::size_t, off64_t)>("pwrite64");
    const ssize_t done = real(descriptor, bytes, size, offset);
    if (done > 0 && !pathOf(descriptor).empty())
        note('w', fileOf(descriptor), static_cast<std::uint64_t>(offset),
             {static_cast<const char*>(bytes), static_cast<std::size_t>(done)});
    return done;
}

int syncNow(const char* name, int descriptor)
{
    const auto real = next<int (*)(int)>(name);
    const int done = real(descriptor);
    const std::string path = done == 0 ? pathOf(descriptor) : std::string();
    if (path.empty())
        return done;

    struct stat64 status
    {
    };

    if (fstat64(descriptor, &status) == 0 && S_ISDIR(status.st_mode))
        noteNames('S', 0, path);
    else
        note('s', fileOf(descriptor), 0, {});
    return done;
}

int resize(int descriptor, off64_t size)
{
    static const auto real = next<int (*)(int, off64_t)>("ftruncate64");
    const int done = real(descriptor, size);
    if (done == 0 && !pathOf(descriptor).empty())
        note('t', fileOf(descriptor), static_cast<std::uint64_t>(size), {});
    return done;
}

using Open = int (*)(const char*, int, ...);

int openIt(const char* name, const char* path, int flags, mode_t mode)
{
    const auto real = next<Open>(name);
    const std::string whole = absolute(AT_FDCWD, path);
    const bool there = !isUnder(whole) || (flags & O_CREAT) == 0 || access(path, F_OK) == 0;
    const int descriptor = real(path, flags, mode);
    if (descriptor >= 0 && !there)
        noteNames('c', fileOf(descriptor), whole);
    if (descriptor >= 0 && there && (flags & O_TRUNC) != 0 && isUnder(whole))
        note('t', fileOf(descriptor), 0, {});
    return descriptor;
}

void noteRenamed(int done, const std::string& from, const std::string& to)
{
    if (done == 0 && isUnder(to))
        noteNames('r', 0, from, to);
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

ssize_t write(int descriptor, const void* bytes, std::size_t size)
{
    static const auto real = next<ssize_t (*)(int, const void*, std::size_t)>("write");
    const ssize_t done = real(descriptor, bytes, size);
    if (done > 0 && descriptor == STDOUT_FILENO && logFile >= 0)
        note('o', 0, 0, {static_cast<const char*>(bytes), static_cast<std::size_t>(done)});
    else if (done > 0 && !pathOf(descriptor).empty())
        noteWritten(descriptor, lseek64(descriptor, 0, SEEK_CUR) - done, done);
    return done;
}

ssize_t sendfile(int to, int from, off_t* offset, std::size_t size)
{
    static const auto real = next<ssize_t (*)(int, int, off_t*, std::size_t)>("sendfile");
    const ssize_t done = real(to, from, offset, size);
    if (done > 0 && !pathOf(to).empty())
        noteWritten(to, lseek64(to, 0, SEEK_CUR) - done, done);
    return done;
}

ssize_t copy_file_range(int from, off64_t* fromAt, int to, off64_t* toAt, std::size_t size,
                        unsigned flags)
{
    static const auto real =
        next<ssize_t (*)(int, off64_t*, int, off64_t*, std::size_t, unsigned)>("copy_file_range");
    const ssize_t done = real(from, fromAt, to, toAt, size, flags);
    if (done > 0 && !pathOf(to).empty())
        noteWritten(to, (toAt ? *toAt : lseek64(to, 0, SEEK_CUR)) - done, done);
    return done;
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
    return resize(descriptor, size);
}

int ftruncate64(int descriptor, off64_t size) noexcept
{
    return resize(descriptor, size);
}

int open(const char* path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const mode_t mode = va_arg(list, mode_t);
    va_end(list);
    return openIt("open", path, flags, mode);
}

int open64(const char* path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const mode_t mode = va_arg(list, mode_t);
    va_end(list);
    return openIt("open64", path, flags, mode);
}

int rename(const char* from, const char* to) noexcept
{
    static const auto real = next<int (*)(const char*, const char*)>("rename");
    const int done = real(from, to);
    noteRenamed(done, absolute(AT_FDCWD, from), absolute(AT_FDCWD, to));
    return done;
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to,
              unsigned flags) noexcept
{
    static const auto real =
        next<int (*)(int, const char*, int, const char*, unsigned)>("renameat2");
    const int done = real(fromFolder, from, toFolder, to, flags);
    if (done == 0 && flags == RENAME_EXCHANGE && isUnder(absolute(toFolder, to)))
        noteNames('x', 0, absolute(fromFolder, from), absolute(toFolder, to));
    else
        noteRenamed(done, absolute(fromFolder, from), absolute(toFolder, to));
    return done;
}

int link(const char* from, const char* to) noexcept
{
    static const auto real = next<int (*)(const char*, const char*)>("link");
    const int done = real(from, to);
    if (done == 0 && isUnder(absolute(AT_FDCWD, to)))
        noteNames('l', 0, absolute(AT_FDCWD, from), absolute(AT_FDCWD, to));
    return done;
}

int mkdir(const char* path, mode_t mode) noexcept
{
    static const auto real = next<int (*)(const char*, mode_t)>("mkdir");
    const int done = real(path, mode);
    if (done == 0 && isUnder(absolute(AT_FDCWD, path)))
        noteNames('m', 0, absolute(AT_FDCWD, path));
    return done;
}

int unlink(const char* path) noexcept
{
    static const auto real = next<int (*)(const char*)>("unlink");
    const int done = real(path);
    if (done == 0 && isUnder(absolute(AT_FDCWD, path)))
        noteNames('u', 0, absolute(AT_FDCWD, path));
    return done;
}

int remove(const char* path) noexcept
{
    static const auto real = next<int (*)(const char*)>("remove");
    const int done = real(path);
    if (done == 0 && isUnder(absolute(AT_FDCWD, path)))
        noteNames('u', 0, absolute(AT_FDCWD, path));
    return done;
}

int unlinkat(int base, const char* name, int flags) noexcept
{
    static const auto real = next<int (*)(int, const char*, int)>("unlinkat");
    const std::string path = absolute(base, name);
    const int done = real(base, name, flags);
    if (done == 0 && isUnder(path))
        noteNames('u', 0, path);
    return done;
}

} // extern "C"
