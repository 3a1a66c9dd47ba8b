// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "base/result.h"

#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace cuaderno {

// Runs a program without a shell and waits for it; what it prints is dropped. AppNotInstalled where
// there is none, AppFailed (args: its exit code) where it ends otherwise than with 0, by a signal,
// or not within the limit: it is then killed. Interrupted where `stop` says so.
Status runChild(const Path& program, const std::vector<std::string>& arguments,
                const std::map<std::string, std::string>& environment, std::chrono::seconds limit,
                const std::function<bool()>& stop = {});

} // namespace cuaderno
