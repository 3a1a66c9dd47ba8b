// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/interview_page.h"

#include "desktop/shell/numbers.h"
#include "desktop/work/session_acts.h"

#include <algorithm>

using Status = QuestionListModel::Status;
using Saved = QuestionListModel::Saved;
using QuestionKind = QuestionListModel::Kind;

namespace {

// A pause in typing after which a number goes to the vault: half of one may be no number.
constexpr int breathMilliseconds = 500;
// How often words go there while they are being typed, pause or none, so that whatever ends the
// program takes no more than half a second of them.
constexpr int wordsMilliseconds = 400;

bool isOpen(const ShownQuestion& question)
{
    return !question.readOnly && question.kind != QuestionKind::Note
           && question.status == Status::NotAsked;
}

} // namespace

InterviewPage::InterviewPage(Worker& worker, QObject* parent)
    : QObject(parent),
      m_worker(worker),
      m_page(new ShownPage),
      m_recorder(worker),
      m_pictures(worker),
      m_player(worker)
{
    // What is read aloud is no part of what she says, and nobody hears two voices.
    connect(&m_recorder, &Recorder::takeChanged, this, [this] {
        if (m_recorder.take() != Recorder::Take::None)
            m_player.stop();
    });
    connect(&m_recorder, &Recorder::playingChanged, this, [this] {
        if (!m_recorder.playing().isEmpty())
            m_player.stop();
    });
    connect(&m_player, &PromptPlayer::playingChanged, this, [this] {
        if (m_player.playing().isEmpty())
            return;
        m_recorder.stop();
        if (m_recorder.take() != Recorder::Take::None)
            m_player.stop();
    });
    connect(&m_recorder, &Recorder::begun, this, &InterviewPage::answer);
    connect(&m_recorder, &Recorder::failed, this, &InterviewPage::failed);
    m_breath.setSingleShot(true);
    connect(&m_breath, &QTimer::timeout, this, &InterviewPage::keepTyped);
}

InterviewPage::~InterviewPage() = default;

InterviewPage::Kind InterviewPage::kind() const
{
    return m_page->kind;
}

QString InterviewPage::repeatTitle() const
{
    return m_page->repeatTitle;
}

bool InterviewPage::canAdd() const
{
    return m_page->canAdd;
}

bool InterviewPage::canRemove() const
{
    return m_page->canRemove;
}

QString InterviewPage::contentNote() const
{
    return m_page->contentNote;
}

QString InterviewPage::section() const
{
    return m_page->section;
}

QString InterviewPage::part() const
{
    return m_page->part;
}

int InterviewPage::number() const
{
    return m_page->number;
}

int InterviewPage::sectionNumber() const
{
    return m_page->sectionNumber;
}

int InterviewPage::sectionCount() const
{
    return static_cast<int>(m_page->sections.size());
}

bool InterviewPage::answered() const
{
    for (int row = 0; row < m_questions.rowCount(); ++row) {
        if (isOpen(m_questions.at(row)))
            return false;
    }
    return true;
}

bool InterviewPage::unsaved() const
{
    return !m_notStored.empty();
}

QString InterviewPage::language() const
{
    return m_page->language;
}

QString InterviewPage::languageName() const
{
    return m_languages.chosenName();
}

bool InterviewPage::rightToLeft() const
{
    return m_languages.chosenRightToLeft();
}

void InterviewPage::show()
{
    ask([](Desk& desk, const auto&, const PageWish& wish) { return openPage(desk, wish); }, false);
}

void InterviewPage::setReader(const QString& language)
{
    if (m_reader == language)
        return;
    m_reader = language;
    if (kind() != Kind::None)
        show();
}

void InterviewPage::clear()
{
    ++m_generation;
    m_recorder.clear();
    m_player.clear();
    m_pictures.clear();
    m_shelf.clear();
    m_breath.stop();
    m_waiting.clear();
    m_flying.clear();
    m_notStored.clear();
    m_turning = false;
    m_jumpList.show({});
    showPage({});
}

void InterviewPage::flush()
{
    m_player.stop();
    m_recorder.finish();
    store();
}

void InterviewPage::store()
{
    if (!m_waiting.empty())
        ask(storeAnswers, false);
}

void InterviewPage::answer(const QString& path, const QString& value)
{
    put(path, value);
    store();
}

void InterviewPage::choose(const QString& path, const QString& choice)
{
    const ShownQuestion* question = m_questions.find(path);
    if (!question)
        return;
    if (question->kind == QuestionKind::Rank) {
        QStringList order = question->value.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (!order.removeOne(choice))
            order.append(choice);
        put(path, order.join(QLatin1Char(' ')));
        store();
        return;
    }
    if (question->kind != QuestionKind::SelectMultiple) {
        put(path, choice);
        store();
        return;
    }
    // In the order of the form, whatever the order of the taps.
    QStringList ticked;
    for (const auto& one : question->choices) {
        if ((one.value == choice) != one.chosen)
            ticked.append(one.value);
    }
    put(path, ticked.join(QLatin1Char(' ')));
    store();
}

void InterviewPage::moveRanked(const QString& path, const QString& choice, int by)
{
    const ShownQuestion* question = m_questions.find(path);
    if (!question || question->kind != QuestionKind::Rank)
        return;
    QStringList order = question->value.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto from = order.indexOf(choice);
    const auto to = from + by;
    if (from < 0 || to < 0 || to >= order.size())
        return;
    order.move(from, to);
    put(path, order.join(QLatin1Char(' ')));
    store();
}

void InterviewPage::typing(const QString& path, const QString& text)
{
    const ShownQuestion* question = m_questions.find(path);
    if (!question || question->value == text)
        return;
    const bool words = question->kind == QuestionKind::Text;
    put(path, text);
    if (!words)
        m_breath.start(breathMilliseconds);
    else if (!m_breath.isActive())
        m_breath.start(wordsMilliseconds);
}

// A disk that is slower than the hands gets one store at a time, or they would pile up before Next.
void InterviewPage::keepTyped()
{
    if (m_flying.empty())
        store();
    else
        m_breath.start(wordsMilliseconds);
}

void InterviewPage::finishTyping(const QString& path)
{
    if (m_waiting.contains(path))
        ask(storeAnswers, false);
}

void InterviewPage::dontKnow(const QString& path)
{
    refuse(path, Status::DontKnow);
}

void InterviewPage::preferNot(const QString& path)
{
    refuse(path, Status::PreferNot);
}

void InterviewPage::clearAnswer(const QString& path)
{
    put(path, {});
    store();
}

void InterviewPage::keepAnyway(const QString& path)
{
    ask([path](Desk& desk, const auto& typed,
               const PageWish& wish) { return ::keepAnyway(desk, typed, path, wish); },
        false);
}

void InterviewPage::tryAgain()
{
    for (const auto& [path, typed] : m_notStored)
        m_waiting.try_emplace(path, typed);
    store();
}

void InterviewPage::addRepeat()
{
    ask(
        [series = m_page->series](Desk& desk, const auto& typed, const PageWish& wish) {
            return ::addRepeat(desk, typed, series, wish);
        },
        true);
}

void InterviewPage::openRepeat(const QString& path)
{
    jump(path);
}

void InterviewPage::removeRepeat(const QString& path)
{
    ask([path](Desk& desk, const auto& typed,
               const PageWish& wish) { return ::removeRepeat(desk, typed, path, wish); },
        true);
}

void InterviewPage::next()
{
    emit nextPressed();
    ask(turnNext, true);
}

void InterviewPage::back()
{
    ask(turnBack, true);
}

void InterviewPage::skip()
{
    ask(skipPage, true);
}

void InterviewPage::skipPart()
{
    ask(skipSection, true);
}

void InterviewPage::jump(const QString& path)
{
    ask([path](Desk& desk, const auto& typed,
               const PageWish& wish) { return jumpTo(desk, typed, path, wish); },
        true);
}

void InterviewPage::readJumpList()
{
    store();
    m_worker.post(
        this,
        [](Desk& desk) {
            return desk.session ? showJumpList(*desk.session) : std::vector<ShownJump>();
        },
        [this, generation = m_generation](std::vector<ShownJump> rows) {
            if (generation == m_generation)
                m_jumpList.show(std::move(rows));
        });
}

void InterviewPage::setLanguage(const QString& code)
{
    if (code == language())
        return;
    ask([code](Desk& desk, const auto& typed,
               const PageWish& wish) { return speak(desk, typed, code, wish); },
        false);
}

QString InterviewPage::firstOpen() const
{
    for (int row = 0; row < m_questions.rowCount(); ++row) {
        if (isOpen(m_questions.at(row)))
            return m_questions.at(row).path;
    }
    return {};
}

void InterviewPage::pause()
{
    store();
    emit pauseAsked();
}

void InterviewPage::showPage(ShownPage page)
{
    *m_page = std::move(page);
    m_questions.show(m_page->questions);
    m_repeats.show(m_page->repeats);
    m_sections.show(m_page->sections);
    m_languages.show(m_page->languages, m_page->language);
    m_words.setLanguage(m_page->language);
    emit shown();
    emit answeredChanged();
    emit languageChanged();
}
