// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace cuaderno {

// README.txt of a rescue: for somebody who finds the folder years later. Says nothing of whose it
// is.
std::string_view rescueReadme();

} // namespace cuaderno
