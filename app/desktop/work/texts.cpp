// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/work/texts.h"

#include "base/random.h"
#include "common/surveys_folder.h"
#include "study/withdrawal.h"

using namespace cuaderno;

Result<const ConsentTemplate*> consentText(Desk& desk)
{
    if (!desk.consentText) {
        auto text = shippedConsent(desk.surveys);
        if (!text)
            return text.failure();
        desk.consentText = std::move(*text);
    }
    return &*desk.consentText;
}

std::string suggestPassphrase(const Desk& desk, const std::string& language)
{
    constexpr int count = 5;
    constexpr std::size_t enough = 1024;
    const auto words = readWordList(wordList(desk.surveys, language));
    std::string suggestion;
    for (int i = 0; i < count; ++i) {
        if (!suggestion.empty())
            suggestion += ' ';
        if (words.size() >= enough) {
            suggestion += words[secureRandom::below(static_cast<std::uint32_t>(words.size()))];
            continue;
        }
        for (int digit = 0; digit < 4; ++digit)
            suggestion += static_cast<char>('0' + secureRandom::below(10));
    }
    return suggestion;
}
