// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/recorder.h"

#include "desktop/shell/convert.h"
#include "desktop/sound/voice_decoder.h"
#include "desktop/sound/voice_encoder.h"
#include "fieldwork/conduct_media.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QAudioSource>
#include <QMediaDevices>

#include <algorithm>
#include <cmath>

using namespace cuaderno;

namespace {

constexpr int levelCount = 24;
constexpr qsizetype sampleBytes = 2;
constexpr int tickMilliseconds = 100;
// So much is read from the vault at once, and so much is kept ahead of the loudspeaker.
constexpr int pieceMilliseconds = 500;
constexpr qsizetype aheadBytes = VoiceDecoder::samplesPerSecond * sampleBytes;

QAudioFormat formatOf(int samplesPerSecond)
{
    QAudioFormat format;
    format.setSampleRate(samplesPerSecond);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

} // namespace

Recorder::Recorder(Worker& worker, QObject* parent)
    : QObject(parent), m_worker(worker), m_levels(levelCount, 0.0)
{
    m_clock.setInterval(tickMilliseconds);
    connect(&m_clock, &QTimer::timeout, this, &Recorder::feed);
}

Recorder::~Recorder()
{
    if (m_source)
        m_source->stop();
}

int Recorder::milliseconds() const
{
    return static_cast<int>(m_samples * 1000 / VoiceEncoder::samplesPerSecond);
}

bool Recorder::hasMicrophone() const
{
    const QAudioDevice device = QMediaDevices::defaultAudioInput();
    return !device.isNull() && device.isFormatSupported(formatOf(VoiceEncoder::samplesPerSecond));
}

bool Recorder::isRecording(const QString& value) const
{
    return recordingOfAnswer(toCore(value)).has_value();
}

// --- recording

void Recorder::record(const QString& path)
{
    if (m_take != Take::None)
        finish();
    stop();
    m_path = path;
    m_brokeOff = false;
    m_samples = 0;
    m_levels.fill(0.0);
    // At once, so that no second tap begins another.
    go(Take::Recording);
    emit heard();
    m_worker.post(
        this,
        [](Desk& desk) {
            BegunSound begun;
            if (!desk.session) {
                begun.error = Error{ErrorCode::SessionNotRunning, {}, {}, {}};
                return begun;
            }
            return beginSound(desk);
        },
        [this, path](const BegunSound& begun) {
            if (begun.error) {
                go(Take::None);
                emit failed(*begun.error);
                return;
            }
            m_value = begun.value;
            emit this->begun(path, begun.value);
            // It may have been ended meanwhile.
            if (m_take == Take::Recording)
                listen();
            else
                m_worker.post([](Desk& desk) { (void)endSound(desk); });
        });
}

void Recorder::listen()
{
    m_source = std::make_unique<QAudioSource>(QMediaDevices::defaultAudioInput(),
                                              formatOf(VoiceEncoder::samplesPerSecond));
    m_source->setBufferSize(VoiceEncoder::samplesPerSecond * sampleBytes);
    connect(m_source.get(), &QAudioSource::stateChanged, this, [this](QAudio::State state) {
        if (state == QAudio::StoppedState && m_source && m_source->error() != QAudio::NoError)
            breakOff();
    });
    m_in = m_source->start();
    if (!m_in) {
        breakOff();
        return;
    }
    connect(m_in.data(), &QIODevice::readyRead, this, &Recorder::hear);
}

void Recorder::hear()
{
    // Of a device that is gone nothing may be asked.
    if (!m_in || m_take != Take::Recording || m_source->state() == QAudio::StoppedState)
        return;
    QByteArray samples = m_in->readAll();
    // Half a sample waits for its other half in the device; there is none in practice.
    samples.chop(samples.size() % sampleBytes);
    if (samples.isEmpty())
        return;
    measure(samples);
    send(std::move(samples));
}

void Recorder::send(QByteArray samples)
{
    m_samples += samples.size() / sampleBytes;
    emit heard();
    const auto held = std::make_shared<QByteArray>(std::move(samples));
    m_worker.post(
        this, [held](Desk& desk) { return addSound(desk, *held); },
        [this](const Status& added) {
            if (added || m_take == Take::None)
                return;
            breakOff();
            emit failed(added.error());
        });
}

// How loud it was, as people hear it: by decibels below the loudest, 50 of them.
void Recorder::measure(const QByteArray& samples)
{
    const auto* first = reinterpret_cast<const qint16*>(samples.constData());
    const qsizetype count = samples.size() / sampleBytes;
    double sum = 0;
    for (qsizetype at = 0; at < count; ++at)
        sum += double(first[at]) * double(first[at]);
    const double loudness = std::sqrt(sum / double(count)) / 32768.0;
    const double level = loudness <= 0 ? 0 : 1 + 20 * std::log10(loudness) / 50;
    m_levels.removeFirst();
    m_levels.append(std::clamp(level, 0.0, 1.0));
}

void Recorder::wait()
{
    if (m_take != Take::Recording || !m_source)
        return;
    hear();
    m_source->suspend();
    go(Take::Waiting);
}

void Recorder::goOn()
{
    if (m_take != Take::Waiting || !m_source)
        return;
    m_source->resume();
    // What the microphone heard in between was not meant.
    if (m_in && m_source->state() != QAudio::StoppedState)
        m_in->readAll().fill(0);
    go(Take::Recording);
}

void Recorder::finish()
{
    if (m_take == Take::None)
        return;
    hear();
    const bool listened = m_source != nullptr;
    go(Take::None);
    if (m_source) {
        // Its end alone, in Qt 6.4, still looks for sound in a stream that is gone.
        m_source->stop();
        m_source.reset();
    }
    if (!listened)
        return;
    m_worker.post(
        this, [](Desk& desk) { return endSound(desk); },
        [this, value = m_value](const Status& ended) {
            if (!ended)
                emit failed(ended.error());
            look(value);
        });
}

void Recorder::breakOff()
{
    // Not from within the device's own signal.
    QTimer::singleShot(0, this, [this] {
        finish();
        m_brokeOff = true;
        emit takeChanged();
    });
}

void Recorder::go(Take take)
{
    m_take = take;
    emit takeChanged();
}

// --- playing

void Recorder::look(const QString& value)
{
    m_worker.post(
        this, [value](Desk& desk) { return lookAtSound(desk, value); },
        [this, value](const ShownSound& sound) {
            emit looked(value, sound.there, sound.whole, sound.milliseconds);
        });
}

void Recorder::play(const QString& value, int from)
{
    if (m_take != Take::None)
        return;
    stop();
    m_playing = value;
    emit playingChanged();
    m_worker.post(
        this,
        [value, from](Desk& desk) {
            ShownSound sound = openSound(desk, value);
            if (const auto placed = seekSound(desk, from); !placed)
                sound.error = placed.error();
            return sound;
        },
        [this, from, turn = m_turn](const ShownSound& sound) {
            if (turn == m_turn)
                started(sound, from);
        });
}

void Recorder::started(const ShownSound& sound, int from)
{
    if (sound.error) {
        stop();
        emit failed(*sound.error);
        return;
    }
    m_sink = std::make_unique<QAudioSink>(QMediaDevices::defaultAudioOutput(),
                                          formatOf(VoiceDecoder::samplesPerSecond));
    m_from = from;
    m_out = m_sink->start();
    m_clock.start();
    feed();
}

void Recorder::feed()
{
    if (!m_sink)
        return;
    if (!m_ahead.isEmpty() && m_out) {
        const auto room = std::min<qsizetype>(m_sink->bytesFree(), m_ahead.size());
        const auto put = m_out->write(m_ahead.constData(), room);
        if (put > 0)
            m_ahead.remove(0, put);
    }
    emit atChanged();
    if (m_atEnd && m_ahead.isEmpty() && m_sink->state() == QAudio::IdleState) {
        stop();
        return;
    }
    if (m_asked || m_atEnd || m_ahead.size() >= aheadBytes)
        return;
    m_asked = true;
    m_worker.post(
        this, [](Desk& desk) { return readSound(desk, pieceMilliseconds); },
        [this, turn = m_turn](SoundPiece piece) {
            if (turn == m_turn)
                take(std::move(piece));
        });
}

void Recorder::take(SoundPiece piece)
{
    m_asked = false;
    m_atEnd = piece.atEnd;
    m_ahead.append(piece.samples);
    piece.samples.fill(0);
    if (piece.error)
        emit failed(*piece.error);
    feed();
}

int Recorder::at() const
{
    if (!m_sink)
        return 0;
    return m_from + static_cast<int>(m_sink->processedUSecs() / 1000);
}

void Recorder::stop()
{
    if (m_playing.isEmpty())
        return;
    ++m_turn;
    m_clock.stop();
    m_sink.reset();
    m_ahead.fill(0);
    m_ahead.clear();
    m_asked = false;
    m_atEnd = false;
    m_playing.clear();
    m_worker.post([](Desk& desk) { closeSound(desk); });
    emit playingChanged();
    emit atChanged();
}

void Recorder::clear()
{
    finish();
    stop();
    m_path.clear();
    m_value.clear();
    m_brokeOff = false;
    emit takeChanged();
}
