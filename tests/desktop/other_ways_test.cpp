// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/convert.h"
#include "live_notebook.h"
#include "vault/pin.h"
#include "vault/ways_in.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

using namespace cuaderno;
using test::passphrase;
using test::type;
using At = Notebook::Place;

namespace {

const QString practice = QStringLiteral("quiet water on the stove");
const QString pin = QStringLiteral("480913");

// A PIN, and the passphrase for whoever is made to open the notebook, as a person sets them.
class OtherWays : public test::LiveNotebook
{
protected:
    void SetUp() override
    {
        settings = AppSettings(config() / "app.ini");
        LiveNotebook::SetUp();
    }

    std::filesystem::path config() const { return folder.path() / "config"; }

    void toSettings()
    {
        notebook->openSettings();
        settle();
        ASSERT_EQ(notebook->place(), At::Settings);
    }

    // Fills the three fields of a page.
    template <typename Page>
    void turnOn(Page& page, const QString& now, const QString& one, const QString& other)
    {
        SecretField old;
        SecretField first;
        SecretField again;
        type(old, now);
        type(first, one);
        type(again, other);
        page.turnOn(&old, &first, &again);
        settle();
    }

    void toDuress()
    {
        toSettings();
        ASSERT_EQ(notebook->keeping()->practice(), QLatin1String("off"));
        notebook->openDuress();
        settle();
        ASSERT_EQ(notebook->place(), At::Duress);
        duress().next();
    }

    void toPin()
    {
        toSettings();
        notebook->openPin();
        settle();
        ASSERT_EQ(notebook->place(), At::Pin);
        pinPage().next();
    }

    // Everything closed, and the notebook at its Unlock page again, as at the next start.
    void again()
    {
        notebook->shutDown();
        notebook.reset();
        worker.reset();
        settings = AppSettings(config() / "app.ini");
        start();
    }

    At tried(const QString& text)
    {
        SecretField field;
        type(field, text);
        notebook->unlock()->open(&field);
        settle();
        return notebook->place();
    }

    std::ptrdiff_t foldersBeside() const
    {
        std::ptrdiff_t count = 0;
        for (const auto& entry : std::filesystem::directory_iterator(place.parent_path()))
            count += Vault::isThere(entry.path()) ? 1 : 0;
        return count;
    }

    DuressPage& duress() const { return *notebook->duress(); }

    PinPage& pinPage() const { return *notebook->pin(); }

    QString now() const { return toQt(passphrase().text()); }
};

TEST_F(OtherWays, thePracticePassphraseIsRefusedUntilItIsGood)
{
    using Flaw = DuressPage::Flaw;
    open();
    toDuress();
    ASSERT_EQ(duress().step(), DuressPage::Step::Asking);
    turnOn(duress(), now(), QStringLiteral("short"), QStringLiteral("short"));
    EXPECT_EQ(duress().flaw(), Flaw::TooShort);
    turnOn(duress(), now(), practice, practice + QLatin1Char('s'));
    EXPECT_EQ(duress().flaw(), Flaw::NotTheSame);
    turnOn(duress(), QStringLiteral("not this one at all"), practice, practice);
    EXPECT_EQ(duress().flaw(), Flaw::Wrong);
    turnOn(duress(), now(), now(), now());
    EXPECT_EQ(duress().flaw(), Flaw::Taken);
    EXPECT_EQ(duress().step(), DuressPage::Step::Asking);
    EXPECT_EQ(foldersBeside(), 1);
    duress().back();
    EXPECT_EQ(duress().step(), DuressPage::Step::Reading);
    duress().back();
    EXPECT_EQ(notebook->place(), At::Settings);
}

TEST_F(OtherWays, thePracticePassphraseOpensAPracticeNotebookThatWasAlwaysThere)
{
    open();
    toDuress();
    turnOn(duress(), now(), practice, practice);
    ASSERT_EQ(duress().step(), DuressPage::Step::On);
    EXPECT_EQ(foldersBeside(), 2);
    duress().back();
    settle();
    EXPECT_EQ(notebook->keeping()->practice(), QLatin1String("on"));
    again();
    const auto ini = readText(config() / "app.ini").value();

    ASSERT_EQ(tried(practice), At::Home);
    EXPECT_EQ(notebook->kind(), Notebook::Kind::Practice);
    EXPECT_FALSE(notebook->trouble()->present());
    EXPECT_GE(notebook->home()->done()->rowCount(), 3) << "it looks used";
    EXPECT_EQ(notebook->home()->toGoOn()->rowCount(), 1);
    EXPECT_EQ(foldersBeside(), 1);
    EXPECT_EQ(readText(config() / "app.ini").value(), ini) << "nothing is noted of it";
    toSettings();
    EXPECT_EQ(notebook->keeping()->practice(), QString()) << "there is no word of it here";
    notebook->openDuress();
    EXPECT_EQ(notebook->place(), At::Settings);

    again();
    EXPECT_EQ(tried(now()), At::Unlock);
    EXPECT_EQ(tried(practice), At::Home);
    EXPECT_EQ(notebook->kind(), Notebook::Kind::Practice);
}

TEST_F(OtherWays, thePracticePassphraseCanBeTurnedOff)
{
    open();
    toDuress();
    turnOn(duress(), now(), practice, practice);
    duress().turnOff();
    settle();
    EXPECT_EQ(notebook->place(), At::Settings);
    EXPECT_EQ(notebook->keeping()->practice(), QLatin1String("off"));
    EXPECT_EQ(foldersBeside(), 1);
    again();
    EXPECT_EQ(tried(practice), At::Unlock);
    EXPECT_EQ(tried(now()), At::Home);
    EXPECT_EQ(notebook->kind(), Notebook::Kind::Live);
}

TEST_F(OtherWays, aPinOpensInTheSameFieldBesideThePassphrase)
{
    open();
    toPin();
    EXPECT_FALSE(std::filesystem::exists(settings.deviceFile()));
    turnOn(pinPage(), now(), QStringLiteral("12345"), QStringLiteral("12345"));
    EXPECT_EQ(pinPage().flaw(), PinPage::Flaw::TooShort);
    turnOn(pinPage(), QStringLiteral("not this one at all"), pin, pin);
    EXPECT_EQ(pinPage().flaw(), PinPage::Flaw::Wrong);
    EXPECT_FALSE(std::filesystem::exists(settings.deviceFile()));
    turnOn(pinPage(), now(), pin, pin);
    ASSERT_EQ(pinPage().step(), PinPage::Step::On);

    struct stat status
    {
    };

    ASSERT_EQ(stat(settings.deviceFile().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600U);
    EXPECT_EQ(settings.deviceFile().parent_path(), config()) << "outside the notebook's folder";

    again();
    ASSERT_EQ(tried(pin), At::Home);
    // Whoever knows only the PIN does not change the passphrase with it.
    toSettings();
    EXPECT_EQ(notebook->keeping()->pin(), QLatin1String("on"));
    notebook->openPassphrase();
    settle();
    EXPECT_TRUE(notebook->passphrase()->asksForOld());
    again();
    EXPECT_EQ(tried(QStringLiteral("480914")), At::Unlock);
    EXPECT_EQ(tried(now()), At::Home);
    again();
    // A copy of the notebook without the device's secret.
    std::filesystem::rename(settings.deviceFile(), folder.path() / "elsewhere");
    EXPECT_EQ(tried(pin), At::Unlock);
    std::filesystem::rename(folder.path() / "elsewhere", settings.deviceFile());
    EXPECT_EQ(tried(pin), At::Home);
    toSettings();
    notebook->openPin();
    settle();
    ASSERT_EQ(pinPage().step(), PinPage::Step::On);
    pinPage().turnOff();
    settle();
    EXPECT_EQ(notebook->place(), At::Settings);
    again();
    EXPECT_EQ(tried(pin), At::Unlock);
    EXPECT_EQ(tried(now()), At::Home);
}

TEST_F(OtherWays, aDamagedDeviceSecretLeavesThePassphraseAndIsMadeAnew)
{
    open();
    toPin();
    turnOn(pinPage(), now(), pin, pin);
    ASSERT_EQ(pinPage().step(), PinPage::Step::On);
    std::filesystem::resize_file(settings.deviceFile(), 12);
    again();
    EXPECT_EQ(tried(pin), At::Unlock);
    ASSERT_EQ(tried(now()), At::Home);
    toSettings();
    notebook->openPin();
    settle();
    pinPage().turnOff();
    settle();
    notebook->openPin();
    settle();
    pinPage().next();
    turnOn(pinPage(), now(), pin, pin);
    ASSERT_EQ(pinPage().step(), PinPage::Step::On);
    again();
    EXPECT_EQ(tried(pin), At::Home);
}

TEST_F(OtherWays, neitherTakesThePlaceOfTheOther)
{
    const QString digits = QStringLiteral("27182818284590452353");
    open();
    toPin();
    turnOn(pinPage(), now(), digits, digits);
    ASSERT_EQ(pinPage().step(), PinPage::Step::On);
    pinPage().back();
    settle();
    notebook->openDuress();
    settle();
    duress().next();
    turnOn(duress(), now(), digits, digits);
    EXPECT_EQ(duress().flaw(), DuressPage::Flaw::Taken);
    turnOn(duress(), now(), practice, practice);
    ASSERT_EQ(duress().step(), DuressPage::Step::On);
    again();
    EXPECT_EQ(tried(digits), At::Home);
    EXPECT_EQ(notebook->kind(), Notebook::Kind::Live);
    again();
    EXPECT_EQ(tried(practice), At::Home);
    EXPECT_EQ(notebook->kind(), Notebook::Kind::Practice);
    again();
    EXPECT_EQ(tried(digits), At::Unlock) << "the PIN went with the rest";
}

} // namespace
