// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/secret_field.h"
#include "desktop/work/worker.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <filesystem>
#include <functional>
#include <vector>

// Opens the notebook. Says nothing about what is inside.
class UnlockPage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the notebook")
    Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")
    Q_PROPERTY(Phase phase READ phase NOTIFY phaseChanged FINAL)
    // Seconds until the next try counts, while phase is Waiting
    Q_PROPERTY(int seconds READ seconds NOTIFY secondsChanged FINAL)
    // A sample notebook shows its throw-away passphrase; empty on every other
    Q_PROPERTY(QString samplePassphrase READ samplePassphrase NOTIFY folderChanged FINAL)
    // Opening has taken over a second: "Opening takes about a second on purpose."
    Q_PROPERTY(bool slow READ slow NOTIFY slowChanged FINAL)
    // A key card instead of the passphrase: openByCard()
    Q_PROPERTY(bool byCard READ byCard WRITE setByCard NOTIFY byCardChanged FINAL)

public:
    enum class Phase {
        Ready,
        Opening,
        Wrong,   // "That did not open it." The field was emptied.
        Waiting, // too many tries: seconds says how long
        Failed,  // anything else: Notebook.trouble says what
        NoFile,  // no stick with a key file is there: openByFile()
        Letter,  // a letter of the card is wrong or missing; it stays in the field, nothing was
                 // tried
    };
    Q_ENUM(Phase)

    UnlockPage(Worker& worker, QObject* parent = nullptr);

    Phase phase() const { return m_phase; }

    int seconds() const { return m_seconds; }

    bool slow() const { return m_slow; }

    QString samplePassphrase() const { return m_samplePassphrase; }

    bool byCard() const { return m_byCard; }

    void setByCard(bool byCard);

    void setFolder(std::filesystem::path folder);
    // Where the device's secret lies that a PIN hangs on; what is typed may be one.
    void setDeviceFile(std::filesystem::path file);

    // Takes what was typed (the field is empty afterwards) and tries it. Nothing while it is
    // opening or waiting.
    Q_INVOKABLE void open(SecretField* field);
    // The same with the letters of a key card, which nobody has to wait for.
    Q_INVOKABLE void openByCard(SecretField* field);
    // The same with a key file on a stick, which nobody has to type.
    Q_INVOKABLE void openByFile();
    // The same, for files elsewhere: a test's.
    void openByFileIn(std::vector<std::filesystem::path> folders);
    // The same, for what was not typed: a sample's own passphrase, a test's.
    void openWith(cuaderno::Secret passphrase);

signals:
    void phaseChanged();
    void secondsChanged();
    void slowChanged();
    void byCardChanged();
    void folderChanged();
    void opened();
    void failed(const cuaderno::Error& error);

private:
    void tryToOpen(std::function<cuaderno::Status(Desk&)> way);
    void refused(const cuaderno::Error& error);
    void settle(Phase phase);
    void wait(int seconds);

    Worker& m_worker;
    std::filesystem::path m_folder;
    std::filesystem::path m_deviceFile;
    QString m_samplePassphrase;
    Phase m_phase = Phase::Ready;
    int m_seconds = 0;
    bool m_slow = false;
    bool m_byCard = false;
    QTimer m_second;
    QTimer m_patience;
};
