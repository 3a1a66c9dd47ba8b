// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "crypto/padding.h"
#include "crypto/stream.h"
#include "vault/envelope.h"
#include "vectors/vector_writer.h"

#include <array>

namespace cuaderno::test {

namespace {

constexpr std::size_t chunksAt = 29 + 3 * 112 + 24;
constexpr std::size_t chunk = 4096;
constexpr Pieces chunks{chunksAt, chunk + streamOverhead};

constexpr std::string_view words =
    "Horas a la semana: cuarenta. Sin contrato. \xd8\xa8\xd9\x84\xd8\xa7 \xd8\xb9\xd9\x82\xd8\xaf.";

struct Post
{
    BoxKeyPair lead = BoxKeyPair::make();
    SignKeyPair device = SignKeyPair::make();
    EnvelopeFacts facts{EnvelopeId::random(), SessionId::random(), 7};

    Bytes close(ByteView payload) const
    {
        return closeEnvelope(facts, payload, std::array{lead.publicKey}, device).value();
    }

    VectorFile vector(std::string_view expect, std::string note, Bytes bytes) const
    {
        VectorFile vector;
        vector.lines["kind"] = "envelope";
        vector.lines["expect"] = expect;
        vector.lines["note"] = std::move(note);
        vector.lines["recipient-secret"] = toHex(lead.secretKey.view());
        vector.bytes = std::move(bytes);
        return vector;
    }

    VectorFile good(std::string note, Bytes bytes, ByteView payload) const
    {
        VectorFile whole = vector(success, std::move(note), std::move(bytes));
        whole.lines["payload-blake2b-256"] = toHex(blake2b256(payload));
        whole.lines["payload-size"] = std::to_string(payload.size());
        whole.lines["envelope"] = facts.id.text();
        whole.lines["session"] = facts.session.text();
        whole.lines["device"] = toHex(device.publicKey.value);
        whole.lines["sequence"] = std::to_string(facts.sequence);
        return whole;
    }
};

// What may be different from what a device writes.
struct Otherwise
{
    bool final = true;
    bool padded = true;
    // Somebody who could read it, and closes it for another, under the same signature.
    const BoxPublicKey* passedOnTo = nullptr;
    // The place of our box among the three.
    std::size_t box = 0;
    bool signedByAnother = false;
};

// An envelope put together by the words of FORMAT.md alone, so that the vectors do not rest on one
// writer.
Bytes compose(const Post& post, ByteView payload, const Otherwise& otherwise)
{
    Bytes bytes = toBytes(std::string_view("CUADENV\x01", 8));
    bytes.resize(12);
    putU32(bytes, 8, 1);
    append(bytes, post.facts.id.value);
    bytes.push_back(std::byte{3});
    std::array<BoxPublicKey, 3> recipients;
    for (std::size_t at = 0; at < 3; ++at)
        recipients[at] = at == otherwise.box ? post.lead.publicKey : thrownAwayKey();
    const Secret key = Secret::random(32);
    Bytes inside(key.view().begin(), key.view().end());
    append(inside, blake2b256(bytes));
    for (const BoxPublicKey& recipient : recipients)
        append(bytes, sealTo(&recipient == &recipients[otherwise.box] && otherwise.passedOnTo
                                 ? *otherwise.passedOnTo
                                 : recipient,
                             inside));
    StreamWriter stream(key);
    append(bytes, stream.header());

    Bytes plain(payload.begin(), payload.end());
    if (otherwise.padded)
        padEnvelope(plain);
    Bytes trailer(post.device.publicKey.value.begin(), post.device.publicKey.value.end());
    trailer.resize(40);
    putU64(trailer, 32, post.facts.sequence);
    append(trailer, post.facts.session.value);
    Hash256 hash{};
    Blake2b(hash.size()).add(bytes).add(plain).finish(hash);
    append(trailer, hash);
    for (const BoxPublicKey& recipient : recipients)
        append(trailer, recipient.value);
    const SignKeyPair another = SignKeyPair::make();
    append(trailer, signBytes(otherwise.signedByAnother ? another : post.device,
                              "cuaderno envelope 1", trailer));
    for (std::size_t at = 0; at < plain.size(); at += chunk)
        stream.push(ByteView(plain).subspan(at, chunk), false, bytes);
    stream.push(trailer, otherwise.final, bytes);
    return bytes;
}

void writeForged(const Path& folder, const Post& post, ByteView payload)
{
    const auto write = [&](const char* name, const char* note, const Otherwise& otherwise) {
        writeVector(folder / name,
                    post.vector(payloadFailure, note, compose(post, payload, otherwise)));
    };
    Otherwise otherwise;
    otherwise.final = false;
    write("final-flag-missing.txt", "the last message has not the tag FINAL", otherwise);
    otherwise = {};
    otherwise.signedByAnother = true;
    write("signed-by-another.txt", "the signature is not by the device that is named", otherwise);

    // 16 KiB of zeros: the mark of the padding is nowhere.
    otherwise = {};
    otherwise.padded = false;
    writeVector(folder / "padding-without-mark.txt",
                post.vector(payloadFailure, "whole and signed, but the padding has no 0x80",
                            compose(post, Bytes(4 * chunk), otherwise)));

    const Post other;
    otherwise = {};
    otherwise.passedOnTo = &other.lead.publicKey;
    VectorFile passedOn = post.vector(
        payloadFailure, "opened by its recipient and closed for this one, who is not signed for",
        compose(post, payload, otherwise));
    passedOn.lines["recipient-secret"] = toHex(other.lead.secretKey.view());
    writeVector(folder / "passed-on-to-another.txt", passedOn);
}

} // namespace

void writeEnvelopes(const Path& folder)
{
    const Post post;
    const ByteView payload = asBytes(words);
    const Bytes good = post.close(payload);
    writeVector(folder / "whole.txt", post.good("a short payload", good, payload));
    writeVector(folder / "whole-empty.txt", post.good("no payload at all", post.close({}), {}));
    const Bytes full(4 * chunk - 1, std::byte{'a'});
    writeVector(folder / "whole-full.txt",
                post.good("all of 16 KiB but the mark of the padding", post.close(full), full));
    Otherwise third;
    third.box = 2;
    writeVector(folder / "whole-third-box.txt",
                post.good("the recipient's box is the last of the three",
                          compose(post, payload, third), payload));

    const auto damaged = [&](const char* name, std::string_view expect, const char* note,
                             Bytes bytes) {
        writeVector(folder / name, post.vector(expect, note, std::move(bytes)));
    };
    damaged("other-kind.txt", headerFailure, "a bit of the first eight bytes",
            withBitFlipped(good, 2));
    Bytes later = good;
    putU32(later, 8, 2);
    damaged("later-version.txt", headerFailure, "version 2", later);
    damaged("header-bit-id.txt", headerFailure, "a bit of the envelope's id: the box names another",
            withBitFlipped(good, 15));
    damaged("header-bit-box.txt", headerFailure, "a bit of the box for this recipient",
            withBitFlipped(good, 29 + 50));
    damaged("header-bit-other-box.txt", payloadFailure,
            "a bit of a box that is nobody's: the signature covers it",
            withBitFlipped(good, 29 + 112 + 50));
    damaged("header-bit-stream.txt", payloadFailure, "a bit of the stream's header",
            withBitFlipped(good, 29 + 3 * 112 + 5));
    damaged("cut-in-header.txt", headerFailure, "ends in the third box", first(good, 300));
    damaged("cut-after-header.txt", payloadFailure, "no message at all", first(good, chunksAt));
    damaged("cut-between-messages.txt", payloadFailure, "ends after the second message",
            first(good, chunksAt + 2 * chunks.size));
    damaged("cut-in-message.txt", payloadFailure, "ends within the third message",
            first(good, chunksAt + 2 * chunks.size + 1000));
    damaged("cut-last-message.txt", payloadFailure, "everything but the last message",
            first(good, chunksAt + 4 * chunks.size));
    damaged("message-twice.txt", payloadFailure, "the second message stands there twice",
            chunks.repeated(good, 1));
    damaged("message-missing.txt", payloadFailure, "without the second message",
            chunks.without(good, 1));
    damaged("messages-swapped.txt", payloadFailure, "the first two messages are exchanged",
            chunks.swapped(good, 0, 1));
    damaged("payload-bit.txt", payloadFailure, "a bit of the third message",
            withBitFlipped(good, chunksAt + 2 * chunks.size + 777));
    damaged("last-message-bit.txt", payloadFailure, "a bit of the last message",
            withBitFlipped(good, good.size() - 30));
    Bytes longer = good;
    longer.push_back(std::byte{0});
    damaged("byte-too-many.txt", payloadFailure, "a zero behind the end", longer);

    VectorFile another = post.vector(headerFailure, "not for the key that is given", good);
    another.lines["recipient-secret"] = toHex(BoxKeyPair::make().secretKey.view());
    writeVector(folder / "wrong-recipient.txt", another);
    writeForged(folder, post, payload);
}

} // namespace cuaderno::test
