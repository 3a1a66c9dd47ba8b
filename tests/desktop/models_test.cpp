// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/choice_list_model.h"
#include "desktop/models/consent_line_model.h"
#include "desktop/models/jump_list_model.h"
#include "desktop/models/question_list_model.h"
#include "desktop/models/repeat_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <gtest/gtest.h>

using Status = QuestionListModel::Status;
using Saved = QuestionListModel::Saved;

namespace {

ShownQuestion question(const char* path, std::vector<ShownChoice> choices = {})
{
    ShownQuestion shown;
    shown.path = QString::fromLatin1(path);
    shown.label = shown.path;
    shown.kind =
        choices.empty() ? QuestionListModel::Kind::Text : QuestionListModel::Kind::SelectMultiple;
    shown.choices = std::move(choices);
    return shown;
}

ShownChoice choice(const char* value)
{
    return {QString::fromLatin1(value), QString::fromLatin1(value).toUpper(), {}, {}, false};
}

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::Fatal;

} // namespace

TEST(QuestionList, keepsRowsThatStayAndTellsOnlyWhatChanged)
{
    QuestionListModel model;
    const QAbstractItemModelTester tester(&model, strict);
    model.show({question("/a"), question("/c")});
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.show({question("/a"), question("/b"), question("/c")});
    EXPECT_EQ(inserted.count(), 1);
    EXPECT_EQ(removed.count(), 0);
    EXPECT_EQ(changed.count(), 0);
    model.show({question("/b")});
    EXPECT_EQ(removed.count(), 2);
    EXPECT_EQ(model.rowOf(QStringLiteral("/b")), 0);
    model.show({});
    EXPECT_TRUE(model.empty());
}

TEST(QuestionList, keepsTheChoicesModelOfARowThatStays)
{
    QuestionListModel model;
    const QAbstractItemModelTester tester(&model, strict);
    model.show({question("/a", {choice("x"), choice("y")})});
    const auto* before =
        model.index(0).data(QuestionListModel::ChoicesRole).value<ChoiceListModel*>();
    ASSERT_TRUE(before);
    auto next = question("/a", {choice("x"), choice("y")});
    next.value = QStringLiteral("y");
    next.choices[1].chosen = true;
    model.show({next});
    const auto* after =
        model.index(0).data(QuestionListModel::ChoicesRole).value<ChoiceListModel*>();
    EXPECT_EQ(before, after);
    EXPECT_EQ(after->chosen(), QStringList{QStringLiteral("y")});
}

TEST(QuestionList, showsATapAtOnceButNotAsKept)
{
    QuestionListModel model;
    model.show({question("/a", {choice("x"), choice("y")})});
    model.put(QStringLiteral("/a"), QStringLiteral("x y"), Status::Answered, Saved::Keeping);
    const auto& shown = model.at(0);
    EXPECT_EQ(shown.value, QStringLiteral("x y"));
    EXPECT_EQ(shown.saved, Saved::Keeping);
    EXPECT_TRUE(shown.choices[0].chosen && shown.choices[1].chosen);
    model.put(QStringLiteral("/a"), {}, Status::PreferNot, Saved::Keeping);
    EXPECT_FALSE(model.at(0).choices[0].chosen);
}

TEST(ChoiceList, listsOnlyWhatHoldsTheLetters)
{
    ChoiceListModel model;
    const QAbstractItemModelTester tester(&model, strict);
    model.show({choice("romanian"), choice("nepali"), choice("arabic")});
    model.setFilter(QStringLiteral("AN"));
    EXPECT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.valueAt(0), QStringLiteral("romanian"));
    EXPECT_EQ(model.total(), 3);
    model.setFilter({});
    EXPECT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.valueAt(2), QStringLiteral("arabic"));
    EXPECT_EQ(model.valueAt(3), QString());
}

TEST(ChoiceList, listsAFewOfALongListAndFindsTheRest)
{
    constexpr int many = 50'000;
    std::vector<ShownChoice> villages;
    for (int i = 0; i < many; ++i)
        villages.push_back(choice(qPrintable(QStringLiteral("village%1").arg(i))));
    ChoiceListModel model;
    const QAbstractItemModelTester tester(&model, strict);
    model.show(villages, ChoiceListModel::Listing::Search);
    EXPECT_EQ(model.rowCount(), 0) << "nothing is listed before a letter is typed";
    EXPECT_EQ(model.total(), many);
    model.setFilter(QStringLiteral("village4999"));
    EXPECT_EQ(model.rowCount(), 8);
    model.setFilter(QStringLiteral("village49999"));
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.valueAt(0), QStringLiteral("village49999"));
    model.choose({QStringLiteral("village49999")});
    EXPECT_EQ(model.chosen(), QStringList{QStringLiteral("village49999")});
    model.show(villages, ChoiceListModel::Listing::Tiles);
    model.setFilter({});
    EXPECT_EQ(model.rowCount(), 200);
}

TEST(JumpList, knowsTheFirstWithoutAnAnswerOrAReason)
{
    JumpListModel model;
    const QAbstractItemModelTester tester(&model, strict);
    ShownJump done{QStringLiteral("/a"), {}, {}, QStringLiteral("A"), 1, Status::Skipped, false};
    ShownJump open{QStringLiteral("/b"), {}, {}, QStringLiteral("B"), 2, Status::NotAsked, true};
    model.show({done, open});
    EXPECT_EQ(model.firstOpen(), QStringLiteral("/b"));
    EXPECT_EQ(model.hereRow(), 1);
    model.setFilter(QStringLiteral("a"));
    EXPECT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.hereRow(), -1);
    EXPECT_EQ(model.firstOpen(), QStringLiteral("/b"));
}

TEST(ConsentLines, sayWhichIsNotSpokenYet)
{
    ConsentLineModel model;
    const QAbstractItemModelTester tester(&model, strict);
    model.show({{QStringLiteral("who"), {}, QStringLiteral("Who"), false},
                {QStringLiteral("stop"), {}, QStringLiteral("Stop"), false}});
    model.say(QStringLiteral("who"), true);
    EXPECT_EQ(model.firstUnsaid(), QStringLiteral("Stop"));
    EXPECT_TRUE(model.index(1).data(ConsentLineModel::NextRole).toBool());
    EXPECT_FALSE(model.allSaid());
    model.say(QStringLiteral("stop"), true);
    EXPECT_TRUE(model.allSaid());
    EXPECT_EQ(model.firstUnsaid(), QString());
}

TEST(RepeatList, countsAndNumbersByPlace)
{
    RepeatListModel model;
    const QAbstractItemModelTester tester(&model, strict);
    QSignalSpy counted(&model, &RepeatListModel::countChanged);
    model.show({{QStringLiteral("/j[1]"), {}, {}}, {QStringLiteral("/j[2]"), {}, {}}});
    EXPECT_EQ(model.count(), 2);
    model.show({{QStringLiteral("/j[2]"), {}, {}}});
    EXPECT_EQ(model.index(0).data(RepeatListModel::NumberRole).toInt(), 1);
    EXPECT_EQ(counted.count(), 2);
}
