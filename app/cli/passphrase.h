// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "cli/program.h"

#include <string>

namespace cuaderno::cli {

// Where a command has its passphrase from: asked at the terminal, or the first line of a file
// descriptor. Never an argument, never the environment.
class PassphraseOption
{
public:
    // Adds --passphrase-fd to the command.
    void addTo(CLI::App* command);
    // Adds --new-passphrase-fd, for the one that is to take its place.
    void addNewTo(CLI::App* command);

    bool given() const { return m_descriptor >= 0; }

    // UsedWrongly without a terminal and without the option, or with a descriptor that cannot be
    // read; Interrupted by Ctrl-C. `twice`: a new one, which is asked for again.
    Result<Secret> read(bool twice = false) const;

private:
    int m_descriptor = -1;
    const char* m_prompt = "Passphrase: ";
    const char* m_option = "--passphrase-fd";
};

} // namespace cuaderno::cli
