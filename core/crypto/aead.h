// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

namespace cuaderno {

// Authenticated boxes under a secret key: nonce 24 | XChaCha20 bytes | tag 16. The nonce is random,
// so that one key may close any number of boxes. What is given as `context` is not in the box but
// must be the same at opening: where a box belongs.
constexpr std::size_t boxOverhead = 40;

Bytes closeBox(const Secret& key, ByteView plain, ByteView context);

// CryptoDamaged when anything differs: key, context or a single bit.
Result<Bytes> openBox(const Secret& key, ByteView box, ByteView context);
// For keys.
Result<Secret> openSecretBox(const Secret& key, ByteView box, ByteView context);

} // namespace cuaderno
