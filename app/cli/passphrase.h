// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "base/result.h"
#include "base/secret.h"
#include "cli/program.h"

#include <string>

namespace cuaderno::cli {

// Where a command has its passphrase from: asked at the terminal, or the first line of a file
// descriptor; or a key card instead, in a file. Never an argument, never the environment.
class PassphraseOption
{
public:
    // Adds --passphrase-fd to the command, --key-file and --device-secret.
    void addTo(CLI::App* command);
    // Adds --new-passphrase-fd, for the one that is to take its place.
    void addNewTo(CLI::App* command);

    // The file of --device-secret need not be there yet: then it is not used for opening.
    void mayLackDevice() { m_deviceMayLack = true; }

    const std::string& deviceFile() const { return m_deviceFile; }

    bool given() const { return m_descriptor >= 0 || !m_keyFile.empty(); }

    // UsedWrongly without a terminal and without an option, with both, or with a descriptor that
    // cannot be read; KeyCardUnreadable, File...; Interrupted by Ctrl-C. `twice`: a new one, which
    // is asked for again.
    Result<Secret> read(bool twice = false) const;

private:
    Result<Secret> readTyped(bool twice) const;

    int m_descriptor = -1;
    std::string m_keyFile;
    std::string m_deviceFile;
    bool m_deviceMayLack = false;
    const char* m_prompt = "Passphrase: ";
    const char* m_option = "--passphrase-fd";
};

// What somebody copied from a piece of paper into a file: a key card, a share. FileTooLarge,
// File...
Result<Secret> readPaper(const Path& path);

} // namespace cuaderno::cli
