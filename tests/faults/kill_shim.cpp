// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program, kills it before a call that changes the disk: a write, a sync, a
// truncation, a name that comes, goes or changes. Set by the environment:
//   KILL_AT       the number of the call; none: it is not killed
//   KILL_COUNT    the number of calls is written here at the end
//   NO_EXCHANGE   1: two names cannot be exchanged, as on a file system that does not know how
#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

std::atomic<long> calls{0};
long killAt = 0;
const char* countFile = nullptr;
bool noExchange = false;

template <typename Function>
Function next(const char* name)
{
    void* symbol = dlsym(RTLD_NEXT, name);
    Function function = nullptr;
    std::memcpy(&function, &symbol, sizeof function);
    return function;
}

void count()
{
    if (++calls == killAt)
        (void)std::raise(SIGKILL);
}

struct Init
{
    Init()
    {
        if (const char* at = std::getenv("KILL_AT"))
            killAt = std::atol(at);
        countFile = std::getenv("KILL_COUNT");
        noExchange = std::getenv("NO_EXCHANGE") != nullptr;
    }

    ~Init()
    {
        if (!countFile)
            return;
        if (FILE* file = std::fopen(countFile, "w")) {
            std::fprintf(file, "%ld\n", calls.load());
            std::fclose(file);
        }
    }
};

Init init;

} // namespace

extern "C" {

ssize_t pwrite(int descriptor, const void* bytes, std::size_t size, off_t offset)
{
    static const auto real = next<ssize_t (*)(int, const void*, std::size_t, off_t)>("pwrite");
    count();
    return real(descriptor, bytes, size, offset);
}

ssize_t pwrite64(int descriptor, const void* bytes, std::size_t size, off64_t offset)
{
    static const auto real = next<ssize_t (*)(int, const void*, std::size_t, off64_t)>("pwrite64");
    count();
    return real(descriptor, bytes, size, offset);
}

int fsync(int descriptor)
{
    static const auto real = next<int (*)(int)>("fsync");
    count();
    return real(descriptor);
}

int fdatasync(int descriptor)
{
    static const auto real = next<int (*)(int)>("fdatasync");
    count();
    return real(descriptor);
}

int ftruncate(int descriptor, off_t size) noexcept
{
    static const auto real = next<int (*)(int, off_t)>("ftruncate");
    count();
    return real(descriptor, size);
}

int ftruncate64(int descriptor, off64_t size) noexcept
{
    static const auto real = next<int (*)(int, off64_t)>("ftruncate64");
    count();
    return real(descriptor, size);
}

int rename(const char* from, const char* to) noexcept
{
    static const auto real = next<int (*)(const char*, const char*)>("rename");
    count();
    return real(from, to);
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to,
              unsigned int flags) noexcept
{
    static const auto real =
        next<int (*)(int, const char*, int, const char*, unsigned int)>("renameat2");
    count();
    if (noExchange) {
        errno = EINVAL;
        return -1;
    }
    return real(fromFolder, from, toFolder, to, flags);
}

int unlink(const char* path) noexcept
{
    static const auto real = next<int (*)(const char*)>("unlink");
    count();
    return real(path);
}

int mkdir(const char* path, mode_t mode) noexcept
{
    static const auto real = next<int (*)(const char*, mode_t)>("mkdir");
    count();
    return real(path, mode);
}

int rmdir(const char* path) noexcept
{
    static const auto real = next<int (*)(const char*)>("rmdir");
    count();
    return real(path);
}

} // extern "C"
