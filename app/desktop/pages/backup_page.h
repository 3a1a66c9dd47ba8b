// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "desktop/work/backup_acts.h"
#include "desktop/work/worker.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <filesystem>
#include <vector>

// A backup of the notebook that is open, on a stick or in another folder: everything in it, closed
// as it is here, read back before it is said to be there.
class BackupPage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the notebook")
    Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")
    Q_PROPERTY(Step step READ step NOTIFY stepChanged FINAL)
    // Names of the sticks and cards that are there and can be written
    Q_PROPERTY(QStringList sticks READ sticks NOTIFY sticksChanged FINAL)
    // Done: how many talks are in it, and where it is
    Q_PROPERTY(int talks READ talks NOTIFY stepChanged FINAL)
    Q_PROPERTY(QString where READ where NOTIFY stepChanged FINAL)

public:
    enum class Step {
        Choosing, // toStick(), toFolder()
        Working,
        Done,
    };
    Q_ENUM(Step)

    explicit BackupPage(Worker& worker, QObject* parent = nullptr);

    Step step() const { return m_step; }

    QStringList sticks() const;

    int talks() const { return m_talks; }

    QString where() const { return m_where; }

    void begin();
    void clear();

    // Looks again which sticks are there.
    Q_INVOKABLE void look();
    Q_INVOKABLE void toStick(int place);
    // An existing folder, or one to be made, by its path.
    Q_INVOKABLE void toFolder(const QString& path);
    Q_INVOKABLE void back();

signals:
    void stepChanged();
    void sticksChanged();
    // Back to Settings.
    void left();
    void failed(const cuaderno::Error& error);

private:
    void go(Step step);
    void write(const std::filesystem::path& folder);
    void written(const ShownBackup& backup);

    Worker& m_worker;
    Step m_step = Step::Choosing;
    std::vector<BackupPlace> m_sticks;
    int m_talks = 0;
    QString m_where;
};
