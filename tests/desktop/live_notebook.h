// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/sample.h"
#include "desktop/shell/app_settings.h"
#include "desktop/shell/notebook.h"
#include "desktop/work/open_acts.h"
#include "fieldwork/create_project.h"
#include "support/paths.h"

#include <QInputMethodEvent>
#include <gtest/gtest.h>

#include <memory>

namespace cuaderno::test {

inline void type(SecretField& field, const QString& text)
{
    QInputMethodEvent letters;
    letters.setCommitString(text);
    QCoreApplication::sendEvent(&field, &letters);
}

inline Secret passphrase()
{
    return Secret::fromText("river button seven lamp goat");
}

// A notebook for real talks, open, and the view models on it, without a window.
class LiveNotebook : public ::testing::Test
{
protected:
    void SetUp() override
    {
        place = folder.path() / "notebook";
        CreateVault how;
        how.kdfTarget = {};
        how.clock = &clock;
        auto vault = Vault::create(place, passphrase(), how);
        ASSERT_TRUE(vault);
        NewProject project;
        project.title = "Rooms and hours";
        ASSERT_TRUE(createProject(*vault, clock, std::move(project)));
        ASSERT_TRUE(importShipped(*vault, clock, surveysFolder()));
        ASSERT_TRUE(vault->close());
        settings.language = QStringLiteral("en");
        start();
    }

    void start()
    {
        worker = std::make_unique<Worker>(clock, surveysFolder());
        notebook = std::make_unique<Notebook>(*worker, settings, folder.path() / "notebooks");
        notebook->begin(place);
    }

    void open()
    {
        notebook->unlock()->openWith(passphrase());
        settle();
        ASSERT_EQ(notebook->place(), Notebook::Place::Home);
    }

    void settle() const
    {
        for (int i = 0; i < 4; ++i) {
            worker->finish();
            QCoreApplication::processEvents();
        }
    }

    SystemClock clock;
    TemporaryFolder folder;
    std::filesystem::path place;
    AppSettings settings = AppSettings::none();
    std::unique_ptr<Worker> worker;
    std::unique_ptr<Notebook> notebook;
};

} // namespace cuaderno::test
