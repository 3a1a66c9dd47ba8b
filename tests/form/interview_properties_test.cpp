// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "form/scenario.h"

#include <gtest/gtest.h>

#include <sstream>

using namespace cuaderno;
using cuaderno::test::Scenario;

namespace {

// A form made by chance: questions and repeats that read one another forwards, so that it has no
// cycles. Small on purpose: what goes wrong is to be found by eye.
class RandomForm
{
public:
    explicit RandomForm(SeededRandom& random) : m_random(random) {}

    FormSource make()
    {
        std::string body;
        std::string instance = R"(<data id="random">)";
        for (int i = 0; i < 6; ++i)
            addQuestion("/data", "q" + std::to_string(i), instance, body);
        instance += R"(<r jr:template="">)";
        std::string inner;
        for (int i = 0; i < 3; ++i)
            addQuestion("/data/r", "x" + std::to_string(i), instance, inner);
        instance += R"(<s jr:template="">)";
        std::string innermost;
        addQuestion("/data/r/s", "y", instance, innermost);
        instance += "</s></r><total/><all/></data>";
        m_binds += R"x(<bind nodeset="/data/total" type="int" calculate="sum(/data/r/x0)"/>)x";
        m_binds +=
            R"x(<bind nodeset="/data/all" type="string" calculate="join(' ', /data/r/s/y)"/>)x";
        body += R"(<group ref="/data/r"><label>r</label><repeat nodeset="/data/r">)" + inner
                + R"(<group ref="/data/r/s"><label>s</label><repeat nodeset="/data/r/s">)"
                + innermost + "</repeat></group></repeat></group>";
        return test::xform(instance, m_binds, body);
    }

private:
    void addQuestion(const std::string& parent, const std::string& name, std::string& instance,
                     std::string& body)
    {
        const std::string path = parent + "/" + name;
        instance += "<" + name + "/>";
        m_binds += "<bind nodeset=\"" + path + "\" type=\"int\"";
        const bool shown = m_random.below(4) != 0;
        if (!m_known.empty()) {
            const std::string& earlier = m_known[m_random.below(m_known.size())];
            switch (m_random.below(5)) {
            case 0:
                m_binds += " relevant=\"" + earlier + " &gt; 4\"";
                break;
            case 1:
                m_binds += " required=\"" + earlier + " &gt; 2\"";
                break;
            case 2:
                m_binds += " readonly=\"" + earlier + " = 3\"";
                break;
            case 3:
                m_binds += " constraint=\". &gt; " + earlier + "\"";
                break;
            default:
                break;
            }
            if (!shown)
                m_binds += " calculate=\"count(/data/r) + " + earlier + "\"";
        }
        m_binds += "/>";
        if (shown)
            body += "<input ref=\"" + path + "\"><label>l</label></input>";
        m_known.push_back(path);
    }

    SeededRandom& m_random;
    std::string m_binds;
    std::vector<std::string> m_known;
};

std::string describe(const Interview& interview)
{
    std::ostringstream text;
    for (const AnswerView& answer : interview.answers()) {
        const auto state = interview.state(answer.path);
        text << answer.path << " = " << answer.value << ' ' << statusText(answer.status) << ' '
             << answer.byForm << state->relevant << state->required << state->readonly
             << state->constraintOk << '\n';
    }
    text << interview.instanceXml();
    return text.str();
}

// Any act, allowed or not.
void actAtRandom(Scenario& scenario, SeededRandom& random)
{
    Interview& interview = scenario.interview();
    std::vector<std::string> leaves;
    for (const AnswerView& answer : interview.answers())
        if (scenario.form().questions()[answer.question].asked)
            leaves.push_back(answer.path);
    const std::string leaf = leaves.empty() ? "/data/q0" : leaves[random.below(leaves.size())];
    const auto number = std::to_string(1 + random.below(3));
    Result<std::vector<Change>> changes = std::vector<Change>();
    switch (random.below(8)) {
    case 0:
        changes = interview.addRepeat("/data/r");
        break;
    case 1:
        changes = interview.addRepeat("/data/r[" + number + "]/s");
        break;
    case 2:
        changes = interview.removeRepeat("/data/r[" + number + "]");
        break;
    case 3:
        changes = interview.refuse(leaf, AnswerStatus::DontKnow);
        break;
    case 4:
        changes = interview.set(leaf, "");
        break;
    default:
        changes = interview.set(leaf, std::to_string(random.below(8)));
        break;
    }
    if (changes)
        scenario.record(*changes);
}

} // namespace

TEST(Interview, isWhatItsJournalSays)
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        SeededRandom random(seed);
        auto scenario = Scenario::of(RandomForm(random).make());
        for (int i = 0; i < 40; ++i)
            actAtRandom(scenario, random);
        auto restored = Interview::restore(scenario.form(), scenario.options(), scenario.journal());
        ASSERT_TRUE(restored) << "seed " << seed;
        ASSERT_EQ(describe(*restored), describe(scenario.interview())) << "seed " << seed;
        auto resumed = Interview::fromSnapshot(scenario.form(), scenario.options(),
                                               scenario.interview().snapshot());
        ASSERT_TRUE(resumed) << "seed " << seed;
        ASSERT_EQ(describe(*resumed), describe(scenario.interview())) << "seed " << seed;
        ASSERT_EQ(resumed->at(), scenario.interview().at()) << "seed " << seed;
    }
}

TEST(Interview, takesBackWhateverWasDoneLast)
{
    for (std::uint64_t seed = 100; seed <= 130; ++seed) {
        SeededRandom random(seed);
        auto scenario = Scenario::of(RandomForm(random).make());
        for (int i = 0; i < 40; ++i) {
            const std::string before = describe(scenario.interview());
            const Position at = scenario.interview().at();
            const auto journalled = scenario.journal().size();
            actAtRandom(scenario, random);
            if (scenario.journal().size() == journalled || random.below(2) == 0)
                continue;
            ASSERT_TRUE(scenario.interview().undoLast()) << "seed " << seed;
            ASSERT_EQ(describe(scenario.interview()), before) << "seed " << seed;
            ASSERT_EQ(scenario.interview().at(), at) << "seed " << seed;
        }
    }
}

TEST(Interview, comesToTheSameHoweverItGotThere)
{
    // What depends on an answer is the same whether it was computed step by step or at once.
    for (std::uint64_t seed = 200; seed <= 240; ++seed) {
        SeededRandom random(seed);
        auto scenario = Scenario::of(RandomForm(random).make());
        for (int i = 0; i < 30; ++i)
            actAtRandom(scenario, random);
        const std::string submission = scenario.interview().instanceXml();
        auto edited = Interview::edit(scenario.form(), scenario.options(), submission);
        ASSERT_TRUE(edited) << "seed " << seed;
        ASSERT_EQ(edited->instanceXml(), submission) << "seed " << seed;
    }
}

TEST(Interview, leadsBackTheWayItLedForward)
{
    for (std::uint64_t seed = 300; seed <= 330; ++seed) {
        SeededRandom random(seed);
        auto scenario = Scenario::of(RandomForm(random).make());
        for (int i = 0; i < 30; ++i)
            actAtRandom(scenario, random);
        Interview& interview = scenario.interview();
        std::vector<Position> way{interview.jumpToBeginning()};
        while (true) {
            const auto next = interview.next(StepBy::Event);
            ASSERT_TRUE(next);
            if (next->stayed)
                break;
            way.push_back(*next);
        }
        for (auto at = way.rbegin() + 1; at != way.rend(); ++at)
            ASSERT_EQ(interview.previous(StepBy::Event), *at) << "seed " << seed;
    }
}
