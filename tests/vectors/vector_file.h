// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"

#include <map>
#include <string>
#include <vector>

namespace cuaderno::test {

inline constexpr std::string_view success = "success";
inline constexpr std::string_view headerFailure = "header failure";
inline constexpr std::string_view payloadFailure = "payload failure";

// One file of tests/vectors: lines `name: value`, an empty line, bytes in base64. README.md there
// says what the lines mean.
struct VectorFile
{
    std::map<std::string, std::string> lines;
    Bytes bytes;

    // Empty where there is no such line.
    std::string line(const std::string& name) const;
    // REQUIRES: the line is there, and hex.
    Bytes hex(const std::string& name) const;
};

// Both throw std::runtime_error: a vector that cannot be read is no vector.
VectorFile readVector(const Path& path);
void writeVector(const Path& path, const VectorFile& vector);

// All of them, in the order of their names.
std::vector<Path> vectorFiles();

} // namespace cuaderno::test
