// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a release takes and what it loses, on data whose figures for other programs are known
// (README.md). The data stand beside the source tree; without them their benchmarks say so.
//
//     bench_anonymize --benchmark_filter=workers

#include "anonymize/grid.h"
#include "base/file.h"
#include "base/random.h"
#include "support/paths.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace cuaderno {

namespace {

using test::Grid;

struct Dataset
{
    Grid grid;
    Policy policy;
};

// Every column that is no quasi-identifier is dropped; ages may be spans where `intervals` is
// given.
std::optional<Dataset> dataset(const Path& csv, const Path& hierarchies,
                               const std::vector<std::string>& quasi, bool intervals)
{
    Dataset made;
    made.grid = test::readGrid(csv, ';');
    if (made.grid.rows.empty())
        return std::nullopt;
    made.policy.k = 5;
    for (const std::string& name : made.grid.columns) {
        PolicyColumn column{.name = name};
        if (std::ranges::find(quasi, name) != quasi.end()) {
            column.role = Role::QuasiIdentifier;
            auto text = readText(hierarchies / (name + ".csv"));
            auto hierarchy = Hierarchy::parse(text ? *text : "", name);
            if (!hierarchy)
                return std::nullopt;
            column.hierarchy = std::move(*hierarchy);
            column.hierarchyFile = name + ".csv";
            if (name == "age" || name == "years_in_country")
                column.kind = ValueKind::Number;
            column.intervals = intervals && name == "age";
        }
        made.policy.columns.push_back(std::move(column));
    }
    return made;
}

// People by the generator that stands with the peers' figures, always the same ones.
std::optional<Path> workers(int people)
{
    static const test::TemporaryFolder place;
    const auto shared = test::sharedFolder();
    if (!shared)
        return std::nullopt;
    const Path folder = place.path() / std::to_string(people);
    if (std::filesystem::exists(folder / "workers.csv"))
        return folder;
    const std::string command =
        "/usr/bin/python3 -B '" + (*shared / "bench" / "privacy" / "gen_workers.py").string()
        + "' '" + folder.string() + "' --n " + std::to_string(people) + " --seed 1 >/dev/null";
    return std::system(command.c_str()) == 0 ? std::optional(folder) : std::nullopt;
}

void measure(benchmark::State& state, const std::optional<Dataset>& data)
{
    if (!data) {
        state.SkipWithError("the data are not here (../shared, python3)");
        return;
    }
    double loss = 0;
    double classes = 0;
    for (auto each : state) {
        state.PauseTiming();
        Microdata microdata = test::microdataOf(data->grid);
        state.ResumeTiming();
        auto release = Anonymizer::release(std::move(microdata), data->policy, test::sampleFacts());
        if (!release) {
            state.SkipWithError("no release");
            return;
        }
        loss = release->risk().loss;
        classes = static_cast<double>(release->risk().after.classes);
    }
    state.counters["NCP"] = loss;
    state.counters["classes"] = classes;
}

const std::vector<std::string> workersFive{"gender", "age", "nationality", "sector", "city"};
const std::vector<std::string> workersSeven{
    "gender", "age", "nationality", "sector", "city", "years_in_country", "employer_size"};
const std::vector<std::string> adultNine{
    "sex",       "age",        "race",        "marital-status", "education", "native-country",
    "workclass", "occupation", "salary-class"};

void ofWorkers(benchmark::State& state, int people, const std::vector<std::string>& quasi,
               bool intervals)
{
    const auto folder = workers(people);
    measure(state, folder ? dataset(*folder / "workers.csv", *folder / "hier", quasi, intervals)
                          : std::nullopt);
}

void ofAdult(benchmark::State& state, std::size_t quasi, bool intervals)
{
    const auto shared = test::sharedFolder();
    const std::vector<std::string> names(adultNine.begin(),
                                         adultNine.begin() + static_cast<std::ptrdiff_t>(quasi));
    const Path adult = shared ? *shared / "bench" / "privacy" / "adult" : Path();
    measure(state,
            shared ? dataset(adult / "adult.csv", adult / "hier", names, intervals) : std::nullopt);
}

// As many people and quasi-identifiers as a first project has; needs nothing but this program.
void ofFewPeople(benchmark::State& state)
{
    SeededRandom random(1);
    Dataset made;
    made.policy.k = 5;
    for (const int values : {4, 6, 14, 6}) {
        const std::string name = "q" + std::to_string(made.grid.columns.size());
        std::string text;
        for (int v = 0; v < values; ++v)
            text +=
                name + "v" + std::to_string(v) + ";" + name + "t" + std::to_string(v / 3) + ";*\n";
        made.grid.columns.push_back(name);
        made.policy.columns.push_back({.name = name,
                                       .role = Role::QuasiIdentifier,
                                       .hierarchy = *Hierarchy::parse(text, name)});
    }
    for (int row = 0; row < 53; ++row) {
        std::vector<std::string> cells;
        for (std::size_t c = 0; c < made.grid.columns.size(); ++c) {
            const auto values = static_cast<double>(made.policy.columns[c].hierarchy.size());
            cells.push_back(
                made.grid.columns[c] + "v"
                + std::to_string(static_cast<int>(values * std::pow(random.unit(), 2))));
        }
        made.grid.rows.push_back(std::move(cells));
    }
    measure(state, made);
}

} // namespace

BENCHMARK(ofFewPeople)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ofWorkers, 120_five, 120, workersFive, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ofWorkers, 120_five_spans, 120, workersFive, true)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ofWorkers, 120_seven, 120, workersSeven, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ofWorkers, 500_five, 500, workersFive, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ofWorkers, 500_five_spans, 500, workersFive, true)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ofWorkers, 500_seven, 500, workersSeven, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ofWorkers, 2000_five, 2000, workersFive, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ofWorkers, 2000_five_spans, 2000, workersFive, true)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ofAdult, five, 5U, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ofAdult, nine, 9U, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ofAdult, nine_spans, 9U, true)->Unit(benchmark::kMillisecond);

} // namespace cuaderno

BENCHMARK_MAIN();
