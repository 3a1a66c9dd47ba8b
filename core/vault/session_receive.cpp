// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "vault/entries.h"
#include "vault/envelope.h"
#include "vault/envelope_files.h"
#include "vault/media_seal.h"
#include "vault/project_pairs.h"
#include "vault/rescue.h"
#include "vault/rows.h"
#include "vault/salvage.h"
#include "vault/session_store.h"

#include <set>

namespace cuaderno {

Status SessionStore::trustDevice(DeviceId device, const SignPublicKey& key)
{
    auto change = Transaction::begin(m_vault);
    if (!change)
        return change.failure();
    {
        auto write =
            m_vault.prepare("INSERT OR REPLACE INTO device (id, sign_key) VALUES (?1, ?2)");
        if (!write)
            return write.failure();
        auto written = write->bind(1, ByteView(device.value)).bind(2, ByteView(key.value)).run();
        if (!written)
            return written;
    }
    if (auto noted = change->note(AuditVerb::TrustDevice, "device"); !noted)
        return noted;
    return change->commit();
}

namespace {

Status checkReceived(VaultState& vault, const EnvelopeContents& contents)
{
    {
        auto query = vault.prepare("SELECT 1 FROM device WHERE sign_key = ?1");
        if (!query)
            return query.failure();
        auto known = query->bind(1, ByteView(contents.device.value)).step();
        if (!known)
            return known.failure();
        if (!*known)
            return fail(ErrorCode::DeviceUnknown, "receive", {},
                        {deviceFingerprint(contents.device)});
    }
    auto gone = hasTombstone(vault, contents.session);
    if (!gone)
        return gone.failure();
    if (*gone)
        return fail(ErrorCode::SessionErased);
    {
        auto query = vault.prepare(
            "SELECT 1 FROM envelope WHERE id = ?1 OR (device = ?2 AND sequence = ?3)");
        if (!query)
            return query.failure();
        query->bind(1, ByteView(contents.id.value)).bind(2, ByteView(contents.device.value));
        auto seen = query->bind(3, static_cast<std::int64_t>(contents.sequence)).step();
        if (!seen)
            return seen.failure();
        if (*seen)
            return fail(ErrorCode::FileExists, "taken in before");
    }
    auto there = findSessionRow(vault, contents.session);
    if (!there)
        return there.failure();
    if (*there)
        return fail(ErrorCode::FileExists, "the session is here already");
    return {};
}

// What corrects a session that was taken back went with it.
Status checkCorrects(VaultState& vault, const Session& session)
{
    if (!session.corrects)
        return {};
    auto gone = hasTombstone(vault, *session.corrects);
    if (!gone)
        return gone.failure();
    if (*gone)
        return fail(ErrorCode::SessionErased, "what it corrects was taken back");
    return {};
}

// The people, consents and the row, in one step.
Status commitReceived(VaultState& vault, const EnvelopeContents& contents,
                      const SealedSession& sealed, const Hash256& hash,
                      const std::set<MediaId>& here)
{
    const ParticipantId who = sealed.session.participant;
    auto person = findPersonRow(vault, who);
    if (!person)
        return person.failure();
    if (*person && (*person)->erasing)
        return fail(ErrorCode::SessionErased);
    auto theirs = *person ? Result<std::uint32_t>((*person)->entry) : newEntry(vault);
    if (!theirs)
        return theirs.failure();
    auto own = newEntry(vault);
    if (!own)
        return own.failure();
    auto change = Transaction::begin(vault);
    if (!change)
        return change.failure();
    Status done;
    if (!*person)
        done =
            insertPerson(vault, *theirs, {who, {sealed.participantCode}, sealed.session.week, {}});
    for (const Consent& consent : sealed.consents) {
        auto there = hasConsent(vault, consent.id);
        if (!there)
            return there.failure();
        if (done && !*there)
            done = insertConsent(vault, *theirs, consent);
    }
    SessionRow row;
    row.id = sealed.session.id.value;
    row.number = 1;
    row.entry = *own;
    StoredSession stored{sealed.session, contents.id, hash};
    stored.session.status = SessionStatus::Sealed;
    if (done)
        done = insertSession(vault, row, stored);
    for (const SealedMedia& media : sealed.media) {
        if (done)
            done = insertReceived(vault, *own, row.id, media, here.contains(media.id));
    }
    if (done)
        done = insertEnvelope(vault, contents.id, contents.device, contents.sequence);
    if (done)
        done = change->note(AuditVerb::Receive, "session");
    return done ? change->commit() : done;
}

// Those whose file came with the envelope. One that did not, or came damaged, is waited for.
std::set<MediaId> takeInBeside(VaultState& vault, const Path& envelope,
                               const std::vector<SealedMedia>& named)
{
    std::set<MediaId> here;
    for (const SealedMedia& media : named) {
        auto known = findMediaRow(vault, media.id);
        const auto beside = besideEnvelope(envelope, media.id);
        // Never over one of another session's.
        if (known && !*known && beside && takeInMedia(vault, *beside, media))
            here.insert(media.id);
    }
    return here;
}

} // namespace

Result<SessionId> SessionStore::receive(const Path& envelope)
{
    if (!m_vault.projectPair)
        return fail(ErrorCode::VaultNotLead);
    if (auto may = m_vault.expectWritable(); !may)
        return may.failure();
    auto bytes = readFile(envelope, envelopeLimit);
    if (!bytes)
        return bytes.failure();
    auto contents = openForProject(m_vault, *bytes);
    if (!contents) {
        const ErrorCode code = contents.error().code;
        if (code == ErrorCode::VaultNewer || code == ErrorCode::CryptoWrongKey)
            return contents.failure();
        return fail(ErrorCode::VaultEnvelopeDamaged, contents.error().detail);
    }
    if (auto accepted = checkReceived(m_vault, *contents); !accepted)
        return accepted.failure();
    auto sealed = decodeEnvelope(*contents);
    if (!sealed)
        return sealed.failure();
    if (auto whole = checkCorrects(m_vault, sealed->session); !whole)
        return whole.failure();
    if (auto written = writeEnvelope(m_vault, contents->id, *bytes); !written)
        return written.failure();
    const std::set<MediaId> here = takeInBeside(m_vault, envelope, sealed->media);
    auto done = commitReceived(m_vault, *contents, *sealed, blake2b256(*bytes), here);
    if (!done) {
        for (const MediaId& media : here)
            (void)destroyMediaFile(m_vault, media.value);
        (void)destroyEnvelope(m_vault, contents->id);
        return done.failure();
    }
    return contents->session;
}

namespace {

Result<bool> isKnownDevice(VaultState& vault, const EnvelopeContents& contents)
{
    if (contents.device == vault.deviceKey.publicKey)
        return true;
    auto query = vault.prepare("SELECT 1 FROM device WHERE sign_key = ?1 UNION"
                               " SELECT 1 FROM envelope WHERE id = ?2 AND device = ?1");
    if (!query)
        return query.failure();
    return query->bind(1, ByteView(contents.device.value))
        .bind(2, ByteView(contents.id.value))
        .step();
}

// What is still said of it, under secrets that are gone.
Status forgetRows(VaultState& vault, const EnvelopeContents& contents)
{
    auto change = Transaction::begin(vault);
    if (!change)
        return change.failure();
    {
        auto write = vault.prepare("DELETE FROM envelope WHERE id = ?1");
        if (!write)
            return write.failure();
        if (auto gone = write->bind(1, ByteView(contents.id.value)).run(); !gone)
            return gone;
    }
    {
        auto write = vault.prepare("DELETE FROM media WHERE session = ?1");
        if (!write)
            return write.failure();
        if (auto gone = write->bind(1, ByteView(contents.session.value)).run(); !gone)
            return gone;
    }
    return change->commit();
}

} // namespace

Result<TakenIn> takeInAgain(VaultState& vault, const Path& envelope)
{
    auto bytes = readFile(envelope, envelopeLimit);
    if (!bytes)
        return bytes.failure();
    auto contents = openForProject(vault, *bytes);
    if (!contents)
        return contents.failure();
    auto known = isKnownDevice(vault, *contents);
    if (!known)
        return known.failure();
    auto gone = hasTombstone(vault, contents->session);
    if (!gone)
        return gone.failure();
    if (*gone)
        return fail(ErrorCode::SessionErased);
    auto there = findSessionRow(vault, contents->session);
    if (!there)
        return there.failure();
    if (*there)
        return fail(ErrorCode::VaultEnvelopeDamaged, "its session has another");
    auto sealed = decodeEnvelope(*contents);
    if (!sealed)
        return sealed.failure();
    if (auto whole = checkCorrects(vault, sealed->session); !whole)
        return whole.failure();
    const Path place = envelopePath(vault, contents->id);
    if (place != envelope) {
        if (auto moved = renameFile(envelope, place); !moved)
            return moved.failure();
    }
    if (auto forgotten = forgetRows(vault, *contents); !forgotten)
        return forgotten.failure();
    std::set<MediaId> here;
    for (const SealedMedia& media : sealed->media)
        if (isThere(mediaPath(vault, media.id.value)))
            here.insert(media.id);
    auto done = commitReceived(vault, *contents, *sealed, blake2b256(*bytes), here);
    if (!done)
        return done.failure();
    return TakenIn{contents->session, contents->device, *known};
}

} // namespace cuaderno
