// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/picture_view.h"

#include <QPainter>

PictureView::PictureView(QQuickItem* parent) : QQuickPaintedItem(parent) {}

PictureView::~PictureView()
{
    letGo();
}

void PictureView::setPictures(Pictures* pictures)
{
    if (m_pictures == pictures)
        return;
    letGo();
    if (m_pictures)
        m_pictures->disconnect(this);
    m_pictures = pictures;
    if (m_pictures)
        connect(m_pictures, &Pictures::came, this, &PictureView::take);
    want();
}

void PictureView::setSource(const QString& source)
{
    if (m_source == source)
        return;
    letGo();
    m_source = source;
    want();
}

void PictureView::setMost(int most)
{
    if (m_most == most)
        return;
    letGo();
    m_most = most;
    want();
}

qreal PictureView::ratio() const
{
    return there() ? qreal(m_picture.height()) / m_picture.width() : 0;
}

void PictureView::letGo()
{
    if (m_holds && m_pictures)
        m_pictures->release(m_source, m_most);
    m_holds = false;
    m_looked = false;
    m_picture = {};
}

void PictureView::want()
{
    update();
    emit sourceChanged();
    emit came();
    if (!m_pictures || m_source.isEmpty())
        return;
    m_holds = true;
    m_pictures->hold(m_source, m_most);
}

void PictureView::take(const QString& source, int most)
{
    if (!m_holds || source != m_source || most != m_most)
        return;
    m_picture = m_pictures->picture(source, most);
    m_looked = true;
    update();
    emit came();
}

void PictureView::paint(QPainter* painter)
{
    if (m_picture.isNull())
        return;
    const QSizeF size = QSizeF(m_picture.size()).scaled(boundingRect().size(), Qt::KeepAspectRatio);
    const QPointF corner((width() - size.width()) / 2, (height() - size.height()) / 2);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(QRectF(corner, size), m_picture);
}
