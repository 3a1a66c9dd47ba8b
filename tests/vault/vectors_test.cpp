// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/paths.h"
#include "vault/backup_file.h"
#include "vault/envelope.h"
#include "vault/key_file.h"
#include "vault/media_rows.h"
#include "vault/pin.h"
#include "vectors/vector_file.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

// The files of tests/vectors, as core reads them.
namespace cuaderno {
namespace {

using namespace test;

struct Outcome
{
    std::string expect;
    // The lines that the vector must have.
    std::map<std::string, std::string> lines;
};

Outcome failed(std::string_view how)
{
    return {std::string(how), {}};
}

BoxKeyPair recipientOf(const VectorFile& vector)
{
    return BoxKeyPair::fromSecret(Secret::from(vector.hex("recipient-secret")));
}

// --- Envelopes ---

bool isOfTheHeader(const Error& error)
{
    return error.code == ErrorCode::VaultEnvelopeDamaged || error.code == ErrorCode::VaultNewer
           || error.code == ErrorCode::CryptoWrongKey
           || (error.code == ErrorCode::CryptoDamaged
               && error.detail == "the box is of another envelope");
}

Outcome readEnvelope(const VectorFile& vector)
{
    const auto opened = openEnvelope(vector.bytes, recipientOf(vector));
    if (!opened)
        return failed(isOfTheHeader(opened.error()) ? headerFailure : payloadFailure);
    return {std::string(success),
            {{"payload-blake2b-256", toHex(blake2b256(opened->payload))},
             {"payload-size", std::to_string(opened->payload.size())},
             {"envelope", opened->id.text()},
             {"session", opened->session.text()},
             {"device", toHex(opened->device.value)},
             {"sequence", std::to_string(opened->sequence)}}};
}

// --- Recordings ---

// Piece by piece: what opens, whatever is beside it.
Outcome readPieces(const ChunkReader& reader, std::size_t size)
{
    Outcome outcome = failed(payloadFailure);
    std::string intact;
    Bytes plain;
    for (std::uint64_t at = 0; at < reader.size(); at += size) {
        const auto piece = reader.read(at, size);
        if (!piece)
            continue;
        intact += (intact.empty() ? "" : " ") + std::to_string(at / size);
        plain.insert(plain.end(), piece->begin(), piece->end());
    }
    outcome.lines["intact"] = intact;
    outcome.lines["intact-blake2b-256"] = toHex(blake2b256(plain));
    return outcome;
}

Outcome readRecording(const VectorFile& vector)
{
    const TemporaryFolder folder;
    const Path path = folder.path() / "a.media";
    EXPECT_TRUE(writeFileAtomically(path, vector.bytes));
    auto file = File::open(path, File::Mode::Read);
    const auto head = ChunkHead::read(*file);
    if (!head)
        return failed(headerFailure);
    auto key = vector.line("key").empty() ? sealedMediaKey(recipientOf(vector), *file, *head)
                                          : Result<Secret>(Secret::from(vector.hex("key")));
    if (!key)
        return failed(headerFailure);
    const auto reader = ChunkReader::open(std::move(*file), *head, std::move(*key));
    if (!reader)
        return failed(reader.error().detail == "its end" ? payloadFailure : headerFailure);
    const auto plain = reader->read(0, static_cast<std::size_t>(reader->size()));
    if (!plain || !reader->isWhole())
        return readPieces(*reader, head->chunkSize());
    EXPECT_EQ(plain->size(), reader->size());
    return {std::string(success),
            {{"payload-blake2b-256", toHex(blake2b256(*plain))},
             {"payload-size", std::to_string(plain->size())}}};
}

// --- Key files ---

Bytes payloadOf(const OpenedSlot& slot)
{
    Bytes payload(8);
    payload[0] = static_cast<std::byte>(slot.kind);
    payload[1] = static_cast<std::byte>(slot.keys.held);
    payload[2] = static_cast<std::byte>(slot.keys.kind);
    const auto append = [&](const Secret& key) {
        payload.insert(payload.end(), key.view().begin(), key.view().end());
    };
    append(slot.keys.database);
    for (std::size_t at = 0; at < compartmentCount; ++at)
        if (slot.keys.holds(static_cast<Compartment>(at)))
            append(slot.keys.compartments[at]);
    append(slot.keys.audit);
    return payload;
}

Secret wayOf(const VectorFile& vector)
{
    Secret typed = Secret::from(vector.hex("passphrase"));
    if (vector.line("device-secret").empty())
        return typed;
    return withDeviceSecret(typed, Secret::from(vector.hex("device-secret")));
}

Outcome readKeyFile(const VectorFile& vector)
{
    const auto file = KeyFile::parse(vector.bytes);
    if (!file)
        return failed(headerFailure);
    const bool recovers = vector.line("passphrase").empty();
    const auto opened = recovers ? file->recover(recipientOf(vector)) : file->open(wayOf(vector));
    if (!opened && opened.error().detail == "recovery slot of another file")
        return failed(payloadFailure);
    if (!opened)
        return failed(headerFailure);
    if (opened->fileDamaged)
        return failed(payloadFailure);
    return {std::string(success),
            {{"slot", std::to_string(opened->slot)},
             {"payload-blake2b-256", toHex(blake2b256(payloadOf(*opened)))}}};
}

// --- Backups ---

Outcome readBackup(const VectorFile& vector)
{
    const TemporaryFolder folder;
    const Path path = folder.path() / "a.cuadbackup";
    EXPECT_TRUE(writeFileAtomically(path, vector.bytes));
    auto backup = BackupReader::open(path);
    if (!backup)
        return failed(headerFailure);
    const auto opened = backup->keyFile().open(Secret::from(vector.hex("passphrase")));
    if (!opened || !backup->unlock(opened->keys.database))
        return failed(headerFailure);
    // The members as they stand in the stream.
    Bytes members;
    const auto take = [&](std::string_view name, std::uint64_t size, std::uint64_t offset,
                          ByteView piece) -> Status {
        if (offset == 0) {
            members.push_back(static_cast<std::byte>(name.size()));
            members.push_back(std::byte{0});
            members.insert(members.end(), asBytes(name).begin(), asBytes(name).end());
            members.resize(members.size() + 8);
            putU64(members, members.size() - 8, size);
        }
        members.insert(members.end(), piece.begin(), piece.end());
        return {};
    };
    if (!backup->read(take))
        return failed(payloadFailure);
    return {std::string(success),
            {{"payload-blake2b-256", toHex(blake2b256(members))},
             {"payload-size", std::to_string(members.size())}}};
}

const std::map<std::string, Outcome (*)(const VectorFile&)> readers{{"envelope", readEnvelope},
                                                                    {"media", readRecording},
                                                                    {"keyfile", readKeyFile},
                                                                    {"backup", readBackup}};

class Vectors : public testing::TestWithParam<Path>
{
};

TEST_P(Vectors, areReadAsTheySay)
{
    const VectorFile vector = readVector(GetParam());
    SCOPED_TRACE(vector.line("note"));
    ASSERT_EQ(GetParam().parent_path().filename(), vector.line("kind"));
    const Outcome outcome = readers.at(vector.line("kind"))(vector);
    EXPECT_EQ(outcome.expect, vector.line("expect"));
    // What a vector says beyond its outcome is what was read, no more and no less.
    std::map<std::string, std::string> said = vector.lines;
    for (const char* given :
         {"kind", "expect", "note", "key", "recipient-secret", "passphrase", "device-secret"})
        said.erase(given);
    std::map<std::string, std::string> read = outcome.lines;
    if (!said.contains("intact") && read["intact"].empty())
        std::erase_if(read, [](const auto& line) { return line.first.starts_with("intact"); });
    EXPECT_EQ(read, said);
}

std::string nameOf(const testing::TestParamInfo<Path>& info)
{
    std::string name =
        info.param.parent_path().filename().string() + "_" + info.param.stem().string();
    std::ranges::replace(name, '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Sealed, Vectors, testing::ValuesIn(vectorFiles()), nameOf);

TEST(VectorFiles, haveEachOutcomeOfEachKind)
{
    std::map<std::string, std::set<std::string>> outcomes;
    for (const Path& path : vectorFiles()) {
        const VectorFile vector = readVector(path);
        outcomes[vector.line("kind")].insert(vector.line("expect"));
        // A backup's message alone has 64 KiB.
        const std::uintmax_t most = vector.line("kind") == "backup" ? 96U << 10 : 32U << 10;
        EXPECT_LT(std::filesystem::file_size(path), most) << path;
    }
    EXPECT_EQ(outcomes.size(), readers.size());
    for (const auto& [kind, expected] : outcomes)
        EXPECT_EQ(expected.size(), 3U) << kind;
}

} // namespace
} // namespace cuaderno
