// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <cstddef>
#include <string_view>

namespace cuaderno {

// Bytes that people copy onto paper and type back: a word that says what it is, then Crockford's
// base 32 (no I, L, O, U) in groups of four, "CUADCARD1-7XJ2-...". Small letters, spaces, hyphens
// or none, O for 0, I or L for 1 are all read; anything else is not. It finds no wrong letter:
// whoever makes such a text puts a check into the bytes.

// REQUIRES: a word of capitals and digits without I, L and O. Empty where there is no memory.
Secret toPaperText(std::string_view word, ByteView bytes);

// The `size` bytes; the word may be left out. RecordUnreadable, OutOfMemory.
Result<Secret> fromPaperText(std::string_view word, std::size_t size, ByteView text);

// Whether it begins with the word, in whatever way that was typed.
bool isPaperText(std::string_view word, ByteView text);

} // namespace cuaderno
