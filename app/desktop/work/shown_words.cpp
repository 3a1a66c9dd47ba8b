// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/work/shown_words.h"

#include "base/text.h"
#include "desktop/shell/convert.h"
#include "fieldwork/conduct_media.h"

#include <QCoreApplication>
#include <QDate>
#include <QTime>

#include <algorithm>
#include <cstdlib>

using namespace cuaderno;

using Kind = QuestionListModel::Kind;
using Said = QuestionListModel::Status;

namespace {

std::string parentOf(const std::string& path)
{
    const auto slash = path.rfind('/');
    return slash == std::string::npos || slash == 0 ? std::string() : path.substr(0, slash);
}

// The innermost repeat instance around a path: "/data/work/job[2]"; "" outside of repeats.
std::string instanceAround(std::string path)
{
    while (!path.empty()) {
        if (path.back() == ']')
            return path;
        path = parentOf(path);
    }
    return {};
}

std::string seriesOf(const std::string& instance)
{
    return instance.substr(0, instance.rfind('['));
}

int numberOf(const std::string& instance)
{
    const auto open = instance.rfind('[');
    return open == std::string::npos ? 0 : std::atoi(instance.c_str() + open + 1);
}

bool isDrawn(const std::string& appearance)
{
    return hasWord(appearance, "draw") || hasWord(appearance, "signature");
}

// What is kept of a voice or a picture, by the words of its question.
QString mediaWords(const QuestionState& state)
{
    if (state.kind == QuestionKind::Audio)
        return QCoreApplication::translate("AudioQuestion", "A recording");
    if (state.kind == QuestionKind::Attachment)
        return QCoreApplication::translate("FileQuestion", "A file");
    return isDrawn(state.appearance) ? QCoreApplication::translate("DrawingQuestion", "A drawing")
                                     : QCoreApplication::translate("PictureQuestion", "A picture");
}

} // namespace

Kind shownKind(const QuestionState& state)
{
    if (state.readonly && state.kind != QuestionKind::Note)
        return Kind::Shown;
    switch (state.kind) {
    case QuestionKind::Text:
        return Kind::Text;
    case QuestionKind::Integer:
        return Kind::Integer;
    case QuestionKind::Decimal:
        return Kind::Decimal;
    case QuestionKind::SelectOne:
        return Kind::SelectOne;
    case QuestionKind::SelectMultiple:
        return Kind::SelectMultiple;
    case QuestionKind::Rank:
        return Kind::Rank;
    case QuestionKind::Audio:
        return Kind::Audio;
    case QuestionKind::Image:
        return isDrawn(state.appearance) ? Kind::Drawing : Kind::Picture;
    case QuestionKind::Attachment:
        return Kind::File;
    case QuestionKind::Range:
        return Kind::Range;
    case QuestionKind::Note:
        return Kind::Note;
    case QuestionKind::Acknowledge:
        return Kind::Acknowledge;
    case QuestionKind::Date:
        return Kind::Date;
    case QuestionKind::Time:
        return Kind::Time;
    case QuestionKind::DateTime:
        return Kind::DateTime;
    default:
        return Kind::Unknown;
    }
}

Said shownStatus(AnswerStatus status)
{
    switch (status) {
    case AnswerStatus::NotAsked:
        return Said::NotAsked;
    case AnswerStatus::Answered:
        return Said::Answered;
    case AnswerStatus::PreferNot:
        return Said::PreferNot;
    case AnswerStatus::DontKnow:
        return Said::DontKnow;
    case AnswerStatus::Skipped:
        return Said::Skipped;
    }
    return Said::NotAsked;
}

bool hasWord(const std::string& appearance, std::string_view word)
{
    const auto words = splitSpaces(appearance);
    return std::find(words.begin(), words.end(), word) != words.end();
}

QString layoutOf(const std::string& appearance)
{
    for (const auto* word : {"likert", "month-year", "year", "rating", "picker", "no-ticks", "draw",
                             "annotate", "signature"}) {
        if (hasWord(appearance, word))
            return QString::fromLatin1(word);
    }
    if (hasWord(appearance, "minimal"))
        return QStringLiteral("menu");
    if (hasWord(appearance, "autocomplete") || hasWord(appearance, "search"))
        return QStringLiteral("search");
    if (appearance.find("columns") != std::string::npos)
        return QStringLiteral("grid");
    return {};
}

MarginNumbers::MarginNumbers(const Form& form)
{
    int number = 0;
    for (const auto& question : form.questions()) {
        if (question.asked)
            m_numbers.emplace(question.path, ++number);
    }
}

int MarginNumbers::of(const Question* question) const
{
    if (!question)
        return 0;
    const auto found = m_numbers.find(question->path);
    return found == m_numbers.end() ? 0 : found->second;
}

std::string withoutNumbers(const std::string& path)
{
    std::string plain;
    bool inside = false;
    for (const char letter : path) {
        inside = letter == '[' || (inside && letter != ']');
        if (!inside && letter != ']')
            plain += letter;
    }
    return plain;
}

std::string wordFor(const Interview& interview, const std::string& series)
{
    auto state = interview.state(series);
    if (state && !state->label.empty())
        return state->label;
    state = interview.state(parentOf(series));
    return state ? state->label : std::string();
}

QString partOf(const Interview& interview, const std::string& path)
{
    const std::string instance = instanceAround(path);
    if (instance.empty())
        return {};
    const QLocale locale(languageCode(interview.form(), interview.language()));
    const QString word = toQt(wordFor(interview, seriesOf(instance)));
    const QString number = locale.toString(numberOf(instance));
    return word.isEmpty() ? number : word + QLatin1Char(' ') + number;
}

QString spoken(const QuestionState& state, const QLocale& locale)
{
    QString value = toQt(state.value);
    const QString layout = layoutOf(state.appearance);
    switch (state.kind) {
    case QuestionKind::Date: {
        const QDate date = QDate::fromString(value, Qt::ISODate);
        if (!date.isValid())
            return value;
        if (layout == QLatin1String("month-year"))
            return locale.toString(date, QStringLiteral("MMMM yyyy"));
        if (layout == QLatin1String("year"))
            return locale.toString(date, QStringLiteral("yyyy"));
        return locale.toString(date, QLocale::LongFormat);
    }
    case QuestionKind::Time: {
        const QTime time = QTime::fromString(value.left(5), QStringLiteral("HH:mm"));
        return time.isValid() ? locale.toString(time, QStringLiteral("HH:mm")) : value;
    }
    case QuestionKind::Integer:
    case QuestionKind::Decimal:
    case QuestionKind::Range: {
        // Not through a double: every digit that was given is shown.
        QString shown;
        for (const QChar letter : value) {
            if (letter.isDigit())
                shown += locale.toString(letter.digitValue());
            else
                shown += letter == QLatin1Char('.') ? locale.decimalPoint() : QString(letter);
        }
        return shown;
    }
    case QuestionKind::Acknowledge:
        // The words of its tile.
        return value.isEmpty()
                   ? value
                   : QCoreApplication::translate("AcknowledgeQuestion", "This was read to me");
    case QuestionKind::Audio:
    case QuestionKind::Image:
    case QuestionKind::Attachment:
        return mediaOfAnswer(state.value) ? mediaWords(state) : value;
    default:
        return value;
    }
}

QString languageCode(const Form& form, const std::string& language)
{
    const auto index = form.findLanguage(language);
    if (!index)
        return toQt(language);
    const Language& found = form.languages()[*index];
    return toQt(found.code.empty() ? found.name : found.code);
}

QString runningAs(const Form& form, const std::string& text, const std::string& language)
{
    QString shown = toQt(text);
    const auto known = form.findLanguage(language);
    if (!known || form.languages()[*known].code.empty())
        return shown;
    const bool rightToLeft = form.runsRightToLeft(language);
    // A mark of the language's direction is the first strong letter of each line.
    const QChar mark(rightToLeft ? 0x200F : 0x200E);
    QStringList lines = shown.split(QLatin1Char('\n'));
    for (QString& line : lines)
        if (!line.isEmpty() && line.isRightToLeft() != rightToLeft)
            line.prepend(mark);
    return lines.join(QLatin1Char('\n'));
}
