// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progress_bar.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace cuaderno::cli {

namespace {

constexpr int width = 30;
constexpr std::chrono::milliseconds between{80};

} // namespace

ProgressBar::ProgressBar() : m_terminal(isatty(STDERR_FILENO) == 1) {}

void ProgressBar::show(std::string_view what, double done)
{
    const auto now = std::chrono::steady_clock::now();
    if (!m_terminal || (m_shown && now - m_last < between && done < 1))
        return;
    m_last = now;
    m_shown = true;
    const auto filled = static_cast<std::size_t>(std::clamp(done, 0.0, 1.0) * width);
    const std::string line =
        fmt::format("\r{:<28} [{:<{}}]", what, std::string(filled, '='), width);
    std::fwrite(line.data(), 1, line.size(), stderr);
    std::fflush(stderr);
}

void ProgressBar::done()
{
    if (!m_shown)
        return;
    m_shown = false;
    std::fputs("\r\033[K", stderr);
    std::fflush(stderr);
}

} // namespace cuaderno::cli
