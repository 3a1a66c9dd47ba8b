// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/key_file.h"

#include "base/random.h"
#include "crypto/aead.h"
#include "crypto/hash.h"
#include "vault/key_card.h"
#include "vault/pin.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::string_view magic{"CUADKEY\x01", 8};
constexpr std::uint32_t formatVersion = 1;
constexpr std::uint32_t argon2id = 1;

constexpr std::size_t versionAt = 8;
constexpr std::size_t idAt = 16;
constexpr std::size_t costAt = 32;
constexpr std::size_t saltAt = 48;
constexpr std::size_t headerSize = 256;
constexpr std::size_t slotSize = 384;
constexpr std::size_t payloadSize = 264;
// Of everything before it; needs no key, so that damage is not taken for a wrong passphrase.
constexpr std::size_t sumAt = KeyFile::keptEnd;
// Keyed from the database key.
constexpr std::size_t codeAt = 4032;
constexpr std::size_t codeSize = 64;

std::size_t slotAt(std::size_t slot)
{
    return headerSize + slot * slotSize;
}

Hash256 sumOf(ByteView bytes)
{
    Hash256 sum{};
    Blake2b(sum.size()).add(asBytes("cuaderno key file 1")).add(bytes.first(sumAt)).finish(sum);
    return sum;
}

std::array<std::byte, codeSize> codeOf(ByteView bytes, const Secret& databaseKey)
{
    std::array<std::byte, codeSize> code{};
    const Secret key = subkey(databaseKey, 1, "keyfile_");
    Blake2b(code.size(), key.view()).add(bytes.first(codeAt)).finish(code);
    return code;
}

// kind 1 | compartments held 1 | vault kind 1 | zero 5 | database 32 | six compartments | audit 32
Secret payloadOf(const VaultKeys& keys, SlotKind kind, std::uint8_t held)
{
    Secret payload(payloadSize);
    if (payload.empty())
        return payload;
    auto to = payload.bytes();
    to[0] = static_cast<std::byte>(kind);
    to[1] = static_cast<std::byte>(held);
    to[2] = static_cast<std::byte>(keys.kind);
    std::ranges::copy(keys.database.view(), to.subspan(8).begin());
    for (std::size_t at = 0; at < compartmentCount; ++at) {
        const auto place = to.subspan(8 + keySize * (1 + at), keySize);
        if ((held >> at & 1) != 0)
            std::ranges::copy(keys.compartments[at].view(), place.begin());
        else
            secureRandom::fill(place);
    }
    std::ranges::copy(keys.audit.view(), to.last(keySize).begin());
    return payload;
}

Result<OpenedSlot> slotFrom(const Secret& payload, std::size_t slot)
{
    const ByteView from = payload.view();
    OpenedSlot opened;
    opened.slot = slot;
    opened.kind = static_cast<SlotKind>(from[0]);
    opened.keys.held = std::to_integer<std::uint8_t>(from[1]);
    const auto kind = std::to_integer<std::uint8_t>(from[2]);
    if (kind > static_cast<std::uint8_t>(VaultKind::Practice))
        return fail(ErrorCode::VaultNewer, "kind of vault");
    opened.keys.kind = static_cast<VaultKind>(kind);
    opened.keys.database = Secret::from(from.subspan(8, keySize));
    for (std::size_t at = 0; at < compartmentCount; ++at)
        opened.keys.compartments[at] = Secret::from(from.subspan(8 + keySize * (1 + at), keySize));
    opened.keys.audit = Secret::from(from.last(keySize));
    const bool lacksOne = std::ranges::any_of(opened.keys.compartments, &Secret::empty);
    if (lacksOne || opened.keys.database.empty() || opened.keys.audit.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    return opened;
}

// Of a PIN's slot: nothing that is known of the PIN makes this without the device's secret.
Secret keyOnDevice(const Secret& key, const Secret& deviceSecret)
{
    return Blake2b(keySize, deviceSecret.view()).add(key.view()).finishSecret();
}

void fillSlot(Bytes& file, std::size_t slot, ByteView content)
{
    const auto place = std::span(file).subspan(slotAt(slot), slotSize);
    secureRandom::fill(place);
    std::ranges::copy(content, place.begin());
}

} // namespace

Result<VaultKeys> VaultKeys::make(VaultKind kind)
{
    VaultKeys keys;
    keys.kind = kind;
    keys.held = (1U << compartmentCount) - 1;
    keys.database = Secret::random(keySize);
    for (Secret& key : keys.compartments)
        key = Secret::random(keySize);
    keys.audit = Secret::random(keySize);
    if (keys.database.empty() || keys.audit.empty()
        || std::ranges::any_of(keys.compartments, &Secret::empty))
        return fail(ErrorCode::OutOfMemory, "secret memory");
    return keys;
}

void VaultKeys::forget(Compartment compartment)
{
    held &= static_cast<std::uint8_t>(~bitOf(compartment));
    if (Secret& key = compartments[static_cast<std::size_t>(compartment)]; !key.empty())
        secureRandom::fill(key.bytes());
}

Result<KeyFile> KeyFile::make(const VaultKeys& keys, const Secret& passphrase, KdfCost cost,
                              const BoxPublicKey& recoverTo, VaultId id)
{
    // All that is not written below is random, so that neither the number of slots nor what else
    // is in use shows.
    KeyFile file(Bytes(size, std::byte{0}));
    secureRandom::fill(file.m_bytes);
    std::span<std::byte> bytes(file.m_bytes);
    std::ranges::copy(asBytes(magic), bytes.begin());
    putU32(bytes, versionAt, formatVersion);
    putU32(bytes, versionAt + 4, 0);
    std::ranges::copy(id.value, bytes.subspan(idAt).begin());
    putU32(bytes, costAt, cost.operations);
    putU32(bytes, costAt + 4, cost.memoryKiB);
    putU32(bytes, costAt + 8, argon2id);
    putU32(bytes, costAt + 12, 0);

    if (auto set = file.setRecovery(keys, recoverTo); !set)
        return set.failure();
    if (auto set = file.setPassphrase(0, keys, passphrase); !set)
        return set.failure();
    return file;
}

Result<KeyFile> KeyFile::read(const Path& path)
{
    auto bytes = readFile(path, 1U << 20);
    if (!bytes && bytes.error().code == ErrorCode::FileTooLarge)
        return fail(ErrorCode::VaultKeyDamaged, "size");
    if (!bytes)
        return bytes.failure();
    return parse(std::move(*bytes));
}

Result<KeyFile> KeyFile::parse(Bytes bytes)
{
    KeyFile file(std::move(bytes));
    if (file.m_bytes.size() != size)
        return fail(ErrorCode::VaultKeyDamaged, "size");
    if (asText(file.bytes().first(magic.size())) != magic)
        return fail(ErrorCode::VaultKeyDamaged, "magic");
    const bool known =
        getU32(file.bytes(), versionAt) == formatVersion && getU32(file.bytes(), versionAt + 4) == 0
        && getU32(file.bytes(), costAt + 8) == argon2id && getU32(file.bytes(), costAt + 12) == 0;
    // A later format keeps the sum, so that damage here is not taken for news.
    if (!known)
        return fail(file.isAsWritten() ? ErrorCode::VaultNewer : ErrorCode::VaultKeyDamaged,
                    "version");
    if (!isPlausible(file.cost()))
        return fail(ErrorCode::VaultKeyDamaged, "cost");
    return file;
}

Status KeyFile::write(const Path& path) const
{
    return writeFileAtomically(path, bytes());
}

Status KeyFile::destroy(const Path& path, std::optional<std::size_t> butSlot)
{
    auto file = File::open(path, File::Mode::ReadWrite);
    if (!file)
        return file.failure();
    Bytes bytes(size);
    secureRandom::fill(bytes);
    if (auto read = file->readAt(0, std::span(bytes).first(headerSize)); !read)
        return read;
    if (butSlot) {
        const auto kept = std::span(bytes).subspan(slotAt(*butSlot), slotSize);
        if (auto read = file->readAt(slotAt(*butSlot), kept); !read)
            return read;
    }
    std::ranges::copy(sumOf(bytes), std::span(bytes).subspan(sumAt).begin());
    if (auto written = file->writeAt(0, bytes); !written)
        return written;
    return file->sync();
}

VaultId KeyFile::id() const
{
    VaultId id;
    std::ranges::copy(bytes().subspan(idAt, id.value.size()), id.value.begin());
    return id;
}

KdfCost KeyFile::cost() const
{
    return {getU32(m_bytes, costAt), getU32(m_bytes, costAt + 4)};
}

ByteView KeyFile::salt() const
{
    return bytes().subspan(saltAt, kdfSaltSize);
}

Bytes KeyFile::slotContext(std::size_t slot) const
{
    Bytes context(m_bytes.begin(), m_bytes.begin() + headerSize);
    context.resize(headerSize + 4);
    putU32(context, headerSize, static_cast<std::uint32_t>(slot));
    return context;
}

bool KeyFile::isAsWritten() const
{
    return sameBytes(sumOf(m_bytes), bytes().subspan(sumAt, 32));
}

void KeyFile::finish(const Secret& databaseKey)
{
    std::ranges::copy(sumOf(m_bytes), std::span(m_bytes).subspan(sumAt).begin());
    std::ranges::copy(codeOf(m_bytes, databaseKey), std::span(m_bytes).subspan(codeAt).begin());
}

bool KeyFile::carriesCodeOf(const Secret& databaseKey) const
{
    return sameBytes(codeOf(m_bytes, databaseKey), bytes().subspan(codeAt, codeSize));
}

namespace {

// The copy is made each time, of the source or of what is there already.
void copyWhere(std::uint32_t take, const Secret& source, Secret& to)
{
    const auto mask = static_cast<unsigned char>(0U - take);
    for (std::size_t at = 0; at < to.size(); ++at)
        to.raw()[at] =
            static_cast<unsigned char>((source.raw()[at] & mask) | (to.raw()[at] & ~mask));
}

bool wasTried(const Secret& key, const Result<Secret>& payload)
{
    return !key.empty() && (payload || payload.error().code != ErrorCode::OutOfMemory);
}

bool opensBy(SlotKind kind, bool device)
{
    return device ? kind == SlotKind::PinAndDevice
                  : kind == SlotKind::Passphrase || kind == SlotKind::KeyFile
                        || kind == SlotKind::Duress;
}

} // namespace

Result<OpenedSlot> KeyFile::open(const Secret& passphrase) const
{
    auto opened = openAny(passphrase);
    if (opened && opened->kind == SlotKind::Duress)
        return fail(ErrorCode::VaultWrongPassphrase, "no slot opens");
    return opened;
}

Result<OpenedSlot> KeyFile::openAny(const Secret& passphrase) const
{
    TypedWay given = typedWay(passphrase);
    if (given.typed.empty() && given.device.empty() && !passphrase.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    auto way = looksLikeKeyCard(given.typed) ? readKeyCard(given.typed)
                                             : Result<Secret>(std::move(given.typed));
    if (!way)
        return way.failure();
    auto key = passphraseKey(*way, salt(), cost());
    if (!key)
        return key.failure();
    // Noise where there is no device's secret, so that the work is the same.
    const Secret device =
        given.device.empty() ? Secret::random(deviceSecretSize) : std::move(given.device);
    Secret pinKey = keyOnDevice(*key, device);
    const std::array<Secret, 2> slotKeys{std::move(*key), std::move(pinKey)};
    Secret found(payloadSize);
    if (found.empty() || device.empty() || slotKeys[1].empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    std::uint32_t foundTrial = 0;
    std::uint32_t any = 0;
    bool tried = true;
    // Each slot by the one key, then each by the other.
    for (std::size_t trial = 0; trial < 2 * slotCount; ++trial) {
        const std::size_t slot = trial % slotCount;
        const Secret slotKey = subkey(slotKeys[trial / slotCount], slot + 1, "slot____");
        const Bytes context = slotContext(slot);
        auto payload = openSecretBox(
            slotKey, bytes().subspan(slotAt(slot), payloadSize + boxOverhead), context);
        tried &= wasTried(slotKey, payload);
        const Secret& source = payload ? *payload : found;
        // One for the first slot that opens, else zero.
        const auto take = static_cast<std::uint32_t>(payload ? 1 : 0) & ~any & 1U;
        copyWhere(take, source, found);
        foundTrial |= static_cast<std::uint32_t>(trial) & (0U - take);
        any |= take;
    }
    // One that there was no memory for may be the one that opens.
    if (any == 0 && !tried)
        return fail(ErrorCode::OutOfMemory, "secret memory");
    if (any == 0)
        return fail(isAsWritten() ? ErrorCode::VaultWrongPassphrase : ErrorCode::VaultKeyDamaged,
                    "no slot opens");
    auto opened = slotFrom(found, foundTrial % slotCount);
    if (opened && !opensBy(opened->kind, foundTrial >= slotCount))
        return fail(ErrorCode::VaultNewer, "kind of slot");
    // A duress slot does not hold what the code is made with.
    if (opened)
        opened->fileDamaged = !isWholeWith(opened->keys) && opened->kind != SlotKind::Duress;
    return opened;
}

Result<OpenedSlot> KeyFile::recover(const BoxKeyPair& project) const
{
    auto payload =
        openSealedBox(project, bytes().subspan(slotAt(recoverySlot), payloadSize + sealOverhead));
    if (!payload)
        return payload.failure();
    auto opened = slotFrom(*payload, recoverySlot);
    if (opened && !carriesCodeOf(opened->keys.database))
        return fail(ErrorCode::VaultKeyDamaged, "recovery slot of another file");
    return opened;
}

Status KeyFile::setPassphrase(std::size_t slot, const VaultKeys& keys, const Secret& passphrase)
{
    // Whoever typed it on a device with a secret opens with it anywhere.
    return setWay(slot, SlotKind::Passphrase, keys, typedWay(passphrase).typed);
}

Status KeyFile::setKeyCard(std::size_t slot, const VaultKeys& keys, const Secret& card)
{
    return setWay(slot, SlotKind::KeyFile, keys, card);
}

Status KeyFile::setPin(std::size_t slot, const VaultKeys& keys, const Secret& pin,
                       const Secret& deviceSecret)
{
    return setWay(slot, SlotKind::PinAndDevice, keys, pin, &deviceSecret);
}

void KeyFile::clearSlot(std::size_t slot, const VaultKeys& keys)
{
    fillSlot(m_bytes, slot, {});
    finish(keys.database);
}

Status KeyFile::setDuress(std::size_t slot, const VaultKeys& keys, const VaultKeys& practice,
                          const Secret& passphrase)
{
    auto key = passphraseKey(passphrase, salt(), cost());
    if (!key)
        return key.failure();
    if (auto closed = closeSlot(slot, SlotKind::Duress, practice, *key); !closed)
        return closed;
    finish(keys.database);
    return {};
}

Status KeyFile::setWay(std::size_t slot, SlotKind kind, const VaultKeys& keys, const Secret& way,
                       const Secret* deviceSecret)
{
    auto key = passphraseKey(way, salt(), cost());
    if (key && deviceSecret)
        key = keyOnDevice(*key, *deviceSecret);
    if (!key)
        return key.failure();
    if (auto closed = closeSlot(slot, kind, keys, *key); !closed)
        return closed;
    finish(keys.database);
    return {};
}

Status KeyFile::closeSlot(std::size_t slot, SlotKind kind, const VaultKeys& keys, const Secret& key)
{
    const Secret payload = payloadOf(keys, kind, keys.held);
    if (payload.empty() || key.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    fillSlot(m_bytes, slot,
             closeBox(subkey(key, slot + 1, "slot____"), payload.view(), slotContext(slot)));
    return {};
}

Status KeyFile::setRecovery(const VaultKeys& keys, const BoxPublicKey& to)
{
    // Memos belong to their author alone: they are not recovered.
    constexpr auto memos = static_cast<std::uint8_t>(1U << static_cast<int>(Compartment::Memos));
    const Secret payload =
        payloadOf(keys, SlotKind::Recovery, static_cast<std::uint8_t>(keys.held & ~memos));
    if (payload.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    fillSlot(m_bytes, recoverySlot, sealTo(to, payload.view()));
    finish(keys.database);
    return {};
}

} // namespace cuaderno
