// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The power goes at any moment: what was not synced may be on the disk in pieces or not at all.
#include "media_support.h"
#include "powercut.h"
#include "told.h"

#include <algorithm>

namespace cuaderno {
namespace {

using namespace test;

const std::filesystem::path writer = CUADERNO_VAULT_WRITER;

bool longRun()
{
    return std::getenv("CUADERNO_LONG") != nullptr;
}

class PowerCuts : public VaultTest
{
protected:
    Path work() const { return place().parent_path() / "work"; }

    Path vault() const { return work() / "vault"; }

    Path left() const { return place().parent_path() / "left"; }

    // A vault with a sealed session and one that goes on, below a folder that is watched.
    void prepare()
    {
        {
            Vault made = make();
            giveAnswers(made, addSession(made), 5);
            ASSERT_TRUE(made.close());
        }
        ASSERT_TRUE(makeFolder(work()));
        std::filesystem::rename(place(), vault());
    }

    // Cuts the power at so many moments of the program's work; `look` sees what is left in left(),
    // and what had been said.
    void cutEverywhere(const std::vector<std::string>& words,
                       const std::function<void(const std::vector<std::string>&)>& look)
    {
        PowerCut cut(work(), place().parent_path() / "log");
        {
            Child child(writer, words, cut.environment());
            (void)child.readLines();
            ASSERT_EQ(child.wait(), 0);
        }
        cut.read();
        ASSERT_GT(cut.moments(), 20U) << "the shim sees what is written";
        ASSERT_EQ(cut.saidBefore(cut.moments() - 1).back(), lastWord());
        SeededRandom random(30);
        const std::size_t step = longRun() ? 1 : std::max<std::size_t>(1, cut.moments() / 16);
        const int turns = longRun() ? 4 : 1;
        int cuts = 0;
        for (std::size_t moment = 0; moment < cut.moments(); moment += step)
            for (int turn = 0; turn < turns; ++turn) {
                cut.make(moment, left(), random);
                look(cut.saidBefore(moment));
                ++cuts;
                if (HasFailure()) {
                    ADD_FAILURE() << "moment " << moment << " of " << cut.moments();
                    return;
                }
            }
        RecordProperty("cuts", cuts);
        std::printf("%s: %d cuts\n", words.front().c_str(), cuts);
    }

    virtual std::string lastWord() const { return "closed"; }

    void expectTheVaultHolds(const std::vector<std::string>& said) const
    {
        Told told;
        told.hear(said);
        auto opened = Vault::open(left() / "vault", passphrase());
        ASSERT_TRUE(opened) << codeText(opened.error().code) << ' ' << opened.error().detail;
        expectTold(*opened, told, true);
        ASSERT_TRUE(opened->close());
    }
};

TEST_F(PowerCuts, whileAnswersAreGivenLoseNoneThatWasConfirmed)
{
    prepare();
    cutEverywhere({"journal", vault().string(), "12"},
                  [&](const auto& said) { expectTheVaultHolds(said); });
}

TEST_F(PowerCuts, whileSessionsAreSealedAndErasedKeepWhatWasSaid)
{
    prepare();
    cutEverywhere({"cycle", vault().string(), "3"},
                  [&](const auto& said) { expectTheVaultHolds(said); });
}

TEST_F(PowerCuts, whileARecordingIsMadeLeaveAllThatWasSaidToBeWhole)
{
    prepare();
    cutEverywhere({"media", vault().string(), "4"}, [&](const std::vector<std::string>& said) {
        expectTheVaultHolds(said);
        auto opened = Vault::open(left() / "vault", passphrase());
        ASSERT_TRUE(opened);
        std::set<std::string> gone;
        for (const std::string& line : said) {
            const bool takenAway = line.starts_with("erasing ");
            if (takenAway)
                gone.insert(line.substr(8));
        }
        const auto all = opened->media().all();
        ASSERT_TRUE(all);
        std::map<std::string, Media> there;
        for (const Media& media : all->media)
            there.emplace(media.id.text(), media);
        std::map<std::string, std::string> sessionOf;
        for (const std::string& line : said) {
            std::istringstream words(line);
            std::string verb;
            std::string id;
            std::string more;
            words >> verb >> id >> more;
            if (verb == "recording")
                sessionOf[id] = more;
            if (verb != "whole" || gone.contains(id) || gone.contains(sessionOf[id]))
                continue;
            ASSERT_TRUE(there.contains(id)) << id;
            const auto reader = opened->media().open(there.at(id).id);
            ASSERT_TRUE(reader);
            EXPECT_TRUE(reader->isWhole());
            const auto size = static_cast<std::size_t>(std::stoul(more));
            EXPECT_EQ(reader->read(0, size).value(), soundOf(size));
        }
        for (const auto& [id, media] : there) {
            const auto reader = opened->media().open(media.id);
            ASSERT_TRUE(reader) << codeText(reader.error().code);
            const auto size = static_cast<std::size_t>(reader->size());
            EXPECT_EQ(reader->read(0, size).value(), soundOf(size));
        }
    });
}

class PowerCutsOfOneAct : public PowerCuts
{
protected:
    std::string lastWord() const override { return m_lastWord; }

    std::string m_lastWord;
};

TEST_F(PowerCutsOfOneAct, whileAVaultIsMadeLeaveItOrNone)
{
    ASSERT_TRUE(makeFolder(work()));
    m_lastWord = "created";
    cutEverywhere({"create", vault().string()}, [&](const std::vector<std::string>& said) {
        const Path fresh = left() / "vault";
        const bool told = !said.empty() && said.back() == "created";
        if (Vault::isThere(fresh)) {
            const auto opened = Vault::open(fresh, passphrase());
            EXPECT_TRUE(opened) << codeText(opened.error().code);
            return;
        }
        EXPECT_FALSE(told) << "it said that it was made";
        EXPECT_TRUE(Vault::create(fresh, passphrase(), quickly())) << "what was left is in the way";
    });
}

TEST_F(PowerCuts, whileABackupIsWrittenLeaveItWholeOrNotThere)
{
    prepare();
    cutEverywhere({"backup", vault().string(), work().string(), "1"},
                  [&](const std::vector<std::string>& said) {
                      const Path file = left() / "1.cuadbackup";
                      const bool there = std::filesystem::exists(file);
                      if (there) {
                          EXPECT_TRUE(Vault::verifyBackup(file, passphrase()));
                      }
                      const bool told =
                          std::ranges::find(said, "backed-up 1.cuadbackup") != said.end();
                      EXPECT_TRUE(there || !told) << "it said that it was there";
                      expectTheVaultHolds(said);
                  });
}

TEST_F(PowerCutsOfOneAct, whileADamagedVaultIsSavedLeaveTheNewOneWholeOrNotThere)
{
    prepare();
    {
        auto opened = Vault::open(vault(), passphrase());
        ASSERT_TRUE(opened);
        Session session = addSession(*opened);
        giveAnswers(*opened, session, 3);
        session.status = SessionStatus::Finished;
        ASSERT_TRUE(opened->sessions().update(session));
        const auto journal = opened->sessions().journal(session.id);
        ASSERT_TRUE(opened->sessions().seal(session.id, sealedOf(session, journal->changes)));
        ASSERT_TRUE(opened->close());
    }
    m_lastWord = "salvaged";
    cutEverywhere({"salvage", vault().string(), (work() / "saved").string()},
                  [&](const std::vector<std::string>& said) {
                      const bool told = !said.empty() && said.back() == "salvaged";
                      const Path saved = left() / "saved";
                      EXPECT_TRUE(Vault::open(left() / "vault", passphrase()));
                      if (!std::filesystem::exists(saved)) {
                          EXPECT_FALSE(told) << "it said that it had saved it";
                          return;
                      }
                      auto opened = Vault::open(saved, passphrase());
                      ASSERT_TRUE(opened) << codeText(opened.error().code);
                      EXPECT_TRUE(opened->check(true)->ok());
                      EXPECT_EQ(opened->sessions().all()->sessions.size(), 2U);
                  });
}

TEST_F(PowerCutsOfOneAct, whileABackupIsRestoredLeaveTheNewOneWholeOrNotThere)
{
    prepare();
    const Path file = place().parent_path() / "a.cuadbackup";
    {
        auto opened = Vault::open(vault(), passphrase());
        ASSERT_TRUE(opened);
        ASSERT_TRUE(opened->backUp(file));
    }
    m_lastWord = "restored";
    cutEverywhere({"restore", file.string(), (work() / "restored").string()},
                  [&](const std::vector<std::string>& said) {
                      const bool told = !said.empty() && said.back() == "restored";
                      const Path restored = left() / "restored";
                      if (!std::filesystem::exists(restored)) {
                          EXPECT_FALSE(told) << "it said that it was there";
                          return;
                      }
                      auto opened = Vault::open(restored, passphrase());
                      ASSERT_TRUE(opened) << codeText(opened.error().code);
                      EXPECT_TRUE(opened->check(true)->ok());
                  });
}

} // namespace
} // namespace cuaderno
