// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "cli/program_run.h"
#include "support/paths.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace cuaderno::test {
namespace {

using Json = nlohmann::json;

const std::vector<std::vector<std::string>> commands = {{"demo"},
                                                        {"form", "check"},
                                                        {"form", "convert"},
                                                        {"form", "show"},
                                                        {"form", "bench"},
                                                        {"form", "submit"},
                                                        {"xpath"},
                                                        {"vault", "create"},
                                                        {"vault", "open"},
                                                        {"vault", "check"},
                                                        {"vault", "dump"},
                                                        {"vault", "passphrase"},
                                                        {"vault", "migrate"},
                                                        {"vault", "card"},
                                                        {"vault", "ways"},
                                                        {"vault", "forget-way"},
                                                        {"vault", "shares"},
                                                        {"vault", "prove-recovery"},
                                                        {"vault", "recover"},
                                                        {"audit", "verify"},
                                                        {"session", "record"},
                                                        {"session", "list"},
                                                        {"session", "seal"},
                                                        {"session", "erase"},
                                                        {"media", "add"},
                                                        {"media", "cat"},
                                                        {"media", "list"},
                                                        {"project", "create"},
                                                        {"project", "show"},
                                                        {"project", "import"},
                                                        {"project", "person"},
                                                        {"project", "people"},
                                                        {"release", "make"},
                                                        {"release", "approve"},
                                                        {"release", "verify"},
                                                        {"doctor"}};

TEST(Contract, helpsOnEveryLevelWithAnExample)
{
    EXPECT_NE(cli({"--help"}).out.find("Example"), std::string::npos);
    for (auto command : commands) {
        command.push_back("--help");
        const Ended ended = cli(command);
        EXPECT_EQ(ended.code, 0) << command[0];
        EXPECT_NE(ended.out.find("Example:\n  cuaderno-cli " + command[0]), std::string::npos)
            << ended.out;
    }
}

TEST(Contract, tellsVersionsOfLibrariesAndFormats)
{
    const Ended words = cli({"--version"});
    EXPECT_EQ(words.code, 0);
    for (const char* part : {"cuaderno-cli", "SQLCipher", "libsodium", "formats"})
        EXPECT_NE(words.out.find(part), std::string::npos) << words.out;
    const Json json = Json::parse(cli({"--json", "--version"}).out);
    EXPECT_FALSE(json["sqlcipher"].get<std::string>().empty());
    EXPECT_GE(json["formats"]["database"].get<int>(), 1);
    EXPECT_EQ(json["formats"]["media"].get<int>(), 1);
}

TEST(Contract, endsWithTwoWhenItIsUsedWrongly)
{
    for (const auto& arguments :
         std::vector<std::vector<std::string>>{{},
                                               {"something"},
                                               {"vault"},
                                               {"form", "check"},
                                               {"form", "check", "a", "--colour", "red"},
                                               {"session", "seal", "v"},
                                               {"release", "make", "v"},
                                               {"vault", "create", "v", "--kdf-ms", "soon"},
                                               {"vault", "open", "v", "--passphrase", "secret"}}) {
        const Ended ended = cli(arguments);
        EXPECT_EQ(ended.code, 2) << (arguments.empty() ? "nothing" : arguments.back());
        EXPECT_TRUE(ended.out.empty()) << ended.out;
        EXPECT_FALSE(ended.err.empty());
    }
}

TEST(Contract, tellsWrongUseAsJsonTooWhereItWasAskedFor)
{
    const Ended ended = cli({"form", "check", "--json"});
    EXPECT_EQ(ended.code, 2);
    EXPECT_EQ(Json::parse(ended.out)["error"]["code"], "usage.wrong");
}

TEST(Contract, asksForNoPassphraseWhereThereIsNobodyToAsk)
{
    const TemporaryFolder folder;
    const Ended ended = cli({"vault", "create", (folder.path() / "v").string()});
    EXPECT_EQ(ended.code, 2);
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "v"));
}

TEST(Contract, saysWhatIsWrongWithAFormInOneObject)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFileAtomically(folder.path() / "survey.csv",
                                    "type,name,label\ntext,a,A\nselect_one nothing,b,B\n"
                                    "integer,c,C\ntext,c,Again\n"));
    const Ended bad = cli({"form", "check", folder.path().string(), "--json"});
    EXPECT_EQ(bad.code, 1);
    const Json json = Json::parse(bad.out);
    EXPECT_EQ(json["loads"], false);
    EXPECT_GE(json["errors"].size(), 2u);
    for (const Json& error : json["errors"]) {
        for (const char* key : {"code", "message", "where", "next"})
            EXPECT_TRUE(error.contains(key)) << error;
        EXPECT_EQ(error["where"]["sheet"], "survey");
        EXPECT_GT(error["where"]["row"].get<int>(), 1);
    }
    const Ended good =
        cli({"--json", "form", "check", (surveysFolder() / "worker-cleaning").string()});
    EXPECT_EQ(good.code, 0);
    EXPECT_EQ(Json::parse(good.out)["loads"], true);
    EXPECT_EQ(Json::parse(good.out)["languages"].size(), 3u);
    EXPECT_GT(Json::parse(good.out)["questions"].get<int>(), 60);
}

TEST(Contract, namesAMissingFileInWordsAndInJson)
{
    const Ended words = cli({"form", "check", "/nowhere/at/all.xlsx"});
    EXPECT_EQ(words.code, 1);
    EXPECT_NE((words.out + words.err).find("/nowhere/at/all.xlsx"), std::string::npos);
    const Json json = Json::parse(cli({"vault", "open", "/nowhere", "--json"}).out);
    EXPECT_EQ(json["error"]["code"], "vault.not-found");
    EXPECT_TRUE(json["error"].contains("next"));
}

TEST(Contract, showsAFormAsAnOutline)
{
    const auto form = (surveysFolder() / "worker-cleaning").string();
    const Ended words = cli({"form", "show", form, "--language", "es"});
    EXPECT_EQ(words.code, 0);
    EXPECT_NE(words.out.find("relevant: "), std::string::npos);
    const Json json = Json::parse(cli({"form", "show", form, "--json"}).out);
    EXPECT_EQ(json["id"], "worker-cleaning");
    EXPECT_GT(json["rows"].size(), 60u);
    EXPECT_EQ(cli({"form", "show", form, "--language", "xx"}).code, 1);
}

TEST(Contract, looksAtTheMachine)
{
    const Ended ended = cli({"doctor", "--json"});
    EXPECT_EQ(ended.code, 0);
    EXPECT_GE(Json::parse(ended.out)["looks"].size(), 6u);
}

} // namespace
} // namespace cuaderno::test
