// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/file_shelf.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <memory>

FileShelf::FileShelf(QObject* parent) : QObject(parent) {}

QStringList FileShelf::names() const
{
    QStringList all;
    for (const FoundFile& file : m_files)
        all.append(file.name);
    return all;
}

QStringList FileShelf::places() const
{
    QStringList all;
    for (const FoundFile& file : m_files)
        all.append(file.place);
    return all;
}

QList<int> FileShelf::sizes() const
{
    QList<int> all;
    for (const FoundFile& file : m_files)
        all.append(static_cast<int>(std::max<std::uint64_t>(1, file.bytes / 1'000'000)));
    return all;
}

void FileShelf::look(bool pictures, bool sounds)
{
    m_busy = true;
    const int turn = ++m_turn;
    emit looked();
    QThreadPool::globalInstance()->start(
        [shelf = QPointer(this), wish = FileWish{pictures, sounds}, turn] {
            auto files = std::make_shared<std::vector<FoundFile>>(findFiles(wish));
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [shelf, files, turn] {
                    if (shelf && turn == shelf->m_turn)
                        shelf->show(std::move(*files));
                },
                Qt::QueuedConnection);
        });
}

void FileShelf::show(std::vector<FoundFile> files)
{
    m_files = std::move(files);
    m_busy = false;
    emit looked();
}

void FileShelf::clear()
{
    ++m_turn;
    show({});
}

std::filesystem::path FileShelf::path(int row) const
{
    return row >= 0 && row < static_cast<int>(m_files.size())
               ? m_files[static_cast<std::size_t>(row)].path
               : std::filesystem::path();
}
