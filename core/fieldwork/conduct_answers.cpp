// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldwork/conduct_media.h"
#include "fieldwork/conduct_state.h"

#include <algorithm>
#include <set>

namespace cuaderno {

namespace {

void add(std::vector<Change>& all, std::vector<Change> more)
{
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

Result<std::vector<Change>> give(Interview& interview, const ConductSession::Given& given)
{
    return given.status == AnswerStatus::Answered ? interview.set(given.path, given.value)
                                                  : interview.refuse(given.path, given.status);
}

// The recordings and pictures that the answers to these questions name.
std::set<MediaId> mediaOf(const Interview& interview, std::span<const std::string> paths)
{
    std::set<MediaId> named;
    for (const std::string& path : paths) {
        const auto state = interview.state(path);
        if (const auto id = state ? mediaOfAnswer(state->value) : std::nullopt)
            named.insert(*id);
    }
    return named;
}

std::vector<std::string> pathsWithin(const Interview& interview, std::string_view instance)
{
    std::vector<std::string> paths;
    const std::string start = std::string(instance) + '/';
    for (const AnswerView& answer : interview.answers())
        if (answer.path.starts_with(start))
            paths.push_back(answer.path);
    return paths;
}

// Whoever takes an answer back, or says it anew, takes the voice or the picture in it back too: it
// goes first, so that no answer is gone whose recording stays.
Status dropMedia(Vault& vault, const Interview& interview, const std::set<MediaId>& before,
                 std::span<const std::string> paths)
{
    if (before.empty())
        return {};
    const std::set<MediaId> after = mediaOf(interview, paths);
    for (const MediaId& id : before) {
        if (after.contains(id))
            continue;
        auto erased = vault.media().erase(id);
        if (!erased && erased.error().code != ErrorCode::MediaUnknown)
            return erased;
    }
    return {};
}

} // namespace

Result<std::vector<Change>> ConductSession::answer(std::string_view path, std::string_view value)
{
    if (Status may = m_state->mayAnswer(); !may)
        return may.failure();
    const std::string where(path);
    const auto before = mediaOf(m_state->interview, {&where, 1});
    return m_state->keep(m_state->interview.set(path, value), [&] {
        return dropMedia(m_state->vault, m_state->interview, before, {&where, 1});
    });
}

Result<std::vector<Change>> ConductSession::refuse(std::string_view path, AnswerStatus status)
{
    if (Status may = m_state->mayAnswer(); !may)
        return may.failure();
    const std::string where(path);
    const auto before = mediaOf(m_state->interview, {&where, 1});
    return m_state->keep(m_state->interview.refuse(path, status), [&] {
        return dropMedia(m_state->vault, m_state->interview, before, {&where, 1});
    });
}

Result<std::vector<Change>> ConductSession::addRepeat(std::string_view series)
{
    if (Status may = m_state->mayAnswer(); !may)
        return may.failure();
    return m_state->keep(m_state->interview.addRepeat(series));
}

Result<std::vector<Change>> ConductSession::removeRepeat(std::string_view instance)
{
    if (Status may = m_state->mayAnswer(); !may)
        return may.failure();
    const auto before = mediaOf(m_state->interview, pathsWithin(m_state->interview, instance));
    return m_state->keep(m_state->interview.removeRepeat(instance),
                         [&] { return dropMedia(m_state->vault, m_state->interview, before, {}); });
}

Result<std::vector<Change>> ConductSession::answerAll(std::span<const Given> given)
{
    if (Status may = m_state->mayAnswer(); !may)
        return may.failure();
    const InterviewSnapshot before = m_state->interview.snapshot();
    std::vector<std::string> paths;
    for (const Given& one : given)
        paths.push_back(one.path);
    const auto media = mediaOf(m_state->interview, paths);
    std::vector<Change> all;
    Status kept;
    for (const Given& one : given) {
        auto changes = give(m_state->interview, one);
        if (!changes) {
            kept = changes.failure();
            if (kept.error().where.path.empty())
                kept.error().where.path = one.path;
            break;
        }
        add(all, std::move(*changes));
    }
    if (kept)
        kept = dropMedia(m_state->vault, m_state->interview, media, paths);
    if (kept)
        kept = m_state->append(all, {});
    if (kept)
        return all;
    if (Status back = m_state->putBack(before); !back)
        return back.failure();
    return kept.failure();
}

Result<std::vector<Change>> ConductSession::skipSection(std::size_t section)
{
    if (Status may = m_state->mayAnswer(); !may)
        return may.failure();
    const InterviewSnapshot before = m_state->interview.snapshot();
    std::vector<Change> all;
    Status kept;
    // A skip can make further questions relevant, so look again until none is open. Each path is
    // skipped once, which ends it.
    std::set<std::string> done;
    for (bool again = true; again && kept;) {
        again = false;
        for (const OutlineEntry& entry : m_state->interview.outline()) {
            if (entry.section != section || entry.status != AnswerStatus::NotAsked
                || !done.insert(entry.path).second)
                continue;
            auto changes = m_state->interview.refuse(entry.path, AnswerStatus::Skipped);
            if (changes)
                add(all, std::move(*changes));
            else if (changes.error().code != ErrorCode::AnswerNotRelevant
                     && changes.error().code != ErrorCode::AnswerReadOnly)
                kept = changes.failure();
            again = true;
        }
    }
    if (kept)
        kept = m_state->append(all, {m_state->event(SessionEvent::Kind::SkipModule)});
    if (kept)
        return all;
    if (Status back = m_state->putBack(before); !back)
        return back.failure();
    return kept.failure();
}

Result<std::vector<Change>> ConductSession::setLanguage(std::string_view language)
{
    if (Status may = m_state->mayAnswer(); !may)
        return may.failure();
    const std::string before = m_state->interview.language();
    auto changes = m_state->interview.setLanguage(language);
    if (!changes)
        return changes;
    Session session = m_state->session;
    session.language = m_state->interview.language();
    Status kept = m_state->append(*changes, {m_state->event(SessionEvent::Kind::Language)});
    if (kept)
        kept = m_state->vault.sessions().update(session);
    if (!kept) {
        (void)m_state->interview.setLanguage(before);
        return kept.failure();
    }
    m_state->session = std::move(session);
    return changes;
}

Position ConductSession::at() const
{
    return m_state->interview.at();
}

Result<Position> ConductSession::next(bool anyway)
{
    auto there = m_state->interview.next();
    if (there || !anyway || there.error().code != ErrorCode::AnswerConstraint)
        return there;
    // Event by event nothing is checked; go on until the screen is left.
    const std::vector<std::string> screen = m_state->interview.at().screen;
    while (true) {
        auto step = m_state->interview.next(StepBy::Event);
        if (!step)
            return step;
        const bool shows = step->event == Position::Event::Question
                           || step->event == Position::Event::PromptNewRepeat
                           || step->event == Position::Event::EndOfForm;
        if (step->event == Position::Event::EndOfForm)
            return m_state->interview.jumpToEnd();
        if (shows && std::ranges::find(screen, step->path) == screen.end())
            return m_state->interview.jumpTo(step->path);
    }
}

Position ConductSession::previous()
{
    return m_state->interview.previous();
}

Result<Position> ConductSession::jumpTo(std::string_view path)
{
    return m_state->interview.jumpTo(path);
}

Position ConductSession::jumpToBeginning()
{
    return m_state->interview.jumpToBeginning();
}

Position ConductSession::jumpToEnd()
{
    return m_state->interview.jumpToEnd();
}

Position ConductSession::jumpToFirstOpen()
{
    return m_state->interview.jumpToFirstOpen();
}

} // namespace cuaderno
