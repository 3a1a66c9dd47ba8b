// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field.h"
#include "fieldwork/rescue.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace cuaderno {
namespace {

TEST(Rescue, sealsAnOpenTalkAsItsFormHasIt)
{
    test::Field field;
    const ParticipantId who = field.enrol().participant.id;
    // The lead's, from before the talk: the same project's key.
    test::Field lead = field.afterCrash();
    SessionId id;
    {
        auto session = field.begin(who);
        id = session.session().id;
        ASSERT_TRUE(session.answer("/data/work/town", "quiet"));
        ASSERT_TRUE(session.refuse("/data/work/gender", AnswerStatus::PreferNot));
        ASSERT_TRUE(session.addRepeat("/data/work/job"));
        ASSERT_TRUE(session.answer("/data/work/job[1]/hours", "11"));
        ASSERT_TRUE(session.answer("/data/work/job[2]/hours", "22"));
        ASSERT_TRUE(session.removeRepeat("/data/work/job[1]"));
        ASSERT_TRUE(session.answer("/data/pay", "8"));
    }
    const Path folder = field.vault().folder();
    const std::string device = deviceFingerprint(field.vault().deviceKey());
    const auto passphrase = Vault::samplePassphrase(folder);
    ASSERT_TRUE(passphrase);
    ASSERT_TRUE(field.vault().close());

    const test::TemporaryFolder place;
    const auto done = rescue(folder, *passphrase, place.path() / "out", field.clock);
    ASSERT_TRUE(done) << codeText(done.error().code) << done.error().detail;
    EXPECT_EQ(done->running, 1);
    EXPECT_EQ(done->incomplete, 0);
    EXPECT_TRUE(done->lost.empty());
    const auto taken = receiveFolder(lead.vault(), place.path() / "out", {device});
    ASSERT_TRUE(taken);
    ASSERT_EQ(taken->taken, 1);

    const auto sealed = lead.vault().sessions().openSealed(id);
    ASSERT_TRUE(sealed);
    EXPECT_EQ(sealed->session.status, SessionStatus::StoppedPartial);
    EXPECT_FALSE(sealed->formId.empty());
    EXPECT_NE(sealed->submission.find("<town>quiet</town>"), std::string::npos)
        << sealed->submission;
    const auto answerTo = [&](std::string_view path) {
        const auto found = std::ranges::find(sealed->answers, path, &SealedAnswer::path);
        return found == sealed->answers.end() ? SealedAnswer{} : *found;
    };
    EXPECT_EQ(answerTo("/data/work/town").value, "quiet");
    EXPECT_EQ(answerTo("/data/work/gender").status, AnswerStatus::PreferNot);
    EXPECT_EQ(answerTo("/data/work/job[1]/hours").value, "22") << "as after the one was taken away";
    EXPECT_TRUE(answerTo("/data/work/job[2]/hours").path.empty());
    EXPECT_EQ(answerTo("/data/pay").value, "8");
}

} // namespace
} // namespace cuaderno
