// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/records.h"

#include "vault/archive_members.h"
#include "vault/media_record.h"
#include "vault/private_record.h"
#include "vault/project_record.h"

// What is in a record. A layout is never changed: a further member raises the layout's number and
// is read `if (version >= ...)`; tests/vault/data keeps the bytes of each.

CUADERNO_RECORD(cuaderno::FormSource, 1)
CUADERNO_RECORD(cuaderno::Instrument, 1)
CUADERNO_RECORD(cuaderno::Participant, 1)
CUADERNO_RECORD(cuaderno::Decision, 1)
CUADERNO_RECORD(cuaderno::TeachBack, 1)
CUADERNO_RECORD(cuaderno::Consent, 1)
CUADERNO_RECORD(cuaderno::Precheck, 1)
CUADERNO_RECORD(cuaderno::Session, 2)
CUADERNO_RECORD(cuaderno::SessionEvent, 1)
CUADERNO_RECORD(cuaderno::StoredSession, 1)
CUADERNO_RECORD(cuaderno::Change, 1)
CUADERNO_RECORD(cuaderno::JournalEntry, 1)
CUADERNO_RECORD(cuaderno::Withdrawal, 1)
CUADERNO_RECORD(cuaderno::StoredWithdrawal, 1)
CUADERNO_RECORD(cuaderno::ReleaseRecord, 1)
CUADERNO_RECORD(cuaderno::SealedAnswer, 1)
CUADERNO_RECORD(cuaderno::SealedSession, 2)
CUADERNO_RECORD(cuaderno::AuditRow, 1)
CUADERNO_RECORD(cuaderno::BackupAbout, 2)
CUADERNO_RECORD(cuaderno::WayIn, 1)
CUADERNO_RECORD(cuaderno::WaysInList, 1)
CUADERNO_RECORD(cuaderno::RecoveryKeeping, 1)

namespace boost::serialization {

using namespace cuaderno;
using namespace cuaderno::archived;

template <typename Archive>
void serialize(Archive& archive, FormSource& source, unsigned int version)
{
    known<FormSource>(version);
    enumeration(archive, source.kind, FormSource::Kind::XForm);
    archive& source.name;
    table(archive, source.files);
}

template <typename Archive>
void serialize(Archive& archive, Instrument& instrument, unsigned int version)
{
    known<Instrument>(version);
    member(archive, instrument.id);
    archive& instrument.formId& instrument.version& instrument.title& instrument.source& instrument
        .rolesCsv;
    table(archive, instrument.hierarchies);
    table(
        archive, instrument.languages, [&](std::string& name) { archive& name; },
        [&](LanguageStatus& status) { enumeration(archive, status, LanguageStatus::Pretested); });
    list(archive, instrument.acceptedIdentifiers);
    member(archive, instrument.added);
}

template <typename Archive>
void serialize(Archive& archive, Participant& participant, unsigned int version)
{
    known<Participant>(version);
    member(archive, participant.id);
    archive& participant.code.text;
    member(archive, participant.created);
    member(archive, participant.words.value);
}

template <typename Archive>
void serialize(Archive& archive, Decision& decision, unsigned int version)
{
    known<Decision>(version);
    enumeration(archive, decision.value, DecisionValue::AskLater);
    member(archive, decision.at);
    maybe(archive, decision.expires);
}

template <typename Archive>
void serialize(Archive& archive, TeachBack& teachBack, unsigned int version)
{
    known<TeachBack>(version);
    auto repeated = static_cast<std::int32_t>(teachBack.repeated);
    archive& teachBack.question& teachBack.understood& repeated;
    teachBack.repeated = repeated;
}

template <typename Archive>
void serialize(Archive& archive, Consent& consent, unsigned int version)
{
    known<Consent>(version);
    member(archive, consent.id);
    member(archive, consent.participant);
    archive& consent.templateId& consent.templateVersion& consent.language;
    enumeration(archive, consent.mode, ConsentMode::Interpreter);
    enumeration(archive, consent.evidence, ConsentEvidence::Witness);
    list(archive, consent.elementsCovered);
    list(archive, consent.teachBack);
    archive& consent.othersPresent;
    table(
        archive, consent.decisions,
        [&](Scope& scope) { enumeration(archive, scope, Scope::LocationExact); },
        [&](Decision& decision) { archive& decision; });
    maybe(archive, consent.withdrawnAt);
    maybe(archive, consent.supersedes);
    archive& consent.madeUp;
}

template <typename Archive>
void serialize(Archive& archive, Precheck& precheck, unsigned int version)
{
    known<Precheck>(version);
    enumeration(archive, precheck.company, Company::Interpreter);
    enumeration(archive, precheck.overheard, Overheard::Yes);
    archive& precheck.wayOut& precheck.adult;
}

template <typename Archive>
void serialize(Archive& archive, Session& session, unsigned int version)
{
    known<Session>(version);
    member(archive, session.id);
    member(archive, session.participant);
    member(archive, session.consent);
    member(archive, session.instrument);
    archive& session.instrumentVersion;
    enumeration(archive, session.kind, SessionKind::ActionMeeting);
    enumeration(archive, session.status, SessionStatus::Purged);
    archive& session.language;
    member(archive, session.week);
    archive& session.placeType& session.region& session.precheck;
    member(archive, session.by);
    if (version >= 2)
        maybe(archive, session.corrects);
}

template <typename Archive>
void serialize(Archive& archive, SessionEvent& event, unsigned int version)
{
    known<SessionEvent>(version);
    enumeration(archive, event.kind, SessionEvent::Kind::CardDeclined);
    archive& event.minute;
}

template <typename Archive>
void serialize(Archive& archive, StoredSession& stored, unsigned int version)
{
    known<StoredSession>(version);
    archive& stored.session;
    member(archive, stored.envelope);
    member(archive, stored.envelopeHash);
}

template <typename Archive>
void serialize(Archive& archive, Change& change, unsigned int version)
{
    known<Change>(version);
    enumeration(archive, change.kind, Change::Kind::RepeatRemoved);
    archive& change.path& change.value;
    enumeration(archive, change.status, AnswerStatus::Skipped);
    archive& change.byForm;
}

template <typename Archive>
void serialize(Archive& archive, JournalEntry& entry, unsigned int version)
{
    known<JournalEntry>(version);
    list(archive, entry.changes);
    list(archive, entry.events);
}

template <typename Archive>
void serialize(Archive& archive, Withdrawal& withdrawal, unsigned int version)
{
    known<Withdrawal>(version);
    list(archive, withdrawal.sessions);
    bool everything = !withdrawal.scope;
    archive& everything;
    if (everything) {
        withdrawal.scope.reset();
    } else {
        Scope scope = withdrawal.scope.value_or(Scope::TakePart);
        enumeration(archive, scope, Scope::LocationExact);
        withdrawal.scope = scope;
    }
    member(archive, withdrawal.week);
    list(archive, withdrawal.inReleases);
}

template <typename Archive>
void serialize(Archive& archive, BackupAbout& about, unsigned int version)
{
    known<BackupAbout>(version);
    member(archive, about.made);
    archive& about.commits& about.schema& about.auditRows;
    member(archive, about.auditHash);
    archive& about.people& about.sessions& about.sealed;
    if (version >= 2)
        archive& about.media;
}

template <typename Archive>
void serialize(Archive& archive, StoredWithdrawal& stored, unsigned int version)
{
    known<StoredWithdrawal>(version);
    member(archive, stored.words.value);
    archive& stored.withdrawal;
}

template <typename Archive>
void serialize(Archive& archive, ReleaseRecord& record, unsigned int version)
{
    known<ReleaseRecord>(version);
    member(archive, record.id);
    member(archive, record.made);
    member(archive, record.instrument);
    auto k = static_cast<std::int32_t>(record.k);
    auto rowsIn = static_cast<std::int32_t>(record.rowsIn);
    archive& record.instrumentVersion& record.profile& k& rowsIn;
    record.k = k;
    record.rowsIn = rowsIn;
    list(archive, record.quasiIdentifiers);
    table(
        archive, record.rowsOutByReason, [&](std::string& reason) { archive& reason; },
        [&](int& count) {
            auto fixed = static_cast<std::int32_t>(count);
            archive& fixed;
            count = fixed;
        });
    list(archive, record.sessions);
    archive& record.policySha256;
    table(archive, record.files);
}

template <typename Archive>
void serialize(Archive& archive, SealedAnswer& answer, unsigned int version)
{
    known<SealedAnswer>(version);
    archive& answer.path& answer.value;
    enumeration(archive, answer.status, AnswerStatus::Skipped);
    archive& answer.byForm;
}

template <typename Archive>
void serialize(Archive& archive, SealedSession& sealed, unsigned int version)
{
    known<SealedSession>(version);
    archive& sealed.session& sealed.participantCode;
    list(archive, sealed.consents);
    archive& sealed.formId;
    list(archive, sealed.answers);
    archive& sealed.submission;
    list(archive, sealed.events);
    if (version >= 2)
        list(archive, sealed.media);
}

template <typename Archive>
void serialize(Archive& archive, AuditRow& row, unsigned int version)
{
    known<AuditRow>(version);
    archive& row.number;
    member(archive, row.week);
    archive& row.actor;
    enumeration(archive, row.verb, AuditVerb::NewKeys);
    archive& row.object;
}

template <typename Archive>
void serialize(Archive& archive, WayIn& way, unsigned int version)
{
    known<WayIn>(version);
    archive& way.slot;
    enumeration(archive, way.kind, SlotKind::Duress);
    member(archive, way.whose);
    archive& way.held;
    member(archive, way.made);
    maybe(archive, way.tried);
}

template <typename Archive>
void serialize(Archive& archive, WaysInList& list, unsigned int version)
{
    known<WaysInList>(version);
    archived::list(archive, list.ways);
}

template <typename Archive>
void serialize(Archive& archive, RecoveryKeeping& keeping, unsigned int version)
{
    known<RecoveryKeeping>(version);
    member(archive, keeping.made);
    maybe(archive, keeping.tried);
}

} // namespace boost::serialization

namespace cuaderno {

template <typename Record>
Bytes encodeRecord(const Record& record)
{
    Bytes bytes;
    // Room from the start: a buffer that grows leaves copies of what it held.
    bytes.reserve(1024);
    OutArchive archive(bytes);
    archive << record;
    return bytes;
}

template <typename Record>
Result<Record> decodeRecord(ByteView bytes)
{
    try {
        Record record{};
        InArchive archive(bytes);
        archive >> record;
        if (!archive.atEnd())
            return fail(ErrorCode::RecordUnreadable, "bytes after the end");
        return record;
    } catch (const boost::archive::archive_exception& exception) {
        const bool newer =
            exception.code == boost::archive::archive_exception::unsupported_class_version;
        return fail(newer ? ErrorCode::RecordNewer : ErrorCode::RecordUnreadable, "archive");
    } catch (const std::bad_alloc&) {
        // No word about the record.
        return fail(ErrorCode::OutOfMemory, "a record");
    } catch (const std::exception&) {
        return fail(ErrorCode::RecordUnreadable, "archive");
    }
}

#define CUADERNO_INSTANTIATE(Record)                                                               \
    template Bytes encodeRecord(const Record&);                                                    \
    template Result<Record> decodeRecord(ByteView);
CUADERNO_INSTANTIATE(Project)
CUADERNO_INSTANTIATE(CoResearcher)
CUADERNO_INSTANTIATE(Instrument)
CUADERNO_INSTANTIATE(Participant)
CUADERNO_INSTANTIATE(Consent)
CUADERNO_INSTANTIATE(StoredSession)
CUADERNO_INSTANTIATE(JournalEntry)
CUADERNO_INSTANTIATE(StoredWithdrawal)
CUADERNO_INSTANTIATE(ReleaseRecord)
CUADERNO_INSTANTIATE(StoredMedia)
CUADERNO_INSTANTIATE(SealedSession)
CUADERNO_INSTANTIATE(AuditRow)
CUADERNO_INSTANTIATE(BackupAbout)
CUADERNO_INSTANTIATE(WaysInList)
CUADERNO_INSTANTIATE(RecoveryKeeping)
CUADERNO_INSTANTIATE(Compensation)
CUADERNO_INSTANTIATE(Memo)
#undef CUADERNO_INSTANTIATE

} // namespace cuaderno
