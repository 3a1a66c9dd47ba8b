// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "anonymize/release.h"

#include <string>
#include <vector>

namespace cuaderno {

// What goes with the tables of a release, each as the bytes of its file.

std::string codebookCsv(const Release& release);
std::string codebookHtml(const Release& release);
std::string riskJson(const Release& release);
std::string riskHtml(const Release& release);

// A file of the folder as the manifest names it.
struct ReleaseFile
{
    std::string name;
    std::string bytes;
    std::size_t rows = 0; // of a table; documents have none
};

std::string manifestJson(const Release& release, const std::vector<ReleaseFile>& files);

} // namespace cuaderno
