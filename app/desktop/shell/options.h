// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/window_place.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <filesystem>
#include <optional>

// What the app was started with (cli.md: "The app's own options").
struct AppOptions
{
    std::filesystem::path vault; // empty: the one that was opened last
    bool sample = false;
    // After a restart of its own: locked, or hidden, and where the window stood.
    bool locked = false;
    bool covered = false;
    std::optional<WindowPlace> window;
    std::filesystem::path timings;

    // One picture, and the end.
    QString grab; // the page's name; empty: none
    std::filesystem::path out;
    QString language;
    QString theme;
    QSize size{800, 1280};
    int textScale = 100;

    bool grabs() const { return !grab.isEmpty(); }
};

struct ReadOptions
{
    std::optional<AppOptions> options;
    // What to print, and the program's end: after --help, --version, or a wrong use.
    QString text;
    int exitCode = 0;
};

ReadOptions readOptions(const QStringList& arguments);
