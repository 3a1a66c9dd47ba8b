// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/work/desk.h"

#include <filesystem>

// The passphrase for whoever is made to open the notebook. All of it runs on the worker's thread;
// REQUIRES that desk.vault is there.

enum class DuressState {
    NotOffered, // a sample, a practice notebook, somebody else's way in
    Off,
    On,
};

DuressState duressState(Desk& desk);

struct DuressChange
{
    cuaderno::Status status;
    // The words open this notebook already.
    bool taken = false;
};

// `old`: proved first, VaultWrongPassphrase; none for whoever came in by a card. Makes and fills
// the practice notebook, which takes some seconds.
DuressChange turnDuressOn(Desk& desk, const cuaderno::Secret* old, const cuaderno::Secret& words,
                          const std::filesystem::path& deviceFile);
cuaderno::Status turnDuressOff(Desk& desk);
