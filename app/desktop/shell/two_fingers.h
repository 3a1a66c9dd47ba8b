// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QPointF>
#include <QTimer>

class QTouchEvent;

// Two fingers that lie still for half a second, anywhere on the window: the gesture of Hide. It is
// looked for before any page sees the touch, so that nothing on a page can take it away.
class TwoFingers : public QObject
{
    Q_OBJECT

public:
    explicit TwoFingers(QObject* parent = nullptr);

    // Every touch of the window, in order.
    void look(const QTouchEvent& touch);

signals:
    void held();

private:
    void forget();

    // Where each finger came down, by its number.
    QHash<int, QPointF> m_fingers;
    // Moved, or a third one came: nothing more until all are lifted.
    bool m_spoilt = false;
    QTimer m_wait;
};
