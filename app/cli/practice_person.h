// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "fieldwork/conduct_session.h"
#include "vault/vault.h"

namespace cuaderno::cli {

// The project of a practice vault; made where there is none.
Status ensurePracticeProject(Vault& vault, const Clock& clock);

// The project's first instrument; where there is none, a built-in form of one repeat is brought in,
// /data/item[1]/text and so on, so that each answer has a path of its own.
Result<Instrument> ensurePracticeInstrument(Vault& vault, const Clock& clock);

// A session with a person who does not exist and whose consent is marked as made up.
Result<ConductSession> beginPractice(Vault& vault, const Clock& clock,
                                     const InstrumentId& instrument,
                                     std::optional<std::uint64_t> seed);

} // namespace cuaderno::cli
