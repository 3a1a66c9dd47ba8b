// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "desktop/shell/convert.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

namespace cuaderno::test {

// A real sound server of its own whose loudspeaker is the microphone.
class SoundServer
{
public:
    // Why it cannot be had; "" where it can. Qt asks the server that it met first for as long as
    // the program runs, so it is one a run.
    static const char* missing()
    {
        static bool met = false;
        if (QStandardPaths::findExecutable(QStringLiteral("pulseaudio")).isEmpty()
            || QStandardPaths::findExecutable(QStringLiteral("pacat")).isEmpty())
            return "pulseaudio and pacat are not installed";
        if (met)
            return "one of these tests a run";
        met = true;
        return "";
    }

    ~SoundServer() { stop(); }

    bool start(const Path& folder)
    {
        const QString socket = pathToQt(folder / "sound");
        qputenv("HOME", toQt(folder.string()).toUtf8());
        qputenv("XDG_RUNTIME_DIR", toQt(folder.string()).toUtf8());
        qputenv("PULSE_SERVER", "unix:" + socket.toUtf8());
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(
            QStringLiteral("pulseaudio"),
            {QStringLiteral("-n"), QStringLiteral("--daemonize=no"),
             QStringLiteral("--exit-idle-time=-1"), QStringLiteral("--use-pid-file=no"),
             QStringLiteral("--disable-shm=yes"), QStringLiteral("-L"),
             QStringLiteral("module-native-protocol-unix auth-anonymous=1 socket=") + socket,
             QStringLiteral("-L"), QStringLiteral("module-null-sink sink_name=room"),
             QStringLiteral("-L"),
             // A loudspeaker's own monitor is no microphone to Qt.
             QStringLiteral("module-remap-source source_name=ear master=room.monitor")});
        return m_process.waitForStarted()
               && QTest::qWaitFor([&] { return QFile::exists(socket); }, 10'000);
    }

    void stop()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

} // namespace cuaderno::test
