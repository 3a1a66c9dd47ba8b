// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/form_audit.h"

#include "form/form.h"

#include <algorithm>
#include <chrono>

namespace cuaderno {

namespace {

using Kind = FormAuditEvent::Kind;

constexpr std::string_view names[] = {
    "form start",    "form resume", "question",      "group questions",  "add repeat",
    "delete repeat", "jump",        "end screen",    "constraint error", "change reason",
    "form save",     "form exit",   "form finalize",
};

// "odk:track-changes" under whatever prefix the form has.
std::string_view attributeOf(const Question& question, std::string_view local)
{
    for (const auto& [name, value] : question.extra)
        if (std::string_view(name).substr(name.find(':') + 1) == local)
            return value;
    return {};
}

// "/data/meta/audit".
bool isAudit(const Question& question)
{
    constexpr std::string_view end = "/meta/audit";
    return question.path.ends_with(end)
           && question.path.find('/', 1) == question.path.size() - end.size();
}

void appendCell(std::string& csv, std::string_view text)
{
    csv += ',';
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        csv += text;
        return;
    }
    csv += '"';
    for (const char c : text) {
        if (c == '"')
            csv += '"';
        csv += c;
    }
    csv += '"';
}

} // namespace

std::string_view formAuditEventName(FormAuditEvent::Kind kind)
{
    return names[static_cast<std::size_t>(kind)];
}

std::optional<FormAuditSettings> formAuditSettings(const Form& form)
{
    const auto audit = std::ranges::find_if(form.questions(), isAudit);
    if (audit == form.questions().end())
        return std::nullopt;
    FormAuditSettings settings;
    settings.values = attributeOf(*audit, "track-changes") == "true";
    settings.reasons = !attributeOf(*audit, "track-changes-reasons").empty();
    settings.location = !attributeOf(*audit, "location-priority").empty();
    settings.user = attributeOf(*audit, "identify-user") == "true";
    return settings;
}

FormAudit::FormAudit(FormAuditSettings settings, const Clock& clock, std::string user,
                     std::vector<FormAuditEvent> earlier)
    : m_settings(settings), m_clock(&clock), m_user(std::move(user)), m_events(std::move(earlier))
{
    for (const FormAuditEvent& event : m_events)
        m_latest = std::max({m_latest, event.start, event.end.value_or(0)});
}

std::int64_t FormAudit::now()
{
    const auto passed =
        std::chrono::duration_cast<std::chrono::milliseconds>(m_clock->now().time_since_epoch());
    m_latest = std::max<std::int64_t>(m_latest, passed.count());
    return m_latest;
}

void FormAudit::note(Kind kind)
{
    FormAuditEvent event;
    event.kind = kind;
    event.start = now();
    m_events.push_back(std::move(event));
}

void FormAudit::noteAt(Kind kind, std::string node)
{
    note(kind);
    m_events.back().node = std::move(node);
    m_events.back().end = m_events.back().start;
}

void FormAudit::noteReason(std::string_view reason)
{
    note(Kind::ChangeReason);
    m_events.back().reason = reason;
}

void FormAudit::arrive(Kind kind, std::string node, const std::vector<Shown>& shown)
{
    if (m_screen && m_screen->kind == kind && m_screen->node == node)
        return;
    leave();
    FormAuditEvent event;
    event.kind = kind;
    event.node = std::move(node);
    event.start = now();
    m_screen = std::move(event);
    m_shown = shown;
}

// A question has its change in its own row; those of a field-list have one each, if they changed.
void FormAudit::leave()
{
    if (!m_screen)
        return;
    FormAuditEvent screen = std::move(*m_screen);
    m_screen.reset();
    screen.end = now();
    std::vector<FormAuditEvent> changed;
    for (Shown& each : m_shown) {
        if (!m_settings.values || each.value == each.before)
            continue;
        FormAuditEvent event = screen;
        event.kind = Kind::Question;
        event.node = std::move(each.path);
        event.oldValue = std::move(each.before);
        event.newValue = std::move(each.value);
        changed.push_back(std::move(event));
    }
    m_shown.clear();
    if (screen.kind != Kind::Question || changed.empty())
        m_events.push_back(std::move(screen));
    m_events.insert(m_events.end(), std::make_move_iterator(changed.begin()),
                    std::make_move_iterator(changed.end()));
}

void FormAudit::changed(std::string_view path, const std::string& before, std::string value)
{
    if (!m_settings.values)
        return;
    const auto on = std::ranges::find(m_shown, path, &Shown::path);
    if (on != m_shown.end()) {
        on->value = std::move(value);
        return;
    }
    if (before == value)
        return;
    noteAt(Kind::Question, std::string(path));
    m_events.back().oldValue = before;
    m_events.back().newValue = std::move(value);
}

void FormAudit::appendRow(const FormAuditEvent& event, std::string& csv) const
{
    csv += formAuditEventName(event.kind);
    appendCell(csv, event.node);
    appendCell(csv, std::to_string(event.start));
    appendCell(csv, event.end ? std::to_string(*event.end) : std::string());
    if (m_settings.location)
        csv += ",,,";
    if (m_settings.values) {
        appendCell(csv, event.oldValue);
        appendCell(csv, event.newValue);
    }
    if (m_settings.user)
        appendCell(csv, m_user);
    if (m_settings.reasons)
        appendCell(csv, event.reason);
    csv += '\n';
}

std::string FormAudit::csv() const
{
    std::string csv = "event,node,start,end";
    if (m_settings.location)
        csv += ",latitude,longitude,accuracy";
    if (m_settings.values)
        csv += ",old-value,new-value";
    if (m_settings.user)
        csv += ",user";
    if (m_settings.reasons)
        csv += ",change-reason";
    csv += '\n';
    for (const FormAuditEvent& event : m_events)
        appendRow(event, csv);
    return csv;
}

} // namespace cuaderno
