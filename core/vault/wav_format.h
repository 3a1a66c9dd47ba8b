// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <optional>

namespace cuaderno {

// Where the samples of a WAV file are, and what they are.
struct WavFormat
{
    // The inside of its part `fmt `, without anything that is not needed.
    Bytes described;
    std::uint32_t bytesASecond = 0;
    std::uint32_t bytesAFrame = 0;
    std::uint64_t samplesAt = 0;
    std::uint64_t samplesSize = 0;
};

// From the beginning of a file of that size. None for anything but plain samples (PCM, floating
// point, A-law, mu-law), or where any size in it is not what it can be. A recording whose size was
// never written holds all there is.
std::optional<WavFormat> readWav(ByteView beginning, std::uint64_t fileSize);

// All that stands before so many bytes of samples.
Bytes wavHeader(const WavFormat& format, std::uint64_t samplesSize);

} // namespace cuaderno
