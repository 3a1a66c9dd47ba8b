// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/prompt_player.h"

#include "desktop/work/picture_acts.h"

#include <QAudioOutput>
#include <QMediaPlayer>
#include <QTimer>
#include <QUrl>
#include <QVideoFrame>
#include <QVideoSink>

PromptPlayer::PromptPlayer(Worker& worker, QObject* parent) : QObject(parent), m_worker(worker) {}

PromptPlayer::~PromptPlayer()
{
    // It reads from m_bytes.
    m_player.reset();
}

void PromptPlayer::toggle(const QString& name)
{
    if (m_playing == name) {
        stop();
        return;
    }
    stop();
    m_failed.clear();
    m_playing = name;
    emit playingChanged();
    m_worker.post(
        this, [name](Desk& desk) { return readPrompt(desk, name); },
        [this, turn = m_turn](const QByteArray& bytes) {
            if (turn == m_turn)
                start(bytes);
        });
}

void PromptPlayer::stop()
{
    ++m_turn;
    if (m_player) {
        m_player->stop();
        m_player->setSourceDevice(nullptr);
    }
    m_bytes.close();
    m_bytes.setData({});
    if (m_playing.isEmpty())
        return;
    m_picture = {};
    m_playing.clear();
    emit pictureChanged();
    emit playingChanged();
}

void PromptPlayer::clear()
{
    stop();
    if (m_failed.isEmpty())
        return;
    m_failed.clear();
    emit playingChanged();
}

void PromptPlayer::start(const QByteArray& bytes)
{
    if (bytes.isEmpty()) {
        fail();
        return;
    }
    makePlayer();
    if (!m_player->isAvailable()) {
        fail();
        return;
    }
    m_bytes.setData(bytes);
    m_bytes.open(QIODevice::ReadOnly);
    // The name is a hint of its kind; nothing is read from there.
    m_player->setSourceDevice(&m_bytes, QUrl(m_playing));
    m_player->play();
}

void PromptPlayer::fail()
{
    const QString name = m_playing;
    stop();
    m_failed = name;
    emit playingChanged();
}

void PromptPlayer::makePlayer()
{
    if (m_player)
        return;
    m_loudspeaker = std::make_unique<QAudioOutput>();
    m_pictures = std::make_unique<QVideoSink>();
    m_player = std::make_unique<QMediaPlayer>();
    m_player->setAudioOutput(m_loudspeaker.get());
    m_player->setVideoSink(m_pictures.get());
    connect(m_pictures.get(), &QVideoSink::videoFrameChanged, this,
            [this](const QVideoFrame& frame) {
                if (m_playing.isEmpty() || !frame.isValid())
                    return;
                m_picture = frame.toImage();
                emit pictureChanged();
            });
    // Not from within the player's own signals.
    const auto later = [this](auto act) {
        QTimer::singleShot(0, this, [this, act, turn = m_turn] {
            if (turn == m_turn)
                act();
        });
    };
    connect(m_player.get(), &QMediaPlayer::errorOccurred, this,
            [this, later] { later([this] { fail(); }); });
    connect(m_player.get(), &QMediaPlayer::mediaStatusChanged, this,
            [this, later](QMediaPlayer::MediaStatus status) {
                if (status == QMediaPlayer::EndOfMedia)
                    later([this] { stop(); });
                else if (status == QMediaPlayer::InvalidMedia)
                    later([this] { fail(); });
            });
}
