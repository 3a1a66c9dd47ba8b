// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/convert.h"
#include "live_notebook.h"
#include "vault/key_card.h"
#include "vault/ways_in.h"

#include <gtest/gtest.h>

#include <fstream>

using namespace cuaderno;
using test::passphrase;
using test::type;
using At = Notebook::Place;
using Step = PassphrasePage::Step;
using Flaw = PassphrasePage::Flaw;
using Health = KeepingPage::Health;

namespace {

const QString fresh = QStringLiteral("salt window nine bread kite");

class Keeping : public test::LiveNotebook
{
protected:
    void toSettings()
    {
        notebook->openSettings();
        settle();
        ASSERT_EQ(notebook->place(), At::Settings);
    }

    void toPassphrase()
    {
        toSettings();
        notebook->openPassphrase();
        settle();
        ASSERT_EQ(notebook->place(), At::Passphrase);
    }

    void change(const QString& now, const QString& one, const QString& other)
    {
        SecretField old;
        SecretField first;
        SecretField again;
        type(old, now);
        type(first, one);
        type(again, other);
        page().change(&old, &first, &again);
        settle();
    }

    // Everything closed, and the notebook at its Unlock page again.
    void again()
    {
        notebook->shutDown();
        notebook.reset();
        worker.reset();
        start();
    }

    At tried(const QString& text)
    {
        notebook->unlock()->openWith(Secret::fromText(toCore(text)));
        settle();
        return notebook->place();
    }

    PassphrasePage& page() const { return *notebook->passphrase(); }

    QString now() const { return toQt(passphrase().text()); }
};

TEST_F(Keeping, givesANewPassphraseToWhoKnowsTheOldOne)
{
    open();
    toPassphrase();
    EXPECT_TRUE(page().asksForOld());
    change(QStringLiteral("not this one at all"), fresh, fresh);
    EXPECT_EQ(page().step(), Step::Asking);
    EXPECT_EQ(page().flaw(), Flaw::Wrong);
    page().mend();
    EXPECT_EQ(page().flaw(), Flaw::None);
    change(now(), fresh, fresh);
    EXPECT_EQ(page().step(), Step::Done);
    page().back();
    EXPECT_EQ(notebook->place(), At::Settings);
    again();
    EXPECT_EQ(tried(now()), At::Unlock);
    EXPECT_EQ(tried(fresh), At::Home);
}

TEST_F(Keeping, getsNewKeysWhereTheOldPassphraseWasSeen)
{
    open();
    Secret card;
    worker->post([&card](Desk& desk) {
        auto text = desk.vault->waysIn().addKeyCard();
        if (text)
            card = std::move(*text);
    });
    settle();
    std::filesystem::copy(place / "vault.key", folder.path() / "old.key");
    toPassphrase();
    page().setSeen(true);
    change(QStringLiteral("not this one at all"), fresh, fresh);
    EXPECT_EQ(page().flaw(), Flaw::Wrong);
    EXPECT_EQ(notebook->place(), At::Passphrase) << "nothing was closed";
    change(now(), fresh, fresh);
    ASSERT_EQ(page().step(), Step::Done);
    page().back();
    settle();
    EXPECT_TRUE(notebook->home()->secondWayMissing());
    again();
    EXPECT_EQ(tried(now()), At::Unlock);
    EXPECT_EQ(tried(toQt(readKeyCard(card)->text())), At::Unlock);
    EXPECT_EQ(tried(fresh), At::Home);
    // The key file that somebody may have copied, with the passphrase that they saw.
    again();
    std::filesystem::copy(folder.path() / "old.key", place / "vault.key",
                          std::filesystem::copy_options::overwrite_existing);
    EXPECT_EQ(tried(now()), At::Unlock);
}

TEST_F(Keeping, leavesThePassphraseWhileTheNewOneIsNotGood)
{
    open();
    toPassphrase();
    change(now(), QStringLiteral("short"), QStringLiteral("short"));
    EXPECT_EQ(page().flaw(), Flaw::TooShort);
    change(now(), fresh, fresh + QLatin1Char('s'));
    EXPECT_EQ(page().flaw(), Flaw::NotTheSame);
    EXPECT_EQ(page().step(), Step::Asking);
    again();
    EXPECT_EQ(tried(now()), At::Home);
}

TEST_F(Keeping, doesNotAskForTheOldPassphraseOfWhoCameInByACard)
{
    open();
    Secret card;
    worker->post([&card](Desk& desk) {
        auto text = desk.vault->waysIn().addKeyCard();
        if (text)
            card = std::move(*text);
    });
    settle();
    const auto read = readKeyCard(card);
    ASSERT_TRUE(read);
    again();
    EXPECT_EQ(tried(toQt(read->text())), At::Home);
    toPassphrase();
    EXPECT_FALSE(page().asksForOld());
    change({}, fresh, fresh);
    EXPECT_EQ(page().step(), Step::Done);
    again();
    EXPECT_EQ(tried(fresh), At::Home);
}

TEST_F(Keeping, destroysItsKeysAfterWrongTriesOnlyWhereThatIsOn)
{
    open();
    toSettings();
    ASSERT_TRUE(notebook->keeping()->here());
    EXPECT_FALSE(notebook->keeping()->wipes());
    notebook->keeping()->setWipes(true);
    settle();
    EXPECT_TRUE(notebook->keeping()->wipes());
    notebook->settings()->close();
    again();
    open();
    toSettings();
    EXPECT_TRUE(notebook->keeping()->wipes()) << "it stays on";
    notebook->keeping()->setWipes(false);
    settle();
    EXPECT_FALSE(notebook->keeping()->wipes());
}

TEST_F(Keeping, looksWhetherEverythingIsWhole)
{
    open();
    toSettings();
    EXPECT_EQ(notebook->keeping()->health(), Health::Unknown);
    notebook->keeping()->lookAtAll();
    EXPECT_EQ(notebook->keeping()->health(), Health::Looking);
    settle();
    EXPECT_EQ(notebook->keeping()->health(), Health::Whole);
    // A sealed talk whose file was damaged behind its back.
    std::ofstream(place / "sealed" / "0123456789abcdef.sealed") << "no envelope";
    notebook->keeping()->lookAtAll();
    settle();
    EXPECT_EQ(notebook->keeping()->health(), Health::Damaged);
    ASSERT_EQ(notebook->keeping()->findings().size(), 1);
}

TEST_F(Keeping, makesABackupThatOpensElsewhere)
{
    open();
    toSettings();
    notebook->openBackup();
    ASSERT_EQ(notebook->place(), At::Backup);
    const auto stick = folder.path() / "stick";
    std::filesystem::create_directories(stick);
    // Somebody else's folder has the first name.
    std::filesystem::create_directories(stick / "backup");
    std::ofstream(stick / "backup" / "photo") << "not ours";
    notebook->backup()->toFolder(pathToQt(stick));
    EXPECT_EQ(notebook->backup()->step(), BackupPage::Step::Working);
    settle();
    ASSERT_EQ(notebook->backup()->step(), BackupPage::Step::Done);
    EXPECT_EQ(toPath(notebook->backup()->where()), stick / "backup-2");
    const auto there = Vault::verifyBackup(stick / "backup-2", passphrase());
    ASSERT_TRUE(there);
    // Again to the same place: the same folder.
    notebook->backup()->back();
    EXPECT_EQ(notebook->place(), At::Settings);
    notebook->openBackup();
    notebook->backup()->toFolder(pathToQt(stick));
    settle();
    EXPECT_EQ(toPath(notebook->backup()->where()), stick / "backup-2");
    EXPECT_FALSE(std::filesystem::exists(stick / "backup-3"));
}

TEST_F(Keeping, saysWhyThereIsNoBackup)
{
    open();
    toSettings();
    notebook->openBackup();
    notebook->backup()->toFolder(QStringLiteral("/proc/no such place"));
    settle();
    EXPECT_EQ(notebook->backup()->step(), BackupPage::Step::Choosing);
    EXPECT_TRUE(notebook->trouble()->present());
}

TEST_F(Keeping, isNotThereBeforeUnlock)
{
    notebook->openSettings();
    EXPECT_FALSE(notebook->keeping()->here());
    notebook->openPassphrase();
    EXPECT_EQ(notebook->place(), At::Settings);
}

} // namespace
