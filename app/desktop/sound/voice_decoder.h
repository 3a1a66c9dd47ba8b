// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "vault/media_store.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <vector>

// Opus in Ogg out of the vault, piece by piece and from any place: nothing of it is anywhere as a
// file, and little of it in memory. Lives on the vault's thread.
class VoiceDecoder
{
public:
    static constexpr int samplesPerSecond = 48'000;

    // MediaKindUnknown for what is no Opus.
    static cuaderno::Result<std::unique_ptr<VoiceDecoder>> open(cuaderno::MediaReader reader);
    ~VoiceDecoder();
    VoiceDecoder(const VoiceDecoder&) = delete;
    VoiceDecoder& operator=(const VoiceDecoder&) = delete;

    // Of what can be played.
    std::chrono::milliseconds length() const;
    // One channel; fewer than asked for only at the end. What is damaged in the middle is left out.
    cuaderno::Result<std::vector<std::int16_t>> read(std::size_t samples);
    cuaderno::Status seek(std::chrono::milliseconds to);

private:
    struct State;
    explicit VoiceDecoder(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};
