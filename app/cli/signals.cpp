// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/signals.h"

#include <array>
#include <csignal>

namespace cuaderno::cli {

namespace {

volatile std::sig_atomic_t flag = 0;

constexpr std::array politeSignals = {SIGINT, SIGTERM, SIGHUP};

void setFlag(int)
{
    flag = 1;
}

void holdSignals(int how)
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : politeSignals)
        sigaddset(&set, signal);
    sigprocmask(how, &set, nullptr);
}

} // namespace

void catchSignals()
{
    struct sigaction action = {};
    action.sa_handler = setFlag;
    sigemptyset(&action.sa_mask);
    // No SA_RESTART: waiting for a passphrase ends as well.
    for (const int signal : politeSignals)
        sigaction(signal, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    holdSignals(SIG_UNBLOCK);
}

HeldSignals::HeldSignals()
{
    holdSignals(SIG_BLOCK);
}

HeldSignals::~HeldSignals()
{
    holdSignals(SIG_UNBLOCK);
}

bool interrupted()
{
    return flag != 0;
}

Status goOn()
{
    if (interrupted())
        return fail(ErrorCode::Interrupted, "a signal");
    return {};
}

} // namespace cuaderno::cli
