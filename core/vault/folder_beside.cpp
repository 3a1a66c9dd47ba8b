// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/folder_beside.h"

#include "base/file_system.h"
#include "base/id.h"
#include "base/random.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <vector>

namespace cuaderno {

namespace {

constexpr std::string_view heading = "cuaderno new keys 1\n";
constexpr std::string_view ending = ".new";
constexpr std::size_t nameDigits = 12;
constexpr std::size_t tokenDigits = 64;
constexpr std::uint64_t mostMarker = 4096;

Place at(const Path& path)
{
    Place place;
    place.file = path.string();
    return place;
}

std::string randomHex(std::size_t digits)
{
    Bytes bytes(digits / 2);
    secureRandom::fill(bytes);
    return toHex(bytes);
}

bool isHex(std::string_view text)
{
    return std::ranges::all_of(
        text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

// "NAME.0123456789ab.new", and no way out of the folder.
bool isBesideName(std::string_view name)
{
    if (!name.ends_with(ending) || name.find('/') != std::string_view::npos)
        return false;
    name.remove_suffix(ending.size());
    return name.size() > nameDigits + 1 && isHex(name.substr(name.size() - nameDigits))
           && name[name.size() - nameDigits - 1] == '.';
}

std::string markerText(std::string_view token, std::string_view name)
{
    std::string text(heading);
    text += token;
    text += '\n';
    text += name;
    text += '\n';
    return text;
}

// The name of the folder beside, as the marker says it; none where it says nothing of the kind.
std::optional<std::string> besideNamed(std::string_view text)
{
    if (!text.starts_with(heading) || !text.ends_with('\n'))
        return std::nullopt;
    text.remove_prefix(heading.size());
    text.remove_suffix(1);
    if (text.size() <= tokenDigits + 1 || !isHex(text.substr(0, tokenDigits))
        || text[tokenDigits] != '\n')
        return std::nullopt;
    text.remove_prefix(tokenDigits + 1);
    if (!isBesideName(text))
        return std::nullopt;
    return std::string(text);
}

// A folder itself, no link to one.
bool isFolder(const Path& path)
{
    struct stat status
    {
    };

    return ::lstat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

Status removeFolder(const Path& path)
{
    if (::rmdir(path.c_str()) != 0 && errno != ENOENT)
        return tl::unexpected<Error>(systemError(errno, "rmdir", path));
    return {};
}

bool isPlainFile(const Path& path)
{
    std::error_code error;
    return std::filesystem::symlink_status(path, error).type()
           == std::filesystem::file_type::regular;
}

// 32 digits and the ending of the folder: what a vault calls envelopes and recordings.
bool isOfInnerFolder(const Path& path, std::string_view wanted)
{
    const std::string name = path.filename().string();
    return name.ends_with(wanted) && name.size() == 2 * sizeof(EnvelopeId) + wanted.size()
           && isHex(std::string_view(name).substr(0, 2 * sizeof(EnvelopeId)));
}

std::array<std::pair<Path, std::string_view>, 2> innerFolders(const VaultFolder& folder)
{
    return {{{folder.sealed(), ".sealed"}, {folder.media(), ".media"}}};
}

Status overwriteIfThere(const Path& path)
{
    auto done = overwriteWithNoise(path);
    return !done && done.error().code == ErrorCode::FileNotFound ? Status() : done;
}

// Envelopes or recordings, and their folder where nothing else is in it.
Status removeInner(const Path& inner, std::string_view wanted)
{
    auto files = entriesOf(inner);
    if (!files)
        return files.failure();
    for (const Path& path : *files) {
        if (!isOfInnerFolder(path, wanted))
            continue;
        if (auto gone = removeFile(path); !gone)
            return gone;
    }
    return removeFolder(inner);
}

bool isSomebodyElses(const Status& left)
{
    return !left && left.error().code == ErrorCode::FileExists;
}

Status syncNames(const VaultFolder& folder)
{
    return syncFolder(folder.path().parent_path());
}

// What a crash may have left before there was a whole marker in it: nothing, a part of that,
// folders with nothing in them.
bool isBegun(const VaultFolder& beside, const std::vector<Path>& there, std::string_view marker)
{
    return std::ranges::all_of(there, [&](const Path& path) {
        if (path == beside.newKeys()) {
            auto text = readText(path, mostMarker);
            return text && isPlainFile(path) && marker.starts_with(*text);
        }
        const bool inner = path == beside.sealed() || path == beside.media();
        auto inside = inner && isFolder(path) ? entriesOf(path) : Result<std::vector<Path>>();
        return inner && isFolder(path) && inside && inside->empty();
    });
}

enum class Found {
    // Nothing of ours has that name.
    Nothing,
    Ours,
};

Result<Found> lookBeside(const VaultFolder& beside, std::string_view marker)
{
    if (!isFolder(beside.path()))
        return Found::Nothing;
    auto there = entriesOf(beside.path());
    if (!there)
        return there.failure();
    auto text = readText(beside.newKeys(), mostMarker);
    const bool ours = (text && *text == marker && isPlainFile(beside.newKeys()))
                      || isBegun(beside, *there, marker);
    return ours ? Found::Ours : Found::Nothing;
}

} // namespace

// The marker goes last, so that what is left by a crash is known for what it is.
Status destroyVaultFolder(const VaultFolder& folder)
{
    Status done = overwriteIfThere(folder.key());
    if (done)
        done = overwriteIfThere(folder.erasable());
    for (const auto& [inner, wanted] : innerFolders(folder)) {
        if (done)
            done = removeInner(inner, wanted);
        if (isSomebodyElses(done))
            done = {};
    }
    if (!done)
        return done;
    auto files = entriesOf(folder.path());
    if (!files)
        return files.failure();
    for (const Path& path : *files) {
        const bool ours = VaultFolder::isOurs(path.filename().string()) && isPlainFile(path);
        if (!ours || path == folder.newKeys())
            continue;
        if (auto gone = removeFile(path); !gone)
            return gone;
    }
    if (auto gone = removeFile(folder.newKeys()); !gone)
        return gone;
    return removeFolder(folder.path());
}

Result<FolderBeside> FolderBeside::make(const VaultFolder& vault)
{
    if (auto gone = removeLeftBeside(vault); !gone)
        return gone.failure();
    const std::string name =
        vault.path().filename().string() + "." + randomHex(nameDigits) + std::string(ending);
    const std::string marker = markerText(randomHex(tokenDigits), name);
    if (auto written = writeFileAtomically(vault.newKeys(), marker); !written)
        return written.failure();
    FolderBeside beside(vault, VaultFolder(vault.path().parent_path() / name));
    const VaultFolder& folder = beside.m_beside;
    if (::mkdir(folder.path().c_str(), 0700) != 0) {
        beside.m_done = true;
        const int number = errno;
        (void)removeFile(vault.newKeys());
        return tl::unexpected<Error>(systemError(number, "mkdir", folder.path()));
    }
    auto file = File::open(folder.newKeys(), File::Mode::Create);
    Status done = file ? file->append(asBytes(marker)) : Status(file.failure());
    if (done)
        done = file->sync();
    for (const auto& [inner, wanted] : innerFolders(folder)) {
        if (done && ::mkdir(inner.c_str(), 0700) != 0)
            done = tl::unexpected<Error>(systemError(errno, "mkdir", inner));
    }
    // Tried on two that are empty: before everything is copied.
    if (done)
        done = exchangeFolders(folder.sealed(), folder.media());
    if (done)
        done = syncFolder(folder.path());
    if (done)
        done = syncNames(folder);
    if (!done)
        return done.failure();
    auto lock = lockFolder(folder);
    if (!lock)
        return lock.failure();
    beside.m_lock = std::move(*lock);
    return beside;
}

FolderBeside::FolderBeside(FolderBeside&& other) noexcept
    : m_vault(std::move(other.m_vault)),
      m_beside(std::move(other.m_beside)),
      m_lock(std::move(other.m_lock)),
      m_done(std::exchange(other.m_done, true))
{
}

FolderBeside::~FolderBeside()
{
    if (!m_done)
        (void)destroy();
}

Status FolderBeside::swap()
{
    for (const Path& inner : {m_beside.sealed(), m_beside.media(), m_beside.path()}) {
        if (auto synced = syncFolder(inner); !synced)
            return synced;
    }
    if (auto swapped = exchangeFolders(m_beside.path(), m_vault.path()); !swapped)
        return swapped;
    auto synced = syncNames(m_vault);
    if (synced)
        return {};
    // Which name leads where after a power cut is not known: both stay.
    m_done = true;
    if (exchangeFolders(m_beside.path(), m_vault.path()) && syncNames(m_vault))
        m_done = false;
    return synced;
}

Status FolderBeside::destroy()
{
    m_done = true;
    if (auto gone = destroyVaultFolder(m_beside); !gone)
        return gone;
    if (auto gone = removeFile(m_vault.newKeys()); !gone)
        return gone;
    return syncNames(m_vault);
}

Status removeLeftBeside(const VaultFolder& vault)
{
    auto marker = readText(vault.newKeys(), mostMarker);
    if (!marker && marker.error().code == ErrorCode::FileNotFound)
        return {};
    const auto name = marker ? besideNamed(*marker) : std::nullopt;
    std::error_code error;
    const Path own = std::filesystem::canonical(vault.path(), error);
    if (error)
        return tl::unexpected<Error>(systemError(error.value(), "its own place", vault.path()));
    // This is itself the one beside: not opened by the way that leads to a vault.
    if (name && own.filename() == *name)
        return {};
    if (!name)
        return removeFile(vault.newKeys());
    const VaultFolder beside(own.parent_path() / *name);
    auto found = lookBeside(beside, *marker);
    if (!found)
        return found.failure();
    if (*found == Found::Ours) {
        // Made anew where it was removed already.
        auto lock = File::open(beside.lock(), File::Mode::ReadWrite);
        if (lock && !lock->lock())
            return fail(ErrorCode::VaultBusy, "beside", at(beside.path()));
        auto gone = destroyVaultFolder(beside);
        if (gone)
            gone = syncNames(beside);
        // With the keys gone, what stays is somebody else's.
        if (!gone && !isSomebodyElses(gone))
            return gone;
        (void)removeFile(vault.newKeys());
        return gone;
    }
    return removeFile(vault.newKeys());
}

Status expectOnlyOurs(const VaultFolder& vault)
{
    std::vector<Path> strange;
    auto top = entriesOf(vault.path());
    if (!top)
        return top.failure();
    for (const Path& path : *top) {
        const bool inner = path == vault.sealed() || path == vault.media();
        if (!VaultFolder::isOurs(path.filename().string())
            || (inner ? !isFolder(path) : !isPlainFile(path)))
            strange.push_back(path);
    }
    for (const auto& [inner, wanted] : innerFolders(vault)) {
        auto files = entriesOf(inner);
        if (!files)
            return files.failure();
        for (const Path& path : *files) {
            if (!isOfInnerFolder(path, wanted) || !isPlainFile(path))
                strange.push_back(path);
        }
    }
    if (strange.empty())
        return {};
    return fail(ErrorCode::FileExists, "the folder holds something else", at(strange.front()));
}

} // namespace cuaderno
