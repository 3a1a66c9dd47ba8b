// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/scenario.h"

#include <gtest/gtest.h>

namespace cuaderno::test {

namespace {

constexpr std::string_view head =
    R"(<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml")"
    R"( xmlns:jr="http://openrosa.org/javarosa" xmlns:odk="http://www.opendatakit.org/xforms">)"
    R"(<h:head><h:title>t</h:title><model><instance>)";

} // namespace

FormSource xform(std::string_view instance, std::string_view binds, std::string_view body)
{
    std::string xml(head);
    xml.append(instance).append("</instance>").append(binds);
    xml.append("</model></h:head><h:body>").append(body).append("</h:body></h:html>");
    FormSource source;
    source.kind = FormSource::Kind::XForm;
    source.name = "t";
    source.files.emplace("t.xml", std::move(xml));
    return source;
}

Scenario Scenario::of(std::string_view instance, std::string_view binds, std::string_view body)
{
    return of(xform(instance, binds, body));
}

Scenario Scenario::of(const FormSource& source)
{
    Scenario scenario;
    const Instant now(std::chrono::milliseconds(1768505696789));
    scenario.m_clock = std::make_unique<FixedClock>(now, std::chrono::hours(-7));
    auto loaded = loadForm(source);
    EXPECT_TRUE(loaded) << loaded.error().detail;
    if (!loaded)
        std::abort();
    scenario.m_loaded = std::make_unique<LoadedForm>(std::move(*loaded));
    auto interview = Interview::begin(*scenario.m_loaded->form, scenario.options());
    EXPECT_TRUE(interview);
    scenario.m_interview = std::make_unique<Interview>(std::move(*interview));
    scenario.record(scenario.m_interview->takeChanges());
    return scenario;
}

InterviewOptions Scenario::options() const
{
    InterviewOptions options;
    options.clock = m_clock.get();
    options.seed = 7;
    options.audit = true;
    return options;
}

void Scenario::record(const std::vector<Change>& changes)
{
    m_journal.insert(m_journal.end(), changes.begin(), changes.end());
}

void Scenario::answer(std::string_view path, std::string_view value)
{
    const auto changes = m_interview->set(path, value);
    ASSERT_TRUE(changes) << path << ": " << codeText(changes.error().code);
    record(*changes);
}

std::optional<ErrorCode> Scenario::refusal(std::string_view path, std::string_view value)
{
    const auto changes = m_interview->set(path, value);
    if (!changes)
        return changes.error().code;
    record(*changes);
    return std::nullopt;
}

void Scenario::addRepeat(std::string_view series)
{
    const auto changes = m_interview->addRepeat(series);
    ASSERT_TRUE(changes) << series << ": " << codeText(changes.error().code);
    record(*changes);
}

void Scenario::removeRepeat(std::string_view instance)
{
    const auto changes = m_interview->removeRepeat(instance);
    ASSERT_TRUE(changes) << instance << ": " << codeText(changes.error().code);
    record(*changes);
}

std::string Scenario::value(std::string_view path) const
{
    const auto state = m_interview->state(path);
    return state ? state->value : std::string(codeText(state.error().code));
}

bool Scenario::isRelevant(std::string_view path) const
{
    const auto state = m_interview->state(path);
    EXPECT_TRUE(state) << path;
    return state && state->relevant;
}

std::size_t Scenario::count(std::string_view series) const
{
    const auto instances = m_interview->instances(series);
    EXPECT_TRUE(instances) << series;
    return instances ? instances->size() : 0;
}

std::vector<std::string> Scenario::choices(std::string_view path) const
{
    std::vector<std::string> values;
    const auto choices = m_interview->choices(path);
    EXPECT_TRUE(choices) << path;
    if (choices)
        for (const ChoiceView& choice : *choices)
            values.push_back(choice.value);
    return values;
}

std::string Scenario::where() const
{
    const Position position = m_interview->at();
    constexpr std::string_view events[] = {"beginning", "question", "group",
                                           "repeat",    "prompt",   "end"};
    std::string text(events[static_cast<std::size_t>(position.event)]);
    return position.path.empty() ? text : text + " " + position.path;
}

} // namespace cuaderno::test
