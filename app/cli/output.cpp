// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include "base/secret.h"
#include "common/error_text.h"

#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <string>

namespace cuaderno::cli {

namespace {

bool outputFailed = false;

Json placeJson(const Place& place)
{
    Json where = Json::object();
    if (!place.file.empty())
        where["file"] = place.file;
    if (!place.sheet.empty())
        where["sheet"] = place.sheet;
    if (place.row > 0)
        where["row"] = place.row;
    if (!place.column.empty())
        where["column"] = place.column;
    if (!place.path.empty())
        where["path"] = place.path;
    return where;
}

// The sentence names the first of them only.
Json pagesJson(const Error& error)
{
    Json pages = Json::array();
    if (error.code != ErrorCode::VaultDatabaseDamaged)
        return pages;
    for (const std::string& text : error.args) {
        std::uint64_t page = 0;
        const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), page);
        if (wrong == std::errc() && end == text.data() + text.size())
            pages.push_back(page);
    }
    return pages;
}

bool writeAll(int to, std::string_view rest)
{
    while (!rest.empty()) {
        const ssize_t put = ::write(to, rest.data(), rest.size());
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return false;
        rest.remove_prefix(static_cast<std::size_t>(put));
    }
    return true;
}

// Past stdio, whose buffer would keep what was printed last.
void write(int to, std::string line)
{
    // What a command wrote by way of a stream comes first.
    std::fflush(nullptr);
    line += '\n';
    if (!writeAll(to, line) && to == STDOUT_FILENO)
        outputFailed = true;
    wipe(line);
}

} // namespace

Json errorJson(const Error& error)
{
    const std::string message = fillIn(sentenceFor(error), shownArguments(error));
    Json json = {{"code", codeText(error.code)}, {"message", message}};
    if (!error.where.empty())
        json["where"] = placeJson(error.where);
    if (Json pages = pagesJson(error); !pages.empty())
        json["pages"] = std::move(pages);
    json["next"] = errorNext(error);
    return json;
}

void printJson(const Json& json)
{
    write(STDOUT_FILENO, json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

void printLine(std::string_view line)
{
    write(STDOUT_FILENO, std::string(line));
}

void printBytes(ByteView bytes)
{
    std::fflush(nullptr);
    if (!writeAll(STDOUT_FILENO, asText(bytes)))
        outputFailed = true;
}

void remark(std::string_view line)
{
    write(STDERR_FILENO, std::string(line));
}

Exit report(const Program& program, const Error& error)
{
    if (program.json) {
        printJson({{"error", errorJson(error)}});
    } else {
        remark(errorSentence(error));
        remark(errorNext(error));
    }
    return error.code == ErrorCode::UsedWrongly ? Exit::UsedWrongly : Exit::AtFault;
}

void writeOutOfMemory(bool json) noexcept
{
    constexpr std::string_view line = "There is not enough memory for this.\n";
    constexpr std::string_view jsonLine =
        "{\"error\":{\"code\":\"memory.none-left\",\"message\":\"There is not enough memory for "
        "this.\"}}\n";
    (void)(json ? writeAll(STDOUT_FILENO, jsonLine) : writeAll(STDERR_FILENO, line));
}

Exit reportOutOfMemory(bool json) noexcept
{
    const Error error{ErrorCode::OutOfMemory, {}, {}, {}};
    try {
        if (json) {
            printJson({{"error", errorJson(error)}});
        } else {
            remark(errorSentence(error));
            remark(errorNext(error));
        }
    } catch (const std::exception&) {
        writeOutOfMemory(json);
    }
    return Exit::AtFault;
}

bool outputIsWhole()
{
    return !outputFailed;
}

} // namespace cuaderno::cli
