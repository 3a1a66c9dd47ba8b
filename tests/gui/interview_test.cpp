// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/load.h"
#include "gui/person.h"
#include "vault/project_store.h"
#include "vault/session_store.h"
#include "vault/vault.h"

#include <gtest/gtest.h>

using namespace cuaderno;
using Given = QuestionListModel::Status;

namespace {

AnswerStatus toCore(Given status)
{
    switch (status) {
    case Given::Answered:
        return AnswerStatus::Answered;
    case Given::PreferNot:
        return AnswerStatus::PreferNot;
    case Given::DontKnow:
        return AnswerStatus::DontKnow;
    case Given::Skipped:
        return AnswerStatus::Skipped;
    case Given::NotAsked:
        break;
    }
    return AnswerStatus::NotAsked;
}

// The time of day as people gave it: the form keeps seconds and a zone beside it.
std::string comparable(const std::string& path, const std::string& value)
{
    return path.ends_with("/shift_start") ? value.substr(0, 5) : value;
}

// What the lead's key finds in the envelope equals what was said, nothing more and nothing less.
void expectSealed(const Person& person)
{
    auto vault = Vault::open(person.vault(), Secret::fromText(person.passphrase()));
    ASSERT_TRUE(vault) << codeText(vault.error().code);
    const auto sessions = vault->sessions().all();
    ASSERT_TRUE(sessions);
    ASSERT_EQ(sessions->sessions.size(), 1U);
    EXPECT_EQ(sessions->sessions.front().status, SessionStatus::Sealed);
    const auto sealed = vault->sessions().openSealed(sessions->sessions.front().id);
    ASSERT_TRUE(sealed) << codeText(sealed.error().code);
    const auto loaded = loadForm(test::surveysFolder() / "worker-cleaning");
    ASSERT_TRUE(loaded);
    std::map<std::string, std::pair<std::string, AnswerStatus>> kept;
    for (const auto& answer : sealed->answers) {
        const auto* question = loaded->form->find(answer.path);
        if (question && question->asked && !answer.byForm
            && answer.status != AnswerStatus::NotAsked)
            kept[answer.path] = {comparable(answer.path, answer.value), answer.status};
    }
    std::map<std::string, std::pair<std::string, AnswerStatus>> said;
    for (const auto& [path, plan] : person.given())
        said[path] = {comparable(path, plan.value.toStdString()), toCore(plan.status)};
    for (const auto& [path, answer] : said) {
        const auto found = kept.find(path);
        if (found == kept.end())
            ADD_FAILURE() << path << " is missing";
        else
            EXPECT_EQ(found->second, answer) << path;
    }
    for (const auto& [path, answer] : kept)
        EXPECT_TRUE(said.contains(path)) << path << " was never said";
    ASSERT_EQ(sealed->consents.size(), 1U);
    EXPECT_TRUE(sealed->consents.front().covers(Scope::StatsUse, SystemClock().now()));
    EXPECT_TRUE(sealed->session.precheck.adult);
}

void expectEveryQuestionSeen(const Person& person)
{
    const auto loaded = loadForm(test::surveysFolder() / "worker-cleaning");
    ASSERT_TRUE(loaded);
    for (const auto& question : loaded->form->questions()) {
        if (!question.asked)
            continue;
        EXPECT_TRUE(person.seen().contains(std::string(question.name))) << question.name;
    }
}

void wholeInterview(Hands hands)
{
    Person person(hands);
    ASSERT_FALSE(person.failed());
    person.unlock();
    ASSERT_FALSE(person.failed());
    person.prepare();
    ASSERT_FALSE(person.failed());
    person.consent();
    ASSERT_FALSE(person.failed());
    person.takeCard();
    ASSERT_FALSE(person.failed());
    person.answerEverything();
    ASSERT_FALSE(person.failed());
    person.finishAndSeal();
    ASSERT_FALSE(person.failed());
    person.leave();
    expectEveryQuestionSeen(person);
    expectSealed(person);
}

} // namespace

TEST(WholeInterview, isHeldAsItWasSaidByKeys)
{
    wholeInterview(Hands::Keys);
}

TEST(WholeInterview, isHeldAsItWasSaidByTouch)
{
    wholeInterview(Hands::Touch);
}
