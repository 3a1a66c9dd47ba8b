// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/film_view.h"

#include <QPainter>

FilmView::FilmView(QQuickItem* parent) : QQuickPaintedItem(parent) {}

void FilmView::setPlayer(PromptPlayer* player)
{
    if (m_player == player)
        return;
    if (m_player)
        m_player->disconnect(this);
    m_player = player;
    if (m_player)
        connect(m_player, &PromptPlayer::pictureChanged, this, &FilmView::show);
    emit playerChanged();
    show();
}

void FilmView::show()
{
    const QImage picture = m_player ? m_player->picture() : QImage();
    const qreal ratio = picture.isNull() ? 0 : qreal(picture.height()) / picture.width();
    update();
    if (ratio == m_ratio)
        return;
    m_ratio = ratio;
    emit ratioChanged();
}

void FilmView::paint(QPainter* painter)
{
    const QImage picture = m_player ? m_player->picture() : QImage();
    if (picture.isNull())
        return;
    const QSizeF size = QSizeF(picture.size()).scaled(boundingRect().size(), Qt::KeepAspectRatio);
    const QPointF corner((width() - size.width()) / 2, (height() - size.height()) / 2);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(QRectF(corner, size), picture);
}
