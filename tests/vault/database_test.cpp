// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/database.h"
#include "vault/migration.h"
#include "vault/page_check.h"
#include "vault/vault_folder.h"
#include "vault_support.h"

#include <array>

namespace cuaderno {
namespace {

class DatabaseTest : public testing::Test
{
protected:
    const Path& folder() const { return m_folder.path(); }

    Path path() const { return folder() / "vault.db"; }

    const Secret& key() const { return m_key; }

    Database make()
    {
        Database database =
            std::move(Database::open(path(), m_key, Database::Mode::Create).value());
        EXPECT_TRUE(database.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b BLOB)"));
        return database;
    }

    Result<Database> open() { return Database::open(path(), m_key, Database::Mode::Open); }

    static void insert(Database& database, std::int64_t number, std::size_t size = 200)
    {
        const Bytes blob(size, static_cast<std::byte>(number));
        auto write = database.prepare("INSERT INTO t (a, b) VALUES (?1, ?2)");
        ASSERT_TRUE(write);
        ASSERT_TRUE(write->bind(1, number).bind(2, blob).run());
    }

    static std::int64_t count(Database& database)
    {
        auto query = database.prepare("SELECT count(*) FROM t");
        EXPECT_TRUE(query && *query->step());
        return query->integer(0);
    }

private:
    test::TemporaryFolder m_folder;
    Secret m_key = Secret::random(32);
};

TEST_F(DatabaseTest, isNeverPlain)
{
    {
        Database database = make();
        insert(database, 1);
        ASSERT_TRUE(database.close());
    }
    const Bytes bytes = readFile(path()).value();
    EXPECT_EQ(bytes.size() % 4096, 0u);
    EXPECT_NE(asText(ByteView(bytes).first(15)), "SQLite format 3");
    EXPECT_EQ(asText(bytes).find("CREATE TABLE"), std::string_view::npos);
}

TEST_F(DatabaseTest, takesBackWhatWasNotCommitted)
{
    Database database = make();
    ASSERT_TRUE(database.begin());
    insert(database, 1);
    ASSERT_TRUE(database.commit());
    ASSERT_TRUE(database.begin());
    insert(database, 2);
    database.rollback();
    EXPECT_EQ(count(database), 1);
    ASSERT_TRUE(database.begin());
    insert(database, 3);
    ASSERT_TRUE(database.commit());
    EXPECT_EQ(count(database), 2);
}

TEST_F(DatabaseTest, isClosedWhileStatementsAreKeptReady)
{
    Database database = make();
    insert(database, 1);
    EXPECT_EQ(count(database), 1);
    EXPECT_TRUE(database.close());
    EXPECT_TRUE(database.close()) << "again does no harm";
}

TEST_F(DatabaseTest, isCopiedUnderAnotherKeyAndNeverPlain)
{
    Database database = make();
    for (int number = 0; number < 100; ++number)
        insert(database, number);
    const Secret other = Secret::random(32);
    const Path copy = folder() / "copy.db";
    ASSERT_TRUE(database.copyTo(copy, other));
    EXPECT_NE(asText(ByteView(readFile(copy).value()).first(15)), "SQLite format 3");
    EXPECT_FALSE(Database::open(copy, key(), Database::Mode::Open));
    auto opened = Database::open(copy, other, Database::Mode::Open);
    ASSERT_TRUE(opened);
    EXPECT_EQ(count(*opened), 100);
    EXPECT_EQ(database.copyTo(copy, other).error().code, ErrorCode::FileExists);
}

TEST_F(DatabaseTest, saysDamageForAPageThatDoesNotOpen)
{
    {
        Database database = make();
        insert(database, 1);
        ASSERT_TRUE(database.close());
    }
    test::damage(path(), 100);
    const auto opened = open();
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::VaultDatabaseDamaged);
}

Result<PageCheck> checkFile(const Path& path, const Secret& key)
{
    const Bytes bytes = readFile(path).value();
    return checkPages(
        [&](std::uint64_t offset, std::span<std::byte> to) -> Result<std::size_t> {
            const std::size_t from = std::min<std::size_t>(bytes.size(), offset);
            const std::size_t count = std::min(to.size(), bytes.size() - from);
            std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(from), count, to.begin());
            return count;
        },
        key);
}

TEST_F(DatabaseTest, namesExactlyTheDamagedPages)
{
    {
        Database database = make();
        ASSERT_TRUE(database.begin());
        for (int number = 0; number < 3000; ++number)
            insert(database, number);
        ASSERT_TRUE(database.commit());
        ASSERT_TRUE(database.close());
    }
    const auto whole = checkFile(path(), key());
    ASSERT_TRUE(whole);
    EXPECT_TRUE(whole->ok());
    EXPECT_GT(whole->pages, 130u);
    test::damage(path(), 6 * 4096 + 17);     // in the content of page 7
    test::damage(path(), 40 * 4096 + 4050);  // in the initialisation vector of page 41
    test::damage(path(), 129 * 4096 + 4070); // in the code of page 130
    const auto damaged = checkFile(path(), key());
    ASSERT_TRUE(damaged);
    EXPECT_EQ(damaged->damaged, (std::vector<std::uint64_t>{7, 41, 130}));
    EXPECT_FALSE(checkFile(path(), Secret::random(32))->ok());
}

TEST_F(DatabaseTest, readsTheFileThroughSqlitesOwnDescriptor)
{
    Database database = make();
    insert(database, 1);
    ASSERT_TRUE(database.checkpoint());
    const Bytes bytes = readFile(path()).value();
    EXPECT_EQ(database.rawSize().value(), bytes.size());
    Bytes raw(bytes.size() + 100);
    EXPECT_EQ(database.readRaw(0, raw).value(), bytes.size());
    raw.resize(bytes.size());
    EXPECT_EQ(raw, bytes);
}

constexpr std::array<SchemaStep, 1> first{
    SchemaStep{1, "CREATE TABLE t (a INTEGER PRIMARY KEY, b BLOB)"}};
constexpr std::array<SchemaStep, 2> second{
    first[0], SchemaStep{2, "CREATE TABLE u (c TEXT); INSERT INTO u (c) SELECT a FROM t;"}};
constexpr std::array<SchemaStep, 2> broken{
    first[0], SchemaStep{2, "CREATE TABLE u (c TEXT); INSERT INTO nowhere (c) VALUES (1);"}};

class MigrationTest : public DatabaseTest
{
protected:
    void SetUp() override
    {
        auto database = Database::open(path(), key(), Database::Mode::Create);
        ASSERT_TRUE(database);
        ASSERT_TRUE(createSchema(*database, first));
        for (int number = 0; number < 50; ++number)
            insert(*database, number);
        ASSERT_TRUE(database->close());
    }
};

TEST_F(MigrationTest, happensOnACopyAndKeepsTheOldUntilTheNextOpening)
{
    {
        auto opened = openMigrated(folder(), key(), second);
        ASSERT_TRUE(opened);
        EXPECT_TRUE(opened->migrated);
        EXPECT_EQ(opened->database.userVersion().value(), 2);
        EXPECT_EQ(count(opened->database), 50);
        auto query = opened->database.prepare("SELECT count(*) FROM u");
        ASSERT_TRUE(query && *query->step());
        EXPECT_EQ(query->integer(0), 50);
    }
    const Path before = folder() / "vault.db.before.new";
    ASSERT_TRUE(std::filesystem::exists(before));
    EXPECT_FALSE(std::filesystem::exists(folder() / "vault.db.copy.new"));
    auto old = Database::open(before, key(), Database::Mode::Open);
    ASSERT_TRUE(old);
    EXPECT_EQ(old->userVersion().value(), 1);
    EXPECT_EQ(count(*old), 50);
    auto again = openMigrated(folder(), key(), second);
    ASSERT_TRUE(again);
    EXPECT_FALSE(again->migrated);
}

TEST_F(MigrationTest, leavesTheOldWhenItFails)
{
    const Bytes before = readFile(path()).value();
    EXPECT_FALSE(openMigrated(folder(), key(), broken));
    EXPECT_EQ(readFile(path()).value(), before);
    EXPECT_FALSE(std::filesystem::exists(folder() / "vault.db.copy.new"));
    auto opened = openMigrated(folder(), key(), first);
    ASSERT_TRUE(opened);
    EXPECT_EQ(count(opened->database), 50);
}

TEST_F(MigrationTest, refusesALaterFormatUntouched)
{
    {
        auto opened = openMigrated(folder(), key(), second);
        ASSERT_TRUE(opened);
    }
    const Bytes before = readFile(path()).value();
    const auto refused = openMigrated(folder(), key(), first);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::VaultNewer);
    EXPECT_EQ(readFile(path()).value(), before);
}

} // namespace
} // namespace cuaderno
