// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/interview_page.h"
#include "desktop/shell/convert.h"
#include "desktop/shell/drawing_pad.h"
#include "desktop/work/file_acts.h"
#include "desktop/work/picture_acts.h"
#include "desktop/work/show_interview.h"
#include "fieldwork/conduct_media.h"
#include "picture_desk.h"
#include "vault/media_store.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace cuaderno;
using Said = QuestionListModel::Status;

namespace {

const QString mapPath = QStringLiteral("/data/map");
const QString placePath = QStringLiteral("/data/place");
const QString paperPath = QStringLiteral("/data/paper");

class PicturesAsAnswers : public ::testing::Test
{
protected:
    void SetUp() override { lay(DecisionValue::Yes); }

    void lay(DecisionValue pictures)
    {
        page.reset();
        worker = std::make_unique<Worker>(clock, Path());
        folder = std::make_unique<test::TemporaryFolder>();
        worker->post([&](Desk& desk) { test::layPictures(desk, folder->path(), pictures); });
        page = std::make_unique<InterviewPage>(*worker);
        QObject::connect(page.get(), &InterviewPage::failed, page.get(),
                         [this](const Error& error) { failure = error.code; });
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

    void stand(const QString& path)
    {
        page->jump(path);
        settle();
        ASSERT_TRUE(page->questions()->find(path)) << path.toStdString();
    }

    const ShownQuestion& shown(const QString& path) const { return *page->questions()->find(path); }

    void keep()
    {
        page->flush();
        settle();
    }

    std::size_t kept()
    {
        std::size_t count = 0;
        worker->post([&](Desk& desk) { count = desk.vault->media().all()->media.size(); });
        worker->finish();
        return count;
    }

    QImage look(const QString& path)
    {
        QImage picture;
        const QString source = QStringLiteral("answer:") + shown(path).value;
        worker->post([&](Desk& desk) { picture = lookAtPicture(desk, source, 4000); });
        worker->finish();
        return picture;
    }

    QByteArray bytes(const QString& path)
    {
        QByteArray all;
        const auto id = mediaOfAnswer(toCore(shown(path).value));
        worker->post([&](Desk& desk) {
            const auto reader = desk.vault->media().open(*id);
            const auto read = reader->read(0, static_cast<std::size_t>(reader->size()));
            all = QByteArray(reinterpret_cast<const char*>(read->data()),
                             static_cast<qsizetype>(read->size()));
        });
        worker->finish();
        return all;
    }

    std::unique_ptr<DrawingPad> pad(const QString& path)
    {
        auto made = std::make_unique<DrawingPad>();
        made->setSize({400, 300});
        made->setPath(path);
        made->setPage(page.get());
        if (!shown(path).value.isEmpty())
            made->setSource(QStringLiteral("answer:") + shown(path).value);
        settle();
        return made;
    }

    Path write(const char* name, const std::string& text) const
    {
        const Path file = folder->path() / "stick" / name;
        std::filesystem::create_directories(file.parent_path());
        EXPECT_TRUE(writeFileAtomically(file, std::string_view(text)));
        return file;
    }

    void choose(const QString& path, const Path& file)
    {
        FoundFile found;
        found.path = file;
        page->shelf()->show({found});
        page->keepFile(path, 0);
        settle();
    }

    SystemClock clock;
    std::unique_ptr<test::TemporaryFolder> folder;
    std::unique_ptr<Worker> worker;
    std::unique_ptr<InterviewPage> page;
    std::optional<ErrorCode> failure;
};

void mouse(DrawingPad& pad, QEvent::Type type, const QPointF& at)
{
    const bool up = type == QEvent::MouseButtonRelease;
    QMouseEvent event(type, at, at, Qt::LeftButton, up ? Qt::NoButton : Qt::LeftButton,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(&pad, &event);
}

void stroke(DrawingPad& pad, const QPointF& from, const QPointF& to)
{
    mouse(pad, QEvent::MouseButtonPress, from);
    mouse(pad, QEvent::MouseMove, to);
    mouse(pad, QEvent::MouseButtonRelease, to);
}

void key(DrawingPad& pad, int which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QKeyEvent event(QEvent::KeyPress, which, modifiers);
    QCoreApplication::sendEvent(&pad, &event);
}

bool isDark(const QImage& picture, int x, int y)
{
    return qGray(picture.pixel(x, y)) < 100;
}

TEST_F(PicturesAsAnswers, aStrokeIsKeptWithoutBeingAskedTo)
{
    stand(mapPath);
    EXPECT_EQ(shown(mapPath).kind, QuestionListModel::Kind::Drawing);
    EXPECT_TRUE(shown(mapPath).mayRecord);
    const auto drawing = pad(mapPath);
    stroke(*drawing, {100, 100}, {300, 100});
    EXPECT_EQ(shown(mapPath).status, Said::Answered) << "at once";
    EXPECT_EQ(shown(mapPath).saved, QuestionListModel::Saved::Keeping);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return shown(mapPath).saved == QuestionListModel::Saved::Kept; }, 20'000));
    EXPECT_TRUE(page->isPicture(shown(mapPath).value));
    const QImage picture = look(mapPath);
    EXPECT_EQ(picture.size(), QSize(1200, 900));
    EXPECT_TRUE(isDark(picture, 600, 300));
    EXPECT_FALSE(isDark(picture, 600, 600));
    EXPECT_EQ(kept(), 1U);
}

TEST_F(PicturesAsAnswers, aDrawingIsOnePictureHoweverManyStrokes)
{
    stand(mapPath);
    const auto drawing = pad(mapPath);
    for (int at = 50; at < 250; at += 50) {
        stroke(*drawing, {50, double(at)}, {350, double(at)});
        keep();
    }
    EXPECT_EQ(kept(), 1U);
    page->next();
    settle();
    stand(mapPath);
    EXPECT_TRUE(isDark(look(mapPath), 600, 600));
}

TEST_F(PicturesAsAnswers, leavingThePageKeepsTheLastStroke)
{
    stand(mapPath);
    stroke(*pad(mapPath), {100, 100}, {300, 100});
    page->next();
    settle();
    EXPECT_FALSE(page->questions()->find(mapPath));
    EXPECT_EQ(kept(), 1U);
    stand(mapPath);
    EXPECT_TRUE(isDark(look(mapPath), 600, 300));
}

TEST_F(PicturesAsAnswers, takingAnAnswerBackErasesThePicture)
{
    stand(mapPath);
    const auto drawing = pad(mapPath);
    stroke(*drawing, {100, 100}, {300, 100});
    keep();
    ASSERT_EQ(kept(), 1U);
    page->preferNot(mapPath);
    settle();
    EXPECT_EQ(kept(), 0U);
    EXPECT_EQ(shown(mapPath).status, Said::PreferNot);
    drawing->forget();
    stroke(*drawing, {100, 100}, {300, 100});
    keep();
    EXPECT_EQ(kept(), 1U);
    drawing->undo();
    keep();
    EXPECT_EQ(kept(), 0U) << "an empty sheet is no answer";
    EXPECT_EQ(shown(mapPath).status, Said::NotAsked);
}

TEST_F(PicturesAsAnswers, aDrawingGoesOnAndCanBeRubbedOut)
{
    stand(mapPath);
    stroke(*pad(mapPath), {100, 100}, {300, 100});
    keep();
    const auto drawing = pad(mapPath);
    EXPECT_FALSE(drawing->empty());
    stroke(*drawing, {100, 200}, {300, 200});
    keep();
    EXPECT_TRUE(isDark(look(mapPath), 600, 300)) << "what was there";
    EXPECT_TRUE(isDark(look(mapPath), 600, 600));
    drawing->setTool(DrawingPad::Tool::Eraser);
    stroke(*drawing, {100, 100}, {300, 100});
    keep();
    EXPECT_FALSE(isDark(look(mapPath), 600, 300));
    EXPECT_TRUE(isDark(look(mapPath), 600, 600));
    drawing->clear();
    EXPECT_TRUE(drawing->empty());
    keep();
    EXPECT_EQ(kept(), 0U);
    drawing->undo();
    keep();
    EXPECT_TRUE(isDark(look(mapPath), 600, 600)) << "clearing can be undone";
}

TEST_F(PicturesAsAnswers, aDrawingIsMadeByKeysAlone)
{
    stand(mapPath);
    const auto drawing = pad(mapPath);
    key(*drawing, Qt::Key_Right);
    EXPECT_FALSE(drawing->canUndo()) << "the pen is up";
    key(*drawing, Qt::Key_Space);
    EXPECT_TRUE(drawing->penDown());
    for (int i = 0; i < 5; ++i)
        key(*drawing, Qt::Key_Right);
    key(*drawing, Qt::Key_Space);
    keep();
    EXPECT_TRUE(isDark(look(mapPath), 700, 450));
    EXPECT_FALSE(isDark(look(mapPath), 615, 450));
    key(*drawing, Qt::Key_Z, Qt::ControlModifier);
    keep();
    EXPECT_EQ(kept(), 0U);
}

TEST_F(PicturesAsAnswers, withoutAYesNothingIsKept)
{
    lay(DecisionValue::No);
    stand(mapPath);
    EXPECT_FALSE(shown(mapPath).mayRecord);
    stroke(*pad(mapPath), {100, 100}, {300, 100});
    keep();
    EXPECT_EQ(kept(), 0U);
    EXPECT_EQ(failure, ErrorCode::ConsentRefused);
    stand(mapPath);
    page->answer(mapPath, QStringLiteral("The room has no window."));
    settle();
    EXPECT_EQ(shown(mapPath).saved, QuestionListModel::Saved::Kept) << "words are always possible";
    EXPECT_FALSE(page->isPicture(shown(mapPath).value));
}

TEST_F(PicturesAsAnswers, aChosenPictureIsKeptWithoutItsTraces)
{
    stand(placePath);
    EXPECT_EQ(shown(placePath).kind, QuestionListModel::Kind::Picture);
    QImage photo(3200, 2400, QImage::Format_RGB32);
    photo.fill(Qt::green);
    photo.setText(QStringLiteral("Description"), QStringLiteral("TELLTALE 40.4168 N"));
    const Path file = folder->path() / "photo.jpg";
    ASSERT_TRUE(photo.save(pathToQt(file), "jpeg"));
    ASSERT_TRUE(readText(file)->find("TELLTALE") != std::string::npos) << "it was there";
    choose(placePath, file);
    EXPECT_TRUE(page->isPicture(shown(placePath).value));
    EXPECT_EQ(look(placePath).size(), QSize(1600, 1200));
    EXPECT_FALSE(bytes(placePath).contains("TELLTALE"));
    EXPECT_TRUE(std::filesystem::exists(file)) << "it is copied";
    page->clearAnswer(placePath);
    settle();
    EXPECT_EQ(kept(), 0U);
}

TEST_F(PicturesAsAnswers, whatIsBlurredCannotBeToldAnyMore)
{
    stand(placePath);
    // A pattern finer than the blur.
    QImage photo(1600, 1200, QImage::Format_RGB32);
    for (int y = 0; y < photo.height(); ++y)
        for (int x = 0; x < photo.width(); ++x)
            photo.setPixel(x, y, (x / 8) % 2 == 0 ? qRgb(0, 0, 0) : qRgb(255, 255, 255));
    const Path file = folder->path() / "photo.png";
    ASSERT_TRUE(photo.save(pathToQt(file), "png"));
    choose(placePath, file);
    const auto drawing = pad(placePath);
    drawing->setBelow(true);
    drawing->setTool(DrawingPad::Tool::Smudge);
    stroke(*drawing, {100, 150}, {300, 150});
    keep();
    const QImage seen = look(placePath);
    const auto range = [&](int y) {
        int least = 255;
        int most = 0;
        for (int x = 780; x < 820; ++x) {
            least = std::min(least, qGray(seen.pixel(x, y)));
            most = std::max(most, qGray(seen.pixel(x, y)));
        }
        return most - least;
    };
    EXPECT_LT(range(600), 40);
    EXPECT_GT(range(100), 200) << "elsewhere it is as it was";
    EXPECT_EQ(kept(), 1U) << "the one that shows it is gone";
}

TEST_F(PicturesAsAnswers, whatIsNoPictureIsNotTaken)
{
    stand(placePath);
    choose(placePath, write("list.jpg", "names and numbers"));
    EXPECT_EQ(failure, ErrorCode::MediaKindUnknown);
    choose(placePath, write("voice.wav", test::soundFile(500)));
    EXPECT_EQ(failure, ErrorCode::MediaKindUnknown) << "a picture was asked for";
    failure.reset();
    choose(placePath, folder->path() / "gone.jpg");
    EXPECT_EQ(failure, ErrorCode::FileNotFound);
    EXPECT_EQ(shown(placePath).status, Said::NotAsked);
    EXPECT_EQ(kept(), 0U);
}

TEST_F(PicturesAsAnswers, aFileIsWhatThePersonSaidYesTo)
{
    stand(paperPath);
    EXPECT_EQ(shown(paperPath).kind, QuestionListModel::Kind::File);
    EXPECT_EQ(shown(paperPath).layout, QStringLiteral("pictures"));
    choose(paperPath, write("voice.wav", test::soundFile(500)));
    EXPECT_EQ(failure, ErrorCode::ConsentMissing) << "nobody asked for sound";
    EXPECT_EQ(kept(), 0U);
    choose(paperPath, write("paper.png", test::pictureFile(40, 30, "png", Qt::white)));
    EXPECT_TRUE(page->isPicture(shown(paperPath).value));
    EXPECT_EQ(kept(), 1U);
    const Path large = write("large.jpg", "x");
    std::filesystem::resize_file(large, 200'000'001);
    choose(paperPath, large);
    EXPECT_EQ(failure, ErrorCode::MediaTooLarge);
    EXPECT_EQ(kept(), 1U);
}

TEST_F(PicturesAsAnswers, filesAreFoundByTheirEndingsTheNewestFirst)
{
    write("old.JPG", "a");
    write("DCIM/100/new.png", "b");
    write("voice.wav", "c");
    write("list.txt", "d");
    write(".hidden/x.png", "e");
    write("a/b/c/d/e/deep.png", "f");
    const auto now = std::filesystem::file_time_type::clock::now();
    std::filesystem::last_write_time(folder->path() / "stick/old.JPG", now - std::chrono::hours(5));
    const std::vector<FilePlace> places{{QStringLiteral("STICK"), folder->path() / "stick"},
                                        {QStringLiteral("gone"), folder->path() / "gone"}};
    const auto pictures = findFilesIn(places, {true, false});
    ASSERT_EQ(pictures.size(), 2U);
    EXPECT_EQ(pictures[0].name, QStringLiteral("new.png"));
    EXPECT_EQ(pictures[1].name, QStringLiteral("old.JPG"));
    EXPECT_EQ(pictures[1].place, QStringLiteral("STICK"));
    EXPECT_EQ(findFilesIn(places, {false, true}).size(), 1U);
}

} // namespace
