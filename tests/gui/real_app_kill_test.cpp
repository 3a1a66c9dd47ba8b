// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program is killed under the hands: while a word is half written, while a row is made.
#include "base/random.h"
#include "fieldwork/conduct_session.h"
#include "gui/real_app.h"
#include "vault/session_store.h"
#include "vault_support.h"

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <csignal>
#include <cstdlib>
#include <thread>

namespace cuaderno::test {
namespace {

using namespace std::chrono_literals;
using Moment = std::chrono::steady_clock::time_point;

const std::string passphraseText = "river button seven lamp goat";
// Half a second, and what a machine that does other things too takes to hand a key on.
constexpr auto mayBeLost = 1000ms;

class RealAppKilled : public testing::Test
{
protected:
    void SetUp() override
    {
        std::string why;
        if (!RealApp::canRun(why))
            GTEST_SKIP() << why;
        m_prepared = prepareNotebook(m_folder.path() / "prepared", passphraseText, true);
    }

    // A fresh copy of the notebook each time.
    Path fresh()
    {
        std::filesystem::remove_all(m_folder.path() / "mine");
        std::filesystem::create_directories(m_folder.path() / "mine");
        std::filesystem::copy(m_prepared.folder, vault(), std::filesystem::copy_options::recursive);
        return m_folder.path() / "mine";
    }

    Path vault() const { return m_folder.path() / "mine" / "notebook"; }

    // Opens, as a person would after that, and goes on with the talk.
    void look(const std::function<void(Vault&, const ConductSession&)>& at)
    {
        SystemClock clock;
        auto opened = Vault::open(vault(), Secret::fromText(passphraseText), {.clock = &clock});
        ASSERT_TRUE(opened) << codeText(opened.error().code);
        EXPECT_TRUE(opened->warnings().empty());
        EXPECT_TRUE(opened->check(true)->ok());
        auto session = ConductSession::resume(*opened, clock, m_prepared.session);
        ASSERT_TRUE(session) << codeText(session.error().code);
        at(*opened, *session);
    }

    static int kills() { return std::getenv("CUADERNO_LONG") ? 100 : 5; }

private:
    TemporaryFolder m_folder;
    PreparedNotebook m_prepared;
};

std::string valueAt(Vault& vault, const ConductSession& session, const char* path)
{
    std::string value;
    const auto journal = vault.sessions().journal(session.session().id);
    EXPECT_TRUE(journal);
    for (const Change& change : journal->changes)
        if (change.path == path)
            value = change.value;
    return value;
}

TEST_F(RealAppKilled, inTheMiddleOfAWordLosesHalfASecondOfIt)
{
    SeededRandom random(36);
    std::size_t mostLost = 0;
    for (int kill = 0; kill < kills() && !HasFailure(); ++kill) {
        RealApp app(fresh(), vault());
        ASSERT_TRUE(app.start());
        ASSERT_TRUE(app.unlock(passphraseText));
        app.answer("");
        std::string typed;
        std::vector<Moment> when;
        const auto letters = 8 + random.below(40);
        for (std::uint64_t i = 0; i < letters; ++i) {
            const std::string letter(1, static_cast<char>('a' + random.below(26)));
            app.press(letter);
            typed += letter;
            when.push_back(std::chrono::steady_clock::now());
            // Never a pause of half a second.
            std::this_thread::sleep_for(std::chrono::milliseconds(random.below(150)));
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(random.below(500)));
        const Moment end = std::chrono::steady_clock::now();
        app.kill(SIGKILL);
        app.wait();
        std::size_t due = 0;
        while (due < when.size() && end - when[due] > mayBeLost)
            ++due;
        look([&](Vault& open, const ConductSession& session) {
            const std::string kept = valueAt(open, session, PreparedNotebook::first);
            EXPECT_TRUE(typed.starts_with(kept)) << kept << " of " << typed;
            EXPECT_GE(kept.size(), due) << "of " << typed.size();
            mostLost = std::max(mostLost, typed.size() - kept.size());
        });
    }
    RecordProperty("lettersLost", static_cast<int>(mostLost));
}

TEST_F(RealAppKilled, whileARowIsMadeHasTheRowOrNot)
{
    SeededRandom random(37);
    int made = 0;
    for (int kill = 0; kill < kills() && !HasFailure(); ++kill) {
        RealApp app(fresh(), vault());
        ASSERT_TRUE(app.start());
        ASSERT_TRUE(app.unlock(passphraseText));
        app.answer("said before");
        // The second question, that of the first row, the list of rows.
        for (int page = 0; page < 3; ++page) {
            app.press("Next");
            ASSERT_TRUE(app.shown("question-shown"));
        }
        // While the tap is on its way too: behind it the row is made within milliseconds.
        const auto wait = std::chrono::microseconds(random.below(80'000));
        std::thread hand([&] { app.clickAddRow(); });
        std::this_thread::sleep_for(wait);
        app.kill(SIGKILL);
        hand.join();
        app.wait();
        look([&](Vault& open, const ConductSession& session) {
            EXPECT_EQ(valueAt(open, session, PreparedNotebook::first), "said before");
            const auto rows = session.interview().instances(PreparedNotebook::series);
            ASSERT_TRUE(rows);
            EXPECT_TRUE(rows->size() == 1 || rows->size() == 2) << rows->size();
            made += static_cast<int>(rows->size()) - 1;
        });
    }
    RecordProperty("rowsMade", made);
    if (std::getenv("CUADERNO_LONG")) {
        EXPECT_GT(made, 0) << "the row was asked for";
        EXPECT_LT(made, kills());
    }
}

} // namespace
} // namespace cuaderno::test
