// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret_arena.h"

#include <sodium.h>

#include <memory>
#include <mutex>
#include <new>
#include <vector>

namespace cuaderno::secretArena {

namespace {

// Four pages: a limit of 64 KiB of locked memory, as in containers, is not used up by one piece.
constexpr std::size_t pieceSize = 16U << 10;

struct Arena
{
    std::mutex guard;
    std::vector<std::byte*> free;
    // How many there are, free or not.
    std::size_t slots = 0;
};

// Never destroyed: secrets of static objects may go after it. What is in it was overwritten then.
Arena& arena()
{
    static Arena* const all = std::make_unique<Arena>().release();
    return *all;
}

bool grow(Arena& all)
{
    auto* const piece = static_cast<std::byte*>(sodium_malloc(pieceSize));
    if (!piece)
        return false;
    try {
        all.free.reserve(all.slots + pieceSize / slotSize);
    } catch (const std::bad_alloc&) {
        sodium_free(piece);
        return false;
    }
    for (std::size_t at = 0; at < pieceSize; at += slotSize)
        all.free.push_back(piece + at);
    all.slots += pieceSize / slotSize;
    return true;
}

} // namespace

std::byte* take()
{
    Arena& all = arena();
    const std::scoped_lock lock(all.guard);
    if (all.free.empty() && !grow(all))
        return nullptr;
    std::byte* const slot = all.free.back();
    all.free.pop_back();
    return slot;
}

void giveBack(std::byte* slot)
{
    sodium_memzero(slot, slotSize);
    Arena& all = arena();
    const std::scoped_lock lock(all.guard);
    // Room was made for every slot when its piece was.
    all.free.push_back(slot);
}

} // namespace cuaderno::secretArena
