// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno::test {

// How a program ended and what it said.
struct Ended
{
    // Its exit code, or -1 where a signal ended it.
    int code = -1;
    std::string out;
    std::string err;
};

// cuaderno-cli, as a shell starts it. Its passphrase is on file descriptor 3, which
// --passphrase-fd 3 has to name.
class CliRun
{
public:
    explicit CliRun(std::vector<std::string> arguments) : m_arguments(std::move(arguments)) {}

    CliRun& passphrase(std::string text)
    {
        m_passphrase = std::move(text);
        return *this;
    }

    // Besides what the tests have.
    CliRun& environment(std::map<std::string, std::string> settings)
    {
        m_environment = std::move(settings);
        return *this;
    }

    // Looks at each piece of stdout as it comes; false kills the program with SIGKILL.
    CliRun& watch(std::function<bool(std::string_view)> look)
    {
        m_look = std::move(look);
        return *this;
    }

    // Is told the process, before anything else.
    CliRun& started(std::function<void(pid_t)> tell)
    {
        m_started = std::move(tell);
        return *this;
    }

    Ended run();

private:
    void becomeProgram(int out, int err);

    std::vector<std::string> m_arguments;
    std::map<std::string, std::string> m_environment;
    std::string m_passphrase = "four words of a test";
    std::function<bool(std::string_view)> m_look;
    std::function<void(pid_t)> m_started;
};

inline Ended cli(std::vector<std::string> arguments)
{
    return CliRun(std::move(arguments)).run();
}

// The same with --passphrase-fd 3 at the end.
Ended cliWithPassphrase(std::vector<std::string> arguments);

std::vector<std::string> linesOf(const std::string& text);

} // namespace cuaderno::test
