// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date.h"
#include "base/id.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

enum class SessionKind {
    Interview,
    SelfCompleted,
    Group,
    Analysis,
    Feedback,
    Debrief,
    ActionMeeting,
};

enum class SessionStatus {
    Planned,
    Consenting,
    Running,
    Paused,
    // Stopped before the end, and kept as it is.
    StoppedPartial,
    // To be sealed; the step from here needs no person.
    Finished,
    // In an envelope that this device cannot open on any interview screen.
    Sealed,
    // Taken back by the participant: the row stays so that no old device brings it in again.
    Withdrawn,
    // Deleted because its time was over.
    Purged,
};

std::string_view sessionKindName(SessionKind kind);
std::optional<SessionKind> findSessionKind(std::string_view name);
// "stopped_partial"
std::string_view sessionStatusName(SessionStatus status);
std::optional<SessionStatus> findSessionStatus(std::string_view name);

// Which steps there are. Stop and delete is none of them: it removes the row at any moment.
bool mayBecome(SessionStatus from, SessionStatus to);

// Answers may be given and changed.
inline bool isOpen(SessionStatus status)
{
    return status == SessionStatus::Running || status == SessionStatus::Paused;
}

// The minute before: codes only, never a word.
enum class Company { Alone, SomeoneNear, Interpreter };
enum class Overheard { No, Perhaps, Yes };

struct Precheck
{
    Company company = Company::Alone;
    Overheard overheard = Overheard::No;
    bool wayOut = true;
    // R25: a session is conducted only with somebody who is 18 or over.
    bool adult = false;

    bool operator==(const Precheck&) const = default;
};

std::string_view companyName(Company company);
std::optional<Company> findCompany(std::string_view name);
std::string_view overheardName(Overheard overheard);
std::optional<Overheard> findOverheard(std::string_view name);

// One meeting. When: a week. Where: a kind of place and a coarse area. Nothing finer is kept.
struct Session
{
    SessionId id;
    ParticipantId participant;
    // The one in force when it began; what counts at the end is the participant's latest.
    ConsentId consent;
    InstrumentId instrument;
    std::string instrumentVersion;
    SessionKind kind = SessionKind::Interview;
    SessionStatus status = SessionStatus::Planned;
    std::string language;
    Week week;
    // "home", "park", "office of the group"... a key from the project's list.
    std::string placeType;
    // A square of the project's grid or a name of a large area; may be empty.
    std::string region;
    Precheck precheck;
    CoResearcherId by;
    // A sealed session is never changed: what turned out to be wrong in it is said again in one of
    // its own, which names the first.
    std::optional<SessionId> corrects;

    bool operator==(const Session&) const = default;
};

// What happened in a session beside answers. No free text, and time only since its beginning.
struct SessionEvent
{
    enum class Kind {
        Begin,
        Pause,
        Resume,
        SkipModule,
        Language,
        HandOver,
        HandBack,
        Cover,
        ScopeOff,
        Stop,
        Finish,
        // The program or the battery died; it goes on now.
        Recovered,
        // Withdrawal words were made for it, and nobody has seen to the card yet.
        CardDue,
        CardTaken,
        CardDeclined,
    };

    Kind kind = Kind::Begin;
    // Minutes since the session began: enough to know how long it took.
    std::int32_t minute = 0;

    bool operator==(const SessionEvent&) const = default;
};

std::string_view sessionEventName(SessionEvent::Kind kind);
std::optional<SessionEvent::Kind> findSessionEvent(std::string_view name);

} // namespace cuaderno
