// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/media.h"

#include <array>

namespace cuaderno {

std::string_view mediaKindName(MediaKind kind)
{
    return kind == MediaKind::Audio ? "audio" : "picture";
}

Scope scopeOf(MediaKind kind)
{
    return kind == MediaKind::Audio ? Scope::Audio : Scope::DrawingsPhotos;
}

std::string_view mediaStateName(MediaState state)
{
    constexpr std::array<std::string_view, 4> names{"recording", "whole", "cut_short",
                                                    "not_here_yet"};
    return names[static_cast<std::size_t>(state)];
}

} // namespace cuaderno
