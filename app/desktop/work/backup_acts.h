// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/work/desk.h"

#include <QString>

#include <filesystem>
#include <optional>
#include <vector>

// A stick or card that is there and can be written.
struct BackupPlace
{
    QString name;
    std::filesystem::path folder;
};

// What a desktop mounts for people: never the disk that the program or the notebook is on.
std::vector<BackupPlace> backupPlaces();
// The same with those that can only be read.
std::vector<std::filesystem::path> foldersOfSticks();

struct ShownBackup
{
    int talks = 0;
    std::filesystem::path folder;
    std::optional<cuaderno::Error> error;
};

// Into a folder of its own in this place. Its name says nothing; where another notebook has it, the
// next one is taken. On the worker's thread; REQUIRES that desk.vault is there.
ShownBackup backUpIn(Desk& desk, const std::filesystem::path& place);
