// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "damage_support.h"
#include "media_support.h"

namespace cuaderno {
namespace {

using namespace test;

// A lead's vault, and one of a device that joined it.
class MediaSeal : public Damage
{
protected:
    void SetUp() override
    {
        m_lead.emplace(make());
        CreateVault how = quickly();
        how.projectKey = m_lead->projectKey();
        auto joined = Vault::create(joinedPlace(), passphrase(), how);
        ASSERT_TRUE(joined);
        ASSERT_TRUE(m_lead->sessions().trustDevice(joined->device(), joined->deviceKey()));
        ASSERT_TRUE(joined->close());
        cheapen(joinedPlace());
        m_joined.emplace(openJoined());
        m_session = addSession(*m_joined);
        giveAnswers(*m_joined, m_session, 2);
        m_media = record(*m_joined, m_session.id, 50'000);
    }

    Path joinedPlace() const { return place().parent_path() / "joined"; }

    Vault openJoined() const { return std::move(Vault::open(joinedPlace(), passphrase()).value()); }

    static Path mediaFile(const Path& vault, MediaId id)
    {
        return vault / "media" / (id.text() + ".media");
    }

    void seal()
    {
        m_session.status = SessionStatus::Finished;
        ASSERT_TRUE(m_joined->sessions().update(m_session));
        const auto journal = m_joined->sessions().journal(m_session.id);
        const auto sealed = sealedOf(m_session, journal->changes);
        ASSERT_TRUE(m_joined->sessions().seal(m_session.id, sealed));
    }

    Path envelope() const
    {
        for (const auto& entry : std::filesystem::directory_iterator(joinedPlace() / "sealed"))
            return entry.path();
        return {};
    }

    std::optional<Vault> m_lead;
    std::optional<Vault> m_joined;
    Session m_session;
    MediaId m_media;
};

TEST_F(MediaSeal, isPlayedByTheLeadAndByNobodyElse)
{
    auto before = m_joined->media().open(m_media);
    ASSERT_TRUE(before);
    seal();
    EXPECT_EQ(before->read(0, 1).error().code, ErrorCode::MediaUnknown)
        << "what was playing it stops";
    EXPECT_EQ(m_joined->media().open(m_media).error().code, ErrorCode::VaultNotLead);
    EXPECT_EQ(m_joined->media().begin({m_session.id}).error().code, ErrorCode::SessionSealed);
    const auto listed = m_joined->media().of(m_session.id);
    ASSERT_EQ(listed->media.size(), 1U) << "that there is one is still known";
    EXPECT_EQ(listed->unreadable, 0);
    EXPECT_EQ(listed->media[0].bytes, 50'000U);
    EXPECT_TRUE(m_joined->check(true)->ok());

    ASSERT_EQ(m_lead->sessions().receive(envelope()).value(), m_session.id);
    const auto reader = m_lead->media().open(m_media);
    ASSERT_TRUE(reader) << codeText(reader.error().code);
    EXPECT_EQ(reader->read(0, 50'000).value(), soundOf(50'000));
    EXPECT_EQ(m_lead->media().of(m_session.id)->media, listed->media);
    const auto sealed = m_lead->sessions().openSealed(m_session.id);
    ASSERT_EQ(sealed->media.size(), 1U);
    EXPECT_EQ(sealed->media[0].id, m_media);
    EXPECT_TRUE(m_lead->check(true)->ok());
}

TEST_F(MediaSeal, isNotPlayedWithEveryKeyOfTheDeviceThatMadeIt)
{
    ASSERT_TRUE(m_joined->close());
    const Bytes erasable = readFile(joinedPlace() / "vault.erasable").value();
    m_joined.emplace(openJoined());
    seal();
    ASSERT_TRUE(m_joined->close());
    m_joined.emplace(openJoined());
    EXPECT_EQ(m_joined->media().open(m_media).error().code, ErrorCode::VaultNotLead);
    // What it could be played with is gone from the table of secrets.
    EXPECT_NE(readFile(joinedPlace() / "vault.erasable").value(), erasable);
}

TEST_F(MediaSeal, endsWhatIsStillBeingRecorded)
{
    auto writer = m_joined->media().begin({m_session.id});
    ASSERT_TRUE(writer->write(soundOf(9000)));
    seal();
    EXPECT_FALSE(writer->write(soundOf(1)));
    ASSERT_TRUE(m_lead->sessions().receive(envelope()));
    EXPECT_EQ(m_lead->media().open(writer->id())->read(0, 9000).value(), soundOf(9000));
}

TEST_F(MediaSeal, takesOneThatWasCutShortForWhatItIs)
{
    MediaId cut;
    {
        auto writer = m_joined->media().begin({m_session.id});
        cut = writer->id();
        ASSERT_TRUE(writer->write(soundOf(9000)));
        std::filesystem::copy(joinedPlace(), image(), std::filesystem::copy_options::recursive);
    }
    ASSERT_TRUE(m_joined->close());
    std::filesystem::remove_all(joinedPlace());
    std::filesystem::rename(image(), joinedPlace());
    m_joined.emplace(openJoined());
    seal();
    ASSERT_TRUE(m_lead->sessions().receive(envelope()));
    EXPECT_EQ(m_lead->media().find(cut)->state, MediaState::CutShort);
    EXPECT_EQ(m_lead->media().open(cut)->read(0, 9000)->size(), 8192U);
    EXPECT_TRUE(m_lead->check(true)->ok());
}

TEST_F(MediaSeal, waitsForAFileThatComesLater)
{
    seal();
    const Path away = place().parent_path() / "sent later.bin";
    std::filesystem::rename(mediaFile(joinedPlace(), m_media), away);
    ASSERT_TRUE(m_lead->sessions().receive(envelope()));
    EXPECT_EQ(m_lead->media().find(m_media)->state, MediaState::NotHereYet);
    EXPECT_EQ(m_lead->media().open(m_media).error().code, ErrorCode::FileNotFound);
    EXPECT_TRUE(m_lead->check(true)->ok()) << "nothing is damaged";

    Bytes changed = readFile(away).value();
    changed[5000] ^= std::byte{1};
    const Path wrong = place().parent_path() / "wrong.media";
    ASSERT_TRUE(writeFileAtomically(wrong, changed));
    EXPECT_EQ(m_lead->media().receive(wrong).error().code, ErrorCode::MediaDamaged);
    changed = readFile(away).value();
    changed.resize(512 + 3 * 4112);
    ASSERT_TRUE(writeFileAtomically(wrong, changed));
    EXPECT_EQ(m_lead->media().receive(wrong).error().code, ErrorCode::MediaDamaged);
    ASSERT_TRUE(writeFileAtomically(wrong, std::string_view("no recording")));
    EXPECT_EQ(m_lead->media().receive(wrong).error().code, ErrorCode::MediaDamaged);
    EXPECT_EQ(m_lead->media().find(m_media)->state, MediaState::NotHereYet);
    EXPECT_EQ(namesIn(place() / "media").size(), 0U);

    EXPECT_EQ(m_lead->media().receive(away).value(), m_media);
    EXPECT_EQ(m_lead->media().receive(away).error().code, ErrorCode::FileExists);
    EXPECT_EQ(m_lead->media().open(m_media)->read(0, 50'000).value(), soundOf(50'000));
    EXPECT_EQ(m_joined->media().receive(away).error().code, ErrorCode::VaultNotLead);
    EXPECT_TRUE(m_lead->check(true)->ok());
}

TEST_F(MediaSeal, comingInDamagedIsWaitedForAndTheTalkIsTaken)
{
    seal();
    damage(mediaFile(joinedPlace(), m_media), 512 + 4112 * 3);
    ASSERT_TRUE(m_lead->sessions().receive(envelope()));
    EXPECT_EQ(m_lead->media().find(m_media)->state, MediaState::NotHereYet);
    EXPECT_TRUE(m_lead->sessions().openSealed(m_session.id));
}

TEST_F(MediaSeal, losesItsKeyWhenItIsErasedAfterwards)
{
    seal();
    const Path file = mediaFile(joinedPlace(), m_media);
    const Path witness = place().parent_path() / "witness";
    std::filesystem::create_hard_link(file, witness);
    ASSERT_TRUE(m_joined->media().erase(m_media)) << "also where nobody can play it";
    EXPECT_NE(asText(ByteView(readFile(witness).value()).first(8)),
              std::string_view("CUADMED\x01", 8));
    ASSERT_TRUE(m_lead->sessions().receive(envelope()));
    EXPECT_EQ(m_lead->media().receive(witness).error().code, ErrorCode::MediaDamaged);
}

TEST_F(MediaSeal, goesWithASealedSessionThatIsTakenBack)
{
    seal();
    ASSERT_TRUE(m_lead->sessions().receive(envelope()));
    ASSERT_TRUE(m_lead->sessions().erase(m_session.id, EraseReason::Withdrawn));
    EXPECT_TRUE(namesIn(place() / "media").empty());
    ASSERT_TRUE(m_joined->participants().erase(m_session.participant));
    EXPECT_TRUE(namesIn(joinedPlace() / "media").empty());
    EXPECT_TRUE(m_lead->check(true)->ok());
    EXPECT_TRUE(m_joined->check(true)->ok());
    EXPECT_EQ(m_lead->sessions().receive(envelope()).has_value(), false);
}

TEST_F(MediaSeal, isPlayedByTheLeadWithoutTheTableOfSecretsToo)
{
    seal();
    ASSERT_TRUE(m_lead->sessions().receive(envelope()));
    ASSERT_TRUE(m_lead->close());
    ASSERT_TRUE(removeFile(place() / "vault.erasable"));
    EXPECT_FALSE(tryOpen());
    auto vault = openAnyway();
    ASSERT_TRUE(vault);
    const auto list = vault->media().all();
    ASSERT_EQ(list->media.size(), 1U);
    EXPECT_EQ(list->unreadable, 0);
    EXPECT_EQ(vault->media().open(m_media)->read(0, 50'000).value(), soundOf(50'000));
}

TEST_F(MediaSeal, doesNotKeepATalkFromBeingSealedWhereItsFileIsLost)
{
    ASSERT_TRUE(removeFile(mediaFile(joinedPlace(), m_media)));
    seal();
    ASSERT_TRUE(m_lead->sessions().receive(envelope()));
    EXPECT_EQ(m_lead->media().find(m_media)->state, MediaState::NotHereYet);
    EXPECT_EQ(m_joined->check(true)->findings.at(0).code, ErrorCode::FileNotFound);
}

// Killed after the keys were put into the heads and before the session was sealed: the device
// plays it still, and sealing is done again.
TEST_F(MediaSeal, isDoneAgainWhereItWasBrokenOff)
{
    ASSERT_TRUE(m_joined->close());
    std::filesystem::copy(joinedPlace(), image(), std::filesystem::copy_options::recursive);
    m_joined.emplace(openJoined());
    seal();
    ASSERT_TRUE(m_joined->close());
    std::filesystem::copy_file(mediaFile(joinedPlace(), m_media), mediaFile(image(), m_media),
                               std::filesystem::copy_options::overwrite_existing);
    std::filesystem::remove_all(joinedPlace());
    std::filesystem::rename(image(), joinedPlace());
    m_joined.emplace(openJoined());
    EXPECT_EQ(m_joined->media().open(m_media)->read(0, 50'000).value(), soundOf(50'000));
    m_session.status = SessionStatus::Running;
    seal();
    ASSERT_TRUE(m_lead->sessions().receive(envelope()));
    EXPECT_EQ(m_lead->media().open(m_media)->read(0, 50'000).value(), soundOf(50'000));
}

} // namespace
} // namespace cuaderno
