// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

class Form;

// What a form's `audit` asks for (XLSForm's type audit, /data/meta/audit in XML).
struct FormAuditSettings
{
    // Answers before and after a change stand in the file only where this is asked for.
    bool values = false;
    bool reasons = false;
    // The columns are there then, and empty: nothing here knows where the tablet is.
    bool location = false;
    bool user = false;

    bool operator==(const FormAuditSettings&) const = default;
};

// None where the form has no audit.
std::optional<FormAuditSettings> formAuditSettings(const Form& form);

struct FormAuditEvent
{
    enum class Kind : std::uint8_t {
        FormStart,
        FormResume,
        Question,
        GroupQuestions, // a field-list
        AddRepeat,      // the prompt for one more
        DeleteRepeat,
        Jump,
        EndScreen,
        ConstraintError, // at finishing, an empty required question included
        ChangeReason,
        FormSave,
        FormExit,
        FormFinalize,
    };

    Kind kind = Kind::FormStart;
    // Concrete path; "" for what is about the whole form.
    std::string node;
    // Milliseconds since 1970.
    std::int64_t start = 0;
    std::optional<std::int64_t> end;
    // Both empty unless a value changed and the form asks for values.
    std::string oldValue;
    std::string newValue;
    std::string reason;

    bool operator==(const FormAuditEvent&) const = default;
};

// "question", "group questions": ODK's words.
std::string_view formAuditEventName(FormAuditEvent::Kind kind);

// A plain recorder of how somebody goes through a form: screens with the time when they came and
// went, jumps, repeats, and how it ended. It looks at nothing by itself; Interview tells it.
//
// Time never runs backwards in it, even where the clock is set back.
class FormAudit
{
public:
    struct Shown
    {
        std::string path;
        std::string value;
        std::string before;
    };

    FormAudit(FormAuditSettings settings, const Clock& clock, std::string user,
              std::vector<FormAuditEvent> earlier = {});

    const FormAuditSettings& settings() const { return m_settings; }

    // Something that takes no time.
    void note(FormAuditEvent::Kind kind);
    // The same about a node; beginning and end are one moment.
    void noteAt(FormAuditEvent::Kind kind, std::string node);
    void noteReason(std::string_view reason);

    // A screen came, with the questions on it and their values (left empty where the form does not
    // ask for values). The one before is left first; the same one again stays.
    void arrive(FormAuditEvent::Kind kind, std::string node, const std::vector<Shown>& shown);
    void leave();
    // Somebody gave or took an answer, on this screen or elsewhere.
    void changed(std::string_view path, const std::string& before, std::string value);

    // What stands on the screen, for one who takes a change back.
    std::vector<Shown>& shown() { return m_shown; }

    const std::vector<FormAuditEvent>& events() const { return m_events; }

    // UTF-8, commas, "\n"; a row an event, columns by what the form asks for (ODK XForms
    // specification, "Client Audit Logs").
    std::string csv() const;

private:
    std::int64_t now();
    void appendRow(const FormAuditEvent& event, std::string& csv) const;

    FormAuditSettings m_settings;
    const Clock* m_clock;
    std::string m_user;
    std::vector<FormAuditEvent> m_events;
    std::optional<FormAuditEvent> m_screen;
    std::vector<Shown> m_shown;
    std::int64_t m_latest = 0;
};

} // namespace cuaderno
