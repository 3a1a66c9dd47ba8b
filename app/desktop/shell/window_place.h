// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>
#include <QVariantMap>

#include <optional>

class QWindow;

// Where the window stands: all that a program hands to the one that replaces it.
struct WindowPlace
{
    enum class State { Normal, Maximized, FullScreen };

    QRect rect; // without the frame, in pixels of the device's scale
    State state = State::Normal;

    static WindowPlace of(const QWindow& window);
    // As in "10,20,800,1280,normal"; nothing where it is no such text.
    static std::optional<WindowPlace> parse(const QString& text);
    QString text() const;
    // For the window as it is made, so that it does not jump.
    QVariantMap properties() const;

    friend bool operator==(const WindowPlace&, const WindowPlace&) = default;
};
