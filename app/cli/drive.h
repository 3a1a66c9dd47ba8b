// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "cli/drive_json.h"
#include "cli/program.h"

#include <functional>
#include <iosfwd>
#include <string>

namespace cuaderno::cli {

// drive
void addDriveCommand(Program& program);

struct DriveOptions
{
    // The form; empty where the script's header names it.
    Path form;
    // Where files are looked up that the form names; beside it if empty.
    Path media;
    // What relative names in a header are relative to; the form's folder if empty.
    Path folder;
};

// What is done with the interview once its script has run: the form, and what was finished or why
// it could not be.
using DriveEnd = std::function<Exit(const Form&, Result<FinishedInterview>)>;

// An Interview as JSON lines, one reply for every command. AtFault where the form cannot be opened,
// or where `failOnExpect` and an expect did not hold; else what `atEnd` says.
Exit runDrive(std::istream& in, std::ostream& out, const DriveOptions& options,
              bool failOnExpect = false, const DriveEnd& atEnd = {});

} // namespace cuaderno::cli
