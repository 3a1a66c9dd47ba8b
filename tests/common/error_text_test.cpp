// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "common/error_text.h"
#include "common/error_words.h"

#include <gtest/gtest.h>

#include <set>

namespace cuaderno {
namespace {

std::vector<ErrorWords> allWords()
{
    std::vector<ErrorWords> all;
    for (const auto part :
         {errorTable::forForms(), errorTable::forPeople(), errorTable::forVault()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

TEST(ErrorText, hasWordsForEveryCodeOnce)
{
    std::set<ErrorCode> seen;
    for (const ErrorWords& words : allWords())
        EXPECT_TRUE(seen.insert(words.code).second) << codeText(words.code);
    for (int code = 0; code < errorCodeCount(); ++code)
        EXPECT_TRUE(seen.contains(static_cast<ErrorCode>(code)))
            << codeText(static_cast<ErrorCode>(code));
}

TEST(ErrorText, saysWhatHappenedAndWhatToDo)
{
    for (const ErrorWords& words : allWords()) {
        EXPECT_GT(length(words.sentence), 8u) << codeText(words.code);
        EXPECT_GT(length(words.next), 8u) << codeText(words.code);
        EXPECT_EQ(std::string_view(words.next).back(), '.') << words.next;
    }
}

TEST(ErrorText, staysShortAndCalm)
{
    for (const ErrorWords& words : allWords()) {
        for (const char* text : {words.sentence, words.plain ? words.plain : "", words.next}) {
            EXPECT_LE(length(text), 130u) << text;
            EXPECT_EQ(std::string_view(text).find('!'), std::string_view::npos) << text;
            const std::string plain = " " + toLower(text) + " ";
            for (const char* bad :
                 {" please", " oops", " error", " invalid", " failed", " fatal", " illegal",
                  " successfully", " exception", " you did", " null "})
                EXPECT_EQ(plain.find(bad), std::string::npos) << text;
        }
    }
}

TEST(ErrorText, hasPlainWordsForAnErrorWithoutArguments)
{
    for (const ErrorWords& words : allWords()) {
        const std::string shown = errorSentence({words.code, {}, {}, {}});
        EXPECT_EQ(shown.find('%'), std::string::npos) << shown;
        EXPECT_EQ(shown.find("\u201c\u201d"), std::string::npos) << shown;
        if (words.plain)
            EXPECT_NE(std::string_view(words.sentence).find('%'), std::string_view::npos)
                << words.sentence;
        else
            EXPECT_EQ(std::string_view(words.sentence).find('%'), std::string_view::npos)
                << words.sentence;
        EXPECT_EQ(std::string_view(words.next).find('%'), std::string_view::npos) << words.next;
    }
}

TEST(ErrorText, namesTheRow)
{
    const Error error{ErrorCode::FormUnknownFunction,
                      "",
                      {.file = {}, .sheet = "survey", .row = 14, .column = "relevant", .path = {}},
                      {"sumif"}};
    EXPECT_EQ(errorSentence(error), "Row 14 of the sheet survey, column relevant: The function "
                                    "\u201csumif\u201d is not known.");
}

TEST(ErrorText, showsSizesAndTimesAsPeopleSayThem)
{
    EXPECT_EQ(errorSentence({ErrorCode::FileTooLarge, "", {}, {"209715200"}}),
              "This file is too large. The most is 200 MB.");
    EXPECT_EQ(errorSentence({ErrorCode::VaultTooManyTries, "", {}, {"200"}}),
              "That did not open it. You can try again in 4 min.");
}

TEST(ErrorText, keepsTheWordsOfTheDesign)
{
    EXPECT_STREQ(errorWords(ErrorCode::VaultWrongPassphrase).sentence, "That did not open it.");
    EXPECT_STREQ(errorWords(ErrorCode::DiskFull).sentence,
                 "There is no more room on this tablet. Everything up to now is kept. The next "
                 "answer is not.");
    EXPECT_STREQ(errorWords(ErrorCode::VaultNewer).sentence,
                 "This notebook was made by a newer Cuaderno. Nothing was changed.");
}

TEST(ErrorText, fillsInArguments)
{
    const std::vector<std::string> args = {"a", "%2", "c"};
    EXPECT_EQ(fillIn("%1 and %2, 50 %, %*.", args), "a and %2, 50 %, a, %2, c.");
    EXPECT_EQ(fillIn("%4|%", args), "|%");
    EXPECT_EQ(fillIn("", args), "");
}

} // namespace
} // namespace cuaderno
