// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/interview.h"
#include "study/session.h"
#include "vault/vault.h"

#include <string>

namespace cuaderno {

// Puts together what goes into the envelope, and seals it. The session is Finished or
// StoppedPartial already; where this fails it stays that and can be sealed again.
Status sealSession(Vault& vault, const Session& session, const Interview& interview,
                   std::string submission);

} // namespace cuaderno
