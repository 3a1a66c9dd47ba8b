// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "child.h"

#include "support/paths.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <stdexcept>

namespace cuaderno::test {

Child::Child(const std::filesystem::path& program, std::vector<std::string> arguments,
             const Environment& environment)
{
    int pipes[2];
    if (pipe2(pipes, O_CLOEXEC) != 0)
        throw std::runtime_error("pipe");
    // Everything is made before the fork; after it only calls that are safe there.
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    std::vector<std::string> settings;
    for (char** entry = environ; *entry; ++entry)
        settings.emplace_back(*entry);
    for (const auto& [name, value] : environment)
        settings.push_back(name + "=" + value);
    std::vector<char*> envp;
    for (std::string& setting : settings)
        envp.push_back(setting.data());
    envp.push_back(nullptr);
    m_process = fork();
    if (m_process == 0) {
        dup2(pipes[1], STDOUT_FILENO);
        execve(argv[0], argv.data(), envp.data());
        _exit(127);
    }
    close(pipes[1]);
    m_output = pipes[0];
}

Child::~Child()
{
    if (!m_waited)
        kill();
    wait();
    close(m_output);
}

bool Child::readLine(std::string& line)
{
    for (;;) {
        const auto end = m_rest.find('\n');
        if (end != std::string::npos) {
            line = m_rest.substr(0, end);
            m_rest.erase(0, end + 1);
            return true;
        }
        char buffer[4096];
        const ssize_t got = read(m_output, buffer, sizeof buffer);
        if (got <= 0)
            return false;
        m_rest.append(buffer, static_cast<std::size_t>(got));
    }
}

std::vector<std::string> Child::readLines()
{
    std::vector<std::string> lines;
    for (std::string line; readLine(line);)
        lines.push_back(line);
    return lines;
}

void Child::kill()
{
    ::kill(m_process, SIGKILL);
}

int Child::wait()
{
    if (!m_waited) {
        int status = 0;
        waitpid(m_process, &status, 0);
        m_waited = true;
        m_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    return m_code;
}

Child::Environment withFault(const std::filesystem::path& folder, Child::Environment settings)
{
    settings["LD_PRELOAD"] = CUADERNO_FAULT_SHIM;
    settings["FAULT_FOLDER"] = folder.string();
    // A program built with sanitizers wants to be loaded first.
    settings["ASAN_OPTIONS"] = "verify_asan_link_order=0";
    return settings;
}

} // namespace cuaderno::test
