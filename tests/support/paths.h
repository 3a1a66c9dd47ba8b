// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

namespace cuaderno::test {

// The root of the source tree.
std::filesystem::path sourceFolder();

// The shipped instruments, word lists and hierarchies.
std::filesystem::path surveysFolder();

// Where the built programs are.
std::filesystem::path binFolder();

// Forms, vectors and peers' figures that stand beside the source tree and are not part of it.
// Without them a test skips, saying so: `if (!sharedFolder()) GTEST_SKIP() << "no ../shared: the
// forms are not here";`
std::optional<std::filesystem::path> sharedFolder();

// A new empty folder that is removed with everything in it when the object goes.
class TemporaryFolder
{
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace cuaderno::test
