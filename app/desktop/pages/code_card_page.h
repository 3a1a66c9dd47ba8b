// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

// The code and the four words, shown once. Nobody can show them again: the vault keeps only a keyed
// hash of the words.
class CodeCardPage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the notebook")
    // "KITE-47-R"; left to right in every language
    Q_PROPERTY(QString code READ code NOTIFY shown FINAL)
    // Four words of a language, or four groups of digits
    Q_PROPERTY(QStringList words READ words NOTIFY shown FINAL)
    // Until when answers can be taken back, as a month "2027-05"; empty where there is no limit yet
    Q_PROPERTY(QString until READ until NOTIFY shown FINAL)

public:
    explicit CodeCardPage(QObject* parent = nullptr);

    QString code() const { return m_code; }

    QStringList words() const { return m_words; }

    QString until() const { return m_until; }

    void show(const QString& code, const QStringList& words, const QString& until);
    // Wipes what was shown.
    void clear();

    // After the sheet "Do they have it?"
    Q_INVOKABLE void theyHaveIt();
    Q_INVOKABLE void theyDoNotWantOne();

signals:
    void shown();
    void left(bool taken);

private:
    QString m_code;
    QStringList m_words;
    QString m_until;
};
