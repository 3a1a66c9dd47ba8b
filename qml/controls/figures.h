// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

// Numbers between the form, which keeps "3.5", and people, who write and read them in the digits
// and with the separator of their language.
class Figures : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit Figures(QObject* parent = nullptr);

    // What was typed, in any script, as the form keeps it. What is no number stays as it is, but
    // for its digits: nothing that someone typed is lost.
    Q_INVOKABLE QString kept(const QString& typed) const;
    // What the form keeps, in the digits of the present locale.
    Q_INVOKABLE QString shown(const QString& kept) const;
    // The next value of a stepper: `by` steps further, held between low and high ("" where open).
    // From nothing, one step up begins at low, or else at one step; one step down begins at low, or
    // else at 0.
    Q_INVOKABLE QString stepped(const QString& kept, int by, const QString& step,
                                const QString& low, const QString& high) const;
};
