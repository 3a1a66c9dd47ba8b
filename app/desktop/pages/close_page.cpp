// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/close_page.h"

ClosePage::ClosePage(QObject* parent) : QObject(parent) {}

void ClosePage::show(const QString& code)
{
    m_code = code;
    emit shown();
}

void ClosePage::done()
{
    m_code.clear();
    emit shown();
    emit left();
}
