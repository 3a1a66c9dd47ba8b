// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/process.h"
#include "base/secret.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/program.h"
#include "cli/signals.h"
#include "cli/version.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>
#include <string_view>

namespace {

using namespace cuaderno;
using namespace cuaderno::cli;

int code(Exit exit)
{
    return static_cast<int>(exit);
}

// What CLI11 says about a wrong command line, as an error of ours.
Exit usedWrongly(const Program& program, const std::string& what)
{
    if (program.json)
        return report(program, {ErrorCode::UsedWrongly, {}, {}, {what}});
    remark(what);
    remark("Help: cuaderno-cli --help, and --help after any command.");
    return Exit::UsedWrongly;
}

Exit runProgram(Program& program, int argc, char** argv)
{
    // A wrong command line is told as JSON too where JSON was asked for.
    for (int i = 1; i < argc; ++i)
        program.json = program.json || std::strcmp(argv[i], "--json") == 0;
    try {
        program.app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        printLine(program.app.help());
        return Exit::Done;
    } catch (const CLI::CallForAllHelp&) {
        printLine(program.app.help("", CLI::AppFormatMode::All));
        return Exit::Done;
    } catch (const CLI::CallForVersion&) {
        printLine(versionText(program.json));
        return Exit::Done;
    } catch (const CLI::Error& error) {
        return usedWrongly(program, error.what());
    }
    return program.run ? program.run() : usedWrongly(program, "No command was given.");
}

// Words under which a notebook is opened. The others, forms among them, hold nothing of anybody,
// and are not made slower.
bool handlesAnswers(int argc, char** argv)
{
    constexpr std::array<std::string_view, 7> words{"vault",   "session", "media", "project",
                                                    "release", "audit",   "demo"};
    return std::any_of(argv, argv + argc, [&](const char* argument) {
        return std::ranges::find(words, argument) != words.end();
    });
}

// Set where memory ran out, for who is asked why the program ends.
bool ranOut = false;
bool asJson = false;

void noteThatMemoryRanOut()
{
    ranOut = true;
    throw std::bad_alloc();
}

// Some destructors take memory themselves (those of JSON do), and end the program where there is
// none. What is open is left then as by a kill, which loses nothing that was confirmed.
void endForWantOfMemory()
{
    if (!ranOut)
        std::abort();
    cuaderno::cli::writeOutOfMemory(asJson);
    _exit(code(Exit::AtFault));
}

int begin(int argc, char** argv)
{
    if (handlesAnswers(argc, argv))
        startWithWipingAllocator(argv);
    auto hardening = hardenProcess();
    Program program;
    if (!hardening)
        return code(report(program, hardening.error()));
    catchSignals();
    addAllCommands(program);
    Exit exit = runProgram(program, argc, argv);
    if (!outputIsWhole() && exit == Exit::Done)
        exit = Exit::AtFault;
    return code(exit);
}

} // namespace

// Nothing is caught below: what ran out of memory leaves through the destructors, which roll back
// what was not confirmed and close what was open.
int main(int argc, char** argv)
{
    asJson = std::any_of(argv, argv + argc,
                         [](const char* word) { return std::string_view(word) == "--json"; });
    std::set_new_handler(noteThatMemoryRanOut);
    std::set_terminate(endForWantOfMemory);
    try {
        return begin(argc, argv);
    } catch (const std::bad_alloc&) {
        return code(reportOutOfMemory(asJson));
    }
}
