// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/fonts.h"

#include <QFont>
#include <QGuiApplication>
#include <QStringList>

namespace {

QStringList substitutes(const QString& voice)
{
    const bool serif = voice == QLatin1String("Noto Serif");
    const QString arabic =
        serif ? QStringLiteral("Noto Naskh Arabic") : QStringLiteral("Noto Sans Arabic");
    QStringList families{arabic};
    for (const char* script : {"Devanagari", "Bengali", "Ethiopic", "Khmer", "Thai", "Myanmar",
                               "Tamil", "Gujarati", "CJK SC"})
        families.append(voice + QLatin1Char(' ') + QLatin1String(script));
    return families;
}

} // namespace

void chooseFonts()
{
    for (const QString& voice : {QStringLiteral("Noto Sans"), QStringLiteral("Noto Serif")}) {
        QFont::removeSubstitutions(voice);
        QFont::insertSubstitutions(voice, substitutes(voice));
    }
    QFont font(QStringLiteral("Noto Sans"));
    font.setHintingPreference(QFont::PreferNoHinting);
    QGuiApplication::setFont(font);
}
