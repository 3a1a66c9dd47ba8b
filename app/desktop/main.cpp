// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/process.h"
#include "base/secret.h"
#include "common/error_text.h"
#include "common/sample.h"
#include "common/surveys_folder.h"
#include "desktop/shell/app_shell.h"
#include "desktop/shell/convert.h"
#include "desktop/shell/grabber.h"
#include "desktop/shell/options.h"
#include "desktop/shell/restart.h"
#include "vault/vault.h"

#include <QGuiApplication>
#include <QIcon>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTemporaryDir>

#include <cstdio>
#include <filesystem>
#include <optional>
#include <vector>

using namespace cuaderno;

namespace {

int complain(const QString& text)
{
    std::fputs(qPrintable(text), stderr);
    return 1;
}

int complain(const Error& error)
{
    return complain(toQt(errorSentence(error) + '\n' + errorNext(error) + '\n'));
}

void prepareQt(const AppOptions& options)
{
    // Files of a cache would tell when the app was used.
    qputenv("QML_DISABLE_DISK_CACHE", "1");
    // What Qt brings itself. GStreamer would write what it found into the home folder, and plays on
    // few devices what forms bring.
    qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    if (options.grabs())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setAttribute(Qt::AA_DisableSessionManager);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QCoreApplication::setAttribute(Qt::AA_DisableShaderDiskCache);
    QCoreApplication::setApplicationName(QStringLiteral("cuaderno"));
    QQuickStyle::setStyle(QStringLiteral("Basic"));
}

// Draws from a copy, so that the notebook stays as it was.
int grab(AppOptions options, const AppPlaces& places)
{
    if (options.vault.empty())
        options.vault = places.notebooks / "sample";
    const QTemporaryDir folder;
    const auto copy = toPath(folder.path()) / "vault";
    std::error_code error;
    if (Vault::isThere(options.vault)) {
        auto passphrase = Vault::samplePassphrase(options.vault);
        if (!passphrase)
            return complain(passphrase.error());
        std::filesystem::copy(options.vault, copy, std::filesystem::copy_options::recursive, error);
    } else if (options.sample) {
        SystemClock clock;
        auto made = makeSampleVault(copy, places.surveys,
                                    {.finishedTalks = 3, .talkInTheMiddle = true, .clock = &clock});
        if (!made)
            return complain(made.error());
        if (auto closed = made->vault.close(); !closed)
            return complain(closed.error());
    } else {
        return complain(Error{ErrorCode::VaultNotFound, "", {}, {}});
    }
    if (error)
        return complain(Error{ErrorCode::FileFailed, "copying the sample", {}, {}});
    options.vault = copy;
    auto passphrase = Vault::samplePassphrase(copy);
    if (!passphrase)
        return complain(passphrase.error());
    AppShell shell(options, {{}, toPath(folder.path()) / "notebooks", places.surveys});
    shell.begin();
    if (!shell.load())
        return complain(QStringLiteral("cuaderno: the screens cannot be loaded\n"));
    Grabber grabber(shell.worker(), shell.notebook(), shell.window(), options.grab,
                    std::move(*passphrase), options.out);
    QObject::connect(&grabber, &Grabber::done, qApp, [](const QString& problem) {
        if (!problem.isEmpty())
            complain(QStringLiteral("cuaderno: ") + problem + QLatin1Char('\n'));
        QCoreApplication::exit(problem.isEmpty() ? 0 : 1);
    });
    grabber.start();
    return QCoreApplication::exec();
}

int run(const AppOptions& options, const AppPlaces& places, std::optional<Restart>& again)
{
    AppShell shell(options, places);
    shell.begin();
    if (!shell.load())
        return complain(QStringLiteral("cuaderno: the screens cannot be loaded\n"));
    const int code = QCoreApplication::exec();
    again = shell.wantsRestart();
    return code;
}

} // namespace

int main(int argc, char* argv[])
{
    startWithWipingAllocator(argv);
    if (const auto hardened = hardenProcess(); !hardened)
        return complain(hardened.error());
    else if (!hardened->memoryLocks)
        complain(Error{ErrorCode::MemoryNotLocked, "", {}, {}});
    // Qt takes its own options out of argv; the restart wants all of them.
    std::vector<char*> arguments(argv, argv + argc);
    QStringList texts;
    for (const char* argument : arguments)
        texts.append(QString::fromLocal8Bit(argument));
    const auto read = readOptions(texts);
    if (!read.options) {
        std::fputs(qPrintable(read.text), read.exitCode == 0 ? stdout : stderr);
        return read.exitCode;
    }
    std::optional<Restart> again;
    int code = 0;
    {
        prepareQt(*read.options);
        const QGuiApplication app(argc, argv);
        QGuiApplication::setDesktopFileName(QStringLiteral("cuaderno"));
        const auto surveys = findSurveysFolder();
        if (!surveys)
            return complain(surveys.error());
        const auto places = AppShell::usualPlaces(*surveys);
        code =
            read.options->grabs() ? grab(*read.options, places) : run(*read.options, places, again);
    }
    if (again)
        restart(static_cast<int>(arguments.size()), arguments.data(), *again);
    return code;
}
