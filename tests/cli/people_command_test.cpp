// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "cli/program_run.h"
#include "support/paths.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include <filesystem>

namespace cuaderno::test {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

class PeopleByCli : public testing::Test
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

    std::string vault() const { return place().string(); }

    Ended by(const std::string& passphrase, std::vector<std::string> words) const
    {
        words.insert(words.end(), {"--passphrase-fd", "3"});
        return CliRun(std::move(words)).passphrase(passphrase).run();
    }

    // The new person's words are on a descriptor that the program inherits.
    Ended letIn(const std::vector<std::string>& who, const std::string& words) const
    {
        const fs::path file = m_folder.path() / "words";
        EXPECT_TRUE(writeFileAtomically(file, words + "\n"));
        // Away from 3, on which the passphrase is.
        const int opened = ::open(file.c_str(), O_RDONLY);
        const int descriptor = ::fcntl(opened, F_DUPFD, 10);
        ::close(opened);
        std::vector<std::string> all{"project", "person", vault(), "--new-passphrase-fd",
                                     std::to_string(descriptor)};
        all.insert(all.end(), who.begin(), who.end());
        const Ended ended = cliWithPassphrase(all);
        ::close(descriptor);
        return ended;
    }

    Json people() const
    {
        return Json::parse(cliWithPassphrase({"project", "people", vault(), "--json"}).out)
            .at("people");
    }

    static TemporaryFolder* whole;

private:
    TemporaryFolder m_folder;
};

TemporaryFolder* PeopleByCli::whole = nullptr;

TEST_F(PeopleByCli, aPersonIsLetInWithWhatHerRoleOpens)
{
    const Ended added = letIn({"--alias", "Salma", "--role", "safeguarding"}, "seven lamps");
    ASSERT_EQ(added.code, 0) << added.err;
    EXPECT_EQ(added.out, "added Salma\n");
    const Json listed = people();
    ASSERT_EQ(listed.size(), 2U);
    EXPECT_EQ(listed[0]["owner"], true);
    EXPECT_EQ(listed[0]["you"], true);
    EXPECT_EQ(listed[0]["opens"],
              (std::vector<std::string>{"answers", "recordings", "contacts", "money", "memos"}));
    EXPECT_EQ(listed[1]["alias"], "Salma");
    EXPECT_EQ(listed[1]["roles"], std::vector<std::string>{"safeguarding"});
    EXPECT_EQ(listed[1]["opens"], (std::vector<std::string>{"concerns", "memos"}));
    EXPECT_EQ(listed[1]["ways"], 1);
    EXPECT_EQ(by("seven lamps", {"vault", "open", vault()}).code, 0);
    const Ended hers = by("seven lamps", {"project", "people", vault()});
    EXPECT_EQ(linesOf(hers.out)[1], "Salma\tsafeguarding\tconcerns,memos\t1");
}

TEST_F(PeopleByCli, whoHoldsNoAnswersGetsCountsAndNoAlarm)
{
    ASSERT_EQ(letIn({"--alias", "Salma", "--role", "safeguarding"}, "seven lamps").code, 0);
    const Ended check = by("seven lamps", {"vault", "check", vault(), "--full"});
    EXPECT_EQ(check.code, 0);
    EXPECT_EQ(check.out, "ok\n");
    const Ended list = by("seven lamps", {"session", "list", vault(), "--json"});
    EXPECT_EQ(list.code, 0) << list.err;
    EXPECT_EQ(Json::parse(list.out)["not_held"], 1);
    EXPECT_TRUE(Json::parse(list.out)["sessions"].empty());
    const Ended dump = by("seven lamps", {"vault", "dump", vault()});
    EXPECT_EQ(dump.code, 1) << "not everything could be read";
    EXPECT_EQ(dump.out, "");
    const std::string id =
        linesOf(cliWithPassphrase({"session", "list", vault()}).out)[0].substr(0, 32);
    const Ended erase = by("seven lamps", {"session", "erase", vault(), "--id", id, "--json"});
    EXPECT_EQ(erase.code, 1);
    EXPECT_EQ(Json::parse(erase.out)["error"]["code"], "vault.not-held");
    EXPECT_EQ(linesOf(cliWithPassphrase({"session", "list", vault()}).out).size(), 1U);
}

TEST_F(PeopleByCli, rolesChangeUnderHerOwnPassphraseAndSheCanBeTakenAway)
{
    ASSERT_EQ(letIn({"--alias", "Ines", "--role", "field"}, "a boat of paper").code, 0);
    EXPECT_EQ(letIn({"--alias", "Ines", "--role", "observer"}, "not hers").code, 1);
    const Ended changed = letIn({"--alias", "Ines", "--role", "observer"}, "a boat of paper");
    EXPECT_EQ(changed.out, "changed Ines\n") << changed.err;
    EXPECT_EQ(people()[1]["opens"], std::vector<std::string>{"memos"});
    const Ended removed =
        cliWithPassphrase({"project", "person", vault(), "--remove", "Ines", "--json"});
    EXPECT_EQ(removed.code, 0) << removed.err;
    EXPECT_EQ(people().size(), 1U);
    EXPECT_EQ(by("a boat of paper", {"vault", "open", vault()}).code, 1);
    const Ended unknown =
        cliWithPassphrase({"project", "person", vault(), "--remove", "Ines", "--json"});
    EXPECT_EQ(unknown.code, 1);
    EXPECT_EQ(Json::parse(unknown.out)["error"]["code"], "study.unknown-co-researcher");
}

TEST_F(PeopleByCli, theLastHolderOfConcernsStays)
{
    ASSERT_EQ(letIn({"--alias", "Salma", "--role", "safeguarding"}, "seven lamps").code, 0);
    const Ended removed =
        cliWithPassphrase({"project", "person", vault(), "--remove", "Salma", "--json"});
    EXPECT_EQ(removed.code, 1);
    EXPECT_EQ(Json::parse(removed.out)["error"]["code"], "vault.last-way");
    const Ended second = letIn({"--alias", "Rim", "--role", "safeguarding", "--json"}, "stones");
    EXPECT_EQ(second.code, 1);
    EXPECT_EQ(Json::parse(second.out)["error"]["code"], "vault.not-held")
        << "the lead has no concerns to give any more";
}

TEST_F(PeopleByCli, whoMadeTheNotebookSaysWhoSheIs)
{
    const Ended named = cliWithPassphrase(
        {"project", "person", vault(), "--alias", "Ana", "--role", "lead", "--mine"});
    EXPECT_EQ(named.code, 0) << named.err;
    EXPECT_EQ(people()[0]["alias"], "Ana");
    EXPECT_EQ(people().size(), 1U);
    EXPECT_EQ(cliWithPassphrase({"project", "person", vault(), "--remove", "Ana"}).code, 1);
}

TEST_F(PeopleByCli, aReleaseIsAgreedToByEachThroughHerOwnWayIn)
{
    // Nothing leaves a practice notebook, agreed or not.
    EXPECT_EQ(cliWithPassphrase({"release", "approve", vault()}).code, 1);
    fs::remove_all(place());
    const std::string form = (sourceFolder() / "surveys" / "worker-cleaning").string();
    ASSERT_EQ(cliWithPassphrase({"vault", "create", vault(), "--kdf-ms", "0"}).code, 0);
    ASSERT_EQ(cliWithPassphrase({"project", "create", vault(), "--title", "Ours"}).code, 0);
    ASSERT_EQ(cliWithPassphrase({"project", "import", vault(), form}).code, 0);
    ASSERT_EQ(letIn({"--alias", "Ines", "--role", "peer"}, "a boat of green paper").code, 0);
    const auto refusal = [&] {
        const Ended made = cliWithPassphrase(
            {"release", "make", vault(), "--out", vault() + "-release", "--json"});
        EXPECT_EQ(made.code, 1);
        return Json::parse(made.out)["error"]["code"].get<std::string>();
    };
    EXPECT_EQ(refusal(), "release.not-approved");
    const Json first =
        Json::parse(cliWithPassphrase({"release", "approve", vault(), "--json"}).out);
    EXPECT_EQ(first["approvals"], 1);
    EXPECT_EQ(first["co_researcher_missing"], true);
    EXPECT_EQ(first["enough"], false);
    EXPECT_EQ(refusal(), "release.not-approved");
    const Json second =
        Json::parse(by("a boat of green paper", {"release", "approve", vault(), "--json"}).out);
    EXPECT_EQ(second["approvals"], 2);
    EXPECT_EQ(second["enough"], true);
    EXPECT_EQ(refusal(), "release.nothing") << "there is nobody in it yet";
}

TEST_F(PeopleByCli, whatIsMissingIsSaidBeforeAnythingIsOpened)
{
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {}, {"--alias", "Ana"}, {"--alias", "Ana", "--remove", "Ana"}}) {
        std::vector<std::string> all{"project", "person", vault()};
        all.insert(all.end(), words.begin(), words.end());
        EXPECT_EQ(cli(all).code, 2);
    }
    EXPECT_EQ(
        cliWithPassphrase({"project", "person", vault(), "--alias", "Ana", "--role", "queen"}).code,
        2);
    EXPECT_EQ(people().size(), 1U);
}

} // namespace
} // namespace cuaderno::test
