// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the program leaves behind, looked for as somebody would who took the device.
#include "base/file.h"
#include "gui/real_app.h"
#include "support/canaries.h"
#include "vault/key_file.h"
#include "vault/page_codec.h"
#include "vault/session_store.h"
#include "vault/vault.h"

#include <gtest/gtest.h>
#include <sodium.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zlib.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <thread>

namespace cuaderno::test {
namespace {

using namespace std::chrono_literals;

// Letters that are on every keyboard.
const std::string passphraseText = "kumquat lantern osprey thimble";
const std::string answerText = "zwirbelquaste unter der treppe";
const std::string nameText = "rosalinda quetzalcuixe";
const std::string rowText = "berenjena sin contrato";

std::map<std::string, std::string> valuesOf(Vault& vault, const SessionId& session)
{
    std::map<std::string, std::string> values;
    const auto journal = vault.sessions().journal(session);
    if (!journal)
        return values;
    for (const Change& change : journal->changes)
        values[change.path] = change.value;
    return values;
}

std::string describe(const std::map<std::string, std::set<std::string>>& found)
{
    std::string text;
    for (const auto& [file, names] : found)
        for (const auto& name : names)
            text += file + ": " + name + '\n';
    return text;
}

std::string describe(const std::set<std::string>& found)
{
    return describe(std::map<std::string, std::set<std::string>>{{"memory", found}});
}

class RealAppTraces : public testing::Test
{
protected:
    void SetUp() override
    {
        std::string why;
        if (!RealApp::canRun(why))
            GTEST_SKIP() << why;
        if (geteuid() != 0)
            GTEST_SKIP() << "only root may read the memory of a process that hides it";
        m_notebook = prepareNotebook(m_folder.path() / "mine" / "notebook", passphraseText, false);
        m_canaries.add("passphrase", passphraseText);
        m_canaries.add("first answer", answerText);
        m_canaries.add("name", nameText);
        m_canaries.add("answer in a row", rowText);
        const auto opened =
            KeyFile::read(vault() / "vault.key")->open(Secret::fromText(passphraseText));
        ASSERT_TRUE(opened);
        m_databaseKey = opened->keys.database.copy();
        m_canaries.addBytes("database key", opened->keys.database.view());
        m_canaries.addBytes("answers key", opened->keys.of(Compartment::Answers).view());
        m_canaries.addBytes("audit key", opened->keys.audit.view());
    }

    const Path& vault() const { return m_notebook.folder; }

    const SessionId& session() const { return m_notebook.session; }

    const Canaries& canaries() const { return m_canaries; }

    Path mine() const { return m_folder.path() / "mine"; }

    Path elsewhere() const { return m_folder.path(); }

    void expectNothingInMemory(const RealApp& app) const
    {
        std::uint64_t size = 0;
        const auto found = findInMemory(app.pid(), m_canaries, &size);
        EXPECT_GT(size, 10U << 20) << "it can be read";
        EXPECT_TRUE(found.empty()) << describe(found);
    }

    void expectNothingInFiles() const
    {
        const auto found = m_canaries.findBelow({mine()});
        EXPECT_TRUE(found.empty()) << describe(found);
    }

    // As gdb writes it of a running process.
    void expectNothingInACore(const RealApp& app) const
    {
        const Path core = elsewhere() / "core";
        const std::string command = "gcore -o " + core.string() + ' ' + std::to_string(app.pid())
                                    + " > " + (elsewhere() / "gcore.txt").string() + " 2>&1";
        const Path written = core.string() + '.' + std::to_string(app.pid());
        if (std::system("command -v gcore > /dev/null") != 0 || std::system(command.c_str()) != 0
            || !std::filesystem::exists(written)) {
            std::puts("no core was looked into: gcore is not here, or may not attach");
            return;
        }
        EXPECT_GT(std::filesystem::file_size(written), 1U << 20);
        const auto found = m_canaries.findInFile(written);
        EXPECT_TRUE(found.empty()) << describe(found);
        std::filesystem::remove(written);
        m_coresSeen += 1;
    }

    // The pages of the database and of its log, opened with the key.
    void expectNothingInPages(const Path& folder) const
    {
        constexpr std::size_t logHead = 32;
        constexpr std::size_t frameHead = 24;
        const auto database = readFile(folder / "vault.db");
        ASSERT_TRUE(database);
        std::string plain;
        std::uint64_t number = 0;
        for (std::size_t at = 0; at + pageSize <= database->size(); at += pageSize) {
            const auto page =
                openPage(m_databaseKey, ByteView(*database).subspan(at, pageSize), ++number);
            ASSERT_TRUE(page);
            plain += asText(*page);
        }
        EXPECT_NE(plain.find("CREATE TABLE"), std::string::npos) << "they are open";
        if (const auto log = readFile(folder / "vault.db-wal")) {
            for (std::size_t at = logHead; at + frameHead + pageSize <= log->size();
                 at += frameHead + pageSize) {
                const ByteView frame = ByteView(*log).subspan(at, frameHead + pageSize);
                std::uint64_t frameNumber = 0;
                for (const std::byte byte : frame.first(4))
                    frameNumber = frameNumber << 8U | std::to_integer<std::uint64_t>(byte);
                const auto page = openPage(m_databaseKey, frame.subspan(frameHead), frameNumber);
                if (page)
                    plain += asText(*page);
            }
        }
        const auto found = m_canaries.findIn(plain);
        EXPECT_TRUE(found.empty()) << describe(found);
    }

    std::map<std::string, std::string> kept(const Path& folder) const
    {
        auto opened = Vault::open(folder, Secret::fromText(passphraseText));
        EXPECT_TRUE(opened);
        return opened ? valuesOf(*opened, session()) : std::map<std::string, std::string>();
    }

    mutable int m_coresSeen = 0;

private:
    TemporaryFolder m_folder;
    PreparedNotebook m_notebook;
    Canaries m_canaries;
    Secret m_databaseKey;
};

// Or the search would find nothing anywhere.
void expectPlantedAreFound(const Canaries& canaries, const Path& folder)
{
    const std::string text = "before " + answerText + " behind";
    const auto plant = [&](const char* name, std::string_view bytes) {
        std::ofstream(folder / name, std::ios::binary) << bytes;
    };
    plant("plain", text);
    std::string wide;
    for (const char letter : text)
        wide += std::string(1, letter) + '\0';
    plant("wide", wide);
    gzFile packed = gzopen((folder / "packed").c_str(), "wb");
    gzwrite(packed, wide.data(), static_cast<unsigned>(wide.size()));
    gzclose(packed);
    std::string squeezed(512, '\0');
    uLongf size = squeezed.size();
    compress(reinterpret_cast<Bytef*>(squeezed.data()), &size,
             reinterpret_cast<const Bytef*>(text.data()), text.size());
    plant("squeezed", "xx" + squeezed.substr(0, size) + "yy");
    for (std::size_t before = 0; before < 3; ++before) {
        const std::string shifted = std::string(before, 'x') + text;
        std::string coded(200, '\0');
        sodium_bin2base64(coded.data(), coded.size(),
                          reinterpret_cast<const unsigned char*>(shifted.data()), shifted.size(),
                          sodium_base64_VARIANT_ORIGINAL);
        plant(("base64-" + std::to_string(before)).c_str(), coded);
    }
    const auto found = canaries.findBelow({folder});
    EXPECT_EQ(found.size(), 7U) << describe(found);
    for (const char* name :
         {"plain", "wide", "packed", "squeezed", "base64-0", "base64-1", "base64-2"})
        std::filesystem::remove(folder / name);
}

TEST_F(RealAppTraces, leavesNothingBehindOnceItIsHiddenAndNothingAtAllOfWhatWasDeleted)
{
    RealApp app(mine(), vault());
    expectPlantedAreFound(canaries(), app.temporary());
    ASSERT_TRUE(app.start());
    ASSERT_TRUE(app.unlock(passphraseText));
    app.answer(answerText);
    std::this_thread::sleep_for(1s);
    app.press("Next");
    ASSERT_TRUE(app.shown("question-shown"));
    app.answer(nameText);
    std::this_thread::sleep_for(1s);
    const auto open = findInMemory(app.pid(), canaries());
    const auto holds = [&](const char* begin) {
        return std::any_of(open.begin(), open.end(),
                           [&](const std::string& one) { return one.starts_with(begin); });
    };
    EXPECT_TRUE(holds("first answer") && holds("name") && holds("database key"))
        << "an open notebook has them in its memory: " << describe(open);
    EXPECT_FALSE(holds("passphrase")) << describe(open);
    expectNothingInFiles();

    ASSERT_TRUE(app.hide());
    expectNothingInMemory(app);
    expectNothingInACore(app);
    expectNothingInFiles();
    const Path before = elsewhere() / "before";
    std::filesystem::copy(vault(), before, std::filesystem::copy_options::recursive);
    auto said = kept(before);
    EXPECT_EQ(said[PreparedNotebook::first], answerText) << "all of it was really typed";
    EXPECT_EQ(said[PreparedNotebook::second], nameText);

    ASSERT_TRUE(app.uncover());
    ASSERT_TRUE(app.unlock(passphraseText));
    app.press("Next");
    ASSERT_TRUE(app.shown("question-shown"));
    app.answer(rowText, RealApp::Field::InARow);
    std::this_thread::sleep_for(1s);
    app.press("Next");
    app.press("F10");
    std::this_thread::sleep_for(1s);
    // Go on, skip this part, stop and keep, stop and delete.
    for (int i = 0; i < 4; ++i)
        app.press("Tab");
    app.press("space");
    std::this_thread::sleep_for(1s);
    app.press("Tab");
    app.press("space");
    std::this_thread::sleep_for(3s);
    app.clickDone();
    ASSERT_TRUE(app.shown("home-shown")) << "it said that it is gone";
    ASSERT_TRUE(app.hide());
    expectNothingInMemory(app);
    expectNothingInACore(app);
    expectNothingInFiles();
    expectNothingInPages(vault());

    // With the right passphrase; and in an older copy of the database too.
    EXPECT_TRUE(kept(vault()).empty());
    std::filesystem::copy_file(vault() / "vault.erasable", before / "vault.erasable",
                               std::filesystem::copy_options::overwrite_existing);
    auto older = Vault::open(before, Secret::fromText(passphraseText), {.evenIfDamaged = true});
    if (older) {
        EXPECT_FALSE(older->sessions().journal(session()));
    }
}

// Whoever sets no limit to cores gets none, even where the program is open and crashes.
TEST_F(RealAppTraces, makesNoCoreWhereItIsEndedByASignal)
{
    RealApp app(mine(), vault());
    ASSERT_TRUE(app.start());
    ASSERT_TRUE(app.unlock(passphraseText));
    app.answer(answerText);
    app.kill(SIGSEGV);
    const int status = app.wait();
    EXPECT_TRUE(WIFSIGNALED(status));
    EXPECT_FALSE(WCOREDUMP(status));
    expectNothingInFiles();
}

} // namespace
} // namespace cuaderno::test
