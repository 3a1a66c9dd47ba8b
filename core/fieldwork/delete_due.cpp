// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldwork/delete_due.h"

#include "vault/media_store.h"
#include "vault/project_store.h"
#include "vault/session_store.h"
#include "vault/try_counter.h"
#include "vault/vault.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::string_view settingName = "vault.seen-dates";

struct DueItems
{
    std::vector<Media> media;
    std::vector<SessionId> sessions;
    DueDeletions counts;
};

Result<DateTrust> trustOf(Vault& vault, const Clock& clock, const DueOptions& options, Date today)
{
    auto text = vault.settings().get(settingName);
    if (!text)
        return text.failure();
    std::optional<SeenDates> before;
    // What cannot be read was never seen: then nothing is due yet.
    if (*text) {
        if (auto seen = parseSeenDates(**text))
            before = *seen;
    }
    const BootId boot = options.boot ? *options.boot : TryTime::now(clock).boot;
    DateTrust trust = lookAtDate(before, today, boot, options.dateIsRight);
    if (trust.seen && trust.seen != before) {
        auto kept = vault.settings().set(settingName, formatSeenDates(*trust.seen));
        // On a full disk this date was not seen, and that is all.
        if (!kept && kept.error().code != ErrorCode::DiskFull)
            return kept.failure();
    }
    return trust;
}

Result<DueItems> findDue(Vault& vault, const Clock& clock, const DueOptions& options)
{
    DueItems due;
    const Instant now = clock.now();
    due.counts.today = dayOf(now, clock.offsetAt(now));
    if (vault.kind() == VaultKind::Sample)
        return due;
    auto trust = trustOf(vault, clock, options, due.counts.today);
    if (!trust)
        return trust.failure();
    due.counts.dateUnsure = trust->jumped;
    if (!trust->pastUntil)
        return due;
    const Date until = *trust->pastUntil;

    auto project = vault.project().load();
    if (!project)
        return project.failure();
    const int months = *project ? (*project)->retention.rawMonths : 0;
    auto sessions = vault.sessions().all();
    if (!sessions)
        return sessions.failure();
    for (const Session& session : sessions->sessions) {
        if (months > 0 && monthsAfter(endOf(session.week), months) <= until)
            due.sessions.push_back(session.id);
    }
    // What corrects a session goes with it.
    const std::vector<SessionId> firsts = due.sessions;
    for (const Session& session : sessions->sessions) {
        const bool corrects =
            session.corrects && std::ranges::find(firsts, *session.corrects) != firsts.end();
        if (corrects && std::ranges::find(firsts, session.id) == firsts.end())
            due.sessions.push_back(session.id);
    }
    auto media = vault.media().all();
    if (!media)
        return media.failure();
    for (const Media& one : media->media) {
        const bool withItsSession =
            std::ranges::find(due.sessions, one.session) != due.sessions.end();
        const bool past =
            one.deleteAfter && dayOf(*one.deleteAfter, clock.offsetAt(*one.deleteAfter)) <= until;
        if (!past && !withItsSession)
            continue;
        ++(one.kind == MediaKind::Audio ? due.counts.recordings : due.counts.pictures);
        due.media.push_back(one);
    }
    due.counts.sessions = static_cast<int>(due.sessions.size());
    return due;
}

} // namespace

Result<DueDeletions> dueDeletions(Vault& vault, const Clock& clock, const DueOptions& options)
{
    auto due = findDue(vault, clock, options);
    if (!due)
        return due.failure();
    return due->counts;
}

Result<DueDeletions> deleteDue(Vault& vault, const Clock& clock, const DueOptions& options)
{
    auto due = findDue(vault, clock, options);
    if (!due)
        return due.failure();
    for (const Media& media : due->media) {
        if (auto gone = vault.media().erase(media.id); !gone)
            return gone.failure();
    }
    for (const SessionId& session : due->sessions) {
        auto gone = vault.sessions().erase(session, EraseReason::Expired);
        // A correction that went with its first.
        if (!gone && gone.error().code != ErrorCode::UnknownSession)
            return gone.failure();
    }
    return due->counts;
}

} // namespace cuaderno
