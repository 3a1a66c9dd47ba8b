// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "vault/archive_members.h"
#include "vault/records.h"
#include "vault_support.h"

#include <array>
#include <functional>
#include <sstream>

namespace cuaderno {
namespace {

using namespace std::chrono_literals;

template <typename Tag>
Id<Tag> fixedId(std::uint8_t number)
{
    Id<Tag> id;
    id.value.fill(std::byte{number});
    return id;
}

Consent aConsent()
{
    Consent consent;
    consent.id = fixedId<ConsentTag>(3);
    consent.participant = fixedId<ParticipantTag>(2);
    consent.templateId = "consent-layered";
    consent.templateVersion = "2026.1";
    consent.language = "es";
    consent.mode = ConsentMode::Interpreter;
    consent.evidence = ConsentEvidence::Witness;
    consent.elementsCovered = {"free", "stop"};
    consent.teachBack = {{"stop", true, 1}};
    consent.othersPresent = true;
    consent.decisions[Scope::TakePart] = {DecisionValue::Yes, Instant(1767225600000ms),
                                          Instant(1798761600000ms)};
    consent.decisions[Scope::LocationExact] = {DecisionValue::AskLater, Instant(-1ms),
                                               std::nullopt};
    consent.withdrawnAt = Instant(1767225600001ms);
    consent.supersedes = fixedId<ConsentTag>(4);
    return consent;
}

Session aSession()
{
    Session session;
    session.id = fixedId<SessionTag>(5);
    session.participant = fixedId<ParticipantTag>(2);
    session.consent = fixedId<ConsentTag>(3);
    session.instrument = fixedId<InstrumentTag>(6);
    session.instrumentVersion = "2026.1";
    session.kind = SessionKind::Interview;
    session.status = SessionStatus::StoppedPartial;
    session.language = "ar";
    session.week = {2026, 53};
    session.placeType = "park";
    session.region = "north";
    session.precheck = {Company::SomeoneNear, Overheard::Perhaps, false, true};
    session.by = fixedId<CoResearcherTag>(7);
    session.corrects = fixedId<SessionTag>(15);
    return session;
}

Change aChange()
{
    return {Change::Kind::Value, "/data/job[2]/hours", "cuarenta \u00f1", AnswerStatus::Answered,
            true};
}

Project aProject()
{
    Project project;
    project.id = fixedId<ProjectTag>(1);
    project.title = "Clean hours";
    project.sectors = {"cleaning"};
    project.languages = {"en", "es", "ar"};
    project.organization = "us";
    project.governance = {"by consent", 5, 4, true};
    project.retention = {90, 24, 12};
    project.advisoryNote = "note";
    project.created = {2026, 1};
    return project;
}

Instrument anInstrument()
{
    Instrument instrument;
    instrument.id = fixedId<InstrumentTag>(6);
    instrument.formId = "worker-cleaning";
    instrument.version = "2026.1";
    instrument.title = "Work and life";
    instrument.source = {
        FormSource::Kind::CsvFolder, "worker-cleaning", {{"survey.csv", "type\n"}}};
    instrument.rolesCsv = "name,role\n";
    instrument.hierarchies = {{"hierarchies/origin.csv", "a,b\n"}};
    instrument.languages = {{"Espa\u00f1ol (es)", LanguageStatus::Reviewed}};
    instrument.acceptedIdentifiers = {"phone"};
    instrument.added = {2026, 2};
    return instrument;
}

ReleaseRecord aRelease()
{
    ReleaseRecord record;
    record.id = fixedId<ReleaseTag>(8);
    record.made = std::chrono::year(2026) / std::chrono::March;
    record.instrument = fixedId<InstrumentTag>(6);
    record.instrumentVersion = "2026.1";
    record.profile = "publication";
    record.k = 5;
    record.quasiIdentifiers = {"age_band"};
    record.rowsIn = 60;
    record.rowsOutByReason = {{"no_consent", 4}};
    record.sessions = {fixedId<SessionTag>(5)};
    record.policySha256 = "00";
    record.files = {{"data.csv", "11"}};
    return record;
}

StoredMedia aRecording()
{
    StoredMedia stored;
    stored.kind = MediaKind::Picture;
    stored.consent = fixedId<ConsentTag>(3);
    stored.milliseconds = 6250;
    stored.bytes = 100'000;
    stored.deleteAfter = Instant(1798761600000ms);
    stored.head.fill(std::byte{13});
    return stored;
}

BackupAbout aBackup()
{
    BackupAbout about;
    about.made = {2026, 53};
    about.commits = 1000;
    about.schema = 2;
    about.auditRows = 65;
    about.auditHash.fill(std::byte{14});
    about.people = 3;
    about.sessions = 4;
    about.sealed = 5;
    about.media = 6;
    return about;
}

SealedSession aSealedSession()
{
    SealedSession sealed;
    sealed.session = aSession();
    sealed.participantCode = "KITE-47-R";
    sealed.consents = {aConsent()};
    sealed.formId = "worker-cleaning";
    sealed.answers = {{"/data/job[1]/hours", "40", AnswerStatus::Answered, false},
                      {"/data/pay", "", AnswerStatus::PreferNot, false}};
    sealed.submission = "<data/>";
    sealed.events = {{SessionEvent::Kind::Finish, 31}};
    sealed.media = {{fixedId<MediaTag>(12), {2026, 53}, false, aRecording()}};
    return sealed;
}

StoredWithdrawal aWithdrawal()
{
    StoredWithdrawal stored;
    stored.words.value.fill(std::byte{9});
    stored.withdrawal = {
        {fixedId<SessionTag>(5)}, Scope::Archive, {2026, 9}, {fixedId<ReleaseTag>(8)}};
    return stored;
}

WayIn aWayIn(std::uint8_t slot)
{
    WayIn way{slot, SlotKind::KeyFile, fixedId<CoResearcherTag>(7), 0x3F, {2026, 4}, {}};
    if (slot > 0)
        way.tried = Week{2026, 5};
    return way;
}

Compensation aPayment()
{
    return {fixedId<CompensationTag>(16),
            "seat 3",
            CompensationKind::Time,
            1250,
            "EUR",
            "cash",
            {2026, 7},
            true};
}

Memo aMemo()
{
    return {fixedId<MemoTag>(17),
            fixedId<CoResearcherTag>(7),
            fixedId<SessionTag>(5),
            {2026, 7},
            {{"slept", "badly"}},
            "long day",
            8};
}

// Each kind of record, as bytes that must never change while the number of its layout is the same.
std::map<std::string, Bytes> allRecords()
{
    StoredSession stored{aSession(), fixedId<EnvelopeTag>(10), {}};
    stored.envelopeHash.fill(std::byte{11});
    Participant participant{fixedId<ParticipantTag>(2), {"KITE-47-R"}, {2026, 3}, {}};
    return {
        {"backup", encodeRecord(aBackup())},
        {"audit", encodeRecord(AuditRow{1, {2026, 3}, "slot 0", AuditVerb::Seal, "session"})},
        {"compensation", encodeRecord(aPayment())},
        {"consent", encodeRecord(aConsent())},
        {"co_researcher",
         encodeRecord(CoResearcher{fixedId<CoResearcherTag>(7), "Ana", {TeamRole::Lead}, {"es"}})},
        {"instrument", encodeRecord(anInstrument())},
        {"journal",
         encodeRecord(JournalEntry{{aChange(), aChange()}, {{SessionEvent::Kind::Pause, 7}}})},
        {"media", encodeRecord(aRecording())},
        {"memo", encodeRecord(aMemo())},
        {"participant", encodeRecord(participant)},
        {"project", encodeRecord(aProject())},
        {"release", encodeRecord(aRelease())},
        {"sealed", encodeRecord(aSealedSession())},
        {"recovery_keeping", encodeRecord(RecoveryKeeping{{2026, 5}, Week{2026, 6}})},
        {"session", encodeRecord(stored)},
        {"ways_in", encodeRecord(WaysInList{{aWayIn(0), aWayIn(1)}})},
        {"withdrawal", encodeRecord(aWithdrawal())},
    };
}

using Golden = std::map<std::string, std::string>;

// Each layout as it was first written; never changed, only read.
Golden goldenOf(int layout)
{
    std::istringstream text(readText(test::sourceFolder() / "tests/vault/data"
                                     / ("records-" + std::to_string(layout) + ".txt"))
                                .value());
    Golden golden;
    for (std::string name, hex; text >> name >> hex;)
        golden[name] = hex;
    return golden;
}

TEST(Records, areTheSameBytesOnEveryMachineForEver)
{
    Golden expected = goldenOf(3);
    expected.merge(goldenOf(2));
    expected.merge(goldenOf(1));
    const auto records = allRecords();
    EXPECT_EQ(expected.size(), records.size());
    for (const auto& [name, bytes] : records)
        EXPECT_EQ(toHex(bytes), expected[name]) << name;
}

TEST(Records, ofEarlierLayoutsAreReadWithoutWhatCameLater)
{
    SealedSession before = aSealedSession();
    before.session.corrects.reset();
    EXPECT_EQ(decodeRecord<SealedSession>(fromHex(goldenOf(2).at("sealed")).value()).value(),
              before);
    before.media.clear();
    const Golden golden = goldenOf(1);
    EXPECT_EQ(decodeRecord<SealedSession>(fromHex(golden.at("sealed")).value()).value(), before);
    const auto session = decodeRecord<StoredSession>(fromHex(golden.at("session")).value());
    EXPECT_EQ(session.value().session, before.session);
}

TEST(Records, areReadBackWhole)
{
    EXPECT_EQ(decodeRecord<StoredMedia>(encodeRecord(aRecording())).value(), aRecording());
    EXPECT_EQ(decodeRecord<Compensation>(encodeRecord(aPayment())).value(), aPayment());
    EXPECT_EQ(decodeRecord<Memo>(encodeRecord(aMemo())).value(), aMemo());
    EXPECT_EQ(decodeRecord<BackupAbout>(encodeRecord(aBackup())).value(), aBackup());
    EXPECT_EQ(decodeRecord<Consent>(encodeRecord(aConsent())).value(), aConsent());
    EXPECT_EQ(decodeRecord<SealedSession>(encodeRecord(aSealedSession())).value(),
              aSealedSession());
    EXPECT_EQ(decodeRecord<Instrument>(encodeRecord(anInstrument())).value(), anInstrument());
    EXPECT_EQ(decodeRecord<ReleaseRecord>(encodeRecord(aRelease())).value(), aRelease());
    const JournalEntry entry{{aChange()}, {{SessionEvent::Kind::Pause, 7}}};
    EXPECT_EQ(decodeRecord<JournalEntry>(encodeRecord(entry)).value(), entry);
    const auto project = decodeRecord<Project>(encodeRecord(aProject())).value();
    EXPECT_EQ(project.title, "Clean hours");
    EXPECT_EQ(project.retention.concernMonths, 12);
    EXPECT_EQ(project.governance.decisionRule, "by consent");
    const auto withdrawal = decodeRecord<StoredWithdrawal>(encodeRecord(aWithdrawal())).value();
    EXPECT_EQ(withdrawal.withdrawal.scope, Scope::Archive);
    EXPECT_EQ(withdrawal.withdrawal.inReleases.size(), 1u);
}

TEST(Records, refuseWhatFollowsThemAndWhatIsCutOff)
{
    Bytes bytes = encodeRecord(aConsent());
    for (std::size_t size = 0; size < bytes.size(); ++size)
        EXPECT_FALSE(decodeRecord<Consent>(ByteView(bytes).first(size))) << size;
    bytes.push_back(std::byte{0});
    EXPECT_EQ(decodeRecord<Consent>(bytes).error().code, ErrorCode::RecordUnreadable);
}

TEST(Records, nameALayoutThatIsNewer)
{
    Bytes bytes = encodeRecord(aConsent());
    ASSERT_EQ(getU32(bytes, 0), 1u) << "the number of the layout comes first";
    putU32(bytes, 0, 2);
    EXPECT_EQ(decodeRecord<Consent>(bytes).error().code, ErrorCode::RecordNewer);
}

TEST(Records, believeNoCount)
{
    // A list that says it has four thousand million items, in a record of a few bytes.
    Bytes bytes = encodeRecord(JournalEntry{});
    putU32(bytes, 4, 0xffffffff);
    EXPECT_EQ(decodeRecord<JournalEntry>(bytes).error().code, ErrorCode::RecordUnreadable);
    Bytes text = encodeRecord(CoResearcher{{}, "Ana", {}, {}});
    putU32(text, 20, 0xfffffff0);
    EXPECT_EQ(decodeRecord<CoResearcher>(text).error().code, ErrorCode::RecordUnreadable);
}

// Bytes reach an archive only after they were authenticated; all the same it may not crash, hang
// or take more memory than its input is worth.
TEST(Records, survivedEveryMutation)
{
    SeededRandom random(20260301);
    const std::vector<std::pair<Bytes, std::function<bool(ByteView)>>> kinds{
        {encodeRecord(aSealedSession()),
         [](ByteView bytes) { return decodeRecord<SealedSession>(bytes).has_value(); }},
        {encodeRecord(anInstrument()),
         [](ByteView bytes) { return decodeRecord<Instrument>(bytes).has_value(); }},
        {encodeRecord(aConsent()),
         [](ByteView bytes) { return decodeRecord<Consent>(bytes).has_value(); }},
    };
    int refused = 0;
    for (const auto& [whole, decode] : kinds) {
        for (int round = 0; round < 2000; ++round) {
            Bytes bytes = whole;
            for (std::uint64_t changes = 1 + random.below(4); changes > 0; --changes)
                bytes[random.below(bytes.size())] = static_cast<std::byte>(random.below(256));
            if (random.below(4) == 0)
                bytes.resize(random.below(bytes.size()));
            refused += decode(bytes) ? 0 : 1;
        }
    }
    EXPECT_GT(refused, 3000);
}

// --- The archive itself ---

struct Nested
{
    std::vector<Nested> inner;

    template <typename Archive>
    void serialize(Archive& archive, unsigned int)
    {
        archived::list(archive, inner);
    }
};

TEST(Archive, goesNoDeeperThanItsLimit)
{
    const auto written = [](int depth) {
        Nested top;
        Nested* at = &top;
        for (int level = 1; level < depth; ++level)
            at = &at->inner.emplace_back();
        Bytes bytes;
        OutArchive archive(bytes);
        archive << top;
        return bytes;
    };
    const auto reads = [](const Bytes& bytes) {
        try {
            Nested top;
            InArchive archive(bytes);
            archive >> top;
            return true;
        } catch (const boost::archive::archive_exception&) {
            return false;
        }
    };
    EXPECT_TRUE(reads(written(20)));
    EXPECT_FALSE(reads(written(100)));
    EXPECT_FALSE(reads(written(5000)));
}

TEST(Archive, writesNumbersLittleEndian)
{
    Bytes bytes;
    OutArchive archive(bytes);
    archive << std::uint32_t{0x01020304} << std::int64_t{-2} << true << std::string("ñ");
    EXPECT_EQ(toHex(bytes), "04030201feffffffffffffff0102000000c3b1");
}

} // namespace
} // namespace cuaderno
