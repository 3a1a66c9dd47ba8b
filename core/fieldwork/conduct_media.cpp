// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldwork/conduct_media.h"

#include "study/consent.h"
#include "vault/participant_store.h"
#include "vault/project_store.h"
#include "vault/session_store.h"
#include "vault/vault.h"

#include <algorithm>
#include <array>

namespace cuaderno {

namespace {

// The earliest that anybody or anything set.
Result<std::optional<Instant>> deletionDate(Vault& vault, const Clock& clock, MediaKind kind,
                                            const std::vector<Consent>& consents)
{
    std::optional<Instant> date;
    const auto notAfter = [&](Instant limit) { date = date ? std::min(*date, limit) : limit; };
    for (const Consent& consent : consents) {
        const auto decision = consent.decisions.find(scopeOf(kind));
        const bool superseded = std::ranges::any_of(
            consents, [&](const Consent& other) { return other.supersedes == consent.id; });
        if (!superseded && decision != consent.decisions.end() && decision->second.expires)
            notAfter(*decision->second.expires);
    }
    auto project = vault.project().load();
    if (!project)
        return project.failure();
    if (kind == MediaKind::Audio && *project && (*project)->retention.audioDays > 0)
        notAfter(clock.now() + std::chrono::days((*project)->retention.audioDays));
    return date;
}

bool isRefusal(const Status& status)
{
    return !status
           && (status.error().code == ErrorCode::ConsentRefused
               || status.error().code == ErrorCode::ConsentWithdrawn);
}

constexpr std::string_view recordingEnding = ".opus";
constexpr std::array<std::string_view, 5> endings{recordingEnding, ".png", ".jpg", ".wav", ".ogg"};

std::optional<MediaId> idBefore(std::string_view value, std::string_view ending)
{
    if (!value.ends_with(ending))
        return std::nullopt;
    const auto id = MediaId::parse(value.substr(0, value.size() - ending.size()));
    return id ? std::optional(*id) : std::nullopt;
}

} // namespace

std::string answerOfRecording(const MediaId& id)
{
    return answerOfMedia(id, recordingEnding);
}

std::optional<MediaId> recordingOfAnswer(std::string_view value)
{
    return idBefore(value, recordingEnding);
}

std::string answerOfMedia(const MediaId& id, std::string_view ending)
{
    return id.text() + std::string(ending);
}

std::optional<MediaId> mediaOfAnswer(std::string_view value)
{
    for (const std::string_view ending : endings) {
        if (const auto id = idBefore(value, ending))
            return id;
    }
    return std::nullopt;
}

Result<MediaWriter> beginMedia(Vault& vault, const Clock& clock, const SessionId& id,
                               MediaKind kind)
{
    auto session = vault.sessions().load(id);
    if (!session)
        return session.failure();
    // R3: while it is paused there is no sound.
    const bool paused = session->status == SessionStatus::Paused && kind == MediaKind::Audio;
    if (!isOpen(session->status) || paused)
        return fail(ErrorCode::SessionNotRunning, std::string(sessionStatusName(session->status)));
    auto consents = vault.consents().of(session->participant);
    if (!consents)
        return consents.failure();
    if (Status may = checkConsents(*consents, scopeOf(kind), clock.now()); !may)
        return may.failure();
    auto date = deletionDate(vault, clock, kind, *consents);
    if (!date)
        return date.failure();
    return vault.media().begin({id, kind, consentInForce(*consents)->id, *date});
}

Result<int> eraseRefusedMedia(Vault& vault, Instant now, const ParticipantId& participant)
{
    auto consents = vault.consents().of(participant);
    if (!consents)
        return consents.failure();
    const auto refused = [&](MediaKind kind) {
        return isRefusal(checkConsents(*consents, scopeOf(kind), now));
    };
    const bool noAudio = refused(MediaKind::Audio);
    const bool noPictures = refused(MediaKind::Picture);
    if (!noAudio && !noPictures)
        return 0;
    auto list = vault.media().all();
    if (!list)
        return list.failure();
    int gone = 0;
    for (const Media& media : list->media) {
        if (!(media.kind == MediaKind::Audio ? noAudio : noPictures))
            continue;
        auto session = vault.sessions().load(media.session);
        if (!session)
            return session.failure();
        if (session->participant != participant)
            continue;
        if (Status erased = vault.media().erase(media.id); !erased)
            return erased.failure();
        ++gone;
    }
    return gone;
}

} // namespace cuaderno
