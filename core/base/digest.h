// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

namespace cuaderno {

enum class DigestKind { Md5, Sha1, Sha256, Sha384, Sha512 };

// Digests for interchange: XPath digest(), a file's sum in a manifest. Keys and integrity of the
// vault use crypto's BLAKE2b.
Result<Bytes> digest(DigestKind kind, ByteView bytes);

// Of a whole text or file; lower-case hex.
std::string sha256Hex(ByteView bytes);

// For random ids that foreign formats want.
std::string randomUuid();

} // namespace cuaderno
