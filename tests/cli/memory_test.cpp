// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytes.h"
#include "base/file.h"
#include "cli/program_run.h"
#include "support/paths.h"
#include "vault/key_file.h"

#include <gtest/gtest.h>
#include <sodium.h>
#include <sys/types.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <map>
#include <sstream>

namespace cuaderno::test {
namespace {

const char* const script = "/data/item[1]/text\tZANAHORIA-4711\n"
                           "/data/item[2]/text\tBERENJENA-0815 and a few words more\n";
const char* const passphraseText = "four words of a test";

std::string utf16(std::string_view text)
{
    std::string wide;
    for (const char letter : text) {
        wide += letter;
        wide += '\0';
    }
    return wide;
}

// What a text looks like in memory, by a name that may be printed.
std::map<std::string, std::string> shapesOf(const std::string& name, std::string_view text)
{
    // Without the last group, which depends on what follows.
    std::string coded(sodium_base64_ENCODED_LEN(text.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(coded.data(), coded.size(),
                      reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    return {{name, std::string(text)},
            {name + " in UTF-16", utf16(text)},
            {name + " in base64", coded.substr(0, text.size() / 3 * 4)}};
}

// All memory of a process that can be read; nothing where it is not ours to read.
std::string memoryOf(pid_t process)
{
    const std::string folder = "/proc/" + std::to_string(process);
    std::ifstream maps(folder + "/maps");
    const auto memory = File::open(folder + "/mem", File::Mode::Read);
    std::string all;
    if (!memory)
        return all;
    for (std::string line; std::getline(maps, line);) {
        std::istringstream words(line);
        std::uint64_t begin = 0;
        std::uint64_t end = 0;
        char dash = 0;
        std::string rights;
        words >> std::hex >> begin >> dash >> end >> rights;
        if (!rights.starts_with("r") || line.ends_with("[vvar]"))
            continue;
        std::string block(end - begin, '\0');
        const auto got = memory->readSome(begin, std::as_writable_bytes(std::span(block)));
        all.append(block, 0, got ? *got : 0);
    }
    return all;
}

class Memory : public testing::Test
{
protected:
    void SetUp() override
    {
        if (geteuid() != 0)
            GTEST_SKIP() << "only root may read the memory of a process that hides it";
        ASSERT_TRUE(writeFileAtomically(m_folder.path() / "script", std::string_view(script)));
    }

    // What the program holds in memory once it has said `said`.
    std::string recordUntil(const std::string& option, const std::string& said)
    {
        std::string memory;
        std::string heard;
        pid_t child = -1;
        CliRun run({"session", "record", vault(), "--create", "--practice", "--script",
                    (m_folder.path() / "script").string(), option, "--passphrase-fd", "3"});
        run.passphrase(passphraseText);
        run.started([&](pid_t pid) { child = pid; });
        run.watch([&](std::string_view piece) {
            heard += piece;
            if (memory.empty() && heard.find(said) != std::string::npos) {
                memory = memoryOf(child);
                kill(child, SIGINT);
            }
            return true;
        });
        const Ended ended = run.run();
        EXPECT_EQ(ended.code, 0) << ended.err;
        EXPECT_EQ(linesOf(ended.out).size(), 4u) << ended.out;
        return memory;
    }

    std::string vault() const { return (m_folder.path() / "v").string(); }

    std::map<std::string, std::string> secrets() const
    {
        std::map<std::string, std::string> all = shapesOf("first answer", "ZANAHORIA-4711");
        all.merge(shapesOf("second answer", "BERENJENA-0815 and a few words more"));
        all.merge(shapesOf("passphrase", passphraseText));
        const auto key = KeyFile::read(Path(vault()) / "vault.key");
        const auto opened = key->open(Secret::fromText(passphraseText));
        const ByteView database = opened->keys.database.view();
        all["database key"] = asText(database);
        all["answers key"] = asText(opened->keys.of(Compartment::Answers).view());
        all["database key in hex"] = toHex(database);
        return all;
    }

private:
    TemporaryFolder m_folder;
};

TEST_F(Memory, holdsNothingOfAnAnswerOrAKeyAfterALock)
{
    const std::string memory = recordUntil("--lock", "# locked");
    ASSERT_GT(memory.size(), 1U << 20) << "it can be read";
    for (const auto& [name, secret] : secrets())
        EXPECT_EQ(memory.find(secret), std::string::npos) << name;
}

// Or the search would find nothing anywhere.
TEST_F(Memory, holdsAnswersWhileANotebookIsOpen)
{
    const std::string memory = recordUntil("--hold", "# held");
    EXPECT_NE(memory.find("ZANAHORIA-4711"), std::string::npos);
    const auto all = secrets();
    EXPECT_NE(memory.find(all.at("database key")), std::string::npos);
}

} // namespace
} // namespace cuaderno::test
