// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <array>

namespace cuaderno {

using AesBlock = std::array<std::byte, 16>;

// AES-256 in CFB mode (whole blocks of feedback) over bytes padded to whole blocks as in PKCS#7.
// It hides and does not protect against changes: only for formats of others that want it (ODK's
// encrypted submissions). One IV must not serve twice under one key. REQUIRES: a key of 32 bytes.
// CryptoUnavailable.
Result<Bytes> encryptAesCfb(const Secret& key, const AesBlock& iv, ByteView plain);

} // namespace cuaderno
