// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vectors/vector_file.h"

#include "base/text.h"
#include "support/paths.h"

#include <algorithm>
#include <stdexcept>

namespace cuaderno::test {

namespace {

constexpr std::size_t lineLength = 76;

} // namespace

std::string VectorFile::line(const std::string& name) const
{
    const auto found = lines.find(name);
    return found == lines.end() ? std::string() : found->second;
}

Bytes VectorFile::hex(const std::string& name) const
{
    const auto found = lines.find(name);
    auto read = fromHex(found == lines.end() ? "?" : found->second);
    if (!read)
        throw std::runtime_error("no hex: " + name);
    return std::move(*read);
}

VectorFile readVector(const Path& path)
{
    const auto text = readText(path);
    const auto end = text ? text->find("\n\n") : std::string::npos;
    if (end == std::string::npos)
        throw std::runtime_error("no vector: " + path.string());
    VectorFile vector;
    for (const std::string_view line : split(std::string_view(*text).substr(0, end), '\n')) {
        const auto colon = line.find(": ");
        if (colon == std::string_view::npos)
            throw std::runtime_error("no line of a vector: " + path.string());
        vector.lines.emplace(line.substr(0, colon), line.substr(colon + 2));
    }
    auto bytes = fromBase64(std::string_view(*text).substr(end + 2));
    if (!bytes)
        throw std::runtime_error("no base64: " + path.string());
    vector.bytes = std::move(*bytes);
    return vector;
}

void writeVector(const Path& path, const VectorFile& vector)
{
    std::string text;
    for (const auto& [name, value] : vector.lines)
        text.append(name).append(": ").append(value).append("\n");
    text += '\n';
    const std::string base64 = toBase64(vector.bytes);
    for (std::size_t at = 0; at < base64.size(); at += lineLength)
        text.append(base64, at, lineLength).append("\n");
    if (auto written = writeFileAtomically(path, text); !written)
        throw std::runtime_error(path.string() + ": " + written.error().detail);
}

std::vector<Path> vectorFiles()
{
    std::vector<Path> files;
    const Path folder = sourceFolder() / "tests/vectors";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".txt" && entry.path().parent_path() != folder)
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

} // namespace cuaderno::test
