// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/key_card.h"

#include "base/paper_text.h"
#include "crypto/hash.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::string_view word = "CUADCARD1";
constexpr std::string_view domain = "cuaderno key card 1";
constexpr std::size_t randomSize = 32;
// A wrong letter gets by once in sixteen million times, and then opens nothing.
constexpr std::size_t checkSize = 3;
constexpr std::size_t cardSize = randomSize + checkSize;

Hash256 checkOf(ByteView bytes)
{
    Hash256 sum{};
    Blake2b(sum.size()).add(asBytes(domain)).add(bytes.first(randomSize)).finish(sum);
    return sum;
}

Result<Secret> bytesOf(const Secret& text)
{
    auto bytes = fromPaperText(word, cardSize, text.view());
    if (!bytes && bytes.error().code == ErrorCode::OutOfMemory)
        return bytes;
    if (!bytes
        || !sameBytes(ByteView(checkOf(bytes->view())).first(checkSize),
                      bytes->view().last(checkSize)))
        return fail(ErrorCode::KeyCardUnreadable, "key card");
    return bytes;
}

// Without what stands between the groups.
Secret lettersAlone(const Secret& text)
{
    const std::string_view from = text.text();
    const auto hyphens = static_cast<std::size_t>(std::ranges::count(from, '-'));
    Secret letters(from.size() - hyphens);
    if (!letters.empty())
        std::ranges::copy_if(text.view(), letters.bytes().begin(),
                             [](std::byte letter) { return letter != std::byte{'-'}; });
    return letters;
}

} // namespace

Secret makeKeyCard()
{
    Secret bytes = Secret::random(cardSize);
    if (bytes.empty())
        return bytes;
    std::ranges::copy(ByteView(checkOf(bytes.view())).first(checkSize),
                      bytes.bytes().last(checkSize).begin());
    const Secret text = toPaperText(word, bytes.view());
    return text.empty() ? Secret() : lettersAlone(text);
}

Result<Secret> readKeyCard(const Secret& text)
{
    auto bytes = bytesOf(text);
    if (!bytes)
        return bytes;
    const Secret written = toPaperText(word, bytes->view());
    Secret card = written.empty() ? Secret() : lettersAlone(written);
    if (card.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    return card;
}

Secret keyCardText(const Secret& card)
{
    auto bytes = bytesOf(card);
    return bytes ? toPaperText(word, bytes->view()) : Secret();
}

bool looksLikeKeyCard(const Secret& text)
{
    return isPaperText(word, text.view());
}

} // namespace cuaderno
