// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/secret_field.h"
#include "desktop/work/backup_acts.h"
#include "desktop/work/way_acts.h"
#include "desktop/work/worker.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <filesystem>
#include <vector>

// A second way into the notebook, for the day on which the passphrase is lost: a key card, or the
// project's key in three shares. It is copied onto paper and then typed back, which proves that it
// opens this notebook; real talks begin only after that. Or a key card in a file on a stick, which
// is read back at once.
class SecondWayPage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the notebook")
    Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")
    Q_PROPERTY(Step step READ step NOTIFY stepChanged FINAL)
    // For the pen strokes: 0 to 3
    Q_PROPERTY(int stepNumber READ stepNumber NOTIFY stepChanged FINAL)
    // Shares, not a card
    Q_PROPERTY(bool shares READ shares NOTIFY stepChanged FINAL)
    // Of the papers that are shown one after the other; from 0
    Q_PROPERTY(int paper READ paper NOTIFY stepChanged FINAL)
    Q_PROPERTY(int paperCount READ paperCount NOTIFY stepChanged FINAL)
    // What is on this one: for a reader, and in groups of letters for a hand
    Q_PROPERTY(QString code READ code NOTIFY stepChanged FINAL)
    Q_PROPERTY(QStringList groups READ groups NOTIFY stepChanged FINAL)
    // A file on a stick; and the sticks that are there
    Q_PROPERTY(bool onStick READ onStick NOTIFY stepChanged FINAL)
    Q_PROPERTY(QStringList sticks READ sticks NOTIFY sticksChanged FINAL)
    Q_PROPERTY(Flaw flaw READ flaw NOTIFY flawChanged FINAL)
    // Which field it is in, 0 or 1, and which of the groups, from 1; 0 where nobody knows
    Q_PROPERTY(int flawField READ flawField NOTIFY flawChanged FINAL)
    Q_PROPERTY(int flawGroup READ flawGroup NOTIFY flawChanged FINAL)
    // Right after the notebook was made
    Q_PROPERTY(bool first READ first NOTIFY stepChanged FINAL)

public:
    enum class Step {
        Choose,  // chooseCard(), chooseShares(), chooseStick()
        Working, // being made, or being tried
        Paper,   // next(), for each
        Try,     // tryCard(), tryShares()
        Done,    // finish()
        Stick,   // look(), toStick()
    };
    Q_ENUM(Step)

    enum class Flaw {
        None,
        Letter, // one is wrong or missing; nothing was tried
        Twice,  // both fields hold the same share, or shares of another day
        Wrong,  // it is read well and does not open this notebook
    };
    Q_ENUM(Flaw)

    explicit SecondWayPage(Worker& worker, QObject* parent = nullptr);

    Step step() const { return m_step; }

    int stepNumber() const;

    bool shares() const { return m_shares; }

    int paper() const { return m_paper; }

    int paperCount() const { return static_cast<int>(m_papers.size()); }

    QString code() const { return m_papers.value(m_paper); }

    QStringList groups() const;

    bool onStick() const { return m_onStick; }

    QStringList sticks() const;

    Flaw flaw() const { return m_flaw; }

    int flawField() const { return m_flawField; }

    int flawGroup() const { return m_flawGroup; }

    bool first() const { return m_first; }

    void begin(bool first);
    // Wipes what was shown.
    void clear();

    Q_INVOKABLE void chooseCard();
    Q_INVOKABLE void chooseShares();
    Q_INVOKABLE void chooseStick();
    // Looks again which sticks are there.
    Q_INVOKABLE void look();
    Q_INVOKABLE void toStick(int place);
    // The same in any folder: a test's.
    void toFolder(const std::filesystem::path& folder);
    // To the next paper, and from the last one to Try.
    Q_INVOKABLE void next();
    // From the first page: left(), with nothing proved.
    Q_INVOKABLE void back();
    // What was typed stays in the field while a letter of it is wrong.
    Q_INVOKABLE void tryCard(SecretField* field);
    // The same, for what was not typed: a test's.
    void tryText(const cuaderno::Secret& text);
    Q_INVOKABLE void tryShares(SecretField* one, SecretField* other);
    // Call at each edit: what was wrong is being mended.
    Q_INVOKABLE void mend();
    Q_INVOKABLE void finish();

signals:
    void stepChanged();
    void flawChanged();
    void sticksChanged();
    void left();
    void failed(const cuaderno::Error& error);

private:
    void go(Step step);
    void complain(Flaw flaw, int field = 0, int group = 0);
    void show(bool shares, ShownPapers papers);
    void proved(const cuaderno::Status& status);
    int wrongGroup(const SecretField& field) const;

    Worker& m_worker;
    Step m_step = Step::Choose;
    Flaw m_flaw = Flaw::None;
    int m_flawField = 0;
    int m_flawGroup = 0;
    bool m_shares = false;
    bool m_onStick = false;
    std::vector<BackupPlace> m_sticks;
    bool m_first = false;
    int m_paper = 0;
    QStringList m_papers;
    int m_generation = 0; // as in InterviewPage
};
