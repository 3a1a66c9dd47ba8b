// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What somebody can do who holds a release and knows people: an employer with a list, a neighbour.

#include "anonymize/grid.h"
#include "base/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace cuaderno {

namespace {

using test::Grid;

// Skewed, so that some people stand out.
Grid skewedPeople(int n, std::uint64_t seed)
{
    SeededRandom random(seed);
    Grid grid;
    grid.columns = {"gender", "age", "origin", "answer"};
    const auto skewed = [&random](double most) {
        return static_cast<int>(most * std::pow(random.unit(), 2.5));
    };
    for (int i = 0; i < n; ++i)
        grid.rows.push_back({"g" + std::to_string(skewed(4)), std::to_string(18 + skewed(50)),
                             "o" + std::to_string(skewed(14)), "a" + std::to_string(i)});
    return grid;
}

std::string originHierarchy()
{
    std::string text;
    for (int i = 0; i < 14; ++i)
        text += "o" + std::to_string(i) + ";region" + std::to_string(i / 4) + ";half"
                + std::to_string(i / 8) + ";*\n";
    return text;
}

Release attackedRelease(const Grid& grid, int k)
{
    auto release =
        Anonymizer::release(test::microdataOf(grid),
                            test::policyOf(R"({"gender": {"role": "quasi-identifier"},
                           "age": {"role": "quasi-identifier", "kind": "number", "intervals": true},
                           "origin": {"role": "quasi-identifier", "hierarchy": "o.csv"},
                           "answer": {"role": "other"}})",
                                           k, test::quick, {{"o.csv", originHierarchy()}}),
                            test::sampleFacts());
    EXPECT_TRUE(release);
    if (!release)
        std::abort();
    return std::move(*release);
}

// Whether a written row could be this person's.
bool fits(const Row& written, const std::vector<std::string>& person)
{
    const auto gender = written[0].text;
    if (gender != "*" && gender != person[0])
        return false;
    const auto age = written[1].text;
    if (age != "*" && age != person[1]) {
        const auto dash = age.find('-');
        if (dash == std::string::npos || std::stoi(age.substr(0, dash)) > std::stoi(person[1])
            || std::stoi(age.substr(dash + 1)) < std::stoi(person[1]))
            return false;
    }
    const int origin = std::stoi(person[2].substr(1));
    const auto place = written[2].text;
    return place == "*" || place == person[2] || place == "region" + std::to_string(origin / 4)
           || place == "half" + std::to_string(origin / 8);
}

} // namespace

TEST(Attack, whoKnowsOnePersonFindsAtLeastKRows)
{
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        const Grid grid = skewedPeople(90, seed);
        const Release release = attackedRelease(grid, 5);
        for (const auto& person : grid.rows) {
            const auto hits =
                std::ranges::count_if(release.tables().front().rows,
                                      [&person](const Row& row) { return fits(row, person); });
            EXPECT_GE(hits, 5);
        }
    }
}

TEST(Attack, whoHoldsTheWholeRosterFindsAtLeastKPeopleForEachRow)
{
    for (const std::uint64_t seed : {4U, 5U, 6U}) {
        const Grid grid = skewedPeople(90, seed);
        const Release release = attackedRelease(grid, 5);
        for (const Row& row : release.tables().front().rows) {
            const auto candidates = std::ranges::count_if(
                grid.rows, [&row](const auto& person) { return fits(row, person); });
            EXPECT_GE(candidates, 5);
        }
    }
}

TEST(Attack, theOrderOfRowsSaysNothingAboutTheOrderOfInterviews)
{
    // Mean distance of neighbours' interview numbers: near 2 if order or classes were kept
    // together, a third of the people where chance decided. Over several releases chance stays far
    // from both.
    const Grid grid = skewedPeople(90, 7);
    double sum = 0;
    double agree = 0;
    constexpr int releases = 8;
    for (int i = 0; i < releases; ++i) {
        const auto answers = test::column(attackedRelease(grid, 5).tables().front(), "answer");
        double before = 0;
        for (std::size_t row = 0; row < answers.size(); ++row) {
            const double number = std::stod(answers[row].substr(1));
            if (row > 0)
                sum += std::fabs(number - before);
            before = number;
            agree += number == static_cast<double>(row) ? 1 : 0;
        }
    }
    const double mean = sum / (releases * 89.0);
    EXPECT_GT(mean, 24);
    EXPECT_LT(mean, 36);
    EXPECT_LT(agree, 30) << "one of 90 falls on her place by chance: 8 in all";
}

TEST(Attack, rowsOfAClassDoNotStandTogether)
{
    const Release release = attackedRelease(skewedPeople(200, 8), 5);
    const auto& rows = release.tables().front().rows;
    int neighbours = 0;
    for (std::size_t i = 1; i < rows.size(); ++i)
        neighbours += rows[i][0] == rows[i - 1][0] && rows[i][1] == rows[i - 1][1]
                              && rows[i][2] == rows[i - 1][2]
                          ? 1
                          : 0;
    EXPECT_LT(neighbours, 60) << "of 199; sorted by class it would be above 150";
}

} // namespace cuaderno
