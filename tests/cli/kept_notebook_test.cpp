// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "cli/program_run.h"
#include "support/paths.h"
#include "vault/database.h"
#include "vault/key_file.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <functional>

namespace cuaderno::test {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

// One notebook with a few answers, copied for each damage: making one takes a moment.
class KeptNotebook : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        whole = new TemporaryFolder();
        const Ended made = cliWithPassphrase(
            {"session", "record", (whole->path() / "v").string(), "--create", "--practice"});
        ASSERT_EQ(made.code, 0) << made.err;
    }

    static void TearDownTestSuite()
    {
        delete whole;
        whole = nullptr;
    }

    void SetUp() override { fs::copy(whole->path() / "v", place(), fs::copy_options::recursive); }

    fs::path place() const { return m_folder.path() / "v"; }

    void flip(const char* name, std::uint64_t offset) const
    {
        auto file = File::open(place() / name, File::Mode::ReadWrite);
        std::array<std::byte, 1> byte{};
        ASSERT_TRUE(file && file->readAt(offset, byte));
        byte[0] ^= std::byte{0x20};
        ASSERT_TRUE(file->writeAt(offset, byte));
    }

    Ended run(std::vector<std::string> words) const
    {
        words.insert(words.begin() + 2, place().string());
        return cliWithPassphrase(std::move(words));
    }

    void runSql(std::string_view sql) const
    {
        const auto opened =
            KeyFile::read(place() / "vault.key")->open(Secret::fromText("four words of a test"));
        ASSERT_TRUE(opened);
        auto database =
            Database::open(place() / "vault.db", opened->keys.database, Database::Mode::Open);
        ASSERT_TRUE(database && database->execute(sql));
        ASSERT_TRUE(database->close());
    }

    static TemporaryFolder* whole;

private:
    TemporaryFolder m_folder;
};

TemporaryFolder* KeptNotebook::whole = nullptr;

TEST_F(KeptNotebook, hasALineForEachFindingWhetherItOpensOrNot)
{
    const std::vector<std::pair<std::string, std::function<void()>>> damages = {
        {"vault.database-damaged", [&] { flip("vault.db", 200); }},
        {"vault.database-damaged", [&] { fs::resize_file(place() / "vault.db", 1000); }},
        {"vault.database-damaged", [&] { fs::remove(place() / "vault.db"); }},
        {"vault.database-damaged", [&] { flip("vault.db", 5 * 4096 + 1000); }},
        {"vault.key-damaged", [&] { flip("vault.key", 50); }},
        {"vault.key-damaged", [&] { fs::remove(place() / "vault.key"); }},
        {"vault.secrets-damaged", [&] { fs::resize_file(place() / "vault.erasable", 65535); }},
        {"vault.secrets-damaged", [&] { fs::remove(place() / "vault.erasable"); }},
        {"vault.side-file-damaged", [&] { flip("vault.mark", 20); }},
    };
    for (const auto& [code, damage] : damages) {
        fs::remove_all(place());
        SetUp();
        damage();
        const Ended ended = run({"vault", "check"});
        EXPECT_EQ(ended.code, 1) << code;
        EXPECT_TRUE(ended.out.starts_with(code)) << ended.out << ended.err;
        EXPECT_EQ(linesOf(ended.out).size(), 1u) << ended.out;
    }
    // Mended, and told once.
    EXPECT_EQ(run({"vault", "check"}).out, "ok\n");
}

TEST_F(KeptNotebook, namesItsDamagedPagesOnce)
{
    flip("vault.db", 5 * 4096 + 1000);
    flip("vault.db", 9 * 4096 + 8);
    const Ended words = run({"vault", "check", "--full"});
    EXPECT_NE(words.out.find("(page 6, 10)"), std::string::npos) << words.out;
    const Json json = Json::parse(run({"vault", "check", "--full", "--json"}).out);
    EXPECT_EQ(json["ok"], false);
    int named = 0;
    for (const Json& finding : json["findings"]) {
        if (finding["code"] == "vault.database-damaged") {
            ++named;
            EXPECT_EQ(finding["pages"], Json::array({6, 10}));
        }
    }
    EXPECT_EQ(named, 1) << json;
}

TEST_F(KeptNotebook, isNotWhatAWrongPassphraseMeets)
{
    const Ended wrong = CliRun({"vault", "check", place().string(), "--passphrase-fd", "3"})
                            .passphrase("another one, wrong")
                            .run();
    EXPECT_EQ(wrong.code, 1);
    EXPECT_TRUE(wrong.out.empty()) << wrong.out;
    EXPECT_FALSE(wrong.err.empty());
}

TEST_F(KeptNotebook, givesUpWhatIsMissingOnlyWhenItIsTold)
{
    runSql("UPDATE meta SET missing = 2");
    EXPECT_TRUE(run({"vault", "check", "--full"}).out.starts_with("vault.answers-missing"));
    EXPECT_TRUE(run({"vault", "check", "--full"}).out.starts_with("vault.answers-missing"));
    EXPECT_EQ(run({"vault", "check", "--full", "--forget-missing"}).out, "ok\n");
    EXPECT_EQ(run({"vault", "check", "--full"}).out, "ok\n");
}

TEST_F(KeptNotebook, hasALogThatShowsEachChangedOrMissingRow)
{
    const Ended good = run({"audit", "verify"});
    EXPECT_EQ(good.code, 0) << good.err;
    EXPECT_TRUE(good.out.starts_with("ok ")) << good.out;
    const Json before = Json::parse(run({"audit", "verify", "--json"}).out);
    EXPECT_EQ(before["ok"], true);
    const int rows = before["rows"].get<int>();
    EXPECT_GT(rows, 1);

    runSql("DELETE FROM audit WHERE seq = " + std::to_string(rows));
    const Ended cut = run({"audit", "verify", "--json"});
    EXPECT_EQ(cut.code, 1);
    EXPECT_EQ(Json::parse(cut.out)["error"]["code"], "audit.broken");

    runSql("UPDATE audit SET hash = x'00' WHERE seq = 2");
    const Ended changed = run({"audit", "verify"});
    EXPECT_EQ(changed.code, 1);
    EXPECT_TRUE(changed.out.empty());
    EXPECT_NE(changed.err.find("from row 2 on"), std::string::npos) << changed.err;
}

TEST_F(KeptNotebook, opensByTheNewPassphraseAloneOnceItWasChanged)
{
    const Ended changed = CliRun({"vault", "passphrase", place().string(), "--passphrase-fd", "3",
                                  "--new-passphrase-fd", "3"})
                              .passphrase("four words of a test\nfive other words of it")
                              .run();
    EXPECT_EQ(changed.code, 0) << changed.err;
    EXPECT_EQ(changed.out, "changed\n");
    EXPECT_EQ(run({"vault", "open"}).code, 1);
    const Ended opened = CliRun({"vault", "open", place().string(), "--passphrase-fd", "3"})
                             .passphrase("five other words of it")
                             .run();
    EXPECT_EQ(opened.code, 0) << opened.err;
}

TEST_F(KeptNotebook, tellsItsFormat)
{
    EXPECT_EQ(run({"vault", "migrate"}).out, "format 2\n");
    const Json json = Json::parse(run({"vault", "migrate", "--json"}).out);
    EXPECT_EQ(json["format"], 2);
    EXPECT_EQ(json["before"], 2);
}

TEST_F(KeptNotebook, isSavedIntoANewOneAsFarAsItIsWhole)
{
    const Ended before = run({"vault", "dump"});
    ASSERT_EQ(before.code, 0);
    const std::string saved = place().string() + "-saved";
    const auto dumpSaved = [&] { return cliWithPassphrase({"vault", "dump", saved}); };

    Ended done = run({"vault", "salvage", "-o", saved});
    EXPECT_EQ(done.code, 0) << done.err;
    EXPECT_NE(done.out.find("Nothing was lost"), std::string::npos) << done.out;
    EXPECT_EQ(dumpSaved().out, before.out);
    EXPECT_EQ(run({"vault", "salvage", "-o", saved}).code, 1) << "there is one";
    fs::remove_all(saved);

    // The first page holds no answer.
    flip("vault.db", 200);
    EXPECT_NE(run({"vault", "open"}).code, 0);
    done = run({"vault", "salvage", "-o", saved, "--json"});
    EXPECT_EQ(done.code, 1) << "something was damaged";
    const Json told = Json::parse(done.out);
    EXPECT_EQ(told["lost"].at(0)["code"], "vault.database-damaged");
    EXPECT_EQ(told["lost"].at(0)["pages"], Json({1}));
    EXPECT_EQ(dumpSaved().out, before.out);
    EXPECT_EQ(cliWithPassphrase({"vault", "check", saved, "--full"}).out, "ok\n");
}

} // namespace
} // namespace cuaderno::test
