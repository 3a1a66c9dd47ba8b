// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Must not compile: raw answers as a file.
#include "anonymize/microdata.h"
#include "table/csv.h"

std::string leak(const cuaderno::Microdata& data)
{
    return cuaderno::writeCsv(data);
}
