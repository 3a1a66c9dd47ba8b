// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

namespace cuaderno {

// Replacing the program by itself. What libraries copied into ordinary memory nobody can wipe; a
// new process image has none of it, since the kernel takes every page of the old one away.

// First in main, before anything is read: starts the program anew, once, with an allocator that
// overwrites what is freed. Returns where it has been done or cannot be.
void startWithWipingAllocator(char* argv[]);

// The same process with these words behind the program's name and nothing of its memory; what file
// descriptors it holds open stays open. Returns only where the system refuses.
void becomeAgain(std::span<const std::string> arguments);

} // namespace cuaderno
