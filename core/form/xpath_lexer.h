// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace cuaderno::xpath {

enum class TokenKind : std::uint8_t {
    Number,
    Literal,
    Name,     // a QName, "a:*", or "*" as a name test
    Operator, // and or div mod * + - = != < <= > >= |
    Slash,
    DoubleSlash,
    Open,
    Close,
    OpenBracket,
    CloseBracket,
    Comma,
    At,
    Dot,
    DoubleDot,
    ColonColon,
    End,
};

struct Token
{
    TokenKind kind = TokenKind::End;
    std::string_view text; // into the expression; a literal without its quotes
    std::uint32_t offset = 0;
};

// Splits an expression; XPath's rule of when "*" and "and" are operators is applied here. Ends with
// an End token. XPathSyntax with the byte offset in args.
Result<std::vector<Token>> tokenize(std::string_view text);

} // namespace cuaderno::xpath
