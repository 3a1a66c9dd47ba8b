// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/signals.h"

#include <csignal>

namespace cuaderno::cli {

namespace {

volatile std::sig_atomic_t flag = 0;

void setFlag(int)
{
    flag = 1;
}

} // namespace

void catchSignals()
{
    struct sigaction action = {};
    action.sa_handler = setFlag;
    sigemptyset(&action.sa_mask);
    // No SA_RESTART: waiting for a passphrase ends as well.
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaction(signal, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
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
