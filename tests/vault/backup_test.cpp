// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "vault/audit_log.h"
#include "vault/backup_file.h"
#include "vault_support.h"

#include <algorithm>

namespace cuaderno {
namespace {

using namespace test;

class Backup : public VaultTest
{
protected:
    Path file(const char* name = "notebook.cuadbackup") const
    {
        return place().parent_path() / name;
    }

    Path other() const { return place().parent_path() / "restored"; }

    Result<Vault> openOther() { return Vault::open(other(), passphrase()); }

    // A closed vault with one running session of ten answers and one that is sealed.
    Session prepare()
    {
        Vault vault = make();
        Session sealed = addSession(vault);
        giveAnswers(vault, sealed, 5);
        sealed.status = SessionStatus::Finished;
        EXPECT_TRUE(vault.sessions().update(sealed));
        const auto journal = vault.sessions().journal(sealed.id);
        EXPECT_TRUE(vault.sessions().seal(sealed.id, sealedOf(sealed, journal->changes)));
        Session running = addSession(vault);
        giveAnswers(vault, running, 10, "zanahoria");
        EXPECT_TRUE(vault.close());
        return running;
    }

    void backUp()
    {
        Vault vault = open();
        const auto made = vault.backUp(file());
        ASSERT_TRUE(made) << (made ? "" : made.error().detail);
        EXPECT_EQ(made->people, 2);
        EXPECT_EQ(made->sessions, 1);
        EXPECT_EQ(made->sealed, 1);
        EXPECT_EQ(made->bytes, std::filesystem::file_size(file()));
    }
};

TEST_F(Backup, givesBackTheSameVault)
{
    const Session running = prepare();
    std::vector<Change> answers;
    std::uint64_t commits = 0;
    {
        Vault vault = open();
        answers = vault.sessions().journal(running.id)->changes;
        ASSERT_TRUE(vault.backUp(file()));
        commits = vault.commits();
    }
    const auto restored = Vault::restore(file(), passphrase(), other());
    ASSERT_TRUE(restored) << restored.error().detail;
    auto again = openOther();
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->warnings().empty());
    EXPECT_EQ(again->id(), open().id());
    EXPECT_LE(again->commits(), commits + 1);
    EXPECT_EQ(again->sessions().journal(running.id)->changes, answers);
    EXPECT_TRUE(again->check(true)->ok());
    EXPECT_TRUE(again->audit().verify());
    EXPECT_EQ(again->sessions().all()->sessions.size(), 2U);
}

TEST_F(Backup, isTriedBesideItselfAndNothingIsLeft)
{
    prepare();
    backUp();
    Vault vault = open();
    const auto tried = vault.drill(file(), passphrase());
    ASSERT_TRUE(tried) << tried.error().detail;
    EXPECT_EQ(tried->entries, 10U);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(place().parent_path()), {}), 2);
    // What was answered since is no difference.
    const Session more = addSession(vault);
    giveAnswers(vault, more, 3);
    EXPECT_TRUE(vault.drill(file(), passphrase()));
}

TEST_F(Backup, takesNothingsPlace)
{
    prepare();
    ASSERT_TRUE(writeFileAtomically(file(), std::string_view("as it was")));
    Vault vault = open();
    EXPECT_EQ(vault.backUp(file()).error().code, ErrorCode::FileExists);
    EXPECT_EQ(*readText(file()), "as it was");
    ASSERT_TRUE(vault.backUp(file("second")));
    EXPECT_EQ(Vault::restore(file("second"), passphrase(), place()).error().code,
              ErrorCode::FileExists);
}

TEST_F(Backup, opensByThePassphraseOfThenOnly)
{
    prepare();
    backUp();
    EXPECT_EQ(Vault::verifyBackup(file(), Secret::fromText("another one")).error().code,
              ErrorCode::VaultWrongPassphrase);
    {
        Vault vault = open();
        ASSERT_TRUE(vault.changePassphrase(Secret::fromText("the new words of today")));
    }
    const auto found = Vault::verifyBackup(file(), passphrase());
    ASSERT_TRUE(found);
    EXPECT_EQ(found->sessions, 1);
    EXPECT_FALSE(Vault::verifyBackup(file(), Secret::fromText("the new words of today")));
}

TEST_F(Backup, showsNothingOfWhatItHoldsButSteps)
{
    prepare();
    backUp();
    const Bytes bytes = readFile(file()).value();
    EXPECT_EQ(asText(bytes).find("zanahoria"), std::string_view::npos);
    EXPECT_EQ(asText(bytes).find("SQLite"), std::string_view::npos);
    constexpr std::size_t messages = 65'536 + 17;
    constexpr std::size_t head = 16 + 32 + 4096 + 72 + 32 + 24;
    EXPECT_EQ((bytes.size() - head) % (16 * messages), 0U);
}

TEST_F(Backup, noticesEachBitAndEachMissingPiece)
{
    prepare();
    backUp();
    const Bytes whole = readFile(file()).value();
    for (std::size_t i = 0; i < 40; ++i) {
        // The head closely, then over the file, its last bytes among them.
        const std::size_t at = i < 20 ? i * 211 : whole.size() - 1 - (i - 20) * (whole.size() / 21);
        Bytes changed = whole;
        changed[at] ^= std::byte{1};
        ASSERT_TRUE(writeFileAtomically(file(), changed));
        const auto found = Vault::restore(file(), passphrase(), other());
        ASSERT_FALSE(found) << at;
        const ErrorCode code = found.error().code;
        EXPECT_TRUE(code == ErrorCode::BackupDamaged || code == ErrorCode::BackupNotOne)
            << at << " " << codeText(code);
        EXPECT_FALSE(std::filesystem::exists(other())) << at;
    }
    for (const std::size_t size : {std::size_t{0}, std::size_t{100}, std::size_t{4270},
                                   whole.size() / 2, whole.size() - 65'553, whole.size() - 1}) {
        ASSERT_TRUE(writeFileAtomically(file(), ByteView(whole).first(size)));
        EXPECT_FALSE(Vault::verifyBackup(file(), passphrase())) << size;
    }
    Bytes longer = whole;
    longer.push_back(std::byte{0});
    ASSERT_TRUE(writeFileAtomically(file(), longer));
    EXPECT_EQ(Vault::verifyBackup(file(), passphrase()).error().code, ErrorCode::BackupDamaged);
}

TEST_F(Backup, ofALaterFormatIsLeftAlone)
{
    prepare();
    backUp();
    Bytes later = readFile(file()).value();
    putU32(later, 8, 2);
    ASSERT_TRUE(writeFileAtomically(file(), later));
    EXPECT_EQ(Vault::verifyBackup(file(), passphrase()).error().code, ErrorCode::BackupDamaged)
        << "a bit of the version alone is damage";
    std::ranges::copy(blake2b256(ByteView(later).first(4216)), later.begin() + 4216);
    ASSERT_TRUE(writeFileAtomically(file(), later));
    EXPECT_EQ(Vault::verifyBackup(file(), passphrase()).error().code, ErrorCode::BackupNewer);
}

TEST_F(Backup, ofADamagedVaultIsRefusedByName)
{
    prepare();
    Vault vault = open();
    for (const auto& entry : std::filesystem::directory_iterator(place() / "sealed"))
        std::filesystem::remove(entry.path());
    EXPECT_EQ(vault.backUp(file()).error().code, ErrorCode::FileNotFound);
    EXPECT_FALSE(std::filesystem::exists(file()));
}

TEST_F(Backup, isWrittenDownInTheAuditLog)
{
    prepare();
    backUp();
    Vault vault = open();
    const auto rows = vault.audit().rows();
    ASSERT_TRUE(rows);
    EXPECT_EQ(std::ranges::count(*rows, AuditVerb::Backup, &AuditRow::verb), 1);
}

TEST_F(Backup, holdsWhatWasErasedAfterIt)
{
    const Session running = prepare();
    backUp();
    {
        Vault vault = open();
        ASSERT_TRUE(vault.sessions().erase(running.id, EraseReason::StoppedAndDeleted));
        // It is told apart from loss: the drill knows that the session is gone here.
        EXPECT_TRUE(vault.drill(file(), passphrase()));
    }
    ASSERT_TRUE(Vault::restore(file(), passphrase(), other()));
    EXPECT_FALSE(openOther()->sessions().journal(running.id)->changes.empty());
}

} // namespace
} // namespace cuaderno
