// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/form.h"
#include "form/load.h"
#include "study/instrument.h"

namespace cuaderno {

class Vault;

// An instrument of the vault with its form, read from the very bytes that were imported.
struct OpenedInstrument
{
    Instrument instrument;
    LoadedForm loaded;
};

// UnknownInstrument; the form's codes where a later version of this program reads it differently.
Result<OpenedInstrument> openInstrument(Vault& vault, const InstrumentId& id);

} // namespace cuaderno
