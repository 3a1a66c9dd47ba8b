// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QPoint>
#include <QString>

#include <filesystem>
#include <functional>

class QPointingDevice;
class QQuickItem;
class QQuickWindow;

// The real window as a person has it: what is on it by role and name, as a screen reader finds it,
// and the ways to act on it. Either by keys alone or by touch alone (letters come from a keyboard
// in both); nothing is set behind the window's back.
enum class Hands { Keys, Touch };

class Scene
{
public:
    Scene(QQuickWindow* window, Hands hands, std::filesystem::path pictures);

    Hands hands() const { return m_hands; }

    // The n-th visible item with that role and name, from the top; null where there is none.
    QQuickItem* find(QAccessible::Role role, const QString& name, int nth = 0) const;
    // The first with that role.
    QQuickItem* findRole(QAccessible::Role role, int nth = 0) const;
    int count(QAccessible::Role role) const;

    // Chooses or presses it: a tap, or Tab and arrows to it and Space. False where it cannot be
    // reached.
    [[nodiscard]] bool act(QQuickItem* item);
    // Brings the keyboard into it and replaces what is written there.
    [[nodiscard]] bool write(QQuickItem* item, const QString& text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    // Puts two fingers on the window; they lie there until they are lifted.
    void putTwoFingers();
    void liftTwoFingers();

    // Waits until it is so, at most some seconds.
    [[nodiscard]] bool until(const std::function<bool()>& so) const;
    // Lets what was posted be drawn.
    void rest() const;
    void picture(const QString& name);

    // All that a screen reader could come by in the window and in the program's name, also from
    // what is not seen.
    QStringList readable() const;
    // What is on the page, for a message.
    QString describe() const;

private:
    bool tap(QQuickItem* item);
    bool reach(QQuickItem* item);
    bool bringIntoView(QQuickItem* item);
    void drag(int by);

    QQuickWindow* m_window;
    QPointingDevice* m_finger;
    Hands m_hands;
    std::filesystem::path m_pictures;
    int m_picture = 0;
};
