// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/entries.h"

#include <algorithm>

namespace cuaderno {

Result<std::vector<std::uint32_t>> referredEntries(VaultState& vault)
{
    auto query = vault.prepare(
        "SELECT entry FROM session UNION SELECT entry FROM participant ORDER BY entry");
    if (!query)
        return query.failure();
    std::vector<std::uint32_t> entries;
    for (;;) {
        auto row = query->step();
        if (!row)
            return row.failure();
        if (!*row)
            return entries;
        entries.push_back(static_cast<std::uint32_t>(query->integer(0)));
    }
}

Result<std::vector<std::uint32_t>> orphanedEntries(VaultState& vault)
{
    auto referred = referredEntries(vault);
    if (!referred)
        return referred.failure();
    std::vector<std::uint32_t> orphans = vault.erasable.live();
    std::erase_if(
        orphans, [&](std::uint32_t entry) { return std::ranges::binary_search(*referred, entry); });
    return orphans;
}

Result<std::uint32_t> newEntry(VaultState& vault)
{
    if (auto held = vault.mustHold(Compartment::Answers); !held)
        return held.failure();
    if (!vault.takenEntries) {
        auto referred = referredEntries(vault);
        if (!referred)
            return referred.failure();
        std::vector<bool> taken(vault.erasable.capacity());
        for (const std::uint32_t entry : *referred) {
            if (entry < taken.size())
                taken[entry] = true;
        }
        vault.takenEntries = std::move(taken);
    }
    auto entry = vault.erasable.add(*vault.takenEntries);
    if (entry) {
        vault.takenEntries->resize(vault.erasable.capacity());
        (*vault.takenEntries)[*entry] = true;
    }
    return entry;
}

Status eraseOrphans(VaultState& vault)
{
    // Without the answers' key nothing looks live, and nothing may be taken for an orphan.
    if (!vault.keys.holds(Compartment::Answers) || vault.damaged || vault.keepsOrphans)
        return {};
    auto orphans = orphanedEntries(vault);
    if (!orphans)
        return orphans.failure();
    for (const std::uint32_t entry : *orphans) {
        if (auto gone = vault.erasable.erase(entry); !gone)
            return gone;
    }
    return {};
}

Result<std::vector<std::uint32_t>> spoiledEntries(VaultState& vault)
{
    auto referred = referredEntries(vault);
    if (!referred)
        return referred.failure();
    std::vector<std::uint32_t> spoiled = vault.erasable.halfSpoiled();
    std::erase_if(spoiled, [&](std::uint32_t entry) {
        return !std::ranges::binary_search(*referred, entry);
    });
    return spoiled;
}

Status mendSecrets(VaultState& vault)
{
    auto spoiled = spoiledEntries(vault);
    if (!spoiled)
        return spoiled.failure();
    if (spoiled->empty())
        return {};
    const Path path = vault.folder.erasable();
    Place place;
    place.file = path.string();
    vault.warnings.push_back({ErrorCode::VaultSideFileDamaged,
                              "one copy of a secret",
                              std::move(place),
                              {path.filename().string()}});
    for (const std::uint32_t entry : *spoiled) {
        if (auto mended = vault.erasable.mend(entry); !mended)
            return mended;
    }
    return {};
}

namespace {

Result<std::size_t> erasingRows(VaultState& vault)
{
    auto query = vault.prepare("SELECT (SELECT count(*) FROM session WHERE erasing <> 0)"
                               " + (SELECT count(*) FROM participant WHERE erasing <> 0)");
    if (!query)
        return query.failure();
    if (auto row = query->step(); !row)
        return row.failure();
    return static_cast<std::size_t>(query->integer(0));
}

} // namespace

Result<const char*> wrongWithSecrets(VaultState& vault, bool rowsAreOld)
{
    const ErasableTable& table = vault.erasable;
    if (!table.isWhole())
        return table.capacity() == 0 ? "not there, or nothing of it" : "its end was cut off";
    auto referred = referredEntries(vault);
    if (!referred)
        return referred.failure();
    if (!referred->empty() && referred->back() >= table.capacity())
        return "its end was cut off";
    // Without the answers' key nothing looks live.
    const bool canTell =
        vault.keys.holds(Compartment::Answers) && !referred->empty() && !rowsAreOld;
    const auto isLive = [&](std::uint32_t entry) { return table.isLive(entry); };
    if (!canTell || std::ranges::any_of(*referred, isLive))
        return nullptr;
    // The last one was being erased when the program was stopped.
    auto erasing = erasingRows(vault);
    if (!erasing)
        return erasing.failure();
    return *erasing == referred->size() ? nullptr : "not a single secret of it fits";
}

} // namespace cuaderno
