// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/numbers.h"

#include <algorithm>

namespace {

constexpr QChar arabicDecimal(0x066B);
constexpr QChar arabicThousands(0x066C);
constexpr QChar minus(0x2212);

// Latin digits, "," and "." for the separators of any script, no spaces or marks of direction.
QString inLatin(const QString& typed)
{
    QString latin;
    for (const QChar letter : typed) {
        if (const int digit = letter.digitValue(); digit >= 0)
            latin += QChar(u'0' + digit);
        else if (letter == arabicDecimal)
            latin += QLatin1Char('.');
        else if (letter == minus)
            latin += QLatin1Char('-');
        else if (letter != arabicThousands && !letter.isSpace()
                 && letter.category() != QChar::Other_Format)
            latin += letter;
    }
    return latin;
}

bool isSeparator(QChar letter)
{
    return letter == QLatin1Char('.') || letter == QLatin1Char(',');
}

} // namespace

QString plainNumber(const QString& typed)
{
    QString plain = inLatin(typed);
    // "3." is still being typed.
    if (!plain.isEmpty() && isSeparator(plain.back()))
        plain.chop(1);
    const auto separators = std::count_if(plain.cbegin(), plain.cend(), isSeparator);
    if (separators == 0)
        return plain;
    const auto last =
        std::max(plain.lastIndexOf(QLatin1Char('.')), plain.lastIndexOf(QLatin1Char(',')));
    const QString whole = plain.left(last);
    const QString part = plain.mid(last + 1);
    if (separators == 1) {
        QString digits = whole;
        digits.remove(QLatin1Char('-'));
        const bool arabic = typed.contains(arabicDecimal);
        if (part.size() == 3 && !digits.isEmpty() && digits != QLatin1String("0") && !arabic)
            return whole + QLatin1Char(',') + part;
        return whole + QLatin1Char('.') + part;
    }
    // Two kinds: the last is the decimal one. One kind several times: thousands only.
    QString joined = whole;
    const QChar decimal = plain[last];
    if (whole.contains(decimal))
        return plain.remove(decimal);
    joined.remove(QLatin1Char('.')).remove(QLatin1Char(','));
    return joined + QLatin1Char('.') + part;
}
