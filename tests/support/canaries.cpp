// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/canaries.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>
#include <zlib.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace cuaderno::test {

namespace {

constexpr std::size_t shortest = 6;
constexpr std::size_t overlap = 4096;
constexpr std::size_t blockSize = 16U << 20;
constexpr std::size_t mostInflated = 8U << 20;
// Less than this cannot hold a canary.
constexpr std::size_t leastInflated = shortest;

std::size_t firstTwo(std::string_view bytes)
{
    return static_cast<unsigned char>(bytes[0]) * 256U + static_cast<unsigned char>(bytes[1]);
}

// Letters of ASCII with so many zeros before and behind each.
std::string widened(std::string_view text, std::size_t before, std::size_t behind)
{
    std::string wide;
    for (const char letter : text) {
        wide.append(before, '\0');
        wide += letter;
        wide.append(behind, '\0');
    }
    return wide;
}

std::string base64(const std::string& bytes, int variant)
{
    std::string coded(sodium_base64_ENCODED_LEN(bytes.size(), variant), '\0');
    sodium_bin2base64(coded.data(), coded.size(),
                      reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), variant);
    return coded.substr(0, coded.find('\0'));
}

// What of the coded text does not depend on what stands around, where `before` bytes of a group of
// three come first.
std::string codedCore(std::string_view bytes, std::size_t before, int variant)
{
    const std::string all = std::string(before, '\0') + std::string(bytes);
    const std::size_t whole = all.size() / 3 * 3;
    const std::string coded = base64(all.substr(0, whole), variant);
    constexpr std::array<std::size_t, 3> spoiled{0, 2, 3};
    return coded.substr(spoiled.at(before));
}

std::string hex(std::string_view bytes, const char* digits)
{
    std::string text;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        text += digits[value >> 4U];
        text += digits[value & 15U];
    }
    return text;
}

// Everything that comes out of a stream that begins here; what is damaged at its end is cut off.
std::string inflated(std::string_view bytes, int windowBits)
{
    z_stream stream{};
    if (inflateInit2(&stream, windowBits) != Z_OK)
        return {};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(std::min<std::size_t>(bytes.size(), mostInflated));
    std::string out;
    std::array<char, 16384> piece{};
    int state = Z_OK;
    while (state == Z_OK && out.size() < mostInflated) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        state = inflate(&stream, Z_NO_FLUSH);
        out.append(piece.data(), piece.size() - stream.avail_out);
        if (stream.avail_in == 0 && stream.avail_out != 0)
            break;
    }
    inflateEnd(&stream);
    return out;
}

} // namespace

void Canaries::addShape(std::string name, std::string bytes)
{
    if (bytes.size() < shortest)
        throw std::invalid_argument("a canary that is found by chance");
    m_byBeginning.at(firstTwo(bytes)).push_back(m_shapes.size());
    m_shapes.push_back({std::move(name), std::move(bytes)});
}

void Canaries::add(const std::string& name, std::string_view text)
{
    addBytes(name, asBytes(text));
    const std::string wide = widened(text, 0, 1);
    // Its last zero may be another letter's.
    addShape(name + " in UTF-16", wide.substr(0, wide.size() - 1));
    addShape(name + " in UTF-32", widened(text, 0, 3).substr(0, text.size() * 4 - 3));
    for (std::size_t before = 0; before < 3; ++before)
        addShape(name + " in UTF-16, in base64",
                 codedCore(wide, before, sodium_base64_VARIANT_ORIGINAL_NO_PADDING));
}

void Canaries::addBytes(const std::string& name, ByteView bytes)
{
    const std::string_view text = asText(bytes);
    addShape(name, std::string(text));
    addShape(name + " in hex", hex(text, "0123456789abcdef"));
    addShape(name + " in hex", hex(text, "0123456789ABCDEF"));
    for (std::size_t before = 0; before < 3; ++before) {
        addShape(name + " in base64",
                 codedCore(text, before, sodium_base64_VARIANT_ORIGINAL_NO_PADDING));
        addShape(name + " in base64",
                 codedCore(text, before, sodium_base64_VARIANT_URLSAFE_NO_PADDING));
    }
}

void Canaries::search(std::string_view bytes, std::set<std::string>& found) const
{
    for (std::size_t at = 0; at + 1 < bytes.size(); ++at) {
        for (const std::size_t number : m_byBeginning[firstTwo(bytes.substr(at, 2))]) {
            const Shape& shape = m_shapes[number];
            if (bytes.substr(at, shape.bytes.size()) == shape.bytes)
                found.insert(shape.name);
        }
    }
}

// zlib (78 01, 78 5e, 78 9c, 78 da), gzip (1f 8b 08), and what follows the head of a file in a ZIP.
void Canaries::searchStreams(std::string_view bytes, std::set<std::string>& found) const
{
    constexpr std::size_t zipHead = 30;
    constexpr int raw = -15;
    constexpr int zlib = 15;
    constexpr int gzip = 31;
    const auto look = [&](std::string_view stream, int windowBits) {
        const std::string out = inflated(stream, windowBits);
        if (out.size() < leastInflated)
            return;
        std::set<std::string> inside;
        search(out, inside);
        for (const std::string& name : inside)
            found.insert(name + ", compressed");
    };
    for (std::size_t at = 0; at + zipHead < bytes.size(); ++at) {
        const std::string_view here = bytes.substr(at);
        if (here[0] == '\x78' && firstTwo(here) % 31 == 0)
            look(here, zlib);
        else if (here.starts_with("\x1f\x8b\x08"))
            look(here, gzip);
        else if (here.starts_with("PK\x03\x04")) {
            const auto number = [&](std::size_t place) {
                return static_cast<unsigned char>(here[place])
                       + static_cast<unsigned char>(here[place + 1]) * 256U;
            };
            const std::size_t body = zipHead + number(26) + number(28);
            if (body < here.size())
                look(here.substr(body), raw);
        }
    }
}

std::set<std::string> Canaries::findIn(std::string_view bytes) const
{
    std::set<std::string> found;
    search(bytes, found);
    searchStreams(bytes, found);
    return found;
}

std::set<std::string> Canaries::findInFile(const std::filesystem::path& file) const
{
    std::set<std::string> found = findIn(file.filename().string());
    std::ifstream in(file, std::ios::binary);
    std::string block;
    std::string tail;
    while (in) {
        block = tail;
        block.resize(tail.size() + blockSize);
        in.read(block.data() + tail.size(), static_cast<std::streamsize>(blockSize));
        block.resize(tail.size() + static_cast<std::size_t>(in.gcount()));
        found.merge(findIn(block));
        tail = block.substr(block.size() - std::min(block.size(), overlap));
    }
    return found;
}

std::map<std::string, std::set<std::string>>
Canaries::findBelow(const std::vector<std::filesystem::path>& folders,
                    const std::set<std::filesystem::path>& skipped) const
{
    std::map<std::string, std::set<std::string>> all;
    for (const auto& folder : folders) {
        for (std::filesystem::recursive_directory_iterator entry(folder), end; entry != end;
             ++entry) {
            if (skipped.contains(entry->path())) {
                entry.disable_recursion_pending();
                continue;
            }
            auto found = entry->is_regular_file() ? findInFile(entry->path())
                                                  : findIn(entry->path().filename().string());
            if (!found.empty())
                all[entry->path().string()] = std::move(found);
        }
    }
    return all;
}

std::uint64_t readMemory(pid_t process,
                         const std::function<void(std::string_view, const std::string&)>& use)
{
    const std::string folder = "/proc/" + std::to_string(process);
    std::ifstream maps(folder + "/maps");
    const int memory = open((folder + "/mem").c_str(), O_RDONLY | O_CLOEXEC);
    if (memory < 0)
        return 0;
    std::uint64_t all = 0;
    std::string block;
    for (std::string line; std::getline(maps, line);) {
        std::istringstream words(line);
        std::uint64_t begin = 0;
        std::uint64_t end = 0;
        char dash = 0;
        std::string rights;
        std::string word;
        words >> std::hex >> begin >> dash >> end >> rights;
        std::string what;
        for (int i = 0; i < 3; ++i)
            words >> word;
        words >> what;
        if (!rights.starts_with("r") || what == "[vvar]" || what == "[vsyscall]")
            continue;
        for (std::uint64_t at = begin; at < end;) {
            block.resize(std::min<std::uint64_t>(end - at, blockSize));
            const ssize_t got = pread(memory, block.data(), block.size(), static_cast<off_t>(at));
            if (got <= 0)
                break;
            all += static_cast<std::uint64_t>(got);
            use(std::string_view(block).substr(0, static_cast<std::size_t>(got)),
                what.empty() ? "memory without a name" : what);
            if (static_cast<std::size_t>(got) <= overlap)
                break;
            at += at + static_cast<std::uint64_t>(got) < end
                      ? static_cast<std::uint64_t>(got) - overlap
                      : static_cast<std::uint64_t>(got);
        }
    }
    close(memory);
    return all;
}

std::set<std::string> findInMemory(pid_t process, const Canaries& canaries, std::uint64_t* size)
{
    std::set<std::string> all;
    const std::uint64_t read =
        readMemory(process, [&](std::string_view bytes, const std::string& where) {
            for (const std::string& found : canaries.findIn(bytes))
                all.insert(found + ", in " + where);
        });
    if (size)
        *size = read;
    return all;
}

} // namespace cuaderno::test
