// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/review_list_model.h"
#include "desktop/work/worker.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <functional>

// "Anything to change?" The answers back, then sealing.
class ReviewPage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the notebook")
    Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")
    Q_PROPERTY(Phase phase READ phase NOTIFY phaseChanged FINAL)
    Q_PROPERTY(ReviewListModel* answers READ answers CONSTANT FINAL)
    // The talk stops before its end; "It counts as it is."
    Q_PROPERTY(bool stopped READ stopped NOTIFY phaseChanged FINAL)
    // Finish was pressed and something cannot be sealed like this: how many rows say trouble
    Q_PROPERTY(int troubles READ troubles NOTIFY phaseChanged FINAL)

public:
    enum class Phase { Reading, Ready, Sealing };
    Q_ENUM(Phase)

    explicit ReviewPage(Worker& worker, QObject* parent = nullptr);

    Phase phase() const { return m_phase; }

    ReviewListModel* answers() { return &m_answers; }

    bool stopped() const { return m_stopped; }

    int troubles() const { return m_troubles; }

    void show(bool stopped);
    void clear();

    // To the question, to change it.
    Q_INVOKABLE void change(const QString& path);
    // Takes one answer away ("not asked").
    Q_INVOKABLE void remove(const QString& path);
    // "Not yet": back to the last page, or to the pause if the talk was stopped there.
    Q_INVOKABLE void notYet();
    // Asks the uses that were left for the end first, if there are some; then seals.
    Q_INVOKABLE void finish();

    // After those uses have been asked.
    void seal();

signals:
    void phaseChanged();
    void changeAsked(const QString& path);
    void askAtTheEnd(const QStringList& uses);
    void left();
    void sealed(const QString& code);
    void failed(const cuaderno::Error& error);

private:
    struct Reading;
    struct Sealing;
    void settle(Phase phase);
    void read(bool violations, std::function<void(const Reading&)> then);

    Worker& m_worker;
    ReviewListModel m_answers;
    Phase m_phase = Phase::Reading;
    bool m_stopped = false;
    int m_troubles = 0;
    int m_generation = 0; // as in InterviewPage
};
