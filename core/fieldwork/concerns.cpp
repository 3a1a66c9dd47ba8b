// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldwork/concerns.h"

#include "base/text.h"
#include "fieldwork/when.h"
#include "vault/memo_store.h"
#include "vault/vault.h"

#include <algorithm>
#include <tuple>

namespace cuaderno {

namespace {

// What tells a day to look after something from a memo.
constexpr const char* followUpPrompt = "concern.follow_up";

Result<MemoId> keepFollowUp(Vault& vault, Date day)
{
    Memo memo;
    memo.id = MemoId::random();
    // Its own week, not today's: nothing says when the concern was written.
    memo.week = weekOf(day);
    memo.prompts[followUpPrompt] = formatDate(day);
    if (Status saved = vault.memos().save(memo); !saved)
        return saved.failure();
    return memo.id;
}

} // namespace

Status mayNoteConcern(Vault& vault)
{
    if (auto key = vault.slips().key(Compartment::Concerns); !key)
        return key.failure();
    return {};
}

Status noteConcern(Vault& vault, const Clock& clock, Concern concern)
{
    if (Status may = mayNoteConcern(vault); !may)
        return may;
    if (!isUtf8(concern.words))
        return fail(ErrorCode::TextNotUtf8, "a concern");
    if (concern.words.size() > longestConcern)
        return fail(ErrorCode::SlipTooLong, {}, {}, {std::to_string(longestConcern)});
    concern.week = weekNow(clock);
    if (concern.kind == ConcernKind::Team)
        concern.followUp.reset();
    auto content = writeConcern(concern);
    if (!content)
        return content.failure();
    // First the day: without it a concern that is kept would be told as one that is not.
    std::optional<MemoId> day;
    if (concern.followUp) {
        auto kept = keepFollowUp(vault, *concern.followUp);
        if (!kept)
            return kept.failure();
        day = *kept;
    }
    if (auto sealed = vault.slips().put(Compartment::Concerns, content->view()); !sealed) {
        if (day)
            (void)vault.memos().remove(*day);
        return sealed.failure();
    }
    return {};
}

Result<std::vector<FollowUp>> followUps(Vault& vault)
{
    std::vector<FollowUp> days;
    auto memos = vault.memos().all();
    if (!memos) {
        if (memos.error().code == ErrorCode::VaultNotHeld)
            return days;
        return memos.failure();
    }
    for (const Memo& memo : *memos) {
        const auto prompt = memo.prompts.find(followUpPrompt);
        if (prompt == memo.prompts.end())
            continue;
        if (const auto day = parseDate(prompt->second))
            days.push_back({memo.id, *day});
    }
    std::ranges::stable_sort(days, {}, &FollowUp::day);
    return days;
}

Status followedUp(Vault& vault, const MemoId& id)
{
    return vault.memos().remove(id);
}

Result<NotedConcerns> notedConcerns(Vault& vault)
{
    auto slips = vault.slips().all(Compartment::Concerns);
    if (!slips)
        return slips.failure();
    NotedConcerns noted;
    noted.unreadable = slips->unreadable;
    for (const Slip& slip : slips->slips) {
        if (auto concern = readConcern(slip.content.view()))
            noted.concerns.push_back({slip.id, std::move(*concern)});
        else
            ++noted.unreadable;
    }
    std::ranges::stable_sort(noted.concerns, {}, [](const NotedConcern& one) {
        const Week& week = one.concern.week;
        return std::tuple(one.concern.urgency, week.year, week.number);
    });
    return noted;
}

} // namespace cuaderno
