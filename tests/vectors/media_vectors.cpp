// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "crypto/chunk.h"
#include "support/paths.h"
#include "vault/media_rows.h"
#include "vectors/vector_writer.h"

#include <algorithm>

namespace cuaderno::test {

namespace {

constexpr std::size_t headSize = 512;
constexpr std::uint32_t small = 1024;
constexpr Pieces pieces{headSize, small + chunkOverhead};

Bytes soundOfSize(std::size_t size)
{
    Bytes bytes(size);
    for (std::size_t at = 0; at < size; ++at)
        bytes[at] = static_cast<std::byte>((at / 7 + at % 7) % 251);
    return bytes;
}

// Put together by the words of FORMAT.md, with small pieces.
struct Recording
{
    Secret key = Secret::random(32);
    Bytes head = Bytes(headSize);

    Recording()
    {
        secureRandom::fill(head);
        std::ranges::copy(asBytes(std::string_view("CUADMED\x01", 8)), head.begin());
        putU32(head, 8, 1);
        putU32(head, 12, small);
    }

    Bytes piece(std::uint64_t number, ByteView plain, bool final) const
    {
        ChunkPlace place;
        std::ranges::copy(ByteView(head).subspan(16, 16), place.file.begin());
        place.number = number;
        place.context = blake2b256(ByteView(head).first(64));
        place.final = final;
        return closeChunk(key, place, plain);
    }

    Bytes close(ByteView plain, bool final = true, bool mark = true) const
    {
        Bytes bytes = head;
        std::uint64_t number = 0;
        for (; plain.size() >= small; plain = plain.subspan(small))
            append(bytes, piece(number++, plain.first(small), false));
        Bytes last(plain.begin(), plain.end());
        last.push_back(mark ? std::byte{0x80} : std::byte{0});
        last.resize(small);
        append(bytes, piece(number, last, final));
        return bytes;
    }

    VectorFile vector(std::string_view expect, std::string note, Bytes bytes) const
    {
        VectorFile vector;
        vector.lines["kind"] = "media";
        vector.lines["expect"] = expect;
        vector.lines["note"] = std::move(note);
        vector.lines["key"] = toHex(key.view());
        vector.bytes = std::move(bytes);
        return vector;
    }

    VectorFile good(std::string note, Bytes bytes, ByteView plain) const
    {
        VectorFile whole = vector(success, std::move(note), std::move(bytes));
        whole.lines["payload-blake2b-256"] = toHex(blake2b256(plain));
        whole.lines["payload-size"] = std::to_string(plain.size());
        return whole;
    }

    // `intact`: the numbers of the pieces that still open, in their places; `plain` what they hold.
    VectorFile damaged(std::string note, Bytes bytes, std::string intact, ByteView plain) const
    {
        VectorFile broken = vector(payloadFailure, std::move(note), std::move(bytes));
        broken.lines["intact"] = std::move(intact);
        broken.lines["intact-blake2b-256"] = toHex(blake2b256(plain));
        return broken;
    }
};

void writeDamaged(const Path& folder, const Recording& recording)
{
    const Bytes plain = soundOfSize(3000); // two whole pieces and a last one
    const Bytes good = recording.close(plain);
    const ByteView all(plain);
    const auto write = [&](const char* name, const char* note, Bytes bytes, const char* intact,
                           ByteView rest) {
        writeVector(folder / name, recording.damaged(note, std::move(bytes), intact, rest));
    };
    write("cut-between-pieces.txt", "the last piece is missing",
          first(good, headSize + 2 * pieces.size), "0 1", all.first(2 * small));
    write("cut-in-piece.txt", "ends within the second piece",
          first(good, headSize + pieces.size + 300), "0", all.first(small));
    write("piece-twice.txt", "the second piece stands there twice: the last is out of its place",
          pieces.repeated(good, 1), "0 1", all.first(2 * small));
    write("pieces-swapped.txt", "the first two pieces are exchanged", pieces.swapped(good, 0, 1),
          "2", all.subspan(2 * small));
    write("piece-missing.txt", "without the second piece", pieces.without(good, 1), "0",
          all.first(small));
    write("payload-bit.txt", "a bit of the first piece", withBitFlipped(good, headSize + 100),
          "1 2", all.subspan(small));
    write("last-piece-bit.txt", "a bit of the last piece",
          withBitFlipped(good, headSize + 2 * pieces.size + 100), "0 1", all.first(2 * small));
    Bytes padded(plain);
    padded.push_back(std::byte{0x80});
    padded.resize(3 * small);
    write("final-flag-missing.txt", "the last piece is closed as one of the others",
          recording.close(plain, false), "0 1 2", padded);

    writeVector(folder / "padding-without-mark.txt",
                recording.vector(payloadFailure, "the last piece is all zeros: no 0x80",
                                 recording.close({}, true, false)));

    const auto refused = [&](const char* name, const char* note, Bytes bytes) {
        writeVector(folder / name, recording.vector(headerFailure, note, std::move(bytes)));
    };
    refused("other-kind.txt", "a bit of the first eight bytes", withBitFlipped(good, 3));
    Bytes later = good;
    putU32(later, 8, 2);
    refused("later-version.txt", "version 2", later);
    Bytes tiny = good;
    putU32(tiny, 12, 512);
    refused("pieces-too-small.txt", "a size of pieces under 1,024", tiny);
    refused("header-bit.txt", "a bit of the head's random bytes: no piece opens",
            withBitFlipped(good, 40));
    refused("cut-in-header.txt", "half a head", first(good, 256));
    VectorFile another = recording.vector(headerFailure, "another key: no piece opens", good);
    another.lines["key"] = toHex(Secret::random(32).view());
    writeVector(folder / "wrong-key.txt", another);
}

// As the program writes them: pieces of 4,096 bytes, noise up to 64 KiB (left out here), and once
// the session is sealed the key in the head.
void writeSealed(const Path& folder, const Recording& recording)
{
    const TemporaryFolder temporary;
    const Path path = temporary.path() / "a.media";
    const Bytes plain = soundOfSize(5000);
    const ChunkHead head = ChunkHead::make();
    const BoxKeyPair lead = BoxKeyPair::make();
    {
        ChunkWriter writer =
            std::move(ChunkWriter::create(path, head, recording.key.copy()).value());
        if (!writer.write(plain) || !writer.finish())
            throw std::runtime_error("a recording");
    }
    const std::size_t used = headSize + 2 * (ChunkWriter::chunkSize + chunkOverhead);
    writeVector(folder / "whole-4096.txt",
                recording.good("as it is written: pieces of 4,096 bytes",
                               first(readFile(path).value(), used), plain));
    auto file = File::open(path, File::Mode::ReadWrite);
    if (!file || !sealMediaKey(*file, head, recording.key, lead.publicKey))
        throw std::runtime_error("a sealed recording");
    const Bytes sealed = first(readFile(path).value(), used);
    VectorFile whole =
        recording.good("its session is sealed: the key is in the head", sealed, plain);
    whole.lines.erase("key");
    whole.lines["recipient-secret"] = toHex(lead.secretKey.view());
    writeVector(folder / "whole-sealed.txt", whole);
    VectorFile another =
        recording.vector(headerFailure, "sealed, and not for the key that is given", sealed);
    another.lines.erase("key");
    another.lines["recipient-secret"] = toHex(BoxKeyPair::make().secretKey.view());
    writeVector(folder / "wrong-recipient.txt", another);
}

} // namespace

void writeMedia(const Path& folder)
{
    const Recording recording;
    const auto whole = [&](const char* name, const char* note, std::size_t size) {
        const Bytes plain = soundOfSize(size);
        writeVector(folder / name, recording.good(note, recording.close(plain), plain));
    };
    whole("whole.txt", "two pieces and a last one, of 1,024 bytes each", 3000);
    whole("whole-empty.txt", "nothing but the last piece", 0);
    whole("whole-border.txt", "ends where a piece ends: the last piece holds nothing", 2048);
    const Bytes plain = soundOfSize(1500);
    Bytes noisy = recording.close(plain);
    noisy.resize(noisy.size() + 2500);
    secureRandom::fill(std::span(noisy).last(2500));
    writeVector(
        folder / "whole-noise-behind.txt",
        recording.good("noise behind the last piece, which is not the file's end", noisy, plain));
    writeSealed(folder, recording);
    writeDamaged(folder, recording);
}

} // namespace cuaderno::test
