// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media_support.h"
#include "vault/database.h"
#include "vault/key_file.h"
#include "vault_support.h"

namespace cuaderno {
namespace {

using namespace test;

// Vaults of each format that was ever written, made with SQLCipher 3.4.1 (Debian 12) and opened by
// whatever this is built with. data/vault-N: of format N, closed; data/vault-N-killed: with a log
// that is not empty. Made with `vault_writer` of tests/faults; their passphrase is passphrase().
class OldVaults : public testing::TestWithParam<const char*>
{
protected:
    Path copyOf(const char* name)
    {
        const Path copy = m_folder.path() / name;
        std::filesystem::copy(sourceFolder() / "tests/vault/data" / name, copy,
                              std::filesystem::copy_options::recursive);
        return copy;
    }

private:
    TemporaryFolder m_folder;
};

class OldRecordings : public testing::Test
{
protected:
    TemporaryFolder m_folder;
};

// "ZANAHORIA 1a2b3c4d 1" and on.
void expectAnswers(const SessionId& session, const std::vector<std::string>& values)
{
    int number = 0;
    for (const std::string& value : values)
        EXPECT_EQ(value,
                  "ZANAHORIA " + session.text().substr(0, 8) + " " + std::to_string(++number));
}

TEST_P(OldVaults, openWithEverythingInThem)
{
    const Path folder = copyOf(GetParam());
    RecordProperty("sqlcipher", Database::libraryVersion());
    Session added;
    {
        auto vault = Vault::open(folder, passphrase());
        ASSERT_TRUE(vault) << codeText(vault.error().code) << ' ' << vault.error().detail;
        EXPECT_TRUE(vault->warnings().empty());
        EXPECT_EQ(vault->kind(), VaultKind::Practice);
        EXPECT_EQ(vault->kdfCost(), kdfFloor);
        EXPECT_TRUE(vault->holdsProjectKey());
        const auto check = vault->check(true).value();
        for (const Error& finding : check.findings)
            ADD_FAILURE() << codeText(finding.code) << ' ' << finding.detail;

        std::size_t answers = 0;
        const SessionList list = vault->sessions().all().value();
        for (const Session& session : list.sessions) {
            std::vector<std::string> values;
            if (session.status == SessionStatus::Sealed) {
                const auto sealed = vault->sessions().openSealed(session.id);
                ASSERT_TRUE(sealed);
                for (const SealedAnswer& one : sealed->answers)
                    values.push_back(one.value);
                EXPECT_EQ(sealed->formId, "worker-cleaning");
            } else {
                const auto journal = vault->sessions().journal(session.id);
                ASSERT_TRUE(journal);
                for (const Change& one : journal->changes)
                    values.push_back(one.value);
            }
            expectAnswers(session.id, values);
            answers += values.size();
            EXPECT_EQ(vault->consents().of(session.participant)->size(), 1u);
        }
        // The killed one: thirteen more were told, and a fourteenth was on its way.
        EXPECT_EQ(answers, std::string_view(GetParam()).ends_with("killed") ? 20u : 6u);
        EXPECT_EQ(vault->sessions().erasedCounts()->at(EraseReason::StoppedAndDeleted), 1);
        // And are gone on with.
        added = addSession(*vault);
        giveAnswers(*vault, added, 2);
        ASSERT_TRUE(vault->close());
    }
    auto again = Vault::open(folder, passphrase());
    ASSERT_TRUE(again);
    EXPECT_EQ(again->sessions().journal(added.id)->entries, 2u);
    EXPECT_TRUE(again->check(true)->ok());
}

TEST_P(OldVaults, getTheProjectKeyIntoTheirKeyFile)
{
    const Path folder = copyOf(GetParam());
    const auto openedKeys = [&] {
        return KeyFile::read(folder / "vault.key")->open(passphrase()).value();
    };
    EXPECT_FALSE(KeyFile::read(folder / "vault.key")->projectKey(openedKeys().keys));
    BoxPublicKey project;
    {
        auto vault = Vault::open(folder, passphrase());
        ASSERT_TRUE(vault);
        project = vault->projectKey();
    }
    const auto file = KeyFile::read(folder / "vault.key");
    const OpenedSlot opened = openedKeys();
    EXPECT_FALSE(opened.fileDamaged);
    auto kept = file->projectKey(opened.keys);
    ASSERT_TRUE(kept);
    const BoxKeyPair pair = BoxKeyPair::fromSecret(std::move(*kept));
    EXPECT_EQ(pair.publicKey, project);
    EXPECT_TRUE(file->recover(pair)) << "the recovery slot was nobody's";
}

// data/vault-2-media: four recordings, two of them in a session that was sealed. Made with
// `vault_writer media DIR 2`.
TEST_F(OldRecordings, playAsTheyWereSpoken)
{
    const Path folder = m_folder.path() / "vault";
    std::filesystem::copy(sourceFolder() / "tests/vault/data/vault-2-media", folder,
                          std::filesystem::copy_options::recursive);
    auto vault = Vault::open(folder, passphrase());
    ASSERT_TRUE(vault);
    EXPECT_TRUE(vault->warnings().empty());
    const auto list = vault->media().all();
    std::vector<std::uint64_t> sizes;
    int sealed = 0;
    for (const Media& media : list->media) {
        EXPECT_EQ(media.state, MediaState::Whole);
        const auto reader = vault->media().open(media.id);
        ASSERT_TRUE(reader);
        const auto size = static_cast<std::size_t>(media.bytes);
        EXPECT_EQ(reader->read(0, size).value(), soundOf(size));
        sizes.push_back(media.bytes);
        sealed += vault->sessions().load(media.session)->status == SessionStatus::Sealed ? 1 : 0;
    }
    EXPECT_EQ(sizes, (std::vector<std::uint64_t>{20'000, 23'001, 23'001, 26'002}));
    EXPECT_EQ(sealed, 2);
    EXPECT_TRUE(vault->check(true)->ok());
}

std::string stateOf(const testing::TestParamInfo<const char*>& vault)
{
    return vault.index == 0 ? "closed" : "killed";
}

INSTANTIATE_TEST_SUITE_P(Format1, OldVaults, testing::Values("vault-1", "vault-1-killed"), stateOf);
INSTANTIATE_TEST_SUITE_P(Format2, OldVaults, testing::Values("vault-2", "vault-2-killed"), stateOf);

} // namespace
} // namespace cuaderno
