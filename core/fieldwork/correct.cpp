// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldwork/correct.h"

#include "form/form.h"
#include "vault/session_store.h"
#include "vault/vault.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace cuaderno {

namespace {

bool isRefusal(AnswerStatus status)
{
    return status == AnswerStatus::PreferNot || status == AnswerStatus::DontKnow
           || status == AnswerStatus::Skipped;
}

// Said by somebody, not worked out by the form.
bool isGiven(const SealedAnswer& answer)
{
    return !answer.byForm && (!answer.value.empty() || isRefusal(answer.status));
}

// By path. A section that was skipped as a whole takes nothing back.
std::map<std::string, SealedAnswer> givenIn(std::span<const SealedSession> corrections)
{
    std::map<std::string, SealedAnswer> given;
    for (const SealedSession& correction : corrections) {
        for (const SealedAnswer& answer : correction.answers) {
            if (isGiven(answer) && answer.status != AnswerStatus::Skipped)
                given[answer.path] = answer;
        }
    }
    return given;
}

// "/data/job[2]/hours" needs two of /data/job.
void makeRoom(Interview& interview, std::string_view path)
{
    for (auto open = path.find('['); open != std::string_view::npos;
         open = path.find('[', open + 1)) {
        const std::string series(path.substr(0, open));
        std::size_t wanted = 1;
        std::from_chars(path.data() + open + 1, path.data() + path.size(), wanted);
        for (auto count = interview.count(series); count && *count < wanted;
             count = interview.count(series)) {
            if (!interview.addRepeat(series))
                return;
        }
    }
}

bool apply(Interview& interview, const SealedAnswer& answer)
{
    makeRoom(interview, answer.path);
    const auto done = isRefusal(answer.status) ? interview.refuse(answer.path, answer.status)
                                               : interview.set(answer.path, answer.value);
    return done.has_value();
}

// Some can be said only once another one was, which comes later in the order of paths.
void applyAll(Interview& interview, std::map<std::string, SealedAnswer> given)
{
    for (bool moved = true; moved && !given.empty();)
        moved =
            std::erase_if(given, [&](const auto& one) { return apply(interview, one.second); }) > 0;
}

// A submission has no refusals: those that still stand come from the first.
void keepRefusals(const SealedSession& first, const std::map<std::string, SealedAnswer>& given,
                  std::vector<SealedAnswer>& answers)
{
    for (SealedAnswer& answer : answers) {
        if (!answer.value.empty() || given.contains(answer.path))
            continue;
        const auto before = std::ranges::find(first.answers, answer.path, &SealedAnswer::path);
        if (before != first.answers.end() && isRefusal(before->status))
            answer.status = before->status;
    }
}

} // namespace

Result<ConductSession> beginCorrection(Vault& vault, const Clock& clock, const SessionId& sealed,
                                       NewSession wanted)
{
    auto first = vault.sessions().load(sealed);
    if (!first)
        return first.failure();
    if (first->status != SessionStatus::Sealed)
        return fail(ErrorCode::SessionNotSealed, std::string(sessionStatusName(first->status)));
    wanted.participant = first->participant;
    wanted.instrument = first->instrument;
    wanted.kind = first->kind;
    wanted.corrects = first->corrects.value_or(first->id);
    wanted.cardDue = false;
    return ConductSession::begin(vault, clock, wanted);
}

SealedSession corrected(const Form& form, const Clock& clock, SealedSession first,
                        std::span<const SealedSession> corrections)
{
    const auto given = givenIn(corrections);
    if (given.empty())
        return first;
    InterviewOptions options;
    options.clock = &clock;
    options.language = first.session.language;
    auto interview = Interview::edit(form, options, first.submission);
    if (!interview) {
        // The form does not read its own submission any more: value by value, at least.
        for (const auto& [path, answer] : given) {
            const auto at = std::ranges::find(first.answers, path, &SealedAnswer::path);
            if (at != first.answers.end())
                *at = answer;
            else
                first.answers.push_back(answer);
        }
        return first;
    }
    applyAll(*interview, given);
    std::vector<SealedAnswer> answers;
    for (AnswerView& answer : interview->answers())
        answers.push_back(
            {std::move(answer.path), std::move(answer.value), answer.status, answer.byForm});
    keepRefusals(first, given, answers);
    first.answers = std::move(answers);
    first.submission = interview->instanceXml();
    return first;
}

} // namespace cuaderno
