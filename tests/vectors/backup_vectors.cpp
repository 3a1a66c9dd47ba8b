// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "crypto/aead.h"
#include "crypto/hash.h"
#include "crypto/stream.h"
#include "vault/key_file.h"
#include "vectors/vector_writer.h"

namespace cuaderno::test {

namespace {

constexpr std::size_t messageSize = 65'536;
constexpr std::size_t headSize = 4'272;
constexpr std::string_view passphraseText = "lamp river goat seven";

Bytes member(std::string_view name, ByteView content)
{
    Bytes bytes{static_cast<std::byte>(name.size()), std::byte{0}};
    append(bytes, asBytes(name));
    const std::size_t at = bytes.size();
    bytes.resize(at + 8);
    putU64(bytes, at, content.size());
    append(bytes, content);
    return bytes;
}

// Put together by the words of FORMAT.md, of one message.
struct Backup
{
    VaultKeys keys = std::move(VaultKeys::make(VaultKind::Practice).value());
    Secret streamKey = Secret::random(keySize);
    Bytes head = toBytes("CUADBAK\x01");

    Backup()
    {
        const auto key =
            KeyFile::make(keys, Secret::fromText(passphraseText), {1, 64}, thrownAwayKey()).value();
        head.resize(16);
        putU32(head, 8, 1);
        append(head, key.id().value);
        head.resize(48);
        secureRandom::fill(std::span(head).subspan(32, 16));
        append(head, key.bytes());
        append(head, closeBox(subkey(keys.database, 6, "backup__"), streamKey.view(), head));
        append(head, blake2b256(head));
    }

    Bytes close(ByteView members, bool final = true) const
    {
        Bytes bytes = head;
        StreamWriter stream(streamKey);
        append(bytes, stream.header());
        Bytes plain(members.begin(), members.end());
        plain.resize(messageSize);
        stream.push(plain, final, bytes);
        return bytes;
    }
};

VectorFile vector(std::string_view expect, std::string note, Bytes bytes)
{
    VectorFile vector;
    vector.lines["kind"] = "backup";
    vector.lines["expect"] = expect;
    vector.lines["note"] = std::move(note);
    vector.lines["passphrase"] = toHex(asBytes(passphraseText));
    vector.bytes = std::move(bytes);
    return vector;
}

} // namespace

void writeBackups(const Path& folder)
{
    const Backup backup;
    Bytes members = member("about", Bytes(57, std::byte{3}));
    append(members, member("vault.db", Bytes(5'000, std::byte{0x5a})));
    append(members, member("vault.erasable", {}));
    append(members, member("sealed/00112233445566778899aabbccddeeff.sealed",
                           asBytes("an envelope as it lies there")));
    Bytes ended = members;
    ended.resize(ended.size() + 2);
    const Bytes whole = backup.close(ended);

    VectorFile good = vector(success, "four members, one of them empty", whole);
    good.lines["payload-blake2b-256"] = toHex(blake2b256(members));
    good.lines["payload-size"] = std::to_string(members.size());
    writeVector(folder / "whole.txt", good);

    // The rest of the file is left out: the head alone decides.
    const auto ofTheHead = [&](const char* name, std::string note, Bytes bytes) {
        writeVector(folder / name, vector(headerFailure, std::move(note), std::move(bytes)));
    };
    const Bytes head = first(whole, headSize);
    ofTheHead("cut-in-header.txt", "it ends in the key file", first(whole, 3'000));
    ofTheHead("header-bit.txt", "a bit of the box with the stream's key, its sum as it was",
              withBitFlipped(head, 4'180));
    ofTheHead("other-kind.txt", "another first letter", withBitFlipped(head, 0));
    Bytes later = head;
    putU32(later, 8, 2);
    const Hash256 sum = blake2b256(ByteView(later).first(4'216));
    std::copy(sum.begin(), sum.end(), later.begin() + 4'216);
    ofTheHead("later-version.txt", "version 2, its sum right", later);
    VectorFile wrong = vector(headerFailure, "another passphrase", head);
    wrong.lines["passphrase"] = toHex(asBytes(std::string_view("lamp river goat eight")));
    writeVector(folder / "wrong-passphrase.txt", wrong);

    const auto ofThePayload = [&](const char* name, std::string note, Bytes bytes) {
        writeVector(folder / name, vector(payloadFailure, std::move(note), std::move(bytes)));
    };
    ofThePayload("payload-bit.txt", "a bit in the zeros behind the members",
                 withBitFlipped(whole, headSize + 60'000));
    ofThePayload("cut-in-message.txt", "it ends in its only message", first(whole, 12'000));
    ofThePayload("final-flag-missing.txt", "the only message is not the final one",
                 backup.close(ended, false));
    ofThePayload("no-end-of-members.txt", "a member that says more bytes than there are",
                 backup.close([&] {
                     Bytes lying = members;
                     Bytes more = member("media/x.media", {});
                     putU64(more, more.size() - 8, 1U << 20);
                     append(lying, more);
                     return lying;
                 }()));
}

} // namespace cuaderno::test
