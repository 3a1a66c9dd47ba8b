// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/work/worker.h"

#include "desktop/work/desk.h"

#include <QMetaObject>

Worker::Worker(const cuaderno::Clock& clock, std::filesystem::path surveys, QObject* parent)
    : QObject(parent), m_desk(new Desk{clock, std::move(surveys)}), m_there(new QObject)
{
    m_thread.setObjectName(QStringLiteral("worker"));
    // Forms may nest deeply and so do the readers of their expressions.
    m_thread.setStackSize(8 * 1024 * 1024);
    m_there->moveToThread(&m_thread);
    m_thread.start();
}

Worker::~Worker()
{
    // What is open closes on its own thread, after everything that was posted.
    finish();
    QMetaObject::invokeMethod(
        m_there, [this] { m_desk.reset(); }, Qt::BlockingQueuedConnection);
    m_there->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

void Worker::finish()
{
    QMetaObject::invokeMethod(
        m_there, [] {}, Qt::BlockingQueuedConnection);
}

void Worker::run(std::function<void(Desk&)> job)
{
    QMetaObject::invokeMethod(
        m_there, [this, job = std::move(job)] { job(*m_desk); }, Qt::QueuedConnection);
}

void Worker::comeBack(std::function<void()> answer)
{
    QMetaObject::invokeMethod(this, std::move(answer), Qt::QueuedConnection);
}
