// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sums and counts over rows are kept and only extended. They must be what adding all rows up anew
// gives, to the last bit: the same expression behind a predicate is not kept, and says so.
#include "base/random.h"
#include "form/scenario.h"

#include <gtest/gtest.h>

using namespace cuaderno;
using cuaderno::test::Scenario;

namespace {

constexpr const char* kept[] = {"sum(/data/r/x)", "sum(/data/r/s/y)", "count(/data/r)",
                                "count(/data/r/x)", "count(/data/r/s)"};
constexpr const char* anew[] = {"sum(/data/r[1 = 1]/x)", "sum(/data/r[1 = 1]/s/y)",
                                "count(/data/r[1 = 1])", "count(/data/r[1 = 1]/x)",
                                "count(/data/r[1 = 1]/s)"};

std::string calculate(const std::string& path, const std::string& expression)
{
    return "<bind nodeset=\"" + path + "\" type=\"string\" calculate=\"" + expression + "\"/>";
}

// Rows that may be hidden whole, or have a hidden column; rows in rows; totals of both kinds.
Scenario rows()
{
    std::string instance = R"(<data id="rows"><hide/><r jr:template=""><shown>1</shown><x/>)"
                           R"(<own/><fresh/><s jr:template=""><y/></s></r>)";
    std::string binds = R"x(<bind nodeset="/data/r" relevant="position(.) != /data/hide"/>)x"
                        R"(<bind nodeset="/data/hide" type="int"/>)"
                        R"(<bind nodeset="/data/r/x" type="decimal" relevant="../shown = 1"/>)"
                        R"(<bind nodeset="/data/r/s/y" type="decimal"/>)";
    binds += calculate("/data/r/own", "sum(../s/y)");
    binds += calculate("/data/r/fresh", "sum(../s[1 = 1]/y)");
    for (std::size_t i = 0; i < std::size(kept); ++i) {
        const std::string number = std::to_string(i);
        instance += "<kept" + number + "/><anew" + number + "/>";
        binds += calculate("/data/kept" + number, kept[i]);
        binds += calculate("/data/anew" + number, anew[i]);
    }
    return Scenario::of(instance + "</data>", binds,
                        R"(<input ref="/data/hide"><label>l</label></input>)"
                        R"(<group ref="/data/r"><label>r</label><repeat nodeset="/data/r">)"
                        R"(<input ref="/data/r/shown"><label>l</label></input>)"

                        R"(<input ref="/data/r/x"><label>l</label></input>)"
                        R"(<group ref="/data/r/s"><label>s</label><repeat nodeset="/data/r/s">)"
                        R"(<input ref="/data/r/s/y"><label>l</label></input>)"
                        R"(</repeat></group></repeat></group>)");
}

// One random act; refusals are part of it. Now and then it is taken back.
void act(Scenario& scenario, SeededRandom& random)
{
    Interview& interview = scenario.interview();
    const std::size_t count = scenario.count("/data/r");
    const std::string row = "/data/r[" + std::to_string(random.below(count + 1) + 1) + "]";
    const std::string number =
        std::to_string(random.below(1000)) + "." + std::to_string(random.below(1000) + 1);
    switch (random.below(9)) {
    case 0:
    case 1:
        (void)interview.addRepeat("/data/r");
        break;
    case 2:
        (void)interview.addRepeat(row + "/s");
        break;
    case 3:
        (void)interview.removeRepeat(row);
        break;
    case 4:
        (void)interview.removeRepeat(row + "/s[1]");
        break;
    case 5:
        (void)interview.set(row + "/shown", std::to_string(random.below(2)));
        break;
    case 6:
        (void)interview.set("/data/hide", std::to_string(random.below(5)));
        break;
    case 7:
        (void)interview.set(row + "/x", random.below(5) == 0 ? "" : number);
        break;
    default:
        (void)interview.set(row + "/s[1]/y", number);
        break;
    }
    if (random.below(6) == 0)
        (void)interview.undoLast();
}

void expectSame(const Scenario& scenario)
{
    for (std::size_t i = 0; i < std::size(kept); ++i) {
        const std::string number = std::to_string(i);
        EXPECT_EQ(scenario.value("/data/kept" + number), scenario.value("/data/anew" + number))
            << kept[i];
    }
    for (std::size_t row = 1; row <= scenario.count("/data/r"); ++row) {
        const std::string path = "/data/r[" + std::to_string(row) + "]";
        EXPECT_EQ(scenario.value(path + "/own"), scenario.value(path + "/fresh"));
    }
}

} // namespace

TEST(RunningTotals, areWhatAddingUpAnewGives)
{
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        SeededRandom random(seed);
        Scenario scenario = rows();
        for (int step = 0; step < 120; ++step) {
            act(scenario, random);
            expectSame(scenario);
            if (::testing::Test::HasFailure())
                FAIL() << "seed " << seed << " step " << step;
        }
    }
}

TEST(RunningTotals, holdAfterAnInterviewIsBroughtBack)
{
    Scenario scenario = rows();
    for (int row = 1; row <= 4; ++row) {
        scenario.addRepeat("/data/r");
        scenario.answer("/data/r[" + std::to_string(row) + "]/x", "0." + std::to_string(row));
    }
    auto restored = Interview::restore(scenario.form(), scenario.options(), scenario.journal());
    ASSERT_TRUE(restored);
    EXPECT_EQ(*restored->value("/data/kept0"), "1");
    ASSERT_TRUE(restored->set("/data/r[2]/x", "0.5"));
    EXPECT_EQ(*restored->value("/data/kept0"), *restored->value("/data/anew0"));
}
