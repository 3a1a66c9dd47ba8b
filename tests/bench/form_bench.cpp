// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long a form takes to open and an answer to be computed: the shipped instrument, a flat form
// of 1,000 questions, chains and fans as in ../shared/bench/forms.md, and a repeat that grows. Then
// what goes over all of a repeat of many rows: the jump list, checking, finishing.
#include "form/interview.h"
#include "form/load.h"
#include "support/paths.h"

#include <benchmark/benchmark.h>

#include <cstdlib>

using namespace cuaderno;

namespace {

const FixedClock& clockHere()
{
    static const FixedClock clock(Instant(std::chrono::milliseconds(1768505696789)));
    return clock;
}

FormSource xform(const std::string& instance, const std::string& binds, const std::string& body)
{
    FormSource source;
    source.kind = FormSource::Kind::XForm;
    source.name = "bench";
    source.files.emplace(
        "bench.xml",
        "<h:html xmlns=\"http://www.w3.org/2002/xforms\" xmlns:h=\"http://www.w3.org/1999/xhtml\""
        " xmlns:jr=\"http://openrosa.org/javarosa\"><h:head><h:title>b</h:title><model><instance>"
        "<data id=\"b\">"
            + instance + "</data></instance>" + binds + "</model></h:head><h:body>" + body
            + "</h:body></h:html>");
    return source;
}

std::string input(const std::string& path)
{
    return "<input ref=\"" + path + "\"><label>l</label></input>";
}

std::string bindOf(const std::string& path, const std::string& attributes)
{
    return "<bind nodeset=\"" + path + "\" type=\"int\" " + attributes + "/>";
}

// 1,000 questions: 200 depend on `root` (a third each calculate, relevant, constraint), the others
// are chains of 50, each fifth link relevant and constrained as well.
FormSource chainsAndFan()
{
    std::string instance = "<root/>";
    std::string binds = bindOf("/data/root", "");
    std::string body = input("/data/root");
    for (int i = 0; i < 200; ++i) {
        const std::string name = "f" + std::to_string(i);
        constexpr const char* roles[] = {"calculate=\"/data/root + 1\"",
                                         "relevant=\"/data/root &gt; 10\"",
                                         "constraint=\". &gt; /data/root\""};
        instance += "<" + name + "/>";
        binds += bindOf("/data/" + name, roles[i % 3]);
        body += i % 3 == 0 ? "" : input("/data/" + name);
    }
    for (int chain = 0; chain < 16; ++chain)
        for (int link = 0; link < 50; ++link) {
            const std::string name = "c" + std::to_string(chain) + "_" + std::to_string(link);
            const std::string before =
                "/data/c" + std::to_string(chain) + "_" + std::to_string(link - 1);
            instance += "<" + name + "/>";
            std::string attributes;
            if (link > 0)
                attributes = "calculate=\"" + before + " + 1\"";
            if (link > 0 && link % 5 == 0)
                attributes += " relevant=\"" + before + " &gt; 0\" constraint=\". &gt; 0\"";
            binds += bindOf("/data/" + name, attributes);
            if (link == 0)
                body += input("/data/" + name);
        }
    return xform(instance, binds, body);
}

FormSource rows()
{
    return xform("<r jr:template=\"\"><a/><b/><p/><n/></r><total/><count/>",
                 bindOf("/data/r/a", "") + bindOf("/data/r/b", "")
                     + bindOf("/data/r/p", "calculate=\"../a * ../b\"")
                     + bindOf("/data/r/n", "calculate=\"position(..)\"")
                     + bindOf("/data/total", "calculate=\"sum(/data/r/p)\"")
                     + bindOf("/data/count", "calculate=\"count(/data/r)\""),
                 "<group ref=\"/data/r\"><label>r</label><repeat nodeset=\"/data/r\">"
                     + input("/data/r/a") + input("/data/r/b") + "</repeat></group>");
}

FormSource shipped()
{
    auto source = readFormSource(test::surveysFolder() / "worker-cleaning");
    if (!source)
        std::abort();
    return *source;
}

Interview begin(const Form& form)
{
    InterviewOptions options;
    options.clock = &clockHere();
    options.seed = 7;
    auto interview = Interview::begin(form, options);
    if (!interview)
        std::abort();
    return std::move(*interview);
}

void load(benchmark::State& state, const FormSource& source)
{
    for (auto _ : state) {
        const auto loaded = loadForm(source);
        if (!loaded)
            std::abort();
        benchmark::DoNotOptimize(begin(*loaded->form));
    }
}

// `path` gets two values in turn; `see` must then be what is said, or no figure counts.
void answer(benchmark::State& state, const FormSource& source, const std::string& path,
            const std::string& see, const std::string& expected)
{
    const auto loaded = loadForm(source);
    Interview interview = begin(*loaded->form);
    bool odd = false;
    for (auto _ : state) {
        odd = !odd;
        if (!interview.set(path, odd ? "20" : "30"))
            std::abort();
    }
    if (!interview.set(path, "20") || interview.state(see)->value != expected)
        std::abort();
}

void loadShipped(benchmark::State& state)
{
    load(state, shipped());
}

void loadThousand(benchmark::State& state)
{
    load(state, chainsAndFan());
}

void answerChain(benchmark::State& state)
{
    answer(state, chainsAndFan(), "/data/c3_0", "/data/c3_49", "69");
}

void answerFan(benchmark::State& state)
{
    answer(state, chainsAndFan(), "/data/root", "/data/f198", "21");
}

void answerAlone(benchmark::State& state)
{
    answer(state, chainsAndFan(), "/data/f197", "/data/f197", "20");
}

// Adds a row, with two answers.
void addAnswered(Interview& interview, std::size_t row)
{
    const std::string path = "/data/r[" + std::to_string(row) + "]";
    if (!interview.addRepeat("/data/r") || !interview.set(path + "/a", "2")
        || !interview.set(path + "/b", "3"))
        std::abort();
}

// The next row of a repeat that has so many.
void addRow(benchmark::State& state)
{
    const auto loaded = loadForm(rows());
    Interview interview = begin(*loaded->form);
    const auto count = static_cast<std::size_t>(state.range(0));
    for (std::size_t row = 1; row < count; ++row)
        addAnswered(interview, row);
    for (auto _ : state) {
        addAnswered(interview, count);
        state.PauseTiming();
        if (interview.state("/data/total")->value != std::to_string(count * 6)
            || !interview.removeRepeat("/data/r[" + std::to_string(count) + "]"))
            std::abort();
        state.ResumeTiming();
    }
}

// Something that goes over all rows of a repeat, two questions each; `look` says whether it saw
// them.
template <typename Look>
void overRows(benchmark::State& state, Look look)
{
    const auto loaded = loadForm(rows());
    Interview interview = begin(*loaded->form);
    const auto count = static_cast<std::size_t>(state.range(0));
    for (std::size_t row = 1; row <= count; ++row)
        addAnswered(interview, row);
    for (auto _ : state)
        if (!look(interview, count))
            std::abort();
}

void overviewOfRows(benchmark::State& state)
{
    overRows(state, [](Interview& interview, std::size_t rows) {
        return interview.outline().size() == 2 * rows;
    });
}

void progressOverRows(benchmark::State& state)
{
    overRows(state,
             [](Interview& interview, std::size_t) { return interview.progress().size() == 1; });
}

void validateRows(benchmark::State& state)
{
    overRows(state, [](Interview& interview, std::size_t) { return interview.validate().empty(); });
}

void finishRows(benchmark::State& state)
{
    overRows(state, [](Interview& interview, std::size_t rows) {
        const auto submission = interview.finish();
        return submission
               && submission->find("<total>" + std::to_string(6 * rows) + "</total>")
                      != std::string::npos;
    });
}

// A repeat that /data/n counts; in each row a region, the towns of it out of a list of 10,000, and
// how many workers a data file says that the town has.
FormSource counted()
{
    constexpr int regions = 100;
    constexpr int townsOfEach = 100;
    std::string towns;
    for (int region = 0; region < regions; ++region)
        for (int town = 0; town < townsOfEach; ++town) {
            const std::string name = std::to_string(region) + "-" + std::to_string(town);
            towns += "<item><name>" + name + "</name><label>Town " + name + "</label><region>"
                     + std::to_string(region) + "</region><workers>" + std::to_string(town)
                     + "</workers></item>";
        }
    return xform("<n/><r jr:template=\"\"><region/><town/><workers/></r><all/>",
                 "<instance id=\"towns\"><root>" + towns + "</root></instance>"
                     + bindOf("/data/n", "") + bindOf("/data/r/region", "")
                     + "<bind nodeset=\"/data/r/town\" type=\"string\"/>"
                     + bindOf("/data/r/workers",
                              "calculate=\"instance('towns')/root/item[name=current()/../town]"
                              "/workers\"")
                     + bindOf("/data/all", "calculate=\"sum(/data/r/workers)\""),
                 input("/data/n")
                     + "<group ref=\"/data/r\"><label>r</label><repeat nodeset=\"/data/r\""
                       " jr:count=\"/data/n\">"
                     + input("/data/r/region")
                     + "<select1 ref=\"/data/r/town\"><label>t</label><itemset nodeset=\""
                       "instance('towns')/root/item[region=current()/../region]\">"
                       "<value ref=\"name\"/><label ref=\"label\"/></itemset></select1>"
                       "</repeat></group>");
}

// In one row of so many: another region (the town answered before goes), its towns listed, one of
// them answered, its workers looked up and summed.
void filterInCountedRepeat(benchmark::State& state)
{
    const auto loaded = loadForm(counted());
    Interview interview = begin(*loaded->form);
    const std::string count = std::to_string(state.range(0));
    if (!interview.set("/data/n", count))
        std::abort();
    const std::string row = "/data/r[" + std::to_string(state.range(0) / 2 + 1) + "]";
    int region = 0;
    for (auto _ : state) {
        region = (region + 1) % 100;
        const std::string town = std::to_string(region) + "-7";
        const bool answered = interview.set(row + "/region", std::to_string(region))
                              && interview.choices(row + "/town")->size() == 100
                              && interview.set(row + "/town", town);
        if (!answered || interview.state("/data/all")->value != "7")
            std::abort();
    }
}

BENCHMARK(loadShipped)->Unit(benchmark::kMillisecond);
BENCHMARK(loadThousand)->Unit(benchmark::kMillisecond);
BENCHMARK(answerAlone)->Unit(benchmark::kMicrosecond);
BENCHMARK(answerChain)->Unit(benchmark::kMicrosecond);
BENCHMARK(answerFan)->Unit(benchmark::kMicrosecond);
BENCHMARK(addRow)->Arg(10)->Arg(1000)->Unit(benchmark::kMicrosecond);
BENCHMARK(filterInCountedRepeat)->Arg(10)->Arg(1000)->Unit(benchmark::kMicrosecond);
BENCHMARK(overviewOfRows)->Arg(500)->Arg(5000)->Unit(benchmark::kMillisecond);
BENCHMARK(progressOverRows)->Arg(500)->Arg(5000)->Unit(benchmark::kMillisecond);
BENCHMARK(validateRows)->Arg(500)->Arg(5000)->Unit(benchmark::kMillisecond);
BENCHMARK(finishRows)->Arg(500)->Arg(5000)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
