// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

// "Before you start": a minute, for both of them. Only the chosen codes are kept
// with the session; what they both say if somebody comes in is written nowhere.
class BeforePage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the notebook")
    Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")
    // Each is "" until chosen. company: "alone", "near", "interpreter". heard: "no", "perhaps",
    // "yes". wayOut: "yes", "no". adult: "yes", "no", "notSure".
    Q_PROPERTY(QString company READ company WRITE setCompany NOTIFY changed FINAL)
    Q_PROPERTY(QString heard READ heard WRITE setHeard NOTIFY changed FINAL)
    Q_PROPERTY(QString wayOut READ wayOut WRITE setWayOut NOTIFY changed FINAL)
    Q_PROPERTY(QString adult READ adult WRITE setAdult NOTIFY changed FINAL)
    Q_PROPERTY(Advice advice READ advice NOTIFY changed FINAL)
    // "Start with consent" is drawn; not for somebody who is, or may be, under 18.
    Q_PROPERTY(bool mayStart READ mayStart NOTIFY changed FINAL)
    // Start was pressed before "18 or over?" had an answer.
    Q_PROPERTY(bool ageMissing READ ageMissing NOTIFY changed FINAL)

public:
    enum class Advice {
        None,
        Good,  // "Good to go."
        Heard, // "Someone could hear. Move, or make it another day."
        NoWay, // no way out for them
        Minor, // "This one is for adults."
    };
    Q_ENUM(Advice)

    explicit BeforePage(QObject* parent = nullptr);

    QString company() const { return m_company; }

    void setCompany(const QString& company);

    QString heard() const { return m_heard; }

    void setHeard(const QString& heard);

    QString wayOut() const { return m_wayOut; }

    void setWayOut(const QString& wayOut);

    QString adult() const { return m_adult; }

    void setAdult(const QString& adult);

    Advice advice() const;
    bool mayStart() const;

    bool ageMissing() const { return m_ageMissing; }

    Q_INVOKABLE void start();
    // "Another day", also where the person is under 18: to Home, nothing is kept.
    Q_INVOKABLE void anotherDay();

    void reset();

signals:
    void changed();
    void started();
    void left();

private:
    QString m_company;
    QString m_heard;
    QString m_wayOut;
    QString m_adult;
    bool m_ageMissing = false;
};
