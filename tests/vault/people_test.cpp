// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/audit_log.h"
#include "vault_support.h"

#include <algorithm>

namespace cuaderno {
namespace {

using namespace test;

class People : public VaultTest
{
};

TEST_F(People, areFoundByTheirWordsOnly)
{
    Participant ana = someone();
    Participant eva = someone();
    {
        Vault vault = make();
        ana.words = vault.participants().hashWords("river button seven lamp");
        ASSERT_TRUE(vault.participants().save(ana));
        ASSERT_TRUE(vault.participants().save(eva));
    }
    Vault vault = open();
    ParticipantStore& people = vault.participants();
    EXPECT_EQ(people.findByWords(people.hashWords("river button seven lamp"))->value().id, ana.id);
    EXPECT_FALSE(people.findByWords(people.hashWords("river button seven goat"))->has_value());
    EXPECT_FALSE(people.findByWords(WordsHash{})->has_value()) << "no card is no key";
    EXPECT_EQ(people.all()->people.size(), 2u);
    EXPECT_EQ(people.load(ana.id)->code, ana.code);
    EXPECT_EQ(people.load(ParticipantId::random()).error().code, ErrorCode::UnknownParticipant);
}

TEST_F(People, haveWordsThatAreHashedDifferentlyInEachVault)
{
    Vault one = make();
    auto two = Vault::create(place().parent_path() / "two", passphrase(), quickly());
    ASSERT_TRUE(two);
    EXPECT_NE(one.participants().hashWords("river button"),
              two->participants().hashWords("river button"));
}

TEST_F(People, canBeChanged)
{
    Participant ana = someone();
    {
        Vault vault = make();
        ASSERT_TRUE(vault.participants().save(ana));
        ana.words = vault.participants().hashWords("river");
        ASSERT_TRUE(vault.participants().save(ana));
        EXPECT_EQ(vault.participants().all()->people.size(), 1u);
    }
    EXPECT_EQ(open().participants().load(ana.id)->words, ana.words);
}

TEST_F(People, giveConsentsThatAreAddedAndNeverChanged)
{
    Participant ana = someone();
    Consent first = consentOf(ana);
    Consent second = consentOf(ana);
    second.supersedes = first.id;
    {
        Vault vault = make();
        EXPECT_EQ(vault.consents().add(first).error().code, ErrorCode::UnknownParticipant);
        ASSERT_TRUE(vault.participants().save(ana));
        ASSERT_TRUE(vault.consents().add(first));
        ASSERT_TRUE(vault.consents().add(second));
        Consent changed = first;
        changed.decisions[Scope::StatsUse].value = DecisionValue::Yes;
        EXPECT_EQ(vault.consents().add(changed).error().code, ErrorCode::FileExists);
    }
    Vault vault = open();
    EXPECT_EQ(vault.consents().of(ana.id).value(), (std::vector{first, second}));
    EXPECT_EQ(vault.consents().load(first.id).value(), first);
    EXPECT_EQ(vault.consents().load(ConsentId::random()).error().code, ErrorCode::ConsentMissing);
}

TEST_F(People, areForgottenWithEverythingOfTheirs)
{
    Vault vault = make();
    const Session open = addSession(vault);
    giveAnswers(vault, open, 4, "ZANAHORIA");
    Session other = sessionOf({open.participant, {}, {}, {}}, SessionStatus::Finished);
    ASSERT_TRUE(vault.sessions().add(other));
    ASSERT_TRUE(vault.sessions().seal(other.id, sealedOf(other, {answer("/data/a", "APIO")})));
    const Session somebodyElses = addSession(vault);
    giveAnswers(vault, somebodyElses, 2, "kept");
    const Path image = place().parent_path() / "image";
    std::filesystem::copy(place(), image, std::filesystem::copy_options::recursive);

    auto gone = vault.participants().erase(open.participant);
    ASSERT_TRUE(gone);
    std::ranges::sort(*gone);
    std::vector<SessionId> expected{open.id, other.id};
    std::ranges::sort(expected);
    EXPECT_EQ(*gone, expected);
    EXPECT_EQ(vault.participants().load(open.participant).error().code,
              ErrorCode::UnknownParticipant);
    EXPECT_EQ(vault.consents().of(open.participant).error().code, ErrorCode::UnknownParticipant);
    EXPECT_EQ(vault.consents().load(open.consent).error().code, ErrorCode::ConsentMissing);
    EXPECT_EQ(vault.sessions().all()->sessions, std::vector{somebodyElses});
    EXPECT_EQ(vault.sessions().tombstones()->size(), 2u);
    EXPECT_EQ(vault.sessions().erasedCounts()->at(EraseReason::Withdrawn), 2);
    EXPECT_TRUE(std::filesystem::is_empty(place() / "sealed"));
    EXPECT_EQ(vault.sessions().journal(somebodyElses.id)->changes.size(), 2u);
    EXPECT_TRUE(vault.check(true)->ok());

    // In an older image of the disk only the other person is left.
    std::filesystem::copy_file(place() / "vault.erasable", image / "vault.erasable",
                               std::filesystem::copy_options::overwrite_existing);
    auto old = Vault::open(image, passphrase());
    ASSERT_TRUE(old);
    EXPECT_EQ(old->sessions().all()->sessions, std::vector{somebodyElses});
    EXPECT_FALSE(old->sessions().journal(open.id));
    EXPECT_FALSE(old->participants().load(open.participant));
    EXPECT_FALSE(old->consents().load(open.consent));
}

TEST_F(People, leaveWithdrawalsThatAreFoundByTheSameWords)
{
    const Withdrawal everything{{SessionId::random()}, std::nullopt, {2026, 9}, {}};
    const Withdrawal archive{{}, Scope::Archive, {2026, 10}, {ReleaseId::random()}};
    {
        Vault vault = make();
        const WordsHash words = vault.participants().hashWords("river button");
        ASSERT_TRUE(vault.withdrawals().add(words, everything));
        ASSERT_TRUE(vault.withdrawals().add(words, archive));
        ASSERT_TRUE(vault.withdrawals().add(vault.participants().hashWords("goat"), archive));
    }
    Vault vault = open();
    const auto found = vault.withdrawals().find(vault.participants().hashWords("river button"));
    ASSERT_TRUE(found);
    ASSERT_EQ(found->size(), 2u);
    EXPECT_EQ((*found)[0].sessions, everything.sessions);
    EXPECT_FALSE((*found)[0].scope);
    EXPECT_EQ((*found)[1].scope, Scope::Archive);
    EXPECT_EQ(vault.withdrawals().all()->size(), 3u);
    EXPECT_TRUE(vault.withdrawals().find(WordsHash{})->empty());
}

class ProjectRecords : public VaultTest
{
};

TEST_F(ProjectRecords, areOfOneProject)
{
    Project project;
    project.id = ProjectId::random();
    project.title = "Clean hours";
    {
        Vault vault = make();
        EXPECT_FALSE(vault.project().load()->has_value());
        ASSERT_TRUE(vault.project().save(project));
        project.title = "Clean hours, paid hours";
        ASSERT_TRUE(vault.project().save(project));
        Project other = project;
        other.id = ProjectId::random();
        EXPECT_EQ(vault.project().save(other).error().code, ErrorCode::UsedWrongly);
    }
    Vault vault = open();
    EXPECT_EQ(vault.project().load()->value().title, "Clean hours, paid hours");
    EXPECT_EQ(vault.project().load()->value().id, project.id);
}

TEST_F(ProjectRecords, keepInstrumentsAsTheyWereImported)
{
    Instrument instrument;
    instrument.id = InstrumentId::random();
    instrument.formId = "worker-cleaning";
    instrument.version = "1";
    // As large as a workbook with pictures, and with every byte there is.
    std::string bytes;
    for (int at = 0; at < 300000; ++at)
        bytes.push_back(static_cast<char>(at * 7 % 256));
    instrument.source = {FormSource::Kind::Xlsx, "worker-cleaning", {{"form.xlsx", bytes}}};
    instrument.languages["Español (es)"] = LanguageStatus::Draft;
    {
        Vault vault = make();
        ASSERT_TRUE(vault.instruments().save(instrument));
        instrument.languages["Español (es)"] = LanguageStatus::Reviewed;
        ASSERT_TRUE(vault.instruments().save(instrument));
        EXPECT_EQ(vault.instruments().load(InstrumentId::random()).error().code,
                  ErrorCode::UnknownInstrument);
    }
    Vault vault = open();
    EXPECT_EQ(vault.instruments().load(instrument.id).value(), instrument);
    EXPECT_EQ(vault.instruments().all().value(), std::vector{instrument});
}

TEST_F(ProjectRecords, keepTheTeamTheLedgerAndSettings)
{
    CoResearcher ana{CoResearcherId::random(), "Ana", {TeamRole::Lead, TeamRole::Peer}, {"es"}};
    ReleaseRecord release;
    release.id = ReleaseId::random();
    release.made = std::chrono::year(2026) / std::chrono::March;
    release.k = 5;
    release.sessions = {SessionId::random()};
    {
        Vault vault = make();
        ASSERT_TRUE(vault.project().saveCoResearcher(ana));
        ana.languages = {"es", "ar"};
        ASSERT_TRUE(vault.project().saveCoResearcher(ana));
        ASSERT_TRUE(vault.releases().add(release));
        EXPECT_EQ(vault.releases().add(release).error().code, ErrorCode::FileExists);
        ASSERT_TRUE(vault.settings().set("release.json", "{\"k\":5}"));
        ASSERT_TRUE(vault.settings().set("release.json", "{\"k\":7}"));
        ASSERT_TRUE(vault.settings().set("gone", "x"));
        ASSERT_TRUE(vault.settings().remove("gone"));
    }
    Vault vault = open();
    ASSERT_EQ(vault.project().team()->size(), 1u);
    EXPECT_EQ(vault.project().team()->at(0).languages.size(), 2u);
    EXPECT_EQ(vault.releases().all().value(), std::vector{release});
    EXPECT_EQ(vault.settings().get("release.json").value(), "{\"k\":7}");
    EXPECT_EQ(vault.settings().get("gone").value(), std::nullopt);
    EXPECT_EQ(vault.settings().get("never").value(), std::nullopt);
}

class Audit : public VaultTest
{
};

TEST_F(Audit, saysWhatWasDoneAndNeverAboutWhom)
{
    {
        Vault vault = make();
        const Session session = addSession(vault);
        ASSERT_TRUE(vault.sessions().erase(session.id, EraseReason::StoppedAndDeleted));
        ASSERT_TRUE(vault.changePassphrase(passphrase()));
    }
    Vault vault = open();
    ASSERT_TRUE(vault.audit().record(AuditVerb::Release, "release"));
    const auto rows = vault.audit().rows();
    ASSERT_TRUE(rows);
    std::vector<std::string_view> verbs;
    for (const AuditRow& row : *rows) {
        verbs.push_back(auditVerbName(row.verb));
        EXPECT_EQ(row.number, verbs.size());
        EXPECT_EQ(row.actor, "slot 0");
    }
    EXPECT_EQ(verbs, (std::vector<std::string_view>{"create", "open", "erase", "change_passphrase",
                                                    "open", "release"}));
    EXPECT_TRUE(vault.audit().verify());
}

TEST_F(Audit, isSignedOnTheWay)
{
    Vault vault = make();
    for (int count = 0; count < 70; ++count)
        ASSERT_TRUE(vault.audit().record(AuditVerb::Release, "release"));
    EXPECT_TRUE(vault.audit().verify());
}

} // namespace
} // namespace cuaderno
