// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "vault/key_file.h"
#include "vault/pin.h"
#include "vectors/vector_writer.h"

#include <algorithm>

namespace cuaderno::test {

namespace {

constexpr KdfCost cheap{1, 64};
constexpr std::string_view way = "lamp river goat seven";
constexpr std::string_view secondWay = "caf\xc3\xa9 con leche y pan"; // é as one letter
constexpr std::string_view secondWayTyped = "cafe\xcc\x81 con leche y pan";

// What a slot holds but for its own kind, as FORMAT.md gives it.
Bytes payloadOf(const VaultKeys& keys, SlotKind kind, bool memos)
{
    Bytes payload(8);
    payload[0] = static_cast<std::byte>(kind);
    payload[1] = std::byte{memos ? std::uint8_t{0x3f} : std::uint8_t{0x1f}};
    payload[2] = static_cast<std::byte>(keys.kind);
    append(payload, keys.database.view());
    for (std::size_t at = 0; at < compartmentCount; ++at)
        if (memos || at != static_cast<std::size_t>(Compartment::Memos))
            append(payload, keys.compartments[at].view());
    append(payload, keys.audit.view());
    return payload;
}

VectorFile vectorOf(std::string_view expect, std::string note, ByteView bytes,
                    std::string_view passphrase = way)
{
    VectorFile vector;
    vector.lines["kind"] = "keyfile";
    vector.lines["expect"] = expect;
    vector.lines["note"] = std::move(note);
    vector.lines["passphrase"] = toHex(asBytes(passphrase));
    vector.bytes = Bytes(bytes.begin(), bytes.end());
    return vector;
}

VectorFile good(const VaultKeys& keys, std::size_t slot, std::string note, ByteView bytes,
                std::string_view passphrase = way)
{
    VectorFile whole = vectorOf(success, std::move(note), bytes, passphrase);
    whole.lines["slot"] = std::to_string(slot);
    whole.lines["payload-blake2b-256"] =
        toHex(blake2b256(payloadOf(keys, SlotKind::Passphrase, true)));
    return whole;
}

VectorFile byRecovery(VectorFile vector, const BoxKeyPair& lead)
{
    vector.lines.erase("passphrase");
    vector.lines["recipient-secret"] = toHex(lead.secretKey.view());
    return vector;
}

Bytes withNewSum(Bytes bytes)
{
    Hash256 sum{};
    Blake2b(sum.size())
        .add(asBytes("cuaderno key file 1"))
        .add(ByteView(bytes).first(4000))
        .finish(sum);
    std::ranges::copy(sum, bytes.begin() + 4000);
    return bytes;
}

} // namespace

void writeKeyFiles(const Path& folder)
{
    const VaultKeys keys = std::move(VaultKeys::make(VaultKind::Practice).value());
    const BoxKeyPair lead = BoxKeyPair::make();
    KeyFile file = KeyFile::make(keys, Secret::fromText(way), cheap, lead.publicKey).value();
    const Bytes one(file.bytes().begin(), file.bytes().end());
    writeVector(folder / "whole.txt", good(keys, 0, "a passphrase in slot 0", one));
    const KeyFile floor =
        KeyFile::make(keys, Secret::fromText(way), kdfFloor, lead.publicKey).value();
    writeVector(folder / "whole-floor-cost.txt",
                good(keys, 0, "the least cost that a vault is made with", floor.bytes()));
    if (!file.setPassphrase(5, keys, Secret::fromText(secondWay)))
        throw std::runtime_error("slot 5");
    writeVector(folder / "whole-slot-5.txt",
                good(keys, 5, "slot 5, the passphrase typed with a combining accent", file.bytes(),
                     secondWayTyped));
    VectorFile recovered = byRecovery(
        vectorOf(success, "the recovery slot, with the project's secret key; F is not in it", one),
        lead);
    recovered.lines["slot"] = "7";
    recovered.lines["payload-blake2b-256"] =
        toHex(blake2b256(payloadOf(keys, SlotKind::Recovery, false)));
    writeVector(folder / "whole-recovery.txt", recovered);

    const auto write = [&](const char* name, std::string_view expect, const char* note,
                           const Bytes& bytes) {
        writeVector(folder / name, vectorOf(expect, note, bytes));
    };
    write("other-kind.txt", headerFailure, "a bit of the first eight bytes",
          withBitFlipped(one, 4));
    Bytes later = one;
    putU32(later, 8, 2);
    write("later-version.txt", headerFailure, "version 2, its sum right", withNewSum(later));
    Bytes absurd = one;
    putU32(absurd, 36, 8U << 20);
    write("absurd-cost.txt", headerFailure, "8 GiB, its sum right: refused before any work",
          withNewSum(absurd));
    Bytes cheaper = one;
    putU32(cheaper, 36, 32);
    write("cheaper-cost.txt", headerFailure, "another cost than it was closed under, its sum right",
          withNewSum(cheaper));
    write("header-bit.txt", headerFailure, "a bit of the random bytes 64 to 255, under every slot",
          withBitFlipped(one, 100));
    write("salt-bit.txt", headerFailure, "a bit of the salt", withBitFlipped(one, 50));
    write("slot-bit.txt", headerFailure, "a bit of the slot that would open",
          withBitFlipped(one, 256 + 100));
    constexpr Pieces slots{256, 384};
    write("slots-swapped.txt", headerFailure, "slots 0 and 1 exchanged, its sum right",
          withNewSum(slots.swapped(one, 0, 1)));
    write("unused-slot-bit.txt", payloadFailure,
          "it opens, but a bit of slot 3 is not as it was: the sum at 4000",
          withBitFlipped(one, 256 + 3 * 384 + 9));
    write("unused-slot-bit-new-sum.txt", payloadFailure,
          "the same with a right sum: the code at 4032",
          withNewSum(withBitFlipped(one, 256 + 3 * 384 + 9)));
    write("cut.txt", headerFailure, "a byte too few", first(one, 4095));
    writeVector(folder / "wrong-passphrase.txt",
                vectorOf(headerFailure, "another passphrase", one, "lamp river goat eight"));
    writeVector(folder / "wrong-recipient.txt",
                byRecovery(vectorOf(headerFailure, "the recovery slot, another secret key", one),
                           BoxKeyPair::make()));
    writeVector(folder / "recovery-code-bit.txt",
                byRecovery(vectorOf(payloadFailure,
                                    "the recovery slot opens, the code at 4032 is not as it was",
                                    withBitFlipped(one, 4040)),
                           lead));
}

void writePins(const Path& folder)
{
    constexpr std::string_view pin = "204815";
    const VaultKeys keys = std::move(VaultKeys::make(VaultKind::Practice).value());
    const Secret device = Secret::random(deviceSecretSize);
    KeyFile file =
        KeyFile::make(keys, Secret::fromText(way), cheap, BoxKeyPair::make().publicKey).value();
    if (!file.setPin(2, keys, Secret::fromText(pin), device))
        throw std::runtime_error("slot 2");
    const auto with = [](VectorFile vector, const Secret& secret) {
        vector.lines["device-secret"] = toHex(secret.view());
        return vector;
    };
    VectorFile whole =
        with(good(keys, 2, "a PIN and the device's secret in slot 2", file.bytes(), pin), device);
    whole.lines["payload-blake2b-256"] =
        toHex(blake2b256(payloadOf(keys, SlotKind::PinAndDevice, true)));
    writeVector(folder / "whole-pin.txt", whole);
    writeVector(
        folder / "whole-passphrase-beside-pin.txt",
        with(good(keys, 0, "the passphrase on the device that has a PIN", file.bytes()), device));
    writeVector(folder / "pin-without-device.txt",
                vectorOf(headerFailure, "the PIN, and no secret of a device", file.bytes(), pin));
    writeVector(folder / "pin-of-another-device.txt",
                with(vectorOf(headerFailure, "the PIN on another device", file.bytes(), pin),
                     Secret::random(deviceSecretSize)));
}

} // namespace cuaderno::test
