// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xlsform_names.h"

#include "base/text.h"

#include <algorithm>
#include <cctype>

namespace cuaderno {

namespace {

// Of XML 1.0 (fifth edition), without the colon.
bool isNameStart(char32_t c)
{
    return c == '_' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c <= 0xD6)
           || (c >= 0xD8 && c <= 0xF6) || (c >= 0xF8 && c <= 0x2FF) || (c >= 0x370 && c <= 0x37D)
           || (c >= 0x37F && c <= 0x1FFF) || (c >= 0x200C && c <= 0x200D)
           || (c >= 0x2070 && c <= 0x218F) || (c >= 0x2C00 && c <= 0x2FEF)
           || (c >= 0x3001 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFDCF)
           || (c >= 0xFDF0 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0xEFFFF);
}

bool isNameCharacter(char32_t c)
{
    return isNameStart(c) || c == '-' || c == '.' || (c >= '0' && c <= '9') || c == 0xB7
           || (c >= 0x300 && c <= 0x36F) || c == 0x203F || c == 0x2040;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Digits in the shape of a date or time: "2020-01-31", "12:30:00.000Z", "2020-01-31T12:30".
bool isDateShaped(std::string_view text)
{
    const bool begins =
        text.size() >= 5
        && ((text.size() >= 10 && text[4] == '-' && text[7] == '-') || (text[2] == ':'));
    return begins && isDigit(text[0]) && std::all_of(text.begin(), text.end(), [](char c) {
               return isDigit(c) || c == '-' || c == ':' || c == '.' || c == 'T' || c == 'Z'
                      || c == '+' || c == ' ';
           });
}

} // namespace

std::size_t nameLength(std::string_view text)
{
    std::size_t bytes = 0;
    while (bytes < text.size()) {
        const auto lead = static_cast<unsigned char>(text[bytes]);
        const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (bytes + size > text.size())
            break;
        const auto points = toCodePoints(text.substr(bytes, size));
        if (points.size() != 1
            || !(bytes == 0 ? isNameStart(points[0]) : isNameCharacter(points[0])))
            break;
        bytes += size;
    }
    return bytes;
}

bool isXmlName(std::string_view name, bool prefixed)
{
    const auto colon = name.find(':');
    if (prefixed && colon != std::string_view::npos)
        return isXmlName(name.substr(0, colon)) && isXmlName(name.substr(colon + 1));
    return !name.empty() && nameLength(name) == name.size();
}

bool isPackageName(std::string_view name)
{
    const auto parts = split(name, '.');
    return parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
               return !part.empty() && std::isalpha(static_cast<unsigned char>(part[0])) != 0
                      && std::all_of(part.begin(), part.end(), [](char c) {
                             return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
                         });
           });
}

bool isReference(std::string_view text)
{
    text = trim(text);
    if (!text.starts_with("${") || !text.ends_with('}'))
        return false;
    text = text.substr(2, text.size() - 3);
    if (text.starts_with("last-saved#"))
        text.remove_prefix(11);
    return isXmlName(text);
}

bool hasReference(std::string_view text)
{
    return text.find("${") != std::string_view::npos;
}

// NOLINTNEXTLINE(readability-function-cognitive-complexity): one pass over its tokens
bool isDynamicDefault(std::string_view text, std::string_view type)
{
    if (isDateShaped(text))
        return false;
    const bool hyphens = type == "date" || type == "dateTime" || type == "datetime"
                         || type == "geopoint" || type == "geotrace" || type == "geoshape"
                         || type.starts_with("select") || type.starts_with("rank");
    for (std::size_t i = 0; i < text.size();) {
        const auto rest = text.substr(i);
        const char c = rest[0];
        if (rest.starts_with("${"))
            return true;
        if (c == '"' || c == '\'') {
            const auto end = rest.find(c, 1);
            i += end == std::string_view::npos ? 1 : end + 1;
            continue;
        }
        if (const std::size_t name = nameLength(rest)) {
            const auto after = rest.substr(name);
            if (after.starts_with("://"))
                return false; // a file's address, to its end
            if (after.starts_with("(") || after.starts_with("["))
                return true;
            const auto word = rest.substr(0, name);
            const bool between = i > 0 && text[i - 1] == ' ' && after.starts_with(" ");
            if (between && (word == "div" || word == "mod"))
                return true;
            i += name;
            continue;
        }
        if (c == '-' && rest.size() > 1 && (isDigit(rest[1]) || rest[1] == '.')
            && (i == 0 || !isDigit(text[i - 1]))) {
            ++i; // the sign of a number
            continue;
        }
        if (c == '-' && hyphens)
            return false;
        if (c == '*' || c == '+' || c == '-' || c == '|')
            return true;
        ++i;
    }
    return false;
}

} // namespace cuaderno
