// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/work/show_interview.h"

#include "base/text.h"
#include "desktop/shell/convert.h"
#include "desktop/work/picture_acts.h"
#include "desktop/work/shown_words.h"
#include "desktop/work/sound_acts.h"
#include "form/media_files.h"

#include <algorithm>
#include <map>
#include <optional>

using namespace cuaderno;

namespace {

constexpr std::size_t tilesAtMost = 60;

using Kind = QuestionListModel::Kind;
using Status = QuestionListModel::Status;

// The form's file of one kind, "image" or "audio", by its own name; "" where there is none.
QString mediaNamed(const std::map<std::string, std::string>& media, const char* form)
{
    const auto found = media.find(form);
    return found == media.end() ? QString() : toQt(std::string(mediaFileName(found->second)));
}

std::vector<ShownChoice> choicesOf(const Interview& interview, const std::string& path,
                                   const std::string& reader)
{
    std::vector<ShownChoice> shown;
    const auto choices = interview.choices(path);
    if (!choices)
        return shown;
    const Form& form = interview.form();
    std::map<std::string, QString> second;
    if (!reader.empty()) {
        if (const auto other = interview.choices(path, reader)) {
            for (const auto& choice : *other)
                second[choice.value] = runningAs(form, choice.label, choice.language);
        }
    }
    for (const auto& choice : *choices) {
        ShownChoice row;
        row.value = toQt(choice.value);
        row.label = runningAs(form, choice.label, choice.language);
        row.chosen = choice.chosen;
        if (const auto found = second.find(choice.value); found != second.end())
            row.secondLabel = found->second;
        row.media = mediaNamed(choice.media, "image");
        row.sound = mediaNamed(choice.media, "audio");
        shown.push_back(std::move(row));
    }
    return shown;
}

// The language beside the questions, as the form names it; "" where it would be the same.
std::string secondLanguage(const Interview& interview, const PageWish& wish)
{
    const Form& form = interview.form();
    if (wish.reader.isEmpty() || wish.reader == languageCode(form, interview.language()))
        return {};
    return form.findLanguage(toCore(wish.reader)) ? toCore(wish.reader) : std::string();
}

// Whether what a question asks for may be kept of this person.
void showMedia(Desk& desk, ShownQuestion& shown)
{
    switch (shown.kind) {
    case Kind::Audio:
        shown.mayRecord = mayRecord(desk);
        break;
    case Kind::Drawing:
    case Kind::Picture:
        shown.mayRecord = mayKeepPictures(desk);
        break;
    case Kind::File: {
        const bool pictures = mayKeepPictures(desk);
        const bool sounds = mayRecord(desk);
        shown.mayRecord = pictures || sounds;
        shown.layout = pictures && sounds ? QStringLiteral("both")
                       : sounds           ? QStringLiteral("sounds")
                                          : QStringLiteral("pictures");
        break;
    }
    default:
        break;
    }
}

ShownQuestion showQuestion(Desk& desk, const std::string& path, const MarginNumbers& numbers,
                           const std::string& reader)
{
    const Interview& interview = desk.session->interview();
    ShownQuestion shown;
    shown.path = toQt(path);
    const auto state = interview.state(path);
    if (!state)
        return shown;
    const Question* question = interview.form().find(path);
    shown.kind = shownKind(*state);
    showMedia(desk, shown);
    shown.number = numbers.of(question);
    const Form& form = interview.form();
    shown.label = runningAs(form, state->label, state->labelLanguage);
    shown.hint = runningAs(form, state->hint, state->hintLanguage);
    shown.guidance = runningAs(form, state->guidance, state->hintLanguage);
    shown.image = mediaNamed(state->media, "image");
    shown.sound = mediaNamed(state->media, "audio");
    shown.film = mediaNamed(state->media, "video");
    if (!reader.empty()) {
        if (const auto second = interview.state(path, reader)) {
            shown.secondLabel = runningAs(form, second->label, second->labelLanguage);
            shown.secondHint = runningAs(form, second->hint, second->hintLanguage);
        }
    }
    shown.part = partOf(interview, path);
    shown.value = toQt(state->value);
    shown.status = shownStatus(state->status);
    shown.saved = shown.status == Status::NotAsked ? QuestionListModel::Saved::Untouched
                                                   : QuestionListModel::Saved::Kept;
    shown.choices = choicesOf(interview, path, reader);
    shown.longText = hasWord(state->appearance, "multiline")
                     || (question && !question->attribute("rows").empty());
    if (shown.kind != Kind::File)
        shown.layout = layoutOf(state->appearance);
    // More tiles than anybody reads through: a field finds them, unless they open as a sheet with
    // one.
    if (shown.choices.size() > tilesAtMost && shown.layout != QLatin1String("menu")
        && shown.kind != Kind::Rank)
        shown.layout = QStringLiteral("search");
    shown.readOnly = state->readonly || shown.kind == Kind::Note;
    shown.mayRefuse = !shown.readOnly && question && question->asked
                      && question->attribute("cuaderno:pns") != "no";
    shown.required = state->required;
    const bool broken = !state->constraintOk && !desk.keptAnyway.contains(path);
    shown.doesNotFit = broken;
    shown.message = broken ? runningAs(form, state->constraintMessage, state->language) : QString();
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
        shown.label = runningAs(interview.form(), progress.label, interview.language());
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

// What is heavy in a section stands on its group (cuaderno:cn, R11).
bool isHeavy(const Section& section)
{
    return !section.attribute("cuaderno:cn").empty();
}

// The note that opens a heavy section is a page of its own, with the way round all of it.
void showContentNote(ShownPage& page, const Form& form)
{
    if (page.questions.size() != 1 || page.questions.front().kind != Kind::Note)
        return;
    const std::string path = toCore(page.questions.front().path);
    const auto section = sectionOf(form, path);
    if (!section || !isHeavy(form.sections()[*section]))
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

ShownPage showPage(Desk& desk, const PageWish& wish)
{
    const Interview& interview = desk.session->interview();
    const MarginNumbers numbers(interview.form());
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
