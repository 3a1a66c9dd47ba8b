// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/session.h"

#include "study/names.h"

namespace cuaderno {

namespace {

constexpr names::Table<SessionKind, 7> kinds = {{
    {SessionKind::Interview, "interview"},
    {SessionKind::SelfCompleted, "self_completed"},
    {SessionKind::Group, "group"},
    {SessionKind::Analysis, "analysis"},
    {SessionKind::Feedback, "feedback"},
    {SessionKind::Debrief, "debrief"},
    {SessionKind::ActionMeeting, "action_meeting"},
}};

constexpr names::Table<SessionStatus, 9> statuses = {{
    {SessionStatus::Planned, "planned"},
    {SessionStatus::Consenting, "consenting"},
    {SessionStatus::Running, "running"},
    {SessionStatus::Paused, "paused"},
    {SessionStatus::StoppedPartial, "stopped_partial"},
    {SessionStatus::Finished, "finished"},
    {SessionStatus::Sealed, "sealed"},
    {SessionStatus::Withdrawn, "withdrawn"},
    {SessionStatus::Purged, "purged"},
}};

constexpr names::Table<Company, 3> companies = {{
    {Company::Alone, "alone"},
    {Company::SomeoneNear, "someone_near"},
    {Company::Interpreter, "interpreter"},
}};

constexpr names::Table<Overheard, 3> overheards = {{
    {Overheard::No, "no"},
    {Overheard::Perhaps, "perhaps"},
    {Overheard::Yes, "yes"},
}};

constexpr names::Table<SessionEvent::Kind, 15> events = {{
    {SessionEvent::Kind::Begin, "begin"},
    {SessionEvent::Kind::Pause, "pause"},
    {SessionEvent::Kind::Resume, "resume"},
    {SessionEvent::Kind::SkipModule, "skip_module"},
    {SessionEvent::Kind::Language, "lang"},
    {SessionEvent::Kind::HandOver, "handover"},
    {SessionEvent::Kind::HandBack, "handback"},
    {SessionEvent::Kind::Cover, "cover"},
    {SessionEvent::Kind::ScopeOff, "scope_off"},
    {SessionEvent::Kind::Stop, "stop"},
    {SessionEvent::Kind::Finish, "finish"},
    {SessionEvent::Kind::Recovered, "recovered"},
    {SessionEvent::Kind::CardDue, "card_due"},
    {SessionEvent::Kind::CardTaken, "card_taken"},
    {SessionEvent::Kind::CardDeclined, "card_declined"},
}};

} // namespace

std::string_view sessionKindName(SessionKind kind)
{
    return names::nameOf(kinds, kind);
}

std::optional<SessionKind> findSessionKind(std::string_view name)
{
    return names::valueOf(kinds, name);
}

std::string_view sessionStatusName(SessionStatus status)
{
    return names::nameOf(statuses, status);
}

std::optional<SessionStatus> findSessionStatus(std::string_view name)
{
    return names::valueOf(statuses, name);
}

std::string_view companyName(Company company)
{
    return names::nameOf(companies, company);
}

std::optional<Company> findCompany(std::string_view name)
{
    return names::valueOf(companies, name);
}

std::string_view overheardName(Overheard overheard)
{
    return names::nameOf(overheards, overheard);
}

std::optional<Overheard> findOverheard(std::string_view name)
{
    return names::valueOf(overheards, name);
}

std::string_view sessionEventName(SessionEvent::Kind kind)
{
    return names::nameOf(events, kind);
}

std::optional<SessionEvent::Kind> findSessionEvent(std::string_view name)
{
    return names::valueOf(events, name);
}

bool mayBecome(SessionStatus from, SessionStatus to)
{
    using enum SessionStatus;
    // Taking back and running out are possible whatever was before, once.
    if (to == Withdrawn)
        return from != Withdrawn && from != Purged;
    if (to == Purged)
        return from == Sealed || from == StoppedPartial || from == Finished;
    switch (from) {
    case Planned:
        return to == Consenting || to == Running;
    case Consenting:
        return to == Planned || to == Running;
    case Running:
        return to == Paused || to == StoppedPartial || to == Finished;
    case Paused:
        return to == Running || to == StoppedPartial || to == Finished;
    case StoppedPartial:
    case Finished:
        return to == Sealed;
    case Sealed:
    case Withdrawn:
    case Purged:
        return false;
    }
    return false;
}

} // namespace cuaderno
