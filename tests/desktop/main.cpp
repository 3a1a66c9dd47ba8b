// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include <QGuiApplication>
#include <gtest/gtest.h>

int main(int argc, char* argv[])
{
    ::testing::InitGoogleTest(&argc, argv);
    if (!cuaderno::hardenProcess())
        return 1;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // As the program does.
    qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    const QGuiApplication app(argc, argv);
    return RUN_ALL_TESTS();
}
