// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "desktop/work/desk.h"

#include <QString>

#include <filesystem>
#include <string>

// Opening and closing: a notebook, a session in it. All of it runs on the worker's thread.

// The page on which a session stood when the notebook was locked. Kept in the vault, so that Unlock
// leads back to it; read once.
struct LeftAt
{
    std::string session; // empty: none was open
    std::string path;    // the first question of the page; empty: the end
    std::string place;   // "interview", "pause", "review"
};

struct NewNotebook
{
    std::filesystem::path folder;
    std::string title;
};

// Makes the vault, names its project, takes in the shipped questionnaire. Whole or not at all: what
// was begun is removed where a later step fails.
cuaderno::Status makeNotebook(Desk& desk, const NewNotebook& wanted,
                              const cuaderno::Secret& passphrase);

cuaderno::Status openNotebook(Desk& desk, const std::filesystem::path& folder,
                              const cuaderno::Secret& passphrase);

// Pauses what is running, remembers where it stands, closes the vault; its keys are wiped. Done as
// far as it can be, also where the disk fails: nothing stays open.
cuaderno::Status closeNotebook(Desk& desk, const std::string& place);

// Goes on with a session, at the page that is named; without one, where it was left by itself.
cuaderno::Status resumeSession(Desk& desk, const LeftAt& at);
LeftAt takeLeftAt(Desk& desk);

// The sample notebook in this folder of notebooks: made-up people, a throw-away passphrase. Made
// where it is not there yet, which takes some seconds.
cuaderno::Result<std::filesystem::path> sampleNotebook(Desk& desk,
                                                       const std::filesystem::path& notebooks);
