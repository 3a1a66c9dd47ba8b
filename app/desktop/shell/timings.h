// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <atomic>
#include <filesystem>

class QQuickWindow;

// Tells when a step is seen, and appends {"at":"home-shown","ms":412} lines to a file: names of
// steps, never content, milliseconds since this process image began. For benchmarks.
class Timings : public QObject
{
    Q_OBJECT

public:
    // An empty file name: nothing is appended.
    explicit Timings(const std::filesystem::path& file, QObject* parent = nullptr);

    void watch(QQuickWindow* window);
    // `shown`: when the first frame that holds it is on the screen.
    void step(const QString& at, bool shown);

signals:
    // The first frame that holds it is on the screen.
    void shown(const QString& at);

private:
    void write(const QString& at);
    void frameShown();

    cuaderno::File m_file;
    QQuickWindow* m_window = nullptr;
    QStringList m_waiting;
    // The scene was handed to the renderer after the last step; told by the renderer's thread.
    std::atomic<bool> m_handedOver = false;
};

// Milliseconds since this process image began.
qint64 sinceStart();
