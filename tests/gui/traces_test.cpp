// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "gui/person.h"
#include "vault/vault.h"

#include <QTest>
#include <gtest/gtest.h>

using namespace cuaderno;
using At = Notebook::Place;

namespace {

constexpr const char* marker = "Zwirbelquaste";

// Whether any file below the folder holds the text, in UTF-8 or as Qt keeps it.
std::vector<std::string> filesWith(const std::filesystem::path& folder, const std::string& text)
{
    std::string wide;
    for (const char letter : text) {
        wide += letter;
        wide += '\0';
    }
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file())
            continue;
        const auto bytes = readText(entry.path());
        if (bytes
            && (bytes->find(text) != std::string::npos || bytes->find(wide) != std::string::npos))
            found.push_back(entry.path().string());
    }
    return found;
}

// To the page of words, by the list.
void goToWords(Person& person)
{
    auto* page = person.notebook().interview();
    page->jump(QStringLiteral("/data/change/good_at"));
    person.settle();
    ASSERT_FALSE(page->questions()->empty());
    ASSERT_EQ(nameOf(page->questions()->at(0).path), QStringLiteral("good_at"));
}

void typeMarker(Person& person)
{
    person.unlock();
    person.prepare();
    person.consent();
    person.takeCard();
    ASSERT_FALSE(person.failed());
    goToWords(person);
    auto* field = person.scene().findRole(QAccessible::EditableText);
    ASSERT_TRUE(field) << person.scene().describe().toStdString();
    ASSERT_TRUE(person.scene().write(field, QString::fromLatin1(marker)));
}

} // namespace

// Hidden in the middle of a word: nothing readable is left in any file, and after unlocking the
// same page is there with the word on it.
TEST(Traces, areNoneInAnyFileAfterHideAndNothingTypedIsLost)
{
    Person person(Hands::Keys);
    ASSERT_FALSE(person.failed());
    typeMarker(person);
    ASSERT_FALSE(person.failed());
    bool restart = false;
    QObject::connect(&person.notebook(), &Notebook::restartAsked, [&] { restart = true; });
    person.scene().press(Qt::Key_F9);
    ASSERT_TRUE(person.scene().until([&] { return restart; }));
    EXPECT_EQ(person.notebook().place(), At::Cover);
    EXPECT_TRUE(person.notebook().interview()->questions()->empty());
    EXPECT_TRUE(filesWith(person.home(), marker).empty());

    // As the program does after it has replaced itself.
    person.notebook().begin(person.vault());
    person.settle();
    EXPECT_EQ(person.notebook().place(), At::Cover) << "the gesture leads back, nothing else";
    EXPECT_FALSE(person.scene().findRole(QAccessible::EditableText));
    person.scene().press(Qt::Key_F9);
    QQuickItem* field = nullptr;
    ASSERT_TRUE(person.scene().until([&] {
        return (field = person.scene().findRole(QAccessible::EditableText)) != nullptr;
    })) << person.scene().describe().toStdString();
    ASSERT_TRUE(person.scene().write(field, QString::fromStdString(person.passphrase())));
    person.scene().press(Qt::Key_Return);
    ASSERT_TRUE(person.scene().until([&] { return person.notebook().place() == At::Interview; }));
    auto* questions = person.notebook().interview()->questions();
    ASSERT_TRUE(person.scene().until([&] { return !questions->empty(); }));
    EXPECT_EQ(nameOf(questions->at(0).path), QStringLiteral("good_at"));
    EXPECT_EQ(questions->at(0).value, QString::fromLatin1(marker));
    person.leave();
}

TEST(Traces, areNoneInAnyFileAfterTheEnd)
{
    Person person(Hands::Keys);
    ASSERT_FALSE(person.failed());
    typeMarker(person);
    ASSERT_FALSE(person.failed());
    person.leave();
    EXPECT_TRUE(filesWith(person.home(), marker).empty());
}
