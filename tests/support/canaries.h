// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <sys/types.h>

#include <array>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno::test {

// Texts that are looked for in memory and in files, in every shape in which a program could have
// left them: as they are, in UTF-16 of both orders and UTF-32, in base64 at each of its three
// offsets, in hex, and all of that inside zlib, gzip and ZIP streams.
class Canaries
{
public:
    // `name` is what a message may say. Texts of under six letters would be found by chance.
    void add(const std::string& name, std::string_view text);
    // A key: as it is, in base64 and in hex.
    void addBytes(const std::string& name, ByteView bytes);

    // Which were found, as "name in UTF-16".
    std::set<std::string> findIn(std::string_view bytes) const;
    std::set<std::string> findInFile(const std::filesystem::path& file) const;
    // Names of files and what they hold, below the folders; a file's own name counts too.
    // `skipped` are folders that are not looked into.
    std::map<std::string, std::set<std::string>>
    findBelow(const std::vector<std::filesystem::path>& folders,
              const std::set<std::filesystem::path>& skipped = {}) const;

private:
    struct Shape
    {
        std::string name;
        std::string bytes;
    };

    void addShape(std::string name, std::string bytes);
    void search(std::string_view bytes, std::set<std::string>& found) const;
    void searchStreams(std::string_view bytes, std::set<std::string>& found) const;

    std::vector<Shape> m_shapes;
    // Shapes by their first two bytes.
    std::array<std::vector<std::size_t>, 65536> m_byBeginning;
};

// Block by block, all memory of a process that can be read, with where it lies; how many bytes
// there were. Zero where it is not ours to read. Blocks overlap by 4 KiB.
std::uint64_t readMemory(pid_t process,
                         const std::function<void(std::string_view, const std::string&)>& use);

// What of the canaries the process has in its memory, with the kind of memory.
std::set<std::string> findInMemory(pid_t process, const Canaries& canaries,
                                   std::uint64_t* size = nullptr);

} // namespace cuaderno::test
