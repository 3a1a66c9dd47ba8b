// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "desktop/shell/secret_field.h"
#include "desktop/work/worker.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <filesystem>

// A new notebook, one thing a page; nothing is created until the last.
class CreatePage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the notebook")
    Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")
    Q_PROPERTY(Step step READ step NOTIFY stepChanged FINAL)
    // For the pen strokes: 0, 1, ... of stepCount
    Q_PROPERTY(int stepNumber READ stepNumber NOTIFY stepChanged FINAL)
    Q_PROPERTY(int stepCount READ stepCount CONSTANT FINAL)
    // What it is called on this tablet; anyone can see it
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged FINAL)
    // What the project is called; only inside the notebook
    Q_PROPERTY(QString title READ title WRITE setTitle NOTIFY titleChanged FINAL)
    // Five words picked at random
    Q_PROPERTY(QString suggestion READ suggestion NOTIFY suggestionChanged FINAL)
    Q_PROPERTY(Strength strength READ strength NOTIFY strengthChanged FINAL)
    // Next was pressed too early; each is cleared as soon as it is mended
    Q_PROPERTY(bool titleMissing READ titleMissing NOTIFY complaintChanged FINAL)
    Q_PROPERTY(bool tooShort READ tooShort NOTIFY complaintChanged FINAL)
    Q_PROPERTY(bool notTheSame READ notTheSame NOTIFY complaintChanged FINAL)

public:
    enum class Step {
        Begin,      // tiles: startProject(), lookAround()
        Name,       // name
        Title,      // title
        Passphrase, // two SecretFields, strength, suggestion; goes on by usePassphrase()
        Ready,      // what will be made; goes on by create()
        Working,    // being made, or the sample is
    };
    Q_ENUM(Step)

    enum class Strength { None, TooShort, Good, Strong };
    Q_ENUM(Strength)

    CreatePage(Worker& worker, std::filesystem::path notebooks, QObject* parent = nullptr);

    Step step() const { return m_step; }

    int stepNumber() const;
    int stepCount() const;

    QString name() const { return m_name; }

    void setName(const QString& name);

    QString title() const { return m_title; }

    void setTitle(const QString& title);

    QString suggestion() const { return m_suggestion; }

    // The language of the suggested words.
    void setLanguage(const QString& language);

    Strength strength() const { return m_strength; }

    bool titleMissing() const { return m_titleMissing; }

    bool tooShort() const { return m_tooShort; }

    bool notTheSame() const { return m_notTheSame; }

    Q_INVOKABLE void startProject();
    // A sample project with made-up people; leads to Unlock, which shows its passphrase.
    Q_INVOKABLE void lookAround();
    Q_INVOKABLE void next();
    // From the first page: left() is emitted where there is somewhere to go.
    Q_INVOKABLE void back();
    Q_INVOKABLE void otherWords();
    // Call at each edit of the first field.
    Q_INVOKABLE void measure(SecretField* field);
    // Takes both fields (empty afterwards) if they are long enough and the same; else says which.
    Q_INVOKABLE void usePassphrase(SecretField* first, SecretField* again);
    Q_INVOKABLE void create();

    // Forgets everything typed.
    void reset();

signals:
    void stepChanged();
    void nameChanged();
    void titleChanged();
    void suggestionChanged();
    void strengthChanged();
    void complaintChanged();
    void left();
    // Made and open.
    void created(const std::filesystem::path& folder);
    void sampleReady(const std::filesystem::path& folder);
    void failed(const cuaderno::Error& error);

private:
    void go(Step step);
    void complain(bool titleMissing, bool tooShort, bool notTheSame);

    Worker& m_worker;
    std::filesystem::path m_notebooks;
    Step m_step = Step::Begin;
    QString m_name;
    QString m_title;
    QString m_suggestion;
    QString m_language;
    Strength m_strength = Strength::None;
    bool m_titleMissing = false;
    bool m_tooShort = false;
    bool m_notTheSame = false;
    cuaderno::Secret m_passphrase;
};
