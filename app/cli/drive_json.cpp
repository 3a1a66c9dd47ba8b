// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/drive_json.h"

#include "base/text.h"
#include "form/submission.h"

#include <cmath>
#include <map>

namespace cuaderno::cli {

std::string_view driveCode(ErrorCode code)
{
    switch (code) {
    case ErrorCode::AnswerUnknownPath:
        return "ref";
    case ErrorCode::AnswerWrongType:
        return "type";
    case ErrorCode::AnswerNotOffered:
        return "choice";
    case ErrorCode::AnswerReadOnly:
        return "readonly";
    case ErrorCode::AnswerNotRelevant:
        return "not_relevant";
    case ErrorCode::AnswerConstraint:
        return "constraint";
    case ErrorCode::AnswerRequired:
        return "required";
    case ErrorCode::AnswerRepeatCount:
        return "count";
    case ErrorCode::AnswerUnknownLanguage:
        return "language";
    case ErrorCode::AnswerInvalidForm:
        return "invalid";
    case ErrorCode::AnswerBadSnapshot:
        return "snapshot";
    case ErrorCode::AnswerLimit:
        return "limit";
    case ErrorCode::FormCycle:
        return "cycle";
    case ErrorCode::UsedWrongly:
        return "command";
    default:
        return "form";
    }
}

Json driveError(std::string_view code, std::string_view message, std::string_view ref)
{
    Json error = {{"code", code}, {"message", message}};
    if (!ref.empty())
        error["ref"] = ref;
    return {{"error", std::move(error)}};
}

Json driveError(const Error& error)
{
    Json reply = errorJson(error);
    Json told = {{"code", driveCode(error.code)}, {"message", reply["message"]}};
    if (!error.where.path.empty())
        told["ref"] = error.where.path;
    if (reply.contains("where"))
        told["where"] = reply["where"];
    return {{"error", std::move(told)}};
}

namespace {

using Keys = std::set<std::string_view>;

const std::map<std::string_view, Keys> commandKeys = {
    {"set", {"do", "ref", "value"}},
    {"refuse", {"do", "ref", "status"}},
    {"get", {"do", "ref"}},
    {"choices", {"do", "ref"}},
    {"where", {"do"}},
    {"next", {"do", "by"}},
    {"previous", {"do", "by"}},
    {"jump", {"do", "ref", "to"}},
    {"add_repeat", {"do", "ref"}},
    {"remove_repeat", {"do", "ref"}},
    {"language", {"do", "language"}},
    {"validate", {"do"}},
    {"finish", {"do", "force"}},
    {"instance", {"do"}},
    {"serialize", {"do", "as"}},
    {"restore", {"do", "from"}},
    {"restart", {"do"}},
    {"edit", {"do", "instance"}},
    {"clock", {"do", "now", "tz"}},
    {"seed", {"do", "seed"}},
    {"expect",
     {"do", "ref", "value", "status", "relevant", "required", "readonly", "constraint", "label",
      "hint", "selected_labels", "count", "choices", "at", "violations", "instance", "submission",
      "error"}},
};

std::string_view roleText(NodeRole role)
{
    switch (role) {
    case NodeRole::Question:
        return "question";
    case NodeRole::Calculate:
        return "calculate";
    case NodeRole::Group:
        return "group";
    case NodeRole::Series:
        return "series";
    case NodeRole::RepeatInstance:
        return "repeat";
    case NodeRole::Attribute:
        return "attribute";
    }
    return {};
}

std::string_view eventText(Position::Event event)
{
    switch (event) {
    case Position::Event::BeginningOfForm:
        return "beginning_of_form";
    case Position::Event::Question:
        return "question";
    case Position::Event::Group:
        return "group";
    case Position::Event::Repeat:
        return "repeat";
    case Position::Event::PromptNewRepeat:
        return "prompt_new_repeat";
    case Position::Event::EndOfForm:
        return "end_of_form";
    }
    return {};
}

Json textOrNull(const std::string& text)
{
    return text.empty() ? Json() : Json(text);
}

bool hasChoices(QuestionKind kind)
{
    return kind == QuestionKind::SelectOne || kind == QuestionKind::SelectMultiple
           || kind == QuestionKind::Rank;
}

} // namespace

std::optional<Json> commandFault(const Json& line)
{
    const auto what = line.find("do");
    const auto known = what != line.end() && what->is_string()
                           ? commandKeys.find(what->get_ref<const std::string&>())
                           : commandKeys.end();
    if (known == commandKeys.end())
        return driveError("command", "no such command");
    for (const auto& [key, value] : line.items())
        if (!known->second.contains(key))
            return driveError("command", "no such key: " + key);
    return std::nullopt;
}

// Beside the protocol's keys: the files that the submission names, and the audit's text.
Json finishReply(const Form& form, const FinishedInterview& finished, Json violations)
{
    Json reply = {{"submission", finished.xml}, {"violations", std::move(violations)}};
    if (const auto submission = readSubmission(form, finished.xml);
        submission && !submission->attachments.empty()) {
        Json files = Json::array();
        for (const Attachment& file : submission->attachments)
            files.push_back({{"name", file.name}, {"type", file.mediaType}, {"ref", file.path}});
        reply["attachments"] = std::move(files);
    }
    if (finished.audit)
        reply["audit"] = *finished.audit;
    return reply;
}

Json stateJson(const QuestionState& state)
{
    Json json = {
        {"ref", state.path},
        {"kind", roleText(state.role)},
        {"type", typeText(state.type)},
        {"value", state.value},
        {"relevant", state.relevant},
        {"required", state.required},
        {"readonly", state.readonly},
        {"constraint", state.constraintOk ? "ok" : "broken"},
        {"constraint_message", textOrNull(state.constraintMessage)},
        {"label", textOrNull(state.label)},
        {"hint", textOrNull(state.hint)},
        {"selected_labels", hasChoices(state.kind) ? Json(state.selectedLabels) : Json()},
        {"language", state.language},
        {"count", state.role == NodeRole::Series ? Json(state.count) : Json()},
        {"status", statusText(state.status)},
    };
    return json;
}

Json positionJson(const Position& position)
{
    Json json = {{"event", eventText(position.event)}};
    if (!position.path.empty())
        json["ref"] = position.path;
    json["refs"] = position.screen;
    return json;
}

Json choicesJson(const std::vector<ChoiceView>& choices)
{
    Json list = Json::array();
    for (const ChoiceView& choice : choices) {
        Json media = Json::object();
        for (const auto& [form, uri] : choice.media)
            media[form] = uri;
        list.push_back({{"value", choice.value}, {"label", choice.label}, {"media", media}});
    }
    return list;
}

Json violationsJson(const std::vector<Violation>& violations)
{
    Json list = Json::array();
    for (const Violation& violation : violations)
        list.push_back(
            {{"ref", violation.path},
             {"kind", violation.kind == Violation::Kind::Required ? "required" : "constraint"},
             {"message", textOrNull(violation.message)}});
    return list;
}

std::optional<std::string> valueText(const Json& value)
{
    if (value.is_null())
        return std::string();
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_boolean())
        return std::string(value.get<bool>() ? "true" : "false");
    if (value.is_number())
        return value.dump();
    if (!value.is_array())
        return std::nullopt;
    std::string joined;
    for (const Json& one : value) {
        const auto text = valueText(one);
        if (!text || one.is_array())
            return std::nullopt;
        if (!joined.empty())
            joined += ' ';
        joined += *text;
    }
    return joined;
}

// --- XML as the protocol compares it ---

namespace {

bool matches(std::string_view expected, std::string_view got)
{
    return expected == "*" || expected == got;
}

std::map<std::string, std::string> attributesOf(const Node& element)
{
    std::map<std::string, std::string> attributes;
    for (const Node* at = element.firstAttribute; at; at = at->next)
        if (at->kind == NodeKind::Attribute)
            attributes.emplace("{" + at->name->uri + "}" + at->name->local, at->text());
    return attributes;
}

std::vector<const Node*> childrenOf(const Node& element)
{
    std::vector<const Node*> children;
    for (const Node* child = element.firstChild; child; child = child->next)
        if (child->kind == NodeKind::Element)
            children.push_back(child);
    return children;
}

std::string ownText(const Node& element)
{
    std::string text(element.text());
    for (const Node* child = element.firstChild; child; child = child->next)
        if (child->kind == NodeKind::Text)
            text += child->text();
    return std::string(trimXml(text));
}

bool hasNamed(const std::vector<const Node*>& nodes, std::string_view name)
{
    for (const Node* node : nodes)
        if (node->local() == name)
            return true;
    return false;
}

// An instanceID that a session adds to a form without one is no difference.
void dropAddedId(const Node& parent, const std::vector<const Node*>& expected,
                 std::vector<const Node*>& got)
{
    if (!hasNamed(expected, "instanceID") && parent.local() == "meta")
        std::erase_if(got, [](const Node* node) { return node->local() == "instanceID"; });
    if (!hasNamed(expected, "meta"))
        std::erase_if(got, [](const Node* node) {
            const auto inside = childrenOf(*node);
            return node->local() == "meta"
                   && (inside.empty()
                       || (inside.size() == 1 && inside.front()->local() == "instanceID"));
        });
}

bool sameElement(const Node& expected, const Node& got)
{
    if (expected.name->local != got.name->local || expected.name->uri != got.name->uri)
        return false;
    const auto wanted = attributesOf(expected);
    const auto have = attributesOf(got);
    if (wanted.size() != have.size())
        return false;
    for (const auto& [name, value] : wanted)
        if (const auto found = have.find(name);
            found == have.end() || !matches(value, found->second))
            return false;
    if (!matches(ownText(expected), ownText(got)))
        return false;
    const auto inside = childrenOf(expected);
    auto gotInside = childrenOf(got);
    dropAddedId(got, inside, gotInside);
    if (inside.size() != gotInside.size())
        return false;
    for (std::size_t i = 0; i < inside.size(); ++i)
        if (!sameElement(*inside[i], *gotInside[i]))
            return false;
    return true;
}

} // namespace

bool sameXml(std::string_view expected, std::string_view got)
{
    const auto a = parseXml(expected);
    const auto b = parseXml(got);
    return a && b && a->root() && b->root() && sameElement(*a->root(), *b->root());
}

} // namespace cuaderno::cli
