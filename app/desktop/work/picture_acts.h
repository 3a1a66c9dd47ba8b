// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/work/desk.h"

#include <QByteArray>
#include <QImage>
#include <QString>

// What pages show and play of a form and of answers. All of it runs on the worker's thread; what
// comes back is in memory only.

// A picture by its source: "form:bus.png" is a file of the form that is open, "answer:..." what an
// answer names. No side is longer than `most` pixels. Null where it is not there, or is none.
QImage lookAtPicture(Desk& desk, const QString& source, int most);

// JPEG and PNG only, whatever a file says it is. Null for anything else.
QImage pictureOf(const QByteArray& bytes, int most);

// A sound or film of the form that is open, by its own name; empty where it is not there.
QByteArray readPrompt(Desk& desk, const QString& name);
