// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/sample.h"
#include "desktop/shell/app_settings.h"
#include "desktop/shell/notebook.h"
#include "desktop/work/desk.h"
#include "support/paths.h"
#include "vault/session_store.h"

#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <optional>

using namespace cuaderno;
using At = Notebook::Place;
using Saved = QuestionListModel::Saved;
using Said = QuestionListModel::Status;

namespace {

const QString likes = QStringLiteral("/data/about/likes");

// A sample notebook, open, and the view models on it, without a window.
class SampleNotebook : public ::testing::Test
{
protected:
    void SetUp() override
    {
        vault = folder.path() / "notebook";
        auto sample = makeSampleVault(vault, test::surveysFolder(), {.clock = &clock});
        ASSERT_TRUE(sample) << codeText(sample.error().code) << ' ' << sample.error().detail;
        ASSERT_TRUE(sample->vault.close());
        settings.language = QStringLiteral("en");
        start();
        open();
    }

    void start()
    {
        worker = std::make_unique<Worker>(clock, test::surveysFolder());
        notebook = std::make_unique<Notebook>(*worker, settings, folder.path() / "notebooks");
        notebook->begin(vault);
        ASSERT_EQ(notebook->place(), At::Unlock);
    }

    void open()
    {
        auto passphrase = Vault::samplePassphrase(vault);
        ASSERT_TRUE(passphrase);
        notebook->unlock()->openWith(std::move(*passphrase));
        settle();
    }

    void settle()
    {
        for (int i = 0; i < 4; ++i) {
            worker->finish();
            QCoreApplication::processEvents();
        }
    }

    void toConsent()
    {
        notebook->home()->startInterview();
        auto* before = notebook->before();
        before->setCompany(QStringLiteral("alone"));
        before->setHeard(QStringLiteral("no"));
        before->setWayOut(QStringLiteral("yes"));
        before->setAdult(QStringLiteral("yes"));
        before->start();
        settle();
        ASSERT_EQ(notebook->place(), At::Consent);
    }

    void toUses()
    {
        toConsent();
        auto* consent = notebook->consent();
        consent->next();
        consent->sayAll();
        consent->next();
        while (consent->step() == ConsentPage::Step::Understanding) {
            consent->choose(consent->rightAnswer());
            consent->next();
        }
        ASSERT_EQ(consent->step(), ConsentPage::Step::Use);
    }

    void toCard()
    {
        toUses();
        auto* consent = notebook->consent();
        while (consent->step() == ConsentPage::Step::Use) {
            consent->choose(QStringLiteral("yes"));
            consent->next();
        }
        consent->choose(QStringLiteral("tap"));
        consent->next();
        settle();
        ASSERT_EQ(notebook->place(), At::CodeCard);
    }

    void toInterview()
    {
        toCard();
        notebook->codeCard()->theyHaveIt();
        settle();
        ASSERT_EQ(notebook->place(), At::Interview);
    }

    void toLikes()
    {
        toInterview();
        notebook->interview()->jump(likes);
        settle();
        ASSERT_TRUE(page()->find(likes));
    }

    QuestionListModel* page() { return notebook->interview()->questions(); }

    std::size_t sessionCount()
    {
        std::size_t count = 0;
        worker->post([&](Desk& desk) {
            if (const auto all = desk.vault->sessions().all())
                count = all->sessions.size();
        });
        worker->finish();
        return count;
    }

    test::TemporaryFolder folder;
    std::filesystem::path vault;
    SystemClock clock;
    AppSettings settings = AppSettings::none();
    std::unique_ptr<Worker> worker;
    std::unique_ptr<Notebook> notebook;
};

// No file may grow while it lives: what a full disk does.
class FullDisk
{
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit none = m_before;
        none.rlim_cur = 1;
        setrlimit(RLIMIT_FSIZE, &none);
    }

    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
};

} // namespace

TEST_F(SampleNotebook, opensToHomeAndSaysThatItIsASample)
{
    EXPECT_EQ(notebook->place(), At::Home);
    EXPECT_EQ(notebook->kind(), Notebook::Kind::Sample);
    EXPECT_EQ(notebook->home()->instruments()->count(), 1);
    EXPECT_EQ(notebook->home()->keptAnswers(), -1);
}

TEST_F(SampleNotebook, choosesNothingBeforehandAndSaysWhatIsMissing)
{
    toUses();
    auto* consent = notebook->consent();
    EXPECT_TRUE(consent->choices()->chosen().isEmpty());
    consent->next();
    EXPECT_TRUE(consent->choiceMissing());
    EXPECT_EQ(consent->part(), 1);
    EXPECT_EQ(sessionCount(), 0U) << "nothing is stored before the last step";
}

TEST_F(SampleNotebook, keepsNothingOfSomebodyWhoSaysNotToday)
{
    toUses();
    notebook->consent()->choose(QStringLiteral("no"));
    notebook->consent()->next();
    settle();
    EXPECT_EQ(notebook->consent()->step(), ConsentPage::Step::NotToday);
    notebook->consent()->done();
    settle();
    EXPECT_EQ(notebook->place(), At::Home);
    EXPECT_EQ(sessionCount(), 0U);
}

TEST_F(SampleNotebook, proposesToStopAfterThreeUnclearAnswers)
{
    toConsent();
    auto* consent = notebook->consent();
    consent->next();
    consent->next();
    ASSERT_EQ(consent->step(), ConsentPage::Step::Understanding);
    for (int i = 0; i < 3; ++i) {
        for (int row = 0; row < consent->choices()->rowCount(); ++row) {
            if (consent->choices()->valueAt(row) != consent->rightAnswer())
                consent->choose(consent->choices()->valueAt(row));
        }
        consent->next();
    }
    EXPECT_EQ(consent->step(), ConsentPage::Step::Unclear);
    EXPECT_FALSE(consent->unsaid().isEmpty()) << "the lines were not said";
}

// The tablet is locked while the card lies on the screen: the words of that card are gone, and new
// ones are shown until somebody has said that they have them.
TEST_F(SampleNotebook, showsTheCardAgainThatWasLockedBeforeAnybodyTookIt)
{
    toCard();
    const QString code = notebook->codeCard()->code();
    const QStringList words = notebook->codeCard()->words();
    notebook->lock();
    settle();
    start();
    open();
    ASSERT_EQ(notebook->place(), At::CodeCard);
    EXPECT_EQ(notebook->codeCard()->code(), code);
    EXPECT_EQ(notebook->codeCard()->words().size(), 4);
    EXPECT_NE(notebook->codeCard()->words(), words);
    notebook->codeCard()->theyHaveIt();
    settle();
    EXPECT_EQ(notebook->place(), At::Interview);
    notebook->lock();
    settle();
    start();
    open();
    EXPECT_EQ(notebook->place(), At::Interview);
    EXPECT_TRUE(notebook->codeCard()->words().isEmpty());
}

TEST_F(SampleNotebook, ticksAnAnswerOnlyWhenTheVaultHasIt)
{
    toLikes();
    const QString first = page()->find(likes)->choices.front().value;
    notebook->interview()->choose(likes, first);
    EXPECT_EQ(page()->find(likes)->value, first) << "the page shows it at once";
    EXPECT_EQ(page()->find(likes)->saved, Saved::Keeping);
    settle();
    EXPECT_EQ(page()->find(likes)->saved, Saved::Kept);
}

TEST_F(SampleNotebook, keepsAnAnswerOnThePageThatTheDiskDidNotTake)
{
    toLikes();
    const QString first = page()->find(likes)->choices.front().value;
    {
        const FullDisk full;
        notebook->interview()->choose(likes, first);
        settle();
        EXPECT_EQ(page()->find(likes)->value, first);
        EXPECT_EQ(page()->find(likes)->saved, Saved::NotKept);
        EXPECT_TRUE(notebook->interview()->unsaved());
        EXPECT_TRUE(notebook->trouble()->present());
        EXPECT_FALSE(notebook->trouble()->sentence().isEmpty());
        notebook->interview()->next();
        settle();
        EXPECT_TRUE(page()->find(likes)) << "it does not leave the page that is not kept";
    }
    notebook->interview()->tryAgain();
    settle();
    EXPECT_EQ(page()->find(likes)->saved, Saved::Kept);
    EXPECT_FALSE(notebook->interview()->unsaved());
    EXPECT_FALSE(notebook->trouble()->present());
}

TEST_F(SampleNotebook, neverOverwritesNewerLettersByWhatTheVaultHas)
{
    toInterview();
    const QString words = QStringLiteral("/data/change/good_at");
    notebook->interview()->jump(words);
    settle();
    notebook->interview()->typing(words, QStringLiteral("I know"));
    notebook->interview()->finishTyping(words);
    // Typed on before the vault has answered.
    notebook->interview()->typing(words, QStringLiteral("I know every room"));
    settle();
    EXPECT_EQ(page()->find(words)->value, QStringLiteral("I know every room"));
    EXPECT_EQ(page()->find(words)->saved, Saved::Keeping);
    notebook->interview()->flush();
    settle();
    EXPECT_EQ(page()->find(words)->saved, Saved::Kept);
}

TEST_F(SampleNotebook, takesAReasonBackByASecondTap)
{
    toLikes();
    notebook->interview()->preferNot(likes);
    settle();
    EXPECT_EQ(page()->find(likes)->status, Said::PreferNot);
    notebook->interview()->preferNot(likes);
    settle();
    EXPECT_EQ(page()->find(likes)->status, Said::NotAsked);
}

TEST_F(SampleNotebook, turnsOnePageForTwoQuickPresses)
{
    toLikes();
    QSignalSpy turned(notebook->interview(), &InterviewPage::turned);
    notebook->interview()->next();
    notebook->interview()->next();
    settle();
    EXPECT_EQ(turned.count(), 1);
}

TEST_F(SampleNotebook, speaksAnotherLanguageOnTheSamePage)
{
    toLikes();
    const QString english = page()->find(likes)->label;
    notebook->interview()->setLanguage(QStringLiteral("ar"));
    settle();
    ASSERT_TRUE(page()->find(likes));
    EXPECT_NE(page()->find(likes)->label, english);
    EXPECT_EQ(page()->find(likes)->secondLabel, english) << "the language of the app beside it";
    EXPECT_TRUE(notebook->interview()->rightToLeft());
}

TEST_F(SampleNotebook, comesBackToThePageAfterTheLock)
{
    toLikes();
    notebook->interview()->choose(likes, page()->find(likes)->choices.front().value);
    QSignalSpy restart(notebook.get(), &Notebook::restartAsked);
    notebook->lock();
    settle();
    EXPECT_EQ(restart.count(), 1);
    EXPECT_EQ(notebook->place(), At::Locked);
    EXPECT_TRUE(page()->empty());
    EXPECT_EQ(notebook->kind(), Notebook::Kind::Closed);
    notebook.reset();
    worker.reset();

    start();
    open();
    EXPECT_EQ(notebook->place(), At::Interview);
    ASSERT_TRUE(page()->find(likes));
    EXPECT_EQ(page()->find(likes)->status, Said::Answered);
    EXPECT_EQ(notebook->home()->keptAnswers(), -1) << "a lock is no crash";
}

TEST_F(SampleNotebook, coversAtOnceAndLeadsBackOnlyByTheGesture)
{
    toLikes();
    notebook->interview()->choose(likes, page()->find(likes)->choices.front().value);
    QSignalSpy restart(notebook.get(), &Notebook::restartAsked);
    QSignalSpy steps(notebook.get(), &Notebook::stepTaken);
    notebook->hide();
    // Before anything was waited for: the write goes on behind the cover.
    EXPECT_EQ(notebook->place(), At::Cover);
    EXPECT_TRUE(page()->empty());
    EXPECT_EQ(notebook->kind(), Notebook::Kind::Closed);
    ASSERT_EQ(steps.count(), 2);
    EXPECT_EQ(steps[0].front().toString(), QStringLiteral("hide-asked"));
    EXPECT_EQ(steps[1].front().toString(), QStringLiteral("cover-shown"));
    EXPECT_EQ(restart.count(), 0);
    notebook->uncover();
    notebook->lock();
    EXPECT_EQ(notebook->place(), At::Cover);
    settle();
    EXPECT_EQ(restart.count(), 1);
    EXPECT_EQ(notebook->place(), At::Cover);
    notebook.reset();
    worker.reset();

    // As the program that comes next begins.
    worker = std::make_unique<Worker>(clock, test::surveysFolder());
    notebook = std::make_unique<Notebook>(*worker, settings, folder.path() / "notebooks");
    notebook->coverFirst();
    notebook->begin(vault);
    EXPECT_EQ(notebook->place(), At::Cover);
    notebook->uncover();
    EXPECT_EQ(notebook->place(), At::Unlock);
    open();
    EXPECT_EQ(notebook->place(), At::Interview);
    ASSERT_TRUE(page()->find(likes));
    EXPECT_EQ(page()->find(likes)->status, Said::Answered);
    EXPECT_EQ(notebook->home()->keptAnswers(), -1) << "Hide is no crash";
}

TEST_F(SampleNotebook, staysCoveredWhereItWasHiddenWhileItOpened)
{
    notebook->lock();
    settle();
    notebook.reset();
    worker.reset();
    start();
    auto passphrase = Vault::samplePassphrase(vault);
    ASSERT_TRUE(passphrase);
    notebook->unlock()->openWith(std::move(*passphrase));
    notebook->hide();
    settle();
    EXPECT_EQ(notebook->place(), At::Cover);
    bool isOpen = true;
    worker->post([&isOpen](Desk& desk) { isOpen = desk.vault.has_value(); });
    settle();
    EXPECT_FALSE(isOpen);
}

TEST_F(SampleNotebook, saysWhatWasKeptWhenItClosedByItself)
{
    toLikes();
    notebook->interview()->choose(likes, page()->find(likes)->choices.front().value);
    settle();
    // The vault goes without the session being paused, as when the program dies.
    worker->post([](Desk& desk) {
        desk.closeSession();
        desk.vault.reset();
    });
    notebook.reset();
    worker.reset();
    start();
    open();
    EXPECT_EQ(notebook->place(), At::Home);
    EXPECT_EQ(notebook->home()->keptAnswers(), 1);
    EXPECT_FALSE(notebook->home()->keptCode().isEmpty());
    EXPECT_FALSE(notebook->home()->keptAt().isEmpty());
    notebook->home()->seeWhatWasKept();
    settle();
    EXPECT_EQ(notebook->place(), At::Interview);
}

TEST_F(SampleNotebook, deletesEverythingAtOnce)
{
    toLikes();
    notebook->interview()->choose(likes, page()->find(likes)->choices.front().value);
    notebook->openPause();
    settle();
    EXPECT_EQ(notebook->place(), At::Pause);
    notebook->pause()->deleteEverything();
    settle();
    EXPECT_EQ(notebook->pause()->step(), PausePage::Step::Gone);
    EXPECT_TRUE(page()->empty());
    EXPECT_EQ(sessionCount(), 0U);
    notebook->pause()->toHome();
    settle();
    EXPECT_EQ(notebook->home()->toGoOn()->count(), 0);
}

TEST_F(SampleNotebook, keepsWhatWasSaidWhenTheyStop)
{
    toLikes();
    notebook->interview()->choose(likes, page()->find(likes)->choices.front().value);
    notebook->openPause();
    notebook->pause()->stopAndKeep();
    settle();
    ASSERT_EQ(notebook->place(), At::Review);
    EXPECT_TRUE(notebook->review()->stopped());
    EXPECT_EQ(notebook->review()->answers()->rowCount(), 1);
    notebook->review()->finish();
    settle();
    EXPECT_EQ(notebook->place(), At::Close);
    notebook->close()->done();
    settle();
    EXPECT_EQ(notebook->home()->done()->count(), 1);
    EXPECT_EQ(notebook->home()->toGoOn()->count(), 0);
}

TEST_F(SampleNotebook, turnsAUseOffInTheMiddle)
{
    toLikes();
    notebook->openAgreed();
    settle();
    const auto use = QStringLiteral("audio");
    notebook->agreed()->change(use, QStringLiteral("no"));
    settle();
    bool found = false;
    auto* uses = notebook->agreed()->uses();
    for (int row = 0; row < uses->rowCount(); ++row) {
        if (uses->index(row).data(AgreedListModel::UseRole).toString() != use)
            continue;
        found = true;
        EXPECT_EQ(uses->index(row).data(AgreedListModel::DecisionRole).toString(),
                  QStringLiteral("no"));
        EXPECT_TRUE(uses->index(row).data(AgreedListModel::TurnedOffRole).toBool());
    }
    EXPECT_TRUE(found);
}

TEST_F(SampleNotebook, saysTheSameOfEveryWrongPassphrase)
{
    notebook->lock();
    settle();
    notebook->begin(vault);
    notebook->unlock()->openWith(Secret::fromText("not these words"));
    settle();
    EXPECT_EQ(notebook->place(), At::Unlock);
    EXPECT_EQ(notebook->unlock()->phase(), UnlockPage::Phase::Wrong);
    open();
    EXPECT_EQ(notebook->place(), At::Home);
}
