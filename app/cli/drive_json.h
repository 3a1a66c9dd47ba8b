// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "cli/output.h"
#include "form/interview.h"

#include <optional>
#include <string>
#include <string_view>

namespace cuaderno::cli {

// The drive protocol's words for what an Interview gives.

// "ref", "type", "choice": the short code of an error.
std::string_view driveCode(ErrorCode code);
Json driveError(std::string_view code, std::string_view message, std::string_view ref = {});
Json driveError(const Error& error);

// Why a line is no command of the protocol; none where it is one.
std::optional<Json> commandFault(const Json& line);

// What an interview gives when it is finished.
struct FinishedInterview
{
    std::string xml;
    // How it was gone through (audit.csv), where the form asks for that.
    std::optional<std::string> audit;
};

Json finishReply(const Form& form, const FinishedInterview& finished, Json violations);

Json stateJson(const QuestionState& state);
Json positionJson(const Position& position);
Json choicesJson(const std::vector<ChoiceView>& choices);
Json violationsJson(const std::vector<Violation>& violations);

// A value of a command as text: numbers, truths, lists joined with spaces, null for "". None for
// what cannot be a value.
std::optional<std::string> valueText(const Json& value);

// Whether two documents say the same to a reader of XML, "*" standing for any text (protocol,
// `expect`).
bool sameXml(std::string_view expected, std::string_view got);

} // namespace cuaderno::cli
