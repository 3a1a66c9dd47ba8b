// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>
#include <QtQml/qqmlregistration.h>

// The few words of the app that stand on a question's page as the participant's own answers: in the
// language in which the questions are asked, whatever the app speaks.
//
// Each is "" where the app has no words in that language; those of the app stand there then.
class AskedWords : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the interview")
    // "I don't know", "I prefer not to say", "This was read to me"
    Q_PROPERTY(QString unknown READ unknown NOTIFY changed FINAL)
    Q_PROPERTY(QString declined READ declined NOTIFY changed FINAL)
    Q_PROPERTY(QString wasRead READ wasRead NOTIFY changed FINAL)

public:
    using QObject::QObject;

    QString unknown() const;
    QString declined() const;
    QString wasRead() const;

    // `code` as a form writes it: "es", "pt-BR".
    void setLanguage(const QString& code);

signals:
    void changed();

private:
    QString words(const char* context, const char* source) const;

    QString m_code;
    QTranslator m_words;
    bool m_known = false;
};
