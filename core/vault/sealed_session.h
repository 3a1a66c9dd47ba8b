// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/interview.h"
#include "study/consent.h"
#include "study/participant.h"
#include "study/session.h"
#include "vault/stored_media.h"

#include <string>
#include <vector>

namespace cuaderno {

// The last value of one question, as it was at the end.
struct SealedAnswer
{
    std::string path; // /data/job[2]/hours
    std::string value;
    AnswerStatus status = AnswerStatus::NotAsked;
    // Calculated or filled by the form itself.
    bool byForm = false;

    bool operator==(const SealedAnswer&) const = default;
};

// A finished session as it goes into its envelope: all that the lead needs of it, because the
// device that made it can open it no more.
struct SealedSession
{
    Session session;
    std::string participantCode;
    // The participant's consents as they stood when it was sealed, oldest first.
    std::vector<Consent> consents;
    // The form's id, beside the instrument's in `session`.
    std::string formId;
    // In the form's order; only what was relevant.
    std::vector<SealedAnswer> answers;
    // The submission as the form's own XML.
    std::string submission;
    std::vector<SessionEvent> events;
    // Named by the vault itself when it seals; none in a session that was sealed before there were
    // any.
    std::vector<SealedMedia> media;

    bool operator==(const SealedSession&) const = default;
};

} // namespace cuaderno
