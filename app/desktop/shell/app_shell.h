// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "desktop/shell/app_settings.h"
#include "desktop/shell/notebook.h"
#include "desktop/shell/options.h"
#include "desktop/shell/restart.h"
#include "desktop/shell/timings.h"
#include "desktop/shell/two_fingers.h"
#include "desktop/work/worker.h"

#include <QObject>
#include <QQmlApplicationEngine>
#include <QTranslator>

#include <filesystem>
#include <memory>
#include <optional>

class QQuickWindow;

// Where the program keeps what it keeps.
struct AppPlaces
{
    std::filesystem::path settings;  // app.ini; empty: nothing is kept
    std::filesystem::path notebooks; // new notebooks
    std::filesystem::path surveys;   // what is shipped
};

// Everything that makes the app, in the order in which it holds on to each other: settings, worker,
// notebook, engine, window. main makes one; a test that drives the real window makes the same.
class AppShell : public QObject
{
    Q_OBJECT

public:
    AppShell(const AppOptions& options, const AppPlaces& places);
    ~AppShell() override;

    // Loads the screens; false where they cannot be loaded (a broken installation).
    bool load();
    // Leads to the first page.
    void begin();

    Notebook& notebook() { return *m_notebook; }

    Worker& worker() { return *m_worker; }

    QQuickWindow* window() const { return m_window; }

    // The notebook was locked: the program is to be replaced by itself.
    const std::optional<Restart>& wantsRestart() const { return m_restart; }

    static AppPlaces usualPlaces(const std::filesystem::path& surveys);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void speak();
    void prepareRestart();
    void watchCover();

    AppOptions m_options;
    AppPlaces m_places;
    cuaderno::SystemClock m_clock;
    AppSettings m_settings;
    Timings m_timings;
    QTranslator m_words;
    std::unique_ptr<Worker> m_worker;
    std::unique_ptr<Notebook> m_notebook;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow* m_window = nullptr;
    TwoFingers m_twoFingers;
    std::optional<Restart> m_restart;
    bool m_coverSeen = false;
};
