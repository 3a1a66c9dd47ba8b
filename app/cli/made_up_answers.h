// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "cli/given_answers.h"
#include "fieldwork/conduct_session.h"

#include <optional>

namespace cuaderno::cli {

// Fills a session with answers that mean nothing, question after question, one durable step each.
class MadeUpAnswers
{
public:
    MadeUpAnswers(ConductSession& session, std::uint64_t seed) : m_session(session), m_random(seed)
    {
    }

    // The next answer, after it is durable; none at the end of the form. A form that is one repeat
    // without an end goes on for ever.
    Result<std::optional<GivenAnswer>> next();

private:
    Result<std::optional<GivenAnswer>> fill(const std::string& path);
    std::string valueFor(const QuestionState& state);
    std::string textOfWords();

    ConductSession& m_session;
    SeededRandom m_random;
    std::vector<std::string> m_screen;
    std::size_t m_onScreen = 0;
};

} // namespace cuaderno::cli
