// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "gui/person.h"

#include <gtest/gtest.h>

#include <regex>

using namespace cuaderno;
using At = Notebook::Place;

namespace {

constexpr const char* marker = "Zwirbelquaste";
constexpr int withinMilliseconds = 1000;

// The last time that a step was taken, in milliseconds; -1: never.
int lastTime(const std::string& timings, const std::string& step)
{
    const std::regex pattern("\\{\"at\":\"" + step + "\",\"ms\":([0-9]+)\\}");
    int last = -1;
    for (std::sregex_iterator one(timings.begin(), timings.end(), pattern), end; one != end; ++one)
        last = std::stoi((*one)[1].str());
    return last;
}

// All that the cover may say; digits and signs are its keys.
bool saysUnits(const QString& text)
{
    static const QStringList words{
        QStringLiteral("units"),     QStringLiteral("Units"),          QStringLiteral("Length"),
        QStringLiteral("Weight"),    QStringLiteral("Temperature"),    QStringLiteral("12"),
        QStringLiteral("kilograms"), QStringLiteral("= 26.46 pounds"), QStringLiteral("Swap"),
        QStringLiteral("Erase"),     QStringLiteral("Minus"),          QStringLiteral("Point")};
    return words.contains(text) || text.size() == 1;
}

} // namespace

// In the middle of a word, with the hands alone: the cover within a second, nothing of the page in
// what readers can come by, and the word there afterwards.
TEST(Hide, coversAPageOfWordsWithinASecondOfTwoFingers)
{
    Person person(Hands::Touch);
    ASSERT_FALSE(person.failed());
    person.unlock();
    person.prepare();
    person.consent();
    person.takeCard();
    ASSERT_FALSE(person.failed());
    auto* page = person.notebook().interview();
    page->jump(QStringLiteral("/data/change/good_at"));
    person.settle();
    auto* field = person.scene().findRole(QAccessible::EditableText);
    ASSERT_TRUE(field) << person.scene().describe().toStdString();
    ASSERT_TRUE(person.scene().write(field, QString::fromLatin1(marker)));
    ASSERT_TRUE(person.scene().readable().contains(QString::fromLatin1(marker)))
        << "readers can come by it before";

    QStringList atOnce;
    QObject::connect(&person.notebook(), &Notebook::stepTaken, &person.notebook(),
                     [&](const QString& step) {
                         if (step == QLatin1String("cover-shown"))
                             atOnce = person.scene().readable();
                     });
    bool restart = false;
    QObject::connect(&person.notebook(), &Notebook::restartAsked, [&] { restart = true; });
    person.scene().putTwoFingers();
    ASSERT_TRUE(person.scene().until([&] { return person.notebook().place() == At::Cover; }));
    ASSERT_TRUE(person.scene().until([&] { return restart; }));
    person.scene().liftTwoFingers();
    EXPECT_EQ(person.notebook().place(), At::Cover);
    person.scene().picture(QStringLiteral("cover"));

    ASSERT_FALSE(atOnce.isEmpty());
    for (const auto& texts : {atOnce, person.scene().readable()}) {
        for (const QString& text : texts)
            EXPECT_TRUE(saysUnits(text)) << text.toStdString();
    }
    ASSERT_TRUE(person.scene().until([&] {
        const auto timings = readText(person.timings());
        return timings && lastTime(*timings, "cover-shown") >= 0;
    }));
    const auto timings = readText(person.timings());
    ASSERT_TRUE(timings);
    const int asked = lastTime(*timings, "hide-asked");
    ASSERT_GE(asked, 0) << *timings;
    const int took = lastTime(*timings, "cover-shown") - asked;
    RecordProperty("milliseconds", took);
    EXPECT_GE(took, 0);
    EXPECT_LT(took, withinMilliseconds);

    // As the program that comes next does: the same fingers lead to Unlock, and then to the word.
    person.notebook().begin(person.vault());
    person.scene().putTwoFingers();
    ASSERT_TRUE(person.scene().until([&] { return person.notebook().place() == At::Unlock; }));
    person.scene().liftTwoFingers();
    ASSERT_TRUE(person.scene().until(
        [&] { return (field = person.scene().findRole(QAccessible::EditableText)) != nullptr; }));
    ASSERT_TRUE(person.scene().write(field, QString::fromStdString(person.passphrase())));
    person.scene().press(Qt::Key_Return);
    ASSERT_TRUE(person.scene().until(
        [&] { return person.notebook().place() == At::Interview && !page->questions()->empty(); }));
    EXPECT_EQ(page->questions()->at(0).value, QString::fromLatin1(marker));
    person.leave();
}
