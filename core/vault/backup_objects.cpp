// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backup_objects.h"

#include "base/file_system.h"
#include "base/random.h"
#include "crypto/aead.h"
#include "crypto/hash.h"
#include "crypto/kdf.h"
#include "vault/vault_folder.h"

#include <algorithm>
#include <cassert>
#include <optional>
#include <string_view>

namespace cuaderno {

namespace {

constexpr std::size_t fileSize = BackupObjects::fileSize;
constexpr std::size_t plainSize = fileSize - boxOverhead;
constexpr std::size_t lengthSize = 4;
static_assert(lengthSize + BackupObjects::capacity <= plainSize);

constexpr std::string_view letters = "0123456789abcdef";

tl::unexpected<Error> damaged(const char* detail, const Path& path)
{
    Place place;
    place.file = path.string();
    return fail(ErrorCode::BackupDamaged, detail, std::move(place));
}

Bytes contextOf(const BackupObjects::Name& name)
{
    constexpr std::string_view what = "cuaderno backup object 1";
    Bytes context(what.size() + name.size());
    std::ranges::copy(asBytes(what), context.begin());
    std::ranges::copy(name, context.begin() + what.size());
    return context;
}

BackupObjects::Name nameOf(const Secret& key, ByteView piece)
{
    BackupObjects::Name name{};
    Blake2b(name.size(), key.view()).add(piece).finish(name);
    return name;
}

// None for what is no object's file.
std::optional<BackupObjects::Name> nameFrom(const Path& path)
{
    const auto bytes = fromHex(path.filename().string());
    BackupObjects::Name name{};
    if (!bytes || bytes->size() != name.size())
        return std::nullopt;
    std::ranges::copy(*bytes, name.begin());
    return name;
}

} // namespace

Status overwriteAndRemove(const Path& path)
{
    auto file = File::open(path, File::Mode::ReadWrite);
    if (!file)
        return file.error().code == ErrorCode::FileNotFound ? Status() : file.failure();
    const auto size = file->size();
    if (!size)
        return tl::unexpected<Error>(size.error());
    Bytes noise(fileSize);
    for (std::uint64_t at = 0; at < *size; at += noise.size()) {
        const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(fileSize, *size - at));
        secureRandom::fill(noise);
        if (auto put = file->writeAt(at, ByteView(noise).first(count)); !put)
            return put;
    }
    if (auto synced = file->sync(); !synced)
        return synced;
    return removeFile(path);
}

BackupObjects::BackupObjects(Path folder, const Secret& databaseKey)
    : m_folder(std::move(folder)),
      m_nameKey(subkey(databaseKey, 7, "backupob")),
      m_boxKey(subkey(databaseKey, 8, "backupob"))
{
}

Path BackupObjects::pathOf(const Name& name) const
{
    const std::string text = toHex(name);
    return m_folder / text.substr(0, 1) / text;
}

Result<Bytes> BackupObjects::read(const Name& name) const
{
    const Path path = pathOf(name);
    auto box = readFile(path, fileSize);
    if (!box && box.error().code == ErrorCode::FileNotFound)
        return damaged("not there", path);
    if (!box && box.error().code != ErrorCode::FileTooLarge)
        return box;
    if (!box || box->size() != fileSize)
        return damaged("its size", path);
    auto plain = openBox(m_boxKey, *box, contextOf(name));
    if (!plain)
        return damaged("does not open", path);
    const std::size_t length = getU32(*plain, 0);
    if (length > capacity)
        return damaged("its length", path);
    Bytes piece(plain->begin() + lengthSize,
                plain->begin() + static_cast<std::ptrdiff_t>(lengthSize + length));
    wipe(*plain);
    if (nameOf(m_nameKey, piece) != name)
        return damaged("not what it is named by", path);
    return piece;
}

Status BackupObjects::write(const Path& path, ByteView piece, const Name& name) const
{
    if (auto made = makeFolder(path.parent_path()); !made)
        return made;
    Bytes plain(plainSize);
    putU32(plain, 0, static_cast<std::uint32_t>(piece.size()));
    std::ranges::copy(piece, plain.begin() + lengthSize);
    const Bytes box = closeBox(m_boxKey, plain, contextOf(name));
    wipe(plain);
    auto file = File::open(path, File::Mode::Create);
    if (!file)
        return file.failure();
    if (auto put = file->append(box); !put)
        return put;
    return file->close();
}

Result<BackupObjects::Name> BackupObjects::put(ByteView piece)
{
    assert(piece.size() <= capacity);
    const Name name = nameOf(m_nameKey, piece);
    const Path path = pathOf(name);
    const bool there = isThere(path);
    if (there) {
        auto known = read(name);
        if (known) {
            wipe(*known);
            return name;
        }
        if (auto gone = removeFile(path); !gone)
            return gone.failure();
    }
    m_put.push_back({name, there});
    if (auto written = write(path, piece, name); !written)
        return written.failure();
    return name;
}

Status BackupObjects::sync()
{
    std::set<Path> folders{m_folder, m_folder.parent_path()};
    for (const Put& put : m_put) {
        const Path path = pathOf(put.name);
        auto file = File::open(path, File::Mode::ReadWrite);
        if (!file)
            return file.failure();
        if (auto synced = file->sync(); !synced)
            return synced;
        folders.insert(path.parent_path());
        if (auto back = read(put.name); !back)
            return back.failure();
    }
    for (const Path& folder : folders)
        if (auto synced = syncFolder(folder); !synced)
            return synced;
    return {};
}

void BackupObjects::takeBack()
{
    for (const Put& put : m_put)
        if (!put.mended)
            (void)overwriteAndRemove(pathOf(put.name));
    m_put.clear();
}

Status BackupObjects::dropOthers(const std::set<Name>& named) const
{
    std::set<Path> folders;
    std::vector<Path> gone;
    for (const char letter : letters) {
        const Path folder = m_folder / std::string(1, letter);
        auto entries = entriesOf(folder);
        if (!entries)
            return entries.failure();
        for (const Path& path : *entries) {
            const auto name = nameFrom(path);
            if (!name || named.contains(*name))
                continue;
            gone.push_back(path);
            folders.insert(folder);
        }
    }
    for (const Path& path : gone)
        if (auto dropped = overwriteAndRemove(path); !dropped)
            return dropped;
    for (const Path& folder : folders)
        if (auto synced = syncFolder(folder); !synced)
            return synced;
    return {};
}

std::uint64_t BackupObjects::written() const
{
    return m_put.size() * std::uint64_t{fileSize};
}

} // namespace cuaderno
