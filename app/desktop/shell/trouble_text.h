// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <optional>

// An error in the language of the app: what happened and what is safe.
QString troubleSentence(const cuaderno::Error& error);

// What went wrong, for people: what happened and what is safe (sentence), what to do (next), and
// under "For the person who helps you" the code and the place (details), never with an answer or a
// name. A banner at the place of the content, not a dialog. One at a time: the newest.
class TroubleText : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the notebook")
    Q_PROPERTY(bool present READ present NOTIFY changed FINAL)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL)
    Q_PROPERTY(QString next READ next NOTIFY changed FINAL)
    Q_PROPERTY(QString details READ details NOTIFY changed FINAL)

public:
    explicit TroubleText(QObject* parent = nullptr);

    void show(const cuaderno::Error& error);
    // In the language that the app speaks now.
    void retranslate();

    bool present() const { return m_error.has_value(); }

    QString sentence() const { return m_sentence; }

    QString next() const { return m_next; }

    QString details() const { return m_details; }

    Q_INVOKABLE void dismiss();

signals:
    void changed();

private:
    std::optional<cuaderno::Error> m_error;
    QString m_sentence;
    QString m_next;
    QString m_details;
};
