// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "vault/commit_mark.h"
#include "vault/erasable_table.h"
#include "vault/try_counter.h"
#include "vault_support.h"

#include <algorithm>
#include <numeric>

namespace cuaderno {
namespace {

using namespace std::chrono_literals;

class TableTest : public testing::Test
{
protected:
    Path path() const { return m_folder.path() / "vault.erasable"; }

    ErasableTable open() { return std::move(ErasableTable::open(path(), m_key).value()); }

    void SetUp() override { ASSERT_TRUE(ErasableTable::create(path())); }

    bool fileHolds(const Secret& secret) const
    {
        const Bytes bytes = readFile(path()).value();
        return !std::ranges::search(bytes, secret.view()).empty();
    }

private:
    test::TemporaryFolder m_folder;
    Secret m_key = Secret::random(32);
};

TEST_F(TableTest, keepsSecretsUntilTheyAreErased)
{
    ErasableTable table = open();
    const auto one = table.add().value();
    const auto two = table.add().value();
    ASSERT_NE(one, two);
    const Secret secretOne = table.secret(one).value().copy();
    const Secret secretTwo = table.secret(two).value().copy();
    EXPECT_TRUE(fileHolds(secretOne));

    ASSERT_TRUE(table.erase(one));
    EXPECT_FALSE(fileHolds(secretOne)) << "no copy anywhere in the file";
    EXPECT_EQ(table.secret(one).error().code, ErrorCode::VaultRecordDamaged);
    EXPECT_TRUE(table.secret(two)->equals(secretTwo.view()));
    EXPECT_TRUE(table.erase(one)) << "again does no harm";

    ErasableTable again = open();
    EXPECT_FALSE(again.isLive(one));
    EXPECT_EQ(again.live(), std::vector{two});
    EXPECT_TRUE(again.secret(two)->equals(secretTwo.view()));
}

TEST_F(TableTest, growsInStepsAndKeepsWhatIsThere)
{
    ErasableTable table = open();
    EXPECT_EQ(table.capacity(), 512u);
    const std::vector<bool> taken(512, true);
    std::vector<std::pair<std::uint32_t, Secret>> all;
    for (int count = 0; count < 12; ++count) {
        // The second half of them finds every place of the first step taken.
        const auto entry = table.add(count < 6 ? std::vector<bool>() : taken).value();
        EXPECT_EQ(entry >= 512, count >= 6);
        all.emplace_back(entry, std::move(table.secret(entry).value()));
    }
    EXPECT_EQ(table.capacity(), 1024u);
    EXPECT_EQ(std::filesystem::file_size(path()), 2u * 65536);
    const ErasableTable again = open();
    for (const auto& [entry, secret] : all)
        EXPECT_TRUE(again.secret(entry)->equals(secret.view()));
}

TEST_F(TableTest, keepsOutOfPlacesThatRowsReferTo)
{
    ErasableTable table = open();
    std::vector<bool> taken(512, true);
    taken[77] = false;
    EXPECT_EQ(table.add(taken).value(), 77u);
}

// A write that a power cut tore: any sector or block of the copy that was being written is noise.
TEST_F(TableTest, losesNoOtherSecretToATornWrite)
{
    ErasableTable table = open();
    std::vector<std::pair<std::uint32_t, Secret>> all;
    for (int count = 0; count < 40; ++count) {
        const auto entry = table.add().value();
        all.emplace_back(entry, std::move(table.secret(entry).value()));
    }
    const Bytes whole = readFile(path()).value();
    for (int round = 0; round < 300; ++round) {
        const std::size_t block = round % 2 == 0 ? 512 : 4096;
        Bytes torn = whole;
        const std::size_t at =
            secureRandom::below(static_cast<std::uint32_t>(torn.size() / block)) * block;
        secureRandom::fill(std::span(torn).subspan(at, block));
        {
            auto file = File::open(path(), File::Mode::ReadWrite);
            ASSERT_TRUE(file && file->writeAt(0, torn));
        }
        ErasableTable found = open();
        for (const auto& [entry, secret] : all)
            ASSERT_TRUE(found.secret(entry)->equals(secret.view())) << at;
        if (round % 10 != 0)
            continue;
        for (const auto entry : found.halfSpoiled())
            ASSERT_TRUE(found.mend(entry));
        EXPECT_TRUE(open().halfSpoiled().empty());
    }
}

TEST_F(TableTest, looksLikeNoiseUnderAnotherKey)
{
    ErasableTable table = open();
    ASSERT_TRUE(table.add());
    const auto other = ErasableTable::open(path(), Secret::random(32));
    ASSERT_TRUE(other);
    EXPECT_TRUE(other->live().empty());
}

TEST(Mark, saysWhatWasWrittenLast)
{
    const test::TemporaryFolder folder;
    const Secret key = Secret::random(32);
    const VaultId vault = VaultId::random();
    auto mark = CommitMark::open(folder.path() / "mark", key, vault);
    ASSERT_TRUE(mark);
    EXPECT_FALSE(mark->read());
    for (std::uint64_t commits = 1; commits < 100; ++commits) {
        const MarkValue value{commits, 7, 1, {std::byte{9}}};
        ASSERT_TRUE(mark->write(value));
        EXPECT_EQ(mark->read(), value);
    }
    EXPECT_EQ(std::filesystem::file_size(folder.path() / "mark"), 64u);
    EXPECT_FALSE(CommitMark::open(folder.path() / "mark", key, VaultId::random())->read());
    test::damage(folder.path() / "mark", 30);
    EXPECT_FALSE(mark->read());
}

TEST(Tries, areFreeFourTimesAndThenCostMoreEachTime)
{
    const TryTime then{1000000, 500000, {std::byte{1}}};
    const auto left = [&](std::uint32_t wrong) { return waitLeft({wrong, then}, then); };
    EXPECT_EQ(left(0), 0ms);
    EXPECT_EQ(left(4), 0ms);
    EXPECT_EQ(left(5), 5s);
    EXPECT_EQ(left(6), 10s);
    EXPECT_EQ(left(9), 80s);
    EXPECT_EQ(left(14), 2560s);
    EXPECT_EQ(left(15), 1h);
    EXPECT_EQ(left(4000000000), 1h);
}

TEST(Tries, areNotShortenedByTurningTheClock)
{
    const TryTime then{1000000, 500000, {std::byte{1}}};
    TryTime now = then;
    now.bootMs += 2000;
    EXPECT_EQ(waitLeft({5, then}, now), 3s);
    now.wallMs += 86400000;
    EXPECT_EQ(waitLeft({5, then}, now), 3s) << "the wall clock was set forward";
    now.wallMs = 0;
    EXPECT_EQ(waitLeft({5, then}, now), 3s) << "or back";
    // After a restart there is only the wall clock; set back, it begins anew.
    now.boot = {std::byte{2}};
    EXPECT_EQ(waitLeft({5, then}, now), 5s);
    now.wallMs = then.wallMs + 6000;
    EXPECT_EQ(waitLeft({5, then}, now), 0ms);
}

TEST(Tries, surviveInTheirFile)
{
    const test::TemporaryFolder folder;
    const TryCounter counter(folder.path() / "vault.tries");
    EXPECT_EQ(counter.read().value(), TryRecord{});
    const TryRecord record{3, TryTime::now(SystemClock())};
    ASSERT_TRUE(counter.write(record));
    EXPECT_EQ(counter.read().value(), record);
    EXPECT_EQ(std::filesystem::file_size(folder.path() / "vault.tries"), 64u);
    for (const std::uint64_t at : {0u, 13u, 20u, 40u, 60u}) {
        ASSERT_TRUE(counter.write(record));
        test::damage(folder.path() / "vault.tries", at);
        EXPECT_EQ(counter.read()->wrong, 5u) << "whoever damages it wins nothing: " << at;
    }
}

} // namespace
} // namespace cuaderno
