// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/xpath_command.h"

#include "base/date.h"
#include "base/file.h"
#include "base/text.h"
#include "cli/output.h"
#include "cli/xpath_document.h"
#include "form/xpath_evaluator.h"

#include <cmath>
#include <iostream>
#include <memory>

namespace cuaderno::cli {

namespace {

using xpath::Value;
using xpath::ValueKind;

std::string_view shortCode(ErrorCode code)
{
    switch (code) {
    case ErrorCode::XPathSyntax:
        return "syntax";
    case ErrorCode::XPathFunction:
        return "function";
    case ErrorCode::XPathType:
        return "type";
    case ErrorCode::XPathContext:
        return "context";
    case ErrorCode::XPathLimit:
    case ErrorCode::TextPatternTooSlow:
        return "limit";
    default:
        return "arguments";
    }
}

Json errorAnswer(std::string_view code, std::string_view message)
{
    return {{"code", code}, {"message", message}};
}

Json errorAnswer(const Error& error)
{
    Json answer = errorAnswer(shortCode(error.code), error.detail);
    // Where a byte offset is known, it is the last of what the sentence names.
    if (!error.args.empty()
        && error.args.back().find_first_not_of("0123456789") == std::string::npos)
        answer["at"] = std::stoul(error.args.back());
    return answer;
}

std::string textAt(const Json& line, const char* key, std::string otherwise = {})
{
    const auto found = line.find(key);
    return found != line.end() && found->is_string() ? found->get<std::string>()
                                                     : std::move(otherwise);
}

Json numberJson(double number)
{
    if (std::isnan(number) || std::isinf(number))
        return xpath::textOf(number);
    if (number == std::trunc(number) && std::abs(number) < 1e15)
        return static_cast<std::int64_t>(number);
    return number;
}

Json nodesJson(const xpath::Evaluator& evaluator, const xpath::NodeList& nodes)
{
    Json list = Json::array();
    for (const xpath::NodeRef node : nodes) {
        // As programs over the DOM say it: neither a document nor the space around its element
        // has a value.
        const bool outside = node.kind() == NodeKind::Document
                             || (node.kind() == NodeKind::Text && !node.isInnerText()
                                 && node.parent()->kind == NodeKind::Document);
        list.push_back({{"path", XPathDocument::pathOf(node)},
                        {"value", outside ? std::string() : evaluator.textOf(node)}});
    }
    return list;
}

void putValue(Json& answer, const xpath::Evaluator& evaluator, const Value& value,
              std::string_view type)
{
    if (type == "boolean" || (type == "any" && value.kind == ValueKind::Boolean)) {
        answer["type"] = "boolean";
        answer["value"] = evaluator.booleanOf(value);
    } else if (type == "number" || (type == "any" && value.kind == ValueKind::Number)) {
        answer["type"] = "number";
        answer["value"] = numberJson(evaluator.numberOf(value));
    } else if (type == "string" || (type == "any" && value.kind != ValueKind::Nodes)) {
        answer["type"] = "string";
        answer["value"] = evaluator.textOf(value);
    } else if (value.kind != ValueKind::Nodes) {
        answer["error"] = errorAnswer("type", "the expression gives no nodes");
    } else {
        answer["type"] = "nodes";
        answer["nodes"] = nodesJson(evaluator, value.nodes);
    }
}

// Fills in `answer`; a failure is an "error" in it.
void evaluate(Json& answer, const Json& line, const XPathDocument& document, xpath::NodeRef context)
{
    std::map<std::string, std::string, std::less<>> prefixes;
    if (const auto ns = line.find("ns"); ns != line.end() && ns->is_object())
        for (const auto& [prefix, uri] : ns->items())
            if (uri.is_string())
                prefixes.emplace(prefix, uri.get<std::string>());
    auto expr = xpath::parse(textAt(line, "expr"), document.names(std::move(prefixes)));
    if (!expr) {
        answer["error"] = errorAnswer(expr.error());
        return;
    }
    xpath::Evaluator evaluator(document, context);
    const auto value = evaluator.value(*expr);
    if (!value)
        answer["error"] = errorAnswer(value.error());
    else
        putValue(answer, evaluator, *value, textAt(line, "type", "any"));
}

Status setClock(ZoneClock& clock, const Json& line)
{
    if (const std::string zone = textAt(line, "tz"); !zone.empty())
        if (auto done = clock.setZone(zone); !done)
            return done;
    if (const std::string now = textAt(line, "now"); !now.empty()) {
        auto read = parseDateTime(now);
        if (!read)
            return read.failure();
        clock.set(read->instant);
    }
    return {};
}

Json answerTo(const Json& line)
{
    Json answer = {{"id", line.value("id", Json())}};
    ZoneClock clock;
    if (auto set = setClock(clock, line); !set) {
        answer["error"] = errorAnswer("arguments", set.error().detail);
        return answer;
    }
    std::string xml = textAt(line, "xml");
    if (trimXml(xml).empty())
        xml = "<root/>";
    auto tree = parseXml(xml);
    if (!tree) {
        answer["error"] = errorAnswer("context", "the document cannot be read");
        return answer;
    }
    XPathDocument document(std::move(*tree), clock, textAt(line, "language"));
    const std::string rootPath = textAt(line, "root", "/");
    const xpath::NodeRef root = document.find(rootPath);
    const xpath::NodeRef context = document.find(textAt(line, "context", rootPath));
    if (root.isNull() || context.isNull() || root.isInnerText()) {
        answer["error"] = errorAnswer("context", "no such node in the document");
        return answer;
    }
    document.setRoot(root.node());
    evaluate(answer, line, document, context);
    return answer;
}

} // namespace

std::string answerXPathLine(std::string_view line)
{
    const Json read = Json::parse(line, nullptr, false);
    if (!read.is_object() || !read.contains("id") || textAt(read, "expr").empty())
        return {};
    return answerTo(read).dump(-1, ' ', false, Json::error_handler_t::replace);
}

Exit runXPathLines(std::istream& in, std::ostream& out)
{
    Exit exit = Exit::Done;
    std::string line;
    while (std::getline(in, line)) {
        if (trimXml(line).empty() || line.starts_with('#'))
            continue;
        const std::string answer = answerXPathLine(line);
        if (answer.empty())
            exit = Exit::AtFault;
        out << (answer.empty() ? R"({"error":{"code":"syntax","message":"no JSON line"}})" : answer)
            << '\n'
            << std::flush;
    }
    return exit;
}

void addXPathCommand(Program& program)
{
    struct Given
    {
        std::string expression;
        std::string file;
        std::string context;
        std::string type = "any";
    };

    const auto given = std::make_shared<Given>();
    CLI::App* command = program.add(
        &program.app, "xpath",
        "Evaluate XPath expressions with ODK's functions: the one given, or JSON "
        "lines from stdin",
        "cuaderno-cli xpath \"round(2 div 3, 2)\"", [given, &program] {
            if (given->expression.empty())
                return runXPathLines(std::cin, std::cout);
            Json line = {{"id", "1"}, {"expr", given->expression}, {"type", given->type}};
            if (!given->context.empty())
                line["context"] = given->context;
            if (!given->file.empty()) {
                auto xml = readText(given->file);
                if (!xml)
                    return report(program, xml.error());
                line["xml"] = std::move(*xml);
            }
            const std::string answer = answerXPathLine(line.dump());
            printLine(answer);
            const bool failed = Json::parse(answer).contains("error");
            return failed ? Exit::AtFault : Exit::Done;
        });
    command->add_option("expression", given->expression, "the expression");
    command->add_option("--xml", given->file, "a document to evaluate it over");
    command->add_option("--context", given->context, "the node to evaluate it at, /data[1]/a[1]");
    command->add_option("--type", given->type, "string, number, boolean, nodes or any");
}

} // namespace cuaderno::cli
