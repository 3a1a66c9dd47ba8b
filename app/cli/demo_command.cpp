// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/demo_command.h"

#include "cli/output.h"
#include "cli/progress_bar.h"
#include "cli/signals.h"
#include "cli/vault_access.h"
#include "common/demo.h"
#include "common/error_text.h"
#include "common/surveys_folder.h"

#include <fmt/format.h>

#include <memory>

namespace cuaderno::cli {

namespace {

struct DemoCommand
{
    std::string out = "cuaderno-demo";
    int interviews = 60;
    std::string now;
};

std::string_view stepWords(DemoStep step)
{
    switch (step) {
    case DemoStep::Vault:
        return "Making the notebook";
    case DemoStep::Talks:
        return "Interviews";
    case DemoStep::Withdrawal:
        return "Taking answers back";
    case DemoStep::Release:
        return "Making the release";
    case DemoStep::Pictures:
        return "Drawing pictures";
    }
    return {};
}

std::string_view reasonWords(const std::string& reason)
{
    if (reason == "no_consent")
        return "did not agree to be counted with others";
    if (reason == "stopped_deleted")
        return "stopped, and everything was deleted";
    if (reason == "withdrawn")
        return "took their answers back";
    if (reason == "expired")
        return "what they agreed to has run out";
    if (reason == "unreadable")
        return "could not be read";
    if (reason == "unfinished")
        return "not finished";
    if (reason == "no_group_of_k")
        return "would have stood out";
    return reason;
}

Json reportJson(const DemoReport& report, const std::string& out)
{
    Json reasons = Json::object();
    for (const auto& [reason, count] : report.outByReason)
        reasons[reason] = count;
    Json json = {{"out", out},
                 {"interviews", report.talks},
                 {"answers", report.answers},
                 {"sealed", report.sealed},
                 {"stopped_deleted", report.stoppedAndDeleted},
                 {"withdrawn", report.withdrawn},
                 {"k", report.k},
                 {"quasi_identifiers", report.quasiIdentifiers},
                 {"n_in", report.peopleIn},
                 {"n_out_by_reason", reasons},
                 {"pictures", report.pictures}};
    if (report.pictureTrouble)
        json["pictures_missing"] = errorJson(*report.pictureTrouble);
    return json;
}

void printReport(const DemoReport& report, const std::string& out)
{
    printLine(
        fmt::format("{} interviews with made-up people, {} answers, each kept before the next.",
                    report.talks, report.answers));
    printLine(fmt::format("  finished and sealed: {}", report.sealed));
    printLine(fmt::format("  stopped, everything deleted: {}", report.stoppedAndDeleted));
    printLine(fmt::format("  answers taken back with their four words: {}", report.withdrawn));
    printLine("");
    printLine(fmt::format("A release of {} people. Each combination of {} is shared by {} or more.",
                          report.peopleIn, fmt::join(report.quasiIdentifiers, ", "), report.k));
    for (const auto& [reason, count] : report.outByReason)
        printLine(fmt::format("  not in it, {}: {}", reasonWords(reason), count));
    printLine("");
    printLine(out
              + "/vault/      the notebook, encrypted. It is a sample: its passphrase lies in "
                "vault.sample");
    printLine(out + "/release/    what may leave: tables (CSV), codebook, risk summary, manifest");
    if (!report.pictures.empty())
        printLine(out + "/pictures/   the app, drawn without a screen");
    if (report.pictureTrouble)
        printLine("Pictures: " + errorSentence(*report.pictureTrouble) + " "
                  + errorNext(*report.pictureTrouble));
}

Exit demo(const Program& program, const DemoCommand& command)
{
    auto surveys = findSurveysFolder();
    if (!surveys)
        return report(program, surveys.error());
    auto clock = clockOf(command.now);
    if (!clock)
        return report(program, clock.error());
    ProgressBar bar;
    DemoOptions options;
    options.out = command.out;
    options.interviews = command.interviews;
    options.surveys = *surveys;
    options.app = programFolder() / "cuaderno";
    options.clock = clock->get();
    options.stop = interrupted;
    options.progress = [&](DemoStep step, int done, int total) {
        bar.show(stepWords(step), total > 0 ? static_cast<double>(done) / total : 0);
    };
    auto made = makeDemo(options);
    bar.done();
    if (!made)
        return report(program, made.error());
    if (program.json)
        printJson(reportJson(*made, command.out));
    else
        printReport(*made, command.out);
    return Exit::Done;
}

} // namespace

void addDemoCommand(Program& program)
{
    CLI::App* command = program.add(
        &program.app, "demo",
        "The main job from end to end, on made-up people: consent, interviews, seal, release",
        "cuaderno-cli demo --out cuaderno-demo");
    const auto options = std::make_shared<DemoCommand>();
    command->add_option("-o,--out", options->out,
                        "the folder to make (cuaderno-demo); an earlier demo there is replaced");
    command->add_option("--interviews", options->interviews, "how many people are asked (60)")
        ->check(CLI::PositiveNumber);
    command->add_option("--now", options->now, "a clock that stands at this time (RFC 3339)");
    program.on(command, [&program, options] { return demo(program, *options); });
}

} // namespace cuaderno::cli
