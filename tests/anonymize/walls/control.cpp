// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Compiles: shows that walls.cmake finds the headers, so that the others fail for the right reason.
#include "anonymize/anonymizer.h"
#include "exchange/release_folder.h"
#include "table/csv.h"

std::string tablesOf(const cuaderno::Release& release)
{
    return cuaderno::writeCsv(release.tables().front());
}

cuaderno::Status folderOf(const cuaderno::Release& release)
{
    return cuaderno::writeRelease(release, "folder");
}
