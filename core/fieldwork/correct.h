// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldwork/conduct_session.h"
#include "vault/sealed_session.h"

#include <span>

namespace cuaderno {

class Form;

// What was wrong in a sealed session is said again in one of its own: the first is never opened for
// it, nor changed. A release has the corrected values; whatever erases the first erases its
// corrections, and taking part is asked for each as for any session.

// A session with the participant and the questionnaire of `sealed`, empty as any at its beginning:
// no old value is shown, and this device could not show one. What is said in it takes the place of
// what was said then; what is passed over stays as it was, so nothing is required. A correction of
// a correction corrects the first.
// Of `wanted`, language, precheck, place and by count. SessionNotSealed, UnknownSession,
// SessionErased; else as ConductSession::begin.
Result<ConductSession> beginCorrection(Vault& vault, const Clock& clock, const SessionId& sealed,
                                       NewSession wanted);

// The first session as its corrections leave it, the one that was begun last having the last word:
// what the form asks no more because of them is gone, what it calculates is calculated anew.
// REQUIRES: `form` is the version that all of them were conducted with.
SealedSession corrected(const Form& form, const Clock& clock, SealedSession first,
                        std::span<const SealedSession> corrections);

} // namespace cuaderno
