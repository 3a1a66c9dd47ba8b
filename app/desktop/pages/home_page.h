// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/instrument_list_model.h"
#include "desktop/models/session_list_model.h"
#include "desktop/work/worker.h"
#include "fieldwork/delete_due.h"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

// Today: codes, weeks and words only. And "Which one?", the questionnaires to start with.
class HomePage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the notebook")
    // Number of this week, for the margin
    Q_PROPERTY(int week READ week NOTIFY shown FINAL)
    Q_PROPERTY(SessionListModel* toGoOn READ toGoOn CONSTANT FINAL)
    // Sealed ones: "They cannot be opened here."
    Q_PROPERTY(SessionListModel* done READ done CONSTANT FINAL)
    Q_PROPERTY(InstrumentListModel* instruments READ instruments CONSTANT FINAL)
    // The notebook closed by itself while a talk was running: how many answers were kept, and of
    // which talk. -1 where it did not.
    Q_PROPERTY(int keptAnswers READ keptAnswers NOTIFY shown FINAL)
    Q_PROPERTY(QString keptCode READ keptCode NOTIFY shown FINAL)
    // When the last of them was kept: the time, and the day where it was not today
    Q_PROPERTY(QString keptAt READ keptAt NOTIFY shown FINAL)
    // What the vault noticed when it was opened, in words; empty where all is well
    Q_PROPERTY(QString notice READ notice NOTIFY shown FINAL)
    // What was deleted when it was opened, because its time was over
    Q_PROPERTY(int deletedRecordings READ deletedRecordings NOTIFY shown FINAL)
    Q_PROPERTY(int deletedPictures READ deletedPictures NOTIFY shown FINAL)
    Q_PROPERTY(int deletedTalks READ deletedTalks NOTIFY shown FINAL)
    // The tablet's date is in doubt: today as it says, else empty. Nothing is deleted until then
    Q_PROPERTY(QString doubtfulDate READ doubtfulDate NOTIFY shown FINAL)
    // Real talks wait for a second way in: Start leads to it
    Q_PROPERTY(bool secondWayMissing READ secondWayMissing NOTIFY shown FINAL)

public:
    explicit HomePage(Worker& worker, QObject* parent = nullptr);

    int week() const { return m_week; }

    SessionListModel* toGoOn() { return &m_toGoOn; }

    SessionListModel* done() { return &m_done; }

    InstrumentListModel* instruments() { return &m_instruments; }

    int keptAnswers() const { return m_keptAnswers; }

    QString keptCode() const { return m_keptCode; }

    QString keptAt() const;

    QString notice() const { return m_notice; }

    int deletedRecordings() const { return m_deleted.recordings; }

    int deletedPictures() const { return m_deleted.pictures; }

    int deletedTalks() const { return m_deleted.sessions; }

    QString doubtfulDate() const;

    bool secondWayMissing() const { return m_secondWayMissing; }

    // Reads everything again. Only the first time after unlocking, what is running was cut off.
    void refresh(bool afterUnlock = false);
    void clear();

    // To "Which one?", or on to "Before you start" where there is only one; first to a second way
    // in, where that is missing.
    Q_INVOKABLE void startInterview();
    // From "Which one?".
    Q_INVOKABLE void choose(const QString& instrument);
    Q_INVOKABLE void makeSecondWay();
    Q_INVOKABLE void goOn(const QString& session);
    // To the talk that was kept after the notebook closed by itself.
    Q_INVOKABLE void seeWhatWasKept();
    // Somebody looked at the date: what is due by it goes now.
    Q_INVOKABLE void dateIsRight();

signals:
    void shown();
    void whichOneAsked();
    void secondWayAsked();
    void instrumentChosen(const QString& instrument);
    void goOnAsked(const QString& session);
    void failed(const cuaderno::Error& error);

private:
    void forgetKept();

    Worker& m_worker;
    SessionListModel m_toGoOn;
    SessionListModel m_done;
    InstrumentListModel m_instruments;
    QString m_keptCode;
    QDateTime m_keptAt;
    QString m_keptSession;
    QString m_notice;
    cuaderno::DueDeletions m_deleted;
    bool m_secondWayMissing = false;
    int m_week = 0;
    int m_keptAnswers = -1;
    int m_generation = 0; // as in InterviewPage
};
