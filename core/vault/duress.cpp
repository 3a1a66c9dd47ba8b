// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/duress.h"

#include "base/file_system.h"
#include "base/random.h"
#include "crypto/hash.h"
#include "vault/folder_beside.h"
#include "vault/pin.h"
#include "vault/project_store.h"
#include "vault/ways_in.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::string_view placeSetting = "vault.beside";
constexpr std::size_t nameBytes = 8;
// The heads of envelopes and recordings, in which their keys are, lie within.
constexpr std::size_t headSize = 512;

Path ownPlace(const Path& path)
{
    std::error_code error;
    Path own = std::filesystem::canonical(path, error);
    return error ? path : own;
}

// Files with the vault's keys in them that a crash left while a new key file was written.
void destroyOldKeyFiles(const VaultFolder& folder)
{
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path(), error)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("vault.key.") && name.ends_with(".new"))
            (void)overwriteWithNoise(entry.path());
    }
}

// What is sealed opens to who has the project's key, elsewhere: not once its head is gone. One sync
// for all of them, since there may be hundreds.
void destroyHeads(const VaultFolder& folder)
{
    Bytes noise(headSize);
    std::error_code error;
    for (const Path& inner : {folder.sealed(), folder.media()}) {
        for (const auto& entry : std::filesystem::directory_iterator(inner, error)) {
            auto file = File::open(entry.path(), File::Mode::ReadWrite);
            auto size = file ? file->size() : Result<std::uint64_t>(0);
            if (!file || !size)
                continue;
            secureRandom::fill(noise);
            const auto count = std::min<std::uint64_t>(noise.size(), *size);
            (void)file->writeAt(0, ByteView(noise).first(static_cast<std::size_t>(count)));
        }
    }
    const int descriptor = ::open(folder.path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    (void)::syncfs(descriptor);
    ::close(descriptor);
}

// A vault's folder of which the keys were destroyed, by the place where it would lie.
bool isDestroyedVault(const VaultFolder& folder, const VaultState& practice)
{
    std::error_code error;
    if (std::filesystem::symlink_status(folder.path(), error).type()
        != std::filesystem::file_type::directory)
        return false;
    // A copy of this one, opened from elsewhere.
    const auto key = KeyFile::read(folder.key());
    if (key)
        return key->id() != practice.keyFile.id();
    return folder.holdsOnlyOurs();
}

} // namespace

Path practicePlace(const Path& vault, const VaultKeys& practice)
{
    const Secret name = subkey(practice.database, 10, "practice");
    return ownPlace(vault).parent_path() / toHex(name.view().first(nameBytes));
}

Status destroyKeys(const VaultFolder& folder, std::optional<std::size_t> butSlot)
{
    Status done = KeyFile::destroy(folder.key(), butSlot);
    (void)ErasableTable::destroy(folder.erasable());
    destroyOldKeyFiles(folder);
    (void)removeLeftBeside(folder);
    return done;
}

Result<TakenPlace> takePlaceOf(const VaultFolder& vault, UnlockedFolder destroyed)
{
    const Path own = ownPlace(vault.path());
    const VaultFolder practice(practicePlace(own, destroyed.opened.keys));
    destroyHeads(vault);
    if (!isThere(practice.key()))
        return fail(ErrorCode::VaultWrongPassphrase, "no slot opens");
    auto lock = lockFolder(practice);
    if (!lock)
        return lock.failure();
    auto key = KeyFile::read(practice.key());
    if (!key)
        return key.failure();
    UnlockedFolder taken{std::move(*lock), std::move(*key), {}, {}};
    taken.opened.keys = std::move(destroyed.opened.keys);
    taken.opened.fileDamaged = !taken.key.isWholeWith(taken.opened.keys);
    if (!exchangeFolders(practice.path(), own))
        return TakenPlace{practice, std::move(taken)};
    (void)syncFolder(own.parent_path());
    // What does not go now goes at the next opening.
    (void)destroyVaultFolder(practice);
    return TakenPlace{vault, std::move(taken)};
}

void removeDestroyedBeside(const VaultState& practice)
{
    if (practice.keys.kind != VaultKind::Practice)
        return;
    const VaultFolder beside(practicePlace(practice.folder.path(), practice.keys));
    if (beside.path() == ownPlace(practice.folder.path()) || !isDestroyedVault(beside, practice))
        return;
    auto lock = File::open(beside.lock(), File::Mode::ReadWrite);
    if (lock && !lock->lock())
        return;
    (void)destroyVaultFolder(beside);
}

namespace {

Result<bool> hasDuressSlot(VaultState& vault)
{
    auto ways = vault.ways.all();
    if (!ways)
        return ways.failure();
    return std::ranges::find(*ways, SlotKind::Duress, &WayIn::kind) != ways->end();
}

Status removePractice(VaultState& vault)
{
    auto name = vault.settings.get(placeSetting);
    if (!name)
        return name.failure();
    if (!*name)
        return {};
    const Path path = ownPlace(vault.folder.path()).parent_path() / Path(**name).filename();
    const VaultFolder practice(path);
    if (isThere(path) && path != ownPlace(vault.folder.path())) {
        auto lock = lockFolder(practice);
        if (!lock)
            return lock.failure();
        if (auto gone = destroyVaultFolder(practice); !gone)
            return gone;
        (void)syncFolder(path.parent_path());
    }
    return vault.settings.remove(placeSetting);
}

Status wrongly(const char* what)
{
    return fail(ErrorCode::UsedWrongly, "duress", {}, {what});
}

// The practice vault as it will be found: with a project in it, closed.
Status makePractice(VaultState& vault, const Path& place, VaultKeys keys, const Secret& words,
                    const FillPractice& fill)
{
    CreateVault how;
    how.kind = VaultKind::Practice;
    how.clock = vault.clock;
    {
        // The same costs, so that it takes as long to open.
        auto made = createVault(place, words, how, OwnKeys{std::move(keys), vault.keyFile.cost()});
        if (!made)
            return made.failure();
        if (auto closed = closeDatabase(**made); !closed)
            return closed;
    }
    auto practice = Vault::open(place, words, {.clock = vault.clock});
    if (!practice)
        return practice.failure();
    if (auto filled = fill(*practice); !filled)
        return filled;
    return practice->close();
}

Result<VaultKeys> copyOf(const VaultKeys& keys)
{
    VaultKeys copy;
    copy.kind = keys.kind;
    copy.held = keys.held;
    copy.database = keys.database.copy();
    copy.audit = keys.audit.copy();
    std::ranges::transform(keys.compartments, copy.compartments.begin(), &Secret::copy);
    if (copy.database.empty() || copy.audit.empty()
        || std::ranges::any_of(copy.compartments, &Secret::empty))
        return fail(ErrorCode::OutOfMemory, "secret memory");
    return copy;
}

} // namespace

Status removeUnusedPractice(VaultState& vault)
{
    // Not by a card or a recovery: the list of ways is then being mended.
    auto has = hasDuressSlot(vault);
    if (!has)
        return has.failure();
    return *has ? Status() : removePractice(vault);
}

Result<bool> WaysIn::hasDuress()
{
    return hasDuressSlot(m_vault);
}

Status WaysIn::setDuress(const Secret& words, const FillPractice& fill)
{
    const TypedWay given = typedWay(words);
    if (auto good = checkPassphrase(given.typed, VaultKind::Live); !good)
        return good;
    if (auto writable = m_vault.expectWritable(); !writable)
        return writable;
    if (!m_vault.opener.isNull())
        return wrongly("a way in that is not its owner's");
    auto ways = all();
    if (!ways)
        return ways.failure();
    if (std::ranges::find(*ways, SlotKind::Duress, &WayIn::kind) != ways->end())
        return wrongly("a second one");
    const auto slot = freeSlot(m_vault, *ways);
    if (!slot)
        return fail(ErrorCode::VaultNoFreeSlot, "duress");
    // Whosever it is, and whatever kind: that is not told.
    if (m_vault.keyFile.openAny(words))
        return wrongly("a passphrase that opens this notebook already");
    if (auto gone = removePractice(m_vault); !gone)
        return gone;
    auto keys = VaultKeys::make(VaultKind::Practice);
    auto own = keys ? copyOf(*keys) : Result<VaultKeys>(keys.failure());
    if (!own)
        return own.failure();
    const Path place = practicePlace(m_vault.folder.path(), *keys);
    if (isThere(place))
        return fail(ErrorCode::FileExists, "beside");
    // First its name: what is broken off from here on is found and goes.
    Status done = m_vault.settings.set(placeSetting, place.filename().string());
    if (done)
        done = makePractice(m_vault, place, std::move(*own), given.typed, fill);
    if (done)
        done = putDuress(*slot, *keys, given.typed, std::move(*ways));
    if (!done)
        (void)removePractice(m_vault);
    return done;
}

Status WaysIn::removeDuress()
{
    if (!m_vault.opener.isNull())
        return wrongly("a way in that is not its owner's");
    auto ways = all();
    if (!ways)
        return ways.failure();
    const auto found = std::ranges::find(*ways, SlotKind::Duress, &WayIn::kind);
    if (found == ways->end())
        return {};
    if (auto gone = remove(found->slot); !gone)
        return gone;
    return removePractice(m_vault);
}

} // namespace cuaderno
