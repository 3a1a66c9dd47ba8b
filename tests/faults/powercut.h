// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/random.h"
#include "child.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cuaderno::test {

// What a disk may hold of a folder when its power is cut while a program works there.
//
// Of a file there is what was synced, and of what was written since, any blocks or none. Of a name
// there is what was there when its folder was synced, and of what changed since, the beginning: a
// file that was synced under a name that was not may be gone.
class PowerCut
{
public:
    // The folder as it is now is all on the disk.
    PowerCut(std::filesystem::path folder, std::filesystem::path log);

    // What the program is to be started with.
    Child::Environment environment() const;
    // After it has ended.
    void read();

    // Power may be cut before each of these, and after the last.
    std::size_t moments() const { return m_entries.size() + 1; }

    // What the program had said by then.
    std::vector<std::string> saidBefore(std::size_t moment) const;
    // Makes in `to`, which is emptied, one of the folders that may be left.
    void make(std::size_t moment, const std::filesystem::path& to, SeededRandom& random) const;

private:
    struct Entry
    {
        char what = 0;
        std::uint64_t file = 0;
        std::uint64_t where = 0;
        Bytes bytes;
        std::vector<std::string> names;
    };

    struct Pending
    {
        bool resizes = false;
        std::uint64_t where = 0;
        const Bytes* bytes = nullptr;
    };

    // Names that change together; none: taken away.
    using Change = std::vector<std::pair<std::string, std::optional<std::size_t>>>;
    using Names = std::map<std::string, std::size_t>;

    struct Node
    {
        bool isFolder = false;
        Bytes synced;
        std::vector<Pending> pending;
        Names now;
        Names syncedNames;
        std::vector<Change> changes;
    };

    struct Disk
    {
        // The first is the folder itself.
        std::vector<Node> nodes;
        std::map<std::uint64_t, std::size_t> byNumber;
    };

    std::size_t load(const std::filesystem::path& folder, Disk& disk) const;
    Disk until(std::size_t moment) const;
    static void apply(const Entry& entry, Disk& disk);
    static void applyNames(const Entry& entry, Disk& disk);
    static void write(const Disk& disk, std::size_t folder, const std::filesystem::path& to,
                      SeededRandom& random);

    std::filesystem::path m_folder;
    std::filesystem::path m_log;
    Disk m_before;
    std::vector<Entry> m_entries;
};

} // namespace cuaderno::test
