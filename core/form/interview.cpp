// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/interview.h"

#include "form/live_interview.h"

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

Result<Interview> Interview::begin(const Form& form, InterviewOptions options)
{
    if (auto checked = check(form, options); !checked)
        return checked.failure();
    auto live = std::make_unique<LiveInterview>(form, std::move(options));
    if (auto begun = live->begin(); !begun)
        return begun.failure();
    return Interview(std::move(live));
}

Result<Interview> Interview::restore(const Form& form, InterviewOptions options,
                                     std::span<const Change> changes)
{
    if (auto checked = check(form, options); !checked)
        return checked.failure();
    auto live = std::make_unique<LiveInterview>(form, std::move(options));
    if (auto restored = live->restore(changes); !restored)
        return restored.failure();
    return Interview(std::move(live));
}

Result<Interview> Interview::fromSnapshot(const Form& form, InterviewOptions options,
                                          const InterviewSnapshot& snapshot)
{
    if (auto checked = check(form, options); !checked)
        return checked.failure();
    auto live = std::make_unique<LiveInterview>(form, std::move(options));
    if (auto resumed = live->resume(snapshot); !resumed)
        return resumed.failure();
    return Interview(std::move(live));
}

Result<Interview> Interview::edit(const Form& form, InterviewOptions options,
                                  std::string_view submissionXml)
{
    if (auto checked = check(form, options); !checked)
        return checked.failure();
    auto live = std::make_unique<LiveInterview>(form, std::move(options));
    if (auto edited = live->edit(submissionXml); !edited)
        return edited.failure();
    return Interview(std::move(live));
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
    return m_live->set(path, value);
}

Result<std::vector<Change>> Interview::refuse(std::string_view path, AnswerStatus status)
{
    return m_live->refuse(path, status);
}

Result<std::vector<Change>> Interview::addRepeat(std::string_view series)
{
    return m_live->addRepeat(series);
}

Result<std::vector<Change>> Interview::removeRepeat(std::string_view instance)
{
    return m_live->removeRepeat(instance);
}

Status Interview::undoLast()
{
    return m_live->undoLast();
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
    return m_live->next(by);
}

Position Interview::previous(StepBy by)
{
    return m_live->previous(by);
}

Result<Position> Interview::jumpTo(std::string_view path)
{
    return m_live->jumpTo(path);
}

Position Interview::jumpToBeginning()
{
    return m_live->jumpToEnd(false);
}

Position Interview::jumpToEnd()
{
    return m_live->jumpToEnd(true);
}

Position Interview::jumpToFirstOpen()
{
    return m_live->jumpToFirstOpen();
}

std::vector<Violation> Interview::validate() const
{
    return m_live->validate();
}

Result<std::string> Interview::finish(bool force)
{
    return m_live->finish(force);
}

std::string Interview::instanceXml() const
{
    return m_live->instanceXml();
}

InterviewSnapshot Interview::snapshot() const
{
    return m_live->snapshot();
}

void Interview::setSeed(std::uint64_t seed)
{
    m_live->setSeed(seed);
}

} // namespace cuaderno
