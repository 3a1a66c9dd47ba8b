// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "desktop/work/sound_acts.h"
#include "desktop/work/worker.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>

class QAudioSink;
class QAudioSource;
class QIODevice;

// Records a voice for a question, and plays what was recorded. The sound goes from the microphone
// into the vault and from the vault to the loudspeaker; nowhere else is any of it.
//
// One thing at a time: recording ends what is played, playing does not begin while it records.
// A pause of the talk, another page, hiding and locking end both; what was said so far is kept.
class Recorder : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the interview")
    Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")
    Q_PROPERTY(Take take READ take NOTIFY takeChanged FINAL)
    // The question that it records for, or did last
    Q_PROPERTY(QString path READ path NOTIFY takeChanged FINAL)
    // How long it records already
    Q_PROPERTY(int milliseconds READ milliseconds NOTIFY heard FINAL)
    // The last moments' loudness, 0 to 1, oldest first: 24 of them
    Q_PROPERTY(QList<qreal> levels READ levels NOTIFY heard FINAL)
    // It ended by itself: the microphone went, or the disk is full
    Q_PROPERTY(bool brokeOff READ brokeOff NOTIFY takeChanged FINAL)
    // The answer whose sound is played; "" none
    Q_PROPERTY(QString playing READ playing NOTIFY playingChanged FINAL)
    // Of what is played: where it is, in milliseconds
    Q_PROPERTY(int at READ at NOTIFY atChanged FINAL)

public:
    enum class Take { None, Recording, Waiting };
    Q_ENUM(Take)

    explicit Recorder(Worker& worker, QObject* parent = nullptr);
    ~Recorder() override;

    Take take() const { return m_take; }

    QString path() const { return m_path; }

    int milliseconds() const;

    QList<qreal> levels() const { return m_levels; }

    bool brokeOff() const { return m_brokeOff; }

    QString playing() const { return m_playing; }

    int at() const;

    // Whether there is anything to record with.
    Q_INVOKABLE bool hasMicrophone() const;
    // Whether an answer is a recording, and not words.
    Q_INVOKABLE bool isRecording(const QString& value) const;

    Q_INVOKABLE void record(const QString& path);
    Q_INVOKABLE void wait();
    Q_INVOKABLE void goOn();
    // Also where nothing is recorded.
    Q_INVOKABLE void finish();

    // How long it is: looked().
    Q_INVOKABLE void look(const QString& value);
    Q_INVOKABLE void play(const QString& value, int from);
    Q_INVOKABLE void stop();

    // Ends both.
    void clear();

signals:
    void takeChanged();
    void heard();
    void playingChanged();
    void atChanged();
    // The answer to this question names the recording that begins.
    void begun(const QString& path, const QString& value);
    void looked(const QString& value, bool there, bool whole, int milliseconds);
    void failed(const cuaderno::Error& error);

private:
    void listen();
    void hear();
    void send(QByteArray samples);
    void measure(const QByteArray& samples);
    void breakOff();
    void go(Take take);
    void started(const ShownSound& sound, int from);
    void feed();
    void take(SoundPiece piece);

    Worker& m_worker;
    Take m_take = Take::None;
    QString m_path;
    QString m_value;
    bool m_brokeOff = false;
    qint64 m_samples = 0; // sent
    QList<qreal> m_levels;
    std::unique_ptr<QAudioSource> m_source;
    QPointer<QIODevice> m_in;

    QString m_playing;
    std::unique_ptr<QAudioSink> m_sink;
    QPointer<QIODevice> m_out;
    QByteArray m_ahead; // read, not handed to the loudspeaker yet
    bool m_asked = false;
    bool m_atEnd = false;
    int m_from = 0;
    QTimer m_clock;
    int m_turn = 0; // answers to an earlier play are not heard any more
};
