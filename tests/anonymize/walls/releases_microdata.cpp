// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Must not compile: raw answers handed to what writes releases.
#include "anonymize/microdata.h"
#include "exchange/release_folder.h"

cuaderno::Status leak(const cuaderno::Microdata& data)
{
    return cuaderno::writeRelease(data, "folder");
}
