// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/jump_list_model.h"
#include "desktop/models/language_list_model.h"
#include "desktop/models/question_list_model.h"
#include "desktop/models/repeat_list_model.h"
#include "desktop/models/section_list_model.h"
#include "desktop/pages/asked_words.h"
#include "desktop/pages/file_shelf.h"
#include "desktop/pages/pictures.h"
#include "desktop/pages/prompt_player.h"
#include "desktop/pages/recorder.h"
#include "desktop/work/worker.h"

#include <QImage>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <map>
#include <memory>
#include <vector>

struct PageWish;
struct ShownPage;
struct Turn;
struct Typed;

// The page of the interview that is shown, and every way to answer it.
//
// An answer stands on the page at once; `saved` of its row says Kept only after the vault has
// confirmed it. Words go to the vault within half a second while they are typed, numbers at pauses
// of half a second; both when the field is left and before anything that leaves the page.
class InterviewPage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the notebook")
    Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")
    Q_PROPERTY(Kind kind READ kind NOTIFY shown FINAL)
    // Questions: one or those of a page. Empty on the other kinds.
    Q_PROPERTY(QuestionListModel* questions READ questions CONSTANT FINAL)
    // Repeat: what was told so far.
    Q_PROPERTY(RepeatListModel* repeats READ repeats CONSTANT FINAL)
    // Repeat: the form's own word, "Job"
    Q_PROPERTY(QString repeatTitle READ repeatTitle NOTIFY shown FINAL)
    Q_PROPERTY(bool canAdd READ canAdd NOTIFY shown FINAL)
    Q_PROPERTY(bool canRemove READ canRemove NOTIFY shown FINAL)
    // ContentNote: the form's sentence, "The next part is about violence at work."
    Q_PROPERTY(QString contentNote READ contentNote NOTIFY shown FINAL)
    Q_PROPERTY(QString section READ section NOTIFY shown FINAL)
    // "Job 2" inside a repeat; else empty
    Q_PROPERTY(QString part READ part NOTIFY shown FINAL)
    // As in the margin: number of the first question of the page; 0 where there is none
    Q_PROPERTY(int number READ number NOTIFY shown FINAL)
    Q_PROPERTY(SectionListModel* sections READ sections CONSTANT FINAL)
    // "Section 3 of 7"
    Q_PROPERTY(int sectionNumber READ sectionNumber NOTIFY shown FINAL)
    Q_PROPERTY(int sectionCount READ sectionCount NOTIFY shown FINAL)
    Q_PROPERTY(JumpListModel* jumpList READ jumpList CONSTANT FINAL)
    // Every question of the page has an answer or a reason; Enter is Next then.
    Q_PROPERTY(bool answered READ answered NOTIFY answeredChanged FINAL)
    // Something of the page has not reached the vault.
    Q_PROPERTY(bool unsaved READ unsaved NOTIFY answeredChanged FINAL)
    // The language in which the questions are asked, and whether it runs from the right
    Q_PROPERTY(QString language READ language NOTIFY languageChanged FINAL)
    Q_PROPERTY(QString languageName READ languageName NOTIFY languageChanged FINAL)
    Q_PROPERTY(bool rightToLeft READ rightToLeft NOTIFY languageChanged FINAL)
    Q_PROPERTY(LanguageListModel* languages READ languages CONSTANT FINAL)
    // What the participant may answer to anything, in that language
    Q_PROPERTY(AskedWords* words READ words CONSTANT FINAL)
    Q_PROPERTY(Recorder* recorder READ recorder CONSTANT FINAL)
    Q_PROPERTY(Pictures* pictures READ pictures CONSTANT FINAL)
    Q_PROPERTY(PromptPlayer* player READ player CONSTANT FINAL)
    // Files that can be taken into an answer
    Q_PROPERTY(FileShelf* shelf READ shelf CONSTANT FINAL)

public:
    enum class Kind {
        None,        // nothing is open
        Questions,   // questions
        Repeat,      // repeats, repeatTitle, canAdd
        ContentNote, // contentNote; next() goes on, skipPart() leaves it out
    };
    Q_ENUM(Kind)

    explicit InterviewPage(Worker& worker, QObject* parent = nullptr);
    ~InterviewPage() override;

    Kind kind() const;

    QuestionListModel* questions() { return &m_questions; }

    RepeatListModel* repeats() { return &m_repeats; }

    QString repeatTitle() const;
    bool canAdd() const;
    bool canRemove() const;
    QString contentNote() const;
    QString section() const;
    QString part() const;
    int number() const;

    SectionListModel* sections() { return &m_sections; }

    int sectionNumber() const;
    int sectionCount() const;

    JumpListModel* jumpList() { return &m_jumpList; }

    bool answered() const;
    bool unsaved() const;
    QString language() const;
    QString languageName() const;
    bool rightToLeft() const;

    LanguageListModel* languages() { return &m_languages; }

    AskedWords* words() { return &m_words; }

    Recorder* recorder() { return &m_recorder; }

    Pictures* pictures() { return &m_pictures; }

    PromptPlayer* player() { return &m_player; }

    FileShelf* shelf() { return &m_shelf; }

    // The page where the open session stands.
    void show();
    // The words of a second language beside the questions: that of the app.
    void setReader(const QString& language);
    void clear();
    // Everything typed is on its way to the vault, and what is recorded ends.
    void flush();

    // --- answers; path is the row's
    // A whole value: number, date, time, acknowledge ("OK"). "" clears it.
    Q_INVOKABLE void answer(const QString& path, const QString& value);
    // A tap on a tile. One: takes it, a second tap changes nothing. Several: ticks and unticks.
    // Rank: places it after the others, or takes it back.
    Q_INVOKABLE void choose(const QString& path, const QString& choice);
    // Rank: so many places down (up where negative).
    Q_INVOKABLE void moveRanked(const QString& path, const QString& choice, int by);
    // A stroke of a drawing ended: all of it as it is now; null where nothing is drawn any more. It
    // is kept within a second, and before anything that leaves the page.
    void drew(const QString& path, const QImage& drawing);
    // A file of the shelf becomes the answer; the file stays where it is.
    Q_INVOKABLE void keepFile(const QString& path, int row);
    // Whether an answer names a picture, and is no words.
    Q_INVOKABLE bool isPicture(const QString& value) const;
    // The same of a sound that was chosen
    Q_INVOKABLE bool isSound(const QString& value) const;
    // Each change of a text field; words are journalled within half a second, numbers at a pause of
    // half a second.
    Q_INVOKABLE void typing(const QString& path, const QString& text);
    // The field was left.
    Q_INVOKABLE void finishTyping(const QString& path);
    // A second tap on the same reason takes it back.
    Q_INVOKABLE void dontKnow(const QString& path);
    Q_INVOKABLE void preferNot(const QString& path);
    // Takes answer or reason away: not asked yet.
    Q_INVOKABLE void clearAnswer(const QString& path);
    // "Keep it anyway", for what does not fit.
    Q_INVOKABLE void keepAnyway(const QString& path);
    // Sends again what did not reach the vault.
    Q_INVOKABLE void tryAgain();

    // --- repeats
    Q_INVOKABLE void addRepeat();
    Q_INVOKABLE void openRepeat(const QString& path);
    // For good; ask before.
    Q_INVOKABLE void removeRepeat(const QString& path);

    // --- the way
    // Goes on, or says what is missing: attention(path).
    Q_INVOKABLE void next();
    Q_INVOKABLE void back();
    // Everything of the page that has no answer yet becomes "skipped", then on.
    Q_INVOKABLE void skip();
    // The rest of this section becomes "skipped", then to the next section.
    Q_INVOKABLE void skipPart();
    Q_INVOKABLE void jump(const QString& path);
    // Fills jumpList.
    Q_INVOKABLE void readJumpList();
    Q_INVOKABLE void setLanguage(const QString& code);
    // For F6 and F7: the first question of the page that has no answer; then its path, else "".
    Q_INVOKABLE QString firstOpen() const;
    Q_INVOKABLE void pause();

signals:
    // Another page, or the same one made anew. A new page has other paths.
    void shown();
    void turned();
    void answeredChanged();
    void languageChanged();
    // Next could not go on: show and focus this question.
    void attention(const QString& path);
    void nextPressed();
    // Behind the last page.
    void finished();
    // Before the first.
    void leftAtStart();
    void pauseAsked();
    void failed(const cuaderno::Error& error);
    // What could not be kept before is kept now.
    void keptAgain();

private:
    using Act = std::function<Turn(Desk&, const std::vector<Typed>&, const PageWish&)>;

    void put(const QString& path, const QString& value);
    void store();
    void refuse(const QString& path, QuestionListModel::Status status);
    void expect(Typed typed);
    void keepTyped();
    // Posts an act with everything typed. One that turns the page is not posted twice.
    void ask(Act act, bool turning);
    std::vector<Typed> takeTyped(bool again);
    void take(Turn turn, const std::vector<Typed>& sent, bool turning);
    void settleStored(const Turn& turn, const std::vector<Typed>& sent);
    void keepWhatIsNewer(ShownPage& page) const;
    void showPage(ShownPage page);
    bool isNewer(const QString& path) const;

    Worker& m_worker;
    std::unique_ptr<ShownPage> m_page;
    QuestionListModel m_questions;
    RepeatListModel m_repeats;
    SectionListModel m_sections;
    JumpListModel m_jumpList;
    LanguageListModel m_languages;
    AskedWords m_words;
    Recorder m_recorder;
    Pictures m_pictures;
    PromptPlayer m_player;
    FileShelf m_shelf;
    QString m_reader;
    std::map<QString, Typed> m_waiting;   // typed, not posted yet
    std::map<QString, int> m_flying;      // posted, not confirmed yet: how many times
    std::map<QString, Typed> m_notStored; // the vault said no
    QTimer m_breath;
    bool m_turning = false;
    // What was asked before clear() is not answered any more: nothing comes back onto a page that
    // was left or locked.
    int m_generation = 0;
};
