// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Backups in a folder, killed and on sticks that fail: the one of before or the new one is there,
// always.
#include "base/random.h"
#include "child.h"
#include "vault_support.h"

#include <unistd.h>

#include <algorithm>
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

// What the writer said of sessions.
struct Told
{
    std::set<std::string> kept;
    std::set<std::string> erasing;
    std::set<std::string> gone;

    void take(const std::string& line)
    {
        for (const auto& [word, set] : {std::pair{"backed-up ", &kept},
                                        std::pair{"erasing ", &erasing}, std::pair{"gone ", &gone}})
            if (line.starts_with(word))
                set->insert(line.substr(std::string_view(word).size()));
    }
};

class BackupFolderFaults : public VaultTest
{
protected:
    void SetUp() override
    {
        Vault vault = make();
        for (int i = 0; i < 3; ++i)
            giveAnswers(vault, addSession(vault), 20);
        ASSERT_TRUE(vault.close());
        cheapen(place());
    }

    Path out() const { return place().parent_path() / "out"; }

    Path restored() const { return place().parent_path() / "restored"; }

    void expectWholeWith(const Told& told)
    {
        std::filesystem::remove_all(restored());
        const auto done = Vault::restore(out(), passphrase(), restored());
        ASSERT_TRUE(done) << codeText(done.error().code) << ' ' << done.error().detail << ' '
                          << done.error().where.file;
        auto vault = Vault::open(restored(), passphrase());
        ASSERT_TRUE(vault) << codeText(vault.error().code);
        EXPECT_TRUE(vault->check(true)->ok());
        std::set<std::string> there;
        const auto list = vault->sessions().all();
        for (const Session& session : list->sessions)
            there.insert(session.id.text());
        for (const std::string& id : told.kept) {
            if (told.erasing.contains(id))
                continue;
            EXPECT_TRUE(there.contains(id)) << id;
            const auto journal = vault->sessions().journal(*SessionId::parse(id));
            EXPECT_TRUE(journal && journal->changes.size() == 3) << id;
        }
        for (const std::string& id : told.gone)
            EXPECT_FALSE(there.contains(id)) << id;
    }
};

TEST_F(BackupFolderFaults, killedWhileTheyAreWrittenAreTheOneOfBeforeOrTheNewOne)
{
    SeededRandom random(17);
    const int kills = longRun() ? 100 : 15;
    Told told;
    std::size_t runs = 0;
    for (int kill = 0; kill < kills; ++kill) {
        // Now and then the first run of a new stick.
        if (kill % 8 == 0)
            std::filesystem::remove_all(out());
        Told now = kill % 8 == 0 ? Told{} : told;
        {
            Child child(writer, {"backup-into", place().string(), out().string()});
            std::string line;
            for (std::uint64_t count = random.below(4); count > 0 && child.readLine(line); --count)
                now.take(line);
            usleep(static_cast<useconds_t>(random.below(250'000)));
            child.kill();
            for (const std::string& rest : child.readLines())
                now.take(rest);
            EXPECT_EQ(child.wait(), -1);
        }
        runs += now.kept.size();
        const bool isAny = Vault::verifyBackup(out(), passphrase()).has_value();
        EXPECT_TRUE(isAny || now.kept.empty());
        if (isAny)
            expectWholeWith(now);
        told = now;
        if (HasFailure()) {
            ADD_FAILURE() << "after kill " << kill;
            return;
        }
    }
    EXPECT_GT(runs, 0U);
    Vault vault = open();
    ASSERT_TRUE(vault.backUpInto(out())) << "what was left is no obstacle";
    ASSERT_TRUE(vault.drill(out(), passphrase()));
}

TEST_F(BackupFolderFaults, onAFailingStickAreTheOneOfBeforeOrTheNewOne)
{
    {
        Vault vault = open();
        ASSERT_TRUE(vault.backUpInto(out()));
    }
    const Path good = place().parent_path() / "good";
    std::filesystem::copy(out(), good, std::filesystem::copy_options::recursive);
    const std::vector<std::string> work{"backup-into", place().string(), out().string(), "1"};
    long calls = 0;
    {
        const Path count = place().parent_path() / "count";
        Child child(writer, work, withFault(out(), {{"FAULT_COUNT", count.string()}}));
        (void)child.readLines();
        EXPECT_EQ(child.wait(), 0);
        std::ifstream(count) >> calls;
    }
    ASSERT_GT(calls, 20) << "the shim sees what is written";
    const long step = longRun() ? 1 : calls / 6;
    int refused = 0;
    for (const char* kind : {"enospc", "eio", "short"})
        for (long at = 1; at <= calls; at += step) {
            std::filesystem::remove_all(out());
            std::filesystem::copy(good, out(), std::filesystem::copy_options::recursive);
            Told told;
            {
                Child child(writer, work,
                            withFault(out(), {{"FAULT_KIND", kind},
                                              {"FAULT_AT", std::to_string(at)},
                                              {"FAULT_FOREVER", "1"}}));
                for (const std::string& line : child.readLines())
                    told.take(line);
                EXPECT_GE(child.wait(), 0) << "never by a signal";
            }
            refused += told.kept.empty() ? 1 : 0;
            expectWholeWith(told);
            // On a stick that is well again it goes on.
            Vault vault = open();
            EXPECT_TRUE(vault.warnings().empty());
            EXPECT_TRUE(vault.backUpInto(out()));
            ASSERT_TRUE(vault.close());
            EXPECT_TRUE(Vault::verifyBackup(out(), passphrase()));
            if (HasFailure()) {
                ADD_FAILURE() << kind << " at call " << at << " of " << calls;
                return;
            }
        }
    EXPECT_GT(refused, 6);
}

TEST_F(BackupFolderFaults, onAStickThatKnowsNoRightsAndNoLinksAreWrittenAndGivenBack)
{
    const Path stick = place().parent_path() / "stick";
    ASSERT_TRUE(makeFolder(stick));
    {
        Vault vault = open();
        Session sealed = addSession(vault);
        giveAnswers(vault, sealed, 2);
        sealed.status = SessionStatus::Finished;
        ASSERT_TRUE(vault.sessions().update(sealed));
        const auto journal = vault.sessions().journal(sealed.id);
        ASSERT_TRUE(vault.sessions().seal(sealed.id, sealedOf(sealed, journal->changes)));
        ASSERT_TRUE(vault.close());
    }
    const auto onStick = [&](std::vector<std::string> arguments) {
        Child child(writer, std::move(arguments), withFault(stick, {{"FAULT_KIND", "norights"}}));
        std::vector<std::string> lines = child.readLines();
        EXPECT_EQ(child.wait(), 0);
        return lines;
    };
    const Path backup = stick / "backup";
    const auto lines = onStick({"backup-into", place().string(), backup.string(), "2"});
    EXPECT_EQ(std::ranges::count_if(
                  lines, [](const std::string& line) { return line.starts_with("backed-up"); }),
              2);
    EXPECT_EQ(onStick({"restore", backup.string(), (stick / "v").string()}).back(), "restored");
    auto vault = Vault::open(stick / "v", passphrase());
    ASSERT_TRUE(vault);
    EXPECT_EQ(vault->sessions().all()->sessions.size(), 6U);
    EXPECT_TRUE(vault->close());
    EXPECT_EQ(onStick({"rescue", place().string(), (stick / "r").string()}).back(), "rescued 1 5");
    EXPECT_EQ(onStick({"rescue", (stick / "v").string(), (stick / "r2").string()}).back(),
              "rescued 1 5");
}

} // namespace
} // namespace cuaderno
