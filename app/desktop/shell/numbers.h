// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// A number as it is typed, in digits of any script and with a comma or point, as a form keeps it:
// "٣٫٥" and "3,5" are "3.5", "1.200,50" is "1200.50".
//
// "1,200" and "1.200" are a thousand and two hundred to some and one and a fifth to others: such a
// number is left with a comma, which no form takes for a number, so that it is asked about and
// never silently kept as the wrong one. Text that is no number stays what it is for the same
// reason.
QString plainNumber(const QString& typed);
