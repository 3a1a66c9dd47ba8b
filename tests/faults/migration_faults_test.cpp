// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A vault of an earlier format that is brought up to date: killed, and on disks that fail.
#include "base/random.h"
#include "child.h"
#include "full_vault.h"

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

class MigrationFaults : public VaultTest
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(make().close());
        fill(place(), 300);
        {
            Vault vault = open();
            m_before = contentsOf(vault);
            ASSERT_TRUE(vault.close());
        }
        makeFormat1(place());
    }

    Path copy() const { return place().parent_path() / "copy"; }

    // As it was before it was opened by this program.
    void copyAgain() const
    {
        std::filesystem::remove_all(copy());
        std::filesystem::copy(place(), copy(), std::filesystem::copy_options::recursive);
    }

    // Whatever happened, the next opening finds a whole vault.
    void expectWhole(bool full) const
    {
        auto vault = Vault::open(copy(), passphrase());
        ASSERT_TRUE(vault) << codeText(vault.error().code) << ' ' << vault.error().detail;
        EXPECT_TRUE(vault->warnings().empty());
        EXPECT_TRUE(contentsOf(*vault) == m_before);
        if (full) {
            EXPECT_TRUE(vault->check(true)->ok());
        }
        ASSERT_TRUE(vault->close());
        for (const auto& entry : std::filesystem::directory_iterator(copy()))
            EXPECT_NE(entry.path().filename(), "vault.db.copy.new");
    }

private:
    Contents m_before;
};

TEST_F(MigrationFaults, killedAtAnyMomentLeaveTheOldOrTheNew)
{
    SeededRandom random(21);
    const int kills = longRun() ? 100 : 30;
    int old = 0;
    for (int kill = 0; kill < kills; ++kill) {
        copyAgain();
        {
            Child child(writer, {"open", copy().string()});
            usleep(static_cast<useconds_t>(random.below(150'000)));
            child.kill();
            child.wait();
        }
        auto vault = Vault::open(copy(), passphrase());
        ASSERT_TRUE(vault);
        old += vault->format().before == 1 ? 1 : 0;
        ASSERT_TRUE(vault->close());
        expectWhole(kill % 10 == 0);
        if (HasFailure())
            return;
    }
    RecordProperty("still_old", old);
    EXPECT_GT(old, 0);
    EXPECT_LT(old, kills) << "some came after it";
}

TEST_F(MigrationFaults, onAFailingDiskLeaveTheOldOrTheNew)
{
    copyAgain();
    long calls = 0;
    {
        const Path count = place().parent_path() / "count";
        Child child(writer, {"open", copy().string()},
                    withFault(copy(), {{"FAULT_COUNT", count.string()}}));
        (void)child.readLines();
        ASSERT_EQ(child.wait(), 0);
        std::ifstream(count) >> calls;
    }
    ASSERT_GT(calls, 60) << "the shim sees what is written";
    const long step = longRun() ? 1 : calls / 12;
    int refused = 0;
    for (const char* kind : {"enospc", "eio", "short"})
        for (long at = 1; at <= calls; at += step) {
            copyAgain();
            {
                Child child(writer, {"open", copy().string()},
                            withFault(copy(), {{"FAULT_KIND", kind},
                                               {"FAULT_AT", std::to_string(at)},
                                               {"FAULT_FOREVER", "1"}}));
                (void)child.readLines();
                const int code = child.wait();
                EXPECT_GE(code, 0) << "never by a signal";
                refused += code != 0 ? 1 : 0;
            }
            expectWhole(false);
            if (HasFailure()) {
                ADD_FAILURE() << kind << " at call " << at << " of " << calls;
                return;
            }
        }
    EXPECT_GT(refused, 0);
}

} // namespace
} // namespace cuaderno
