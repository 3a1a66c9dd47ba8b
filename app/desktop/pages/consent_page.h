// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/choice_list_model.h"
#include "desktop/models/consent_line_model.h"
#include "desktop/models/language_list_model.h"
#include "desktop/work/worker.h"
#include "study/consent.h"
#include "study/session.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <map>
#include <memory>

struct ConsentTexts;
struct ShownUse;

// Consent in its steps, one page a step: about us, the ten lines, understanding, one page a use,
// how they say yes. Nothing is chosen beforehand and nothing is stored until the last step; "no" to
// taking part ends kindly and keeps nothing.
//
// The same page asks the "Ask me at the end" uses once more before sealing (askAgain).
class ConsentPage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the notebook")
    Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")
    Q_PROPERTY(Step step READ step NOTIFY stepChanged FINAL)
    // AboutUs: the sentences, one each
    Q_PROPERTY(QStringList aboutUs READ aboutUs NOTIFY textsChanged FINAL)
    Q_PROPERTY(ConsentLineModel* lines READ lines CONSTANT FINAL)
    // Understanding: the question. Use: the question.
    Q_PROPERTY(QString question READ question NOTIFY stepChanged FINAL)
    // Use: two lines under the question. HowSaid: none.
    Q_PROPERTY(QString explanation READ explanation NOTIFY stepChanged FINAL)
    // Use: the line under every choice, "You can change this at any time."
    Q_PROPERTY(QString always READ always NOTIFY textsChanged FINAL)
    // Use: name of the icon of 96
    Q_PROPERTY(QString icon READ icon NOTIFY stepChanged FINAL)
    // Understanding: answers. Use: "yes", "no", and "askLater" where it can be put off. HowSaid:
    // "tap", "witness".
    Q_PROPERTY(ChoiceListModel* choices READ choices CONSTANT FINAL)
    // Which of the pages of this step, from 1, and of how many: "1 of 3"
    Q_PROPERTY(int part READ part NOTIFY stepChanged FINAL)
    Q_PROPERTY(int parts READ parts NOTIFY stepChanged FINAL)
    // Understanding: the answer was not the one; "Let us hear that part again." and which part
    Q_PROPERTY(bool unclear READ unclear NOTIFY changed FINAL)
    Q_PROPERTY(QString partAgain READ partAgain NOTIFY changed FINAL)
    // Next was pressed without a choice: "Choose one, or ask me at the end."
    Q_PROPERTY(bool choiceMissing READ choiceMissing NOTIFY changed FINAL)
    // A line that was not spoken yet; empty where all were: "Not said yet: ..." (Say it now)
    Q_PROPERTY(QString unsaid READ unsaid NOTIFY changed FINAL)
    // FullText, one column; paragraphs are apart by an empty line
    Q_PROPERTY(QString fullText READ fullText NOTIFY textsChanged FINAL)
    Q_PROPERTY(QString language READ language NOTIFY textsChanged FINAL)
    Q_PROPERTY(QString languageName READ languageName NOTIFY textsChanged FINAL)
    Q_PROPERTY(bool rightToLeft READ rightToLeft NOTIFY textsChanged FINAL)
    Q_PROPERTY(LanguageListModel* languages READ languages CONSTANT FINAL)
    // This text was translated by a machine and no speaker has reviewed it.
    Q_PROPERTY(bool draft READ draft NOTIFY textsChanged FINAL)
    // The uses are asked again before sealing.
    Q_PROPERTY(bool again READ again NOTIFY stepChanged FINAL)
    Q_PROPERTY(bool working READ working NOTIFY changed FINAL)

public:
    enum class Step {
        AboutUs,       // free, nobody may ask you for anything
        Lines,         // layer 1
        FullText,      // layer 3, beside Lines
        Understanding, // one question a page
        Unclear,       // three unclear: hearAgain() or stopHere()
        Use,           // one use a page
        HowSaid,       // how they say yes
        NotToday,      // "That is fine. Thank you for your time."
    };
    Q_ENUM(Step)

    explicit ConsentPage(Worker& worker, QObject* parent = nullptr);
    ~ConsentPage() override;

    Step step() const { return m_step; }

    ConsentLineModel* lines() { return &m_lines; }

    QStringList aboutUs() const;
    QString always() const;
    QString question() const;
    QString explanation() const;
    QString icon() const;

    ChoiceListModel* choices() { return &m_choices; }

    int part() const { return m_part + 1; }

    int parts() const;

    bool unclear() const { return m_unclear; }

    QString partAgain() const;

    bool choiceMissing() const { return m_choiceMissing; }

    QString unsaid() const;
    QString fullText() const;

    QString language() const;

    QString languageName() const { return m_languages.chosenName(); }

    bool rightToLeft() const;

    LanguageListModel* languages() { return &m_languages; }

    bool draft() const;

    bool again() const { return m_again; }

    bool working() const { return m_working; }

    // Begins for a questionnaire; nothing is stored. `before`: what was chosen the minute before.
    void begin(const QString& instrument, const QString& language,
               const cuaderno::Precheck& before);
    // Asks the uses of a running session that were left for the end.
    void askAgain(const QStringList& uses, const QString& language);
    void clear();
    // For pictures and tests: what a person who listened would choose on this page.
    QString rightAnswer() const;

    Q_INVOKABLE void setLanguage(const QString& code);
    // A line was spoken (or taken back).
    Q_INVOKABLE void say(const QString& line, bool said);
    Q_INVOKABLE void sayAll();
    Q_INVOKABLE void readItAll();
    Q_INVOKABLE void backToTheShortOne();
    Q_INVOKABLE void choose(const QString& value);
    // Goes on, or says what is missing.
    Q_INVOKABLE void next();
    Q_INVOKABLE void back();
    // "Say it now", "Hear it once more": back to the lines.
    Q_INVOKABLE void hearAgain();
    // "Stop here, kindly", "Not today": ends without keeping anything.
    Q_INVOKABLE void stopHere();
    // From NotToday.
    Q_INVOKABLE void done();

signals:
    void stepChanged();
    void changed();
    void textsChanged();
    // The session has begun; the card shows these once.
    void agreed(const QString& code, const QStringList& words);
    void askedAgain();
    void left();
    void ended();
    void failed(const cuaderno::Error& error);

private:
    void go(Step step, int part);
    void read(const QString& language, bool beginning);
    void showChoices();
    void nextUnderstanding();
    void nextUse();
    void sayNotToday();
    void start();
    void decideAgain();
    const ShownUse* use() const;

    Worker& m_worker;
    std::unique_ptr<ConsentTexts> m_texts;
    ConsentLineModel m_lines;
    ChoiceListModel m_choices;
    LanguageListModel m_languages;
    QString m_instrument;
    cuaderno::Precheck m_before;
    std::map<QString, QString> m_decisions; // use -> "yes", "no", "askLater"
    std::vector<cuaderno::TeachBack> m_understanding;
    QStringList m_onlyUses; // again: those that are asked
    QString m_chosen;
    QString m_evidence;
    Step m_step = Step::AboutUs;
    Step m_afterLines = Step::Understanding;
    int m_part = 0;
    int m_partAfterLines = 0;
    int m_unclearCount = 0;
    int m_generation = 0; // as in InterviewPage
    bool m_unclear = false;
    bool m_choiceMissing = false;
    bool m_again = false;
    bool m_working = false;
};
