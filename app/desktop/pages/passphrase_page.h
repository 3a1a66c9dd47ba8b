// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/secret_field.h"
#include "desktop/work/worker.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <filesystem>

struct PassphraseChange;

// A new passphrase for the notebook that is open. Who came in by the old one types it once more, so
// that nobody who finds the tablet open can shut its people out; who came in by a key card has
// forgotten it and does not.
class PassphrasePage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the notebook")
    Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")
    Q_PROPERTY(Step step READ step NOTIFY stepChanged FINAL)
    Q_PROPERTY(Flaw flaw READ flaw NOTIFY flawChanged FINAL)
    // Somebody may have seen the old one: everything gets new keys, and no other way in of before
    // opens it. Only for who types the old one
    Q_PROPERTY(bool seen READ seen WRITE setSeen NOTIFY seenChanged FINAL)
    // The one in use is asked for
    Q_PROPERTY(bool asksForOld READ asksForOld NOTIFY stepChanged FINAL)

public:
    enum class Step {
        Asking, // change()
        Working,
        Done,
    };
    Q_ENUM(Step)

    enum class Flaw {
        None,
        Wrong, // the one in use
        TooShort,
        NotTheSame, // the two new ones
    };
    Q_ENUM(Flaw)

    explicit PassphrasePage(Worker& worker, QObject* parent = nullptr);

    Step step() const { return m_step; }

    Flaw flaw() const { return m_flaw; }

    bool asksForOld() const { return m_asksForOld; }

    bool seen() const { return m_seen; }

    void setSeen(bool seen);

    // `folder`: of the notebook that is open.
    void begin(std::filesystem::path folder);
    void clear();

    // Takes the new ones (empty afterwards) if they are long enough and the same, and the old one
    // with them.
    Q_INVOKABLE void change(SecretField* old, SecretField* fresh, SecretField* again);
    Q_INVOKABLE void back();
    // Call at each edit: what was wrong is being mended.
    Q_INVOKABLE void mend();

signals:
    void stepChanged();
    void flawChanged();
    void seenChanged();
    // Back to Settings.
    void left();
    // It is closed, and did not open again.
    void shut();
    void failed(const cuaderno::Error& error);

private:
    void go(Step step);
    void complain(Flaw flaw);
    void changed(const PassphraseChange& change);

    Worker& m_worker;
    Step m_step = Step::Asking;
    Flaw m_flaw = Flaw::None;
    bool m_asksForOld = true;
    bool m_seen = false;
    std::filesystem::path m_folder;
};
