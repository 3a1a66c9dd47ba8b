// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "fieldwork/conduct_session.h"
#include "fieldwork/record_consent.h"
#include "study/consent_template.h"
#include "support/paths.h"
#include "vault/participant_store.h"
#include "vault/project_store.h"
#include "vault/session_store.h"
#include "vault/vault.h"

#include <map>
#include <optional>
#include <string>

namespace cuaderno::test {

// A real vault in a temporary folder with a project and a small form, and a clock that stands.
//
// The form: /data/work/town and job (repeat) with hours and boss (required), /data/work/age and
// gender (quasi-identifiers), /data/words (text), /data/pay (integer, at most 100), /data/total
// (calculated), /data/more/why (only if pay is under 10).
class Field
{
public:
    explicit Field(VaultKind kind = VaultKind::Sample);

    Vault& vault() { return *m_vault; }

    // Closes it and opens it again, as after a lock.
    void reopen();
    // Somebody else comes in.
    void reopenBy(const char* words);
    // A live vault lets real talks begin only then.
    void proveSecondWay();
    // As it would be found after a power cut now: a copy of the folder, opened. The first one
    // stays.
    Field afterCrash() const;

    // Nothing of one of the people can be read any more, as after damage to both copies of their
    // secret.
    void damageSomebody();

    // Somebody who takes part; decisions that are not named are a yes.
    Enrolment enrol(std::map<Scope, DecisionValue> decisions = {});
    ConductSession begin(const ParticipantId& participant);
    // From consent to the seal. Answers beside age and gender are made up.
    Enrolment whole(const std::string& age, const std::string& gender,
                    std::map<Scope, DecisionValue> decisions = {});

    int sessions();
    std::filesystem::path writeForm(const std::string& survey, const std::string& roles = {});

    FixedClock clock{Instant(std::chrono::sys_days(std::chrono::year(2026) / 11 / 24))};
    ConsentTemplate text;
    InstrumentId instrument;

private:
    struct AsCopy
    {
    };

    Field(AsCopy, const Field& from);

    std::shared_ptr<TemporaryFolder> m_folder;
    std::optional<Vault> m_vault;
};

// While it lives no file of this process can grow or be written: a disk that is full.
class FullDisk
{
public:
    FullDisk();
    ~FullDisk();
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    std::uint64_t m_before = 0;
};

// Path and value of everything that was answered, statuses of what was refused.
std::map<std::string, std::string> held(const Interview& interview);

extern const char* const smallSurvey;
extern const char* const smallRoles;

} // namespace cuaderno::test
