// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/interview.h"
#include "form/load.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno::test {

// A form in three strokes: its instance, its binds (and secondary instances), its body.
FormSource xform(std::string_view instance, std::string_view binds, std::string_view body);

// An interview told as a story, on a clock that stands at 15 January 2026, 12:34:56.789 in Phoenix.
// A step that fails fails the test.
class Scenario
{
public:
    static Scenario of(const FormSource& source);
    static Scenario of(std::string_view instance, std::string_view binds, std::string_view body);

    void answer(std::string_view path, std::string_view value);
    // The code that an answer is refused with; none if it was taken.
    std::optional<ErrorCode> refusal(std::string_view path, std::string_view value);
    void addRepeat(std::string_view series);
    void removeRepeat(std::string_view instance);

    std::string value(std::string_view path) const;
    bool isRelevant(std::string_view path) const;
    std::size_t count(std::string_view series) const;
    std::vector<std::string> choices(std::string_view path) const;
    std::string where() const;

    Interview& interview() { return *m_interview; }

    const Form& form() const { return *m_loaded->form; }

    FixedClock& clock() { return *m_clock; }

    // What a vault would hold: everything since the beginning.
    const std::vector<Change>& journal() const { return m_journal; }

    void record(const std::vector<Change>& changes);
    InterviewOptions options() const;

private:
    Scenario() = default;

    std::unique_ptr<FixedClock> m_clock;
    std::unique_ptr<LoadedForm> m_loaded;
    std::unique_ptr<Interview> m_interview;
    std::vector<Change> m_journal;
};

} // namespace cuaderno::test
