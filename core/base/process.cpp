// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/process.h"

#include <cerrno>
#include <cstdlib>
#include <string_view>
#include <vector>

#ifdef __linux__
#include <malloc.h>
#include <unistd.h>
#endif

namespace cuaderno {

namespace {

constexpr const char* tunables = "GLIBC_TUNABLES";
constexpr std::string_view noThreadCache = "glibc.malloc.tcache_count=0";
constexpr int overwriteWith = 0xA5;
constexpr const char* itself = "/proc/self/exe";

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
    execv(itself, argv);
    // No new start: the program works as well, and wipes a little less.
#else
    (void)argv;
#endif
}

void becomeAgain(std::span<const std::string> arguments)
{
#ifdef __linux__
    std::vector<std::string> words{program_invocation_name};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    pointers.reserve(words.size() + 1);
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    execv(itself, pointers.data());
#else
    (void)arguments;
#endif
}

} // namespace cuaderno
