// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/zone.h"
#include "cli/bench_plan.h"
#include "cli/form_command.h"
#include "cli/output.h"
#include "form/load.h"

#include <fmt/format.h>
#include <malloc.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <numeric>

namespace cuaderno::cli {

namespace {

using Stopwatch = std::chrono::steady_clock;

constexpr std::size_t fewestForEnds = 40;
constexpr std::size_t endSize = 11;
constexpr std::size_t beginOfNear10 = 4;

struct BenchOptions
{
    std::string form;
    std::string plan;
    std::string media;
    std::size_t sessions = 3;
    bool loadOnly = false;
};

// User and system time of the whole process, in milliseconds.
double processorTime()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto milliseconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

double since(Stopwatch::time_point begun)
{
    return std::chrono::duration<double, std::milli>(Stopwatch::now() - begun).count();
}

// What the allocator has handed out.
std::size_t bytesInUse()
{
    const struct mallinfo2 in = mallinfo2();
    return in.uordblks + in.hblkhd;
}

constexpr double megabyte = 1e6;

// The largest resident memory that the process ever had. (That of getrusage also knows what was
// before the program: the shell.)
double peakMegabytes()
{
    std::ifstream status("/proc/self/status");
    double kilobytes = 0;
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            kilobytes = std::strtod(line.c_str() + 6, nullptr);
    return kilobytes * 1024 / megabyte;
}

// A form that was opened, and the session on it.
struct Opened
{
    LoadedForm loaded;
    std::optional<Interview> interview;
};

Status addMedia(FormSource& source, const std::string& folder)
{
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    if (error)
        return fail(ErrorCode::FileNotFound, "no such folder", {.file = folder}, {folder});
    for (const std::filesystem::directory_iterator end; !error && entry != end;
         entry.increment(error)) {
        if (!entry->is_regular_file())
            continue;
        auto bytes = readText(entry->path());
        if (!bytes)
            return bytes.failure();
        source.files["media/" + entry->path().filename().string()] = std::move(*bytes);
    }
    return {};
}

Status open(const BenchOptions& options, const Clock& clock, Opened& opened)
{
    auto source = readFormSource(Path(options.form));
    if (!source)
        return source.failure();
    if (!options.media.empty())
        if (auto added = addMedia(*source, options.media); !added)
            return added;
    auto loaded = loadForm(*source);
    if (!loaded)
        return loaded.failure();
    opened.loaded = std::move(*loaded);
    InterviewOptions interviewOptions;
    interviewOptions.clock = &clock;
    auto interview = Interview::begin(*opened.loaded.form, interviewOptions);
    if (!interview)
        return interview.failure();
    opened.interview.emplace(std::move(*interview));
    return {};
}

// The quickest time of each step over the sessions but the first, which is colder.
class Fastest
{
public:
    void add(const PlanRun& run, bool first)
    {
        if (first || m_onlyFirst)
            m_times = run.times;
        else
            for (std::size_t phase = 0; phase < m_times.size(); ++phase)
                for (std::size_t step = 0; step < m_times[phase].size(); ++step)
                    m_times[phase][step] = std::min(m_times[phase][step], run.times[phase][step]);
        m_onlyFirst = first;
    }

    Json json(const Plan& plan) const
    {
        Json phases = Json::object();
        for (std::size_t phase = 0; phase < plan.phases.size(); ++phase) {
            Json& kinds = phases[plan.phases[phase].name] = Json::object();
            for (const auto kind : {PlanStep::Kind::Set, PlanStep::Kind::Add,
                                    PlanStep::Kind::Delete, PlanStep::Kind::Choices}) {
                const auto times = timesOf(plan, phase, kind);
                if (!times.empty())
                    kinds[std::string(stepText(kind))] = statistics(times);
            }
        }
        return phases;
    }

private:
    std::vector<std::uint64_t> timesOf(const Plan& plan, std::size_t phase,
                                       PlanStep::Kind kind) const
    {
        std::vector<std::uint64_t> times;
        for (std::size_t step = 0; step < m_times[phase].size(); ++step)
            if (m_times[phase][step] && plan.phases[phase].steps[step].kind == kind)
                times.push_back(*m_times[phase][step]);
        return times;
    }

    static double microseconds(double nanoseconds) { return nanoseconds / 1e3; }

    static double medianOf(std::vector<std::uint64_t> times)
    {
        std::ranges::sort(times);
        const std::size_t half = times.size() / 2;
        const auto upper = static_cast<double>(times[half]);
        return times.size() % 2 == 1 ? upper : (upper + static_cast<double>(times[half - 1])) / 2;
    }

    static Json statistics(const std::vector<std::uint64_t>& times)
    {
        auto sorted = times;
        std::ranges::sort(sorted);
        const std::size_t n = sorted.size();
        const std::size_t at99 = (99 * n + 99) / 100 - 1;
        const auto total = std::accumulate(times.begin(), times.end(), std::uint64_t{0});
        Json json = {{"n", n},
                     {"p50_us", microseconds(medianOf(sorted))},
                     {"p99_us", microseconds(static_cast<double>(sorted[at99]))},
                     {"max_us", microseconds(static_cast<double>(sorted.back()))},
                     {"total_ms", static_cast<double>(total) / 1e6}};
        if (n < fewestForEnds)
            return json;
        const auto near = times.begin() + beginOfNear10;
        json["near10_us"] = microseconds(medianOf({near, near + endSize}));
        json["last_us"] = microseconds(medianOf({times.end() - endSize, times.end()}));
        return json;
    }

    std::vector<std::vector<std::optional<std::uint64_t>>> m_times;
    bool m_onlyFirst = false;
};

Json sessionJson(const PlanRun& run)
{
    return {{"passed", run.passed}, {"failed", run.failed}, {"failures", run.failures}};
}

void printWords(const Json& report)
{
    const Json& last = report["sessions"].back();
    printLine(fmt::format("{}: opened in {:.1f} ms, submission of {} bytes in {:.2f} ms; "
                          "{} values as expected, {} not",
                          report["form"].get<std::string>(), last["load_cpu_ms"].get<double>(),
                          last["serialise_bytes"].get<std::size_t>(),
                          last["serialise_ms"].get<double>(), last["passed"].get<std::size_t>(),
                          last["failed"].get<std::size_t>()));
    for (const auto& [phase, kinds] : report["phases"].items())
        for (const auto& [kind, times] : kinds.items())
            printLine(fmt::format("  {} {}: {} times, median {:.2f} us, 99 of 100 below {:.2f} us",
                                  phase, kind, times["n"].get<std::size_t>(),
                                  times["p50_us"].get<double>(), times["p99_us"].get<double>()));
    for (const Json& failure : last["failures"])
        printLine("  " + failure.get<std::string>());
    printLine(fmt::format("  memory: {:.1f} MB in use, {:.1f} MB at most",
                          report["heap_live_mb"].get<double>(),
                          report["peak_rss_mb"].get<double>()));
}

// One session from the disk to the submission. `opened` is the caller's, so that the last one is
// still alive when memory is read.
Result<Json> runSession(const BenchOptions& options, const Plan& plan, const Clock& clock,
                        Opened& opened, PlanRun& run)
{
    const double loadCpu = processorTime();
    const auto loadBegun = Stopwatch::now();
    if (auto done = open(options, clock, opened); !done)
        return done.failure();
    Json json = {{"load_ms", since(loadBegun)}, {"load_cpu_ms", processorTime() - loadCpu}};
    const double planCpu = processorTime();
    run = runPlan(plan, *opened.interview);
    json["plan_cpu_ms"] = processorTime() - planCpu;
    const auto writeBegun = Stopwatch::now();
    const std::string submission = opened.interview->instanceXml();
    json["serialise_ms"] = since(writeBegun);
    json["serialise_bytes"] = submission.size();
    json.update(sessionJson(run));
    return json;
}

Exit bench(const Program& program, const BenchOptions& options)
{
    const std::size_t atStart = bytesInUse();
    const ZoneClock clock;
    if (options.loadOnly) {
        Opened opened;
        const Status done = open(options, clock, opened);
        return done ? Exit::Done : report(program, done.error());
    }
    Plan plan;
    if (!options.plan.empty()) {
        auto read = readPlan(Path(options.plan));
        if (!read)
            return report(program, read.error());
        plan = std::move(*read);
    }
    Json sessions = Json::array();
    Fastest fastest;
    auto opened = std::make_unique<Opened>();
    bool allSeen = true;
    for (std::size_t i = 0; i < options.sessions; ++i) {
        opened = std::make_unique<Opened>();
        PlanRun run;
        auto session = runSession(options, plan, clock, *opened, run);
        if (!session)
            return report(program, session.error());
        allSeen = allSeen && run.failed == 0;
        sessions.push_back(std::move(*session));
        fastest.add(run, i == 0);
    }
    const auto held = static_cast<double>(bytesInUse()) - static_cast<double>(atStart);
    const Json json = {{"engine", "cuaderno"},
                       {"version", CUADERNO_VERSION},
                       {"form", Path(options.form).stem().string()},
                       {"sessions", sessions},
                       {"phases", fastest.json(plan)},
                       {"heap_live_mb", held / megabyte},
                       {"peak_rss_mb", peakMegabytes()}};
    if (program.json)
        printJson(json);
    else
        printWords(json);
    return allSeen ? Exit::Done : Exit::AtFault;
}

} // namespace

void addFormBench(Program& program, CLI::App* group)
{
    const auto options = std::make_shared<BenchOptions>();
    CLI::App* command = program.add(
        group, "bench",
        "Time the engine on a form: opening it, answering by a plan, writing the submission",
        "cuaderno-cli form bench w2-1000.xml --plan w2-1000.plan.json --sessions 5 --json");
    command
        ->add_option("FORM", options->form,
                     "an .xlsx file, a folder with survey.csv, or an .xml form")
        ->required();
    command->add_option("--plan", options->plan,
                        "a .plan.json: what is to be answered, and the value that must be seen "
                        "after each; exit 1 if one was not seen. Without it nothing is answered");
    command
        ->add_option("--sessions", options->sessions,
                     "how often all is done from the start; times are each step's smallest over "
                     "all but the first")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1000}))
        ->capture_default_str();
    command->add_option("--media", options->media, "where the files are that the form names");
    command->add_flag("--load-only", options->loadOnly,
                      "open the form, begin one interview, say nothing: to be timed from outside");
    program.on(command, [&program, options] { return bench(program, *options); });
}

} // namespace cuaderno::cli
