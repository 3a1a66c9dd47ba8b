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

// A pause in typing after which the text goes to the vault.
constexpr int breathMilliseconds = 500;

bool isNumber(const ShownQuestion* question)
{
    return question
           && (question->kind == QuestionKind::Integer || question->kind == QuestionKind::Decimal
               || question->kind == QuestionKind::Range);
}

bool isOpen(const ShownQuestion& question)
{
    return !question.readOnly && question.kind != QuestionKind::Note
           && question.status == Status::NotAsked;
}

// What tells one page from another.
QStringList identity(const ShownPage& page)
{
    QStringList paths{QString::number(static_cast<int>(page.kind)), page.series, page.contentNote};
    for (const auto& question : page.questions)
        paths.append(question.path);
    return paths;
}

} // namespace

InterviewPage::InterviewPage(Worker& worker, QObject* parent)
    : QObject(parent), m_worker(worker), m_page(new ShownPage)
{
    m_breath.setSingleShot(true);
    m_breath.setInterval(breathMilliseconds);
    connect(&m_breath, &QTimer::timeout, this, &InterviewPage::flush);
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
    if (!m_waiting.empty())
        ask(storeAnswers, false);
}

void InterviewPage::answer(const QString& path, const QString& value)
{
    put(path, value);
    flush();
}

void InterviewPage::choose(const QString& path, const QString& choice)
{
    const ShownQuestion* question = m_questions.find(path);
    if (!question)
        return;
    if (question->kind != QuestionKind::SelectMultiple) {
        put(path, choice);
        flush();
        return;
    }
    // In the order of the form, whatever the order of the taps.
    QStringList ticked;
    for (const auto& one : question->choices) {
        if ((one.value == choice) != one.chosen)
            ticked.append(one.value);
    }
    put(path, ticked.join(QLatin1Char(' ')));
    flush();
}

void InterviewPage::typing(const QString& path, const QString& text)
{
    const ShownQuestion* question = m_questions.find(path);
    if (!question || question->value == text)
        return;
    put(path, text);
    m_breath.start();
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
    flush();
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
    flush();
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
    flush();
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
    flush();
    emit pauseAsked();
}

void InterviewPage::put(const QString& path, const QString& value)
{
    const ShownQuestion* question = m_questions.find(path);
    if (!question || question->readOnly)
        return;
    const Status status = value.isEmpty() ? Status::NotAsked : Status::Answered;
    const bool number = isNumber(question);
    m_questions.put(path, value, status, Saved::Keeping);
    expect({path, number ? plainNumber(value) : value, Status::Answered});
}

void InterviewPage::refuse(const QString& path, Status status)
{
    const ShownQuestion* question = m_questions.find(path);
    if (!question || !question->mayRefuse)
        return;
    if (question->status == status) {
        clearAnswer(path);
        return;
    }
    m_questions.put(path, {}, status, Saved::Keeping);
    expect({path, {}, status});
    flush();
}

void InterviewPage::expect(Typed typed)
{
    m_notStored.erase(typed.path);
    m_waiting[typed.path] = std::move(typed);
    emit answeredChanged();
}

std::vector<Typed> InterviewPage::takeTyped(bool again)
{
    m_breath.stop();
    if (again) {
        for (const auto& [path, typed] : m_notStored)
            m_waiting.try_emplace(path, typed);
    }
    std::vector<Typed> typed;
    for (const auto& [path, one] : m_waiting) {
        typed.push_back(one);
        ++m_flying[path];
    }
    m_waiting.clear();
    return typed;
}

void InterviewPage::ask(Act act, bool turning)
{
    if (turning && m_turning)
        return;
    m_turning = m_turning || turning;
    const auto typed = takeTyped(turning);
    m_worker.post(
        this,
        [act = std::move(act), typed, wish = PageWish{m_reader}](Desk& desk) {
            return desk.session ? act(desk, typed, wish) : Turn();
        },
        [this, typed, turning, generation = m_generation](Turn turn) {
            if (generation == m_generation)
                take(std::move(turn), typed, turning);
        });
}

void InterviewPage::take(Turn turn, const std::vector<Typed>& sent, bool turning)
{
    if (turning)
        m_turning = false;
    settleStored(turn, sent);
    keepWhatIsNewer(turn.page);
    const bool another = identity(turn.page) != identity(*m_page);
    showPage(std::move(turn.page));
    if (another)
        emit turned();
    if (!turn.notStored.empty()) {
        emit failed(turn.notStored.front().error);
        emit attention(turn.notStored.front().typed.path);
    } else if (turn.error) {
        emit failed(*turn.error);
    } else if (!turn.attention.isEmpty()) {
        emit attention(turn.attention);
    } else if (turn.atEnd) {
        emit finished();
    } else if (turn.atStart) {
        emit leftAtStart();
    }
}

void InterviewPage::settleStored(const Turn& turn, const std::vector<Typed>& sent)
{
    const bool before = unsaved();
    for (const auto& typed : sent) {
        if (const auto flying = m_flying.find(typed.path);
            flying != m_flying.end() && --flying->second <= 0)
            m_flying.erase(flying);
        m_notStored.erase(typed.path);
    }
    for (const auto& lost : turn.notStored) {
        if (!isNewer(lost.typed.path))
            m_notStored[lost.typed.path] = lost.typed;
    }
    if (before && !unsaved())
        emit keptAgain();
}

// What stands on the page wins over what the vault has where it is newer, or could not be kept.
void InterviewPage::keepWhatIsNewer(ShownPage& page) const
{
    for (auto& question : page.questions) {
        const ShownQuestion* here = m_questions.find(question.path);
        if (!here)
            continue;
        const bool lost = m_notStored.contains(question.path);
        if (lost || isNewer(question.path)) {
            question.value = here->value;
            question.status = here->status;
            question.saved = lost ? Saved::NotKept : Saved::Keeping;
            for (auto& choice : question.choices) {
                const auto same = std::find_if(
                    here->choices.begin(), here->choices.end(),
                    [&](const ShownChoice& shown) { return shown.value == choice.value; });
                if (same != here->choices.end())
                    choice.chosen = same->chosen;
            }
        } else if (isNumber(&question) && plainNumber(here->value) == question.value) {
            // "3,5" stays as it was typed.
            question.value = here->value;
        }
    }
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

bool InterviewPage::isNewer(const QString& path) const
{
    return m_waiting.contains(path) || m_flying.contains(path);
}
