// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/qr_code.h"
#include "common/sample.h"
#include "desktop/shell/app_settings.h"
#include "desktop/shell/convert.h"
#include "desktop/shell/notebook.h"
#include "desktop/shell/paper_field.h"
#include "desktop/work/open_acts.h"
#include "fieldwork/create_project.h"
#include "support/paths.h"
#include "vault/ways_in.h"

#include <QInputMethodEvent>
#include <QTest>
#include <gtest/gtest.h>

using namespace cuaderno;
using At = Notebook::Place;
using Step = SecondWayPage::Step;
using Flaw = SecondWayPage::Flaw;

namespace {

void type(SecretField& field, const QString& text)
{
    QInputMethodEvent letters;
    letters.setCommitString(text);
    QCoreApplication::sendEvent(&field, &letters);
}

Secret passphrase()
{
    return Secret::fromText("river button seven lamp goat");
}

// A notebook for real talks, open, and the view models on it, without a window.
class LiveNotebook : public ::testing::Test
{
protected:
    void SetUp() override
    {
        place = folder.path() / "notebook";
        CreateVault how;
        how.kdfTarget = {};
        how.clock = &clock;
        auto vault = Vault::create(place, passphrase(), how);
        ASSERT_TRUE(vault);
        NewProject project;
        project.title = "Rooms and hours";
        ASSERT_TRUE(createProject(*vault, clock, std::move(project)));
        ASSERT_TRUE(importShipped(*vault, clock, test::surveysFolder()));
        ASSERT_TRUE(vault->close());
        settings.language = QStringLiteral("en");
        start();
    }

    void start()
    {
        worker = std::make_unique<Worker>(clock, test::surveysFolder());
        notebook = std::make_unique<Notebook>(*worker, settings, folder.path() / "notebooks");
        notebook->begin(place);
    }

    void open()
    {
        notebook->unlock()->openWith(passphrase());
        settle();
        ASSERT_EQ(notebook->place(), At::Home);
    }

    void settle() const
    {
        for (int i = 0; i < 4; ++i) {
            worker->finish();
            QCoreApplication::processEvents();
        }
    }

    SecondWayPage& page() const { return *notebook->secondWay(); }

    void toTrial(bool shares)
    {
        open();
        notebook->home()->startInterview();
        shares ? page().chooseShares() : page().chooseCard();
        settle();
        ASSERT_EQ(page().step(), Step::Paper);
        while (page().step() == Step::Paper) {
            papers.append(page().code());
            page().next();
        }
        ASSERT_EQ(page().step(), Step::Try);
    }

    SystemClock clock;
    test::TemporaryFolder folder;
    std::filesystem::path place;
    AppSettings settings = AppSettings::none();
    std::unique_ptr<Worker> worker;
    std::unique_ptr<Notebook> notebook;
    QStringList papers;
};

TEST_F(LiveNotebook, leadsToASecondWayInBeforeTheFirstTalk)
{
    open();
    EXPECT_TRUE(notebook->home()->secondWayMissing());
    notebook->home()->startInterview();
    EXPECT_EQ(notebook->place(), At::SecondWay);
    EXPECT_EQ(page().step(), Step::Choose);
    page().back();
    EXPECT_EQ(notebook->place(), At::Home);
    settle();
    EXPECT_TRUE(notebook->home()->secondWayMissing());
}

TEST_F(LiveNotebook, startsTalksOnceACardWasTypedBack)
{
    toTrial(false);
    ASSERT_EQ(papers.size(), 1);
    EXPECT_EQ(page().groups().size(), 15);
    PaperField field;
    type(field, papers[0].toLower());
    page().tryCard(&field);
    EXPECT_EQ(page().step(), Step::Working);
    EXPECT_EQ(field.length(), 0);
    settle();
    EXPECT_EQ(page().step(), Step::Done);
    page().finish();
    settle();
    EXPECT_EQ(notebook->place(), At::Home);
    EXPECT_FALSE(notebook->home()->secondWayMissing());
    EXPECT_TRUE(page().code().isEmpty());
    notebook->home()->startInterview();
    EXPECT_NE(notebook->place(), At::SecondWay);
}

TEST_F(LiveNotebook, saysInWhichGroupALetterIsWrong)
{
    toTrial(false);
    QString wrong = papers[0];
    // The second letter of the fourth group after the word.
    const qsizetype at = qsizetype(std::string_view("CUADCARD1-").size()) + 3 * 5 + 1;
    wrong[at] = wrong[at] == QLatin1Char('Z') ? QLatin1Char('Y') : QLatin1Char('Z');
    PaperField field;
    type(field, wrong);
    page().tryCard(&field);
    EXPECT_EQ(page().step(), Step::Try);
    EXPECT_EQ(page().flaw(), Flaw::Letter);
    EXPECT_EQ(page().flawGroup(), 5) << "the word is the first";
    EXPECT_EQ(field.length(), wrong.size()) << "what was typed is there to be mended";
    page().mend();
    EXPECT_EQ(page().flaw(), Flaw::None);
    field.clear();
    type(field, papers[0].left(20));
    page().tryCard(&field);
    EXPECT_EQ(page().flawGroup(), 4) << "where it ends too early";
}

TEST_F(LiveNotebook, startsTalksOnceTwoSharesWereTypedBack)
{
    toTrial(true);
    ASSERT_EQ(papers.size(), 3);
    PaperField one;
    PaperField other;
    type(one, papers[2]);
    type(other, papers[2]);
    page().tryShares(&one, &other);
    EXPECT_EQ(page().flaw(), Flaw::Twice);
    other.clear();
    type(other, papers[0].chopped(1));
    page().tryShares(&one, &other);
    EXPECT_EQ(page().flaw(), Flaw::Letter);
    EXPECT_EQ(page().flawField(), 1);
    type(other, papers[0].right(1));
    page().tryShares(&one, &other);
    settle();
    EXPECT_EQ(page().step(), Step::Done);
    page().finish();
    settle();
    EXPECT_FALSE(notebook->home()->secondWayMissing());
}

TEST_F(LiveNotebook, isNotOpenedByTheCardOfAnother)
{
    toTrial(false);
    page().tryText(Secret::fromText(
        "CUADCARD1-000G-40R4-0M30-E209-185G-R38E-1W81-24GK-2GAH-C5RR-34D1-P70X-3RFS-DNXD"));
    settle();
    EXPECT_EQ(page().step(), Step::Try);
    EXPECT_EQ(page().flaw(), Flaw::Wrong);
}

TEST_F(LiveNotebook, keepsNoCardThatNobodyTried)
{
    toTrial(false);
    page().back();
    page().back();
    ASSERT_EQ(page().step(), Step::Choose);
    page().chooseCard();
    settle();
    EXPECT_NE(page().code(), papers[0]);
    std::size_t ways = 0;
    worker->post([&](Desk& desk) { ways = desk.vault->waysIn().all()->size(); });
    worker->finish();
    EXPECT_EQ(ways, 2U);
}

TEST_F(LiveNotebook, showsNoCardAfterTheLock)
{
    toTrial(false);
    notebook->lock();
    EXPECT_TRUE(page().code().isEmpty());
    EXPECT_TRUE(page().groups().isEmpty());
    settle();
    EXPECT_EQ(notebook->place(), At::Locked);
}

TEST_F(LiveNotebook, isOpenedByItsCardAndWithoutWaiting)
{
    toTrial(false);
    notebook->shutDown();
    start();
    for (int i = 0; i < 5; ++i) {
        notebook->unlock()->openWith(Secret::fromText("not this"));
        settle();
    }
    EXPECT_EQ(notebook->unlock()->phase(), UnlockPage::Phase::Waiting);
    notebook->unlock()->setByCard(true);
    PaperField field;
    type(field, papers[0].chopped(1));
    notebook->unlock()->openByCard(&field);
    EXPECT_EQ(notebook->unlock()->phase(), UnlockPage::Phase::Letter);
    type(field, papers[0].right(1));
    notebook->unlock()->openByCard(&field);
    settle();
    EXPECT_EQ(notebook->place(), At::Home);
    EXPECT_FALSE(notebook->home()->secondWayMissing()) << "it opened the notebook";
}

TEST_F(LiveNotebook, getsANewPassphraseByTwoOfItsPapers)
{
    toTrial(true);
    notebook->shutDown();
    start();
    notebook->openRecover();
    EXPECT_EQ(notebook->place(), At::Recover);
    RecoverPage& recover = *notebook->recover();
    PaperField one;
    PaperField other;
    type(one, papers[1]);
    type(other, papers[1].chopped(1));
    recover.takePapers(&one, &other);
    EXPECT_EQ(recover.flaw(), RecoverPage::Flaw::Letter);
    EXPECT_EQ(recover.flawField(), 1);
    other.clear();
    type(other, papers[2]);
    recover.takePapers(&one, &other);
    ASSERT_EQ(recover.step(), RecoverPage::Step::Passphrase);
    SecretField first;
    SecretField again;
    type(first, QStringLiteral("lamp goat river"));
    type(again, QStringLiteral("lamp goat rivet"));
    recover.usePassphrase(&first, &again);
    EXPECT_EQ(recover.flaw(), RecoverPage::Flaw::NotTheSame);
    type(again, QStringLiteral("lamp goat river"));
    recover.usePassphrase(&first, &again);
    settle();
    EXPECT_EQ(notebook->place(), At::Home);
    EXPECT_FALSE(notebook->home()->secondWayMissing()) << "the papers opened it";
    notebook->shutDown();
    EXPECT_EQ(Vault::open(place, passphrase()).error().code, ErrorCode::VaultWrongPassphrase);
    EXPECT_TRUE(Vault::open(place, Secret::fromText("lamp goat river")));
}

TEST_F(LiveNotebook, isLeftAsItIsByPapersOfAnotherNotebook)
{
    const auto made = splitTwoOfThree(Secret::random(32));
    notebook->openRecover();
    RecoverPage& recover = *notebook->recover();
    PaperField one;
    PaperField other;
    type(one, toQt(shareText((*made)[0]).text()));
    type(other, toQt(shareText((*made)[1]).text()));
    recover.takePapers(&one, &other);
    SecretField first;
    SecretField again;
    type(first, QStringLiteral("lamp goat river"));
    type(again, QStringLiteral("lamp goat river"));
    recover.usePassphrase(&first, &again);
    settle();
    EXPECT_EQ(notebook->place(), At::Recover);
    EXPECT_EQ(recover.step(), RecoverPage::Step::Papers);
    EXPECT_EQ(recover.flaw(), RecoverPage::Flaw::Wrong);
    recover.back();
    EXPECT_EQ(notebook->place(), At::Unlock);
    open();
}

TEST(PaperFields, growByLinesAndShowGroups)
{
    PaperField field;
    field.setPixelSize(20);
    field.setSize({300, 40});
    const qreal oneLine = field.implicitHeight();
    type(field, QStringLiteral("cuadcard1-000g"));
    EXPECT_GT(field.implicitHeight(), 0);
    type(field, QStringLiteral("40R40M30E209185GR38E1W8124GK2GAHC5RR34D1P70X3RFSDNXD"));
    EXPECT_GE(field.implicitHeight(), 3 * oneLine);
    field.clear();
    EXPECT_EQ(field.implicitHeight(), oneLine);
}

TEST(QrCodes, areSquaresWithTheirThreeCorners)
{
    const auto code = makeQrCode("CUADCARD1-000G-40R4-0M30-E209-185G-R38E-1W81-24GK-2GAH-C5RR");
    ASSERT_TRUE(code);
    EXPECT_EQ((code->size - 17) % 4, 0);
    const int last = code->size - 7;
    for (const auto& [left, top] : {std::pair{0, 0}, {last, 0}, {0, last}}) {
        for (int at = 0; at < 7; ++at) {
            EXPECT_TRUE(code->at(left + at, top));
            EXPECT_TRUE(code->at(left, top + at));
        }
        EXPECT_FALSE(code->at(left + 1, top + 1));
        EXPECT_TRUE(code->at(left + 3, top + 3));
    }
    EXPECT_FALSE(makeQrCode(std::string(5000, 'A')));
}

} // namespace
