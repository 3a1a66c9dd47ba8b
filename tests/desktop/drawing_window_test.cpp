// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The questions as they are drawn for real, in a window that can be scrolled.
#include "desktop/pages/interview_page.h"
#include "desktop/shell/drawing_pad.h"
#include "picture_desk.h"
#include "vault/media_store.h"

#include <QPointingDevice>
#include <QQmlComponent>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickView>
#include <QTest>

#include <memory>

using namespace cuaderno;

namespace {

const char* const scene = R"(
import QtQuick
import Cuaderno.App
import Cuaderno.Questions

Flickable {
    id: flick
    property InterviewPage page: interview
    contentHeight: 3000
    contentWidth: width

    QuestionList {
        width: 700
        page: flick.page
    }
}
)";

// Rows of a list are children of the item alone.
template <typename Fits>
QQuickItem* findItem(QQuickItem* within, const Fits& fits)
{
    if (!within || fits(within))
        return within;
    for (QQuickItem* child : within->childItems()) {
        if (QQuickItem* found = findItem(child, fits))
            return found;
    }
    return nullptr;
}

class DrawingInAWindow : public ::testing::Test
{
protected:
    void SetUp() override
    {
        worker = std::make_unique<Worker>(clock, Path());
        worker->post([this](Desk& desk) { test::layPictures(desk, folder.path()); });
        page = std::make_unique<InterviewPage>(*worker);
        view = std::make_unique<QQuickView>();
        view->engine()->addImportPath(QStringLiteral(":/qt/qml"));
        view->rootContext()->setContextProperty(QStringLiteral("interview"), page.get());
        QQmlComponent component(view->engine());
        component.setData(scene, QUrl(QStringLiteral("qrc:/scene.qml")));
        root = qobject_cast<QQuickItem*>(component.create(view->rootContext()));
        ASSERT_TRUE(root) << component.errorString().toStdString();
        root->setParentItem(view->contentItem());
        root->setSize({800, 900});
        view->resize(800, 900);
        view->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(view.get()));
    }

    void TearDown() override
    {
        delete root;
        view.reset();
        page.reset();
    }

    DrawingPad* pad() const
    {
        return qobject_cast<DrawingPad*>(
            findItem(root, [](QQuickItem* item) { return qobject_cast<DrawingPad*>(item); }));
    }

    std::size_t kept()
    {
        std::size_t count = 0;
        worker->post([&](Desk& desk) { count = desk.vault->media().all()->media.size(); });
        worker->finish();
        return count;
    }

    test::TemporaryFolder folder;
    SystemClock clock;
    std::unique_ptr<Worker> worker;
    std::unique_ptr<InterviewPage> page;
    std::unique_ptr<QQuickView> view;
    QQuickItem* root = nullptr;
};

TEST_F(DrawingInAWindow, aFingerDrawsAndDoesNotScroll)
{
    page->jump(QStringLiteral("/data/map"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return pad() && pad()->width() > 600; }, 20'000));
    auto* finger = QTest::createTouchDevice();
    const QPointF corner = pad()->mapToScene({60, 40});
    const auto at = [&](int down) { return (corner + QPointF(40, down)).toPoint(); };
    QTest::touchEvent(view.get(), finger).press(0, at(0));
    for (int down = 20; down <= 160; down += 20)
        QTest::touchEvent(view.get(), finger).move(0, at(down));
    QTest::touchEvent(view.get(), finger).release(0, at(160));
    EXPECT_EQ(root->property("contentY").toReal(), 0);
    EXPECT_TRUE(pad()->canUndo());
    ASSERT_TRUE(QTest::qWaitFor([&] { return kept() == 1; }, 20'000));
    const auto* question = page->questions()->find(QStringLiteral("/data/map"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->isPicture(question->value); }, 20'000));
    EXPECT_TRUE(pad()->canUndo()) << "what was kept is not read anew";
    page->preferNot(QStringLiteral("/data/map"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return kept() == 0; }, 20'000));
    EXPECT_TRUE(pad()->empty()) << "and the sheet is empty";
}

TEST_F(DrawingInAWindow, aSecondFingerDrawsNothing)
{
    page->jump(QStringLiteral("/data/map"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return pad() && pad()->width() > 600; }, 20'000));
    auto* finger = QTest::createTouchDevice();
    const QPoint first = pad()->mapToScene({60, 40}).toPoint();
    const QPoint second = first + QPoint(120, 60);
    QTest::touchEvent(view.get(), finger).press(0, first);
    QTest::touchEvent(view.get(), finger).stationary(0).press(1, second);
    QTest::touchEvent(view.get(), finger).release(0, first).release(1, second);
    EXPECT_FALSE(pad()->canUndo());
    EXPECT_EQ(kept(), 0U);
}

TEST_F(DrawingInAWindow, aPictureOfTheFormIsShown)
{
    page->show();
    const auto shows = [](QQuickItem* item) {
        return item->property("there").toBool() && item->isVisible();
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return findItem(root, shows) != nullptr; }, 20'000));
}

} // namespace
