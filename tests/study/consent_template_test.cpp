// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "study/consent_template.h"
#include "support/paths.h"

#include <gtest/gtest.h>

namespace cuaderno {
namespace {

std::string shipped()
{
    return readText(test::surveysFolder() / "consent" / "consent-layered.json").value();
}

std::string replaceFirst(std::string text, std::string_view what, std::string_view by)
{
    const auto at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return at == std::string::npos ? text : text.replace(at, what.size(), by);
}

TEST(ConsentTemplate, readsTheShippedOne)
{
    const auto text = readConsentTemplate(shipped());
    ASSERT_TRUE(text) << text.error().where.path;
    EXPECT_EQ(text->id, "consent-layered");
    EXPECT_EQ(text->lines.size(), 10u);
    EXPECT_EQ(text->pieces.size(), 4u);
    EXPECT_EQ(text->understanding.size(), 3u);
    EXPECT_EQ(text->scopes.front().scope, Scope::TakePart);
    EXPECT_NE(text->find(Scope::StatsUse), nullptr);
    EXPECT_EQ(text->find(Scope::LocationExact), nullptr);
    for (const std::string& language : text->languages)
        EXPECT_FALSE(text->in(text->scopes.front().question, language).empty()) << language;
}

TEST(ConsentTemplate, showsTheFirstLanguageWhereATextIsMissing)
{
    ConsentTemplate text;
    text.languages = {"en", "ne"};
    EXPECT_EQ(text.in({{"en", "You choose."}}, "ne"), "You choose.");
    EXPECT_EQ(text.in({{"en", "You choose."}, {"ne", "x"}}, "ne"), "x");
    EXPECT_EQ(text.in({}, "ne"), "");
}

TEST(ConsentTemplate, letsAYesRunOutAndANoStand)
{
    const auto text = readConsentTemplate(shipped()).value();
    const Instant now{std::chrono::days(20000)};
    const Decision yes = text.decide(Scope::Audio, DecisionValue::Yes, now);
    EXPECT_EQ(yes.expires, now + std::chrono::days(90));
    EXPECT_FALSE(text.decide(Scope::Audio, DecisionValue::No, now).expires);
    EXPECT_FALSE(text.decide(Scope::StatsUse, DecisionValue::Yes, now).expires);
}

TEST(ConsentTemplate, namesThePlaceOfWhatItCannotRead)
{
    const auto faultOf = [](std::string what, std::string_view by) {
        const std::string json = replaceFirst(shipped(), what, by);
        const auto text = readConsentTemplate(json);
        return text ? std::string("read") : text.error().where.path;
    };
    EXPECT_EQ(faultOf("\"scope\": \"audio\"", "\"scope\": \"everything\""), "/scopes/2/scope");
    EXPECT_EQ(faultOf("\"scope\": \"audio\"", "\"scope\": \"notes\""), "/scopes/2/scope");
    EXPECT_EQ(faultOf("\"valid_days\": 90", "\"valid_days\": \"90\""), "/scopes/2/valid_days");
    EXPECT_EQ(faultOf("\"valid_days\": 90", "\"valid_days\": 0"), "/scopes/2/valid_days");
    EXPECT_EQ(faultOf("\"en\": \"draft\"", "\"en\": \"fine\""), "/status/en");
    EXPECT_EQ(faultOf("\"right\": true", "\"right\": 1"), "/understanding/0/choices/0/right");
    EXPECT_EQ(faultOf("cuaderno-consent", "something"), "/format");
}

TEST(ConsentTemplate, refusesWhatIsNoTemplate)
{
    for (const char* json :
         {"", "{", "[]", "null", "{}", "\"x\"", "{\"format\":\"cuaderno-consent\"}"})
        EXPECT_EQ(readConsentTemplate(json).error().code, ErrorCode::RecordUnreadable) << json;
}

} // namespace
} // namespace cuaderno
