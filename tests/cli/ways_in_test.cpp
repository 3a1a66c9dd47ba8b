// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "cli/program_run.h"
#include "support/paths.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>

namespace cuaderno::test {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

bool isPrivate(const fs::path& path)
{
    struct stat status
    {
    };

    return stat(path.c_str(), &status) == 0 && (status.st_mode & 077) == 0;
}

// One notebook with a few answers, copied for each test.
class WaysInByCli : public testing::Test
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

    std::string path(const char* name) const { return (m_folder.path() / name).string(); }

    std::string vault() const { return place().string(); }

    Ended by(const std::string& passphrase, std::vector<std::string> words) const
    {
        words.insert(words.end(), {"--passphrase-fd", "3"});
        return CliRun(std::move(words)).passphrase(passphrase).run();
    }

    static TemporaryFolder* whole;

private:
    TemporaryFolder m_folder;
};

TemporaryFolder* WaysInByCli::whole = nullptr;

TEST_F(WaysInByCli, newKeysLeaveTheAnswersAndEndEveryOtherWay)
{
    const Ended before = by("four words of a test", {"vault", "dump", vault()});
    ASSERT_EQ(before.code, 0) << before.err;
    ASSERT_EQ(by("four words of a test", {"vault", "card", vault(), "-o", path("card.txt")}).code,
              0);
    fs::copy(place(), path("seen"), fs::copy_options::recursive);
    const Ended changed = CliRun({"vault", "passphrase", vault(), "--passphrase-fd", "3",
                                  "--new-passphrase-fd", "3", "--new-keys", "--json"})
                              .passphrase("four words of a test\nfive other words of it")
                              .run();
    ASSERT_EQ(changed.code, 0) << changed.err;
    const Json told = Json::parse(changed.out);
    EXPECT_EQ(told["sessions"], 1);
    ASSERT_EQ(told["gone"].size(), 1U);
    EXPECT_EQ(told["gone"][0]["kind"], "key card");
    EXPECT_TRUE(told["left"].is_null());

    const Ended after = by("five other words of it", {"vault", "dump", vault()});
    EXPECT_EQ(after.code, 0) << after.err;
    EXPECT_EQ(after.out, before.out);
    EXPECT_EQ(by("five other words of it", {"vault", "check", vault(), "--full"}).out, "ok\n");
    EXPECT_EQ(by("five other words of it", {"audit", "verify", vault()}).code, 0);
    EXPECT_EQ(by("four words of a test", {"vault", "open", vault()}).code, 1);
    EXPECT_EQ(CliRun({"vault", "open", vault(), "--key-file", path("card.txt")}).run().code, 1);
    fs::copy_file(fs::path(path("seen")) / "vault.key", place() / "vault.key",
                  fs::copy_options::overwrite_existing);
    EXPECT_EQ(by("four words of a test", {"vault", "open", vault()}).code, 1);
}

TEST_F(WaysInByCli, aPinOpensWithTheFileOfItsDeviceAlone)
{
    const std::string file = path("device.secret");
    const auto pin = [&](const std::string& digits, const std::string& place) {
        return CliRun({"vault", "pin", vault(), "--passphrase-fd", "3", "--new-passphrase-fd", "3",
                       "--device-secret", place})
            .passphrase("four words of a test\n" + digits)
            .run();
    };
    const Ended inside = pin("480913", (place() / "device.secret").string());
    EXPECT_EQ(inside.code, 2) << inside.err;
    EXPECT_FALSE(fs::exists(place() / "device.secret"));
    EXPECT_EQ(pin("12345", file).code, 1);
    EXPECT_FALSE(fs::exists(file)) << "no file for a PIN that is none";

    const Ended made = pin("480913", file);
    ASSERT_EQ(made.code, 0) << made.err;
    EXPECT_TRUE(isPrivate(file));
    EXPECT_EQ(by("480913", {"vault", "open", vault(), "--device-secret", file}).code, 0);
    EXPECT_EQ(by("480913", {"vault", "check", vault(), "--device-secret", file}).out, "ok\n");
    EXPECT_EQ(by("four words of a test", {"vault", "open", vault(), "--device-secret", file}).code,
              0);
    EXPECT_EQ(by("480913", {"vault", "open", vault()}).code, 1);
    EXPECT_EQ(by("480913", {"vault", "open", vault(), "--device-secret", path("none")}).code, 1);
    const Ended list = by("four words of a test", {"vault", "ways", vault()});
    EXPECT_NE(list.out.find("\tpin\t"), std::string::npos) << list.out;

    // Another one with the same file.
    ASSERT_EQ(pin("1234567", file).code, 0);
    EXPECT_EQ(by("480913", {"vault", "open", vault(), "--device-secret", file}).code, 1);
    EXPECT_EQ(by("1234567", {"vault", "open", vault(), "--device-secret", file}).code, 0);
    fs::resize_file(file, 20);
    EXPECT_EQ(by("1234567", {"vault", "open", vault(), "--device-secret", file}).code, 2);
}

TEST_F(WaysInByCli, aKeyCardOpensWhateverAPassphraseDoes)
{
    const std::string card = path("card.txt");
    const Ended made = cliWithPassphrase({"vault", "card", vault(), "-o", card});
    ASSERT_EQ(made.code, 0) << made.err;
    EXPECT_TRUE(isPrivate(card));
    const std::string text = readText(card).value();
    EXPECT_TRUE(text.starts_with("CUADCARD1-")) << "a text to copy by hand";
    EXPECT_EQ(made.out.find("CUADCARD1"), std::string::npos) << "and nowhere else";
    EXPECT_EQ(made.err.find("CUADCARD1"), std::string::npos);

    const std::string dump = cliWithPassphrase({"vault", "dump", vault()}).out;
    EXPECT_FALSE(dump.empty());
    EXPECT_EQ(cli({"vault", "dump", vault(), "--key-file", card}).out, dump);
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {"vault", "open"}, {"session", "list"}, {"project", "show"}, {"audit", "verify"}}) {
        std::vector<std::string> all = words;
        all.insert(all.end(), {vault(), "--key-file", card});
        EXPECT_EQ(cli(all).code, 0) << words[1];
    }
    const Json ways = Json::parse(cliWithPassphrase({"vault", "ways", vault(), "--json"}).out);
    EXPECT_EQ(ways["recovery"], "proved") << "it was opened by it";
    ASSERT_EQ(ways["ways"].size(), 2U);
    EXPECT_EQ(ways["ways"][1]["kind"], "key card");
}

TEST_F(WaysInByCli, aCardIsAPageToPrintWhereAPictureIsAskedFor)
{
    const std::string page = path("card.svg");
    ASSERT_EQ(cliWithPassphrase({"vault", "card", vault(), "-o", page}).code, 0);
    EXPECT_TRUE(isPrivate(page));
    const std::string svg = readText(page).value();
    EXPECT_TRUE(svg.starts_with("<svg "));
    // The letters between the tags are the card, word first, and they open the notebook.
    std::string letters;
    for (std::size_t at = svg.find("<g "); (at = svg.find("\">", at)) != std::string::npos;) {
        at += 2;
        if (svg[at] != '<')
            letters += svg.substr(at, svg.find('<', at) - at);
    }
    EXPECT_EQ(letters.size(), std::string_view("CUADCARD1").size() + 56) << letters;
    ASSERT_TRUE(writeFileAtomically(path("typed.txt"), letters));
    EXPECT_EQ(cli({"vault", "open", vault(), "--key-file", path("typed.txt")}).code, 0);
}

TEST_F(WaysInByCli, aCardThatCannotBeWrittenDownIsNoWayIn)
{
    const std::string there = path("there.txt");
    ASSERT_TRUE(writeFileAtomically(there, "something else"));
    const Ended refused = cliWithPassphrase({"vault", "card", vault(), "-o", there, "--json"});
    EXPECT_EQ(refused.code, 1);
    EXPECT_EQ(Json::parse(refused.out)["error"]["code"], "file.exists");
    EXPECT_EQ(readText(there).value(), "something else");
    const Json ways = Json::parse(cliWithPassphrase({"vault", "ways", vault(), "--json"}).out);
    EXPECT_EQ(ways["ways"].size(), 1U);
    EXPECT_EQ(ways["recovery"], "none");
}

TEST_F(WaysInByCli, aCardWithAWrongLetterIsNamedAndNotTried)
{
    const std::string card = path("card.txt");
    ASSERT_EQ(cliWithPassphrase({"vault", "card", vault(), "-o", card}).code, 0);
    std::string text = readText(card).value();
    text[12] = text[12] == 'Z' ? 'Y' : 'Z';
    ASSERT_TRUE(writeFileAtomically(path("wrong.txt"), text));
    const Bytes before = readFile(place() / "vault.tries").value();
    const Ended refused =
        cli({"vault", "open", vault(), "--key-file", path("wrong.txt"), "--json"});
    EXPECT_EQ(refused.code, 1);
    EXPECT_EQ(Json::parse(refused.out)["error"]["code"], "key-card.unreadable");
    EXPECT_EQ(readFile(place() / "vault.tries").value(), before);
    EXPECT_EQ(cliWithPassphrase({"vault", "open", vault(), "--key-file", card}).code, 2)
        << "one of the two is enough";
}

TEST_F(WaysInByCli, aCardIsTakenAwayByTheNumberOfItsSlot)
{
    const std::string card = path("card.txt");
    ASSERT_EQ(cliWithPassphrase({"vault", "card", vault(), "-o", card}).code, 0);
    EXPECT_EQ(cliWithPassphrase({"vault", "forget-way", vault(), "--slot", "0"}).code, 1);
    EXPECT_EQ(cliWithPassphrase({"vault", "forget-way", vault(), "--slot", "4"}).code, 2);
    EXPECT_EQ(cliWithPassphrase({"vault", "forget-way", vault(), "--slot", "1"}).code, 0);
    EXPECT_EQ(cli({"vault", "open", vault(), "--key-file", card}).code, 1);
}

TEST_F(WaysInByCli, twoSharesGiveANewPassphrase)
{
    const std::string dump = cliWithPassphrase({"vault", "dump", vault()}).out;
    const Ended made = cliWithPassphrase({"vault", "shares", vault(), "-o", path("shares")});
    ASSERT_EQ(made.code, 0) << made.err;
    EXPECT_EQ(made.out.find("CUADSHARE1"), std::string::npos);
    const std::string one = path("shares/share-1.txt");
    const std::string three = path("shares/share-3.txt");
    EXPECT_TRUE(isPrivate(one));
    EXPECT_TRUE(isPrivate(path("shares")));

    EXPECT_EQ(cliWithPassphrase({"vault", "prove-recovery", vault(), "--share-file", one}).code, 2);
    const Ended twice = cliWithPassphrase(
        {"vault", "prove-recovery", vault(), "--share-file", one, "--share-file", one, "--json"});
    EXPECT_EQ(twice.code, 1);
    EXPECT_EQ(Json::parse(twice.out)["error"]["code"], "share.of-another");
    EXPECT_EQ(cliWithPassphrase(
                  {"vault", "prove-recovery", vault(), "--share-file", one, "--share-file", three})
                  .code,
              0);

    const Ended back = CliRun({"vault", "recover", vault(), "--share-file", three, "--share-file",
                               one, "--new-passphrase-fd", "3"})
                           .passphrase("five words of the new one")
                           .run();
    ASSERT_EQ(back.code, 0) << back.err;
    EXPECT_EQ(cliWithPassphrase({"vault", "open", vault()}).code, 1);
    EXPECT_EQ(by("five words of the new one", {"vault", "dump", vault()}).out, dump);
}

TEST_F(WaysInByCli, sharesOfAnotherProjectChangeNothing)
{
    const std::string other = path("other");
    ASSERT_EQ(cliWithPassphrase({"vault", "create", other, "--practice", "--kdf-ms", "0"}).code, 0);
    ASSERT_EQ(cliWithPassphrase({"vault", "shares", other, "-o", path("shares")}).code, 0);
    const Ended refused = cliWithPassphrase(
        {"vault", "recover", vault(), "--share-file", path("shares/share-1.txt"), "--share-file",
         path("shares/share-2.txt"), "--new-passphrase-fd", "3", "--json"});
    EXPECT_EQ(refused.code, 1);
    EXPECT_EQ(Json::parse(refused.out)["error"]["code"], "recovery.not-for-this");
    EXPECT_EQ(cliWithPassphrase({"vault", "open", vault()}).code, 0);
}

TEST_F(WaysInByCli, twoSharesAndSalvageBringBackWhatWasSealedWithoutADatabase)
{
    ASSERT_EQ(cliWithPassphrase({"vault", "shares", vault(), "-o", path("shares")}).code, 0);
    const auto recovered = [&](std::vector<std::string> more) {
        std::vector<std::string> words{"vault",
                                       "recover",
                                       vault(),
                                       "--share-file",
                                       path("shares/share-1.txt"),
                                       "--share-file",
                                       path("shares/share-3.txt"),
                                       "--new-passphrase-fd",
                                       "3"};
        words.insert(words.end(), more.begin(), more.end());
        return CliRun(words).passphrase("five words of the new one").run();
    };
    std::filesystem::remove(vault() + "/vault.db");
    EXPECT_EQ(recovered({}).code, 1);
    const Ended back = recovered({"--without-database"});
    ASSERT_EQ(back.code, 0) << back.err;
    EXPECT_NE(back.out.find("vault salvage"), std::string::npos);
    // What was sealed is the test of core's; here nothing was.
    EXPECT_EQ(by("five words of the new one", {"vault", "open", vault()}).code, 1);
    EXPECT_EQ(
        CliRun({"vault", "recover", vault(), "--lead", vault(), "--without-database"}).run().code,
        2);
}

TEST_F(WaysInByCli, aSecondPassphraseDestroysTheNotebookAndOpensThePracticeOne)
{
    // Alone in a folder.
    const fs::path all = path("all");
    fs::create_directory(all);
    fs::rename(place(), all / "v");
    const std::string notebook = (all / "v").string();
    const auto turn = [&](const std::string& lines, std::vector<std::string> more) {
        std::vector<std::string> arguments{"vault", "duress", notebook, "--passphrase-fd", "3"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return CliRun(std::move(arguments)).passphrase(lines).run();
    };
    const auto count = [&] {
        return std::distance(fs::directory_iterator(all), fs::directory_iterator());
    };
    const std::string both = "four words of a test\nquiet water on the stove";
    EXPECT_EQ(turn("four words of a test\nfour words of a test", {"--new-passphrase-fd", "3"}).code,
              2);
    EXPECT_EQ(count(), 1);
    const Ended on = turn(both, {"--new-passphrase-fd", "3"});
    ASSERT_EQ(on.code, 0) << on.err;
    EXPECT_EQ(on.out, "on\n");
    EXPECT_NE(on.err.find("forensic laboratory"), std::string::npos);
    EXPECT_EQ(count(), 2);
    EXPECT_NE(by("four words of a test", {"vault", "ways", notebook}).out.find("\tduress\t"),
              std::string::npos);
    ASSERT_EQ(turn("four words of a test", {"--off"}).out, "off\n");
    EXPECT_EQ(count(), 1);
    EXPECT_EQ(by("quiet water on the stove", {"vault", "open", notebook}).code, 1);
    ASSERT_EQ(turn(both, {"--new-passphrase-fd", "3"}).code, 0);

    EXPECT_EQ(by("quiet water on the stove", {"vault", "check", notebook, "--full"}).out, "ok\n");
    EXPECT_EQ(count(), 1);
    EXPECT_EQ(by("four words of a test", {"vault", "open", notebook}).code, 1);
    const Ended list = by("quiet water on the stove", {"session", "list", notebook});
    EXPECT_EQ(list.code, 0) << list.err;
    EXPECT_GE(std::ranges::count(list.out, '\n'), 4) << "it looks used";
    const Ended ways = by("quiet water on the stove", {"vault", "ways", notebook});
    EXPECT_EQ(ways.out.find("duress"), std::string::npos);
    EXPECT_EQ(by("quiet water on the stove", {"audit", "verify", notebook}).code, 0);
}

} // namespace
} // namespace cuaderno::test
