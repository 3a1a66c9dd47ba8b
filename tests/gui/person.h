// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/app_shell.h"
#include "gui/answer_plan.h"
#include "gui/scene.h"
#include "support/paths.h"

#include <QString>

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>

// A sample notebook of its own in a folder that goes with the test, the app on it, and two people
// who use it with their hands.
class Person
{
public:
    explicit Person(Hands hands);
    ~Person();

    // Each leads through one part of the way; what went wrong is the test's failure.
    void unlock();
    void prepare();
    void consent();
    void takeCard();
    void answerEverything();
    void finishAndSeal();

    // Ends the app as closing its window does: everything is written.
    void leave();

    // path -> what was given, of everything that was answered or refused.
    const std::map<std::string, PlannedAnswer>& given() const { return m_given; }

    // Names of the questions that were on a page.
    const std::set<std::string>& seen() const { return m_seen; }

    const std::filesystem::path& home() const { return m_folder.path(); }

    const std::filesystem::path& vault() const { return m_vault; }

    std::filesystem::path timings() const { return m_folder.path() / "timings"; }

    std::string passphrase() const { return m_passphrase; }

    Notebook& notebook() { return m_shell->notebook(); }

    Scene& scene() { return *m_scene; }

    bool failed() const;

    void press(const QString& button);
    void choose(QAccessible::Role role, const QString& name, int nth = 0);
    void answerPage();
    void settle();

private:
    void answer(const ShownQuestion& question, int place);
    void answerChoice(const ShownQuestion& question, const PlannedAnswer& plan, int place);
    void answerWords(const ShownQuestion& question, const PlannedAnswer& plan);
    void refuse(const ShownQuestion& question, const PlannedAnswer& plan, int place);
    void next();
    void changeTheFork();
    void remember(const ShownQuestion& question, const PlannedAnswer& plan);
    QString pageNow();

    cuaderno::test::TemporaryFolder m_folder;
    std::filesystem::path m_vault;
    std::string m_passphrase;
    std::unique_ptr<AppShell> m_shell;
    std::unique_ptr<Scene> m_scene;
    std::map<std::string, PlannedAnswer> m_given;
    std::set<std::string> m_seen;
    bool m_forked = false;
};
