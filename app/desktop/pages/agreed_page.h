// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/agreed_list_model.h"
#include "desktop/work/worker.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

// "What you agreed to": the uses of the running session, and the way to change each at any time. A
// use that is turned off stops covering at that moment.
class AgreedPage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the notebook")
    Q_PROPERTY(AgreedListModel* uses READ uses CONSTANT FINAL)

public:
    explicit AgreedPage(Worker& worker, QObject* parent = nullptr);

    AgreedListModel* uses() { return &m_uses; }

    void refresh();
    void clear();

    // decision: "yes", "no", "askLater". "no" to taking part opens Pause instead, where they choose
    // what becomes of the answers.
    Q_INVOKABLE void change(const QString& use, const QString& decision);
    Q_INVOKABLE void close();

signals:
    void stopAsked();
    void closed();
    void failed(const cuaderno::Error& error);

private:
    Worker& m_worker;
    AgreedListModel m_uses;
    int m_generation = 0; // as in InterviewPage
};
