// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>

// What vault_writer does with whole vaults, and how it tells what it did; vault_writer.cpp says
// which words it is told to do it by.
namespace cuaderno::test {

// Past stdio, whose calls nobody sees.
template <typename... Args>
void say(const char* format, Args... args)
{
    std::array<char, 256> line{};
    const int size = std::snprintf(line.data(), line.size() - 1, format, args...);
    const auto end = std::min(static_cast<std::size_t>(size), line.size() - 2);
    line.at(end) = '\n';
    if (write(STDOUT_FILENO, line.data(), end + 1) < 0)
        _exit(3);
}

// 1, and says why.
int refused(const Error& error);

// Each 0 where it was done.
int cards(Vault& vault, int count);
int recover(char** words);
int read(const Path& folder);
int rescue(const Path& folder, const Path& to);
int newKeys(const Path& folder, const char* words);
int restore(const Path& file, const Path& folder);
int salvage(const Path& folder, const Path& to);

} // namespace cuaderno::test
