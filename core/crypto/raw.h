// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

// Bytes as libsodium wants them.
namespace cuaderno {

inline const unsigned char* rawFrom(ByteView bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

inline unsigned char* rawTo(std::span<std::byte> bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

} // namespace cuaderno
