// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/sound/voice_decoder.h"

#include "base/secret.h"

#include <opusfile.h>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace cuaderno;

struct VoiceDecoder::State
{
    MediaReader reader;
    std::uint64_t at = 0;
    OggOpusFile* file = nullptr;

    explicit State(MediaReader from) : reader(std::move(from)) {}

    static int read(void* user, unsigned char* to, int count)
    {
        auto& state = *static_cast<State*>(user);
        auto piece = state.reader.read(state.at, static_cast<std::size_t>(count));
        if (!piece)
            return OP_EREAD;
        std::copy_n(reinterpret_cast<const unsigned char*>(piece->data()), piece->size(), to);
        state.at += piece->size();
        const auto got = static_cast<int>(piece->size());
        wipe(*piece);
        return got;
    }

    static int seek(void* user, opus_int64 offset, int from)
    {
        auto& state = *static_cast<State*>(user);
        const auto size = static_cast<opus_int64>(state.reader.size());
        opus_int64 base = 0;
        if (from == SEEK_CUR)
            base = static_cast<opus_int64>(state.at);
        else if (from == SEEK_END)
            base = size;
        const opus_int64 wanted = base + offset;
        if (wanted < 0 || wanted > size)
            return -1;
        state.at = static_cast<std::uint64_t>(wanted);
        return 0;
    }

    static opus_int64 tell(void* user)
    {
        return static_cast<opus_int64>(static_cast<State*>(user)->at);
    }
};

VoiceDecoder::VoiceDecoder(std::unique_ptr<State> state) : m_state(std::move(state)) {}

VoiceDecoder::~VoiceDecoder()
{
    if (m_state->file)
        op_free(m_state->file);
}

Result<std::unique_ptr<VoiceDecoder>> VoiceDecoder::open(MediaReader reader)
{
    static const OpusFileCallbacks callbacks{&State::read, &State::seek, &State::tell, nullptr};
    std::unique_ptr<VoiceDecoder> made(
        new VoiceDecoder(std::make_unique<State>(std::move(reader))));
    made->m_state->file = op_open_callbacks(made->m_state.get(), &callbacks, nullptr, 0, nullptr);
    if (!made->m_state->file)
        return fail(ErrorCode::MediaKindUnknown, "not to be played here");
    return made;
}

std::chrono::milliseconds VoiceDecoder::length() const
{
    const ogg_int64_t samples = op_pcm_total(m_state->file, -1);
    return std::chrono::milliseconds(std::max<ogg_int64_t>(samples, 0) / (samplesPerSecond / 1000));
}

Result<std::vector<std::int16_t>> VoiceDecoder::read(std::size_t samples)
{
    std::vector<std::int16_t> sound;
    sound.reserve(samples);
    // As much as one packet can hold in two channels.
    std::array<opus_int16, 11'520> piece{};
    while (sound.size() < samples) {
        int link = 0;
        const int got = op_read(m_state->file, piece.data(), static_cast<int>(piece.size()), &link);
        if (got == OP_HOLE)
            continue;
        if (got < 0)
            return fail(ErrorCode::MediaDamaged, "while playing");
        if (got == 0)
            break;
        const auto channels = static_cast<std::size_t>(op_channel_count(m_state->file, link));
        for (std::size_t at = 0; at < static_cast<std::size_t>(got); ++at) {
            int sum = 0;
            for (std::size_t channel = 0; channel < channels; ++channel)
                sum += piece[at * channels + channel];
            sound.push_back(static_cast<std::int16_t>(sum / static_cast<int>(channels)));
        }
    }
    return sound;
}

Status VoiceDecoder::seek(std::chrono::milliseconds to)
{
    // Its very end is no place to go to.
    const ogg_int64_t last = std::max<ogg_int64_t>(op_pcm_total(m_state->file, -1) - 1, 0);
    const ogg_int64_t wanted =
        std::clamp<ogg_int64_t>(to.count() * (samplesPerSecond / 1000), 0, last);
    if (op_pcm_seek(m_state->file, wanted) != 0)
        return fail(ErrorCode::MediaDamaged, "no way to that place");
    return {};
}
