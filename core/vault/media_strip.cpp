// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/media_strip.h"

namespace cuaderno {

Result<StrippedMedia> stripMedia(ByteView bytes)
{
    if (isJpeg(bytes))
        return stripJpeg(bytes);
    if (isPng(bytes))
        return stripPng(bytes);
    if (isWav(bytes))
        return stripWav(bytes);
    if (isOgg(bytes))
        return stripOgg(bytes);
    return fail(ErrorCode::MediaKindUnknown);
}

} // namespace cuaderno
