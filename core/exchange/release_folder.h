// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "anonymize/release.h"
#include "base/file.h"
#include "base/result.h"

#include <cstddef>
#include <string>
#include <vector>

namespace cuaderno {

// Writes a release as a folder: manifest.json, a CSV a table, codebook.csv and codebook.html,
// risk.json and risk.html; no other file. The folder appears whole or not at all; FileExists where
// it is there and `replace` is not given. The codes of base/file.h.
Status writeRelease(const Release& release, const Path& folder, bool replace = false);

// What an independent look at a release folder found.
struct ReleaseCheck
{
    std::size_t k = 0;        // promised
    std::size_t smallest = 0; // counted from the main table's CSV
    std::size_t people = 0;   // rows of the main table
    bool synthetic = false;
    // Codes with what they are about: "not-in-manifest job.csv", "changed people.csv",
    // "rows people.csv", "group-too-small people.csv", "unknown-person job.csv"...
    std::vector<std::string> faults;

    bool good() const { return faults.empty(); }
};

// Counts again what a release folder promises, from its files alone: the sum and the rows of every
// file, the size of the smallest group, that linked rows belong to somebody, and that nothing else
// lies in it. Fails (ReleaseDamaged, File...) only where the manifest cannot be read; all else is a
// fault.
Result<ReleaseCheck> verifyReleaseFolder(const Path& folder);

} // namespace cuaderno
