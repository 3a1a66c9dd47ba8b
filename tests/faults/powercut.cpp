// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "powercut.h"

#include "base/file.h"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace cuaderno::test {

namespace {

constexpr std::size_t blockSize = 4096;

std::uint64_t numberOf(const Path& file)
{
    struct stat status
    {
    };

    return stat(file.c_str(), &status) == 0 ? status.st_ino : 0;
}

void putAt(Bytes& file, std::uint64_t where, ByteView bytes)
{
    if (file.size() < where + bytes.size())
        file.resize(where + bytes.size());
    std::ranges::copy(bytes, file.begin() + static_cast<std::ptrdiff_t>(where));
}

// What is kept of what was not synced.
enum class Kept { Nothing, All, Some };

Kept chooseKept(SeededRandom& random)
{
    const auto choice = random.below(4);
    return choice == 0 ? Kept::Nothing : choice == 1 ? Kept::All : Kept::Some;
}

bool keeps(Kept kept, SeededRandom& random)
{
    return kept == Kept::All || (kept == Kept::Some && random.below(2) == 0);
}

void change(std::map<std::string, std::size_t>& names,
            const std::vector<std::pair<std::string, std::optional<std::size_t>>>& all)
{
    for (const auto& [name, node] : all) {
        if (node)
            names[name] = *node;
        else
            names.erase(name);
    }
}

} // namespace

PowerCut::PowerCut(Path folder, Path log) : m_folder(std::move(folder)), m_log(std::move(log))
{
    std::filesystem::remove(m_log);
    load(m_folder, m_before);
}

std::size_t PowerCut::load(const Path& folder, Disk& disk) const
{
    const std::size_t node = disk.nodes.size();
    disk.nodes.emplace_back().isFolder = true;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::size_t inside = disk.nodes.size();
        if (entry.is_directory()) {
            inside = load(entry.path(), disk);
        } else {
            disk.nodes.emplace_back().synced = readFile(entry.path()).value();
            disk.byNumber[numberOf(entry.path())] = inside;
        }
        disk.nodes[node].now[entry.path().filename().string()] = inside;
    }
    disk.nodes[node].syncedNames = disk.nodes[node].now;
    return node;
}

Child::Environment PowerCut::environment() const
{
    return {{"LD_PRELOAD", CUADERNO_POWERCUT_SHIM},
            {"POWERCUT_FOLDER", m_folder.string()},
            {"POWERCUT_LOG", m_log.string()},
            {"ASAN_OPTIONS", "verify_asan_link_order=0"}};
}

void PowerCut::read()
{
    std::ifstream log(m_log, std::ios::binary);
    const auto number = [&](int size) {
        std::uint64_t value = 0;
        for (int i = 0; i < size; ++i)
            value |= static_cast<std::uint64_t>(static_cast<unsigned char>(log.get())) << (8 * i);
        return value;
    };
    const std::size_t root = m_folder.string().size() + 1;
    for (int what = log.get(); what >= 0; what = log.get()) {
        Entry entry;
        entry.what = static_cast<char>(what);
        entry.file = number(8);
        entry.where = number(8);
        std::string bytes(number(4), '\0');
        log.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        const bool named = std::string_view("Sclrxum").find(entry.what) != std::string_view::npos;
        entry.bytes = toBytes(bytes);
        for (std::size_t at = 0; named && at < bytes.size();) {
            const std::string path = bytes.c_str() + at;
            at += path.size() + 1;
            // The folder itself is "".
            entry.names.push_back(path.size() < root ? std::string() : path.substr(root));
        }
        m_entries.push_back(std::move(entry));
    }
}

std::vector<std::string> PowerCut::saidBefore(std::size_t moment) const
{
    std::string all;
    for (std::size_t i = 0; i < moment; ++i)
        if (m_entries[i].what == 'o')
            all += asText(m_entries[i].bytes);
    std::vector<std::string> lines;
    for (std::size_t at = 0, end = 0; (end = all.find('\n', at)) != std::string::npos; at = end + 1)
        lines.push_back(all.substr(at, end - at));
    return lines;
}

void PowerCut::applyNames(const Entry& entry, Disk& disk)
{
    // The folder of a path, and the path's last name.
    const auto find = [&](const std::string& path) {
        std::size_t node = 0;
        std::size_t at = 0;
        for (std::size_t end = 0; (end = path.find('/', at)) != std::string::npos; at = end + 1)
            node = disk.nodes[node].now.at(path.substr(at, end - at));
        return std::pair(node, path.substr(at));
    };
    const auto put = [&](std::size_t folder, const Change& all) {
        change(disk.nodes[folder].now, all);
        disk.nodes[folder].changes.push_back(all);
    };
    const auto [folder, name] = find(entry.names.at(0));
    switch (entry.what) {
    case 'c':
    case 'm':
        disk.nodes.emplace_back().isFolder = entry.what == 'm';
        if (entry.what == 'c')
            disk.byNumber[entry.file] = disk.nodes.size() - 1;
        put(folder, {{name, disk.nodes.size() - 1}});
        return;
    case 'u':
        put(folder, {{name, std::nullopt}});
        return;
    default:
        break;
    }
    const auto [toFolder, toName] = find(entry.names.at(1));
    const std::size_t node = disk.nodes[folder].now.at(name);
    if (entry.what == 'l') {
        put(toFolder, {{toName, node}});
    } else if (entry.what == 'x') {
        if (folder != toFolder)
            throw std::logic_error("an exchange between folders");
        put(folder, {{name, disk.nodes[folder].now.at(toName)}, {toName, node}});
    } else if (folder == toFolder) {
        put(folder, {{name, std::nullopt}, {toName, node}});
    } else {
        put(folder, {{name, std::nullopt}});
        put(toFolder, {{toName, node}});
    }
}

void PowerCut::apply(const Entry& entry, Disk& disk)
{
    switch (entry.what) {
    case 'o':
        return;
    case 'w':
    case 't':
        disk.nodes[disk.byNumber.at(entry.file)].pending.push_back(
            {entry.what == 't', entry.where, &entry.bytes});
        return;
    case 's': {
        Node& file = disk.nodes[disk.byNumber.at(entry.file)];
        for (const Pending& one : file.pending) {
            if (one.resizes)
                file.synced.resize(one.where);
            else
                putAt(file.synced, one.where, *one.bytes);
        }
        file.pending.clear();
        return;
    }
    case 'S': {
        std::size_t node = 0;
        const std::string& path = entry.names.at(0);
        for (std::size_t at = 0; at < path.size();) {
            const std::size_t end = std::min(path.find('/', at), path.size());
            node = disk.nodes[node].now.at(path.substr(at, end - at));
            at = end + 1;
        }
        Node& folder = disk.nodes[node];
        for (const Change& one : folder.changes)
            change(folder.syncedNames, one);
        folder.changes.clear();
        return;
    }
    default:
        applyNames(entry, disk);
    }
}

PowerCut::Disk PowerCut::until(std::size_t moment) const
{
    Disk disk = m_before;
    for (std::size_t i = 0; i < moment; ++i)
        apply(m_entries[i], disk);
    return disk;
}

void PowerCut::write(const Disk& disk, std::size_t number, const Path& to, SeededRandom& random)
{
    const Node& node = disk.nodes[number];
    if (node.isFolder) {
        std::filesystem::create_directories(to);
        Names names = node.syncedNames;
        const Kept kept = chooseKept(random);
        const std::size_t first = kept == Kept::All       ? node.changes.size()
                                  : kept == Kept::Nothing ? 0
                                                          : random.below(node.changes.size() + 1);
        for (std::size_t i = 0; i < first; ++i)
            change(names, node.changes[i]);
        for (const auto& [name, inside] : names)
            write(disk, inside, to / name, random);
        return;
    }
    Bytes file = node.synced;
    const Kept kept = chooseKept(random);
    for (const Pending& one : node.pending) {
        if (one.resizes) {
            if (keeps(kept, random))
                file.resize(one.where);
            continue;
        }
        const ByteView bytes(*one.bytes);
        for (std::size_t at = 0; at < bytes.size();) {
            const std::size_t end =
                std::min(bytes.size(), ((one.where + at) / blockSize + 1) * blockSize - one.where);
            if (keeps(kept, random))
                putAt(file, one.where + at, bytes.subspan(at, end - at));
            at = end;
        }
    }
    std::ofstream(to, std::ios::binary) << asText(file);
    std::filesystem::permissions(to, std::filesystem::perms::owner_read
                                         | std::filesystem::perms::owner_write);
}

void PowerCut::make(std::size_t moment, const Path& to, SeededRandom& random) const
{
    std::filesystem::remove_all(to);
    write(until(moment), 0, to, random);
}

} // namespace cuaderno::test
