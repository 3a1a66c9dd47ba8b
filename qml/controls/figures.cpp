// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures.h"

#include <QLocale>

#include <algorithm>

namespace {

constexpr QChar arabicDecimal{0x066b};
constexpr QChar arabicThousands{0x066c};
constexpr QChar minusSign{0x2212};

int decimalsOf(const QString& number)
{
    const auto point = number.indexOf(QLatin1Char('.'));
    return point < 0 ? 0 : static_cast<int>(number.size() - point - 1);
}

} // namespace

Figures::Figures(QObject* parent) : QObject(parent) {}

QString Figures::kept(const QString& typed) const
{
    QString result;
    for (const QChar letter : typed.trimmed()) {
        if (letter.digitValue() >= 0)
            result += QChar(u'0' + letter.digitValue());
        else if (letter == arabicDecimal || letter == QLatin1Char(','))
            result += QLatin1Char('.');
        else if (letter == minusSign)
            result += QLatin1Char('-');
        else if (letter != arabicThousands)
            result += letter;
    }
    return result;
}

QString Figures::shown(const QString& kept) const
{
    const QLocale locale;
    const QString zero = locale.zeroDigit();
    QString result;
    for (const QChar letter : kept) {
        if (letter >= QLatin1Char('0') && letter <= QLatin1Char('9') && zero.size() == 1)
            result += QChar(zero.front().unicode() + letter.digitValue());
        else if (letter == QLatin1Char('.'))
            result += locale.decimalPoint();
        else
            result += letter;
    }
    return result;
}

QString Figures::stepped(const QString& kept, int by, const QString& step, const QString& low,
                         const QString& high) const
{
    const double width = step.isEmpty() ? 1.0 : step.toDouble();
    const double least = low.toDouble();
    bool isNumber = false;
    double value = kept.toDouble(&isNumber);
    if (isNumber)
        value += by * width;
    else
        value = low.isEmpty() ? (by > 0 ? width : 0.0) : least;
    if (!low.isEmpty())
        value = std::max(value, least);
    if (!high.isEmpty())
        value = std::min(value, high.toDouble());
    const int decimals = std::max({decimalsOf(step), decimalsOf(kept), decimalsOf(low)});
    return QString::number(value, 'f', isNumber || decimals > 0 ? decimals : 0);
}
