// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/two_fingers.h"

#include <QEventPoint>
#include <QTouchEvent>

namespace {

constexpr int holdMilliseconds = 500;
constexpr qsizetype wanted = 2;
// A hand that is in a hurry trembles; two fingers that draw or zoom go further than this.
constexpr qreal atMostMoved = 32;

} // namespace

TwoFingers::TwoFingers(QObject* parent) : QObject(parent)
{
    m_wait.setSingleShot(true);
    m_wait.setInterval(holdMilliseconds);
    connect(&m_wait, &QTimer::timeout, this, [this] {
        // The same hold is not asked twice.
        m_spoilt = true;
        emit held();
    });
}

void TwoFingers::look(const QTouchEvent& touch)
{
    if (touch.type() == QEvent::TouchCancel || touch.type() == QEvent::TouchEnd) {
        forget();
        return;
    }
    if (touch.type() == QEvent::TouchBegin)
        forget();
    for (const QEventPoint& point : touch.points()) {
        const QPointF at = point.scenePosition();
        if (point.state() == QEventPoint::Released) {
            m_spoilt = m_fingers.remove(point.id()) > 0 || m_spoilt;
            continue;
        }
        // A finger is new where it was not known, whatever the device calls it.
        const auto began = m_fingers.constFind(point.id());
        if (began == m_fingers.constEnd())
            m_fingers.insert(point.id(), at);
        else if (point.state() != QEventPoint::Stationary // some tell no place then
                 && (at - *began).manhattanLength() > atMostMoved)
            m_spoilt = true;
    }
    m_spoilt = m_spoilt || m_fingers.size() > wanted;
    if (m_spoilt)
        m_wait.stop();
    else if (m_fingers.size() == wanted && !m_wait.isActive())
        m_wait.start();
}

void TwoFingers::forget()
{
    m_fingers.clear();
    m_spoilt = false;
    m_wait.stop();
}
