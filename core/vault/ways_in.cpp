// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/ways_in.h"

#include "vault/box_table.h"
#include "vault/key_card.h"
#include "vault/pin.h"
#include "vault/project_pairs.h"
#include "vault/recovery.h"
#include "vault/vault_opening.h"
#include "vault/vault_state.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::string_view waysSetting = "vault.ways";
constexpr std::string_view keepingSetting = "vault.recovery";

// One change of the registry and what else belongs to it, with its row in the audit log.
template <typename Record>
Status save(VaultState& vault, std::string_view name, const Record& record,
            std::optional<AuditVerb> verb, std::string_view object)
{
    auto change = Transaction::begin(vault);
    if (!change)
        return change.failure();
    Status done = BoxTable(vault, "setting").put(settingId(vault, name), encodeRecord(record));
    if (done && verb)
        done = change->note(*verb, object);
    return done ? change->commit() : done;
}

Status saveWays(VaultState& vault, std::vector<WayIn> ways, std::optional<AuditVerb> verb = {},
                std::string_view object = "key card")
{
    std::ranges::sort(ways, {}, &WayIn::slot);
    return save(vault, waysSetting, WaysInList{std::move(ways)}, verb, object);
}

WayIn wayNow(const VaultState& vault, std::size_t slot, SlotKind kind)
{
    WayIn way;
    way.slot = static_cast<std::uint8_t>(slot);
    way.kind = kind;
    way.whose = vault.opener;
    way.held = vault.keys.held;
    way.made = vault.week();
    return way;
}

// Somebody knows it, or it is known to be right. A PIN goes with the device's secret.
bool isSure(const WayIn& way)
{
    return way.kind == SlotKind::Passphrase
           || (way.kind == SlotKind::KeyFile && way.tried.has_value());
}

std::string_view objectOf(SlotKind kind)
{
    switch (kind) {
    case SlotKind::KeyFile:
        return "key card";
    case SlotKind::PinAndDevice:
        return "pin";
    case SlotKind::Duress:
        return "duress";
    default:
        return "passphrase";
    }
}

// A slot that opens somebody else's part would be found before this one.
Status checkNobodyElses(const VaultState& vault, const std::vector<WayIn>& ways,
                        const Secret& passphrase)
{
    const auto isOthers = [&](const WayIn& way) {
        return way.whose != vault.opener || way.kind == SlotKind::Duress;
    };
    if (std::ranges::none_of(ways, isOthers))
        return {};
    auto opened = vault.keyFile.openAny(passphrase);
    if (!opened)
        return {};
    const auto way = std::ranges::find(ways, opened->slot, &WayIn::slot);
    if (way == ways.end() || !isOthers(*way))
        return {};
    return fail(ErrorCode::UsedWrongly, "in use", {},
                {"a passphrase that opens this notebook already"});
}

// A device that joined before the project had a new key has its recovery slot sealed to the one of
// then.
template <typename Act>
Status byOneOf(const VaultState& vault, Act act)
{
    Status done;
    for (const BoxKeyPair* pair : projectPairs(vault)) {
        done = act(*pair);
        if (done || done.error().code != ErrorCode::RecoveryNotForThis)
            return done;
    }
    return done;
}

} // namespace

Result<std::vector<WayIn>> WaysIn::all()
{
    auto list = BoxTable(m_vault, "setting").find<WaysInList>(settingId(m_vault, waysSetting));
    if (!list)
        return list.failure();
    std::vector<WayIn> ways;
    if (*list)
        ways = std::move((*list)->ways);
    // A vault from before there were several; or its key file is newer than its database.
    if (std::ranges::find(ways, m_vault.slot, &WayIn::slot) == ways.end()
        && m_vault.slotKind != SlotKind::Recovery) {
        WayIn known = wayNow(m_vault, m_vault.slot, m_vault.slotKind);
        known.made = {};
        ways.push_back(known);
        std::ranges::sort(ways, {}, &WayIn::slot);
    }
    return ways;
}

Status WaysIn::changePassphrase(const Secret& fresh)
{
    if (auto good = checkPassphrase(fresh, m_vault.keys.kind); !good)
        return good;
    auto ways = all();
    if (!ways)
        return ways.failure();
    if (auto own = checkNobodyElses(m_vault, *ways, fresh); !own)
        return own;
    // Who came in by a card has forgotten the passphrase; the card stays what it is.
    std::optional<std::size_t> slot = m_vault.slot;
    if (m_vault.slotKind != SlotKind::Passphrase) {
        const auto theirs = std::ranges::find_if(*ways, [&](const WayIn& way) {
            return way.kind == SlotKind::Passphrase && way.whose == m_vault.opener;
        });
        slot = theirs != ways->end() ? theirs->slot : freeSlot(m_vault, *ways);
    }
    if (!slot)
        return fail(ErrorCode::VaultNoFreeSlot, "passphrase");
    KeyFile changed = m_vault.keyFile;
    if (auto set = changed.setPassphrase(*slot, m_vault.keys, fresh); !set)
        return set;
    std::erase_if(*ways, [&](const WayIn& way) { return way.slot == *slot; });
    ways->push_back(wayNow(m_vault, *slot, SlotKind::Passphrase));
    if (auto saved = saveWays(m_vault, std::move(*ways)); !saved)
        return saved;
    if (auto written = writeKeyFile(m_vault, std::move(changed)); !written)
        return written;
    // Beside a sample vault lies the one of whose it is.
    if (m_vault.opener.isNull()) {
        if (auto shown = showSamplePassphrase(m_vault, fresh); !shown)
            return shown;
    }
    return m_vault.auditLog.record(AuditVerb::ChangePassphrase, "vault");
}

SlotKind WaysIn::cameInBy() const
{
    return m_vault.slotKind;
}

Status WaysIn::provePassphrase(const Secret& passphrase)
{
    auto opened = m_vault.keyFile.open(passphrase);
    if (!opened)
        return opened.failure();
    if (opened->kind != SlotKind::Passphrase)
        return fail(ErrorCode::VaultWrongPassphrase, "another way in");
    return {};
}

Result<Secret> WaysIn::addKeyCard()
{
    auto ways = all();
    if (!ways)
        return ways.failure();
    const auto slot = freeSlot(m_vault, *ways);
    if (!slot)
        return fail(ErrorCode::VaultNoFreeSlot, "key card");
    const Secret card = makeKeyCard();
    Secret text = card.empty() ? Secret() : keyCardText(card);
    if (text.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    KeyFile changed = m_vault.keyFile;
    if (auto set = changed.setKeyCard(*slot, m_vault.keys, card); !set)
        return set.failure();
    // First the list: a slot that it names and that opens nothing does no harm, and shows. A slot
    // that it does not name would be a way in that nobody can see.
    const std::vector<WayIn> before = *ways;
    ways->push_back(wayNow(m_vault, *slot, SlotKind::KeyFile));
    if (auto saved = saveWays(m_vault, std::move(*ways), AuditVerb::AddWay); !saved)
        return saved.failure();
    if (auto written = writeKeyFile(m_vault, std::move(changed)); !written) {
        (void)saveWays(m_vault, before, AuditVerb::RemoveWay);
        return written.failure();
    }
    return text;
}

Status WaysIn::proveKeyCard(const Secret& text)
{
    auto card = readKeyCard(text);
    if (!card)
        return card.failure();
    auto opened = m_vault.keyFile.open(*card);
    if (!opened)
        return opened.failure();
    return noteWayUsed(m_vault, opened->slot, opened->kind);
}

Status WaysIn::addPin(const Secret& pin, const Secret& deviceSecret)
{
    if (auto good = checkPin(pin); !good)
        return good;
    if (deviceSecret.size() != deviceSecretSize)
        return fail(ErrorCode::UsedWrongly, "device secret", {}, {"its size"});
    auto ways = all();
    if (!ways)
        return ways.failure();
    if (auto own = checkNobodyElses(m_vault, *ways, withDeviceSecret(pin, deviceSecret)); !own)
        return own;
    const auto earlier = std::ranges::find_if(*ways, [&](const WayIn& way) {
        return way.kind == SlotKind::PinAndDevice && way.whose == m_vault.opener;
    });
    const auto slot = earlier == ways->end() ? freeSlot(m_vault, *ways)
                                             : std::optional<std::size_t>(earlier->slot);
    if (!slot)
        return fail(ErrorCode::VaultNoFreeSlot, "pin");
    KeyFile changed = m_vault.keyFile;
    if (auto set = changed.setPin(*slot, m_vault.keys, pin, deviceSecret); !set)
        return set;
    const WayIn way = wayNow(m_vault, *slot, SlotKind::PinAndDevice);
    const std::vector<WayIn> before = *ways;
    std::erase_if(*ways, [&](const WayIn& one) { return one.slot == *slot; });
    ways->push_back(way);
    // First the list, as with a card.
    const std::string_view object = objectOf(way.kind);
    if (auto saved = saveWays(m_vault, std::move(*ways), AuditVerb::AddWay, object); !saved)
        return saved;
    auto written = writeKeyFile(m_vault, std::move(changed));
    if (!written)
        (void)saveWays(m_vault, before, AuditVerb::RemoveWay, object);
    return written;
}

Status WaysIn::remove(std::size_t slot)
{
    auto ways = all();
    if (!ways)
        return ways.failure();
    const auto found = std::ranges::find(*ways, slot, &WayIn::slot);
    if (found == ways->end())
        return fail(ErrorCode::UsedWrongly, "no way in", {}, {"no way in is in that slot"});
    const bool another = std::ranges::any_of(*ways, [&](const WayIn& way) {
        return way.slot != slot && way.whose == found->whose && isSure(way);
    });
    if (!another)
        return fail(ErrorCode::VaultLastWay, "slot");
    KeyFile changed = m_vault.keyFile;
    changed.clearSlot(slot, m_vault.keys);
    if (auto written = writeKeyFile(m_vault, std::move(changed)); !written)
        return written;
    const std::string_view object = objectOf(found->kind);
    ways->erase(found);
    return saveWays(m_vault, std::move(*ways), AuditVerb::RemoveWay, object);
}

Status WaysIn::putDuress(std::size_t slot, const VaultKeys& practice, const Secret& words,
                         std::vector<WayIn> ways)
{
    KeyFile changed = m_vault.keyFile;
    if (auto set = changed.setDuress(slot, m_vault.keys, practice, words); !set)
        return set;
    WayIn way = wayNow(m_vault, slot, SlotKind::Duress);
    way.held = 0;
    const std::vector<WayIn> before = ways;
    ways.push_back(way);
    // First the list, as with a card.
    const std::string_view object = objectOf(way.kind);
    if (auto saved = saveWays(m_vault, std::move(ways), AuditVerb::AddWay, object); !saved)
        return saved;
    auto written = writeKeyFile(m_vault, std::move(changed));
    if (!written)
        (void)saveWays(m_vault, before, AuditVerb::RemoveWay, object);
    return written;
}

Result<std::array<Secret, 3>> WaysIn::makeShares()
{
    if (!m_vault.projectPair)
        return fail(ErrorCode::VaultNotLead, "shares");
    auto shares = splitTwoOfThree(m_vault.projectPair->secretKey);
    if (!shares)
        return shares.failure();
    std::array<Secret, 3> texts;
    for (std::size_t at = 0; at < texts.size(); ++at) {
        texts[at] = shareText((*shares)[at]);
        if (texts[at].empty())
            return fail(ErrorCode::OutOfMemory, "secret memory");
    }
    const RecoveryKeeping made{m_vault.week(), {}};
    if (auto saved = save(m_vault, keepingSetting, made, AuditVerb::AddWay, "shares"); !saved)
        return saved.failure();
    return texts;
}

Status WaysIn::proveShares(const Share& a, const Share& b)
{
    auto secret = joinShares(a, b);
    if (!secret)
        return secret.failure();
    const BoxKeyPair project = BoxKeyPair::fromSecret(std::move(*secret));
    auto opened = m_vault.keyFile.recover(project);
    if (project.publicKey != m_vault.projectKey || !opened)
        return fail(ErrorCode::RecoveryNotForThis, "shares");
    return noteProjectUsed(m_vault);
}

Result<std::optional<RecoveryKeeping>> WaysIn::keeping()
{
    return BoxTable(m_vault, "setting").find<RecoveryKeeping>(settingId(m_vault, keepingSetting));
}

Result<Recovery> WaysIn::recovery()
{
    auto ways = all();
    if (!ways)
        return ways.failure();
    auto kept = keeping();
    if (!kept)
        return kept.failure();
    // Somebody's card that opens no answers brings none back.
    const auto isCard = [](const WayIn& way) {
        return way.kind == SlotKind::KeyFile && (way.held & bitOf(Compartment::Answers)) != 0;
    };
    const bool proved =
        (*kept && (*kept)->tried)
        || std::ranges::any_of(*ways, [&](const WayIn& way) { return isCard(way) && way.tried; });
    if (proved)
        return Recovery::Proved;
    return *kept || std::ranges::any_of(*ways, isCard) ? Recovery::Made : Recovery::None;
}

Status WaysIn::proveDevice(const Path& folder)
{
    if (!m_vault.projectPair)
        return fail(ErrorCode::VaultNotLead, "device");
    return byOneOf(m_vault, [&](const BoxKeyPair& pair) {
        return proveByProject(folder, pair, {.evenIfDamaged = false, .clock = m_vault.clock});
    });
}

Status WaysIn::recoverDevice(const Path& folder, const Secret& fresh)
{
    if (!m_vault.projectPair)
        return fail(ErrorCode::VaultNotLead, "device");
    Status done = byOneOf(m_vault, [&](const BoxKeyPair& pair) {
        return recoverByProject(folder, pair, fresh,
                                {.evenIfDamaged = false, .clock = m_vault.clock});
    });
    if (!done)
        return done;
    return m_vault.auditLog.record(AuditVerb::Recover, "device");
}

// --- For the rest of the vault ---

Status noteWayUsed(VaultState& vault, std::size_t slot, SlotKind kind)
{
    auto ways = vault.ways.all();
    if (!ways)
        return ways.failure();
    auto way = std::ranges::find(*ways, slot, &WayIn::slot);
    if (way == ways->end())
        way = ways->insert(ways->end(), wayNow(vault, slot, kind));
    if (way->tried == vault.week() && way->kind == kind)
        return {};
    way->kind = kind;
    way->tried = vault.week();
    return saveWays(vault, std::move(*ways));
}

Status noteProjectUsed(VaultState& vault)
{
    auto kept = vault.ways.keeping();
    if (!kept)
        return kept.failure();
    RecoveryKeeping keeping = *kept ? **kept : RecoveryKeeping{vault.week(), {}};
    if (keeping.tried == vault.week())
        return {};
    keeping.tried = vault.week();
    return save(vault, keepingSetting, keeping, {}, "");
}

std::optional<std::size_t> freeSlot(const VaultState& vault, const std::vector<WayIn>& ways)
{
    for (std::size_t slot = 0; slot < KeyFile::recoverySlot; ++slot) {
        if (slot != vault.slot && std::ranges::find(ways, slot, &WayIn::slot) == ways.end())
            return slot;
    }
    return {};
}

Status writeKeyFile(VaultState& vault, KeyFile changed)
{
    if (vault.readOnly)
        return fail(ErrorCode::VaultReadOnly, "opened for reading only");
    auto written = vault.withReserve([&] { return changed.write(vault.folder.key()); });
    if (written)
        vault.keyFile = std::move(changed);
    return written;
}

Bytes waysRecord(std::vector<WayIn> ways)
{
    std::ranges::sort(ways, {}, &WayIn::slot);
    return encodeRecord(WaysInList{std::move(ways)});
}

Status putWays(VaultState& vault, std::vector<WayIn> ways)
{
    return BoxTable(vault, "setting")
        .put(settingId(vault, waysSetting), waysRecord(std::move(ways)));
}

void loadOpener(VaultState& vault)
{
    if (vault.slotKind == SlotKind::Recovery)
        return;
    // Where the list cannot be read, nobody is more than who opened the vault.
    const auto ways = vault.ways.all();
    if (!ways)
        return;
    const auto way = std::ranges::find(*ways, vault.slot, &WayIn::slot);
    if (way != ways->end())
        vault.opener = way->whose;
}

Result<std::vector<WayIn>> othersWays(VaultState& vault)
{
    auto ways = vault.ways.all();
    if (ways)
        std::erase_if(*ways, [](const WayIn& way) { return way.whose.isNull(); });
    return ways;
}

Status putRecoveredWays(VaultState& vault, std::vector<WayIn> others, std::size_t slot)
{
    WayIn own = wayNow(vault, slot, SlotKind::Passphrase);
    own.whose = {};
    others.push_back(own);
    return putWays(vault, std::move(others));
}

void dropLostKeys(VaultState& vault, std::uint8_t heldBefore, const Secret& way)
{
    const auto lost = static_cast<std::uint8_t>(heldBefore & ~vault.keys.held);
    if (lost == 0 || !vault.mayWrite())
        return;
    // Only what the list itself says was given away.
    const auto list = BoxTable(vault, "setting").find<WaysInList>(settingId(vault, waysSetting));
    if (!list || !*list)
        return;
    const auto own = std::ranges::find((*list)->ways, vault.slot, &WayIn::slot);
    if (own == (*list)->ways.end() || (own->held & lost) != 0)
        return;
    KeyFile changed = vault.keyFile;
    Status set = fail(ErrorCode::UsedWrongly, "no way in that can be closed anew");
    if (vault.slotKind == SlotKind::Passphrase) {
        set = changed.setPassphrase(vault.slot, vault.keys, way);
    } else if (vault.slotKind == SlotKind::KeyFile) {
        auto card = readKeyCard(way);
        set = card ? changed.setKeyCard(vault.slot, vault.keys, *card) : Status(card.failure());
    } else if (vault.slotKind == SlotKind::PinAndDevice && hasDeviceSecret(way)) {
        const TypedWay given = typedWay(way);
        set = changed.setPin(vault.slot, vault.keys, given.typed, given.device);
    }
    if (set)
        (void)writeKeyFile(vault, std::move(changed));
}

Result<WaysGone> startWaysAnew(VaultState& from, VaultState& to)
{
    auto ways = from.ways.all();
    if (!ways)
        return ways.failure();
    auto kept = from.ways.keeping();
    if (!kept)
        return kept.failure();
    WayIn stays = wayNow(to, 0, SlotKind::Passphrase);
    WaysGone gone;
    for (const WayIn& way : *ways) {
        if (way.slot == from.slot)
            stays.whose = way.whose;
        // Whoever has a passphrase changes it with this.
        if (way.slot != from.slot || way.kind != SlotKind::Passphrase)
            gone.ways.push_back(way);
    }
    BoxTable settings(to, "setting");
    Status done = settings.put(settingId(to, waysSetting), encodeRecord(WaysInList{{stays}}));
    if (done && *kept) {
        // The shares of a lead are of the key of before. Those of a device that joined are, as the
        // key is its lead's, what they were; that they open the new slot is to be tried.
        gone.shares = from.projectPair.has_value();
        const RowId id = settingId(to, keepingSetting);
        done = gone.shares ? settings.remove(id)
                           : settings.put(id, encodeRecord(RecoveryKeeping{(*kept)->made, {}}));
    }
    if (!done)
        return done.failure();
    return gone;
}

} // namespace cuaderno
