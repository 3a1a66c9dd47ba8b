// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/drawing_pad.h"

#include "desktop/work/picture_acts.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace {

constexpr QSize sheet(1200, 900);
constexpr int mostPixels = keptPixels;

// Breadths of each tool, on a sheet as wide as `sheet`.
constexpr std::array<qreal, 3> penBreadths{3, 7, 14};
constexpr std::array<qreal, 3> eraserBreadths{20, 50, 120};
constexpr std::array<qreal, 3> smudgeBreadths{50, 100, 180};

constexpr int smudgeCells = 24;

qreal breadthOf(DrawingPad::Tool tool, int breadth)
{
    const auto place = static_cast<std::size_t>(std::clamp(breadth, 1, 3) - 1);
    switch (tool) {
    case DrawingPad::Tool::Pen:
        return penBreadths[place];
    case DrawingPad::Tool::Eraser:
        return eraserBreadths[place];
    case DrawingPad::Tool::Smudge:
        return smudgeBreadths[place];
    }
    return penBreadths[place];
}

// Few large cells: what was finer is gone.
QImage smudged(const QImage& picture)
{
    const QSize cells = picture.size().scaled(smudgeCells, smudgeCells, Qt::KeepAspectRatio);
    return picture.scaled(cells.expandedTo({1, 1}), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .scaled(picture.size(), Qt::IgnoreAspectRatio, Qt::FastTransformation);
}

} // namespace

DrawingPad::DrawingPad(QQuickItem* parent) : QQuickPaintedItem(parent), m_size(sheet)
{
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptTouchEvents(true);
    setActiveFocusOnTab(true);
    m_pen = {m_size.width() / 2.0, m_size.height() / 2.0};
    redraw();
}

DrawingPad::~DrawingPad()
{
    letGo();
}

void DrawingPad::setPage(InterviewPage* page)
{
    if (m_page == page)
        return;
    letGo();
    m_page = page;
    if (m_page)
        connect(m_page->pictures(), &Pictures::came, this, &DrawingPad::take);
    read();
    emit begun();
}

void DrawingPad::setPath(const QString& path)
{
    m_path = path;
    emit begun();
}

void DrawingPad::setSource(const QString& source)
{
    if (m_source == source)
        return;
    letGo();
    m_source = source;
    read();
    emit begun();
}

void DrawingPad::setBelow(bool below)
{
    m_below = below;
    emit begun();
}

void DrawingPad::setTool(Tool tool)
{
    m_tool = tool;
    emit toolChanged();
}

void DrawingPad::setBreadth(int breadth)
{
    m_breadth = breadth;
    emit toolChanged();
}

bool DrawingPad::empty() const
{
    if (m_below && !m_start.isNull())
        return false;
    if (!m_strokes.empty())
        return m_strokes.back().clears;
    return m_start.isNull();
}

// --- what it begins with

void DrawingPad::read()
{
    if (!m_page || m_source.isEmpty())
        return;
    m_holds = true;
    m_page->pictures()->hold(m_source, mostPixels);
}

void DrawingPad::letGo()
{
    if (m_holds && m_page)
        m_page->pictures()->release(m_source, mostPixels);
    m_holds = false;
}

void DrawingPad::take(const QString& source, int most)
{
    if (!m_holds || source != m_source || most != mostPixels)
        return;
    m_start = m_page->pictures()->picture(source, most);
    letGo();
    if (m_start.isNull())
        return;
    m_size = m_start.size();
    m_pen = {m_size.width() / 2.0, m_size.height() / 2.0};
    m_strokes.clear();
    m_smudge = {};
    redraw();
    emit begun();
    emit drawn();
}

void DrawingPad::forget()
{
    m_drawing = false;
    m_start = {};
    m_smudge = {};
    m_size = sheet;
    m_strokes.clear();
    redraw();
    emit begun();
    emit drawn();
}

// --- strokes

QPointF DrawingPad::onSheet(const QPointF& here) const
{
    return {std::clamp(here.x() / width(), 0.0, 1.0) * m_size.width(),
            std::clamp(here.y() / height(), 0.0, 1.0) * m_size.height()};
}

void DrawingPad::begin(const QPointF& here)
{
    m_strokes.push_back({m_tool, m_breadth, false, {here}});
    m_drawing = true;
    draw(m_strokes.back(), 0);
    update();
}

void DrawingPad::goOn(const QPointF& here)
{
    if (!m_drawing)
        return;
    auto& points = m_strokes.back().points;
    points.push_back(here);
    draw(m_strokes.back(), points.size() - 2);
    update();
}

void DrawingPad::end()
{
    if (!m_drawing)
        return;
    m_drawing = false;
    tell();
}

// Something else was meant: a second finger, a swipe of the window's.
void DrawingPad::breakOff()
{
    if (!m_drawing)
        return;
    m_drawing = false;
    m_strokes.pop_back();
    redraw();
}

void DrawingPad::undo()
{
    if (m_strokes.empty())
        return;
    m_drawing = false;
    m_strokes.pop_back();
    redraw();
    tell();
}

void DrawingPad::clear()
{
    if (empty())
        return;
    m_drawing = false;
    m_strokes.push_back({Tool::Eraser, 1, true, {}});
    redraw();
    tell();
}

void DrawingPad::tell()
{
    emit drawn();
    if (m_page)
        m_page->drew(m_path, empty() ? QImage() : drawing());
}

// --- looks

void DrawingPad::redraw()
{
    m_layer = QImage(m_size, QImage::Format_ARGB32_Premultiplied);
    m_layer.fill(Qt::transparent);
    if (!m_below && !m_start.isNull()) {
        QPainter painter(&m_layer);
        painter.drawImage(0, 0, m_start);
    }
    for (const Stroke& stroke : m_strokes)
        draw(stroke, 0);
    update();
}

void DrawingPad::draw(const Stroke& stroke, std::size_t from)
{
    if (stroke.clears) {
        m_layer.fill(Qt::transparent);
        return;
    }
    QPainter painter(&m_layer);
    painter.setRenderHint(QPainter::Antialiasing, stroke.tool != Tool::Smudge);
    QPen pen(Qt::black);
    if (stroke.tool == Tool::Eraser) {
        painter.setCompositionMode(QPainter::CompositionMode_Clear);
    } else if (stroke.tool == Tool::Smudge) {
        if (m_start.isNull())
            return;
        if (m_smudge.isNull())
            m_smudge = smudged(m_start);
        pen.setBrush(QBrush(m_smudge));
    }
    pen.setWidthF(breadthOf(stroke.tool, stroke.breadth) * m_size.width() / sheet.width());
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    if (stroke.points.size() == 1) {
        painter.drawPoint(stroke.points.front());
        return;
    }
    QPainterPath line(stroke.points[from]);
    for (std::size_t at = from + 1; at < stroke.points.size(); ++at)
        line.lineTo(stroke.points[at]);
    painter.drawPath(line);
}

QImage DrawingPad::drawing() const
{
    QImage all(m_size, QImage::Format_RGB32);
    all.fill(Qt::white);
    QPainter painter(&all);
    if (m_below && !m_start.isNull())
        painter.drawImage(0, 0, m_start);
    painter.drawImage(0, 0, m_layer);
    return all;
}

void DrawingPad::paint(QPainter* painter)
{
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->fillRect(boundingRect(), Qt::white);
    if (m_below && !m_start.isNull())
        painter->drawImage(boundingRect(), m_start);
    painter->drawImage(boundingRect(), m_layer);
    if (!byKeys())
        return;
    const QPointF at(m_pen.x() / m_size.width() * width(), m_pen.y() / m_size.height() * height());
    const qreal reach = m_penDown ? 8 : 14;
    for (const auto& [colour, breadth] : {std::pair(Qt::white, 5.0), std::pair(Qt::black, 2.0)}) {
        painter->setPen(QPen(colour, breadth));
        painter->drawLine(at - QPointF(reach, 0), at + QPointF(reach, 0));
        painter->drawLine(at - QPointF(0, reach), at + QPointF(0, reach));
    }
}
