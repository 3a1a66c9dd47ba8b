// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/work/sound_acts.h"

#include "desktop/shell/convert.h"
#include "desktop/sound/voice_decoder.h"
#include "desktop/sound/voice_encoder.h"
#include "fieldwork/conduct_media.h"
#include "study/consent.h"
#include "vault/participant_store.h"

using namespace cuaderno;

struct RunningSound
{
    explicit RunningSound(MediaWriter to) : writer(std::move(to)) {}

    MediaWriter writer;
    std::unique_ptr<VoiceEncoder> encoder;
};

namespace {

Result<Media> mediaOf(Desk& desk, const QString& value)
{
    const auto id = recordingOfAnswer(toCore(value));
    if (!id || !desk.vault)
        return fail(ErrorCode::MediaUnknown);
    return desk.vault->media().find(*id);
}

Result<std::unique_ptr<VoiceDecoder>> decoderOf(Desk& desk, const MediaId& id)
{
    auto reader = desk.vault->media().open(id);
    if (!reader)
        return reader.failure();
    return VoiceDecoder::open(std::move(*reader));
}

} // namespace

bool mayRecord(Desk& desk)
{
    if (!desk.session)
        return false;
    const auto consents = desk.vault->consents().of(desk.session->session().participant);
    return consents && checkConsents(*consents, scopeOf(MediaKind::Audio), desk.clock.now());
}

BegunSound beginSound(Desk& desk)
{
    BegunSound begun;
    auto writer = beginMedia(*desk.vault, desk.clock, desk.session->session().id, MediaKind::Audio);
    if (!writer) {
        begun.error = writer.error();
        return begun;
    }
    const MediaId id = writer->id();
    auto sound = std::make_shared<RunningSound>(std::move(*writer));
    auto encoder =
        VoiceEncoder::make([to = &sound->writer](ByteView bytes) { return to->write(bytes); });
    if (!encoder) {
        (void)sound->writer.discard();
        begun.error = encoder.error();
        return begun;
    }
    sound->encoder = std::move(*encoder);
    desk.sound = std::move(sound);
    begun.value = toQt(answerOfRecording(id));
    return begun;
}

Status addSound(Desk& desk, QByteArray& samples)
{
    if (!desk.sound)
        return fail(ErrorCode::MediaUnknown);
    const auto* first = reinterpret_cast<const std::int16_t*>(samples.constData());
    const auto count = static_cast<std::size_t>(samples.size()) / sizeof(std::int16_t);
    auto added = desk.sound->encoder->add({first, count});
    samples.fill(0);
    return added;
}

Status endSound(Desk& desk)
{
    if (!desk.sound)
        return {};
    const auto sound = std::move(desk.sound);
    desk.sound.reset();
    Status last = sound->encoder->finish();
    const auto kept = sound->writer.finish(sound->encoder->length());
    if (!kept)
        return tl::unexpected<Error>(kept.error());
    return last;
}

ShownSound lookAtSound(Desk& desk, const QString& value)
{
    ShownSound shown;
    const auto media = mediaOf(desk, value);
    if (!media)
        return shown;
    shown.whole = media->state == MediaState::Whole;
    shown.milliseconds = static_cast<int>(media->milliseconds);
    shown.there = shown.whole || media->state == MediaState::CutShort;
    // One that was cut short never said how long it is.
    if (shown.there && shown.milliseconds == 0) {
        if (const auto decoder = decoderOf(desk, media->id))
            shown.milliseconds = static_cast<int>((*decoder)->length().count());
    }
    return shown;
}

ShownSound openSound(Desk& desk, const QString& value)
{
    ShownSound shown = lookAtSound(desk, value);
    const auto media = mediaOf(desk, value);
    auto decoder =
        media ? decoderOf(desk, media->id)
              : Result<std::unique_ptr<VoiceDecoder>>(tl::unexpected<Error>(media.error()));
    if (!decoder) {
        shown.error = decoder.error();
        return shown;
    }
    shown.milliseconds = static_cast<int>((*decoder)->length().count());
    desk.playing = std::move(*decoder);
    return shown;
}

SoundPiece readSound(Desk& desk, int milliseconds)
{
    SoundPiece piece;
    const auto wanted =
        static_cast<std::size_t>(milliseconds) * (VoiceDecoder::samplesPerSecond / 1000);
    if (!desk.playing) {
        piece.atEnd = true;
        return piece;
    }
    auto sound = desk.playing->read(wanted);
    if (!sound) {
        piece.error = sound.error();
        piece.atEnd = true;
        return piece;
    }
    piece.atEnd = sound->size() < wanted;
    const auto bytes = std::as_writable_bytes(std::span(*sound));
    piece.samples = QByteArray(reinterpret_cast<const char*>(bytes.data()),
                               static_cast<qsizetype>(bytes.size()));
    std::ranges::fill(*sound, std::int16_t{0});
    return piece;
}

Status seekSound(Desk& desk, int milliseconds)
{
    if (!desk.playing)
        return {};
    return desk.playing->seek(std::chrono::milliseconds(milliseconds));
}

void closeSound(Desk& desk)
{
    desk.playing.reset();
}
