// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "form/form.h"
#include "form/form_audit.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// What stands beside a value. A refusal (the middle three) is an empty value that satisfies
// `required`.
enum class AnswerStatus : std::uint8_t { NotAsked, Answered, PreferNot, DontKnow, Skipped };

// "not_asked", "answered", "prefer_not", "dont_know", "skipped".
std::string_view statusText(AnswerStatus status);
std::optional<AnswerStatus> statusOf(std::string_view text);

// One step of what an Interview holds, to be journalled: replaying all of them in order gives the
// same Interview. Paths are concrete: "/data/job[2]/hours"; instances count from 1 and are always
// numbered, nothing else is.
struct Change
{
    enum class Kind : std::uint8_t { Value, RepeatAdded, RepeatRemoved };

    Kind kind = Kind::Value;
    // Value: the leaf. RepeatAdded, RepeatRemoved: the instance, as numbered just after and just
    // before. An added instance has that number, later ones move up.
    std::string path;
    std::string value;
    AnswerStatus status = AnswerStatus::NotAsked;
    // By the form itself: calculated, preloaded, set by an action, cleared as stale, counted.
    bool byForm = false;

    bool operator==(const Change&) const = default;
};

struct InterviewOptions
{
    // Required; outlives the Interview.
    const Clock* clock = nullptr;
    // Month and day names, and today(): the zone is the clock's.
    std::string language; // name or code; "" is the form's default
    // For random(), uuid(), randomize() without a seed of its own. None: the system's random
    // numbers.
    std::optional<std::uint64_t> seed;
    // property('deviceid') and preloads: "deviceid", "username", "phonenumber", "email",
    // "subscriberid". Empty unless a project wants them.
    std::map<std::string, std::string> properties;
    // Answers that are filled into labels, hints and messages are set apart from them (U+2068 and
    // U+2069), so that a word in another script does not turn the sentence around it. For showing;
    // off where texts are compared.
    bool isolateAnswers = false;
    // Where the form asks for it (an `audit`), how it is gone through is recorded, to the
    // millisecond: for submissions that go to a server. Off for sessions of a vault, which keeps
    // of time the week and whole minutes.
    bool audit = false;
};

// A choice as it is shown now.
struct ChoiceView
{
    std::string value;
    std::string label;
    // "image", "big-image", "audio", "video" -> URI or file name.
    std::map<std::string, std::string> media;
    bool chosen = false;
    // The one that the label is in, as the form names it (see QuestionState::labelLanguage).
    std::string language;
};

enum class NodeRole { Question, Calculate, Group, Series, RepeatInstance, Attribute };

// Everything about one place of the form at this moment; texts in the session's language, answers
// filled in.
struct QuestionState
{
    std::string path;
    NodeRole role = NodeRole::Question;
    QuestionKind kind = QuestionKind::Text;
    ValueType type = ValueType::Text;
    std::string value;
    AnswerStatus status = AnswerStatus::NotAsked;
    bool byForm = false;
    // With everything around it.
    bool relevant = true;
    bool required = false;
    bool readonly = false;
    // True for an empty value.
    bool constraintOk = true;
    // The form's own sentence, whether or not it is broken now; "" if it has none.
    std::string constraintMessage;
    std::string requiredMessage;
    std::string label;
    std::string hint;
    std::string guidance;
    // Of label and hint: "image", "audio", ... -> URI or file name.
    std::map<std::string, std::string> media;
    std::string appearance;
    // The language that was asked for, as the form names it.
    std::string language;
    // Those that label and hint are really in: the default one where the form has no translation.
    // Which way a text runs, its own language says (Form::runsRightToLeft), neither its letters nor
    // the language around it.
    std::string labelLanguage;
    std::string hintLanguage;
    // Labels of what is chosen, in the order of the value.
    std::vector<std::string> selectedLabels;
    // For a series.
    std::size_t count = 0;
};

// Where an Interview stands.
struct Position
{
    enum class Event {
        BeginningOfForm,
        Question,
        Group, // by screen: a field-list group
        Repeat,
        PromptNewRepeat,
        EndOfForm,
    };

    Event event = Event::BeginningOfForm;
    // Question, group, instance or (at a prompt) series; "" at both ends.
    std::string path;
    // The questions that this screen shows: one, or those of a field-list.
    std::vector<std::string> screen;
    // next() at the end or previous() at the beginning: nothing moved.
    bool stayed = false;

    bool operator==(const Position&) const = default;
};

// `Screen` is what people see; `Event` also stops at groups and repeat instances.
enum class StepBy { Screen, Event };

struct Violation
{
    enum class Kind { Constraint, Required };

    std::string path;
    Kind kind = Kind::Constraint;
    // The form's own sentence, or "".
    std::string message;
};

struct AnswerView
{
    std::string path;
    std::string value;
    AnswerStatus status = AnswerStatus::NotAsked;
    bool byForm = false;
    // Index into Form::questions().
    std::size_t question = 0;
};

// A row of the jump list: a relevant question that is asked, in body order.
struct OutlineEntry
{
    std::string path;
    std::string label;
    AnswerStatus status = AnswerStatus::NotAsked;
    std::optional<std::size_t> section;
    bool required = false;
    bool constraintOk = true;
    // 1-based instance numbers of the repeats around it, outermost first.
    std::vector<std::size_t> instances;
};

// How far a section is: only relevant questions that are asked count.
struct SectionProgress
{
    std::size_t section = 0;
    std::string label;
    bool relevant = true;
    std::size_t asked = 0;
    // Answered or refused.
    std::size_t done = 0;
};

// All that an Interview is, apart from its Form: can be stored and brought back.
struct InterviewSnapshot
{
    // From the form's own defaults to now.
    std::vector<Change> changes;
    Position::Event event = Position::Event::BeginningOfForm;
    std::string path;
    std::string language;
    // 0: the system's random numbers.
    std::uint64_t randomState = 0;
    // The instanceID of the submission that is being edited; "" for a new one.
    std::string deprecatedId;
    // How it was gone through up to here, where that is recorded.
    std::vector<FormAuditEvent> audit;
};

class LiveInterview;

// A Form being filled in.
//
// An act is refused with AnswerLimit where the form wants more worked out at once than can be had
// in a second or two (rows compared with all rows, a count of a million): nothing has changed then,
// beginning and bringing back fail likewise.
//
// Each act recomputes only what depends on it and returns every stored value that changed, the one
// that was set first: these are to be journalled before anything is shown as kept. Values of what
// is not relevant are kept and left out of the submission.
//
// Belongs to one thread. Holds references to its Form and Clock.
class Interview
{
public:
    // Runs defaults, preloads, calculates and first-load actions. What they set stands in
    // takeChanges() and must be journalled as well. UsedWrongly without a clock,
    // AnswerUnknownLanguage.
    static Result<Interview> begin(const Form& form, const InterviewOptions& options);

    // Replays journalled changes over the form's defaults. Nothing is calculated anew: the journal
    // says it all; relevance and the like are then worked out. AnswerBadSnapshot where a change
    // does not fit the form.
    static Result<Interview> restore(const Form& form, const InterviewOptions& options,
                                     std::span<const Change> changes);
    static Result<Interview> fromSnapshot(const Form& form, const InterviewOptions& options,
                                          const InterviewSnapshot& snapshot);

    // A finished submission opened again; the next finish names it as deprecatedID. First-load
    // actions do not run. AnswerBadSnapshot where it is not of this form.
    static Result<Interview> edit(const Form& form, const InterviewOptions& options,
                                  std::string_view submissionXml);

    ~Interview();
    Interview(Interview&&) noexcept;
    Interview& operator=(Interview&&) noexcept;
    Interview(const Interview&) = delete;
    Interview& operator=(const Interview&) = delete;

    const Form& form() const;

    // What changed since the last call outside of an act (at begin).
    std::vector<Change> takeChanges();

    // --- Acts ---

    // Stores even what breaks the constraint, as a screen would. "" clears, the status is then
    // NotAsked. Refused: AnswerUnknownPath, AnswerReadOnly, AnswerWrongType, AnswerNotOffered,
    // AnswerNotRelevant; nothing has changed then.
    Result<std::vector<Change>> set(std::string_view path, std::string_view value);
    // Empties the value and keeps the status; UsedWrongly unless it is one of the three refusals.
    Result<std::vector<Change>> refuse(std::string_view path, AnswerStatus status);
    // At the end of the series ("/data/job", "/data/house[2]/person"); stands on the new instance.
    // AnswerRepeatCount where the form counts, AnswerNotRelevant.
    Result<std::vector<Change>> addRepeat(std::string_view series);
    Result<std::vector<Change>> removeRepeat(std::string_view instance);

    // Takes the last of the above back, whole, position included: for an act whose changes could
    // not be stored. Once; UsedWrongly if there is nothing to take back.
    Status undoLast();

    // Other nodes (concrete paths) whose value, relevance, requiredness, read-only or constraint
    // state the last act changed.
    const std::vector<std::string>& touched() const;

    // --- Looking ---

    // Texts in `language` where given (name or code), for a second language beside the session's.
    Result<QuestionState> state(std::string_view path, std::string_view language = {}) const;
    Result<std::vector<ChoiceView>> choices(std::string_view path,
                                            std::string_view language = {}) const;
    // Every relevant leaf in document order; attributes and meta are not among them.
    std::vector<AnswerView> answers() const;
    std::vector<OutlineEntry> outline() const;
    std::vector<SectionProgress> progress() const;
    // What one node holds, without its texts, relevant or not. AnswerUnknownPath.
    Result<std::string> value(std::string_view path) const;
    // How many instances a series has. AnswerUnknownPath.
    Result<std::size_t> count(std::string_view series) const;
    // Paths of the instances of a series, in order. AnswerUnknownPath.
    Result<std::vector<std::string>> instances(std::string_view series) const;

    const std::string& language() const;
    // What was calculated with names of months or labels changes with it. AnswerUnknownLanguage.
    Result<std::vector<Change>> setLanguage(std::string_view language);

    // --- Moving ---

    Position at() const;
    // By screen, refuses to leave a broken constraint or an empty required question:
    // AnswerConstraint or AnswerRequired, with its path in `where`.
    Result<Position> next(StepBy by = StepBy::Screen);
    Position previous(StepBy by = StepBy::Screen);
    // A question, group, instance or series that is relevant. AnswerUnknownPath, AnswerNotRelevant.
    Result<Position> jumpTo(std::string_view path);
    Position jumpToBeginning();
    Position jumpToEnd();
    // The first question in body order that is neither answered nor refused; the end if there is
    // none.
    Position jumpToFirstOpen();

    // --- Ending ---

    // Relevant nodes only, in document order.
    std::vector<Violation> validate() const;
    // Sets the preloads of the end (to be journalled: takeChanges()) and writes the submission
    // without what is not relevant. AnswerInvalidForm while there are violations, unless forced.
    // The interview can go on after it.
    Result<std::string> finish(bool force = false);
    // The same without preloads and checks.
    std::string instanceXml() const;

    // How it was gone through, as the file that the submission names (audit.csv); none where that
    // is not recorded. Screens that were left only: whole after finish().
    std::optional<std::string> auditCsv() const;
    // Why a finished interview is changed, in the words of whoever changes it.
    void giveChangeReason(std::string_view reason);

    InterviewSnapshot snapshot() const;

    void setSeed(std::uint64_t seed);

private:
    explicit Interview(std::unique_ptr<LiveInterview> live);

    void startAudit(const InterviewOptions& options, FormAuditEvent::Kind first,
                    std::vector<FormAuditEvent> earlier = {});
    void auditScreen();
    void auditJump();
    void auditEnd(bool finished);
    std::vector<FormAuditEvent> auditSaved() const;
    void auditChanges(const std::vector<Change>& changes, const std::string& before);
    std::string valueForAudit(std::string_view path) const;

    std::unique_ptr<LiveInterview> m_live;
    std::optional<FormAudit> m_audit;
};

} // namespace cuaderno
