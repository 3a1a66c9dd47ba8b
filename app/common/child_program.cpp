// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/child_program.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <thread>

extern char** environ;

namespace cuaderno {

namespace {

std::vector<char*> pointersTo(std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    pointers.reserve(texts.size() + 1);
    for (std::string& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

// This program's own, with the given ones in place of those of the same name.
std::vector<std::string> mergedEnvironment(const std::map<std::string, std::string>& more)
{
    std::vector<std::string> all;
    for (char** entry = environ; *entry; ++entry) {
        const std::string text = *entry;
        if (!more.contains(text.substr(0, text.find('='))))
            all.push_back(text);
    }
    for (const auto& [name, value] : more)
        all.push_back(name + "=" + value);
    return all;
}

Result<pid_t> start(const Path& program, const std::vector<std::string>& arguments,
                    const std::map<std::string, std::string>& environment)
{
    std::vector<std::string> words = {program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    auto variables = mergedEnvironment(environment);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = -1;
    const int failed = posix_spawn(&child, program.c_str(), &files, nullptr,
                                   pointersTo(words).data(), pointersTo(variables).data());
    posix_spawn_file_actions_destroy(&files);
    if (failed != 0)
        return fail(failed == ENOENT ? ErrorCode::AppNotInstalled : ErrorCode::AppFailed, "spawn",
                    {.file = program.string()});
    return child;
}

void end(pid_t child)
{
    kill(child, SIGKILL);
    while (waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
    }
}

} // namespace

Status runChild(const Path& program, const std::vector<std::string>& arguments,
                const std::map<std::string, std::string>& environment, std::chrono::seconds limit,
                const std::function<bool()>& stop)
{
    auto child = start(program, arguments, environment);
    if (!child)
        return child.failure();
    const auto last = std::chrono::steady_clock::now() + limit;
    int status = 0;
    while (waitpid(*child, &status, WNOHANG) == 0) {
        const bool stopped = stop && stop();
        if (stopped || std::chrono::steady_clock::now() > last) {
            end(*child);
            return fail(stopped ? ErrorCode::Interrupted : ErrorCode::AppFailed, "ended by us",
                        {.file = program.string()});
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return fail(ErrorCode::AppFailed, "it ended badly", {.file = program.string()},
                    {WIFEXITED(status) ? std::to_string(WEXITSTATUS(status)) : "a signal"});
    return {};
}

} // namespace cuaderno
