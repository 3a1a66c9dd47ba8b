// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldwork/open_instrument.h"

#include "vault/project_store.h"
#include "vault/vault.h"

namespace cuaderno {

Result<OpenedInstrument> openInstrument(Vault& vault, const InstrumentId& id)
{
    auto instrument = vault.instruments().load(id);
    if (!instrument)
        return instrument.failure();
    auto loaded = loadForm(instrument->source);
    if (!loaded)
        return loaded.failure();
    return OpenedInstrument{std::move(*instrument), std::move(*loaded)};
}

} // namespace cuaderno
