// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/restart.h"

#include "base/process.h"

#include <string_view>

namespace {

constexpr std::string_view locked = "--locked";
constexpr std::string_view cover = "--cover";
constexpr std::string_view window = "--window=";

} // namespace

std::vector<std::string> restartWords(int argc, const char* const argv[], const Restart& how)
{
    std::vector<std::string> words;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word != locked && word != cover && !word.starts_with(window))
            words.emplace_back(word);
    }
    words.emplace_back(how.covered ? cover : locked);
    if (!how.window.rect.isEmpty())
        words.push_back(std::string(window) + how.window.text().toStdString());
    return words;
}

void restart(int argc, const char* const argv[], const Restart& how)
{
    cuaderno::becomeAgain(restartWords(argc, argv, how));
}
