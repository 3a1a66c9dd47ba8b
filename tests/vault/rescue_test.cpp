// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "media_fixture.h"
#include "vault/rescue.h"

namespace cuaderno {
namespace {

using namespace test;

// A lead's vault, one of a device that joined it, and what is brought from there to here.
class Rescue : public MediaStoreTest
{
protected:
    void SetUp() override
    {
        m_lead.emplace(make());
        CreateVault how = quickly();
        how.projectKey = m_lead->projectKey();
        auto joined = Vault::create(joinedPlace(), passphrase(), how);
        ASSERT_TRUE(joined);
        m_device = deviceFingerprint(joined->deviceKey());
        ASSERT_TRUE(joined->close());
        cheapen(joinedPlace());
        Vault vault = openJoined();
        m_running = addSession(vault);
        giveAnswers(vault, m_running, 6, "zanahoria");
        m_sound = record(vault, m_running.id, 50'000);
        m_sealed = addSession(vault);
        giveAnswers(vault, m_sealed, 4, "pepino");
        m_sealedSound = record(vault, m_sealed.id, 20'000);
        m_sealed.status = SessionStatus::Finished;
        ASSERT_TRUE(vault.sessions().update(m_sealed));
        const auto journal = vault.sessions().journal(m_sealed.id);
        ASSERT_TRUE(vault.sessions().seal(m_sealed.id, sealedOf(m_sealed, journal->changes)));
        const Session deleted = addSession(vault);
        giveAnswers(vault, deleted, 2);
        ASSERT_TRUE(vault.sessions().erase(deleted.id, EraseReason::StoppedAndDeleted));
        Session planned = sessionOf(someone(), SessionStatus::Planned);
        planned.participant = m_running.participant;
        ASSERT_TRUE(vault.sessions().add(planned));
        ASSERT_TRUE(vault.close());
    }

    Path joinedPlace() const { return place().parent_path() / "joined"; }

    Path out() const { return place().parent_path() / "rescued"; }

    Vault openJoined() const { return std::move(Vault::open(joinedPlace(), passphrase()).value()); }

    Result<RescueReport> rescueJoined(const ReadByForm& byForm = {}) const
    {
        return rescueVault(joinedPlace(), passphrase(), out(), byForm);
    }

    std::map<std::string, Bytes> filesOf(const Path& folder) const
    {
        std::map<std::string, Bytes> files;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            const std::string name = std::filesystem::relative(entry.path(), folder).string();
            if (entry.is_regular_file() && name != "vault.tries" && name != "lock")
                files[name] = readFile(entry.path()).value();
        }
        return files;
    }

    std::vector<std::string> answersAtLead(const SessionId& id)
    {
        std::vector<std::string> answers;
        const auto sealed = m_lead->sessions().openSealed(id);
        EXPECT_TRUE(sealed) << codeText(sealed.error().code);
        for (const SealedAnswer& answer : sealed->answers)
            answers.push_back(answer.path + "=" + answer.value);
        return answers;
    }

    static std::vector<std::string> answersOf(int count, const std::string& word)
    {
        std::vector<std::string> answers;
        for (int number = 1; number <= count; ++number)
            answers.push_back("/data/item[" + std::to_string(number) + "]/text=" + word + " "
                              + std::to_string(number));
        return answers;
    }

    std::optional<Vault> m_lead;
    std::string m_device;
    Session m_running;
    Session m_sealed;
    MediaId m_sound;
    MediaId m_sealedSound;
};

TEST_F(Rescue, ofAJoinedDeviceOpensAtTheLeadsWithTheSameAnswers)
{
    const auto before = filesOf(joinedPlace());
    const auto done = rescueJoined();
    ASSERT_TRUE(done) << codeText(done.error().code) << done.error().detail;
    EXPECT_EQ(done->sealed, 1);
    EXPECT_EQ(done->running, 1) << "what was deleted or only planned is no talk";
    EXPECT_EQ(done->incomplete, 0);
    EXPECT_EQ(done->media, 2);
    EXPECT_TRUE(done->lost.empty());
    EXPECT_EQ(done->device, m_device);
    EXPECT_EQ(filesOf(joinedPlace()), before) << "the vault is left as it is";

    const auto unknown = receiveFolder(*m_lead, out());
    ASSERT_TRUE(unknown);
    EXPECT_EQ(unknown->taken, 0);
    ASSERT_EQ(unknown->refused.size(), 1U) << "once a device";
    EXPECT_EQ(unknown->refused[0].code, ErrorCode::DeviceUnknown);
    EXPECT_EQ(unknown->refused[0].args, std::vector<std::string>{m_device});
    EXPECT_EQ(receiveFolder(*m_lead, out(), {"0000-1111-2222-3333"})->taken, 0);

    const auto taken = receiveFolder(*m_lead, out(), {m_device});
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->taken, 2);
    EXPECT_EQ(taken->media, 2);
    EXPECT_EQ(taken->mediaMissing, 0);
    EXPECT_TRUE(taken->refused.empty());
    EXPECT_EQ(answersAtLead(m_running.id), answersOf(6, "zanahoria"));
    EXPECT_EQ(answersAtLead(m_sealed.id), answersOf(4, "pepino"));
    const auto sealed = m_lead->sessions().openSealed(m_running.id);
    EXPECT_EQ(sealed->session.status, SessionStatus::StoppedPartial);
    EXPECT_EQ(sealed->session.participant, m_running.participant);
    EXPECT_EQ(sealed->consents.size(), 1U);
    EXPECT_EQ(m_lead->media().open(m_sound)->read(0, 50'000).value(), soundOf(50'000));
    EXPECT_EQ(m_lead->media().open(m_sealedSound)->read(0, 20'000).value(), soundOf(20'000));
    EXPECT_TRUE(m_lead->check(true)->ok());
}

TEST_F(Rescue, holdsNothingThatOpensWithoutTheLeadsKey)
{
    ASSERT_TRUE(rescueJoined());
    const std::set<std::string> names = namesIn(out());
    EXPECT_EQ(names, (std::set<std::string>{"README.txt", "media", "sealed"}));
    const std::string device = Vault::open(joinedPlace(), passphrase())->device().text();
    for (const auto& [name, bytes] : filesOf(out())) {
        for (const std::string& word :
             {std::string("zanahoria"), std::string("pepino"), std::string("worker-cleaning"),
              m_running.id.text(), m_running.participant.text(), m_device, device})
            EXPECT_EQ(asText(bytes).find(word), std::string_view::npos) << name;
    }
    // Another lead's vault, and the device itself.
    auto other = Vault::create(place().parent_path() / "other", passphrase(), quickly());
    const auto refused = receiveFolder(*other, out(), {m_device});
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->taken, 0);
    ASSERT_EQ(refused->refused.size(), 2U);
    EXPECT_EQ(refused->refused[0].code, ErrorCode::CryptoWrongKey);
    Vault joined = openJoined();
    EXPECT_EQ(receiveFolder(joined, out()).error().code, ErrorCode::VaultNotLead);
}

TEST_F(Rescue, madeTwiceIsTakenInOnce)
{
    ASSERT_TRUE(rescueJoined());
    EXPECT_EQ(rescueJoined().error().code, ErrorCode::FileExists);
    ASSERT_EQ(receiveFolder(*m_lead, out(), {m_device})->taken, 2);
    const auto names = namesIn(out() / "sealed");
    std::filesystem::remove_all(out());
    ASSERT_TRUE(rescueJoined());
    EXPECT_EQ(namesIn(out() / "sealed"), names);
    const auto again = receiveFolder(*m_lead, out());
    ASSERT_TRUE(again);
    EXPECT_EQ(again->taken, 0);
    EXPECT_EQ(again->known, 2);
    EXPECT_TRUE(again->refused.empty());
    EXPECT_EQ(m_lead->sessions().all()->sessions.size(), 2U);
    EXPECT_TRUE(m_lead->check(true)->ok());
}

TEST_F(Rescue, doesNotBringBackWhatWasTakenBack)
{
    ASSERT_TRUE(rescueJoined());
    ASSERT_EQ(receiveFolder(*m_lead, out(), {m_device})->taken, 2);
    ASSERT_TRUE(m_lead->sessions().erase(m_running.id, EraseReason::Withdrawn));
    const auto again = receiveFolder(*m_lead, out());
    EXPECT_EQ(again->taken, 0);
    EXPECT_EQ(again->erased, 1);
    EXPECT_EQ(again->known, 1);
    EXPECT_FALSE(std::filesystem::exists(place() / "media" / (m_sound.text() + ".media")));
}

TEST_F(Rescue, leavesTheDevicesOwnCountAlone)
{
    ASSERT_TRUE(rescueJoined());
    ASSERT_EQ(receiveFolder(*m_lead, out(), {m_device})->taken, 2);
    Vault joined = openJoined();
    Session later = addSession(joined);
    giveAnswers(joined, later, 2);
    later.status = SessionStatus::Finished;
    ASSERT_TRUE(joined.sessions().update(later));
    const auto journal = joined.sessions().journal(later.id);
    ASSERT_TRUE(joined.sessions().seal(later.id, sealedOf(later, journal->changes)));
    const auto taken = receiveFolder(*m_lead, joinedPlace());
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->taken, 1) << "its number is not taken for one that was seen";
    EXPECT_EQ(taken->known, 1);
    EXPECT_TRUE(taken->refused.empty());
}

TEST_F(Rescue, takesTheFormsOwnOrderWhereItIsKnown)
{
    const auto byForm = [](Vault&, const Session&, const std::vector<Change>& changes) {
        FormPart part;
        part.formId = "by-form";
        part.submission = "<data id=\"by-form\"/>";
        for (auto change = changes.rbegin(); change != changes.rend(); ++change)
            part.answers.push_back({change->path, change->value, change->status, false});
        return Result<FormPart>(part);
    };
    ASSERT_TRUE(rescueJoined(byForm));
    ASSERT_EQ(receiveFolder(*m_lead, out(), {m_device})->taken, 2);
    const auto sealed = m_lead->sessions().openSealed(m_running.id);
    EXPECT_EQ(sealed->formId, "by-form");
    EXPECT_EQ(sealed->answers.front().value, "zanahoria 6");
    EXPECT_EQ(sealed->submission, "<data id=\"by-form\"/>");
}

TEST_F(Rescue, sealsTheLastOfSeveralAnswersToAQuestion)
{
    {
        Vault joined = openJoined();
        const std::vector<Change> changes{answer("/data/item[2]/text", "changed her mind")};
        ASSERT_TRUE(joined.sessions().append(m_running.id, changes));
        ASSERT_TRUE(joined.close());
    }
    ASSERT_TRUE(rescueJoined());
    ASSERT_EQ(receiveFolder(*m_lead, out(), {m_device})->taken, 2);
    auto expected = answersOf(6, "zanahoria");
    expected[1] = "/data/item[2]/text=changed her mind";
    EXPECT_EQ(answersAtLead(m_running.id), expected);
}

TEST_F(Rescue, ofADamagedVaultBringsOutWhatCanBeReadAndNamesTheRest)
{
    // An entry in the middle of a journal, and the piece of a recording.
    {
        const auto key = KeyFile::read(joinedPlace() / "vault.key")->open(passphrase());
        auto database =
            Database::open(joinedPlace() / "vault.db", key->keys.database, Database::Mode::Open);
        ASSERT_TRUE(database->execute("UPDATE journal SET box = zeroblob(200) WHERE seq = 3"));
        ASSERT_TRUE(database->checkpoint());
        ASSERT_TRUE(database->close());
    }
    ASSERT_TRUE(removeFile(joinedPlace() / "media" / (m_sealedSound.text() + ".media")));
    const auto done = rescueJoined();
    ASSERT_TRUE(done);
    EXPECT_EQ(done->sealed, 1);
    EXPECT_EQ(done->running, 1);
    EXPECT_EQ(done->incomplete, 1);
    EXPECT_EQ(done->media, 1);
    ASSERT_EQ(done->lost.size(), 1U);
    EXPECT_EQ(done->lost[0].code, ErrorCode::FileNotFound);
    const auto taken = receiveFolder(*m_lead, out(), {m_device});
    EXPECT_EQ(taken->taken, 2);
    EXPECT_EQ(taken->media, 1);
    EXPECT_EQ(taken->mediaMissing, 1);
    auto expected = answersOf(6, "zanahoria");
    expected.erase(expected.begin() + 2);
    EXPECT_EQ(answersAtLead(m_running.id), expected);
}

TEST_F(Rescue, ofAVaultWhoseDatabaseIsGoneBringsOutWhatWasSealed)
{
    ASSERT_TRUE(removeFile(joinedPlace() / "vault.db"));
    const auto done = rescueJoined();
    ASSERT_TRUE(done) << codeText(done.error().code);
    EXPECT_EQ(done->sealed, 1);
    EXPECT_EQ(done->running, 0);
    ASSERT_EQ(done->lost.size(), 1U);
    EXPECT_EQ(done->lost[0].code, ErrorCode::VaultDatabaseDamaged);
    const auto taken = receiveFolder(*m_lead, out(), {m_device});
    EXPECT_EQ(taken->taken, 1);
    EXPECT_EQ(answersAtLead(m_sealed.id), answersOf(4, "pepino"));
}

TEST_F(Rescue, withDamagedPagesBringsOutWhatIsOnTheOthers)
{
    const auto pages = std::filesystem::file_size(joinedPlace() / "vault.db") / 4096;
    std::size_t taken = 0;
    std::size_t tried = 0;
    for (std::uint64_t page = 0; page < pages; page += pages / 9, ++tried) {
        const Path damaged = place().parent_path() / "damaged";
        std::filesystem::copy(joinedPlace(), damaged, std::filesystem::copy_options::recursive);
        damage(damaged / "vault.db", page * 4096 + 1000);
        const auto done = rescueVault(damaged, passphrase(), out());
        ASSERT_TRUE(done) << page << codeText(done.error().code) << done.error().detail;
        EXPECT_EQ(done->sealed, 1) << page << " an envelope needs no row";
        EXPECT_FALSE(done->lost.empty()) << page;
        EXPECT_EQ(namesIn(out()), (std::set<std::string>{"README.txt", "media", "sealed"}));
        taken += static_cast<std::size_t>(done->running);
        std::filesystem::remove_all(damaged);
        std::filesystem::remove_all(out());
    }
    EXPECT_GT(tried, 7U);
    EXPECT_GT(taken, tried / 2);
}

TEST_F(Rescue, ofAKilledVaultHasWhatWasStillInItsLog)
{
    Vault joined = openJoined();
    const Session fresh = addSession(joined);
    giveAnswers(joined, fresh, 3, "fresh");
    const Path killed = place().parent_path() / "killed";
    std::filesystem::copy(joinedPlace(), killed, std::filesystem::copy_options::recursive);
    ASSERT_TRUE(rescueVault(killed, passphrase(), out()));
    ASSERT_EQ(receiveFolder(*m_lead, out(), {m_device})->taken, 3);
    EXPECT_EQ(answersAtLead(fresh.id), answersOf(3, "fresh"));
}

TEST_F(Rescue, needsTheWayInAndCountsWrongTries)
{
    const auto wrong = [&] {
        return rescueVault(joinedPlace(), Secret::fromText("another one"), out()).error().code;
    };
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(wrong(), ErrorCode::VaultWrongPassphrase);
    EXPECT_EQ(rescueJoined().error().code, ErrorCode::VaultTooManyTries);
    EXPECT_FALSE(std::filesystem::exists(out()));
}

TEST_F(Rescue, namesEnvelopesThatWereChangedAndTakesTheOthers)
{
    ASSERT_TRUE(rescueJoined());
    const Path changed = std::filesystem::directory_iterator(out() / "sealed")->path();
    damage(changed, 9000);
    ASSERT_TRUE(
        writeFileAtomically(out() / "sealed" / "x.sealed", std::string_view("no envelope")));
    const auto taken = receiveFolder(*m_lead, out(), {m_device});
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->taken, 1);
    ASSERT_EQ(taken->refused.size(), 2U);
    for (const Error& refused : taken->refused)
        EXPECT_EQ(refused.code, ErrorCode::VaultEnvelopeDamaged);
    EXPECT_EQ(receiveFolder(*m_lead, out() / "none").error().code, ErrorCode::FileNotFound);
}

TEST_F(Rescue, bringsRecordingsLaterWhereTheyCameLater)
{
    ASSERT_TRUE(rescueJoined());
    const Path away = place().parent_path() / "away";
    ASSERT_TRUE(renameFile(out() / "media", away));
    const auto taken = receiveFolder(*m_lead, out(), {m_device});
    EXPECT_EQ(taken->taken, 2);
    EXPECT_EQ(taken->mediaMissing, 2);
    ASSERT_TRUE(renameFile(away, out() / "media"));
    const auto later = receiveFolder(*m_lead, out());
    EXPECT_EQ(later->known, 2);
    EXPECT_EQ(later->media, 2);
    EXPECT_EQ(m_lead->media().open(m_sound)->read(0, 50'000).value(), soundOf(50'000));
}

} // namespace
} // namespace cuaderno
