// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/trouble_text.h"

#include "common/error_text.h"
#include "desktop/shell/convert.h"

#include <QCoreApplication>

using namespace cuaderno;

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("ErrorText", text);
}

QString filled(const char* text, const std::vector<std::string>& arguments)
{
    return toQt(fillIn(toCore(translated(text)), arguments));
}

} // namespace

QString troubleSentence(const Error& error)
{
    const auto place = placeWords(error.where);
    QString sentence = filled(sentenceFor(error), shownArguments(error));
    if (*place.text == '\0')
        return sentence;
    return filled(place.text, place.arguments) + QStringLiteral(": ") + sentence;
}

TroubleText::TroubleText(QObject* parent) : QObject(parent) {}

void TroubleText::show(const Error& error)
{
    m_error = error;
    retranslate();
}

void TroubleText::retranslate()
{
    if (!m_error)
        return;
    m_sentence = troubleSentence(*m_error);
    m_next = filled(nextFor(*m_error), shownArguments(*m_error));
    m_details = toQt(codeText(m_error->code));
    if (!m_error->detail.empty())
        m_details += QStringLiteral(" · ") + toQt(m_error->detail);
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
