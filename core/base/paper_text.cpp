// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/paper_text.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::string_view digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t groupSize = 4;
constexpr unsigned bitsOfDigit = 5;
// A text that is longer was not written by us, whatever is in it.
constexpr std::size_t longest = 4096;

std::size_t digitsFor(std::size_t bytes)
{
    return (bytes * 8 + bitsOfDigit - 1) / bitsOfDigit;
}

char asWritten(char typed)
{
    const char big = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - ('a' - 'A')) : typed;
    if (big == 'O')
        return '0';
    return big == 'I' || big == 'L' ? '1' : big;
}

// The letters alone, as they are written. Empty where there is no memory or nothing.
Secret lettersOf(ByteView text)
{
    const auto isSpace = [](char c) {
        return c == '-' || c == ' ' || c == '\t' || c == '\r' || c == '\n';
    };
    const std::string_view typed = asText(text);
    const auto kept =
        static_cast<std::size_t>(std::ranges::count_if(typed, [&](char c) { return !isSpace(c); }));
    Secret letters(kept);
    if (letters.empty())
        return letters;
    std::size_t at = 0;
    for (const char c : typed) {
        if (!isSpace(c))
            letters.bytes()[at++] = static_cast<std::byte>(asWritten(c));
    }
    return letters;
}

} // namespace

Secret toPaperText(std::string_view word, ByteView bytes)
{
    const std::size_t count = digitsFor(bytes.size());
    const std::size_t groups = (count + groupSize - 1) / groupSize;
    Secret text(word.size() + groups + count);
    if (text.empty())
        return text;
    auto to = text.bytes();
    std::ranges::copy(asBytes(word), to.begin());
    std::size_t at = word.size();
    for (std::size_t digit = 0; digit < count; ++digit) {
        if (digit % groupSize == 0)
            to[at++] = static_cast<std::byte>('-');
        unsigned value = 0;
        for (std::size_t bit = digit * bitsOfDigit; bit < (digit + 1) * bitsOfDigit; ++bit) {
            const bool there = bit / 8 < bytes.size();
            const unsigned byte = there ? std::to_integer<unsigned>(bytes[bit / 8]) : 0;
            value = value << 1 | (byte >> (7 - bit % 8) & 1U);
        }
        to[at++] = static_cast<std::byte>(digits[value]);
    }
    return text;
}

Result<Secret> fromPaperText(std::string_view word, std::size_t size, ByteView text)
{
    const auto unreadable = [] { return fail(ErrorCode::RecordUnreadable, "paper text"); };
    if (text.size() > longest)
        return unreadable();
    const Secret letters = lettersOf(text);
    std::string_view rest = letters.text();
    if (rest.starts_with(word))
        rest.remove_prefix(word.size());
    if (rest.size() != digitsFor(size))
        return unreadable();
    Secret bytes(size);
    if (bytes.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    std::ranges::fill(bytes.bytes(), std::byte{0});
    for (std::size_t digit = 0; digit < rest.size(); ++digit) {
        const std::size_t value = digits.find(rest[digit]);
        if (value == std::string_view::npos)
            return unreadable();
        for (unsigned bit = 0; bit < bitsOfDigit; ++bit) {
            const bool set = (value >> (bitsOfDigit - 1 - bit) & 1U) != 0;
            const std::size_t at = digit * bitsOfDigit + bit;
            // The last digit has bits to spare, and only zeros stand there.
            if (set && at / 8 >= size)
                return unreadable();
            if (set)
                bytes.bytes()[at / 8] |= std::byte{1} << (7 - at % 8);
        }
    }
    return bytes;
}

bool isPaperText(std::string_view word, ByteView text)
{
    return text.size() <= longest && lettersOf(text).text().starts_with(word);
}

} // namespace cuaderno
