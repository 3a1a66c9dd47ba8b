// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xlsform_findings.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace cuaderno {

namespace {

std::size_t rankOf(const Error& error)
{
    static constexpr std::array<std::string_view, 3> order = {"settings", "survey", "choices"};
    const auto found = std::find(order.begin(), order.end(), error.where.sheet);
    return static_cast<std::size_t>(found - order.begin());
}

bool comesBefore(const Error& a, const Error& b)
{
    const std::size_t rankA = rankOf(a);
    const std::size_t rankB = rankOf(b);
    if (rankA != rankB)
        return rankA < rankB;
    return a.where.row < b.where.row;
}

// Lower case, without what stands between words.
std::string plain(std::string_view word)
{
    std::string text;
    for (const char c : foldCase(word))
        if (c != ' ' && c != '_' && c != '-')
            text += c;
    return text;
}

} // namespace

void sortByPlace(std::vector<Error>& errors)
{
    std::stable_sort(errors.begin(), errors.end(), comesBefore);
}

void Findings::sort()
{
    sortByPlace(m_errors);
    sortByPlace(m_warnings);
}

std::string nearest(std::string_view word, const std::vector<std::string>& candidates)
{
    if (word.size() > 100)
        return {};
    const std::string wanted = plain(word);
    const std::size_t most = wanted.size() < 3 ? 0 : wanted.size() < 6 ? 1 : 2;
    std::string best;
    std::size_t distance = most + 1;
    for (const std::string& candidate : candidates) {
        const std::string other = plain(candidate);
        if (candidate == word || other.empty() || other.size() > wanted.size() + most
            || other.size() + most < wanted.size())
            continue;
        // Letters that changed places are one slip.
        const std::size_t between =
            std::is_permutation(wanted.begin(), wanted.end(), other.begin(), other.end())
                ? 1
                : editDistance(wanted, other);
        if (between < distance) {
            distance = between;
            best = candidate;
        }
    }
    return best;
}

std::vector<std::string> withNearest(std::string_view word,
                                     const std::vector<std::string>& candidates)
{
    std::vector<std::string> args{std::string(word)};
    if (std::string meant = nearest(word, candidates); !meant.empty())
        args.push_back(std::move(meant));
    return args;
}

} // namespace cuaderno
