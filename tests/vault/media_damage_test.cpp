// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media_fixture.h"
#include "vault/commit_mark.h"

namespace cuaderno {
namespace {

using namespace test;

using MediaDamage = MediaStoreTest;

TEST_F(MediaDamage, sweepsAFileWithoutARow)
{
    {
        Vault vault = make();
    }
    const Path stray = fileOf(MediaId::random());
    const Path letter = folder() / "letter.txt";
    ASSERT_TRUE(writeFileAtomically(stray, std::string_view("x")));
    ASSERT_TRUE(writeFileAtomically(letter, std::string_view("x")));
    Vault vault = open();
    EXPECT_FALSE(std::filesystem::exists(stray));
    EXPECT_TRUE(std::filesystem::exists(letter)) << "what is not ours is named, not removed";
    const auto check = vault.check(false);
    ASSERT_EQ(check->findings.size(), 1U);
    EXPECT_EQ(check->findings[0].code, ErrorCode::MediaDamaged);
    EXPECT_EQ(check->findings[0].where.file, letter.string());
}

TEST_F(MediaDamage, keepsFilesWhoseRowsMayHaveBeenInALostLog)
{
    prepare();
    const Path stray = fileOf(MediaId::random());
    ASSERT_TRUE(writeFileAtomically(stray, std::string_view("x")));
    {
        auto mark = CommitMark::open(place() / "vault.mark", keys().database, id());
        MarkValue value = mark->read().value();
        value.commits += 1;
        ASSERT_TRUE(mark->write(value));
    }
    {
        const Vault vault = open();
        EXPECT_TRUE(std::filesystem::exists(stray));
    }
    Vault vault = open();
    EXPECT_TRUE(std::filesystem::exists(stray));
    const auto check = vault.check(true);
    ASSERT_EQ(check->findings.size(), 1U);
    EXPECT_EQ(check->findings[0].code, ErrorCode::VaultAnswersMissing);
    ASSERT_TRUE(vault.forgetMissing());
    EXPECT_FALSE(std::filesystem::exists(stray));
    EXPECT_TRUE(vault.check(true)->ok());
}

TEST_F(MediaDamage, endsAnErasingThatWasBrokenOff)
{
    MediaId id;
    {
        Vault vault = make();
        m_session = addSession(vault);
        id = record(vault, m_session.id, 5000);
        ASSERT_TRUE(vault.close());
    }
    run("UPDATE media SET erasing = 1");
    Vault vault = open();
    EXPECT_FALSE(std::filesystem::exists(fileOf(id)));
    EXPECT_TRUE(vault.media().all()->media.empty());
    EXPECT_TRUE(vault.check(true)->ok());
}

TEST_F(MediaDamage, namesAFileThatIsGoneAndOneThatIsAnother)
{
    Vault vault = make();
    const Session session = addSession(vault);
    const MediaId lost = record(vault, session.id, 5000);
    const MediaId swapped = record(vault, session.id, 5000);
    const MediaId third = record(vault, session.id, 6000);
    ASSERT_TRUE(removeFile(fileOf(lost)));
    std::filesystem::copy_file(fileOf(third), fileOf(swapped),
                               std::filesystem::copy_options::overwrite_existing);
    EXPECT_EQ(vault.media().open(lost).error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(vault.media().open(swapped).error().code, ErrorCode::MediaDamaged);
    const auto check = vault.check(true);
    ASSERT_EQ(check->findings.size(), 2U);
    EXPECT_EQ(check->findings[0].code, ErrorCode::FileNotFound);
    EXPECT_EQ(check->findings[0].where.file, fileOf(lost).string());
    EXPECT_EQ(check->findings[1].code, ErrorCode::MediaDamaged);
    EXPECT_EQ(check->findings[1].where.file, fileOf(swapped).string());
    EXPECT_EQ(vault.backUp(place().parent_path() / "b").error().code, ErrorCode::FileNotFound)
        << "a backup of this would take the place of a good one";
}

TEST_F(MediaDamage, namesAnyDamagedPieceAndPlaysTheOthers)
{
    Vault vault = make();
    const Session session = addSession(vault);
    const MediaId id = record(vault, session.id, 20'000);
    damage(fileOf(id), 512 + 2 * 4112 + 7);
    const auto reader = vault.media().open(id);
    EXPECT_TRUE(reader->read(0, 8192));
    EXPECT_EQ(reader->read(8192, 1).error().code, ErrorCode::MediaDamaged);
    EXPECT_TRUE(reader->read(12'288, 5000));
    EXPECT_TRUE(vault.check(false)->ok()) << "a quick check does not read them";
    const auto check = vault.check(true);
    ASSERT_EQ(check->findings.size(), 1U);
    EXPECT_EQ(check->findings[0].code, ErrorCode::MediaDamaged);
}

TEST_F(MediaDamage, namesARecordingThatLostItsEnd)
{
    Vault vault = make();
    const Session session = addSession(vault);
    const MediaId id = record(vault, session.id, 20'000);
    std::filesystem::resize_file(fileOf(id), 512 + 4112);
    EXPECT_FALSE(vault.media().open(id)->isWhole());
    EXPECT_EQ(vault.media().open(id)->size(), 4096U);
    EXPECT_EQ(vault.check(true)->findings.at(0).code, ErrorCode::MediaDamaged);
}

TEST_F(MediaDamage, comesBackFromABackup)
{
    const Path file = place().parent_path() / "a.cuadbackup";
    const Path restored = place().parent_path() / "restored";
    MediaId id;
    MediaId running;
    {
        Vault vault = make();
        m_session = addSession(vault);
        id = record(vault, m_session.id, 70'000);
        auto writer = vault.media().begin({m_session.id});
        running = writer->id();
        ASSERT_TRUE(writer->write(soundOf(9000)));
        const auto report = vault.backUp(file);
        ASSERT_TRUE(report) << codeText(report.error().code);
        EXPECT_EQ(report->media, 2);
        ASSERT_TRUE(vault.drill(file, passphrase()));
    }
    ASSERT_TRUE(Vault::restore(file, passphrase(), restored));
    auto vault = Vault::open(restored, passphrase());
    EXPECT_EQ(vault->media().open(id)->read(0, 70'000).value(), soundOf(70'000));
    EXPECT_EQ(vault->media().find(running)->state, MediaState::CutShort);
    EXPECT_EQ(vault->media().find(running)->bytes, 8192U);
    EXPECT_TRUE(vault->check(true)->ok());
    damage(restored / "media" / (id.text() + ".media"), 600);
    EXPECT_FALSE(vault->check(true)->ok());
}

} // namespace
} // namespace cuaderno
