// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/work/show_interview.h"

#include "base/text.h"
#include "desktop/shell/convert.h"
#include "form/form_model.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QTime>

#include <algorithm>
#include <map>

using namespace cuaderno;

namespace {

using Kind = QuestionListModel::Kind;
using Status = QuestionListModel::Status;

Kind kindOf(const QuestionState& state)
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

Status statusOfAnswer(AnswerStatus status)
{
    switch (status) {
    case AnswerStatus::NotAsked:
        return Status::NotAsked;
    case AnswerStatus::Answered:
        return Status::Answered;
    case AnswerStatus::PreferNot:
        return Status::PreferNot;
    case AnswerStatus::DontKnow:
        return Status::DontKnow;
    case AnswerStatus::Skipped:
        return Status::Skipped;
    }
    return Status::NotAsked;
}

bool hasWord(const std::string& appearance, std::string_view word)
{
    const auto words = splitSpaces(appearance);
    return std::find(words.begin(), words.end(), word) != words.end();
}

// How a question wants to be laid out, in the words of QuestionListModel.
QString layoutOf(const std::string& appearance)
{
    for (const auto* word : {"likert", "month-year", "year"}) {
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

// Margin numbers: the place of a question among all that are asked, whatever is relevant now, so
// that "12" stays 12.
class Numbers
{
public:
    explicit Numbers(const Form& form)
    {
        int number = 0;
        for (const auto& question : form.questions()) {
            if (question.asked)
                m_numbers[question.path] = ++number;
        }
    }

    int of(const Question* question) const
    {
        if (!question)
            return 0;
        const auto found = m_numbers.find(question->path);
        return found == m_numbers.end() ? 0 : found->second;
    }

private:
    std::map<std::string, int> m_numbers;
};

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

// "/data/house[2]/person" as the form knows it: "/data/house/person".
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

int numberOf(const std::string& instance)
{
    const auto open = instance.rfind('[');
    return open == std::string::npos ? 0 : std::atoi(instance.c_str() + open + 1);
}

// The form's own word for one of a repeat: the label of the series or of the group around it.
std::string wordFor(const Interview& interview, const std::string& series)
{
    auto state = interview.state(series);
    if (state && !state->label.empty())
        return state->label;
    state = interview.state(parentOf(series));
    return state ? state->label : std::string();
}

// "Job 2".
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

std::vector<ShownChoice> choicesOf(const Interview& interview, const std::string& path,
                                   const std::string& reader)
{
    std::vector<ShownChoice> shown;
    const auto choices = interview.choices(path);
    if (!choices)
        return shown;
    std::map<std::string, std::string> second;
    if (!reader.empty()) {
        if (const auto other = interview.choices(path, reader)) {
            for (const auto& choice : *other)
                second[choice.value] = choice.label;
        }
    }
    for (const auto& choice : *choices) {
        ShownChoice row;
        row.value = toQt(choice.value);
        row.label = toQt(choice.label);
        row.chosen = choice.chosen;
        if (const auto found = second.find(choice.value); found != second.end())
            row.secondLabel = toQt(found->second);
        if (const auto image = choice.media.find("image"); image != choice.media.end())
            row.media = toQt(image->second);
        shown.push_back(std::move(row));
    }
    return shown;
}

// A value as people read it: "March 2025", "05:30".
QString spoken(const QuestionState& state, const QLocale& locale)
{
    const QString value = toQt(state.value);
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
    default:
        return value;
    }
}

// The language beside the questions, as the form names it; "" where it would be the same.
std::string secondLanguage(const Interview& interview, const PageWish& wish)
{
    const Form& form = interview.form();
    if (wish.reader.isEmpty() || wish.reader == languageCode(form, interview.language()))
        return {};
    return form.findLanguage(toCore(wish.reader)) ? toCore(wish.reader) : std::string();
}

ShownQuestion showQuestion(const Desk& desk, const std::string& path, const Numbers& numbers,
                           const std::string& reader)
{
    const Interview& interview = desk.session->interview();
    ShownQuestion shown;
    shown.path = toQt(path);
    const auto state = interview.state(path);
    if (!state)
        return shown;
    const Question* question = interview.form().find(path);
    shown.kind = kindOf(*state);
    shown.number = numbers.of(question);
    shown.label = toQt(state->label);
    shown.hint = toQt(state->hint);
    shown.guidance = toQt(state->guidance);
    if (!reader.empty()) {
        if (const auto second = interview.state(path, reader)) {
            shown.secondLabel = toQt(second->label);
            shown.secondHint = toQt(second->hint);
        }
    }
    shown.part = partOf(interview, path);
    shown.value = toQt(state->value);
    shown.status = statusOfAnswer(state->status);
    shown.saved = shown.status == Status::NotAsked ? QuestionListModel::Saved::Untouched
                                                   : QuestionListModel::Saved::Kept;
    shown.choices = choicesOf(interview, path, reader);
    shown.longText = hasWord(state->appearance, "multiline")
                     || (question && !question->attribute("rows").empty());
    shown.layout = layoutOf(state->appearance);
    shown.readOnly = state->readonly || shown.kind == Kind::Note;
    shown.mayRefuse = !shown.readOnly && question && question->asked
                      && question->attribute("cuaderno:pns") != "no";
    shown.required = state->required;
    const bool broken = !state->constraintOk && !desk.keptAnyway.contains(path);
    shown.doesNotFit = broken;
    shown.message = broken ? toQt(state->constraintMessage) : QString();
    if (question) {
        shown.low = toQt(question->rangeStart);
        shown.high = toQt(question->rangeEnd);
        shown.step = toQt(question->rangeStep);
    }
    return shown;
}

// The first answers of an instance, to tell one job from another.
QString summaryOf(const Interview& interview, const std::string& instance)
{
    QStringList words;
    for (const auto& answer : interview.answers()) {
        if (answer.byForm || answer.status != AnswerStatus::Answered
            || answer.path.compare(0, instance.size() + 1, instance + '/') != 0)
            continue;
        const auto state = interview.state(answer.path);
        if (!state)
            continue;
        if (!state->selectedLabels.empty())
            words.append(toQt(state->selectedLabels.front()));
        else if (state->kind == QuestionKind::Text)
            words.append(toQt(state->value).left(40));
        if (words.size() == 2)
            break;
    }
    return words.join(QStringLiteral(" · "));
}

void showRepeat(ShownPage& page, const Interview& interview, const std::string& series)
{
    page.kind = InterviewPage::Kind::Repeat;
    page.series = toQt(series);
    page.repeatTitle = toQt(wordFor(interview, series));
    const Form& form = interview.form();
    const std::string plain = withoutNumbers(series);
    const auto known = std::find_if(form.series().begin(), form.series().end(),
                                    [&](const Series& row) { return row.path == plain; });
    const bool counted = known != form.series().end() && known->counted;
    page.canAdd = !counted;
    const auto instances = interview.instances(series);
    if (!instances)
        return;
    page.canRemove = !counted && !instances->empty();
    for (const auto& instance : *instances) {
        page.repeats.push_back(
            {toQt(instance), partOf(interview, instance), summaryOf(interview, instance)});
    }
}

std::optional<std::size_t> sectionOf(const Form& form, const std::string& path)
{
    for (std::size_t i = 0; i < form.sections().size(); ++i) {
        const auto& section = form.sections()[i].path;
        if (path == section || path.compare(0, section.size() + 1, section + '/') == 0)
            return i;
    }
    return std::nullopt;
}

void showSections(ShownPage& page, const Interview& interview, const std::string& path)
{
    const auto here = sectionOf(interview.form(), path);
    for (const auto& progress : interview.progress()) {
        if (!progress.relevant)
            continue;
        ShownSection shown;
        shown.path = toQt(interview.form().sections()[progress.section].path);
        shown.label = toQt(progress.label);
        shown.current = here == progress.section;
        shown.done = progress.asked > 0 && progress.done == progress.asked && !shown.current;
        shown.part = progress.asked == 0
                         ? 0
                         : static_cast<double>(progress.done) / static_cast<double>(progress.asked);
        page.sections.push_back(std::move(shown));
        if (here == progress.section) {
            page.section = page.sections.back().label;
            page.sectionNumber = static_cast<int>(page.sections.size());
        }
    }
}

// A section that says what is heavy in it (cuaderno:cn on its group, R11). The form's list of
// sections has no attributes, so they are read where the reader left them.
bool isHeavy(const Form& form, const std::string& section)
{
    for (const Bind& bind : form.model().definition.binds) {
        if (bind.path != section)
            continue;
        return std::any_of(bind.extra.begin(), bind.extra.end(), [](const auto& attribute) {
            return attribute.first == "cuaderno:cn" && !attribute.second.empty();
        });
    }
    return false;
}

// The note that opens a heavy section is a page of its own, with the way round all of it.
void showContentNote(ShownPage& page, const Form& form)
{
    if (page.questions.size() != 1 || page.questions.front().kind != Kind::Note)
        return;
    const std::string path = toCore(page.questions.front().path);
    const auto section = sectionOf(form, path);
    if (!section || !isHeavy(form, form.sections()[*section].path))
        return;
    const auto first = std::find_if(form.questions().begin(), form.questions().end(),
                                    [&](const Question& row) { return row.section == section; });
    if (first == form.questions().end() || first->path != path)
        return;
    page.kind = InterviewPage::Kind::ContentNote;
    page.contentNote = page.questions.front().label;
    page.questions.clear();
}

} // namespace

QString languageCode(const Form& form, const std::string& language)
{
    const auto index = form.findLanguage(language);
    if (!index)
        return toQt(language);
    const Language& found = form.languages()[*index];
    return toQt(found.code.empty() ? found.name : found.code);
}

std::vector<ShownLanguage> showLanguages(const Form& form)
{
    std::vector<ShownLanguage> shown;
    for (const auto& language : form.languages()) {
        QString name = toQt(language.name);
        if (const auto bracket = name.lastIndexOf(QStringLiteral(" (")); bracket > 0)
            name.truncate(bracket);
        const std::string& code = language.code.empty() ? language.name : language.code;
        shown.push_back({toQt(code), name, isRightToLeft(code)});
    }
    return shown;
}

ShownPage showPage(const Desk& desk, const PageWish& wish)
{
    const Interview& interview = desk.session->interview();
    const Numbers numbers(interview.form());
    const std::string reader = secondLanguage(interview, wish);
    const Position at = desk.session->at();
    ShownPage page;
    page.language = languageCode(interview.form(), interview.language());
    page.languages = showLanguages(interview.form());
    if (at.event == Position::Event::PromptNewRepeat) {
        showRepeat(page, interview, at.path);
    } else {
        page.kind = at.screen.empty() ? InterviewPage::Kind::None : InterviewPage::Kind::Questions;
        for (const auto& path : at.screen)
            page.questions.push_back(showQuestion(desk, path, numbers, reader));
    }
    const std::string& path = at.screen.empty() ? at.path : at.screen.front();
    page.part = at.event == Position::Event::PromptNewRepeat ? QString() : partOf(interview, path);
    for (const auto& question : page.questions) {
        if (question.number > 0) {
            page.number = question.number;
            break;
        }
    }
    showSections(page, interview, path);
    showContentNote(page, interview.form());
    return page;
}

std::vector<ShownJump> showJumpList(const ConductSession& session)
{
    const Interview& interview = session.interview();
    const Numbers numbers(interview.form());
    const auto screen = session.at().screen;
    std::map<std::size_t, QString> labels;
    for (const auto& progress : interview.progress())
        labels[progress.section] = toQt(progress.label);
    std::vector<ShownJump> shown;
    for (const auto& entry : interview.outline()) {
        ShownJump row;
        row.path = toQt(entry.path);
        row.label = toQt(entry.label);
        row.status = statusOfAnswer(entry.status);
        row.part = partOf(interview, entry.path);
        row.number = numbers.of(interview.form().find(entry.path));
        row.here = std::find(screen.begin(), screen.end(), entry.path) != screen.end();
        if (entry.section)
            row.section = labels[*entry.section];
        shown.push_back(std::move(row));
    }
    return shown;
}

std::vector<ShownAnswer> showAnswers(const Desk& desk, bool violations)
{
    const Interview& interview = desk.session->interview();
    const Numbers numbers(interview.form());
    std::map<std::size_t, QString> labels;
    for (const auto& progress : interview.progress())
        labels[progress.section] = toQt(progress.label);
    const QLocale locale(languageCode(interview.form(), interview.language()));
    std::map<std::string, QString> troubles;
    if (violations) {
        for (const auto& violation : interview.validate()) {
            if (violation.kind == Violation::Kind::Constraint
                && desk.keptAnyway.contains(violation.path))
                continue;
            troubles[violation.path] =
                violation.message.empty() ? QStringLiteral("?") : toQt(violation.message);
        }
    }
    std::vector<ShownAnswer> shown;
    for (const auto& entry : interview.outline()) {
        const auto trouble = troubles.find(entry.path);
        if (entry.status == AnswerStatus::NotAsked && trouble == troubles.end())
            continue;
        const auto state = interview.state(entry.path);
        if (!state)
            continue;
        ShownAnswer row;
        row.path = toQt(entry.path);
        row.label = toQt(entry.label);
        row.part = partOf(interview, entry.path);
        row.number = numbers.of(interview.form().find(entry.path));
        row.status = statusOfAnswer(entry.status);
        if (entry.section)
            row.section = labels[*entry.section];
        if (!state->selectedLabels.empty()) {
            QStringList words;
            for (const auto& label : state->selectedLabels)
                words.append(toQt(label));
            row.answer = words.join(QStringLiteral(" · "));
        } else {
            row.answer = spoken(*state, locale);
        }
        row.kind = kindOf(*state);
        if (trouble != troubles.end())
            row.trouble = trouble->second;
        shown.push_back(std::move(row));
    }
    return shown;
}
