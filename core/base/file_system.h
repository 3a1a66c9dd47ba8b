// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/file.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// The name of the file system below a path, where it writes changes to a new place and so keeps
// what was overwritten, for a while or in snapshots: there nothing can be destroyed by overwriting.
// None for others and where that cannot be told.
std::optional<std::string> keepsOldCopies(const Path& path);
// By the number that statfs(2) tells.
std::optional<std::string> copyOnWriteName(std::int64_t fileSystem);

// When the bytes of this file were last written, by the clock of the machine. None where there is
// no such file.
std::optional<Instant> changedAt(const Path& path);

// The two folders take each other's names in one step: at any moment each name leads to one of
// them. VaultCannotSwap where the file system or the kernel cannot do that; nothing is changed
// then. Not durable before the folders that hold the names are synced.
Status exchangeFolders(const Path& a, const Path& b);

// What lies in a folder, in the order of the names: all of it, or File... where the disk does not
// tell all. Of a folder that is not there, nothing.
Result<std::vector<Path>> entriesOf(const Path& folder);
// Of these the plain files whose names end so. A link is none.
Result<std::vector<Path>> filesOf(const Path& folder, std::string_view ending = {});

// Every byte of a file is overwritten with noise, in place, and synced. Its name and size stay.
Status overwriteWithNoise(const Path& path);

} // namespace cuaderno
