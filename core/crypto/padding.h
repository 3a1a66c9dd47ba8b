// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

namespace cuaderno {

// Padding (ISO/IEC 7816-4), so that lengths tell little. It goes inside what is encrypted.

// To 128, 1,024, then the next multiple of 4,096 bytes: records.
void padRecord(Bytes& bytes);
// CryptoDamaged if these are no padded bytes.
Status unpadRecord(Bytes& bytes);

// To 16 KiB, 64 KiB, 256 KiB, then the next multiple of 1 MiB: envelopes.
void padEnvelope(Bytes& bytes);
Status unpadEnvelope(Bytes& bytes);

} // namespace cuaderno
