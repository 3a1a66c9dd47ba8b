// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <filesystem>

// app.ini in the user's configuration folder: what must be known before Unlock, and nothing else,
// ever. Read at the start; each change is written at once, whole or not at all.
class AppSettings
{
public:
    // Reads the file; a missing or unreadable one is the defaults.
    explicit AppSettings(std::filesystem::path file);

    QString language; // "" = like the device
    QString theme = QStringLiteral("device");
    int textScale = 100; // percent
    bool plainLetters = false;
    bool noMotion = false;
    int lockAfter = 2; // minutes
    QString name;      // "" = Notebook
    // Folders of notebooks, the one that was opened last first.
    QStringList vaults;

    // Puts this folder first.
    void opened(const QString& folder);
    // False where the file could not be written; what was chosen holds until the program ends.
    bool write() const;

    // Beside app.ini: the secret of this device (vault/pin.h), once somebody has made a PIN here.
    // Empty where there is no app.ini.
    std::filesystem::path deviceFile() const;

    // Reads and writes nothing: for a program that draws one picture.
    static AppSettings none();

private:
    AppSettings() = default;

    std::filesystem::path m_file;
};
