// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/file.h"
#include "base/result.h"
#include "study/instrument.h"
#include "study/project.h"
#include "vault/vault.h"

namespace cuaderno {

struct SampleOptions
{
    // Talks that are there already, of people who do not exist: so many finished and sealed, and
    // one in the middle.
    int finishedTalks = 0;
    bool talkInTheMiddle = false;
    const Clock* clock = nullptr;
};

struct Sample
{
    Vault vault;
    Project project;
    Instrument instrument;
};

// A sample vault with a project, the shipped questionnaire and its release policy, ready to be
// used. Its passphrase is made up, and Vault::samplePassphrase reads it from beside the vault. What
// was begun is removed where a later step fails. FileExists, VaultExists where the folder is taken;
// SurveysMissing and the errors of the vault and the form.
Result<Sample> makeSampleVault(const Path& folder, const Path& surveys,
                               const SampleOptions& options = {});

// The same in a vault that is there and empty: the project, the questionnaire, the talks.
struct FilledSample
{
    Project project;
    Instrument instrument;
};

Result<FilledSample> fillSample(Vault& vault, const Path& surveys, const SampleOptions& options);

// What a practice notebook holds that lies beside a live one: so that it looks used, as many talks
// as chance has it.
Status fillPractice(Vault& vault, const Path& surveys, const Clock& clock);

// Brings the shipped questionnaire into a vault and stores the release policy that its roles
// propose under the setting "release.json".
Result<Instrument> importShipped(Vault& vault, const Clock& clock, const Path& surveys);

inline constexpr const char* shippedInstrument = "worker-cleaning";
inline constexpr std::string_view releasePolicySetting = "release.json";

} // namespace cuaderno
