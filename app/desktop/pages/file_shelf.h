// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/work/file_acts.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <vector>

// The pictures and sounds that can be taken into an answer: those on sticks and cards, and in this
// device's folder for pictures. A list of the program's own, so that no desktop remembers what was
// chosen.
class FileShelf : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the interview")
    // Names, the newest file first; beside each where it lies and how large it is, in MB
    Q_PROPERTY(QStringList names READ names NOTIFY looked FINAL)
    Q_PROPERTY(QStringList places READ places NOTIFY looked FINAL)
    Q_PROPERTY(QList<int> sizes READ sizes NOTIFY looked FINAL)
    // It is still looking.
    Q_PROPERTY(bool busy READ busy NOTIFY looked FINAL)

public:
    explicit FileShelf(QObject* parent = nullptr);

    QStringList names() const;
    QStringList places() const;
    QList<int> sizes() const;

    bool busy() const { return m_busy; }

    Q_INVOKABLE void look(bool pictures, bool sounds);
    // Forgets the names.
    Q_INVOKABLE void clear();

    void show(std::vector<FoundFile> files);
    // Empty where there is no such row.
    std::filesystem::path path(int row) const;

signals:
    void looked();

private:
    std::vector<FoundFile> m_files;
    bool m_busy = false;
    int m_turn = 0;
};
