// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/trouble_text.h"

#include "desktop/shell/convert.h"

TroubleText::TroubleText(QObject* parent) : QObject(parent) {}

void TroubleText::show(const cuaderno::Error& error)
{
    m_error = error;
    retranslate();
}

void TroubleText::retranslate()
{
    if (!m_error)
        return;
    m_details = toQt(cuaderno::codeText(m_error->code));
    emit changed();
}

void TroubleText::dismiss()
{
    if (!m_error)
        return;
    m_error.reset();
    m_sentence.clear();
    m_next.clear();
    m_details.clear();
    emit changed();
}
