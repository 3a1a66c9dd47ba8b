// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "form/interview.h"
#include "study/consent.h"
#include "study/instrument.h"
#include "study/session.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

class Vault;

struct NewSession
{
    ParticipantId participant;
    InstrumentId instrument;
    // Name or code of the form's language; "" is its default.
    std::string language;
    SessionKind kind = SessionKind::Interview;
    Precheck precheck;
    std::string placeType;
    std::string region;
    // Nobody: whose way in opened the vault.
    CoResearcherId by;
    // For beginCorrection() alone.
    std::optional<SessionId> corrects;
    // Words were made for the participant just now, and the code card is still to be shown.
    bool cardDue = false;
    // For samples only: fixes random() and the order of questions.
    std::optional<std::uint64_t> seed;
};

struct FinishOptions
{
    // Answers that do not fit the form's constraint were looked at and are meant so. An empty
    // required question without a reason still stands in the way.
    bool keepWhatDoesNotFit = false;
};

// One interview with one participant, from the first question to the seal.
//
// INVARIANT: what an act returns as changed is durable in the vault. Where the vault fails, the act
// is undone in the Interview, and the error is the vault's: what a screen shows as kept is kept.
// INVARIANT: it exists only while a Consent covers taking part; each act asks again (in memory).
//
// Belongs to one thread, that of its Vault, which must outlive it. After stopAndKeep,
// stopAndDelete, finish or the vault's lock, every act fails with SessionNotRunning.
class ConductSession
{
public:
    // ConsentMissing, ConsentRefused, ConsentExpired or ConsentWithdrawn unless the participant's
    // consent covers taking part now; SessionNotAdult unless the precheck says 18 or over;
    // UnknownParticipant, UnknownInstrument, AnswerUnknownLanguage; RecoveryNotProved in a live
    // vault whose second way in (WaysIn) was never tried. The values that the form sets at its
    // beginning are durable when this returns.
    static Result<ConductSession> begin(Vault& vault, const Clock& clock, const NewSession& wanted);

    // Goes on where a session stopped: paused, or cut off by a crash or a lock. From the journal
    // alone: every confirmed answer is there. SessionFinished, SessionSealed for those that are
    // over; consent is checked as in begin().
    static Result<ConductSession> resume(Vault& vault, const Clock& clock,
                                         const SessionId& session);

    ~ConductSession();
    ConductSession(ConductSession&&) noexcept;
    ConductSession& operator=(ConductSession&&) noexcept;
    ConductSession(const ConductSession&) = delete;
    ConductSession& operator=(const ConductSession&) = delete;

    const Session& session() const;
    const Instrument& instrument() const;
    const Form& form() const;
    // The participant's consent in force.
    const Consent& consent() const;
    // For looking only: states, choices, outline, progress, answers.
    const Interview& interview() const;
    // Running or paused, and not ended by this object.
    bool isOpen() const;

    // --- Answers: durable when they return ---
    // The Answer... codes of Interview, or the vault's. Paused sessions resume by an answer.

    Result<std::vector<Change>> answer(std::string_view path, std::string_view value);

    // Several at once, as a page with several questions: one durable step, all or none.
    struct Given
    {
        std::string path;
        std::string value;
        // One of the three refusals, or Answered for `value`.
        AnswerStatus status = AnswerStatus::Answered;
    };

    Result<std::vector<Change>> answerAll(std::span<const Given> given);
    Result<std::vector<Change>> refuse(std::string_view path, AnswerStatus status);
    // Every question of a section that is open and asked becomes `Skipped`.
    Result<std::vector<Change>> skipSection(std::size_t section);
    Result<std::vector<Change>> addRepeat(std::string_view series);
    Result<std::vector<Change>> removeRepeat(std::string_view instance);
    Result<std::vector<Change>> setLanguage(std::string_view language);

    // --- Moving: nothing is stored ---

    Position at() const;
    // As Interview::next(); with `anyway` a broken constraint does not hold.
    Result<Position> next(bool anyway = false);
    Position previous();
    Result<Position> jumpTo(std::string_view path);
    Position jumpToBeginning();
    Position jumpToEnd();
    Position jumpToFirstOpen();

    // --- Pace ---

    Status pause();
    Status resumeTalking();
    // Cover, hand-over and the like: kinds without an act of their own.
    Status note(SessionEvent::Kind kind);

    // --- The code card ---

    // True from begin() with `cardDue` until settleCard(): a lock or a crash that comes between
    // leaves somebody with words that nobody has seen (renewWords()).
    bool isCardDue() const;
    // They have the card, or do not want one: then their words' hash is forgotten. Nothing happens
    // where none is due.
    Status settleCard(bool taken);

    // --- Consent in the middle ---

    // Uses that were to be asked at the end and still are.
    std::vector<Scope> openDecisions() const;
    // Takes effect at once, and is durable when it returns. UsedWrongly for take_part: that is
    // stopping.
    Status decide(Scope scope, const Decision& decision);

    // --- Ends ---

    // What was said counts as it is: sealed without the checks of finish().
    Status stopAndKeep();
    // At any moment, also after an error: the session's key is overwritten, then its rows are
    // deleted; a count is what stays. Nobody can bring it back. Where the vault fails it may be
    // called again.
    Status stopAndDelete();
    // Consent is checked again; ConsentNotSettled (args: the use) while one is to be asked later;
    // AnswerRequired, AnswerConstraint with the path in `where`; then the submission is made and
    // the session sealed: it cannot be opened on this device by any screen. Where sealing fails the
    // session stays finished, and sealFinished() repeats it.
    Status finish(FinishOptions options = {});

private:
    struct State;
    explicit ConductSession(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

// Seals what was finished or stopped and kept but could not be sealed then (a full disk, a dead
// battery): to be called after unlocking. How many were sealed; the first error ends it.
Result<int> sealFinished(Vault& vault, const Clock& clock);

// The same for one session. SessionNotRunning for one that is not at its end yet.
Status sealOne(Vault& vault, const Clock& clock, const Session& session);

// Stop and delete for a session that is not open here. SessionSealed for a sealed one: that is
// withdraw().
Status eraseSession(Vault& vault, const SessionId& session);

} // namespace cuaderno
