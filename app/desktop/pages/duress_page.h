// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/secret_field.h"
#include "desktop/work/worker.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <filesystem>

struct DuressChange;

// The passphrase for whoever is made to open the notebook (WaysIn::setDuress); on the page it is
// called the practice passphrase. Who came in by a passphrase or a PIN types the passphrase once
// more before it is turned on.
class DuressPage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the notebook")
    Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")
    Q_PROPERTY(Step step READ step NOTIFY stepChanged FINAL)
    Q_PROPERTY(Flaw flaw READ flaw NOTIFY flawChanged FINAL)
    // The one in use is asked for
    Q_PROPERTY(bool asksForOld READ asksForOld NOTIFY stepChanged FINAL)

public:
    enum class Step {
        Reading, // what it does, and what it cannot do
        Asking,  // turnOn()
        Working,
        On,
    };
    Q_ENUM(Step)

    enum class Flaw {
        None,
        Wrong, // the one in use
        TooShort,
        NotTheSame,
        Taken, // opens this notebook already; whose it is, is not said
    };
    Q_ENUM(Flaw)

    explicit DuressPage(Worker& worker, QObject* parent = nullptr);

    Step step() const { return m_step; }

    Flaw flaw() const { return m_flaw; }

    bool asksForOld() const { return m_asksForOld; }

    // `on`: there is one. `deviceFile`: where a PIN's secret would lie.
    void begin(bool on, std::filesystem::path deviceFile);
    void clear();

    Q_INVOKABLE void next();
    // Takes the two (empty afterwards) if they are long enough and the same, and the old one with
    // them.
    Q_INVOKABLE void turnOn(SecretField* old, SecretField* words, SecretField* again);
    Q_INVOKABLE void turnOff();
    Q_INVOKABLE void back();
    // Call at each edit: what was wrong is being mended.
    Q_INVOKABLE void mend();

signals:
    void stepChanged();
    void flawChanged();
    // Back to Settings.
    void left();
    void failed(const cuaderno::Error& error);

private:
    void go(Step step);
    void complain(Flaw flaw);
    void turned(const DuressChange& change);

    Worker& m_worker;
    Step m_step = Step::Reading;
    Flaw m_flaw = Flaw::None;
    bool m_asksForOld = true;
    std::filesystem::path m_deviceFile;
};
