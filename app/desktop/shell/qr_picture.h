// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/qr_code.h"

#include <QQuickPaintedItem>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <optional>

// A text as a QR code, dark on light in every theme, since readers want it so. As large as whole
// pixels for each module allow, in the middle of the item.
class QrPicture : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)

public:
    explicit QrPicture(QQuickItem* parent = nullptr);

    QString text() const { return m_text; }

    void setText(const QString& text);

    void paint(QPainter* painter) override;

signals:
    void textChanged();

private:
    QString m_text;
    std::optional<cuaderno::QrCode> m_code;
};
