// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string_view>

namespace cuaderno::cli {

// A line on stderr that fills, where that is a terminal; nothing anywhere else.
class ProgressBar
{
public:
    ProgressBar();

    ~ProgressBar() { done(); }

    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    // From 0 to 1.
    void show(std::string_view what, double done);
    // Takes the line away.
    void done();

private:
    bool m_terminal = false;
    bool m_shown = false;
    std::chrono::steady_clock::time_point m_last;
};

} // namespace cuaderno::cli
