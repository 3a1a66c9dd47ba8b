// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/paths.h"

#include <cstdlib>
#include <stdexcept>
#include <string>

namespace cuaderno::test {

std::filesystem::path sourceFolder()
{
    return CUADERNO_SOURCE_DIR;
}

std::filesystem::path surveysFolder()
{
    return sourceFolder() / "surveys";
}

std::filesystem::path binFolder()
{
    return CUADERNO_BIN_DIR;
}

std::optional<std::filesystem::path> sharedFolder()
{
    auto path = sourceFolder().parent_path() / "shared";
    if (std::filesystem::is_directory(path / "forms")
        || std::filesystem::is_directory(path / "conformance"))
        return path;
    return std::nullopt;
}

TemporaryFolder::TemporaryFolder()
{
    std::string pattern =
        (std::filesystem::temp_directory_path() / "cuaderno-test-XXXXXX").string();
    if (!mkdtemp(pattern.data()))
        throw std::runtime_error("no temporary folder can be made");
    m_path = pattern;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

} // namespace cuaderno::test
