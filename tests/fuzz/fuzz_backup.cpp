// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A backup's file from anywhere; and one whose stream is whole and holds what the input says, so
// that the members are read too.
#include "crypto/aead.h"
#include "crypto/hash.h"
#include "vault/backup_file.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace cuaderno;

namespace {

constexpr std::size_t messageSize = 65'536;

// A file without a disk.
class MemoryFile
{
public:
    MemoryFile() : m_file(memfd_create("backup", 0))
    {
        if (m_file < 0)
            std::abort();
    }

    Path put(ByteView bytes) const
    {
        if (ftruncate(m_file, 0) != 0
            || pwrite(m_file, bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
            std::abort();
        return "/proc/self/fd/" + std::to_string(m_file);
    }

private:
    int m_file;
};

struct Keys
{
    VaultKeys keys = std::move(VaultKeys::make(VaultKind::Practice).value());
    Bytes file;

    Keys()
    {
        const auto made =
            KeyFile::make(keys, Secret::fromText("fuzz"), {1, 64}, thrownAwayKey()).value();
        file.assign(made.bytes().begin(), made.bytes().end());
    }
};

void append(Bytes& to, ByteView bytes)
{
    to.insert(to.end(), bytes.begin(), bytes.end());
}

// One message, where the program writes sixteen at least: a reader takes any number.
Bytes containerOf(const Keys& keys, ByteView members)
{
    Bytes bytes = toBytes("CUADBAK\x01");
    bytes.resize(48);
    putU32(bytes, 8, 1);
    append(bytes, keys.file);
    const Secret streamKey = Secret::random(keySize);
    append(bytes, closeBox(subkey(keys.keys.database, 6, "backup__"), streamKey.view(), bytes));
    append(bytes, blake2b256(bytes));
    StreamWriter stream(streamKey);
    append(bytes, stream.header());
    Bytes plain(members.begin(), members.end());
    plain.resize(messageSize);
    stream.push(plain, true, bytes);
    return bytes;
}

void readAll(BackupReader& backup, const Secret& databaseKey)
{
    if (!backup.unlock(databaseKey))
        return;
    std::uint64_t left = 0;
    (void)backup.read([&](std::string_view name, std::uint64_t size, std::uint64_t offset,
                          ByteView piece) -> Status {
        // Pieces come in order and never hold more than was said.
        if (name.empty() || (offset != 0 && offset != size - left) || piece.size() > size - offset)
            std::abort();
        left = size - offset - piece.size();
        return {};
    });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Keys keys;
    static const MemoryFile file;
    const ByteView bytes(reinterpret_cast<const std::byte*>(data), size);
    if (auto backup = BackupReader::open(file.put(bytes)))
        readAll(*backup, keys.keys.database);
    const ByteView members = bytes.first(std::min(size, messageSize));
    auto whole = BackupReader::open(file.put(containerOf(keys, members)));
    if (!whole)
        std::abort();
    readAll(*whole, keys.keys.database);
    return 0;
}
