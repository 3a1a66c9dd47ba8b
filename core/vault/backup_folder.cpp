// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backup_folder.h"

#include "base/file_system.h"
#include "crypto/aead.h"
#include "crypto/hash.h"
#include "vault/vault_folder.h"

#include <algorithm>
#include <array>

namespace cuaderno {

namespace {

constexpr std::string_view magic = "CUADFLD\x01";
constexpr std::uint32_t version = 1;
constexpr std::size_t idAt = 16;
constexpr std::size_t runAt = 32;
constexpr std::size_t keyAt = 48;
constexpr std::size_t listAt = keyAt + KeyFile::size;
constexpr std::size_t sumSize = 32;
constexpr std::uint64_t mostHead = 256ULL << 20;

// One of them is there, both for a moment. A name that is free is taken by a plain rename, which
// file systems of USB sticks do well.
constexpr std::array<std::string_view, 2> headNames{"0.cuadhead", "1.cuadhead"};
constexpr std::string_view objectsName = "objects";

Path headOf(const Path& folder, std::uint64_t run)
{
    return folder / headNames[run % headNames.size()];
}

tl::unexpected<Error> failAt(ErrorCode code, const char* detail, const Path& path,
                             std::vector<std::string> args = {})
{
    Place place;
    place.file = path.string();
    return fail(code, detail, std::move(place), std::move(args));
}

Secret headKeyOf(const Secret& databaseKey)
{
    return subkey(databaseKey, 9, "backupob");
}

struct Head
{
    Path path;
    Bytes bytes;
    std::uint64_t run = 0;
};

// One that is whole, of whatever vault. A later format keeps the sum where it is.
Result<Head> readHead(const Path& path)
{
    auto bytes = readFile(path, mostHead);
    if (!bytes)
        return bytes.failure();
    const ByteView view(*bytes);
    if (view.size() < magic.size() || asText(view.first(magic.size())) != magic)
        return failAt(ErrorCode::BackupDamaged, "how its head begins", path);
    if (view.size() < listAt + boxOverhead + sumSize)
        return failAt(ErrorCode::BackupDamaged, "it ends in its head", path);
    const std::size_t summed = view.size() - sumSize;
    if (!sameBytes(blake2b256(view.first(summed)), view.subspan(summed)))
        return failAt(ErrorCode::BackupDamaged, "its head", path);
    if (const auto found = getU32(view, 8); found > version)
        return failAt(ErrorCode::BackupNewer, "", path, {std::to_string(found)});
    const std::uint64_t run = getU64(view, runAt);
    return Head{path, std::move(*bytes), run};
}

// The newest that is whole. None where there is none at all.
Result<std::optional<Head>> findHead(const Path& folder)
{
    std::optional<Head> newest;
    std::optional<Error> trouble;
    for (const std::string_view name : headNames) {
        const Path path = folder / name;
        if (!isThere(path))
            continue;
        auto head = readHead(path);
        if (!head)
            trouble = head.error();
        else if (!newest || head->run > newest->run)
            newest = std::move(*head);
    }
    if (newest && !(trouble && trouble->code == ErrorCode::BackupNewer))
        return newest;
    if (trouble)
        return tl::unexpected<Error>(*trouble);
    return std::optional<Head>();
}

// Nothing but what a run that was broken off left, and what systems put on a stick.
bool isFree(const Path& folder)
{
    const auto entries = entriesOf(folder);
    if (!entries)
        return false;
    for (const Path& path : *entries) {
        const std::string name = path.filename().string();
        if (name != objectsName && !name.ends_with(".new") && !name.starts_with(".")
            && name != "System Volume Information" && name != "lost+found")
            return false;
    }
    return true;
}

Result<std::vector<BackupMember>> openList(const Head& head, const Secret& headKey)
{
    const ByteView view(head.bytes);
    auto list =
        openBox(headKey, view.subspan(listAt, view.size() - sumSize - listAt), view.first(listAt));
    if (!list)
        return failAt(ErrorCode::BackupDamaged, "its list does not open", head.path);
    auto members = decodeBackupList(*list);
    wipe(*list);
    if (!members)
        return failAt(ErrorCode::BackupDamaged, "its list", head.path);
    return std::move(*members);
}

Status overwriteFilesWithin(const Path& folder)
{
    std::error_code error;
    std::filesystem::recursive_directory_iterator entries(folder, error);
    std::vector<Path> files;
    for (; !error && entries != std::filesystem::recursive_directory_iterator();
         entries.increment(error))
        if (entries->symlink_status().type() == std::filesystem::file_type::regular)
            files.push_back(entries->path());
    if (error)
        return tl::unexpected<Error>(systemError(error.value(), "list", folder));
    for (const Path& file : files)
        if (auto gone = overwriteAndRemove(file); !gone)
            return gone;
    return {};
}

// What is left of a drill that was broken off: a whole vault.
Status dropDrills(const Path& folder)
{
    auto entries = entriesOf(folder);
    if (!entries)
        return entries.failure();
    for (const Path& drill : *entries) {
        const std::string name = drill.filename().string();
        if (!name.starts_with("drill.") || !name.ends_with(".new"))
            continue;
        if (auto gone = overwriteFilesWithin(drill); !gone)
            return gone;
        std::error_code error;
        std::filesystem::remove_all(drill, error);
        if (error)
            return tl::unexpected<Error>(systemError(error.value(), "remove", drill));
    }
    return {};
}

} // namespace

bool isBackupFolder(const Path& folder)
{
    return std::ranges::any_of(headNames,
                               [&](std::string_view name) { return isThere(folder / name); });
}

Result<BackupFolderWriter> BackupFolderWriter::open(const Path& folder, const KeyFile& key,
                                                    const Secret& databaseKey)
{
    if (auto made = makeFolder(folder); !made)
        return made.failure();
    auto head = findHead(folder);
    if (!head)
        return head.failure();
    if (!*head && !isFree(folder))
        return failAt(ErrorCode::FileExists, "it holds something else", folder);
    const VaultId id = key.id();
    if (*head
        && !std::ranges::equal(ByteView((*head)->bytes).subspan(idAt, id.value.size()), id.value))
        return failAt(ErrorCode::BackupOfAnother, "", folder);
    const std::uint64_t run = *head ? (*head)->run + 1 : 1;
    Bytes start(keyAt);
    std::ranges::copy(asBytes(magic), start.begin());
    putU32(start, 8, version);
    std::ranges::copy(id.value, start.begin() + idAt);
    putU64(start, runAt, run);
    start.insert(start.end(), key.bytes().begin(), key.bytes().end());
    const Path objects = folder / objectsName;
    if (auto made = makeFolder(objects); !made)
        return made.failure();
    BackupFolderWriter writer(folder, std::move(start), headKeyOf(databaseKey),
                              BackupObjects(objects, databaseKey));
    writer.m_run = run;
    return writer;
}

Status BackupFolderWriter::addRead(std::string_view name, std::uint64_t size, const ReadAt& read)
{
    BackupMember member{std::string(name), size, {}};
    member.pieces.reserve(backupPieces(size));
    Bytes piece;
    for (std::uint64_t at = 0; at < size; at += piece.size()) {
        piece.resize(
            static_cast<std::size_t>(std::min<std::uint64_t>(BackupObjects::capacity, size - at)));
        if (auto got = read(at, piece); !got)
            return got;
        auto put = m_objects.put(piece);
        if (!put)
            return put.failure();
        member.pieces.push_back(*put);
    }
    m_members.push_back(std::move(member));
    return {};
}

Status BackupFolderWriter::add(std::string_view name, ByteView bytes)
{
    return addRead(name, bytes.size(), [&](std::uint64_t at, std::span<std::byte> to) -> Status {
        std::ranges::copy(bytes.subspan(static_cast<std::size_t>(at), to.size()), to.begin());
        return {};
    });
}

Status BackupFolderWriter::addFile(std::string_view name, const Path& path)
{
    auto file = File::open(path, File::Mode::Read);
    if (!file)
        return file.failure();
    const auto size = file->size();
    if (!size)
        return tl::unexpected<Error>(size.error());
    return addRead(name, *size,
                   [&](std::uint64_t at, std::span<std::byte> to) { return file->readAt(at, to); });
}

Status BackupFolderWriter::writeHead()
{
    Bytes list = encodeBackupList(m_members);
    Bytes bytes = m_start;
    const Bytes box = closeBox(m_headKey, list, m_start);
    wipe(list);
    bytes.insert(bytes.end(), box.begin(), box.end());
    const Hash256 sum = blake2b256(bytes);
    bytes.insert(bytes.end(), sum.begin(), sum.end());
    const Path path = headOf(m_folder, m_run);
    const Path fresh = Path(path.string() + ".new");
    // What lies there is older than the newest, or no head any more.
    Status done = overwriteAndRemove(path);
    if (done)
        done = removeFile(fresh);
    if (!done)
        return done;
    auto file = File::open(fresh, File::Mode::Create);
    if (!file)
        return file.failure();
    done = file->append(bytes);
    if (done)
        done = file->sync();
    if (done)
        done = file->close();
    if (done)
        done = renameFile(fresh, path);
    if (!done) {
        (void)overwriteAndRemove(fresh);
        return done;
    }
    m_written += bytes.size();
    return {};
}

Status BackupFolderWriter::confirmHead() const
{
    if (auto synced = syncFolder(m_folder); !synced)
        return synced;
    const Path path = headOf(m_folder, m_run);
    auto again = readHead(path);
    if (!again)
        return again.failure();
    auto members = openList(*again, m_headKey);
    if (!members)
        return members.failure();
    if (*members != m_members)
        return failAt(ErrorCode::BackupDamaged, "not as it was written", path);
    return {};
}

Status BackupFolderWriter::finish()
{
    Status done = m_objects.sync();
    if (done)
        done = writeHead();
    if (!done) {
        giveUp();
        return done;
    }
    // From here on both heads may be found, and the pieces of both have to be there.
    if (done = confirmHead(); !done)
        return done;
    std::set<BackupObjects::Name> named;
    for (const BackupMember& member : m_members)
        named.insert(member.pieces.begin(), member.pieces.end());
    done = overwriteAndRemove(headOf(m_folder, m_run + 1));
    if (done)
        done = m_objects.dropOthers(named);
    if (done)
        done = dropDrills(m_folder);
    return done ? syncFolder(m_folder) : done;
}

Result<BackupFolderReader> BackupFolderReader::open(const Path& folder)
{
    auto head = findHead(folder);
    if (!head)
        return head.failure();
    if (!*head)
        return failAt(ErrorCode::BackupNotOne, "no head", folder);
    const ByteView keyBytes = ByteView((*head)->bytes).subspan(keyAt, KeyFile::size);
    auto key = KeyFile::parse(Bytes(keyBytes.begin(), keyBytes.end()));
    if (!key)
        return key.failure();
    return BackupFolderReader((*head)->path, std::move((*head)->bytes), std::move(*key));
}

Status BackupFolderReader::unlock(const Secret& databaseKey)
{
    auto members = openList({m_head, m_bytes, 0}, headKeyOf(databaseKey));
    if (!members)
        return members.failure();
    m_members = std::move(*members);
    m_objects.emplace(m_head.parent_path() / objectsName, databaseKey);
    return {};
}

Status BackupFolderReader::read(const Take& take) const
{
    for (const BackupMember& member : m_members) {
        std::uint64_t at = 0;
        if (member.size == 0)
            if (auto taken = take(member.name, 0, 0, {}); !taken)
                return taken;
        for (const BackupObjects::Name& name : member.pieces) {
            auto piece = m_objects->read(name);
            if (!piece)
                return piece.failure();
            const auto expected = static_cast<std::size_t>(
                std::min<std::uint64_t>(BackupObjects::capacity, member.size - at));
            if (piece->size() != expected)
                return failAt(ErrorCode::BackupDamaged, "its length", m_objects->pathOf(name));
            Status taken = take(member.name, member.size, at, *piece);
            wipe(*piece);
            if (!taken)
                return taken;
            at += expected;
        }
    }
    return {};
}

std::uint64_t BackupFolderReader::size() const
{
    std::set<BackupObjects::Name> named;
    for (const BackupMember& member : m_members)
        named.insert(member.pieces.begin(), member.pieces.end());
    return m_bytes.size() + named.size() * BackupObjects::fileSize;
}

} // namespace cuaderno
