// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

// Where small secrets lie: many in one piece of libsodium's memory (locked where the system allows
// it, between guard pages, out of core dumps), since a piece for each key costs four system calls
// and three pages. Only for Secret. From any thread.
namespace cuaderno::secretArena {

inline constexpr std::size_t slotSize = 64;

// Null where there is no memory. REQUIRES: libsodium was started.
std::byte* take();
// Overwrites it. REQUIRES: a slot that was taken.
void giveBack(std::byte* slot);

} // namespace cuaderno::secretArena
