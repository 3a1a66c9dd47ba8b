// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/work/show_home.h"
#include "fieldwork/create_project.h"
#include "support/paths.h"
#include "vault/participant_store.h"
#include "vault/session_store.h"

#include <gtest/gtest.h>

namespace cuaderno {
namespace {

using std::chrono::days;
using test::TemporaryFolder;

// A practice notebook with one talk, looked at in November 2026.
class DueAtUnlock : public testing::Test
{
protected:
    void SetUp() override
    {
        CreateVault how;
        how.kind = VaultKind::Practice;
        how.kdfTarget = std::chrono::milliseconds(0);
        how.clock = &m_clock;
        m_desk.vault.emplace(
            Vault::create(m_folder.path() / "v", Secret::fromText("a b c d"), how).value());
        NewProject project;
        project.title = "Work";
        project.languages = {"en"};
        ASSERT_TRUE(createProject(*m_desk.vault, m_clock, std::move(project)));
        Participant someone;
        someone.id = ParticipantId::random();
        someone.code = ParticipantCode::random();
        ASSERT_TRUE(m_desk.vault->participants().save(someone));
        Session session;
        session.id = SessionId::random();
        session.participant = someone.id;
        session.status = SessionStatus::Paused;
        session.week = {2026, 48};
        ASSERT_TRUE(m_desk.vault->sessions().add(session));
    }

    FixedClock m_clock{Instant(std::chrono::sys_days(std::chrono::year(2026) / 11 / 24))};
    TemporaryFolder m_folder;
    Desk m_desk{m_clock, {}};
};

TEST_F(DueAtUnlock, isNothingInAYoungNotebook)
{
    const ShownHome home = showHome(m_desk, true);
    EXPECT_FALSE(home.error);
    EXPECT_TRUE(home.deleted.none());
    EXPECT_FALSE(home.deleted.dateUnsure);
    EXPECT_EQ(home.toGoOn.size(), 1u);
}

TEST_F(DueAtUnlock, waitsForSomebodyToSayThatTheDateIsRight)
{
    (void)showHome(m_desk, true);
    m_clock.advance(days(1000));
    ShownHome home = showHome(m_desk, true);
    EXPECT_TRUE(home.deleted.dateUnsure);
    EXPECT_EQ(home.toGoOn.size(), 1u) << "nothing was deleted";
    home = showHome(m_desk, false);
    EXPECT_TRUE(home.deleted.none()) << "only after unlocking";
    deleteWhatIsDue(m_desk, true, home);
    EXPECT_EQ(home.deleted.sessions, 1);
    EXPECT_TRUE(showHome(m_desk, false).toGoOn.empty());
}

} // namespace
} // namespace cuaderno
