// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <filesystem>

class Notebook;
class QQuickWindow;
class Worker;

// Draws one page of a sample notebook: leads the view models there as a person would, waits until
// the page is still, saves its picture.
class Grabber : public QObject
{
    Q_OBJECT

public:
    // The names that --grab takes.
    static QStringList pages();

    Grabber(Worker& worker, Notebook& notebook, QQuickWindow* window, QString page,
            cuaderno::Secret passphrase, std::filesystem::path out, QObject* parent = nullptr);

    void start();

signals:
    // `problem` empty: the picture is there.
    void done(const QString& problem);

private:
    void tick();
    // One act towards the page; true where it is there.
    bool approach();
    bool approachHome();
    bool approachConsent();
    bool approachInterview();
    bool approachReview();
    bool approachSecondWay();
    void typeHalf(const QString& text);
    void answerBefore();
    void findAnswered();
    void save();
    void finish(const QString& problem);

    Worker& m_worker;
    Notebook& m_notebook;
    QQuickWindow* m_window;
    QString m_page;
    cuaderno::Secret m_passphrase;
    std::filesystem::path m_out;
    QTimer m_timer;
    QElapsedTimer m_since;
    QStringList m_answered; // paths still to be looked at
    bool m_unlocking = false;
    bool m_going = false;
    bool m_listed = false;
    bool m_found = false;
    bool m_ending = false;
    bool m_typed = false;
    int m_stillFor = 0;
};
