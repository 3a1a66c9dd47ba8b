// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>

// A voice becomes Opus in Ogg (RFC 6716, RFC 7845) while it is spoken: one channel, 16,000 samples
// a second of 16 bits in, about 24 kbit a second out. No page of it holds more than half a second,
// so that a crash takes little; nothing but the sound is in it.
class VoiceEncoder
{
public:
    static constexpr int samplesPerSecond = 16'000;

    using Out = std::function<cuaderno::Status(cuaderno::ByteView)>;
    // `out` gets the bytes in order; what it says no to ends the encoding. OutOfMemory.
    static cuaderno::Result<std::unique_ptr<VoiceEncoder>> make(Out out);
    ~VoiceEncoder();
    VoiceEncoder(const VoiceEncoder&) = delete;
    VoiceEncoder& operator=(const VoiceEncoder&) = delete;

    cuaderno::Status add(std::span<const std::int16_t> samples);
    // The last page. Nothing can be added behind it.
    cuaderno::Status finish();

    std::chrono::milliseconds length() const;

private:
    struct State;
    explicit VoiceEncoder(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};
