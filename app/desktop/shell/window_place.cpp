// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/window_place.h"

#include <QStringList>
#include <QWindow>

namespace {

constexpr int parts = 5;
constexpr int largest = 32767;

const QStringList& names()
{
    static const QStringList all{QStringLiteral("normal"), QStringLiteral("maximized"),
                                 QStringLiteral("full")};
    return all;
}

} // namespace

WindowPlace WindowPlace::of(const QWindow& window)
{
    WindowPlace place{window.geometry(), State::Normal};
    if (window.windowStates().testFlag(Qt::WindowFullScreen))
        place.state = State::FullScreen;
    else if (window.windowStates().testFlag(Qt::WindowMaximized))
        place.state = State::Maximized;
    return place;
}

std::optional<WindowPlace> WindowPlace::parse(const QString& text)
{
    const QStringList words = text.split(QLatin1Char(','));
    if (words.size() != parts)
        return std::nullopt;
    int numbers[parts - 1]{};
    for (int i = 0; i < parts - 1; ++i) {
        bool isNumber = false;
        numbers[i] = words[i].toInt(&isNumber);
        if (!isNumber || numbers[i] > largest || numbers[i] < -largest)
            return std::nullopt;
    }
    const auto state = names().indexOf(words.last());
    const QRect rect(numbers[0], numbers[1], numbers[2], numbers[3]);
    if (state < 0 || rect.isEmpty())
        return std::nullopt;
    return WindowPlace{rect, static_cast<State>(state)};
}

QString WindowPlace::text() const
{
    return QStringLiteral("%1,%2,%3,%4,%5")
        .arg(rect.x())
        .arg(rect.y())
        .arg(rect.width())
        .arg(rect.height())
        .arg(names().at(static_cast<qsizetype>(state)));
}

QVariantMap WindowPlace::properties() const
{
    QVariantMap properties{{QStringLiteral("x"), rect.x()},
                           {QStringLiteral("y"), rect.y()},
                           {QStringLiteral("width"), rect.width()},
                           {QStringLiteral("height"), rect.height()}};
    if (state == State::Maximized)
        properties.insert(QStringLiteral("visibility"), QWindow::Maximized);
    else if (state == State::FullScreen)
        properties.insert(QStringLiteral("visibility"), QWindow::FullScreen);
    return properties;
}
