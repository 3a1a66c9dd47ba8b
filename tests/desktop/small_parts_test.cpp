// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "desktop/pages/asked_words.h"
#include "desktop/pages/before_page.h"
#include "desktop/shell/app_settings.h"
#include "desktop/shell/convert.h"
#include "desktop/shell/numbers.h"
#include "desktop/shell/options.h"
#include "desktop/shell/passphrase_strength.h"
#include "desktop/shell/secret_field.h"
#include "desktop/work/shown_words.h"
#include "form/form.h"
#include "form/load.h"
#include "support/paths.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QSignalSpy>
#include <gtest/gtest.h>

using namespace cuaderno;

namespace {

void type(SecretField& field, const QString& text, int key = Qt::Key_unknown,
          Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QKeyEvent press(QEvent::KeyPress, key, modifiers, text);
    QCoreApplication::sendEvent(&field, &press);
}

ReadOptions read(const QStringList& arguments)
{
    return readOptions(QStringList{QStringLiteral("cuaderno")} + arguments);
}

} // namespace

TEST(PlainNumber, readsDigitsAndSeparatorsOfEveryScript)
{
    EXPECT_EQ(plainNumber(QStringLiteral("٣٫٥")), QStringLiteral("3.5"));
    EXPECT_EQ(plainNumber(QStringLiteral("3,5")), QStringLiteral("3.5"));
    EXPECT_EQ(plainNumber(QStringLiteral(" 1 200 ")), QStringLiteral("1200"));
    EXPECT_EQ(plainNumber(QStringLiteral("1.200,50")), QStringLiteral("1200.50"));
    EXPECT_EQ(plainNumber(QStringLiteral("1,200.50")), QStringLiteral("1200.50"));
    EXPECT_EQ(plainNumber(QStringLiteral("1.200.300")), QStringLiteral("1200300"));
    EXPECT_EQ(plainNumber(QStringLiteral("0,125")), QStringLiteral("0.125"));
    EXPECT_EQ(plainNumber(QStringLiteral("\u22124")), QStringLiteral("-4"));
    EXPECT_EQ(plainNumber(QStringLiteral("3.")), QStringLiteral("3"));
}

TEST(PlainNumber, neverTakesAThousandForOne)
{
    // A thousand and two hundred to some, one and a fifth to others: no form takes it.
    EXPECT_EQ(plainNumber(QStringLiteral("1,200")), QStringLiteral("1,200"));
    EXPECT_EQ(plainNumber(QStringLiteral("1.200")), QStringLiteral("1,200"));
}

TEST(PassphraseStrength, asksForTwelveLettersAndNotOneOfThemTwelveTimes)
{
    EXPECT_EQ(strengthOf(asBytes("")), PassphraseStrength::None);
    EXPECT_EQ(strengthOf(asBytes("kite")), PassphraseStrength::TooShort);
    EXPECT_EQ(strengthOf(asBytes("aaaaaaaaaaaaaaaaaaaa")), PassphraseStrength::TooShort);
    EXPECT_EQ(strengthOf(asBytes("lamp-goat-47")), PassphraseStrength::Good);
    EXPECT_EQ(strengthOf(asBytes("river button seven lamp")), PassphraseStrength::Strong);
}

TEST(SecretField, holdsWhatIsTypedAndGivesItOnce)
{
    SecretField field;
    QSignalSpy accepted(&field, &SecretField::accepted);
    type(field, QStringLiteral("k"));
    type(field, QStringLiteral("ñ"));
    type(field, QStringLiteral("\U0001F511"));
    EXPECT_EQ(field.length(), 3);
    type(field, {}, Qt::Key_Backspace);
    EXPECT_EQ(field.length(), 2);
    type(field, QStringLiteral("\r"), Qt::Key_Return);
    EXPECT_EQ(accepted.count(), 1);
    const Secret typed = field.take();
    EXPECT_EQ(typed.text(), "kñ");
    EXPECT_EQ(field.length(), 0);
    EXPECT_TRUE(field.take().empty());
}

TEST(SecretField, takesWhatIsPastedAndNothingWhileItIsReadOnly)
{
    SecretField field;
    QGuiApplication::clipboard()->setText(QStringLiteral("river button\n"));
    type(field, {}, Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(field.copy().text(), "river button");
    field.setReadOnly(true);
    type(field, QStringLiteral("x"));
    EXPECT_EQ(field.length(), 12);
    QGuiApplication::clipboard()->clear();
}

TEST(SecretField, tellsAnInputMethodNothingButHowToBehave)
{
    SecretField field;
    type(field, QStringLiteral("k"));
    QInputMethodEvent commit;
    commit.setCommitString(QStringLiteral("ite"));
    QCoreApplication::sendEvent(&field, &commit);
    EXPECT_EQ(field.length(), 4);
    const auto query = [&](Qt::InputMethodQuery what) {
        QInputMethodQueryEvent event(what);
        QCoreApplication::sendEvent(&field, &event);
        return event.value(what);
    };
    EXPECT_TRUE(query(Qt::ImSurroundingText).toString().isEmpty());
    EXPECT_TRUE(query(Qt::ImTextBeforeCursor).toString().isEmpty());
    const auto hints = query(Qt::ImHints).toInt();
    EXPECT_TRUE(hints & Qt::ImhHiddenText);
    EXPECT_TRUE(hints & Qt::ImhSensitiveData);
}

TEST(AppSettings, keepsWhatWasChosenAndIgnoresWhatItDoesNotKnow)
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "config" / "app.ini";
    {
        AppSettings settings(file);
        settings.language = QStringLiteral("ar");
        settings.textScale = 150;
        settings.lockAfter = 5;
        settings.name = QStringLiteral("Recetas");
        settings.opened(QStringLiteral("/one"));
        settings.opened(QStringLiteral("/two"));
        EXPECT_TRUE(settings.write());
    }
    const auto text = readText(file);
    ASSERT_TRUE(text);
    ASSERT_TRUE(writeFileAtomically(file, *text + "letters=9999\nfrom=the future\n"));
    const AppSettings again(file);
    EXPECT_EQ(again.language, QStringLiteral("ar"));
    EXPECT_EQ(again.textScale, 100) << "an unknown size is the usual one";
    EXPECT_EQ(again.lockAfter, 5);
    EXPECT_EQ(again.name, QStringLiteral("Recetas"));
    EXPECT_EQ(again.vaults, (QStringList{QStringLiteral("/two"), QStringLiteral("/one")}));
}

TEST(AskedWords, areOfTheLanguageOfTheQuestions)
{
    AskedWords words;
    EXPECT_EQ(words.unknown(), QString()) << "nothing is asked yet";
    words.setLanguage(QStringLiteral("en"));
    EXPECT_EQ(words.unknown(), QStringLiteral("I don't know"));
    EXPECT_EQ(words.wasRead(), QStringLiteral("This was read to me"));
    words.setLanguage(QStringLiteral("es"));
    const QString spanish = words.declined();
    EXPECT_FALSE(spanish.isEmpty());
    EXPECT_NE(spanish, QStringLiteral("I prefer not to say"));
    words.setLanguage(QStringLiteral("es-MX"));
    EXPECT_EQ(words.declined(), spanish);
    words.setLanguage(QStringLiteral("ne"));
    EXPECT_EQ(words.declined(), QString()) << "those of the app stand there";
}

TEST(BeforePage, isForAdultsOnly)
{
    BeforePage page;
    QSignalSpy started(&page, &BeforePage::started);
    page.start();
    EXPECT_TRUE(page.ageMissing());
    page.setAdult(QStringLiteral("notSure"));
    EXPECT_FALSE(page.mayStart());
    EXPECT_EQ(page.advice(), BeforePage::Advice::Minor);
    page.start();
    EXPECT_EQ(started.count(), 0);
    page.setAdult(QStringLiteral("yes"));
    page.setHeard(QStringLiteral("perhaps"));
    EXPECT_EQ(page.advice(), BeforePage::Advice::Heard);
    page.start();
    EXPECT_EQ(started.count(), 1);
}

TEST(Options, refuseWhatDoesNotGoTogether)
{
    EXPECT_EQ(read({QStringLiteral("--nonsense")}).exitCode, 2);
    EXPECT_EQ(read({QStringLiteral("--grab"), QStringLiteral("review")}).exitCode, 2);
    EXPECT_EQ(
        read({QStringLiteral("--sample"), QStringLiteral("--vault"), QStringLiteral("x")}).exitCode,
        2);
    EXPECT_EQ(read({QStringLiteral("--sample"), QStringLiteral("--grab"), QStringLiteral("nowhere"),
                    QStringLiteral("--out"), QStringLiteral("x.png")})
                  .exitCode,
              2);
    const auto good =
        read({QStringLiteral("--sample"), QStringLiteral("--grab"), QStringLiteral("review"),
              QStringLiteral("--out"), QStringLiteral("x.png"), QStringLiteral("--size"),
              QStringLiteral("1280x800"), QStringLiteral("--text-scale"), QStringLiteral("200")});
    ASSERT_TRUE(good.options);
    EXPECT_EQ(good.options->size, QSize(1280, 800));
    EXPECT_EQ(good.options->textScale, 200);
    const auto again = read({QStringLiteral("--sample"), QStringLiteral("--locked")});
    ASSERT_TRUE(again.options);
    EXPECT_TRUE(again.options->locked);
}

TEST(RunningAs, followsTheLanguageAndNotTheFirstLetter)
{
    FormSource source;
    source.kind = FormSource::Kind::CsvFolder;
    source.name = "f";
    source.files["survey.csv"] = "type,name,label::English (en),label::العربية (ar),label::Other\n"
                                 "text,a,A,أ,o\n";
    const auto loaded = loadForm(source);
    ASSERT_TRUE(loaded);
    const Form& form = *loaded->form;
    const QString rightToLeft(QChar(0x200F));
    const QString leftToRight(QChar(0x200E));
    EXPECT_EQ(runningAs(form, "WhatsApp مجموعة", "العربية (ar)"),
              rightToLeft + QStringLiteral("WhatsApp مجموعة"));
    EXPECT_EQ(runningAs(form, "مجموعة", "ar"), QStringLiteral("مجموعة"));
    EXPECT_EQ(runningAs(form, "مجموعة means group", "English (en)"),
              leftToRight + QStringLiteral("مجموعة means group"));
    EXPECT_EQ(runningAs(form, "سطر\n2 km", "ar"),
              QStringLiteral("سطر\n") + rightToLeft + QStringLiteral("2 km"));
    // Nothing is known of a language without a code.
    EXPECT_EQ(runningAs(form, "WhatsApp", "Other"), QStringLiteral("WhatsApp"));
}
