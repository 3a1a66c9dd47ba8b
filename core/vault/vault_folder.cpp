// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vault_folder.h"

#include "base/file_system.h"
#include "base/random.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace cuaderno {

namespace {

using namespace std::chrono_literals;

constexpr std::array<std::string_view, 12> names{
    "vault.key",    "vault.db",       "vault.db-wal", "vault.db-journal",
    "vault.mark",   "vault.erasable", "vault.tries",  "vault.reserve",
    "vault.sample", "lock",           "sealed",       "media"};

bool isTemporary(std::string_view name)
{
    return name.starts_with("vault.") && (name.ends_with(".new") || name.ends_with(".new-wal"));
}

ErrorCode readOnlyInstead(ErrorCode code)
{
    return code == ErrorCode::FileReadOnly || code == ErrorCode::FileNoAccess
               ? ErrorCode::VaultReadOnly
               : code;
}

Result<File> openLock(const VaultFolder& folder)
{
    auto file = File::open(folder.lock(), File::Mode::ReadWrite);
    if (!file && file.error().code == ErrorCode::FileNotFound) {
        file = File::open(folder.lock(), File::Mode::Create);
        // Another process made it in between.
        if (!file && file.error().code == ErrorCode::FileExists)
            file = File::open(folder.lock(), File::Mode::ReadWrite);
    }
    if (!file)
        file.error().code = readOnlyInstead(file.error().code);
    return file;
}

} // namespace

bool isThere(const Path& path)
{
    std::error_code error;
    return std::filesystem::exists(path, error);
}

bool VaultFolder::isOurs(std::string_view name)
{
    return std::ranges::find(names, name) != names.end() || isTemporary(name);
}

bool VaultFolder::holdsOnlyOurs() const
{
    const auto entries = entriesOf(m_path);
    return entries && std::ranges::all_of(*entries, [](const Path& path) {
               return isOurs(path.filename().string());
           });
}

Status VaultFolder::removeTemporary() const
{
    const auto entries = entriesOf(m_path);
    if (!entries)
        return tl::unexpected<Error>(entries.error());
    for (const Path& path : *entries) {
        if (!isTemporary(path.filename().string()) || path == newKeys())
            continue;
        if (auto removed = removeFile(path); !removed)
            return removed;
    }
    return {};
}

namespace {

Result<File> waitFor(Result<File> file)
{
    const auto end = std::chrono::steady_clock::now() + 2s;
    for (;;) {
        auto locked = file->lock();
        if (locked)
            return file;
        if (locked.error().code != ErrorCode::VaultBusy || std::chrono::steady_clock::now() > end)
            return locked.failure();
        std::this_thread::sleep_for(50ms);
    }
}

} // namespace

Result<File> lockFolder(const VaultFolder& folder)
{
    auto file = openLock(folder);
    if (!file)
        return file;
    return waitFor(std::move(file));
}

Result<File> lockFolderToRead(const VaultFolder& folder)
{
    auto file = File::open(folder.lock(), File::Mode::Read);
    if (!file)
        return File();
    auto held = waitFor(std::move(file));
    if (!held && held.error().code != ErrorCode::VaultBusy)
        return File();
    return held;
}

Status Reserve::fill()
{
    auto file = File::open(m_path, File::Mode::ReadWrite);
    if (!file && file.error().code == ErrorCode::FileNotFound)
        file = File::open(m_path, File::Mode::Create);
    if (!file)
        return file.failure();
    auto there = file->size();
    if (!there)
        return there.failure();
    if (*there >= size)
        return {};
    // Not the last bytes of a disk: those are for answers.
    std::error_code error;
    const auto space = std::filesystem::space(m_path, error);
    if (!error && space.available < 2 * size)
        return fail(ErrorCode::DiskFull, "no room for the reserve");
    // Written, not only stretched: a hole would hold no place. Random, so that no file system
    // makes it smaller.
    Bytes block(1U << 20);
    while (*there < size) {
        secureRandom::fill(block);
        const auto count = std::min<std::uint64_t>(block.size(), size - *there);
        auto put = file->writeAt(*there, ByteView(block).first(static_cast<std::size_t>(count)));
        if (!put)
            return put;
        *there += count;
    }
    return file->sync();
}

bool Reserve::release()
{
    auto file = File::open(m_path, File::Mode::ReadWrite);
    if (!file)
        return false;
    auto there = file->size();
    if (!there || *there == 0)
        return false;
    return file->resize(0).has_value() && file->sync().has_value();
}

} // namespace cuaderno
