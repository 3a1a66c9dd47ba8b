// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/interview.h"
#include "form/live_interview.h"

#include <algorithm>

// What an Interview tells its FormAudit.
namespace cuaderno {

using Kind = FormAuditEvent::Kind;

void Interview::startAudit(const InterviewOptions& options, Kind first,
                           std::vector<FormAuditEvent> earlier)
{
    if (!options.audit)
        return;
    const auto settings = formAuditSettings(form());
    if (!settings)
        return;
    const auto user = options.properties.find("username");
    m_audit.emplace(*settings, *options.clock,
                    user == options.properties.end() ? std::string() : user->second,
                    std::move(earlier));
    m_audit->note(first);
    auditScreen();
}

std::string Interview::valueForAudit(std::string_view path) const
{
    if (!m_audit || !m_audit->settings().values)
        return {};
    const auto state = m_live->state(path, {});
    return state ? state->value : std::string();
}

// The screen on which the interview stands now.
void Interview::auditScreen()
{
    if (!m_audit)
        return;
    const Position position = m_live->at();
    std::vector<FormAudit::Shown> shown;
    for (const std::string& path : position.screen) {
        const std::string value = valueForAudit(path);
        shown.push_back({path, value, value});
    }
    switch (position.event) {
    case Position::Event::Question:
        m_audit->arrive(Kind::Question, position.path, shown);
        break;
    case Position::Event::Group:
    case Position::Event::Repeat:
        if (shown.empty())
            m_audit->leave();
        else
            m_audit->arrive(Kind::GroupQuestions, position.path, shown);
        break;
    case Position::Event::PromptNewRepeat: {
        const auto instances = m_live->instances(position.path);
        const std::size_t next = (instances ? instances->size() : 0) + 1;
        m_audit->arrive(Kind::AddRepeat, position.path + "[" + std::to_string(next) + "]", {});
        break;
    }
    case Position::Event::EndOfForm:
        m_audit->arrive(Kind::EndScreen, {}, {});
        break;
    case Position::Event::BeginningOfForm:
        m_audit->leave();
        break;
    }
}

// `before`: of what somebody answered; what the form itself set is not theirs.
void Interview::auditChanges(const std::vector<Change>& changes, const std::string& before)
{
    if (!m_audit)
        return;
    const auto given = std::ranges::find_if(changes, [](const Change& change) {
        return change.kind == Change::Kind::Value && !change.byForm;
    });
    if (given != changes.end())
        m_audit->changed(given->path, before, given->value);
}

void Interview::auditJump()
{
    if (!m_audit)
        return;
    m_audit->leave();
    m_audit->note(Kind::Jump);
    auditScreen();
}

void Interview::auditEnd(bool finished)
{
    if (!m_audit)
        return;
    if (!finished) {
        m_audit->note(Kind::ConstraintError);
        return;
    }
    m_audit->leave();
    for (const Kind kind : {Kind::FormSave, Kind::FormExit, Kind::FormFinalize})
        m_audit->note(kind);
    // It can go on, on the screen where it was.
    auditScreen();
}

// A snapshot is a form saved and left, though this one goes on.
std::vector<FormAuditEvent> Interview::auditSaved() const
{
    FormAudit saved = *m_audit;
    saved.leave();
    saved.note(Kind::FormSave);
    saved.note(Kind::FormExit);
    return saved.events();
}

std::optional<std::string> Interview::auditCsv() const
{
    if (!m_audit)
        return std::nullopt;
    return m_audit->csv();
}

void Interview::giveChangeReason(std::string_view reason)
{
    if (m_audit && m_audit->settings().reasons)
        m_audit->noteReason(reason);
}

} // namespace cuaderno
