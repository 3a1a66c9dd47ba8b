// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench_plan.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <charconv>
#include <chrono>

namespace cuaderno::cli {

namespace {

using Json = nlohmann::json;
using Stopwatch = std::chrono::steady_clock;

constexpr std::size_t mostFailuresNamed = 20;

struct Word
{
    std::string_view text;
    PlanStep::Kind kind;
    std::string_view operands; // s: a text, n: a number
};

constexpr std::array<Word, 5> words = {{{"set", PlanStep::Kind::Set, "ssss"},
                                        {"add", PlanStep::Kind::Add, "sn"},
                                        {"del", PlanStep::Kind::Delete, "snss"},
                                        {"choices", PlanStep::Kind::Choices, "sns"},
                                        {"expect", PlanStep::Kind::Expect, "ss"}}};

const Word* wordOf(const Json& step)
{
    if (!step.is_array() || step.empty() || !step[0].is_string())
        return nullptr;
    for (const Word& word : words)
        if (step[0].get_ref<const std::string&>() == word.text
            && step.size() == word.operands.size() + 1)
            return &word;
    return nullptr;
}

// The texts of a step in their order, and its number.
std::optional<PlanStep> stepOf(const Json& json)
{
    const Word* word = wordOf(json);
    if (!word)
        return std::nullopt;
    PlanStep step;
    step.kind = word->kind;
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < word->operands.size(); ++i) {
        const Json& operand = json[i + 1];
        if (word->operands[i] == 's' ? !operand.is_string() : !operand.is_number_unsigned())
            return std::nullopt;
        if (operand.is_string())
            texts.push_back(operand.get<std::string>());
        else
            step.number = operand.get<std::size_t>();
    }
    step.path = texts.front();
    if (texts.size() > 1)
        step.expected = texts.back();
    if (step.kind == PlanStep::Kind::Set)
        step.value = texts[1];
    if (step.kind == PlanStep::Kind::Set || step.kind == PlanStep::Kind::Delete)
        step.see = texts[texts.size() - 2];
    return step;
}

// Equal as texts, or both numbers and equal.
bool isSame(const std::string& a, const std::string& b)
{
    if (a == b)
        return true;
    double first = 0;
    double second = 0;
    const auto readA = std::from_chars(a.data(), a.data() + a.size(), first);
    const auto readB = std::from_chars(b.data(), b.data() + b.size(), second);
    return readA.ec == std::errc() && readA.ptr == a.data() + a.size() && readB.ec == std::errc()
           && readB.ptr == b.data() + b.size() && first == second;
}

class Run
{
public:
    explicit Run(Interview& interview) : m_interview(interview) {}

    std::optional<std::uint64_t> take(const PlanStep& step)
    {
        if (step.kind == PlanStep::Kind::Expect) {
            judge(step, m_interview.value(step.path));
            return std::nullopt;
        }
        if (step.kind == PlanStep::Kind::Add)
            return add(step);
        if (step.kind == PlanStep::Kind::Choices)
            return listChoices(step);
        return change(step);
    }

    PlanRun outcome;

private:
    template <typename Act>
    static std::uint64_t timed(Act act)
    {
        const auto begun = Stopwatch::now();
        act();
        return static_cast<std::uint64_t>(
            std::chrono::duration_cast<std::chrono::nanoseconds>(Stopwatch::now() - begun).count());
    }

    // Set or Delete, and the reading after it.
    std::uint64_t change(const PlanStep& step)
    {
        const std::string row = fmt::format("{}[{}]", step.path, step.number);
        Result<std::vector<Change>> changes = std::vector<Change>();
        Result<std::string> seen = std::string();
        const auto time = timed([&] {
            changes = step.kind == PlanStep::Kind::Set ? m_interview.set(step.path, step.value)
                                                       : m_interview.removeRepeat(row);
            seen = m_interview.value(step.see);
        });
        if (!changes)
            seen = changes.failure();
        judge(step, seen);
        return time;
    }

    std::optional<std::uint64_t> add(const PlanStep& step)
    {
        const auto rows = m_interview.count(step.path);
        if (rows && *rows >= step.number)
            return std::nullopt;
        Result<std::vector<Change>> changes = std::vector<Change>();
        const auto time = timed([&] { changes = m_interview.addRepeat(step.path); });
        if (!changes)
            fail(step, std::string(codeText(changes.error().code)));
        return time;
    }

    std::uint64_t listChoices(const PlanStep& step)
    {
        Result<std::vector<ChoiceView>> listed = std::vector<ChoiceView>();
        const auto time = timed([&] { listed = m_interview.choices(step.path); });
        if (!listed)
            fail(step, std::string(codeText(listed.error().code)));
        else if (listed->size() != step.number)
            fail(step, fmt::format("{} choices", listed->size()));
        else
            judge(step, listed->empty() ? std::string() : listed->front().value);
        return time;
    }

    void judge(const PlanStep& step, const Result<std::string>& seen)
    {
        if (!seen)
            fail(step, std::string(codeText(seen.error().code)));
        else if (isSame(*seen, step.expected))
            ++outcome.passed;
        else
            fail(step, *seen);
    }

    void fail(const PlanStep& step, const std::string& got)
    {
        ++outcome.failed;
        if (outcome.failures.size() < mostFailuresNamed)
            outcome.failures.push_back(fmt::format("{} {}: wanted {}, got {}", stepText(step.kind),
                                                   step.path, step.expected, got));
    }

    Interview& m_interview;
};

} // namespace

std::string_view stepText(PlanStep::Kind kind)
{
    return words[static_cast<std::size_t>(kind)].text;
}

Result<Plan> readPlan(const Path& path)
{
    auto text = readText(path);
    if (!text)
        return text.failure();
    const auto bad = [&] {
        return fail(ErrorCode::UsedWrongly, "no plan", {.file = path.string()},
                    {path.filename().string()});
    };
    const Json json = Json::parse(*text, nullptr, false);
    if (!json.is_object() || !json.contains("phases") || !json["phases"].is_array())
        return bad();
    Plan plan;
    for (const Json& each : json["phases"]) {
        if (!each.is_object() || !each.contains("name") || !each["name"].is_string()
            || !each.contains("ops") || !each["ops"].is_array())
            return bad();
        PlanPhase phase;
        phase.name = each["name"].get<std::string>();
        for (const Json& one : each["ops"]) {
            auto step = stepOf(one);
            if (!step)
                return bad();
            phase.steps.push_back(std::move(*step));
        }
        plan.phases.push_back(std::move(phase));
    }
    return plan;
}

PlanRun runPlan(const Plan& plan, Interview& interview)
{
    Run run(interview);
    for (const PlanPhase& phase : plan.phases) {
        auto& times = run.outcome.times.emplace_back();
        times.reserve(phase.steps.size());
        for (const PlanStep& step : phase.steps)
            times.push_back(run.take(step));
    }
    return std::move(run.outcome);
}

} // namespace cuaderno::cli
