// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/pages/prompt_player.h"

#include <QPointer>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

// The film that is played, whole, in the middle of the item; nothing while there is none.
class FilmView : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(PromptPlayer* player READ player WRITE setPlayer NOTIFY playerChanged FINAL)
    // Height by width of what is drawn; 0 while nothing is
    Q_PROPERTY(qreal ratio READ ratio NOTIFY ratioChanged FINAL)

public:
    explicit FilmView(QQuickItem* parent = nullptr);

    PromptPlayer* player() const { return m_player; }

    void setPlayer(PromptPlayer* player);

    qreal ratio() const { return m_ratio; }

    void paint(QPainter* painter) override;

signals:
    void playerChanged();
    void ratioChanged();

private:
    void show();

    QPointer<PromptPlayer> m_player;
    qreal m_ratio = 0;
};
