// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/made_up_people.h"

#include "base/text.h"
#include "common/surveys_folder.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <optional>

namespace cuaderno {

namespace {

using Json = nlohmann::json;

std::string textOf(const Json& object, const char* key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    const bool there = object.is_object() && found != object.end() && found->is_string();
    return there ? found->get<std::string>() : std::string();
}

std::optional<MadeUpPerson::End> endOf(std::string_view name)
{
    if (name == "finish")
        return MadeUpPerson::End::Finish;
    if (name == "stop_and_delete")
        return MadeUpPerson::End::StopAndDelete;
    if (name == "withdraw")
        return MadeUpPerson::End::Withdraw;
    return std::nullopt;
}

std::optional<ConductSession::Given> givenOf(const Json& json)
{
    ConductSession::Given given{textOf(json, "path"), textOf(json, "value"),
                                AnswerStatus::Answered};
    if (json.contains("status")) {
        const auto status = statusOf(textOf(json, "status"));
        if (!status)
            return std::nullopt;
        given.status = *status;
    }
    if (given.path.empty())
        return std::nullopt;
    return given;
}

std::optional<MadeUpPerson> personOf(const Json& json)
{
    if (!json.is_object() || !json.contains("consent") || !json["consent"].is_object()
        || !json.contains("answers") || !json["answers"].is_array()
        || !json.value("person", Json()).is_number_integer())
        return std::nullopt;
    MadeUpPerson person;
    person.number = json["person"].get<int>();
    person.language = textOf(json, "language");
    const auto end = endOf(textOf(json, "end"));
    if (!end)
        return std::nullopt;
    person.end = *end;
    for (const auto& [name, value] : json["consent"].items()) {
        const auto scope = findScope(name);
        const auto decision = findDecision(value.is_string() ? value.get<std::string>() : "");
        if (!scope || !decision)
            return std::nullopt;
        person.decisions[*scope] = *decision;
    }
    for (const Json& answer : json["answers"]) {
        const auto given = givenOf(answer);
        if (!given)
            return std::nullopt;
        person.answers.push_back(*given);
    }
    return person;
}

// "/data/work/job[2]/hours" -> the series "/data/work/job" and 2, innermost last.
struct Step
{
    std::string series;
    std::size_t number = 0;
};

std::vector<Step> repeatSteps(std::string_view path)
{
    std::vector<Step> steps;
    for (std::size_t open = path.find('['); open != std::string_view::npos;
         open = path.find('[', open + 1)) {
        std::size_t number = 0;
        const std::string_view rest = path.substr(open + 1);
        std::from_chars(rest.data(), rest.data() + rest.size(), number);
        steps.push_back({std::string(path.substr(0, open)), number});
    }
    return steps;
}

Status unreadable(const Path& file, int line)
{
    return fail(ErrorCode::AnswersUnreadable, "a line of answers",
                {.file = file.string(), .row = line});
}

} // namespace

Result<std::vector<MadeUpPerson>> readMadeUpPeople(const Path& file)
{
    auto text = readText(file, 64ULL << 20);
    if (!text)
        return text.failure();
    std::vector<MadeUpPerson> people;
    int line = 0;
    for (const std::string_view json : split(*text, '\n')) {
        ++line;
        if (trim(json).empty())
            continue;
        auto person = personOf(Json::parse(json.begin(), json.end(), nullptr, false));
        if (!person)
            return unreadable(file, line).failure();
        people.push_back(std::move(*person));
    }
    return people;
}

ConsentDraft madeUpConsent(const ConsentTemplate& text, const MadeUpPerson& person)
{
    ConsentDraft draft;
    draft.language = text.has(person.language) ? person.language : text.languages.front();
    draft.mode = ConsentMode::ReadAloud;
    draft.madeUp = true;
    for (const ConsentLine& line : text.lines)
        draft.elementsCovered.push_back(line.element);
    for (const ScopeQuestion& question : text.scopes) {
        const auto decision = person.decisions.find(question.scope);
        draft.decisions[question.scope] =
            decision == person.decisions.end() ? DecisionValue::No : decision->second;
    }
    return draft;
}

Result<MadeUpTalk> beginMadeUpTalk(Vault& vault, const Clock& clock, const ConsentTemplate& text,
                                   const Path& surveys, const InstrumentId& instrument,
                                   const MadeUpPerson& person)
{
    auto enrolment =
        enrol(vault, clock, text, madeUpConsent(text, person), wordList(surveys, person.language));
    if (!enrolment)
        return enrolment.failure();
    NewSession wanted;
    wanted.participant = enrolment->participant.id;
    wanted.instrument = instrument;
    wanted.language = person.language;
    wanted.precheck.adult = true;
    auto session = ConductSession::begin(vault, clock, wanted);
    if (!session)
        return session.failure();
    return MadeUpTalk{std::move(*session), std::move(*enrolment)};
}

Status makeRoom(ConductSession& session, std::string_view path)
{
    for (const Step& step : repeatSteps(path)) {
        auto instances = session.interview().instances(step.series);
        if (!instances)
            return instances.failure();
        for (std::size_t have = instances->size(); have < step.number; ++have) {
            if (auto added = session.addRepeat(step.series); !added)
                return added.failure();
        }
    }
    return {};
}

Status giveAnswers(ConductSession& session, const MadeUpPerson& person, std::size_t count)
{
    for (std::size_t i = 0; i < std::min(count, person.answers.size()); ++i) {
        const ConductSession::Given& given = person.answers[i];
        if (Status room = makeRoom(session, given.path); !room)
            return room;
        auto kept = given.status == AnswerStatus::Answered
                        ? session.answer(given.path, given.value)
                        : session.refuse(given.path, given.status);
        if (!kept) {
            kept.error().where.path = given.path;
            return kept.failure();
        }
    }
    return {};
}

} // namespace cuaderno
