// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/work/desk.h"
#include "desktop/work/worker.h"
#include "support/paths.h"

#include <QCoreApplication>
#include <QThread>
#include <gtest/gtest.h>

#include <memory>
#include <vector>

using namespace cuaderno;

namespace {

void comeBack(Worker& worker)
{
    worker.finish();
    QCoreApplication::processEvents();
}

} // namespace

TEST(Worker, doesWhatIsPostedInOrderAndAnswersHere)
{
    const SystemClock clock;
    Worker worker(clock, test::surveysFolder());
    QObject page;
    const QThread* here = QThread::currentThread();
    std::vector<int> asked;
    std::vector<int> answered;
    bool elsewhere = true;
    bool backHere = true;
    for (int i = 0; i < 50; ++i) {
        worker.post(
            &page,
            [&, i](Desk&) {
                elsewhere = elsewhere && QThread::currentThread() != here;
                asked.push_back(i);
                return i;
            },
            [&](int value) {
                backHere = backHere && QThread::currentThread() == here;
                answered.push_back(value);
            });
    }
    comeBack(worker);
    ASSERT_EQ(asked.size(), 50U);
    EXPECT_EQ(asked, answered);
    EXPECT_TRUE(std::is_sorted(asked.begin(), asked.end()));
    EXPECT_TRUE(elsewhere && backHere);
}

TEST(Worker, doesNotAnswerAPageThatIsGone)
{
    const SystemClock clock;
    Worker worker(clock, test::surveysFolder());
    auto page = std::make_unique<QObject>();
    bool done = false;
    bool answered = false;
    worker.post(
        page.get(), [&](Desk&) { done = true; }, [&] { answered = true; });
    page.reset();
    comeBack(worker);
    EXPECT_TRUE(done);
    EXPECT_FALSE(answered);
}

TEST(Worker, finishesWhatWasPostedBeforeItGoes)
{
    const SystemClock clock;
    int done = 0;
    {
        Worker worker(clock, test::surveysFolder());
        for (int i = 0; i < 20; ++i)
            worker.post([&](Desk&) { ++done; });
    }
    EXPECT_EQ(done, 20);
}
