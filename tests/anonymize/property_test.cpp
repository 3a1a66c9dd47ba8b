// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Laws that hold of every table, counted by code that the anonymizer does not use.

#include "anonymize/grid.h"
#include "base/text.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

namespace cuaderno {

namespace {

using test::Grid;

struct RandomTable
{
    Grid grid; // an "id" first, that is written, so that rows can be found again
    HierarchyTexts hierarchies;
    std::string columns;
    std::vector<std::string> quasi;
    std::map<std::string, bool> isNumber;
    int k = 2;
    bool stars = true;
    double mayBeLeftOut = 0;

    std::string recoding() const
    {
        return R"({"effort_ms": 2, "cell_suppression": )" + std::string(stars ? "true" : "false")
               + R"(, "record_suppression_max": )" + std::to_string(mayBeLeftOut) + "}";
    }
};

int upTo(int most)
{
    return *rc::gen::inRange(0, most + 1);
}

// v0 to v11 in threes, and those in halves.
std::string hierarchy()
{
    std::string text;
    for (int v = 0; v < 12; ++v)
        text += "v" + std::to_string(v) + ";t" + std::to_string(v / 3) + ";h"
                + std::to_string(v / 6) + ";*\n";
    return text;
}

RandomTable randomTable()
{
    RandomTable made;
    made.k = 2 + upTo(4);
    made.stars = upTo(3) > 0;
    made.mayBeLeftOut = upTo(2) * 0.1;
    made.hierarchies = {{"h.csv", hierarchy()}};
    const int width = 1 + upTo(3);
    made.grid.columns = {"id"};
    made.columns = R"({"id": {"role": "other"})";
    std::vector<int> domain;
    for (int c = 0; c < width; ++c) {
        const std::string name = "q" + std::to_string(c);
        const int shape = upTo(3);
        made.grid.columns.push_back(name);
        made.quasi.push_back(name);
        made.isNumber[name] = shape == 0;
        domain.push_back(shape == 0 ? 40 : 1 + upTo(11));
        made.columns += ", \"" + name + "\": {\"role\": \"quasi-identifier\"";
        if (shape == 0)
            made.columns += R"(, "kind": "number", "intervals": true)";
        else if (shape < 3)
            made.columns += R"(, "hierarchy": "h.csv")";
        if (shape == 2 && upTo(1) == 1)
            made.columns += R"(, "min_level": 1, "max_level": 2)";
        made.columns += "}";
    }
    made.columns += "}";
    const int rows = 1 + upTo(70);
    for (int r = 0; r < rows; ++r) {
        std::vector<std::string> row{"p" + std::to_string(r)};
        for (int c = 0; c < width; ++c) {
            const int pick = upTo(24);
            const int value = std::min(upTo(domain[static_cast<std::size_t>(c)]),
                                       upTo(domain[static_cast<std::size_t>(c)]));
            if (pick == 0)
                row.push_back(upTo(1) == 0 ? "!prefer_not" : "!dont_know");
            else if (made.isNumber[made.quasi[static_cast<std::size_t>(c)]])
                row.push_back(std::to_string(value));
            else
                row.push_back("v" + std::to_string(std::min(value, 11)));
        }
        made.grid.rows.push_back(std::move(row));
    }
    return made;
}

// What may be written for an answer, by this test's own reading of the hierarchy.
bool isTrue(const std::string& written, const std::string& answer, bool isNumber)
{
    if (written == "*")
        return true;
    if (answer.starts_with("!"))
        return written == answer.substr(1);
    if (written == answer)
        return true;
    if (isNumber) {
        const auto dash = written.find('-');
        return dash != std::string::npos && std::stoi(written.substr(0, dash)) <= std::stoi(answer)
               && std::stoi(answer) <= std::stoi(written.substr(dash + 1));
    }
    const int value = std::stoi(answer.substr(1));
    return written == "t" + std::to_string(value / 3) || written == "h" + std::to_string(value / 6);
}

void checkLaws(const RandomTable& made, const Release& release)
{
    const Table& table = release.tables().front();
    // k, counted plainly.
    for (const auto& [key, count] : test::combinations(table, made.quasi))
        RC_ASSERT(count >= static_cast<std::size_t>(made.k));
    // Nobody twice, and all who are missing are accounted for.
    const auto ids = test::column(table, "id");
    RC_ASSERT(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
    std::size_t out = 0;
    for (const auto& [reason, count] : release.content().outByReason)
        out += count;
    RC_ASSERT(ids.size() + out == made.grid.rows.size());
    RC_ASSERT(static_cast<double>(out)
              <= made.mayBeLeftOut * static_cast<double>(made.grid.rows.size()));
    // Each cell is true of the person.
    std::size_t stars = 0;
    for (const std::string& name : made.quasi) {
        const auto written = test::column(table, name);
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const auto row = static_cast<std::size_t>(std::stoi(ids[i].substr(1)));
            RC_ASSERT(isTrue(written[i], made.grid.at(row, name), made.isNumber.at(name)));
            stars += written[i] == "*" ? 1 : 0;
        }
    }
    RC_ASSERT(made.stars || stars == 0U);
    RC_ASSERT(release.content().suppressedCells == stars);
    RC_ASSERT(release.risk().after.belowK == 0U);
    RC_ASSERT(release.risk().after.unique == 0U);
    RC_ASSERT(release.risk().loss >= 0.0);
    RC_ASSERT(release.risk().loss <= 1.0);
}

} // namespace

TEST(Laws, kHoldsOnEveryTable)
{
    int made = 0;
    const bool held = rc::check("k-anonymity, truth and sums hold on every table", [&made] {
        const RandomTable random = randomTable();
        const Policy policy =
            test::policyOf(random.columns, random.k, random.recoding(), random.hierarchies);
        auto release =
            Anonymizer::release(test::microdataOf(random.grid), policy, test::sampleFacts());
        if (release) {
            ++made;
            checkLaws(random, *release);
            return;
        }
        // With stars allowed there is always a way, if there are k people.
        RC_ASSERT(release.error().code == ErrorCode::ReleaseImpossible);
        RC_ASSERT(!random.stars || random.grid.rows.size() < static_cast<std::size_t>(random.k));
    });
    EXPECT_TRUE(held);
    EXPECT_GT(made, 40) << "most random tables can be released; else this shows nothing";
}

TEST(Laws, linkedRowsBelongToPeopleWhoAreIn)
{
    const bool held = rc::check("linked tables hold the same people", [] {
        const int k = 2 + upTo(3);
        Microdata data("people");
        const auto jobs = data.addLinkedTable("job");
        auto city = data.addColumn(data.mainTable(), {.name = "city"});
        auto id = data.addColumn(data.mainTable(), {.name = "id"});
        auto task = data.addColumn(jobs, {.name = "task"});
        const int people = k + upTo(40);
        std::map<std::string, std::size_t> jobsOf;
        for (int i = 0; i < people; ++i) {
            const auto person = data.addPerson();
            data.setValue(person, *city, "c" + std::to_string(upTo(3)));
            data.setValue(person, *id, "p" + std::to_string(i));
            const int count = upTo(4);
            for (int j = 0; j < count; ++j)
                data.setValue(data.addLinkedRow(jobs, person), *task, "of p" + std::to_string(i));
            jobsOf["p" + std::to_string(i)] = static_cast<std::size_t>(count);
        }
        auto release = Anonymizer::release(
            std::move(data),
            test::policyOf(R"({"city": {"role": "quasi-identifier"}, "id": {"role": "other"},
                               "task": {"role": "other"}})",
                           k, R"({"cell_suppression": false, "record_suppression_max": 0.3,
                                  "effort_ms": 1})"),
            test::sampleFacts());
        if (!release)
            return;
        const Table& main = release->tables()[0];
        const Table& linked = release->tables()[1];
        std::map<std::string, std::string> idOf;
        const auto persons = test::column(main, "person");
        const auto ids = test::column(main, "id");
        for (std::size_t i = 0; i < persons.size(); ++i)
            idOf[persons[i]] = ids[i];
        RC_ASSERT(idOf.size() == main.rows.size());
        std::map<std::string, std::size_t> rowsOf;
        const auto owners = test::column(linked, "person");
        const auto tasks = test::column(linked, "task");
        for (std::size_t i = 0; i < owners.size(); ++i) {
            RC_ASSERT(idOf.contains(owners[i]));
            RC_ASSERT(tasks[i] == "of " + idOf[owners[i]]);
            ++rowsOf[owners[i]];
        }
        // As many rows as she has, no more people than k fewer; and what is missing is said.
        std::size_t expected = 0;
        for (const auto& [person, name] : idOf) {
            RC_ASSERT(rowsOf[person] <= jobsOf[name]);
            expected += jobsOf[name];
        }
        RC_ASSERT(linked.rows.size() + release->content().linkedRowsLeftOut == expected);
        std::size_t most = 0;
        for (const auto& [person, rows] : rowsOf)
            most = std::max(most, rows);
        std::size_t withMost = 0;
        for (const auto& [person, rows] : rowsOf)
            withMost += rows == most ? 1 : 0;
        RC_ASSERT(most == 0U || withMost >= static_cast<std::size_t>(k));
    });
    EXPECT_TRUE(held);
}

} // namespace cuaderno
