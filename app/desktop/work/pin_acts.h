// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/work/desk.h"

#include <filesystem>

// A PIN for this device. All of it runs on the worker's thread.

// What was typed at Unlock, with the device's secret where there is one.
cuaderno::Secret typedHere(const cuaderno::Secret& typed, const std::filesystem::path& deviceFile);

// The rest REQUIRES that desk.vault is there.

enum class PinState {
    NotOffered, // a sample; a program that keeps no files of its own
    Off,
    On,
};

PinState pinState(Desk& desk, const std::filesystem::path& deviceFile);

struct PinChange
{
    cuaderno::Status status;
    // It opens this notebook already, as something else.
    bool taken = false;
};

// `old`: proved first, VaultWrongPassphrase; none for whoever came in by a card. The device's
// secret is made where it is not there yet, or damaged.
PinChange turnPinOn(Desk& desk, const cuaderno::Secret* old, const cuaderno::Secret& pin,
                    const std::filesystem::path& deviceFile);
// The secret stays: another notebook may have a PIN with it.
cuaderno::Status turnPinOff(Desk& desk);
