// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A duress passphrase: killed at each moment, and on disks that fail or are full.
#include "child.h"
#include "vault/key_file.h"
#include "vault/recovery.h"
#include "vault/ways_in.h"
#include "vault_support.h"

#include <fstream>
#include <set>

namespace cuaderno {
namespace {

using namespace test;

const std::filesystem::path writer = CUADERNO_VAULT_WRITER;

bool longRun()
{
    return std::getenv("CUADERNO_LONG") != nullptr;
}

constexpr const char* words = "quiet water on the stove";

class DuressFaults : public VaultTest
{
protected:
    void SetUp() override
    {
        (void)Vault::create(place(), passphrase(), quickly(VaultKind::Live)).value().close();
        cheapen(place());
        std::filesystem::create_directory(clean());
        std::filesystem::rename(place(), clean() / "vault");
        Vault vault = Vault::open(clean() / "vault", passphrase()).value();
        m_session = addSession(vault);
        giveAnswers(vault, m_session, 5);
        for (int sealed = 0; sealed < 2; ++sealed) {
            Session session = addSession(vault);
            giveAnswers(vault, session, 2);
            session.status = SessionStatus::Finished;
            ASSERT_TRUE(vault.sessions().update(session));
            const auto journal = vault.sessions().journal(session.id);
            ASSERT_TRUE(vault.sessions().seal(session.id, sealedOf(session, journal->changes)));
        }
        m_card = std::string(vault.waysIn().addKeyCard()->text());
        const auto shares = vault.waysIn().makeShares();
        for (const Secret& text : *shares)
            m_shares.emplace_back(text.text());
        ASSERT_TRUE(vault.waysIn().setDuress(Secret::fromText(words), [](Vault& practice) {
            giveAnswers(practice, addSession(practice), 3);
            return Status();
        }));
        ASSERT_TRUE(vault.close());
    }

    Path clean() const { return place().parent_path() / "clean"; }

    // Both notebooks, alone in a folder, so that what is left beside is seen.
    Path all() const { return place().parent_path() / "work"; }

    Path vault() const { return all() / "vault"; }

    void startAnew() const
    {
        std::filesystem::remove_all(all());
        std::filesystem::copy(clean(), all(), std::filesystem::copy_options::recursive);
    }

    std::vector<std::string> work() const { return {"duress", vault().string(), words}; }

    std::vector<Path> notebooks() const
    {
        std::vector<Path> paths;
        for (const auto& entry : std::filesystem::directory_iterator(all()))
            paths.push_back(entry.path());
        return paths;
    }

    bool opensLive(const Path& folder) const
    {
        const auto key = KeyFile::read(folder / "vault.key");
        return key
               && (key->open(passphrase()) || key->open(Secret::fromText(m_card))
                   || recovers(*key));
    }

    bool recovers(const KeyFile& key) const
    {
        auto secret = joinShares(readShare(Secret::fromText(m_shares[0])).value(),
                                 readShare(Secret::fromText(m_shares[1])).value());
        return key.recover(BoxKeyPair::fromSecret(std::move(*secret))).has_value();
    }

    bool recovers(const Path& folder) const
    {
        return recoverVault(folder, readShare(Secret::fromText(m_shares[0])).value(),
                            readShare(Secret::fromText(m_shares[1])).value(),
                            Secret::fromText("once more words"))
            .has_value();
    }

    // The folder in which there is a practice notebook that opens by its own passphrase.
    bool isPractice(const Path& folder) const
    {
        const auto opened = Vault::open(folder, Secret::fromText(words), {.readOnly = true});
        return opened || opened.error().code == ErrorCode::VaultLogNotEmpty;
    }

    // As it was left: nothing of the old one opens once the new one has its name. Whether it still
    // opens.
    bool expectDestroyedFirst() const
    {
        bool live = false;
        for (const Path& folder : notebooks())
            live = live || opensLive(folder);
        if (isPractice(vault())) {
            EXPECT_FALSE(live) << "shown before it was destroyed";
        }
        return live;
    }

    void expectItGoesOn() const
    {
        for (int again = 0; again < 2; ++again) {
            std::filesystem::remove(vault() / "vault.tries");
            auto opened = Vault::open(vault(), Secret::fromText(words));
            ASSERT_TRUE(opened) << codeText(opened.error().code) << ' ' << opened.error().detail;
            EXPECT_EQ(opened->kind(), VaultKind::Practice);
            EXPECT_EQ(opened->sessions().all()->sessions.size(), 1U);
            EXPECT_TRUE(opened->check(true)->ok());
            EXPECT_TRUE(opened->close());
        }
        EXPECT_EQ(notebooks(), std::vector<Path>{vault()}) << "nothing is left beside";
        EXPECT_FALSE(opensLive(vault()));
        EXPECT_FALSE(recovers(vault()));
    }

    static Child::Environment withKill(Child::Environment settings)
    {
        settings["LD_PRELOAD"] = CUADERNO_KILL_SHIM;
        return settings;
    }

    long callsOf(const Child::Environment& settings, const Path& count) const
    {
        startAnew();
        Child child(writer, work(), settings);
        const auto lines = child.readLines();
        EXPECT_EQ(child.wait(), 0);
        EXPECT_EQ(lines.back(), "opened practice");
        long calls = 0;
        std::ifstream(count) >> calls;
        return calls;
    }

    Session m_session;
    std::string m_card;
    std::vector<std::string> m_shares;
};

TEST_F(DuressFaults, killedBeforeAnyCallDestroysFirstAndGoesOn)
{
    const Path count = place().parent_path() / "count";
    const long calls = callsOf(withKill({{"KILL_COUNT", count.string()}}), count);
    ASSERT_GT(calls, 20) << "the shim sees what is written";
    int kills = 0;
    int stillLive = 0;
    bool destroyed = false;
    const long step = longRun() ? 1 : std::max(1L, calls / 40);
    for (long at = 1; at <= calls; at += step) {
        startAnew();
        {
            Child child(writer, work(), withKill({{"KILL_AT", std::to_string(at)}}));
            (void)child.readLines();
            kills += child.wait() == -1 ? 1 : 0;
        }
        const bool live = expectDestroyedFirst();
        stillLive += live ? 1 : 0;
        EXPECT_FALSE(live && destroyed) << "what was destroyed came back";
        destroyed = destroyed || !live;
        expectItGoesOn();
        if (HasFailure()) {
            ADD_FAILURE() << "killed before call " << at << " of " << calls;
            return;
        }
    }
    RecordProperty("kills", kills);
    RecordProperty("still_live", stillLive);
    EXPECT_GE(kills, 15);
    // The counter of tries and the key file itself: what comes before it is next to nothing.
    EXPECT_LE(stillLive, longRun() ? 8 : kills / 3);
}

TEST_F(DuressFaults, destroysWithoutAByteLeftOnTheDisk)
{
    startAnew();
    {
        Child child(writer, work(),
                    withFault(all(), {{"FAULT_KIND", "space"}, {"FAULT_SPACE", "0"}}));
        const auto lines = child.readLines();
        EXPECT_EQ(child.wait(), 0);
        EXPECT_EQ(lines.back(), "opened practice");
    }
    EXPECT_FALSE(expectDestroyedFirst());
    expectItGoesOn();
}

TEST_F(DuressFaults, onAFailingDiskShowsNothingThatIsNotTrue)
{
    const Path count = place().parent_path() / "count";
    const long calls = callsOf(withFault(all(), {{"FAULT_COUNT", count.string()}}), count);
    ASSERT_GT(calls, 10);
    for (const char* kind : {"eio", "short"}) {
        for (long at = 1; at <= calls; at += longRun() ? 1 : std::max(1L, calls / 12)) {
            startAnew();
            std::vector<std::string> lines;
            {
                Child child(writer, work(),
                            withFault(all(), {{"FAULT_KIND", kind},
                                              {"FAULT_AT", std::to_string(at)},
                                              {"FAULT_FOREVER", "1"}}));
                lines = child.readLines();
                EXPECT_GE(child.wait(), 0) << "never by a signal";
            }
            const bool live = expectDestroyedFirst();
            if (!lines.empty() && lines.back() == "opened practice") {
                EXPECT_FALSE(live) << "opened, and not destroyed";
            }
            // Half a write into a small file of the practice notebook is told once and mended.
            std::filesystem::remove(vault() / "vault.tries");
            (void)Vault::open(vault(), Secret::fromText(words));
            expectItGoesOn();
            if (HasFailure()) {
                ADD_FAILURE() << kind << " at call " << at << " of " << calls;
                return;
            }
        }
    }
}

TEST_F(DuressFaults, whereNamesCannotBeExchangedOpensItWhereItLies)
{
    startAnew();
    for (int again = 0; again < 2; ++again) {
        Child child(writer, work(), withKill({{"NO_EXCHANGE", "1"}}));
        const auto lines = child.readLines();
        EXPECT_EQ(child.wait(), 0);
        EXPECT_EQ(lines.back(), "opened practice");
        EXPECT_FALSE(opensLive(vault()));
        EXPECT_EQ(notebooks().size(), 2U);
    }
    EXPECT_FALSE(recovers(vault()));
    expectItGoesOn();
}

} // namespace
} // namespace cuaderno
