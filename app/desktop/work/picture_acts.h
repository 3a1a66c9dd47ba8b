// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/work/desk.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <filesystem>

// What pages show and play of a form and of answers. All of it runs on the worker's thread; what
// comes back is in memory only.

// A picture by its source: "form:bus.png" is a file of the form that is open, "answer:..." what an
// answer names. No side is longer than `most` pixels. Null where it is not there, or is none.
QImage lookAtPicture(Desk& desk, const QString& source, int most);

// Whether the person of the session that is open said yes to drawings and photos.
bool mayKeepPictures(Desk& desk);

// Keeps a picture as what a question is answered with, in the place of what was there. What
// beginMedia() and ConductSession::answer() refuse with.
cuaderno::Status keepPicture(Desk& desk, const QString& path, const QImage& picture);

// The same with a file from outside, without what it tells about place, time and device: a picture,
// or, for a question for a file, a sound. MediaKindUnknown for anything else, MediaTooLarge; the
// File... codes. The file stays where it is.
cuaderno::Status keepFile(Desk& desk, const QString& path, const std::filesystem::path& file);

// Pictures are kept no larger than this on their longest side.
constexpr int keptPixels = 1600;

// JPEG and PNG only, whatever a file says it is. Null for anything else.
QImage pictureOf(const QByteArray& bytes, int most);

// A sound or film of the form that is open, by its own name; empty where it is not there.
QByteArray readPrompt(Desk& desk, const QString& name);
