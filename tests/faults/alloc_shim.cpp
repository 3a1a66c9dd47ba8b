// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program, lets it run out of memory. Set by the environment:
//   ALLOC_AT       the number of the allocation, counted from main() on, that fails
//   ALLOC_FOREVER  1: and every later one
//   ALLOC_COUNT    the number of allocations is written here at the end
// Never failed, as it crashes by itself then and nobody can keep it from that: what libcrypto takes
// (OpenSSL 3.0 locks what it could not make), and SQLCipher while it is set up (3.4.1 writes into
// the provider that it could not make).
// Counted are malloc, calloc, realloc and what is aligned (the operators of C++ come from there),
// and anonymous mmap, from which locked memory for secrets is taken.
#include <dlfcn.h>
#include <fcntl.h>
#include <link.h>
#include <sys/mman.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* old, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
}

namespace {

using Main = int (*)(int, char**, char**);

std::atomic<bool> running{false};
std::atomic<long> calls{0};
std::atomic<bool> spared{false};
long failAt = 0;
bool forever = false;
Main realMain = nullptr;

template <typename Function>
Function next(const char* name)
{
    void* symbol = dlsym(RTLD_NEXT, name);
    Function function = nullptr;
    std::memcpy(&function, &symbol, sizeof function);
    return function;
}

std::uintptr_t spareBegin = 0;
std::uintptr_t spareEnd = 0;

int findSpared(dl_phdr_info* library, std::size_t, void*)
{
    if (!std::strstr(library->dlpi_name, "/libcrypto.so"))
        return 0;
    spareBegin = library->dlpi_addr;
    for (int i = 0; i < library->dlpi_phnum; ++i) {
        const auto end =
            library->dlpi_addr + library->dlpi_phdr[i].p_vaddr + library->dlpi_phdr[i].p_memsz;
        if (library->dlpi_phdr[i].p_type == PT_LOAD && end > spareEnd)
            spareEnd = end;
    }
    return 1;
}

bool failsNow(void* caller)
{
    const auto from = reinterpret_cast<std::uintptr_t>(caller);
    if (!running || spared || (from >= spareBegin && from < spareEnd))
        return false;
    const long call = ++calls;
    if (failAt == 0 || (call != failAt && (!forever || call < failAt)))
        return false;
    errno = ENOMEM;
    return true;
}

void writeCount()
{
    running = false;
    const char* file = std::getenv("ALLOC_COUNT");
    if (!file)
        return;
    char text[32];
    const int size = std::snprintf(text, sizeof text, "%ld\n", calls.load());
    const int descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return;
    if (write(descriptor, text, static_cast<std::size_t>(size)) != size)
        unlink(file);
    close(descriptor);
}

int countedMain(int argc, char** argv, char** envp)
{
    if (const char* at = std::getenv("ALLOC_AT"))
        failAt = std::atol(at);
    forever = std::getenv("ALLOC_FOREVER") != nullptr;
    dl_iterate_phdr(findSpared, nullptr);
    std::atexit(writeCount);
    running = true;
    return realMain(argc, argv, envp);
}

} // namespace

extern "C" {

void sqlcipher_activate()
{
    static const auto real = next<void (*)()>("sqlcipher_activate");
    spared = true;
    real();
    spared = false;
}

void* malloc(std::size_t size)
{
    return failsNow(__builtin_return_address(0)) ? nullptr : __libc_malloc(size);
}

void* calloc(std::size_t count, std::size_t size)
{
    return failsNow(__builtin_return_address(0)) ? nullptr : __libc_calloc(count, size);
}

void* realloc(void* old, std::size_t size)
{
    return failsNow(__builtin_return_address(0)) ? nullptr : __libc_realloc(old, size);
}

void* memalign(std::size_t alignment, std::size_t size)
{
    return failsNow(__builtin_return_address(0)) ? nullptr : __libc_memalign(alignment, size);
}

void* aligned_alloc(std::size_t alignment, std::size_t size)
{
    return failsNow(__builtin_return_address(0)) ? nullptr : __libc_memalign(alignment, size);
}

int posix_memalign(void** to, std::size_t alignment, std::size_t size)
{
    if (failsNow(__builtin_return_address(0)))
        return ENOMEM;
    *to = __libc_memalign(alignment, size);
    return *to ? 0 : ENOMEM;
}

void* mmap(void* at, std::size_t size, int protection, int flags, int descriptor, off_t offset)
{
    static const auto real = next<void* (*)(void*, std::size_t, int, int, int, off_t)>("mmap");
    if ((flags & MAP_ANONYMOUS) != 0 && failsNow(__builtin_return_address(0)))
        return MAP_FAILED;
    return real(at, size, protection, flags, descriptor, offset);
}

void* mmap64(void* at, std::size_t size, int protection, int flags, int descriptor, off64_t offset)
{
    return mmap(at, size, protection, flags, descriptor, offset);
}

int __libc_start_main(Main main, int argc, char** argv, void (*init)(), void (*end)(),
                      void (*loaderEnd)(), void* stackEnd)
{
    const auto real = next<int (*)(Main, int, char**, void (*)(), void (*)(), void (*)(), void*)>(
        "__libc_start_main");
    realMain = main;
    return real(countedMain, argc, argv, init, end, loaderEnd, stackEnd);
}

} // extern "C"
