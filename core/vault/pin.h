// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "base/result.h"
#include "base/secret.h"

#include <cstddef>

namespace cuaderno {

// A PIN is short, so it opens nothing alone: its slot lies under a key that is made of the PIN and
// of 32 random bytes, the device's secret, in a file of its own outside the vault's folder.
//
// What that is worth: whoever has a copy of the vault's folder and not that file gets nowhere with
// a PIN, known or not. Whoever has both tries at most a million PINs of six digits, one run of
// Argon2id each, which is days on one machine and hours on many; and the counter of tries slows
// only who sits at the device. A file that lies in the same home folder, on the same disk or in the
// same backup as the vault protects only against a copy of the vault's folder alone. It is for a
// memory stick that is carried apart, or for a disk that does not leave the building.

inline constexpr std::size_t deviceSecretSize = 32;
inline constexpr std::size_t shortestPin = 6;

// A new one, in a new file that only its owner can read: FileExists. Durable when it returns.
Result<Secret> makeDeviceSecret(const Path& file);
// FileNotFound; UsedWrongly for a file that is none, or was damaged: then nothing was tried.
Result<Secret> readDeviceSecret(const Path& file);

// What was typed, with the device's secret beside it: wherever a passphrase is wanted, this opens
// what a PIN opens on that device, and what the typed words alone open. The text of a key card
// stays as it is. Never for a new passphrase. Empty where there is no memory.
Secret withDeviceSecret(const Secret& typed, const Secret& deviceSecret);

// The two again; `device` is empty where there was none.
struct TypedWay
{
    Secret typed;
    Secret device;
};

TypedWay typedWay(const Secret& way);
bool hasDeviceSecret(const Secret& way);

// VaultPinTooShort: digits only, at least six.
Status checkPin(const Secret& pin);

} // namespace cuaderno
