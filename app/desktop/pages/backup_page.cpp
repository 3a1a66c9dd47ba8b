// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/backup_page.h"

#include "desktop/shell/convert.h"

using namespace cuaderno;

BackupPage::BackupPage(Worker& worker, QObject* parent) : QObject(parent), m_worker(worker) {}

QStringList BackupPage::sticks() const
{
    QStringList names;
    for (const BackupPlace& place : m_sticks)
        names.append(place.name);
    return names;
}

void BackupPage::begin()
{
    clear();
    look();
}

void BackupPage::clear()
{
    m_talks = 0;
    m_where.clear();
    m_sticks.clear();
    emit sticksChanged();
    go(Step::Choosing);
}

void BackupPage::look()
{
    m_sticks = backupPlaces();
    emit sticksChanged();
}

void BackupPage::toStick(int place)
{
    if (place >= 0 && static_cast<std::size_t>(place) < m_sticks.size())
        write(m_sticks[static_cast<std::size_t>(place)].folder);
}

void BackupPage::toFolder(const QString& path)
{
    const QString trimmed = path.trimmed();
    if (!trimmed.isEmpty())
        write(toPath(trimmed));
}

void BackupPage::write(const std::filesystem::path& folder)
{
    if (m_step != Step::Choosing)
        return;
    go(Step::Working);
    m_worker.post(
        this, [folder](Desk& desk) { return backUpIn(desk, folder); },
        [this](const ShownBackup& backup) { written(backup); });
}

void BackupPage::written(const ShownBackup& backup)
{
    if (backup.error) {
        go(Step::Choosing);
        emit failed(*backup.error);
        return;
    }
    m_talks = backup.talks;
    m_where = pathToQt(backup.folder);
    go(Step::Done);
}

void BackupPage::back()
{
    if (m_step == Step::Working)
        return;
    clear();
    emit left();
}

void BackupPage::go(Step step)
{
    m_step = step;
    emit stepChanged();
}
