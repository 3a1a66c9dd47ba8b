// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/file.h"
#include "base/result.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cuaderno {

enum class DemoStep { Vault, Talks, Withdrawal, Release, Pictures };

struct DemoOptions
{
    Path out = "cuaderno-demo";
    // How many of the made-up people are asked, from the first.
    int interviews = 60;
    Path surveys;
    // The app that draws the pictures; where it is not there, the demo goes without.
    Path app;
    const Clock* clock = nullptr;
    // Called often; `done` of `total` in this step.
    std::function<void(DemoStep step, int done, int total)> progress;
    // Ends the work with Interrupted, nothing left.
    std::function<bool()> stop;
};

struct DemoReport
{
    int talks = 0;
    std::size_t answers = 0;
    int sealed = 0;
    int stoppedAndDeleted = 0;
    int withdrawn = 0;
    int k = 0;
    std::vector<std::string> quasiIdentifiers;
    std::size_t peopleIn = 0;
    std::map<std::string, std::size_t> outByReason;
    std::vector<std::string> pictures;
    // Why there are none, or not all.
    std::optional<Error> pictureTrouble;
};

// The main job from end to end, on made-up people: a sample vault, consent and interviews through
// the same ConductSession as the app, sealing, a withdrawal, a release, pictures of the app. Leaves
// vault/, release/ and pictures/ in `out`, whole or not at all, in place of an earlier demo there;
// FileExists where anything else stands there. UsedWrongly where there are fewer made-up people
// than asked for.
Result<DemoReport> makeDemo(const DemoOptions& options);

} // namespace cuaderno
