// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/surveys_folder.h"

namespace cuaderno {

Path programFolder()
{
    std::error_code error;
    const Path program = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? Path() : program.parent_path();
}

Result<Path> findSurveysFolder()
{
    const Path folder =
        (programFolder() / ".." / "share" / "cuaderno" / "surveys").lexically_normal();
    std::error_code ignored;
    if (programFolder().empty() || !std::filesystem::is_directory(folder, ignored))
        return fail(ErrorCode::SurveysMissing, "no folder of instruments",
                    {.file = folder.string()});
    return folder;
}

Result<ConsentTemplate> shippedConsent(const Path& surveys)
{
    const Path file = surveys / "consent" / "consent-layered.json";
    auto json = readText(file, 4ULL << 20);
    if (!json)
        return json.failure();
    auto text = readConsentTemplate(*json);
    if (!text) {
        text.error().where.file = file.string();
        return text.failure();
    }
    return text;
}

std::string wordList(const Path& surveys, std::string_view language)
{
    const bool plain = !language.empty() && language.size() <= 16
                       && language.find_first_not_of("abcdefghijklmnopqrstuvwxyz"
                                                     "ABCDEFGHIJKLMNOPQRSTUVWXYZ-")
                              == std::string_view::npos;
    if (!plain)
        return {};
    auto words = readText(surveys / "words" / (std::string(language) + ".txt"), 1ULL << 20);
    return words ? std::move(*words) : std::string();
}

} // namespace cuaderno
