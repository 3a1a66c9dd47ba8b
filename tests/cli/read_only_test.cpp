// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Commands on a notebook that lies where nothing can be written.
#include "cli/program_run.h"
#include "support/paths.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cuaderno::test {
namespace {

using Json = nlohmann::json;

// A folder that refuses writing, to root by its file system, to anybody else by its rights.
class Sheltered
{
public:
    explicit Sheltered(const std::filesystem::path& folder) : m_folder(folder)
    {
        m_mounted = mount(folder.c_str(), folder.c_str(), nullptr, MS_BIND, nullptr) == 0;
        if (m_mounted)
            m_good =
                mount(nullptr, folder.c_str(), nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr)
                == 0;
        else if (geteuid() != 0)
            m_good = setRights(0400, 0500);
    }

    ~Sheltered()
    {
        if (m_mounted)
            umount(m_folder.c_str());
        else if (m_good)
            setRights(0600, 0700);
    }

    Sheltered(const Sheltered&) = delete;
    Sheltered& operator=(const Sheltered&) = delete;

    bool isGood() const { return m_good; }

private:
    bool setRights(mode_t files, mode_t folders) const
    {
        if (chmod(m_folder.c_str(), 0700) != 0)
            return false;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(m_folder))
            if (chmod(entry.path().c_str(), entry.is_directory() ? folders : files) != 0)
                return false;
        return chmod(m_folder.c_str(), folders) == 0;
    }

    std::filesystem::path m_folder;
    bool m_mounted = false;
    bool m_good = false;
};

TEST(ReadOnlyNotebook, isReadByCommandsThatReadAndNoOthers)
{
    TemporaryFolder folder;
    const std::string v = (folder.path() / "v").string();
    ASSERT_EQ(cliWithPassphrase(
                  {"session", "record", v, "--create", "--practice", "--count", "9", "--seed", "3"})
                  .code,
              0);
    const std::string answers = cliWithPassphrase({"vault", "dump", v}).out;
    const std::string sessions = cliWithPassphrase({"session", "list", v}).out;
    ASSERT_EQ(linesOf(answers).size(), 9u);
    const Sheltered sheltered(v);
    if (!sheltered.isGood())
        GTEST_SKIP() << "nothing can be mounted here, and root is refused no right";

    const std::string word = "opened for reading only";
    for (const std::vector<std::string>& command : {std::vector<std::string>{"vault", "open", v},
                                                    {"vault", "check", v},
                                                    {"vault", "check", v, "--full"},
                                                    {"vault", "dump", v},
                                                    {"session", "list", v},
                                                    {"media", "list", v},
                                                    {"audit", "verify", v}}) {
        const Ended ended = cliWithPassphrase(command);
        EXPECT_EQ(ended.code, 0) << command[1] << ended.err;
        EXPECT_EQ(linesOf(ended.err).size(), 1u) << ended.err;
        EXPECT_NE(ended.err.find(word), std::string::npos) << command[1];
    }
    EXPECT_EQ(cliWithPassphrase({"vault", "dump", v}).out, answers);
    EXPECT_EQ(cliWithPassphrase({"session", "list", v}).out, sessions);
    EXPECT_EQ(cliWithPassphrase({"vault", "check", v, "--full"}).out, "ok\n");

    const std::string session = sessions.substr(0, sessions.find('\t'));
    const std::string copy = (folder.path() / "copy.cuadbackup").string();
    for (const std::vector<std::string>& command :
         {std::vector<std::string>{"session", "seal", v, "--id", session},
          {"session", "erase", v, "--id", session},
          {"session", "record", v, "--practice", "--count", "1"},
          {"vault", "check", v, "--forget-missing"},
          {"vault", "card", v, "-o", copy},
          {"vault", "backup", v, "-o", copy}}) {
        std::vector<std::string> words = command;
        words.emplace_back("--json");
        const Ended ended = cliWithPassphrase(words);
        EXPECT_EQ(ended.code, 1) << command[1] << ended.err;
        EXPECT_EQ(Json::parse(ended.out)["error"]["code"], "vault.read-only") << command[1];
    }
    EXPECT_FALSE(std::filesystem::exists(copy));
}

} // namespace
} // namespace cuaderno::test
