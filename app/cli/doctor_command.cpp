// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/doctor_command.h"

#include "base/date.h"
#include "base/file.h"
#include "base/secret.h"
#include "base/text.h"
#include "cli/output.h"
#include "cli/version.h"
#include "common/surveys_folder.h"

#include <fmt/format.h>

#include <array>

namespace cuaderno::cli {

namespace {

// One thing that was looked at.
struct Look
{
    std::string what;
    bool good = false;
    std::string found;
    // Empty where it is good.
    std::string advice;
};

Look lookAtMemory()
{
    auto hardening = hardenProcess();
    const bool good = hardening && hardening->memoryLocks && hardening->coreDumpsOff;
    return {"memory", good,
            good ? "keys are kept out of swap, and no core dumps are written"
                 : "keys may be written to swap",
            good ? "" : "Raise the limit for locked memory (ulimit -l), or turn swap off."};
}

// A line for each device after the heading.
Look lookAtSwap()
{
    const auto text = readText("/proc/swaps", 1 << 16);
    const auto lines = text ? split(trim(*text), '\n').size() : 1;
    const bool none = lines <= 1;
    return {"swap", none, none ? "none" : fmt::format("{} in use", lines - 1),
            none ? ""
                 : "Encrypt it or turn it off: memory that is not locked may be written there."};
}

Look lookAtDisk()
{
    std::error_code error;
    const auto space = std::filesystem::space(std::filesystem::current_path(error), error);
    const auto megabytes = error ? 0 : space.available >> 20;
    const bool good = megabytes >= 500;
    return {"disk", good, fmt::format("{} MB free here", megabytes),
            good ? "" : "Make room before interviews with sound."};
}

Look lookAtClock()
{
    const SystemClock clock;
    const Date today = dayOf(clock.now(), clock.offsetAt(clock.now()));
    const bool good =
        today.year() >= std::chrono::year(2026) && today.year() < std::chrono::year(2100);
    return {"clock", good, formatDate(today),
            good ? "" : "Set the date: weeks and the end of consents depend on it."};
}

Look lookAtFonts()
{
    constexpr std::array folders = {"/usr/share/fonts/truetype/noto", "/usr/share/fonts/noto"};
    for (const char* folder : folders) {
        std::error_code ignored;
        const Path file = Path(folder) / "NotoNaskhArabic-Regular.ttf";
        if (std::filesystem::exists(file, ignored))
            return {"fonts", true, "Noto, Arabic script among them", ""};
    }
    return {"fonts", false, "Noto was not found", "Install fonts-noto-core."};
}

Look lookAtSurveys()
{
    const auto folder = findSurveysFolder();
    return {"questionnaires", folder.has_value(), folder ? folder->string() : "not found",
            folder ? "" : "Install Cuaderno again, or run it from its build folder."};
}

Look lookAtApp()
{
    std::error_code ignored;
    const bool there = std::filesystem::exists(programFolder() / "cuaderno", ignored);
    return {"app", there, there ? "beside this command" : "not beside this command",
            there ? "" : "Without it the demo has no pictures."};
}

Exit doctor(const Program& program)
{
    const std::vector<Look> looks = {lookAtMemory(), lookAtSwap(),    lookAtDisk(), lookAtClock(),
                                     lookAtFonts(),  lookAtSurveys(), lookAtApp()};
    Json list = Json::array();
    for (const Look& look : looks) {
        Json json = {{"what", look.what}, {"ok", look.good}, {"found", look.found}};
        if (!look.advice.empty())
            json["next"] = look.advice;
        list.push_back(json);
    }
    if (program.json) {
        printJson({{"version", versionJson()}, {"looks", list}});
        return Exit::Done;
    }
    for (const Look& look : looks)
        printLine(fmt::format("{:<4} {:<15} {}{}", look.good ? "ok" : "look", look.what, look.found,
                              look.advice.empty() ? "" : ". " + look.advice));
    printLine("");
    printLine(versionText(false));
    return Exit::Done;
}

} // namespace

void addDoctorCommand(Program& program)
{
    CLI::App* command =
        program.add(&program.app, "doctor", "What works on this machine and what does not",
                    "cuaderno-cli doctor");
    program.on(command, [&program] { return doctor(program); });
}

} // namespace cuaderno::cli
