// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/sound/voice_encoder.h"

#include <opusenc.h>

#include <array>

using namespace cuaderno;

struct VoiceEncoder::State
{
    Out out;
    Status said;
    std::uint64_t samples = 0;
    OggOpusComments* comments = nullptr;
    OggOpusEnc* encoder = nullptr;

    static int write(void* user, const unsigned char* bytes, opus_int32 count)
    {
        auto& state = *static_cast<State*>(user);
        if (state.said)
            state.said = state.out(
                {reinterpret_cast<const std::byte*>(bytes), static_cast<std::size_t>(count)});
        // A no would end the whole program (an assertion in ope_encoder_drain); it is told after.
        return 0;
    }

    static int close(void*) { return 0; }
};

VoiceEncoder::VoiceEncoder(std::unique_ptr<State> state) : m_state(std::move(state)) {}

VoiceEncoder::~VoiceEncoder()
{
    if (m_state->encoder)
        ope_encoder_destroy(m_state->encoder);
    if (m_state->comments)
        ope_comments_destroy(m_state->comments);
}

Result<std::unique_ptr<VoiceEncoder>> VoiceEncoder::make(Out out)
{
    constexpr int bitsPerSecond = 24'000;
    constexpr int longestPage = 24'000; // of 48,000 samples a second
    static const OpusEncCallbacks callbacks{&State::write, &State::close};
    std::unique_ptr<VoiceEncoder> made(new VoiceEncoder(std::make_unique<State>()));
    State& state = *made->m_state;
    state.out = std::move(out);
    state.comments = ope_comments_create();
    if (state.comments)
        state.encoder = ope_encoder_create_callbacks(&callbacks, &state, state.comments,
                                                     samplesPerSecond, 1, 0, nullptr);
    if (!state.encoder)
        return fail(ErrorCode::OutOfMemory, "encoder");
    ope_encoder_ctl(state.encoder, OPUS_SET_BITRATE(bitsPerSecond));
    ope_encoder_ctl(state.encoder, OPUS_SET_SIGNAL(OPUS_SIGNAL_VOICE));
    // A cheap tablet does other things besides.
    ope_encoder_ctl(state.encoder, OPUS_SET_COMPLEXITY(5));
    // Nothing is held back to choose better: what is said is to be in the vault.
    ope_encoder_ctl(state.encoder, OPE_SET_DECISION_DELAY(0));
    ope_encoder_ctl(state.encoder, OPE_SET_MUXING_DELAY(longestPage));
    ope_encoder_ctl(state.encoder, OPE_SET_COMMENT_PADDING(0));
    return made;
}

Status VoiceEncoder::add(std::span<const std::int16_t> samples)
{
    if (!m_state->said)
        return m_state->said;
    const int done =
        ope_encoder_write(m_state->encoder, samples.data(), static_cast<int>(samples.size()));
    if (m_state->said && done != OPE_OK)
        m_state->said = fail(ErrorCode::OutOfMemory, "encoder");
    m_state->samples += samples.size();
    return m_state->said;
}

Status VoiceEncoder::finish()
{
    // Less than a frame is more than libopusenc 0.2.1 can end: an assertion of its own fails.
    constexpr std::array<std::int16_t, samplesPerSecond / 50> silence{};
    if (m_state->said && m_state->samples < silence.size())
        (void)add(silence);
    if (!m_state->said)
        return m_state->said;
    const int done = ope_encoder_drain(m_state->encoder);
    if (m_state->said && done != OPE_OK)
        return fail(ErrorCode::OutOfMemory, "encoder");
    return m_state->said;
}

std::chrono::milliseconds VoiceEncoder::length() const
{
    return std::chrono::milliseconds(m_state->samples * 1000 / samplesPerSecond);
}
