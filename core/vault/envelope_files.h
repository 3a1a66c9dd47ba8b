// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/envelope.h"
#include "vault/vault_state.h"

// What sealing a session and taking one in share. Only for core/vault.
namespace cuaderno {

constexpr std::uint64_t envelopeLimit = 256U << 20;

// The file is whole under its name and durable, and was read back.
Status writeEnvelope(const VaultState& vault, const EnvelopeId& id, const Bytes& bytes);
// In the open transaction.
Status insertEnvelope(VaultState& vault, const EnvelopeId& id, const SignPublicKey& device,
                      std::uint64_t sequence);
Result<SealedSession> decodeEnvelope(EnvelopeContents& contents);

} // namespace cuaderno
