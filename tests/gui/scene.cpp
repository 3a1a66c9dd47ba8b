// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/scene.h"

#include <QAccessibleInterface>
#include <QGuiApplication>
#include <QImage>
#include <QQmlContext>
#include <QQmlProperty>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

#include <algorithm>
#include <vector>

namespace {

constexpr int patience = 15000;
// Of the window: the bar above and the foot below, which cover what scrolls.
constexpr int bar = 90;
constexpr int foot = 130;
constexpr std::pair<QPoint, QPoint> twoFingers{{300, 500}, {420, 520}};

bool isOnPage(const QQuickItem* item)
{
    for (const QQuickItem* up = item; up; up = up->parentItem()) {
        if (!up->isVisible() || up->opacity() == 0)
            return false;
    }
    return item->width() > 0 && item->height() > 0;
}

struct Found
{
    QQuickItem* item;
    QAccessible::Role role;
    QString name;
};

// What the page says that it is. Qt 6.4 tells readers a control's own role instead (a tile is a
// button to them); the role that is written is what later versions tell.
QAccessible::Role roleOf(QQuickItem* item, QAccessibleInterface* face)
{
    const QQmlProperty written(item, QStringLiteral("Accessible.role"), qmlContext(item));
    const int role = written.read().toInt();
    return role == QAccessible::NoRole ? face->role() : static_cast<QAccessible::Role>(role);
}

void collect(QQuickItem* item, std::vector<Found>& found)
{
    if (auto* face = QAccessible::queryAccessibleInterface(item))
        found.push_back({item, roleOf(item, face), face->text(QAccessible::Name)});
    for (auto* child : item->childItems())
        collect(child, found);
}

std::vector<Found> onPage(QQuickWindow* window)
{
    std::vector<Found> found;
    collect(window->contentItem(), found);
    std::erase_if(found, [](const Found& one) { return !isOnPage(one.item); });
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        const auto at = [](const Found& one) { return one.item->mapToScene(QPointF()); };
        return at(a).y() < at(b).y();
    });
    return found;
}

QRectF placeOf(const QQuickItem* item)
{
    return item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
}

// Tiles of one group lie beside each other; the arrows walk among them.
bool areFellows(const QQuickItem* a, const QQuickItem* b)
{
    return a && b && a->parentItem() == b->parentItem();
}

} // namespace

Scene::Scene(QQuickWindow* window, Hands hands, std::filesystem::path pictures)
    : m_window(window),
      m_finger(QTest::createTouchDevice()),
      m_hands(hands),
      m_pictures(std::move(pictures))
{
    std::filesystem::create_directories(m_pictures);
}

QQuickItem* Scene::find(QAccessible::Role role, const QString& name, int nth) const
{
    for (const auto& one : onPage(m_window)) {
        if (one.role == role && one.name == name && nth-- == 0)
            return one.item;
    }
    return nullptr;
}

QQuickItem* Scene::findRole(QAccessible::Role role, int nth) const
{
    for (const auto& one : onPage(m_window)) {
        if (one.role == role && nth-- == 0)
            return one.item;
    }
    return nullptr;
}

int Scene::count(QAccessible::Role role) const
{
    const auto found = onPage(m_window);
    return static_cast<int>(std::count_if(found.begin(), found.end(),
                                          [&](const Found& one) { return one.role == role; }));
}

bool Scene::act(QQuickItem* item)
{
    if (!item)
        return false;
    if (m_hands == Hands::Touch)
        return tap(item);
    if (!reach(item))
        return false;
    press(Qt::Key_Space);
    return true;
}

bool Scene::write(QQuickItem* item, const QString& text)
{
    if (!item || !(m_hands == Hands::Touch ? tap(item) : reach(item)))
        return false;
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    for (const QChar letter : text) {
        if (letter == QLatin1Char('\n')) {
            press(Qt::Key_Return);
            continue;
        }
        // A key of any layout brings its letter along.
        QTest::sendKeyEvent(QTest::Click, m_window, Qt::Key_unknown, QString(letter),
                            Qt::NoModifier);
    }
    rest();
    return true;
}

void Scene::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window, key, modifiers);
    rest();
}

void Scene::putTwoFingers()
{
    QTest::touchEvent(m_window, m_finger).press(0, twoFingers.first, m_window);
    QTest::touchEvent(m_window, m_finger).stationary(0).press(1, twoFingers.second, m_window);
}

void Scene::liftTwoFingers()
{
    QTest::touchEvent(m_window, m_finger)
        .release(0, twoFingers.first, m_window)
        .release(1, twoFingers.second, m_window);
    rest();
}

bool Scene::until(const std::function<bool()>& so) const
{
    return QTest::qWaitFor(so, patience);
}

void Scene::rest() const
{
    QTest::qWait(1);
}

bool Scene::tap(QQuickItem* item)
{
    if (!bringIntoView(item))
        return false;
    const QPoint at = placeOf(item).center().toPoint();
    QTest::touchEvent(m_window, m_finger).press(0, at, m_window);
    QTest::touchEvent(m_window, m_finger).release(0, at, m_window);
    rest();
    return true;
}

bool Scene::reach(QQuickItem* item)
{
    constexpr int steps = 120;
    for (int i = 0; i < steps; ++i) {
        QQuickItem* here = m_window->activeFocusItem();
        if (here == item || (here && item->isAncestorOf(here)))
            return true;
        if (areFellows(here, item) && item->inherits("QQuickAbstractButton")
            && here->inherits("QQuickAbstractButton")) {
            const auto fellows = here->parentItem()->childItems();
            const bool after = fellows.indexOf(item) > fellows.indexOf(here);
            press(after ? Qt::Key_Right : Qt::Key_Left);
            if (m_window->activeFocusItem() != here)
                continue;
        }
        press(Qt::Key_Tab);
    }
    return false;
}

bool Scene::bringIntoView(QQuickItem* item)
{
    constexpr int drags = 60;
    for (int i = 0; i < drags; ++i) {
        const qreal middle = placeOf(item).center().y();
        // What does not scroll lies in the bar or the foot and is in view.
        const QQuickItem* flickable = item->parentItem();
        while (flickable && !flickable->inherits("QQuickFlickable"))
            flickable = flickable->parentItem();
        const bool scrolls = flickable != nullptr;
        // A tap on a page that still moves would only hold it.
        if (scrolls && !until([&] { return !flickable->property("moving").toBool(); }))
            return false;
        const qreal top = scrolls ? bar : 0;
        const qreal bottom = m_window->height() - (scrolls ? foot : 0);
        if (middle > top && middle < bottom)
            return true;
        const int by =
            static_cast<int>(middle >= bottom ? bottom - 60 - middle : top + 60 - middle);
        drag(std::clamp(by, -400, 400));
    }
    return false;
}

// A slow drag in the middle of the page, so that nothing is flicked.
void Scene::drag(int by)
{
    constexpr int slack = 30; // what a drag must overcome first
    const int total = by + (by > 0 ? slack : -slack);
    const QPoint from(m_window->width() - 12, m_window->height() / 2 - total / 2);
    QTest::touchEvent(m_window, m_finger).press(0, from, m_window);
    constexpr int moves = 12;
    for (int i = 1; i <= moves; ++i) {
        QTest::touchEvent(m_window, m_finger)
            .move(0, from + QPoint(0, total * i / moves), m_window);
        QTest::qWait(8);
    }
    QTest::qWait(120);
    QTest::touchEvent(m_window, m_finger).move(0, from + QPoint(0, total), m_window);
    QTest::touchEvent(m_window, m_finger).release(0, from + QPoint(0, total), m_window);
    QTest::qWait(40);
}

void Scene::picture(const QString& name)
{
    QTest::qWait(250); // the page slides in
    const auto file =
        QStringLiteral("%1-%2.png").arg(++m_picture, 3, 10, QLatin1Char('0')).arg(name);
    m_window->grabWindow().save(QString::fromStdString((m_pictures / file.toStdString()).string()));
}

QStringList Scene::readable() const
{
    QStringList texts{QCoreApplication::applicationName(), m_window->title()};
    std::vector<Found> found;
    collect(m_window->contentItem(), found);
    for (const auto& one : found) {
        auto* face = QAccessible::queryAccessibleInterface(one.item);
        for (const auto kind :
             {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            texts.append(face->text(kind));
    }
    texts.removeAll(QString());
    return texts;
}

QString Scene::describe() const
{
    QString text;
    for (const auto& one : onPage(m_window)) {
        if (one.role == QAccessible::StaticText || one.name.isEmpty())
            continue;
        const auto face = QAccessible::queryAccessibleInterface(one.item);
        text += QStringLiteral("  role %1 '%2'%3 at %4\n")
                    .arg(static_cast<int>(one.role))
                    .arg(one.name.left(60))
                    .arg(face && face->state().checked ? QStringLiteral(" checked") : QString())
                    .arg(placeOf(one.item).center().y());
    }
    if (const auto* focus = m_window->activeFocusItem())
        text += QStringLiteral("  keyboard in ")
                + QString::fromLatin1(focus->metaObject()->className());
    return text;
}
