// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/interview_page.h"
#include "desktop/shell/picture_view.h"
#include "desktop/work/picture_acts.h"
#include "desktop/work/show_interview.h"
#include "picture_desk.h"
#include "sound_server.h"

#include <QCoreApplication>
#include <QTest>

#include <memory>

using namespace cuaderno;

namespace {

class PicturesOfAForm : public ::testing::Test
{
protected:
    void SetUp() override
    {
        worker = std::make_unique<Worker>(clock, Path());
        worker->post([this](Desk& desk) { test::layPictures(desk, folder.path()); });
        page = std::make_unique<InterviewPage>(*worker);
        page->show();
        settle();
    }

    void settle() const
    {
        for (int i = 0; i < 4; ++i) {
            worker->finish();
            QCoreApplication::processEvents();
        }
    }

    std::unique_ptr<PictureView> view(const QString& source, int most = 1280) const
    {
        auto made = std::make_unique<PictureView>();
        made->setMost(most);
        made->setPictures(page->pictures());
        made->setSource(source);
        settle();
        return made;
    }

    test::TemporaryFolder folder;
    SystemClock clock;
    std::unique_ptr<Worker> worker;
    std::unique_ptr<InterviewPage> page;
};

TEST_F(PicturesOfAForm, areNamedByTheQuestionAndItsChoices)
{
    const ShownQuestion& way = page->questions()->at(0);
    EXPECT_EQ(way.image, QStringLiteral("bus.png"));
    EXPECT_EQ(way.sound, QStringLiteral("way.wav"));
    ASSERT_EQ(way.choices.size(), 2U);
    EXPECT_EQ(way.choices[1].media, QStringLiteral("foot.jpg"));
}

TEST_F(PicturesOfAForm, areShownNoLargerThanNeeded)
{
    const auto large = view(QStringLiteral("form:bus.png"));
    EXPECT_TRUE(large->there());
    EXPECT_FALSE(large->missing());
    EXPECT_DOUBLE_EQ(large->ratio(), 0.5);
    const auto small = view(QStringLiteral("form:bus.png"), 320);
    EXPECT_EQ(page->pictures()->picture(QStringLiteral("form:bus.png"), 320).size(),
              QSize(320, 160));
    EXPECT_EQ(page->pictures()->picture(QStringLiteral("form:bus.png"), 1280).size(),
              QSize(800, 400));
}

TEST_F(PicturesOfAForm, thatAreMissingAreSaidToBe)
{
    for (const char* source :
         {"form:gone.png", "form:../vault.key", "answer:x.png", "x", "form:"}) {
        const auto lost = view(QString::fromLatin1(source));
        EXPECT_TRUE(lost->missing()) << source;
        EXPECT_FALSE(lost->there());
    }
}

TEST_F(PicturesOfAForm, areForgottenWhenNothingShowsThem)
{
    auto first = view(QStringLiteral("form:foot.jpg"));
    auto second = view(QStringLiteral("form:foot.jpg"));
    EXPECT_TRUE(second->there());
    first.reset();
    EXPECT_FALSE(page->pictures()->picture(QStringLiteral("form:foot.jpg"), 1280).isNull());
    second->setSource({});
    EXPECT_FALSE(second->there());
    EXPECT_TRUE(page->pictures()->picture(QStringLiteral("form:foot.jpg"), 1280).isNull());
    second->setSource(QStringLiteral("form:foot.jpg"));
    page->clear();
    settle();
    EXPECT_TRUE(page->pictures()->picture(QStringLiteral("form:foot.jpg"), 1280).isNull())
        << "nothing comes onto a page that was locked";
}

TEST_F(PicturesOfAForm, areOfTwoKindsWhateverTheySayTheyAre)
{
    const auto read = [](const std::string& bytes) {
        return pictureOf(QByteArray::fromStdString(bytes), 1280);
    };
    EXPECT_FALSE(read(test::pictureFile(4, 4, "png", Qt::red)).isNull());
    EXPECT_TRUE(read("<svg xmlns='http://www.w3.org/2000/svg' width='4' height='4'/>").isNull());
    EXPECT_TRUE(read(test::pictureFile(4, 4, "bmp", Qt::red)).isNull());
    EXPECT_TRUE(read({}).isNull());
}

TEST_F(PicturesOfAForm, haveSoundsThatSayWhereTheyCannotBePlayed)
{
    page->player()->toggle(QStringLiteral("gone.mp3"));
    EXPECT_EQ(page->player()->playing(), QStringLiteral("gone.mp3"));
    settle();
    EXPECT_EQ(page->player()->playing(), QString());
    EXPECT_EQ(page->player()->failed(), QStringLiteral("gone.mp3"));
    page->next();
    EXPECT_EQ(page->player()->failed(), QString());
}

TEST_F(PicturesOfAForm, haveSoundsThatPlayToTheirEnd)
{
    if (const std::string why = test::SoundServer::missing(); !why.empty())
        GTEST_SKIP() << why;
    test::SoundServer server;
    ASSERT_TRUE(server.start(folder.path()));
    PromptPlayer& player = *page->player();
    player.toggle(QStringLiteral("way.wav"));
    settle();
    EXPECT_EQ(player.playing(), QStringLiteral("way.wav"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return player.playing().isEmpty(); }, 20'000));
    EXPECT_EQ(player.failed(), QString());
    player.toggle(QStringLiteral("way.wav"));
    settle();
    player.toggle(QStringLiteral("way.wav"));
    EXPECT_EQ(player.playing(), QString()) << "the same button stops it";
    // It reads from memory: no file of it is anywhere but in the vault.
    int files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path()))
        files += entry.path().extension() == ".wav" ? 1 : 0;
    EXPECT_EQ(files, 1) << "the form's own";
}

} // namespace
