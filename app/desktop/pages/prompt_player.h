// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/work/worker.h"

#include <QBuffer>
#include <QImage>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <memory>

class QAudioOutput;
class QMediaPlayer;
class QVideoSink;

// Plays the sounds and films that come with a form: what a question is read aloud by, above all.
// They go from the vault into memory and from there to the loudspeaker; one at a time.
class PromptPlayer : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the interview")
    // The file that is played, or about to be; "" none
    Q_PROPERTY(QString playing READ playing NOTIFY playingChanged FINAL)
    // The one that was to be played last and could not be: it is not there, or this device knows no
    // sound of its kind
    Q_PROPERTY(QString failed READ failed NOTIFY playingChanged FINAL)

public:
    explicit PromptPlayer(Worker& worker, QObject* parent = nullptr);
    ~PromptPlayer() override;

    QString playing() const { return m_playing; }

    QString failed() const { return m_failed; }

    // The one that is played already stops: one button does both.
    Q_INVOKABLE void toggle(const QString& name);
    Q_INVOKABLE void stop();

    // Stops, and forgets what could not be played.
    void clear();

    // Of a film: the picture of this moment. Null where none is played.
    QImage picture() const { return m_picture; }

signals:
    void playingChanged();
    void pictureChanged();

private:
    void start(const QByteArray& bytes);
    void fail();
    void makePlayer();

    Worker& m_worker;
    QString m_playing;
    QString m_failed;
    QImage m_picture;
    QBuffer m_bytes;
    // Made with the first sound: finding out what a device can play takes a while.
    std::unique_ptr<QVideoSink> m_pictures;
    std::unique_ptr<QAudioOutput> m_loudspeaker;
    std::unique_ptr<QMediaPlayer> m_player;
    int m_turn = 0; // what was asked for before is not played any more
};
