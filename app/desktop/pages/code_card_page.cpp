// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/code_card_page.h"

CodeCardPage::CodeCardPage(QObject* parent) : QObject(parent) {}

void CodeCardPage::show(const QString& code, const QStringList& words, const QString& until)
{
    m_code = code;
    m_words = words;
    m_until = until;
    emit shown();
}

void CodeCardPage::clear()
{
    // A QString that nobody shares is overwritten where it stands; copies in the scene go with the
    // process at the next lock.
    for (QString& word : m_words)
        word.fill(QChar(0));
    m_code.clear();
    m_words.clear();
    m_until.clear();
    emit shown();
}

void CodeCardPage::theyHaveIt()
{
    clear();
    emit left(true);
}

void CodeCardPage::theyDoNotWantOne()
{
    clear();
    emit left(false);
}
