// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/work/backup_acts.h"

#include "desktop/shell/convert.h"

#include <QStorageInfo>

#include <string>

using namespace cuaderno;

namespace {

// As many notebooks as anybody keeps on one stick.
constexpr int namesAtMost = 20;

bool isForPeople(const QString& path)
{
    return path.startsWith(QLatin1String("/media/"))
           || path.startsWith(QLatin1String("/run/media/"))
           || path.startsWith(QLatin1String("/mnt/"));
}

std::vector<QStorageInfo> volumesOfPeople()
{
    std::vector<QStorageInfo> volumes;
    for (const QStorageInfo& volume : QStorageInfo::mountedVolumes())
        if (volume.isValid() && volume.isReady() && isForPeople(volume.rootPath()))
            volumes.push_back(volume);
    return volumes;
}

} // namespace

std::vector<BackupPlace> backupPlaces()
{
    std::vector<BackupPlace> places;
    for (const QStorageInfo& volume : volumesOfPeople()) {
        if (volume.isReadOnly())
            continue;
        const auto folder = toPath(volume.rootPath());
        const QString name =
            volume.name().isEmpty() ? toQt(folder.filename().string()) : volume.name();
        places.push_back({name, folder});
    }
    return places;
}

std::vector<std::filesystem::path> foldersOfSticks()
{
    std::vector<std::filesystem::path> folders;
    for (const QStorageInfo& volume : volumesOfPeople())
        folders.push_back(toPath(volume.rootPath()));
    return folders;
}

ShownBackup backUpIn(Desk& desk, const std::filesystem::path& place)
{
    ShownBackup shown;
    for (int number = 1; number <= namesAtMost; ++number) {
        shown.folder = place / (number == 1 ? "backup" : "backup-" + std::to_string(number));
        const auto made = desk.vault->backUpInto(shown.folder);
        if (made) {
            shown.talks = made->sessions + made->sealed;
            shown.error.reset();
            return shown;
        }
        shown.error = made.error();
        if (made.error().code != ErrorCode::BackupOfAnother
            && made.error().code != ErrorCode::FileExists)
            break;
    }
    return shown;
}
