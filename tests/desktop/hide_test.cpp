// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/options.h"
#include "desktop/shell/restart.h"
#include "desktop/shell/two_fingers.h"

#include <QPointingDevice>
#include <QSignalSpy>
#include <QTest>
#include <QTouchEvent>
#include <gtest/gtest.h>

namespace {

constexpr int longEnough = 700;

// A hand over the window: each call is one touch event, as the window gets it.
class Hand
{
public:
    explicit Hand(TwoFingers& looker) : m_looker(looker) {}

    void send(QEvent::Type type, const QList<std::pair<QEventPoint::State, QPointF>>& fingers)
    {
        QList<QEventPoint> points;
        for (const auto& [state, at] : fingers)
            points.append(QEventPoint(static_cast<int>(points.size()), state, at, at));
        const QTouchEvent touch(type, QPointingDevice::primaryPointingDevice(), Qt::NoModifier,
                                points);
        m_looker.look(touch);
    }

    void putTwoDown()
    {
        send(QEvent::TouchBegin, {{QEventPoint::Pressed, {100, 100}}});
        send(QEvent::TouchUpdate,
             {{QEventPoint::Stationary, {100, 100}}, {QEventPoint::Pressed, {300, 120}}});
    }

private:
    TwoFingers& m_looker;
};

} // namespace

TEST(TwoFingers, hideWhenTheyLieStillForHalfASecond)
{
    TwoFingers looker;
    QSignalSpy held(&looker, &TwoFingers::held);
    Hand hand(looker);
    hand.putTwoDown();
    EXPECT_EQ(held.count(), 0);
    hand.send(QEvent::TouchUpdate,
              {{QEventPoint::Updated, {106, 104}}, {QEventPoint::Stationary, {300, 120}}});
    EXPECT_TRUE(held.wait(longEnough)) << "a hand may tremble";
    hand.send(QEvent::TouchUpdate,
              {{QEventPoint::Updated, {106, 105}}, {QEventPoint::Stationary, {300, 120}}});
    EXPECT_FALSE(held.wait(longEnough)) << "one hold is one wish";
    EXPECT_EQ(held.count(), 1);
    hand.send(QEvent::TouchEnd, {});
    hand.putTwoDown();
    EXPECT_TRUE(held.wait(longEnough));
}

TEST(TwoFingers, hideAlsoWhereADeviceTellsNoPlaceOfAStillFinger)
{
    TwoFingers looker;
    QSignalSpy held(&looker, &TwoFingers::held);
    Hand hand(looker);
    hand.send(QEvent::TouchBegin, {{QEventPoint::Pressed, {100, 100}}});
    hand.send(QEvent::TouchUpdate,
              {{QEventPoint::Stationary, {0, 0}}, {QEventPoint::Pressed, {300, 120}}});
    EXPECT_TRUE(held.wait(longEnough));
    hand.send(QEvent::TouchEnd, {});
    // Both came down before anything was told.
    hand.send(QEvent::TouchBegin,
              {{QEventPoint::Pressed, {100, 100}}, {QEventPoint::Pressed, {300, 120}}});
    EXPECT_TRUE(held.wait(longEnough));
}

TEST(TwoFingers, doNotHideWhileTheyDoSomethingElse)
{
    TwoFingers looker;
    QSignalSpy held(&looker, &TwoFingers::held);
    Hand hand(looker);
    hand.send(QEvent::TouchBegin, {{QEventPoint::Pressed, {100, 100}}});
    EXPECT_FALSE(held.wait(longEnough)) << "one finger";
    hand.send(QEvent::TouchEnd, {{QEventPoint::Released, {100, 100}}});
    hand.putTwoDown();
    hand.send(QEvent::TouchUpdate,
              {{QEventPoint::Stationary, {100, 100}}, {QEventPoint::Updated, {300, 220}}});
    EXPECT_FALSE(held.wait(longEnough)) << "two that zoom";
    hand.send(QEvent::TouchEnd, {});
    hand.putTwoDown();
    hand.send(QEvent::TouchUpdate, {{QEventPoint::Stationary, {100, 100}},
                                    {QEventPoint::Stationary, {300, 120}},
                                    {QEventPoint::Pressed, {500, 140}}});
    EXPECT_FALSE(held.wait(longEnough)) << "a whole hand on the glass";
    hand.send(QEvent::TouchCancel, {});
    hand.putTwoDown();
    hand.send(QEvent::TouchUpdate,
              {{QEventPoint::Stationary, {100, 100}}, {QEventPoint::Released, {300, 120}}});
    EXPECT_FALSE(held.wait(longEnough)) << "lifted too soon";
}

TEST(RestartWords, keepTheOptionsAndSayHowItBegins)
{
    const char* const first[] = {"cuaderno", "--vault", "/a", "--timings=/t"};
    const Restart hidden{true, {{10, -20, 800, 1280}, WindowPlace::State::Maximized}};
    const auto words = restartWords(4, first, hidden);
    EXPECT_EQ(words, (std::vector<std::string>{"--vault", "/a", "--timings=/t", "--cover",
                                               "--window=10,-20,800,1280,maximized"}));
    // Again, now as a lock: nothing of the time before is left standing.
    std::vector<const char*> second{"cuaderno"};
    for (const auto& word : words)
        second.push_back(word.c_str());
    EXPECT_EQ(restartWords(static_cast<int>(second.size()), second.data(), {}),
              (std::vector<std::string>{"--vault", "/a", "--timings=/t", "--locked"}));
}

TEST(RestartWords, areReadByTheProgramThatComesNext)
{
    const Restart hidden{true, {{10, -20, 800, 1280}, WindowPlace::State::FullScreen}};
    QStringList arguments{QStringLiteral("cuaderno")};
    for (const auto& word : restartWords(0, nullptr, hidden))
        arguments.append(QString::fromStdString(word));
    const auto read = readOptions(arguments);
    ASSERT_TRUE(read.options);
    EXPECT_TRUE(read.options->covered);
    EXPECT_FALSE(read.options->locked);
    ASSERT_TRUE(read.options->window);
    EXPECT_EQ(*read.options->window, hidden.window);
}

TEST(WindowPlace, isNothingWhereTheTextIsNone)
{
    for (const auto* text : {"", "1,2,3,4", "1,2,300,400,wide", "1,2,0,400,normal",
                             "a,2,3,4,normal", "1,2,99999,400,normal", "1,2,3,4,normal,5"})
        EXPECT_FALSE(WindowPlace::parse(QString::fromLatin1(text))) << text;
    EXPECT_TRUE(WindowPlace::parse(QStringLiteral("0,0,800,600,normal")));
}
