// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dlfcn.h>
#include <sys/types.h>

#include <atomic>
#include <cstddef>
#include <cstring>

// What the parts of the shim share; fault_shim.cpp tells what it does.
namespace faultShim {

struct Settings
{
    char folder[512] = {};

    enum { None, Enospc, Eio, Short, ReadOnly, Space, NoRights } kind = None;

    long at = 0;
    bool forever = false;
    const char* more = nullptr;
    const char* count = nullptr;
};

extern Settings settings;
extern std::atomic<long> calls;
extern std::atomic<long> room;

template <typename Function>
Function next(const char* name)
{
    void* symbol = dlsym(RTLD_NEXT, name);
    Function function = nullptr;
    std::memcpy(&function, &symbol, sizeof function);
    return function;
}

bool isUnder(const char* path);
bool isOurs(int descriptor);
bool thereIsMore();
// Counts a call; 0, or the errno with which it is to fail.
int faultNow();
// A call that is done whole or not at all; 0, or -1 with its errno.
int refuseNow();
void giveRoom(long bytes);
// True, with its errno, where rights cannot be set and there are no hard links.
bool refusedByRights(bool isOurs);

} // namespace faultShim
