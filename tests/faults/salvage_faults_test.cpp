// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Saving what a damaged vault still holds, killed and on disks that fail: the damaged one may be
// all that there is.
#include "base/random.h"
#include "child.h"
#include "media_support.h"

#include <unistd.h>

#include <fstream>

namespace cuaderno {
namespace {

using namespace test;

const std::filesystem::path writer = CUADERNO_VAULT_WRITER;

bool longRun()
{
    return std::getenv("CUADERNO_LONG") != nullptr;
}

class SalvageFaults : public VaultTest
{
protected:
    void SetUp() override
    {
        {
            Vault vault = make();
            for (int i = 0; i < 3; ++i)
                giveAnswers(vault, addSession(vault), 30);
            seal(vault);
            record(vault);
            ASSERT_TRUE(vault.close());
        }
        // In the middle of the journals, so that something is lost and most is not.
        damage(place() / "vault.db", std::filesystem::file_size(place() / "vault.db") / 2);
        const auto report = Vault::salvage(place(), passphrase(), saved());
        ASSERT_TRUE(report);
        ASSERT_FALSE(report->lost.empty());
        m_sessions = report->sessions;
        m_sealed = report->sealed;
        m_entries = report->entries;
        ASSERT_GT(m_sessions, 0);
        ASSERT_EQ(m_sealed, 1);
        std::filesystem::remove_all(parent());
        ASSERT_TRUE(makeFolder(parent()));
        m_before = files();
    }

    Path parent() const { return place().parent_path() / "out"; }

    Path saved() const { return parent() / "saved"; }

    void expectTheOldOneAsItWas() const { EXPECT_EQ(files(), m_before); }

    // Nothing under the new name, or everything.
    bool expectAllOrNothing() const
    {
        if (!std::filesystem::exists(saved()))
            return false;
        auto vault = Vault::open(saved(), passphrase());
        EXPECT_TRUE(vault) << codeText(vault.error().code);
        if (!vault)
            return true;
        int open = 0;
        int sealed = 0;
        std::uint64_t entries = 0;
        const auto list = vault->sessions().all();
        EXPECT_TRUE(list);
        if (!list)
            return true;
        for (const Session& session : list->sessions) {
            if (session.status == SessionStatus::Sealed) {
                ++sealed;
                EXPECT_TRUE(vault->sessions().openSealed(session.id));
                continue;
            }
            ++open;
            if (const auto journal = vault->sessions().journal(session.id))
                entries += journal->entries;
        }
        EXPECT_EQ(sealed, m_sealed);
        EXPECT_LE(open, m_sessions);
        EXPECT_LE(entries, m_entries);
        EXPECT_GT(entries, 0U);
        EXPECT_EQ(std::distance(std::filesystem::directory_iterator(saved() / "media"), {}), 1);
        return true;
    }

private:
    static void seal(Vault& vault)
    {
        Session session = addSession(vault);
        giveAnswers(vault, session, 3);
        session.status = SessionStatus::Finished;
        ASSERT_TRUE(vault.sessions().update(session));
        const auto journal = vault.sessions().journal(session.id);
        ASSERT_TRUE(vault.sessions().seal(session.id, sealedOf(session, journal->changes)));
    }

    static void record(Vault& vault)
    {
        auto media = vault.media().begin({addSession(vault).id});
        ASSERT_TRUE(media);
        ASSERT_TRUE(media->write(soundOf(20'000)));
        ASSERT_TRUE(media->finish());
    }

    std::map<std::string, Bytes> m_before;
    int m_sessions = 0;
    int m_sealed = 0;
    std::uint64_t m_entries = 0;
};

TEST_F(SalvageFaults, killedLeaveTheOldFolderAsItWasAndNoHalfVault)
{
    SeededRandom random(41);
    const int kills = longRun() ? 200 : 15;
    int whole = 0;
    for (int kill = 0; kill < kills && !HasFailure(); ++kill) {
        std::filesystem::remove_all(parent());
        ASSERT_TRUE(makeFolder(parent()));
        bool told = false;
        {
            Child child(writer, {"salvage", place().string(), saved().string()});
            std::string line;
            (void)child.readLine(line);
            usleep(static_cast<useconds_t>(random.below(120'000)));
            child.kill();
            for (const std::string& rest : child.readLines())
                told = told || rest == "salvaged";
            child.wait();
        }
        expectTheOldOneAsItWas();
        const bool there = expectAllOrNothing();
        whole += there ? 1 : 0;
        EXPECT_TRUE(there || !told) << "it said that it had saved it";
    }
    RecordProperty("whole", whole);
    std::filesystem::remove_all(saved());
    EXPECT_TRUE(Vault::salvage(place(), passphrase(), saved())) << "what was left is no obstacle";
}

TEST_F(SalvageFaults, onAFailingDiskAreRefusedAndLeaveNothing)
{
    const std::vector<std::string> work{"salvage", place().string(), saved().string()};
    long calls = 0;
    {
        const Path count = place().parent_path() / "count";
        Child child(writer, work, withFault(parent(), {{"FAULT_COUNT", count.string()}}));
        (void)child.readLines();
        ASSERT_EQ(child.wait(), 0);
        std::ifstream(count) >> calls;
    }
    ASSERT_GT(calls, 30) << "the shim sees what is written";
    const long step = longRun() ? 1 : calls / 6;
    for (const char* kind : {"enospc", "eio", "short"})
        for (long at = 1; at <= calls; at += step) {
            std::filesystem::remove_all(parent());
            ASSERT_TRUE(makeFolder(parent()));
            std::vector<std::string> lines;
            {
                Child child(writer, work,
                            withFault(parent(), {{"FAULT_KIND", kind},
                                                 {"FAULT_AT", std::to_string(at)},
                                                 {"FAULT_FOREVER", "1"}}));
                lines = child.readLines();
                EXPECT_GE(child.wait(), 0) << "never by a signal";
            }
            expectTheOldOneAsItWas();
            const bool there = expectAllOrNothing();
            EXPECT_TRUE(there || lines.back() != "salvaged");
            if (HasFailure()) {
                ADD_FAILURE() << kind << " at call " << at << " of " << calls;
                return;
            }
        }
}

} // namespace
} // namespace cuaderno
