// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/asked_words.h"

void AskedWords::setLanguage(const QString& code)
{
    if (code == m_code)
        return;
    m_code = code;
    // "es-MX" is answered in "es" where there is no nearer one.
    m_known = !code.isEmpty()
              && m_words.load(QStringLiteral("cuaderno_") + code, QStringLiteral(":/i18n"),
                              QStringLiteral("-"));
    emit changed();
}

QString AskedWords::unknown() const
{
    return words("Asides", "I don't know");
}

QString AskedWords::declined() const
{
    return words("Asides", "I prefer not to say");
}

QString AskedWords::wasRead() const
{
    return words("AcknowledgeQuestion", "This was read to me");
}

QString AskedWords::words(const char* context, const char* source) const
{
    if (!m_known)
        return {};
    const QString translated = m_words.translate(context, source);
    return translated.isEmpty() ? QString::fromUtf8(source) : translated;
}
