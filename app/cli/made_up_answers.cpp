// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/made_up_answers.h"

#include <fmt/format.h>

#include <array>

namespace cuaderno::cli {

namespace {

constexpr std::array<std::string_view, 16> words = {
    "lamp", "river", "button", "seven", "boat",  "apple", "window", "bread",
    "moon", "table", "garden", "stone", "paper", "cloud", "bridge", "spoon"};

// Asked for again and again, an answer that the form refuses is left.
constexpr int mostTries = 8;

bool isFilled(const QuestionState& state)
{
    return state.role == NodeRole::Question && state.relevant && !state.readonly
           && state.kind != QuestionKind::Note;
}

} // namespace

Result<std::optional<GivenAnswer>> MadeUpAnswers::next()
{
    while (true) {
        while (m_onScreen < m_screen.size()) {
            auto given = fill(m_screen[m_onScreen++]);
            if (!given || *given)
                return given;
        }
        auto at = m_session.next(true);
        if (!at)
            return at.failure();
        if (at->event == Position::Event::EndOfForm)
            return std::optional<GivenAnswer>();
        m_screen = at->screen;
        m_onScreen = 0;
        if (at->event != Position::Event::PromptNewRepeat)
            continue;
        if (auto added = m_session.addRepeat(at->path); !added)
            return added.failure();
        m_screen = m_session.at().screen;
    }
}

Result<std::optional<GivenAnswer>> MadeUpAnswers::fill(const std::string& path)
{
    for (int tries = 0; tries < mostTries; ++tries) {
        auto state = m_session.interview().state(path);
        if (!state)
            return state.failure();
        if (!isFilled(*state))
            break;
        const std::string value = valueFor(*state);
        if (value.empty())
            break;
        auto kept = m_session.answer(path, value);
        if (kept)
            return std::optional(GivenAnswer{path, value});
        // What the form will not take is asked again; what the vault could not keep ends it.
        if (kept.error().code != ErrorCode::AnswerWrongType
            && kept.error().code != ErrorCode::AnswerNotOffered)
            return kept.failure();
    }
    return std::optional<GivenAnswer>();
}

std::string MadeUpAnswers::valueFor(const QuestionState& state)
{
    switch (state.type) {
    case ValueType::Integer:
    case ValueType::Decimal:
        return std::to_string(m_random.below(40));
    case ValueType::Boolean:
        return "OK";
    case ValueType::Date:
        return fmt::format("2026-{:02}-{:02}", m_random.below(12) + 1, m_random.below(28) + 1);
    case ValueType::Time:
        return fmt::format("{:02}:{:02}:00.000Z", m_random.below(24), m_random.below(60));
    case ValueType::DateTime:
        return fmt::format("2026-{:02}-{:02}T12:00:00.000Z", m_random.below(12) + 1,
                           m_random.below(28) + 1);
    case ValueType::Choice:
    case ValueType::ChoiceList: {
        auto choices = m_session.interview().choices(state.path);
        if (!choices || choices->empty())
            return {};
        return (*choices)[m_random.below(choices->size())].value;
    }
    case ValueType::Text:
        return textOfWords();
    default:
        return {};
    }
}

std::string MadeUpAnswers::textOfWords()
{
    std::string text;
    const auto count = 1 + m_random.below(12);
    for (std::uint64_t i = 0; i < count; ++i)
        text += (text.empty() ? "" : " ") + std::string(words[m_random.below(words.size())]);
    return text;
}

} // namespace cuaderno::cli
