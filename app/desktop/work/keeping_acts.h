// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/work/desk.h"
#include "desktop/work/duress_acts.h"
#include "desktop/work/pin_acts.h"

#include <filesystem>
#include <optional>
#include <vector>

// What keeps the notebook that is open: its passphrase, when it destroys itself, whether it is
// whole. All of it runs on the worker's thread; REQUIRES that desk.vault is there.

// Who came in by a card has forgotten the passphrase; everybody else is asked for it.
bool knowsPassphrase(Desk& desk);

// `old`: proved first, VaultWrongPassphrase; none for whoever came in by a card.
cuaderno::Status changePassphrase(Desk& desk, const cuaderno::Secret* old,
                                  const cuaderno::Secret& fresh);

struct PassphraseChange
{
    cuaderno::Status status;
    // The notebook is closed, and did not open again.
    bool shut = false;
};

// Everything in the notebook closed anew under new keys (vault/new_keys.h), and the notebook open
// as before: by the new passphrase, or by the old one where it was not done.
PassphraseChange giveNewKeys(Desk& desk, const std::filesystem::path& folder,
                             const cuaderno::Secret& old, const cuaderno::Secret& fresh);

// So many wrong passphrases in a row destroy the keys of the notebook.
constexpr int wrongTriesUntilWipe = 10;

struct ShownKeeping
{
    bool wipes = false;
    PinState pin = PinState::NotOffered;
    DuressState duress = DuressState::NotOffered;
    std::optional<cuaderno::Error> error;
};

// `deviceFile`: of a PIN.
ShownKeeping showKeeping(Desk& desk, const std::filesystem::path& deviceFile);
ShownKeeping setWipes(Desk& desk, bool wipes, const std::filesystem::path& deviceFile);

// Every page, record and envelope is read.
struct ShownHealth
{
    std::vector<cuaderno::Error> findings;
    std::optional<cuaderno::Error> error;
};

ShownHealth lookAtAll(Desk& desk);
