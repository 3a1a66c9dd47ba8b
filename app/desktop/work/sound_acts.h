// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/work/desk.h"

#include <QByteArray>
#include <QString>

#include <optional>

// What the recorder asks of the vault. All of it runs on the worker's thread; the sound comes in
// there piece by piece and is closed there, and so it is played. Samples are 16 bits, one channel.

// Whether the person of the session that is open said yes to it.
bool mayRecord(Desk& desk);

struct BegunSound
{
    // What the answer is to say.
    QString value;
    std::optional<cuaderno::Error> error;
};

// REQUIRES: desk.session, and that none is running.
BegunSound beginSound(Desk& desk);
// 16,000 samples a second. Wipes what it gets. MediaUnknown once a pause or a lock ended it.
cuaderno::Status addSound(Desk& desk, QByteArray& samples);
// What came in is kept; nothing where none is running.
cuaderno::Status endSound(Desk& desk);

struct ShownSound
{
    bool there = false;
    // Nothing of its end is missing.
    bool whole = false;
    int milliseconds = 0;
    std::optional<cuaderno::Error> error;
};

// Of the answer that names it; not there where it was deleted.
ShownSound lookAtSound(Desk& desk, const QString& value);
// The same, and readSound() reads it from its beginning.
ShownSound openSound(Desk& desk, const QString& value);

struct SoundPiece
{
    QByteArray samples; // 48,000 a second
    bool atEnd = false;
    std::optional<cuaderno::Error> error;
};

// About so much more of it. At its end where none is open.
SoundPiece readSound(Desk& desk, int milliseconds);
cuaderno::Status seekSound(Desk& desk, int milliseconds);
void closeSound(Desk& desk);
