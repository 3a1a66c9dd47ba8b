// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/qr_code.h"
#include "desktop/shell/convert.h"
#include "desktop/shell/paper_field.h"
#include "live_notebook.h"
#include "vault/key_card.h"
#include "vault/ways_in.h"

#include <QTest>
#include <gtest/gtest.h>

using namespace cuaderno;
using test::passphrase;
using test::type;
using At = Notebook::Place;
using Step = SecondWayPage::Step;
using Flaw = SecondWayPage::Flaw;

namespace {

class SecondWay : public test::LiveNotebook
{
protected:
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

    QStringList papers;
};

TEST_F(SecondWay, leadsToASecondWayInBeforeTheFirstTalk)
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

TEST_F(SecondWay, startsTalksOnceACardWasTypedBack)
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

TEST_F(SecondWay, saysInWhichGroupALetterIsWrong)
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

TEST_F(SecondWay, startsTalksOnceTwoSharesWereTypedBack)
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

TEST_F(SecondWay, isNotOpenedByTheCardOfAnother)
{
    toTrial(false);
    page().tryText(Secret::fromText(
        "CUADCARD1-000G-40R4-0M30-E209-185G-R38E-1W81-24GK-2GAH-C5RR-34D1-P70X-3RFS-DNXD"));
    settle();
    EXPECT_EQ(page().step(), Step::Try);
    EXPECT_EQ(page().flaw(), Flaw::Wrong);
}

TEST_F(SecondWay, keepsNoCardThatNobodyTried)
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

TEST_F(SecondWay, showsNoCardAfterTheLock)
{
    toTrial(false);
    notebook->lock();
    EXPECT_TRUE(page().code().isEmpty());
    EXPECT_TRUE(page().groups().isEmpty());
    settle();
    EXPECT_EQ(notebook->place(), At::Locked);
}

TEST_F(SecondWay, isOpenedByItsCardAndWithoutWaiting)
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

TEST_F(SecondWay, getsANewPassphraseByTwoOfItsPapers)
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

TEST_F(SecondWay, isAFileOnAStickThatOpensWithNothingToType)
{
    const Path stick = folder.path() / "stick";
    std::filesystem::create_directory(stick);
    open();
    notebook->home()->startInterview();
    page().chooseStick();
    ASSERT_EQ(page().step(), Step::Stick);
    page().toFolder(stick);
    settle();
    ASSERT_EQ(page().step(), Step::Done);
    page().finish();
    settle();
    EXPECT_FALSE(notebook->home()->secondWayMissing());
    ASSERT_TRUE(std::filesystem::exists(stick / "card.txt"));

    // Another's file lies there too, and comes first.
    std::filesystem::rename(stick / "card.txt", stick / "card-2.txt");
    ASSERT_TRUE(writeFileAtomically(stick / "card.txt", keyCardText(makeKeyCard()).view()));
    start();
    UnlockPage& unlock = *notebook->unlock();
    unlock.setByCard(true);
    unlock.openByFileIn({folder.path(), stick});
    settle();
    EXPECT_EQ(notebook->place(), At::Home);
}

TEST_F(SecondWay, isNoneWhereTheStickIsGoneOrForAnother)
{
    open();
    notebook->home()->startInterview();
    page().chooseStick();
    page().toFolder(folder.path() / "gone");
    settle();
    EXPECT_EQ(page().step(), Step::Stick);
    settle();
    notebook->home()->startInterview();
    EXPECT_EQ(notebook->place(), At::SecondWay) << "nothing was proved";

    start();
    UnlockPage& unlock = *notebook->unlock();
    unlock.setByCard(true);
    unlock.openByFileIn({folder.path()});
    settle();
    EXPECT_EQ(unlock.phase(), UnlockPage::Phase::NoFile);
    ASSERT_TRUE(writeFileAtomically(folder.path() / "card.txt", keyCardText(makeKeyCard()).view()));
    unlock.openByFileIn({folder.path()});
    settle();
    EXPECT_EQ(unlock.phase(), UnlockPage::Phase::Wrong);
    EXPECT_EQ(unlock.seconds(), 0) << "not a try";
    const auto vault = Vault::open(place, passphrase());
    EXPECT_TRUE(vault && vault->warnings().empty());
}

TEST_F(SecondWay, isLeftAsItIsByPapersOfAnotherNotebook)
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
