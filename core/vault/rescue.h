// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/interview.h"
#include "vault/sealed_session.h"
#include "vault/vault.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// What was brought out of a vault that is given up or damaged, and what was not.
struct RescueReport
{
    // That were sealed before; sealed by the rescue, as they stand.
    int sealed = 0;
    int running = 0;
    // Of those, how many of which not every answer could be read.
    int incomplete = 0;
    int media = 0;
    // As in SalvageReport.
    std::vector<Error> lost;
    // The device's, which the lead has to know before she takes in what it made: as in
    // ReceiveFolder. Empty where it could not be read.
    std::string device;
};

// What a session looks like by its form. Where it cannot be had, the last value of each question is
// sealed in the order in which it was answered.
struct FormPart
{
    std::string formId;
    std::vector<SealedAnswer> answers;
    std::string submission;
};

using ReadByForm =
    std::function<Result<FormPart>(Vault&, const Session&, const std::vector<Change>&)>;

// Writes the new folder `to`: an envelope for every session that can be read, those that are not
// sealed yet as stopped and kept, all to the project's key and to nobody else; their recordings;
// and a README that says what it is. Nothing in it opens without the lead's vault. It appears whole
// or not at all, and the vault is left as it is: it is only read, unless the last opening left
// something undone, which this one then ends as any opening does. Works on a damaged vault, by
// way of a salvage that is destroyed afterwards: where its database does not open at all, what was
// sealed is still brought out. Twice gives the same
// sessions under the same names.
//
// A session that goes on after it was rescued cannot be taken in a second time: give the device up,
// or throw the rescue away.
//
// FileExists; VaultNothingReadable where there is no session; VaultNotHeld where this way in opens
// no answers; else as Vault::open where the way in is concerned.
Result<RescueReport> rescueVault(const Path& folder, const Secret& passphrase, const Path& to,
                                 const ReadByForm& byForm = {}, const Clock* clock = nullptr);

// What a lead's vault took in of a folder of envelopes.
struct ReceiveReport
{
    int taken = 0;
    // Were taken in before; were taken back by whom they are about, and stay away.
    int known = 0;
    int erased = 0;
    // Recordings that came, and those that an envelope names and that were not there.
    int media = 0;
    int mediaMissing = 0;
    // DeviceUnknown (args: the fingerprint), once a device; VaultEnvelopeDamaged, CryptoWrongKey,
    // VaultNewer, RecordNewer, each with its file.
    std::vector<Error> refused;
};

struct ReceiveFolder
{
    // The fingerprint of a device that is to be known from now on: as its RescueReport said it, and
    // as somebody confirmed it by another way. Small or capital letters, with or without hyphens.
    std::string trust;
};

// Takes in every envelope in `folder` and in its folder `sealed`, with the recordings beside it or
// in `media`. One that is refused keeps no other out. Harmless to repeat. VaultNotLead,
// FileNotFound; what the disk says.
Result<ReceiveReport> receiveFolder(Vault& vault, const Path& folder,
                                    const ReceiveFolder& how = {});

// Of a device's key, to be read out and compared: "1a2b-3c4d-5e6f-7a8b".
std::string deviceFingerprint(const SignPublicKey& key);

} // namespace cuaderno
