// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A form may ask for more than can be had. Then the act is refused, whole, and said so.
#include "form/scenario.h"

#include <gtest/gtest.h>

using namespace cuaderno;
using cuaderno::test::Scenario;

namespace {

// How many rows there are is asked for.
Scenario counted()
{
    return Scenario::of(R"(<data id="c"><n/><r jr:template=""><x>1</x></r><sum/></data>)",
                        R"(<bind nodeset="/data/n" type="int"/>)"
                        R"x(<bind nodeset="/data/sum" type="int" calculate="sum(/data/r/x)"/>)x",
                        R"(<input ref="/data/n"><label>n</label></input>)"
                        R"(<group ref="/data/r"><label>r</label>)"
                        R"(<repeat nodeset="/data/r" jr:count="/data/n">)"
                        R"(<input ref="/data/r/x"><label>x</label></input></repeat></group>)");
}

// What is said hides itself as soon as it was heard, and comes back as soon as it is hidden.
constexpr const char* tailInstance = R"(<data id="t"><start/><said>z</said><heard/></data>)";
constexpr const char* tailBinds =
    R"(<bind nodeset="/data/said" relevant="/data/start = '' or /data/heard = ''"/>)"
    R"x(<bind nodeset="/data/heard" calculate="if(/data/start = '', '', /data/said)"/>)x";
constexpr const char* tailBody = R"(<input ref="/data/start"><label>l</label></input>)"
                                 R"(<input ref="/data/said"><label>l</label></input>)";

} // namespace

TEST(Limits, refuseACountOfAMillionRows)
{
    Scenario scenario = counted();
    scenario.answer("/data/n", "3");
    EXPECT_EQ(scenario.refusal("/data/n", "1000000"), ErrorCode::AnswerLimit);
    EXPECT_EQ(scenario.value("/data/n"), "3");
    EXPECT_EQ(scenario.count("/data/r"), 3u);
    EXPECT_EQ(scenario.value("/data/sum"), "3");
    scenario.answer("/data/n", "5");
    EXPECT_EQ(scenario.value("/data/sum"), "5");
}

TEST(Limits, refuseWhatChasesItsOwnTailAndGoOn)
{
    Scenario scenario = Scenario::of(tailInstance, tailBinds, tailBody);
    EXPECT_EQ(scenario.refusal("/data/start", "now"), ErrorCode::AnswerLimit);
    EXPECT_EQ(scenario.value("/data/start"), "");
    EXPECT_TRUE(scenario.isRelevant("/data/said"));
    EXPECT_FALSE(scenario.interview().undoLast()) << "nothing was done";
    EXPECT_TRUE(scenario.interview().validate().empty());
    scenario.answer("/data/said", "y");
    EXPECT_EQ(scenario.value("/data/said"), "y");
}

TEST(Limits, refuseToBeginWhatNeverEnds)
{
    std::string binds = tailBinds;
    binds.replace(binds.find("/data/start = '' or "), 20, "");
    binds.replace(binds.find("if(/data/start = '', '', /data/said)"), 36, "/data/said");
    auto loaded = loadForm(test::xform(tailInstance, binds, tailBody));
    ASSERT_TRUE(loaded);
    const FixedClock clock{Instant()};
    InterviewOptions options;
    options.clock = &clock;
    const auto begun = Interview::begin(*loaded->form, options);
    ASSERT_FALSE(begun);
    EXPECT_EQ(begun.error().code, ErrorCode::AnswerLimit);
}
