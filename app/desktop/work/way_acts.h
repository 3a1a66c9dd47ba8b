// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/work/desk.h"
#include "vault/ways_in.h"

#include <QStringList>

#include <filesystem>
#include <optional>
#include <vector>

// Making and trying what opens the notebook when its passphrase is lost. All of it runs on the
// worker's thread; REQUIRES that desk.vault is there.

// What is to be copied onto paper, a text for each piece of it.
struct ShownPapers
{
    QStringList texts;
    std::optional<cuaderno::Error> error;
};

// Takes the place of cards that were never tried: nobody can know whether they were copied.
ShownPapers writeKeyCard(Desk& desk);
ShownPapers writeShares(Desk& desk);

// A key card that nobody has to type: in a file of its own in this folder, read back and tried.
// Nothing stays, neither file nor way in, where that does not go to its end. FileExists where the
// folder is full of such files; DiskFull, File...
cuaderno::Status writeKeyFile(Desk& desk, const std::filesystem::path& folder);
// Opens the notebook by the first such file in these folders that does. FileNotFound where there is
// none; VaultWrongPassphrase where they are for others; else as openNotebook.
cuaderno::Status openByKeyFile(Desk& desk, const std::filesystem::path& notebook,
                               const std::vector<std::filesystem::path>& folders);

// A new passphrase for a notebook whose old one is lost, and the notebook open.
cuaderno::Status recoverNotebook(Desk& desk, const std::filesystem::path& folder,
                                 const cuaderno::Share& one, const cuaderno::Share& other,
                                 const cuaderno::Secret& fresh);

// Whether Start leads to a talk: sample and practice notebooks need no second way in.
bool needsSecondWay(Desk& desk);
