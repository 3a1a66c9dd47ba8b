// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"

namespace cuaderno {

// Every byte of a file in a new one, durable. Rights are those of any new file of ours and not the
// source's: it may be one that can only be read, and a stick's file system may refuse to set them.
// FileExists, FileNotFound, DiskFull, File...; `where` is the one of the two files at which it
// stopped. Nothing half-written stays.
Status copyFile(const Path& from, const Path& to);

} // namespace cuaderno
