// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/work/file_acts.h"

#include "base/text.h"
#include "desktop/shell/convert.h"
#include "desktop/work/backup_acts.h"

#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostShown = 40;
// A stick with a whole music collection is not walked to its end.
constexpr int mostLookedAt = 20'000;
constexpr int deepest = 4;

constexpr std::array<std::string_view, 3> pictureEndings{".jpg", ".jpeg", ".png"};
constexpr std::array<std::string_view, 4> soundEndings{".wav", ".ogg", ".oga", ".opus"};

bool isWanted(const fs::path& path, const FileWish& wish)
{
    const std::string ending = cuaderno::toLower(path.extension().string());
    return (wish.pictures && std::ranges::find(pictureEndings, ending) != pictureEndings.end())
           || (wish.sounds && std::ranges::find(soundEndings, ending) != soundEndings.end());
}

bool isHidden(const fs::path& path)
{
    return path.filename().string().starts_with('.');
}

void look(const FilePlace& place, const FileWish& wish, std::vector<FoundFile>& found)
{
    std::error_code error;
    fs::recursive_directory_iterator at(place.folder, fs::directory_options::skip_permission_denied,
                                        error);
    int looked = 0;
    for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
        if (++looked > mostLookedAt)
            return;
        if (isHidden(at->path()) || at.depth() >= deepest)
            at.disable_recursion_pending();
        std::error_code odd;
        if (isHidden(at->path()) || !isWanted(at->path(), wish) || !at->is_regular_file(odd)
            || at->is_symlink(odd))
            continue;
        FoundFile file;
        file.name = toQt(at->path().filename().string());
        file.place = place.name;
        file.path = at->path();
        file.bytes = at->file_size(odd);
        file.made = at->last_write_time(odd);
        found.push_back(std::move(file));
    }
}

} // namespace

std::vector<FoundFile> findFilesIn(const std::vector<FilePlace>& places, const FileWish& wish)
{
    std::vector<FoundFile> found;
    for (const FilePlace& place : places)
        look(place, wish, found);
    std::ranges::stable_sort(found, std::ranges::greater(), &FoundFile::made);
    if (found.size() > mostShown)
        found.resize(mostShown);
    return found;
}

std::vector<FoundFile> findFiles(const FileWish& wish)
{
    std::vector<FilePlace> places;
    for (const fs::path& folder : foldersOfSticks())
        places.push_back({toQt(folder.filename().string()), folder});
    const QString own = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    const QString home = QStandardPaths::writableLocation(QStandardPaths::HomeLocation);
    // Where there is no folder for pictures it is the home folder, notebook and all.
    if (!own.isEmpty() && own != home)
        places.push_back({toQt(toPath(own).filename().string()), toPath(own)});
    return findFilesIn(places, wish);
}
