// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <filesystem>
#include <vector>

// A picture or sound that lies outside of the notebook and may be taken into an answer.
struct FoundFile
{
    QString name;
    // The stick or folder, as people know it.
    QString place;
    std::filesystem::path path;
    std::uint64_t bytes = 0;
    // For the order alone; nobody is shown it.
    std::filesystem::file_time_type made{};
};

struct FileWish
{
    bool pictures = true;
    bool sounds = false;
};

// What lies on sticks and cards and in this device's folder for pictures, the newest first, 40 at
// most: by their endings; what is in them is looked at when one is chosen. Slow sticks take their
// time, so on no thread that somebody waits for.
std::vector<FoundFile> findFiles(const FileWish& wish);

// The same in these folders, each with its name.
struct FilePlace
{
    QString name;
    std::filesystem::path folder;
};

std::vector<FoundFile> findFilesIn(const std::vector<FilePlace>& places, const FileWish& wish);
