// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the disk itself holds after "stop and delete", for who has the device and every key of the
// vault: all blocks of a file system, those that no file has any more too.
#include "media_support.h"
#include "support/canaries.h"
#include "vault/database.h"
#include "vault/key_file.h"
#include "vault/page_codec.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

namespace cuaderno {
namespace {

using namespace test;

const std::string answerText = "zwirbelquaste unter der treppe";

bool run(const std::string& command)
{
    const int status = std::system((command + " > /dev/null 2>&1").c_str());
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

// A file system of its own in a file.
class Disk
{
public:
    explicit Disk(const Path& folder) : m_image(folder / "disk.img"), m_place(folder / "disk")
    {
        std::filesystem::create_directories(m_place);
        std::ofstream(m_image).close();
        std::filesystem::resize_file(m_image, 48U << 20);
    }

    ~Disk() { takeOff(); }

    Disk(const Disk&) = delete;
    Disk& operator=(const Disk&) = delete;

    bool make() const { return run("PATH=$PATH:/usr/sbin:/sbin mkfs.ext4 -q " + m_image.string()); }

    bool putOn()
    {
        m_isOn = run("mount -o loop " + m_image.string() + ' ' + m_place.string());
        return m_isOn;
    }

    bool takeOff()
    {
        if (m_isOn)
            m_isOn = !run("umount " + m_place.string());
        return !m_isOn;
    }

    const Path& image() const { return m_image; }

    const Path& place() const { return m_place; }

private:
    Path m_image;
    Path m_place;
    bool m_isOn = false;
};

// The secrets that the rows of sessions hang on, as they lie in the table.
std::vector<Bytes> secretsOfSessions(const Path& vault, const Secret& databaseKey)
{
    auto database = Database::open(vault / "vault.db", databaseKey, Database::Mode::Open);
    EXPECT_TRUE(database);
    const auto table = readFile(vault / "vault.erasable").value();
    std::vector<Bytes> secrets;
    {
        auto query = database->prepare("SELECT entry FROM session");
        EXPECT_TRUE(query);
        while (*query->step()) {
            const auto entry = static_cast<std::size_t>(query->integer(0));
            const ByteView secret =
                ByteView(table).subspan(entry / 512 * 65'536 + entry % 512 * 64, 32);
            secrets.emplace_back(secret.begin(), secret.end());
        }
    }
    EXPECT_TRUE(database->close());
    return secrets;
}

// Every block of the disk as a page of the database, opened with its key.
std::string openedBlocks(const Path& image, const Secret& databaseKey)
{
    const auto disk = readFile(image).value();
    std::string plain;
    const Bytes zeros(pageSize);
    for (std::size_t at = 0; at + pageSize <= disk.size(); at += pageSize) {
        const ByteView block = ByteView(disk).subspan(at, pageSize);
        if (std::ranges::equal(block, zeros))
            continue;
        // In a log a page begins 32 + 24 bytes into a block and goes on into the next, each 24
        // further than the one before.
        if (const auto page = openPage(databaseKey, block, 2))
            plain += asText(*page);
    }
    constexpr std::string_view logMagic("\x37\x7f\x06", 3);
    for (std::size_t at = 0; at + pageSize <= disk.size(); at += pageSize) {
        if (asText(ByteView(disk).subspan(at, 3)) != logMagic)
            continue;
        for (std::size_t frame = at + 32 + 24;
             frame + pageSize <= disk.size() && frame < at + (4U << 20); frame += 24 + pageSize)
            if (const auto page = openPage(databaseKey, ByteView(disk).subspan(frame, pageSize), 2))
                plain += asText(*page);
    }
    return plain;
}

TEST(DiskImage, holdsNothingOfATalkThatWasDeletedForWhoHasEveryKeyToo)
{
    const TemporaryFolder folder;
    Disk disk(folder.path());
    if (geteuid() != 0 || !disk.make() || !disk.putOn())
        GTEST_SKIP() << "no ext4 can be made and mounted here: needs root, mkfs.ext4 and a loop";
    const Path place = disk.place() / "vault";
    {
        auto made = Vault::create(place, passphrase(), quickly());
        ASSERT_TRUE(made);
        ASSERT_TRUE(made->close());
    }
    cheapen(place);
    const auto opened = KeyFile::read(place / "vault.key")->open(passphrase());
    ASSERT_TRUE(opened);
    const Secret& databaseKey = opened->keys.database;

    SessionId deleted;
    SessionId kept;
    {
        auto vault = Vault::open(place, passphrase());
        ASSERT_TRUE(vault);
        const Session first = addSession(*vault);
        deleted = first.id;
        const std::vector<cuaderno::Change> said{answer("/data/words", answerText)};
        for (int i = 0; i < 20; ++i)
            ASSERT_TRUE(vault->sessions().append(deleted, said));
        auto sound = vault->media().begin({deleted});
        ASSERT_TRUE(sound);
        ASSERT_TRUE(sound->write(soundOf(30'000)));
        ASSERT_TRUE(sound->finish());
        ASSERT_TRUE(vault->close());
    }
    const std::vector<Bytes> secrets = secretsOfSessions(place, databaseKey);
    ASSERT_EQ(secrets.size(), 1U);
    Canaries canaries;
    canaries.add("answer", answerText);
    canaries.addBytes("secret of the talk", secrets.front());
    canaries.addBytes("sound", ByteView(soundOf(30'000)).subspan(10'000, 64));

    // What is on the disk before: the secret, by which with the keys everything opens.
    ASSERT_TRUE(disk.takeOff());
    EXPECT_EQ(canaries.findInFile(disk.image()), std::set<std::string>{"secret of the talk"})
        << "the search finds what is there, and nothing is there in clear";
    ASSERT_TRUE(disk.putOn());
    {
        auto vault = Vault::open(place, passphrase());
        ASSERT_TRUE(vault);
        ASSERT_EQ(vault->sessions().journal(deleted)->entries, 20U);
        ASSERT_TRUE(vault->sessions().erase(deleted, EraseReason::StoppedAndDeleted));
        const Session second = addSession(*vault);
        kept = second.id;
        giveAnswers(*vault, second, 3);
        EXPECT_TRUE(vault->check(true)->ok());
        ASSERT_TRUE(vault->close());
    }
    ASSERT_TRUE(disk.takeOff());
    EXPECT_EQ(canaries.findInFile(disk.image()), std::set<std::string>{});
    const std::string plain = openedBlocks(disk.image(), databaseKey);
    EXPECT_NE(plain.find(asText(ByteView(kept.value))), std::string::npos) << "the pages are open";
    EXPECT_EQ(canaries.findIn(plain), std::set<std::string>{});
}

} // namespace
} // namespace cuaderno
