// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/restart.h"

#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#ifdef __linux__
#include <malloc.h>
#include <unistd.h>
#endif

namespace {

constexpr const char* tunables = "GLIBC_TUNABLES";
constexpr std::string_view noThreadCache = "glibc.malloc.tcache_count=0";
constexpr int overwriteWith = 0xA5;

} // namespace

void startWithWipingAllocator(char* argv[])
{
#ifdef __linux__
    // Freed memory is overwritten, but for what goes to the cache of each thread: so no such cache.
    // The allocator reads this before main, hence the second start.
    mallopt(M_PERTURB, overwriteWith);
    const char* now = std::getenv(tunables);
    if (now && std::string_view(now).find(noThreadCache) != std::string_view::npos)
        return;
    const std::string wanted = now && *now ? std::string(now) + ':' + std::string(noThreadCache)
                                           : std::string(noThreadCache);
    if (setenv(tunables, wanted.c_str(), 1) != 0)
        return;
    execv("/proc/self/exe", argv);
    // No new start: the program works as well, and wipes a little less.
#else
    (void)argv;
#endif
}

void restartLocked(int argc, char* argv[])
{
#ifdef __linux__
    std::vector<char*> arguments(argv, argv + argc);
    static char locked[] = "--locked";
    bool there = false;
    for (const char* argument : arguments)
        there = there || std::strcmp(argument, locked) == 0;
    if (!there)
        arguments.push_back(locked);
    arguments.push_back(nullptr);
    execv("/proc/self/exe", arguments.data());
#else
    (void)argc;
    (void)argv;
#endif
}
