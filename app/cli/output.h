// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/error.h"
#include "cli/program.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace cuaderno::cli {

// Keys in the order in which they are written.
using Json = nlohmann::ordered_json;

// {"code":...,"message":...,"where":{...},"pages":[...],"next":...}; pages only where a database
// has damaged ones.
Json errorJson(const Error& error);

// One line on stdout, unbuffered. Bytes that are no UTF-8 (a file's name) are replaced.
void printJson(const Json& json);
// On stdout, with a newline, unbuffered.
void printLine(std::string_view line);
// For people: on stderr, with a newline.
// As they are, for what is no text.
void printBytes(ByteView bytes);
void remark(std::string_view line);

// Says what went wrong, on stdout as JSON or on stderr in words, and gives the exit code for it.
Exit report(const Program& program, const Error& error);

// The same of OutOfMemory, where there may not be enough for its words either: then the line below.
Exit reportOutOfMemory(bool json) noexcept;
// A line that needs no memory.
void writeOutOfMemory(bool json) noexcept;

// Whether everything that was printed reached its reader; a full disk or a closed pipe says no.
bool outputIsWhole();

} // namespace cuaderno::cli
