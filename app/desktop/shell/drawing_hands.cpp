// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a drawing is made: by a finger, a mouse, the keys.
#include "desktop/shell/drawing_pad.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QTouchEvent>

#include <algorithm>

namespace {

// An arrow goes so far, a fine one so far, on a sheet that is 1,200 wide.
constexpr qreal step = 30;
constexpr qreal fineStep = 6;
constexpr int sheetWidth = 1200;

} // namespace

void DrawingPad::mousePressEvent(QMouseEvent* event)
{
    // The page below would scroll.
    setKeepMouseGrab(true);
    showPen(false);
    forceActiveFocus(Qt::MouseFocusReason);
    begin(onSheet(event->position()));
}

void DrawingPad::mouseMoveEvent(QMouseEvent* event)
{
    goOn(onSheet(event->position()));
}

void DrawingPad::mouseReleaseEvent(QMouseEvent* /*event*/)
{
    setKeepMouseGrab(false);
    end();
}

void DrawingPad::mouseUngrabEvent()
{
    breakOff();
}

void DrawingPad::touchEvent(QTouchEvent* event)
{
    // Two fingers hide the program; they draw nothing.
    if (event->points().size() > 1 || event->type() == QEvent::TouchCancel) {
        breakOff();
        event->accept();
        return;
    }
    const QPointF here = onSheet(event->points().first().position());
    switch (event->type()) {
    case QEvent::TouchBegin:
        setKeepTouchGrab(true);
        showPen(false);
        forceActiveFocus(Qt::MouseFocusReason);
        begin(here);
        break;
    case QEvent::TouchUpdate:
        goOn(here);
        break;
    case QEvent::TouchEnd:
        setKeepTouchGrab(false);
        end();
        break;
    default:
        break;
    }
    event->accept();
}

void DrawingPad::touchUngrabEvent()
{
    breakOff();
}

bool DrawingPad::walk(const QKeyEvent& event)
{
    const qreal by =
        (event.modifiers() & Qt::ShiftModifier ? fineStep : step) * m_size.width() / sheetWidth;
    QPointF to = m_pen;
    switch (event.key()) {
    case Qt::Key_Left:
        to.rx() -= by;
        break;
    case Qt::Key_Right:
        to.rx() += by;
        break;
    case Qt::Key_Up:
        to.ry() -= by;
        break;
    case Qt::Key_Down:
        to.ry() += by;
        break;
    default:
        return false;
    }
    m_pen = {std::clamp(to.x(), 0.0, qreal(m_size.width())),
             std::clamp(to.y(), 0.0, qreal(m_size.height()))};
    if (m_penDown)
        goOn(m_pen);
    return true;
}

void DrawingPad::keyPressEvent(QKeyEvent* event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (event->matches(QKeySequence::Undo)) {
        undo();
    } else if (plain && event->key() == Qt::Key_Space) {
        m_penDown = !m_penDown;
        if (m_penDown)
            begin(m_pen);
        else
            end();
    } else if (!plain || !walk(*event)) {
        QQuickPaintedItem::keyPressEvent(event);
        return;
    }
    showPen(true);
    event->accept();
}

void DrawingPad::showPen(bool shown)
{
    m_penShown = shown;
    update();
    emit penMoved();
}

void DrawingPad::focusInEvent(QFocusEvent* event)
{
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        showPen(true);
    QQuickPaintedItem::focusInEvent(event);
}

void DrawingPad::focusOutEvent(QFocusEvent* event)
{
    if (m_penDown) {
        m_penDown = false;
        end();
    }
    showPen(m_penShown);
    QQuickPaintedItem::focusOutEvent(event);
}
