// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/work/worker.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

// "We have paused": five ways on, none pressed on anyone.
class PausePage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the notebook")
    Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")
    Q_PROPERTY(Step step READ step NOTIFY stepChanged FINAL)
    // False in the middle of consent: nothing was answered, so there is nothing to keep or delete;
    // then goOn() and toHome() only.
    Q_PROPERTY(bool hasSession READ hasSession NOTIFY stepChanged FINAL)
    Q_PROPERTY(bool working READ working NOTIFY workingChanged FINAL)

public:
    enum class Step {
        Paused,
        Calm, // a calm minute
        Gone, // "It is gone."
    };
    Q_ENUM(Step)

    explicit PausePage(Worker& worker, QObject* parent = nullptr);

    Step step() const { return m_step; }

    bool hasSession() const { return m_hasSession; }

    bool working() const { return m_working; }

    // From a session page: state becomes paused in the vault.
    void begin(bool hasSession);
    void clear();

    // Back to the same question.
    Q_INVOKABLE void goOn();
    // The rest of the section is left out.
    Q_INVOKABLE void skipThisPart();
    // It counts as it is: sealed.
    Q_INVOKABLE void stopAndKeep();
    // After the sheet has asked once. Answers, consent and code of this session are gone for good.
    Q_INVOKABLE void deleteEverything();
    Q_INVOKABLE void calmMinute();
    Q_INVOKABLE void backToThePause();
    // From Gone, and "later": to Home. A paused talk stays in "To go on with".
    Q_INVOKABLE void toHome();

signals:
    void stepChanged();
    void workingChanged();
    void resumed();
    // Nothing of this session is left.
    void deleted();
    void partSkipped();
    void keepAsked();
    void left();
    void failed(const cuaderno::Error& error);

private:
    void go(Step step);
    void setWorking(bool working);

    Worker& m_worker;
    Step m_step = Step::Paused;
    bool m_hasSession = false;
    bool m_working = false;
};
