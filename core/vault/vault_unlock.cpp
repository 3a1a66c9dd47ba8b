// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// From what a person gives to the keys: the passphrase, a key card, the project's key.
#include "base/text.h"
#include "vault/duress.h"
#include "vault/key_card.h"
#include "vault/open_media.h"
#include "vault/pin.h"
#include "vault/try_counter.h"
#include "vault/vault_opening.h"

#include <algorithm>
#include <new>

namespace cuaderno {

namespace {

constexpr std::size_t shortestLive = 8;

Place at(const Path& path)
{
    Place place;
    place.file = path.string();
    return place;
}

Status checkThere(const VaultFolder& folder)
{
    if (isThere(folder.key()))
        return {};
    if (isThere(folder.creating()))
        return fail(ErrorCode::VaultUnfinished, {}, at(folder.path()));
    if (isThere(folder.database()))
        return fail(ErrorCode::VaultKeyDamaged, "the key file is not there", at(folder.key()));
    return fail(ErrorCode::VaultNotFound, {}, at(folder.path()));
}

ErrorCode readOnlyInstead(ErrorCode code)
{
    return code == ErrorCode::FileReadOnly || code == ErrorCode::FileNoAccess
               ? ErrorCode::VaultReadOnly
               : code;
}

bool isSpent(const TryRecord& record)
{
    return record.wipeAfter != 0 && record.wrong >= record.wipeAfter;
}

// So that what was counted before can be taken back.
Result<OpenedSlot> openOrSayWhy(const KeyFile& key, const Secret& passphrase)
{
    try {
        return key.openAny(passphrase);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "a try");
    }
}

// The counter goes up before the try, so that nothing is won by killing the program.
Result<OpenedSlot> tryPassphrase(const VaultFolder& folder, const KeyFile& key,
                                 const Secret& passphrase, const Clock& clock,
                                 std::vector<Error>& warnings)
{
    const TryCounter counter(folder.tries());
    auto before = counter.read();
    if (!before)
        return before.failure();
    if (before->damaged)
        warnings.push_back(sideFile(folder.tries(), "damaged"));
    const TryTime now = TryTime::now(clock);
    if (const auto left = waitLeft(*before, now); left.count() > 0) {
        // Restarting the machine or turning its clock begins the wait anew.
        if (before->last.boot != now.boot)
            (void)counter.write({before->wrong, now, before->wipeAfter});
        const auto seconds = (left.count() + 999) / 1000;
        return fail(ErrorCode::VaultTooManyTries, {}, {}, {std::to_string(seconds)});
    }
    // It was counted, and then the program was killed.
    if (isSpent(*before)) {
        (void)destroyKeys(folder);
        auto noise = KeyFile::read(folder.key());
        return noise ? noise->open(passphrase) : noise.failure();
    }
    // None was given, or there was no memory to hold it: nobody guessed.
    if (passphrase.empty())
        return fail(ErrorCode::VaultWrongPassphrase, "empty", at(folder.key()));
    const TryRecord counted{before->wrong + 1, now, before->wipeAfter};
    auto written = counter.write(counted);
    // On a full disk a vault must open; the counter is overwritten in place and needs no room.
    if (!written && written.error().code != ErrorCode::DiskFull)
        return fail(readOnlyInstead(written.error().code), "tries", at(folder.tries()));
    auto opened = openOrSayWhy(key, passphrase);
    // Damage is no try, nor is want of memory.
    if (opened)
        (void)counter.write({0, {}, before->wipeAfter});
    else if (opened.error().code != ErrorCode::VaultWrongPassphrase)
        (void)counter.write(*before);
    else if (isSpent(counted))
        (void)destroyKeys(folder);
    if (!opened)
        opened.error().where = at(folder.key());
    return opened;
}

// Where nothing can be written no try can be counted. What was counted before still holds: a wait
// that began since this machine was started, and keys that were to be destroyed.
Result<OpenedSlot> tryWithoutCounting(const VaultFolder& folder, const KeyFile& key,
                                      const Secret& passphrase, const Clock& clock)
{
    const auto before = TryCounter(folder.tries()).read();
    const TryTime now = TryTime::now(clock);
    if (before && !before->damaged && before->last.boot == now.boot) {
        if (const auto left = waitLeft(*before, now); left.count() > 0)
            return fail(ErrorCode::VaultTooManyTries, {}, {},
                        {std::to_string((left.count() + 999) / 1000)});
    }
    auto opened = key.open(passphrase);
    if (opened && before && isSpent(*before))
        return fail(ErrorCode::VaultWrongPassphrase, "spent", at(folder.key()));
    if (!opened)
        opened.error().where = at(folder.key());
    return opened;
}

// Nobody guesses a card: it is neither counted nor made to wait.
Result<OpenedSlot> tryKeyCard(const VaultFolder& folder, const KeyFile& key, const Secret& card,
                              bool readOnly)
{
    auto opened = key.open(card);
    if (!opened)
        opened.error().where = at(folder.key());
    else if (!readOnly)
        (void)forgetTries(folder);
    return opened;
}

// The folder, held by us, and its key file.
struct HeldFolder
{
    VaultFolder folder;
    File lock;
    KeyFile key;
};

Result<HeldFolder> hold(const Path& path, bool readOnly)
{
    const VaultFolder folder(path);
    if (auto there = checkThere(folder); !there)
        return there.failure();
    auto lock = readOnly ? lockFolderToRead(folder) : lockFolder(folder);
    if (!lock)
        return lock.failure();
    auto key = KeyFile::read(folder.key());
    if (!key) {
        key.error().where = at(folder.key());
        return key.failure();
    }
    return HeldFolder{folder, std::move(*lock), std::move(*key)};
}

} // namespace

Status forgetTries(const VaultFolder& folder)
{
    const TryCounter counter(folder.tries());
    const auto before = counter.read();
    return counter.write({0, {}, before ? before->wipeAfter : 0});
}

Status checkPassphrase(const Secret& passphrase, VaultKind kind)
{
    if (hasDeviceSecret(passphrase))
        return fail(ErrorCode::UsedWrongly, "passphrase", {}, {"a new passphrase on a device"});
    if (!isUtf8(passphrase.text()))
        return fail(ErrorCode::TextNotUtf8, "passphrase");
    // It would be taken for a card each time.
    if (looksLikeKeyCard(passphrase))
        return fail(ErrorCode::UsedWrongly, "passphrase", {},
                    {"a passphrase that begins like a key card"});
    const std::size_t letters = length(passphrase.text());
    if (letters == 0 || (kind == VaultKind::Live && letters < shortestLive))
        return fail(ErrorCode::VaultPassphraseTooShort, {}, {}, {std::to_string(shortestLive)});
    return {};
}

namespace {

// Words of duress have destroyed the keys when it returns; what else they are to do is left to the
// caller.
Result<UnlockedFolder> unlockAny(const Path& path, const Secret& passphrase, const OpenVault& how)
{
    auto held = hold(path, how.readOnly);
    if (!held)
        return held.failure();
    const SystemClock machine;
    const Clock& clock = how.clock ? *how.clock : machine;
    std::vector<Error> warnings;
    const auto open = [&]() -> Result<OpenedSlot> {
        if (looksLikeKeyCard(passphrase))
            return tryKeyCard(held->folder, held->key, passphrase, how.readOnly);
        if (how.readOnly)
            return tryWithoutCounting(held->folder, held->key, passphrase, clock);
        return tryPassphrase(held->folder, held->key, passphrase, clock, warnings);
    };
    auto opened = open();
    if (!opened)
        return opened.failure();
    if (opened->kind == SlotKind::Duress) {
        if (auto destroyed = destroyKeys(held->folder, opened->slot); !destroyed)
            return destroyed.failure();
    }
    return UnlockedFolder{std::move(held->lock), std::move(held->key), std::move(*opened),
                          std::move(warnings)};
}

} // namespace

Result<UnlockedFolder> unlockFolder(const Path& path, const Secret& passphrase,
                                    const OpenVault& how)
{
    auto unlocked = unlockAny(path, passphrase, how);
    if (unlocked && unlocked->opened.kind == SlotKind::Duress)
        return fail(ErrorCode::VaultWrongPassphrase, "no slot opens", at(VaultFolder(path).key()));
    return unlocked;
}

Result<std::unique_ptr<VaultState>> openVault(const Path& path, const Secret& passphrase,
                                              const OpenVault& how)
{
    VaultFolder folder(path);
    auto unlocked = unlockAny(path, passphrase, how);
    if (!unlocked)
        return unlocked.failure();
    if (unlocked->opened.kind == SlotKind::Duress) {
        auto taken = takePlaceOf(folder, std::move(*unlocked));
        if (!taken)
            return taken.failure();
        folder = taken->folder;
        unlocked = std::move(taken->unlocked);
    }
    if (unlocked->opened.fileDamaged && !how.evenIfDamaged)
        return fail(ErrorCode::VaultKeyDamaged, "a slot opens", at(folder.key()), {"opens"});
    const std::uint8_t held = unlocked->opened.keys.held;
    const bool whole = !unlocked->opened.fileDamaged;
    auto vault = openDatabase(folder, std::move(unlocked->lock), std::move(unlocked->key),
                              std::move(unlocked->opened), how, AuditVerb::Open);
    if (vault && whole)
        dropLostKeys(**vault, held, passphrase);
    if (vault)
        std::ranges::move(unlocked->warnings, std::back_inserter((*vault)->warnings));
    return vault;
}

Result<std::unique_ptr<VaultState>> openByProject(const Path& path, const BoxKeyPair& project,
                                                  const OpenVault& how)
{
    auto held = hold(path, how.readOnly);
    if (!held)
        return held.failure();
    auto opened = held->key.recover(project);
    if (!opened && opened.error().code == ErrorCode::CryptoWrongKey)
        return fail(ErrorCode::RecoveryNotForThis, "recovery slot", at(held->folder.key()));
    if (!opened)
        return opened.failure();
    auto vault = openDatabase(held->folder, std::move(held->lock), std::move(held->key),
                              std::move(*opened), how, AuditVerb::Open);
    if (vault && (*vault)->projectKey != project.publicKey)
        return fail(ErrorCode::RecoveryNotForThis, "another project's");
    return vault;
}

Status showSamplePassphrase(const VaultState& vault, const Secret& passphrase)
{
    if (vault.keys.kind != VaultKind::Sample)
        return {};
    return writeFileAtomically(vault.folder.sample(), std::string(passphrase.text()) + "\n");
}

Status closeDatabase(VaultState& vault)
{
    if (!vault.database)
        return {};
    if (vault.mayWrite()) {
        // What cannot be ended now is cut short, and found so at the next opening.
        (void)finishOpenMedia(vault);
        // Neither is needed for anything to be kept: the log is whole without them.
        (void)vault.withReserve([&] { return signAuditLog(vault); });
        (void)vault.withReserve([&] { return vault.checkpoint(); });
    }
    dropOpenMedia(vault);
    return vault.database->close();
}

} // namespace cuaderno
