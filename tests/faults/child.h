// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace cuaderno::test {

// A program that is run beside the test.
class Child
{
public:
    using Environment = std::map<std::string, std::string>;

    Child(const std::filesystem::path& program, std::vector<std::string> arguments,
          const Environment& environment = {});
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    // The next line it says; false at the end.
    bool readLine(std::string& line);
    // All that is left.
    std::vector<std::string> readLines();
    void kill();

    // Waits; its exit code, or -1 where a signal ended it.
    int wait();

private:
    int m_process = -1;
    int m_output = -1;
    std::string m_rest;
    bool m_waited = false;
    int m_code = -1;
};

// The environment that has the shim loaded.
Child::Environment withFault(const std::filesystem::path& folder, Child::Environment settings);

} // namespace cuaderno::test
