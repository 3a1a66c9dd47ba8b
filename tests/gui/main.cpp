// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include <QGuiApplication>
#include <QQuickStyle>
#include <gtest/gtest.h>

// Drives the real window, on whatever platform QT_QPA_PLATFORM names (xcb under Xvfb).
int main(int argc, char* argv[])
{
    ::testing::InitGoogleTest(&argc, argv);
    qputenv("QML_DISABLE_DISK_CACHE", "1");
    if (!cuaderno::hardenProcess())
        return 1;
    QCoreApplication::setAttribute(Qt::AA_DisableSessionManager);
    QCoreApplication::setAttribute(Qt::AA_DisableShaderDiskCache);
    QCoreApplication::setApplicationName(QStringLiteral("cuaderno"));
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    const QGuiApplication app(argc, argv);
    return RUN_ALL_TESTS();
}
