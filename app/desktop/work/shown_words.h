// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/question_list_model.h"
#include "form/interview.h"

#include <QLocale>
#include <QString>

#include <map>
#include <string>
#include <string_view>

// How core's questions and answers read in the models' words; shared by all that shows an
// interview.

QuestionListModel::Kind shownKind(const cuaderno::QuestionState& state);
QuestionListModel::Status shownStatus(cuaderno::AnswerStatus status);

bool hasWord(const std::string& appearance, std::string_view word);
// How a question wants to be laid out: QuestionListModel's `layout`.
QString layoutOf(const std::string& appearance);

// Margin numbers: the place of a question among all that are asked, whatever is relevant now, so
// that "12" stays 12.
class MarginNumbers
{
public:
    explicit MarginNumbers(const cuaderno::Form& form);

    // 0 for what is not asked.
    int of(const cuaderno::Question* question) const;

private:
    std::map<std::string, int, std::less<>> m_numbers;
};

// "/data/house[2]/person" as the form knows it: "/data/house/person".
std::string withoutNumbers(const std::string& path);
// The form's own word for one of a repeat: the label of the series or of the group around it.
std::string wordFor(const cuaderno::Interview& interview, const std::string& series);
// "Job 2"; empty outside of repeats.
QString partOf(const cuaderno::Interview& interview, const std::string& path);
// A value as people read it: "March 2025", "05:30".
QString spoken(const cuaderno::QuestionState& state, const QLocale& locale);
// A text of the form that runs as its language does, whatever letters it begins with: "WhatsApp" at
// the front of an Arabic sentence does not turn it. `language` as the form names it; a language
// without a code leaves the text as it is.
QString runningAs(const cuaderno::Form& form, const std::string& text, const std::string& language);
// "es" of "Español (es)"; the name where there is no code.
QString languageCode(const cuaderno::Form& form, const std::string& language);
