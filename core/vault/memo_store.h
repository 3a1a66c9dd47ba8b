// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "study/memo.h"

#include <vector>

namespace cuaderno {

struct VaultState;

// Memos, under the key that each person has alone: not the lead's, not the recovery's. Whoever
// loses all her ways in loses them.
class MemoStore
{
public:
    explicit MemoStore(VaultState& vault) : m_vault(vault) {}

    // Makes or changes; its author is who opened the vault. VaultNotHeld after an opening by the
    // project's key; FileExists where a memo of somebody else has that id.
    Status save(const Memo& memo);
    // The opener's own, in the order in which she added them. Others' look like noise to her, and
    // so would a damaged one of hers: pages are checked, boxes of memos cannot be.
    Result<std::vector<Memo>> all();
    // UsedWrongly where it is none of hers.
    Status remove(MemoId id);

private:
    VaultState& m_vault;
};

} // namespace cuaderno
