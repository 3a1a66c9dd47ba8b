// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "vault/entries.h"
#include "vault/envelope.h"
#include "vault/envelope_files.h"
#include "vault/media_seal.h"
#include "vault/open_media.h"
#include "vault/project_pairs.h"
#include "vault/rows.h"
#include "vault/sealing_end.h"
#include "vault/session_store.h"

#include <array>

namespace cuaderno {

Status writeEnvelope(const VaultState& vault, const EnvelopeId& id, const Bytes& bytes)
{
    const Path fresh = vault.folder.path() / "vault.sealed.new";
    const Path place = envelopePath(vault, id);
    if (auto gone = removeFile(fresh); !gone)
        return gone;
    auto file = File::open(fresh, File::Mode::Create);
    if (!file)
        return file.failure();
    Status done = file->append(bytes);
    if (done)
        done = file->sync();
    if (done)
        done = file->close();
    if (done)
        done = renameFile(fresh, place);
    if (!done) {
        (void)removeFile(fresh);
        return done;
    }
    if (auto synced = syncFolder(vault.folder.sealed()); !synced)
        return synced;
    auto back = readFile(place, envelopeLimit);
    if (!back)
        return back.failure();
    if (!sameBytes(blake2b256(*back), blake2b256(bytes)))
        return fail(ErrorCode::VaultEnvelopeDamaged, "read back");
    return {};
}

Status insertEnvelope(VaultState& vault, const EnvelopeId& id, const SignPublicKey& device,
                      std::uint64_t sequence)
{
    auto write = vault.prepare("INSERT INTO envelope (id, device, sequence) VALUES (?1, ?2, ?3)");
    if (!write)
        return write.failure();
    return write->bind(1, ByteView(id.value))
        .bind(2, ByteView(device.value))
        .bind(3, static_cast<std::int64_t>(sequence))
        .run();
}

Result<SealedSession> decodeEnvelope(EnvelopeContents& contents)
{
    auto sealed = decodeRecord<SealedSession>(contents.payload);
    wipe(contents.payload);
    if (sealed && sealed->session.id != contents.session)
        return fail(ErrorCode::VaultEnvelopeDamaged, "of another session");
    return sealed;
}

namespace {

Result<std::uint64_t> nextSequence(VaultState& vault)
{
    auto query = vault.prepare("SELECT device_sequence FROM meta");
    if (!query)
        return query.failure();
    auto row = query->step();
    if (!row)
        return row.failure();
    return static_cast<std::uint64_t>(query->integer(0)) + 1;
}

// From here on the envelope is what there is of the session. Its row hangs on a new secret, since
// the old one, and with it the answers, is about to end.
Status commitSealed(VaultState& vault, SessionRow row, StoredSession stored, std::uint64_t sequence,
                    const std::vector<MediaToSeal>& media)
{
    auto entry = newEntry(vault);
    if (!entry)
        return entry.failure();
    auto change = Transaction::begin(vault);
    if (!change)
        return change.failure();
    stored.session.status = SessionStatus::Sealed;
    row.entry = *entry;
    ++row.number;
    Status done = updateSession(vault, row, stored);
    if (done)
        done = moveMedia(vault, *entry, media);
    if (done)
        done = insertEnvelope(vault, stored.envelope, vault.deviceKey.publicKey, sequence);
    if (done) {
        auto write = vault.prepare("UPDATE meta SET device_sequence = ?1");
        done = write ? write->bind(1, static_cast<std::int64_t>(sequence)).run()
                     : Status(write.failure());
    }
    if (done)
        done = change->note(AuditVerb::Seal, "session");
    return done ? change->commit() : done;
}

Result<Bytes> readEnvelope(const VaultState& vault, const StoredSession& stored)
{
    auto bytes = readFile(envelopePath(vault, stored.envelope), envelopeLimit);
    if (!bytes || !sameBytes(blake2b256(*bytes), stored.envelopeHash))
        return fail(ErrorCode::VaultEnvelopeDamaged, bytes ? "changed" : "not there");
    return bytes;
}

} // namespace

Path envelopePath(const VaultState& vault, const EnvelopeId& id)
{
    return vault.folder.sealed() / (id.text() + ".sealed");
}

Status SessionStore::seal(SessionId id, const SealedSession& sealed)
{
    if (auto may = m_vault.expectWritable(); !may)
        return may;
    auto row = liveSessionRow(m_vault, id);
    if (!row)
        return row.failure();
    if (row->status == SessionStatus::Sealed)
        return endSealing(m_vault, row->id);
    if (sealed.session.id != id)
        return fail(ErrorCode::UsedWrongly, "another session");
    if (row->status != SessionStatus::Finished && row->status != SessionStatus::StoppedPartial)
        return fail(ErrorCode::SessionNotRunning, "not finished");
    auto stored = openSessionRow(m_vault, *row);
    if (!stored)
        return stored.failure();
    auto sequence = nextSequence(m_vault);
    if (!sequence)
        return sequence.failure();

    auto media = m_vault.withReserve(
        [&] { return prepareMedia(m_vault, *row, stored->session.participant); });
    if (!media)
        return media.failure();
    SealedSession withMedia = sealed;
    withMedia.media = sealedMediaOf(*media);
    Bytes payload = encodeRecord(withMedia);
    const EnvelopeFacts facts{stored->envelope, id, *sequence};
    const std::array recipients{m_vault.projectKey};
    auto bytes = closeEnvelope(facts, payload, recipients, m_vault.deviceKey);
    wipe(payload);
    if (!bytes)
        return bytes.failure();
    stored->envelopeHash = blake2b256(*bytes);

    auto done = m_vault.withReserve([&]() -> Status {
        if (auto written = writeEnvelope(m_vault, stored->envelope, *bytes); !written)
            return written;
        return commitSealed(m_vault, *row, *stored, *sequence, *media);
    });
    if (!done)
        return done;
    dropOpenMediaOf(m_vault, row->id);
    return finishSealing(m_vault, row->id, row->entry);
}

Result<SealedSession> SessionStore::openSealed(SessionId id)
{
    if (!m_vault.projectPair)
        return fail(ErrorCode::VaultNotLead);
    auto row = liveSessionRow(m_vault, id);
    if (!row)
        return row.failure();
    if (row->status != SessionStatus::Sealed)
        return fail(ErrorCode::SessionNotRunning, "not sealed");
    auto stored = openSessionRow(m_vault, *row);
    if (!stored)
        return stored.failure();
    auto bytes = readEnvelope(m_vault, *stored);
    if (!bytes)
        return bytes.failure();
    auto contents = openForProject(m_vault, *bytes);
    if (!contents)
        return fail(ErrorCode::VaultEnvelopeDamaged, contents.error().detail);
    if (contents->id != stored->envelope || contents->session != id)
        return fail(ErrorCode::VaultEnvelopeDamaged, "of another session");
    return decodeEnvelope(*contents);
}

} // namespace cuaderno
