// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error_codes.h"

#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// Where in somebody's file the fault is. Rows count from 1 as a spreadsheet shows them; 0 is "no
// row".
struct Place
{
    std::string file{};
    std::string sheet{};
    int row = 0;
    std::string column{};
    // A node of a form or a document, as in /data/job/hours.
    std::string path{};

    bool empty() const
    {
        return file.empty() && sheet.empty() && row == 0 && column.empty() && path.empty();
    }

    bool operator==(const Place&) const = default;
};

// A failure as a value.
//
// `code` is for the program and for the sentence that a person reads (app/common/error_text).
// `detail` is for a developer. `args` are what the sentence names: a column, a function, a limit.
// None of them ever holds an answer, a name, a passphrase or a key.
struct Error
{
    ErrorCode code;
    std::string detail{};
    Place where{};
    std::vector<std::string> args{};

    bool operator==(const Error&) const = default;
};

// "form.unknown-column" for ErrorCode::FormUnknownColumn.
std::string_view codeText(ErrorCode code);

// How many codes there are; they run from 0.
int errorCodeCount();

} // namespace cuaderno
