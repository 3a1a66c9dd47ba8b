// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/shares.h"
#include "desktop/shell/secret_field.h"
#include "desktop/work/worker.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <filesystem>
#include <optional>
#include <utility>

// A notebook whose passphrase is lost, and two of the three people who have a part of its key: what
// is on their papers, and then a new passphrase. Nothing is changed before the last page.
class RecoverPage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the notebook")
    Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")
    Q_PROPERTY(Step step READ step NOTIFY stepChanged FINAL)
    Q_PROPERTY(Flaw flaw READ flaw NOTIFY flawChanged FINAL)
    // Which field it is in, 0 or 1
    Q_PROPERTY(int flawField READ flawField NOTIFY flawChanged FINAL)

public:
    enum class Step {
        Papers,     // takePapers()
        Passphrase, // usePassphrase()
        Working,
    };
    Q_ENUM(Step)

    enum class Flaw {
        None,
        Letter, // one is wrong or missing
        Twice,  // the same paper twice, or papers of different days
        Wrong,  // they are read well and are not this notebook's
        TooShort,
        NotTheSame, // the two passphrases
    };
    Q_ENUM(Flaw)

    explicit RecoverPage(Worker& worker, QObject* parent = nullptr);

    Step step() const { return m_step; }

    Flaw flaw() const { return m_flaw; }

    int flawField() const { return m_flawField; }

    void begin(std::filesystem::path folder);
    // Forgets everything typed.
    void clear();

    // What was typed stays in the fields while a letter of it is wrong.
    Q_INVOKABLE void takePapers(SecretField* one, SecretField* other);
    // Takes both fields (empty afterwards) if they are long enough and the same.
    Q_INVOKABLE void usePassphrase(SecretField* first, SecretField* again);
    Q_INVOKABLE void back();
    // Call at each edit: what was wrong is being mended.
    Q_INVOKABLE void mend();

signals:
    void stepChanged();
    void flawChanged();
    // To Unlock, with nothing changed.
    void left();
    // It has its new passphrase and is open.
    void opened();
    void failed(const cuaderno::Error& error);

private:
    using Papers = std::pair<cuaderno::Share, cuaderno::Share>;

    void go(Step step);
    void complain(Flaw flaw, int field = 0);
    void recovered(const cuaderno::Status& status);

    Worker& m_worker;
    std::filesystem::path m_folder;
    Step m_step = Step::Papers;
    Flaw m_flaw = Flaw::None;
    int m_flawField = 0;
    std::optional<Papers> m_papers;
};
