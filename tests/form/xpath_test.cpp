// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xpath_evaluator.h"
#include "form/xpath_parser.h"

#include <gtest/gtest.h>

using namespace cuaderno;

namespace {

class PlainDocument : public xpath::Environment
{
public:
    explicit PlainDocument(std::string_view xml)
        : m_tree(*parseXml(xml)),
          m_clock(Instant(std::chrono::milliseconds(1768505696789)), std::chrono::hours(-7))
    {
    }

    const Clock& clock() const override { return m_clock; }

    const Node* root() const override { return m_tree.document(); }

    const Node* instance(std::string_view) const override { return nullptr; }

    double random() const override { return 0.5; }

    std::string uuid() const override { return "uuid"; }

private:
    NodeTree m_tree;
    FixedClock m_clock;
};

Result<std::string> evaluate(std::string_view text, std::string_view xml = "<r/>",
                             std::uint64_t budget = xpath::Evaluator::budget)
{
    const PlainDocument document(xml);
    auto expr = xpath::parse(text, xpath::formNames());
    if (!expr)
        return expr.failure();
    return xpath::Evaluator(document, xpath::NodeRef(document.root()), budget).text(*expr);
}

std::string repeated(std::string_view text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

TEST(XPath, bindsOperatorsAsTheSpecificationSays)
{
    EXPECT_EQ(*evaluate("1 + 2 * 3"), "7");
    EXPECT_EQ(*evaluate("-2 * -3 - -4"), "10");
    EXPECT_EQ(*evaluate("1 = 1 or 1 div 0 = 3 and false()"), "true");
    EXPECT_EQ(*evaluate("7 mod 3 = 1 and 8 div 2 > 3"), "true");
    EXPECT_EQ(*evaluate("* * 2", "<r>4</r>"), "8") << "a name, then an operator";
    EXPECT_EQ(*evaluate("/div div 2", "<div>6</div>"), "3");
}

TEST(XPath, walksAllAxes)
{
    const std::string_view xml = "<r><a/><b k='1'><c/>t</b><d/></r>";
    EXPECT_EQ(*evaluate("count(/r/*)", xml), "3");
    EXPECT_EQ(*evaluate("name(/r/b/following-sibling::*)", xml), "d");
    EXPECT_EQ(*evaluate("name(/r/d/preceding-sibling::*[1])", xml), "b");
    EXPECT_EQ(*evaluate("count(//c/ancestor::*)", xml), "2");
    EXPECT_EQ(*evaluate("string(/r/b/@k)", xml), "1");
    EXPECT_EQ(*evaluate("string(//text())", xml), "t");
    EXPECT_EQ(*evaluate("count(/r/a | /r/b | /r/a)", xml), "2");
}

TEST(XPath, readsDatesAsDays)
{
    EXPECT_EQ(*evaluate("string(date('2018-01-01' + 1))"), "2018-01-02");
    EXPECT_EQ(*evaluate("today()"), "2026-01-15");
    EXPECT_EQ(*evaluate("format-date('2012-07-23', '%Y/%n | %y/%m | %b')"), "2012/7 | 12/07 | Jul");
    EXPECT_EQ(*evaluate("decimal-date-time('1970-01-02T00:00:00Z')"), "1");
    EXPECT_EQ(*evaluate("date('2012-01-01') < today()"), "true");
}

TEST(XPath, roundsTheDigitsThatPeopleSee)
{
    EXPECT_EQ(*evaluate("round(2.15, 1)"), "2.2");
    EXPECT_EQ(*evaluate("round(-1.5)"), "-2");
    EXPECT_EQ(*evaluate("round(626.3, -3)"), "1000");
    EXPECT_EQ(*evaluate("1 div 3"), "0.3333333333333333");
    EXPECT_EQ(*evaluate("100000000000000000000"), "100000000000000000000");
}

TEST(XPath, failsAnUnknownFunctionOnlyWhereItIsNeeded)
{
    EXPECT_EQ(*evaluate("if(true(), 'a', explode())"), "a");
    const auto failed = evaluate("explode()");
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::XPathFunction);
    EXPECT_EQ(evaluate("concat(position(1, 2))").error().code, ErrorCode::XPathArguments);
}

TEST(XPath, saysWhereAnExpressionIsBroken)
{
    const auto failed = evaluate("1 + (2 * 3");
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::XPathSyntax);
    EXPECT_EQ(failed.error().args.back(), "10");
    for (const std::string_view broken :
         {"", "1 +", "'open", "a[", "a]", "f(", "!", "a:b:c", "x::y", "/..[", "1 2", "$a"})
        EXPECT_FALSE(evaluate(broken)) << broken;
}

TEST(XPath, takesWideExpressionsAndRefusesDeepOnes)
{
    EXPECT_EQ(*evaluate("0" + repeated(" + 1", 20'000)), "20000");
    EXPECT_EQ(*evaluate("false()" + repeated(" or false()", 20'000)), "false");
    EXPECT_EQ(*evaluate(repeated("(", 100) + "1" + repeated(")", 100)), "1");
    for (const auto& deep : {repeated("(", 100'000), repeated("not(", 100'000) + "1",
                             repeated("a[", 100'000), repeated("if(1,", 5'000)})
        EXPECT_FALSE(evaluate(deep));
    EXPECT_EQ(*evaluate(repeated("-", 10'001) + "1"), "-1");
}

TEST(XPath, endsAnExpressionThatLooksAtTooMuch)
{
    const std::string xml = "<r>" + repeated("<a/>", 500) + "</r>";
    const auto failed = evaluate("count(//*[count(//*[count(//*) > 0]) > 0])", xml, 100'000);
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::XPathLimit);
    const auto huge = evaluate("concat(" + repeated("'0123456789',", 50) + "'')");
    ASSERT_TRUE(huge);
}
