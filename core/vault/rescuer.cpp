// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/rescuer.h"

#include "base/file_system.h"
#include "crypto/hash.h"
#include "vault/copy_file.h"
#include "vault/envelope.h"
#include "vault/media_seal.h"
#include "vault/rescue_readme.h"
#include "vault/rows.h"
#include "vault/vault_opening.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace cuaderno {

namespace {

Place at(const Path& path)
{
    Place place;
    place.file = path.string();
    return place;
}

// Never one that the device itself will count to, and the same each time.
std::uint64_t sequenceOf(const SessionId& session)
{
    const Hash256 hash = blake2b256(session.value, asBytes("cuaderno rescue 1"));
    return (getU64(hash, 0) >> 2U) | (std::uint64_t{1} << 62U);
}

// What a person answered last, by question. Repeats that were taken away are not told apart.
FormPart readPlainly(const std::vector<Change>& changes)
{
    FormPart part;
    std::map<std::string, std::size_t> places;
    for (const Change& change : changes) {
        if (change.kind != Change::Kind::Value)
            continue;
        const auto [place, isNew] = places.try_emplace(change.path, part.answers.size());
        if (isNew)
            part.answers.push_back({change.path, {}, AnswerStatus::NotAsked, false});
        SealedAnswer& answer = part.answers[place->second];
        answer.value = change.value;
        answer.status = change.status;
        answer.byForm = change.byForm;
    }
    return part;
}

} // namespace

Status Rescuer::prepare() const
{
    for (const Path& folder : {sealed(), media()})
        if (auto made = makeFolder(folder); !made)
            return made;
    return {};
}

Status Rescuer::bringOut(std::unique_ptr<VaultState> opened)
{
    Vault vault(std::move(opened));
    VaultState& state = *vault.m_state;
    if (auto held = state.mustHold(Compartment::Answers); !held)
        return held;
    m_report.device = deviceFingerprint(state.deviceKey.publicKey);
    for (const Error& warning : state.warnings)
        if (warning.code != ErrorCode::VaultSideFileDamaged)
            m_report.lost.push_back(warning);
    auto rows = allSessionRows(state);
    if (!rows)
        return rows.failure();
    int unreadable = 0;
    for (const SessionRow& row : *rows) {
        // Being erased is erased.
        if (row.erasing != 0)
            continue;
        auto stored = openSessionRow(state, row);
        if (!stored) {
            ++unreadable;
            continue;
        }
        Status done = row.status == SessionStatus::Sealed ? takeSealed(state, row, *stored)
                                                          : seal(vault, row, *stored);
        if (!done && isRescuedInSpiteOf(done.error().code))
            m_report.lost.push_back(done.error());
        else if (!done)
            return done;
    }
    if (unreadable > 0)
        m_report.lost.push_back({ErrorCode::VaultRecordDamaged,
                                 "sessions",
                                 {},
                                 {"session", std::to_string(unreadable)}});
    return {};
}

Status Rescuer::takeFiles(const VaultFolder& folder, Error why)
{
    m_report.lost.push_back(std::move(why));
    if (auto done = bringAll(folder.sealed(), ".sealed", sealed(), m_report.sealed); !done)
        return done;
    return bringAll(folder.media(), ".media", media(), m_report.media);
}

Status Rescuer::takeUnknown(const VaultFolder& folder)
{
    return bringAll(folder.sealed(), ".sealed", sealed(), m_report.sealed);
}

Status Rescuer::bring(const Path& from, const Path& to, int& count)
{
    auto copied = copyFile(from, to);
    if (!copied && copied.error().where.file == from.string()) {
        m_report.lost.push_back(copied.error());
        return {};
    }
    if (copied)
        ++count;
    return copied;
}

Status Rescuer::bringAll(const Path& from, std::string_view ending, const Path& to, int& count)
{
    auto files = filesOf(from, ending);
    if (!files) {
        m_report.lost.push_back(files.error());
        return {};
    }
    for (const Path& file : *files) {
        const Path target = to / file.filename();
        if (isThere(target))
            continue;
        if (auto done = bring(file, target, count); !done)
            return done;
    }
    return {};
}

Status Rescuer::finish() const
{
    if (m_report.sealed + m_report.running == 0)
        return fail(ErrorCode::VaultNothingReadable, "no session");
    if (auto told = writeFileAtomically(m_to / "README.txt", rescueReadme()); !told)
        return told;
    for (const Path& folder : {sealed(), media()})
        if (auto synced = syncFolder(folder); !synced)
            return synced;
    return {};
}

Status Rescuer::takeSealed(VaultState& vault, const SessionRow& row, const StoredSession& stored)
{
    const Path path = envelopePath(vault, stored.envelope);
    auto bytes = readFile(path);
    if (!bytes || !sameBytes(blake2b256(*bytes), stored.envelopeHash)) {
        m_report.lost.push_back(
            {ErrorCode::VaultEnvelopeDamaged, bytes ? "changed" : "not there", at(path), {}});
        return {};
    }
    if (auto done = bring(path, sealed() / path.filename(), m_report.sealed); !done)
        return done;
    auto rows = mediaRowsOf(vault, row.id);
    if (!rows)
        return rows.failure();
    for (const MediaRow& recording : *rows) {
        const Path file = mediaPath(vault, recording.id);
        if (recording.erasing || recording.state == MediaState::NotHereYet)
            continue;
        if (!isThere(file)) {
            m_report.lost.push_back({ErrorCode::FileNotFound, "recording", at(file), {}});
            continue;
        }
        if (auto done = bring(file, media() / file.filename(), m_report.media); !done)
            return done;
    }
    return {};
}

// As it stands, to the lead alone.
Status Rescuer::seal(Vault& vault, const SessionRow& row, const StoredSession& stored)
{
    // Nothing was said yet; what was taken back stays so.
    if (row.status == SessionStatus::Planned || row.status == SessionStatus::Consenting
        || row.status == SessionStatus::Withdrawn)
        return {};
    VaultState& state = *vault.m_state;
    bool complete = true;
    auto journal = state.sessions.journalAsFarAsReadable({row.id}, complete);
    if (!journal)
        return journal.failure();
    SealedSession whole = describe(vault, stored.session, *journal, complete);
    auto media = sealMedia(state, row, stored.session.participant);
    if (!media)
        return media.failure();
    whole.media = std::move(*media);
    Bytes payload = encodeRecord(whole);
    const EnvelopeFacts facts{stored.envelope, {row.id}, sequenceOf({row.id})};
    auto bytes = closeEnvelope(facts, payload, std::array{state.projectKey}, state.deviceKey);
    wipe(payload);
    if (!bytes)
        return bytes.failure();
    const Path path = sealed() / (stored.envelope.text() + ".sealed");
    if (auto written = writeFileAtomically(path, *bytes); !written)
        return written;
    ++m_report.running;
    m_report.incomplete += complete ? 0 : 1;
    return {};
}

SealedSession Rescuer::describe(Vault& vault, const Session& session, const SessionJournal& journal,
                                bool& complete) const
{
    SealedSession whole;
    whole.session = session;
    if (session.status != SessionStatus::Finished)
        whole.session.status = SessionStatus::StoppedPartial;
    auto person = vault.participants().load(session.participant);
    complete = complete && person.has_value();
    // The lead has to call them something.
    whole.participantCode = person ? person->code.text : ParticipantCode::random().text;
    auto consents = vault.consents().of(session.participant);
    complete = complete && consents.has_value();
    if (consents)
        whole.consents = std::move(*consents);
    Result<FormPart> part = fail(ErrorCode::UnknownInstrument);
    if (m_byForm)
        part = m_byForm(vault, session, journal.changes);
    FormPart chosen = part ? std::move(*part) : readPlainly(journal.changes);
    whole.formId = std::move(chosen.formId);
    whole.answers = std::move(chosen.answers);
    whole.submission = std::move(chosen.submission);
    whole.events = journal.events;
    return whole;
}

// The keys go into the heads of the copies; those that cannot be read are left out.
Result<std::vector<SealedMedia>> Rescuer::sealMedia(VaultState& vault, const SessionRow& row,
                                                    ParticipantId participant)
{
    std::vector<SealedMedia> all;
    auto rows = mediaRowsOf(vault, row.id);
    if (!rows) {
        m_report.lost.push_back(rows.error());
        return all;
    }
    for (const MediaRow& recording : *rows) {
        if (recording.erasing)
            continue;
        auto sealed = sealOne(vault, row, participant, recording);
        if (sealed) {
            all.push_back(*sealed);
            ++m_report.media;
            continue;
        }
        const ErrorCode code = sealed.error().code;
        const bool notHeld = code == ErrorCode::VaultNotHeld;
        if (!isRescuedInSpiteOf(code) && code != ErrorCode::MediaDamaged
            && code != ErrorCode::MediaNewer && !notHeld)
            return sealed.failure();
        const Path file = mediaPath(vault, recording.id);
        if (auto gone = removeFile(media() / file.filename()); !gone)
            return gone.failure();
        if (notHeld)
            m_report.lost.push_back(sealed.error());
        else
            m_report.lost.push_back({ErrorCode::MediaDamaged, sealed.error().detail, at(file), {}});
    }
    return all;
}

Result<SealedMedia> Rescuer::sealOne(VaultState& vault, const SessionRow& row,
                                     ParticipantId participant, const MediaRow& recording) const
{
    const Path from = mediaPath(vault, recording.id);
    const Path to = media() / from.filename();
    auto stored = openMediaRow(vault, row.entry, recording);
    if (!stored)
        return stored.failure();
    if (auto copied = copyFile(from, to); !copied)
        return copied.failure();
    auto file = File::open(to, File::Mode::ReadWrite);
    if (!file)
        return file.failure();
    auto head = ChunkHead::read(*file);
    if (!head)
        return head.failure();
    if (!sameBytes(head->hash(), stored->head))
        return fail(ErrorCode::MediaDamaged, "another file's head");
    auto key = mediaKey(vault, row, participant, *head);
    if (!key)
        return key.failure();
    if (auto put = sealMediaKey(*file, *head, *key, vault.projectKey); !put)
        return put.failure();
    // One that a crash cut short is not settled in a vault that is only read.
    auto reader = ChunkReader::open(std::move(*file), *head, std::move(*key));
    if (!reader)
        return reader.failure();
    stored->bytes = reader->size();
    return SealedMedia{MediaId{recording.id}, parseWeek(recording.week).value_or(Week{}),
                       reader->isWhole(), *stored};
}

} // namespace cuaderno
