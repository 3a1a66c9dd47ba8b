// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/secret_field.h"

#include <QtQml/qqmlregistration.h>

// Where letters are typed that stand on a piece of paper: a secret field that shows them, in
// capitals and in groups of four as on the paper, over as many lines as they need. The first word
// of a card or share is a group of its own. Its implicit height is that of its lines.
class PaperField : public SecretField
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit PaperField(QQuickItem* parent = nullptr);

    void paint(QPainter* painter) override;

protected:
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    void geometryChange(const QRectF& fresh, const QRectF& old) override;

private:
    void measure();
};
