// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

// After sealing: "Sealed." "Thank you. You have been heard."
class ClosePage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the notebook")
    Q_PROPERTY(QString code READ code NOTIFY shown FINAL)

public:
    explicit ClosePage(QObject* parent = nullptr);

    QString code() const { return m_code; }

    void show(const QString& code);
    Q_INVOKABLE void done();

signals:
    void shown();
    void left();

private:
    QString m_code;
};
