// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/interview.h"

#include "form/live_interview.h"
#include "form/submission.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::string_view statuses[] = {"not_asked", "answered", "prefer_not", "dont_know",
                                         "skipped"};

Status check(const Form& form, const InterviewOptions& options)
{
    if (!options.clock)
        return fail(ErrorCode::UsedWrongly, "an interview needs a clock");
    if (!options.language.empty() && !form.findLanguage(options.language))
        return fail(ErrorCode::AnswerUnknownLanguage, {}, {}, {options.language});
    return {};
}

} // namespace

std::string_view statusText(AnswerStatus status)
{
    return statuses[static_cast<std::size_t>(status)];
}

std::optional<AnswerStatus> statusOf(std::string_view text)
{
    const auto* found = std::ranges::find(statuses, text);
    if (found == std::end(statuses))
        return std::nullopt;
    return static_cast<AnswerStatus>(found - std::begin(statuses));
}

Interview::Interview(std::unique_ptr<LiveInterview> live) : m_live(std::move(live)) {}

Interview::~Interview() = default;
Interview::Interview(Interview&&) noexcept = default;
Interview& Interview::operator=(Interview&&) noexcept = default;

Result<Interview> Interview::begin(const Form& form, const InterviewOptions& options)
{
    if (auto checked = check(form, options); !checked)
        return checked.failure();
    auto live = std::make_unique<LiveInterview>(form, options);
    if (auto done = live->begin(); !done)
        return done.failure();
    Interview begun(std::move(live));
    begun.startAudit(options, FormAuditEvent::Kind::FormStart);
    return begun;
}

Result<Interview> Interview::restore(const Form& form, const InterviewOptions& options,
                                     std::span<const Change> changes)
{
    if (auto checked = check(form, options); !checked)
        return checked.failure();
    auto live = std::make_unique<LiveInterview>(form, options);
    if (auto restored = live->restore(changes); !restored)
        return restored.failure();
    Interview resumed(std::move(live));
    resumed.startAudit(options, FormAuditEvent::Kind::FormResume);
    return resumed;
}

Result<Interview> Interview::fromSnapshot(const Form& form, const InterviewOptions& options,
                                          const InterviewSnapshot& snapshot)
{
    if (auto checked = check(form, options); !checked)
        return checked.failure();
    auto live = std::make_unique<LiveInterview>(form, options);
    if (auto done = live->resume(snapshot); !done)
        return done.failure();
    Interview resumed(std::move(live));
    resumed.startAudit(options, FormAuditEvent::Kind::FormResume, snapshot.audit);
    return resumed;
}

Result<Interview> Interview::edit(const Form& form, const InterviewOptions& options,
                                  std::string_view submissionXml)
{
    if (auto checked = check(form, options); !checked)
        return checked.failure();
    auto live = std::make_unique<LiveInterview>(form, options);
    if (auto edited = live->edit(submissionXml); !edited)
        return edited.failure();
    Interview resumed(std::move(live));
    resumed.startAudit(options, FormAuditEvent::Kind::FormResume);
    return resumed;
}

const Form& Interview::form() const
{
    return m_live->form();
}

std::vector<Change> Interview::takeChanges()
{
    return m_live->takeChanges();
}

Result<std::vector<Change>> Interview::set(std::string_view path, std::string_view value)
{
    const std::string before = valueForAudit(path);
    auto changes = m_live->set(path, value);
    if (changes)
        auditChanges(*changes, before);
    return changes;
}

Result<std::vector<Change>> Interview::refuse(std::string_view path, AnswerStatus status)
{
    const std::string before = valueForAudit(path);
    auto changes = m_live->refuse(path, status);
    if (changes)
        auditChanges(*changes, before);
    return changes;
}

Result<std::vector<Change>> Interview::addRepeat(std::string_view series)
{
    const bool prompted = m_live->at().event == Position::Event::PromptNewRepeat;
    auto changes = m_live->addRepeat(series);
    if (changes && m_audit) {
        m_audit->leave();
        if (!prompted)
            m_audit->noteAt(FormAuditEvent::Kind::AddRepeat, m_live->at().path);
        auditScreen();
    }
    return changes;
}

Result<std::vector<Change>> Interview::removeRepeat(std::string_view instance)
{
    auto changes = m_live->removeRepeat(instance);
    if (changes && m_audit) {
        m_audit->noteAt(FormAuditEvent::Kind::DeleteRepeat, std::string(instance));
        auditScreen();
    }
    return changes;
}

Status Interview::undoLast()
{
    auto undone = m_live->undoLast();
    if (undone && m_audit)
        for (FormAudit::Shown& shown : m_audit->shown())
            shown.value = valueForAudit(shown.path);
    return undone;
}

const std::vector<std::string>& Interview::touched() const
{
    return m_live->touched();
}

Result<QuestionState> Interview::state(std::string_view path, std::string_view language) const
{
    return m_live->state(path, language);
}

Result<std::vector<ChoiceView>> Interview::choices(std::string_view path,
                                                   std::string_view language) const
{
    return m_live->choices(path, language);
}

std::vector<AnswerView> Interview::answers() const
{
    return m_live->answers();
}

std::vector<OutlineEntry> Interview::outline() const
{
    return m_live->outline();
}

std::vector<SectionProgress> Interview::progress() const
{
    return m_live->progress();
}

Result<std::string> Interview::value(std::string_view path) const
{
    return m_live->value(path);
}

Result<std::size_t> Interview::count(std::string_view series) const
{
    return m_live->count(series);
}

Result<std::vector<std::string>> Interview::instances(std::string_view series) const
{
    return m_live->instances(series);
}

const std::string& Interview::language() const
{
    return m_live->language();
}

Result<std::vector<Change>> Interview::setLanguage(std::string_view language)
{
    if (auto done = m_live->setLanguage(language); !done)
        return done.failure();
    return std::vector<Change>();
}

Position Interview::at() const
{
    return m_live->at();
}

Result<Position> Interview::next(StepBy by)
{
    auto position = m_live->next(by);
    if (position)
        auditScreen();
    return position;
}

Position Interview::previous(StepBy by)
{
    Position position = m_live->previous(by);
    auditScreen();
    return position;
}

Result<Position> Interview::jumpTo(std::string_view path)
{
    auto position = m_live->jumpTo(path);
    if (position)
        auditJump();
    return position;
}

Position Interview::jumpToBeginning()
{
    Position position = m_live->jumpToEnd(false);
    auditJump();
    return position;
}

Position Interview::jumpToEnd()
{
    Position position = m_live->jumpToEnd(true);
    auditJump();
    return position;
}

Position Interview::jumpToFirstOpen()
{
    Position position = m_live->jumpToFirstOpen();
    auditJump();
    return position;
}

std::vector<Violation> Interview::validate() const
{
    return m_live->validate();
}

Result<std::string> Interview::finish(bool force)
{
    auto submission = m_live->finish(force, m_audit ? auditFileName : std::string_view());
    auditEnd(submission.has_value());
    return submission;
}

std::string Interview::instanceXml() const
{
    return m_live->instanceXml();
}

InterviewSnapshot Interview::snapshot() const
{
    InterviewSnapshot taken = m_live->snapshot();
    if (m_audit)
        taken.audit = auditSaved();
    return taken;
}

void Interview::setSeed(std::uint64_t seed)
{
    m_live->setSeed(seed);
}

} // namespace cuaderno
