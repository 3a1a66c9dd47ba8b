// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "study/concern.h"
#include "study/memo.h"
#include "vault/slip_store.h"

#include <vector>

namespace cuaderno {

class Vault;

// Words of a concern hold no more bytes of UTF-8 than this.
inline constexpr std::size_t longestConcern = 3000;

// Seals a concern to whoever holds them in this project (R14: it never enters a release). Durable
// when it returns. Who wrote it cannot read it again, nor does the vault say who that was; its
// `week` is that of the clock. A day to look after it again is kept for its writer alone, beside
// her memos, unless it is about one of the team: of that nothing stays with whoever's notebook it
// is.
//
// VaultNotHeld where this notebook was never told whom to seal it to; SlipTooLong, TextNotUtf8.
// Where it fails nothing of it is kept.
Status noteConcern(Vault& vault, const Clock& clock, Concern concern);
// Whether noteConcern() could: VaultNotHeld.
Status mayNoteConcern(Vault& vault);

// A day on which whoever opened the vault wanted to look after something again. What that was
// stands nowhere here.
struct FollowUp
{
    MemoId id;
    Date day;

    bool operator==(const FollowUp&) const = default;
};

// The opener's own, earliest first; none for an opening that holds no memos.
Result<std::vector<FollowUp>> followUps(Vault& vault);
// It was looked after. UsedWrongly where it is none of hers.
Status followedUp(Vault& vault, const MemoId& id);

struct NotedConcern
{
    SlipId id;
    Concern concern;
};

struct NotedConcerns
{
    // The most urgent first, among these the oldest.
    std::vector<NotedConcern> concerns;
    int unreadable = 0;
};

// For who holds them: VaultNotHeld for everybody else.
Result<NotedConcerns> notedConcerns(Vault& vault);

} // namespace cuaderno
