// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/pages/pictures.h"

#include <QPointer>
#include <QQuickPaintedItem>
#include <QString>
#include <QtQml/qqmlregistration.h>

// Draws one of a page's pictures, whole, as large as fits, in the middle of the item. No cache of
// Qt's and no file sees it.
class PictureView : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Pictures* pictures READ pictures WRITE setPictures NOTIFY sourceChanged FINAL)
    // "form:bus.png" or "answer:..."; "" for none
    Q_PROPERTY(QString source READ source WRITE setSource NOTIFY sourceChanged FINAL)
    // Its longest side in pixels: what is read need be no larger than what is drawn.
    Q_PROPERTY(int most READ most WRITE setMost NOTIFY sourceChanged FINAL)
    // It is drawn; it was looked for and is not there. Neither while it is read.
    Q_PROPERTY(bool there READ there NOTIFY came FINAL)
    Q_PROPERTY(bool missing READ missing NOTIFY came FINAL)
    // Height by width of what is drawn; 0 while nothing is
    Q_PROPERTY(qreal ratio READ ratio NOTIFY came FINAL)

public:
    explicit PictureView(QQuickItem* parent = nullptr);
    ~PictureView() override;

    Pictures* pictures() const { return m_pictures; }

    void setPictures(Pictures* pictures);

    QString source() const { return m_source; }

    void setSource(const QString& source);

    int most() const { return m_most; }

    void setMost(int most);

    bool there() const { return !m_picture.isNull(); }

    bool missing() const { return m_looked && m_picture.isNull(); }

    qreal ratio() const;

    void paint(QPainter* painter) override;

signals:
    void sourceChanged();
    void came();

private:
    void letGo();
    void want();
    void take(const QString& source, int most);

    QPointer<Pictures> m_pictures;
    QString m_source;
    int m_most = 1280;
    bool m_holds = false;
    bool m_looked = false;
    QImage m_picture;
};
