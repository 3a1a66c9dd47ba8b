// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/work/session_acts.h"

#include "desktop/shell/convert.h"
#include "desktop/work/picture_acts.h"

#include <algorithm>

using namespace cuaderno;

namespace {

using Status = QuestionListModel::Status;

AnswerStatus toCoreStatus(Status status)
{
    switch (status) {
    case Status::PreferNot:
        return AnswerStatus::PreferNot;
    case Status::DontKnow:
        return AnswerStatus::DontKnow;
    case Status::Skipped:
        return AnswerStatus::Skipped;
    default:
        return AnswerStatus::Answered;
    }
}

ConductSession::Given given(const Typed& typed)
{
    return {toCore(typed.path), toCore(typed.value), toCoreStatus(typed.status)};
}

// A question that the form has taken away meanwhile needs no answer.
bool isGone(const Error& error)
{
    return error.code == ErrorCode::AnswerNotRelevant || error.code == ErrorCode::AnswerUnknownPath;
}

bool isNo(const Error& error)
{
    return error.code == ErrorCode::ConsentMissing || error.code == ErrorCode::ConsentRefused
           || error.code == ErrorCode::ConsentExpired || error.code == ErrorCode::ConsentWithdrawn;
}

void storeOne(Desk& desk, const Typed& typed, Turn& turn)
{
    if (!typed.picture.isNull()) {
        const cuaderno::Status kept = keepPicture(desk, typed.path, typed.picture);
        if (kept || isGone(kept.error()))
            return;
        // A no is told and stands; nobody is asked to try again.
        if (isNo(kept.error()))
            turn.error = kept.error();
        else
            turn.notStored.push_back({typed, kept.error()});
        return;
    }
    const auto one = given(typed);
    const auto stored = one.status == AnswerStatus::Answered
                            ? desk.session->answer(one.path, one.value)
                            : desk.session->refuse(one.path, one.status);
    if (!stored && !isGone(stored.error()))
        turn.notStored.push_back({typed, stored.error()});
}

// True where everything typed is in the vault now.
bool store(Desk& desk, const std::vector<Typed>& typed, Turn& turn)
{
    for (const auto& one : typed)
        desk.keptAnyway.erase(toCore(one.path));
    std::vector<ConductSession::Given> all;
    all.reserve(typed.size());
    for (const auto& one : typed) {
        if (one.picture.isNull())
            all.push_back(given(one));
    }
    const bool plain = all.size() == typed.size();
    // One durable step; where it fails, one by one, so that only what cannot be kept is not.
    if (plain && all.size() > 1 && desk.session->answerAll(all))
        return true;
    for (const auto& one : typed)
        storeOne(desk, one, turn);
    return turn.notStored.empty();
}

bool isEnd(const Position& position)
{
    return position.event == Position::Event::EndOfForm;
}

bool isBeginning(const Position& position)
{
    return position.event == Position::Event::BeginningOfForm;
}

// Whether people can stand there: a page of questions, a repeat's list, or one of both ends.
bool isPlace(const Position& position)
{
    return !position.screen.empty() || isEnd(position) || isBeginning(position)
           || position.event == Position::Event::PromptNewRepeat;
}

void settleForward(Desk& desk)
{
    while (!isPlace(desk.session->at())) {
        if (const auto moved = desk.session->next(true); !moved || moved->stayed)
            return;
    }
}

void settleBack(Desk& desk)
{
    while (!isPlace(desk.session->at())) {
        if (desk.session->previous().stayed)
            return;
    }
}

Turn finishTurn(Desk& desk, Turn turn, const PageWish& wish)
{
    turn.page = showPage(desk, wish);
    for (auto& question : turn.page.questions) {
        if (question.path == turn.attention && question.required
            && question.status == Status::NotAsked)
            question.missing = true;
    }
    return turn;
}

// Somebody said "Keep it anyway" about everything on this screen that does not fit.
bool allMeant(const Desk& desk)
{
    bool broken = false;
    for (const auto& path : desk.session->at().screen) {
        const auto state = desk.session->interview().state(path);
        if (!state || state->constraintOk)
            continue;
        broken = true;
        if (!desk.keptAnyway.contains(path))
            return false;
    }
    return broken;
}

void moveOn(Desk& desk, Turn& turn)
{
    const auto moved = desk.session->next(allMeant(desk));
    if (!moved) {
        const Error& error = moved.error();
        if (error.code == ErrorCode::AnswerRequired || error.code == ErrorCode::AnswerConstraint)
            turn.attention = toQt(error.where.path);
        else
            turn.error = error;
        return;
    }
    settleForward(desk);
    turn.atEnd = isEnd(desk.session->at());
}

std::optional<std::size_t> sectionHere(const Desk& desk)
{
    const Position at = desk.session->at();
    const std::string& path = at.screen.empty() ? at.path : at.screen.front();
    const auto& sections = desk.session->form().sections();
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (path == sections[i].path
            || path.compare(0, sections[i].path.size() + 1, sections[i].path + '/') == 0)
            return i;
    }
    return std::nullopt;
}

} // namespace

Turn openPage(Desk& desk, const PageWish& wish)
{
    Turn turn;
    if (isBeginning(desk.session->at())) {
        if (const auto moved = desk.session->next(true); !moved)
            turn.error = moved.error();
    }
    settleForward(desk);
    turn.atEnd = isEnd(desk.session->at());
    return finishTurn(desk, std::move(turn), wish);
}

Turn storeAnswers(Desk& desk, const std::vector<Typed>& typed, const PageWish& wish)
{
    Turn turn;
    store(desk, typed, turn);
    return finishTurn(desk, std::move(turn), wish);
}

Turn turnNext(Desk& desk, const std::vector<Typed>& typed, const PageWish& wish)
{
    Turn turn;
    if (store(desk, typed, turn))
        moveOn(desk, turn);
    return finishTurn(desk, std::move(turn), wish);
}

Turn turnBack(Desk& desk, const std::vector<Typed>& typed, const PageWish& wish)
{
    Turn turn;
    if (store(desk, typed, turn)) {
        desk.session->previous();
        settleBack(desk);
        if (isBeginning(desk.session->at())) {
            turn.atStart = true;
            // Nothing is before the first page; who asks is led elsewhere.
            (void)desk.session->next(true);
            settleForward(desk);
        }
    }
    return finishTurn(desk, std::move(turn), wish);
}

Turn skipPage(Desk& desk, const std::vector<Typed>& typed, const PageWish& wish)
{
    Turn turn;
    if (!store(desk, typed, turn))
        return finishTurn(desk, std::move(turn), wish);
    std::vector<ConductSession::Given> skipped;
    for (const auto& path : desk.session->at().screen) {
        const auto state = desk.session->interview().state(path);
        const auto* question = desk.session->form().find(path);
        if (state && question && question->asked && !state->readonly
            && state->status == AnswerStatus::NotAsked)
            skipped.push_back({path, {}, AnswerStatus::Skipped});
    }
    if (!skipped.empty()) {
        if (const auto stored = desk.session->answerAll(skipped); !stored) {
            turn.error = stored.error();
            return finishTurn(desk, std::move(turn), wish);
        }
    }
    moveOn(desk, turn);
    return finishTurn(desk, std::move(turn), wish);
}

Turn skipSection(Desk& desk, const std::vector<Typed>& typed, const PageWish& wish)
{
    Turn turn;
    const auto section = sectionHere(desk);
    if (!store(desk, typed, turn) || !section)
        return section ? finishTurn(desk, std::move(turn), wish) : turnNext(desk, {}, wish);
    if (const auto skipped = desk.session->skipSection(*section); !skipped) {
        turn.error = skipped.error();
        return finishTurn(desk, std::move(turn), wish);
    }
    // Page by page, so that what is said before the next section is said.
    do {
        const auto moved = desk.session->next(true);
        if (!moved || moved->stayed)
            break;
        settleForward(desk);
    } while (sectionHere(desk) == section && !isEnd(desk.session->at()));
    turn.atEnd = isEnd(desk.session->at());
    return finishTurn(desk, std::move(turn), wish);
}

Turn jumpTo(Desk& desk, const std::vector<Typed>& typed, const QString& path, const PageWish& wish)
{
    Turn turn;
    if (store(desk, typed, turn)) {
        if (const auto there = desk.session->jumpTo(toCore(path)); !there)
            turn.error = there.error();
        settleForward(desk);
        turn.atEnd = isEnd(desk.session->at());
    }
    return finishTurn(desk, std::move(turn), wish);
}

Turn addRepeat(Desk& desk, const std::vector<Typed>& typed, const QString& series,
               const PageWish& wish)
{
    Turn turn;
    if (store(desk, typed, turn)) {
        if (const auto added = desk.session->addRepeat(toCore(series)); !added)
            turn.error = added.error();
        settleForward(desk);
    }
    return finishTurn(desk, std::move(turn), wish);
}

Turn removeRepeat(Desk& desk, const std::vector<Typed>& typed, const QString& instance,
                  const PageWish& wish)
{
    Turn turn;
    if (store(desk, typed, turn)) {
        if (const auto removed = desk.session->removeRepeat(toCore(instance)); !removed)
            turn.error = removed.error();
        settleForward(desk);
    }
    return finishTurn(desk, std::move(turn), wish);
}

Turn keepAnyway(Desk& desk, const std::vector<Typed>& typed, const QString& path,
                const PageWish& wish)
{
    Turn turn;
    if (store(desk, typed, turn))
        desk.keptAnyway.insert(toCore(path));
    return finishTurn(desk, std::move(turn), wish);
}

Turn keepFile(Desk& desk, const std::vector<Typed>& typed, const QString& path,
              const std::filesystem::path& file, const PageWish& wish)
{
    Turn turn;
    if (store(desk, typed, turn)) {
        if (const auto kept = keepFile(desk, path, file); !kept)
            turn.error = kept.error();
    }
    return finishTurn(desk, std::move(turn), wish);
}

Turn speak(Desk& desk, const std::vector<Typed>& typed, const QString& language,
           const PageWish& wish)
{
    Turn turn;
    if (store(desk, typed, turn)) {
        if (const auto spoken = desk.session->setLanguage(toCore(language)); !spoken)
            turn.error = spoken.error();
    }
    return finishTurn(desk, std::move(turn), wish);
}
