// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program_run.h"

#include "support/paths.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <stdexcept>

namespace cuaderno::test {

namespace {

constexpr int passphraseDescriptor = 3;

struct Pipe
{
    Pipe()
    {
        if (pipe2(ends.data(), O_CLOEXEC) != 0)
            throw std::runtime_error("no pipe");
    }

    std::array<int, 2> ends{-1, -1};
};

// What is there; false at the end.
bool readSome(int descriptor, std::string& to, std::string& piece)
{
    std::array<char, 65536> buffer{};
    const ssize_t got = read(descriptor, buffer.data(), buffer.size());
    piece.assign(buffer.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
    to += piece;
    return got > 0 || (got < 0 && errno == EINTR);
}

} // namespace

void CliRun::becomeProgram(int out, int err)
{
    const int secret = memfd_create("passphrase", 0);
    const std::string line = m_passphrase + "\n";
    const bool good = secret >= 0 && write(secret, line.data(), line.size()) > 0
                      && lseek(secret, 0, SEEK_SET) == 0;
    dup2(out, STDOUT_FILENO);
    dup2(err, STDERR_FILENO);
    const int nothing = open("/dev/null", O_RDONLY);
    dup2(nothing, STDIN_FILENO);
    if (good && secret != passphraseDescriptor)
        dup2(secret, passphraseDescriptor);
    // No terminal to ask at, even where the tests have one.
    setsid();
    const std::string program = (binFolder() / "cuaderno-cli").string();
    std::vector<std::string> words = {program};
    words.insert(words.end(), m_arguments.begin(), m_arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    for (const auto& [name, value] : m_environment)
        setenv(name.c_str(), value.c_str(), 1);
    execv(program.c_str(), pointers.data());
    _exit(126);
}

Ended CliRun::run()
{
    Pipe out;
    Pipe err;
    const pid_t child = fork();
    if (child == 0)
        becomeProgram(out.ends[1], err.ends[1]);
    close(out.ends[1]);
    close(err.ends[1]);
    if (m_started)
        m_started(child);
    Ended ended;
    std::array<pollfd, 2> both = {{{out.ends[0], POLLIN, 0}, {err.ends[0], POLLIN, 0}}};
    bool outOpen = true;
    bool errOpen = true;
    while (outOpen || errOpen) {
        both[0].fd = outOpen ? out.ends[0] : -1;
        both[1].fd = errOpen ? err.ends[0] : -1;
        if (poll(both.data(), both.size(), -1) < 0 && errno != EINTR)
            break;
        std::string piece;
        if (outOpen && both[0].revents != 0) {
            outOpen = readSome(out.ends[0], ended.out, piece);
            if (m_look && !piece.empty() && !m_look(piece))
                kill(child, SIGKILL);
        }
        if (errOpen && both[1].revents != 0)
            errOpen = readSome(err.ends[0], ended.err, piece);
    }
    close(out.ends[0]);
    close(err.ends[0]);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    ended.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return ended;
}

Ended cliWithPassphrase(std::vector<std::string> arguments)
{
    arguments.insert(arguments.end(), {"--passphrase-fd", "3"});
    return cli(std::move(arguments));
}

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    std::size_t at = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', at)) {
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

} // namespace cuaderno::test
