// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/language_list_model.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

class AppSettings;

// How the app looks and when it locks. All of it works before Unlock too; each change is kept at
// once in app.ini, the one small file outside the vault.
class SettingsPage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the notebook")
    Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")
    // "en", "es", "ar". Changing it changes every sentence at once.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    Q_PROPERTY(QString languageName READ languageName NOTIFY languageChanged FINAL)
    Q_PROPERTY(bool rightToLeft READ rightToLeft NOTIFY languageChanged FINAL)
    Q_PROPERTY(LanguageListModel* languages READ languages CONSTANT FINAL)
    // "device", "light", "dark", "contrast"
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged FINAL)
    // 100, 115, 130, 150, 175, 200, 250
    Q_PROPERTY(int textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged FINAL)
    Q_PROPERTY(
        bool plainLetters READ plainLetters WRITE setPlainLetters NOTIFY plainLettersChanged FINAL)
    Q_PROPERTY(bool noMotion READ noMotion WRITE setNoMotion NOTIFY noMotionChanged FINAL)
    // 1, 2 or 5 minutes without a touch or a key
    Q_PROPERTY(int lockAfter READ lockAfter WRITE setLockAfter NOTIFY lockAfterChanged FINAL)
    // What the notebook is called on this tablet
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged FINAL)
    Q_PROPERTY(QString version READ version CONSTANT FINAL)
    // Room left on the disk of the notebook, in megabytes; 0 where nobody knows
    Q_PROPERTY(int roomLeft READ roomLeft NOTIFY roomLeftChanged FINAL)
    // "tried", "missing"; empty where there is nothing to do about it here
    Q_PROPERTY(QString secondWay READ secondWay NOTIFY secondWayChanged FINAL)

public:
    explicit SettingsPage(AppSettings& settings, QObject* parent = nullptr);

    QString language() const;
    void setLanguage(const QString& code);
    QString languageName() const;
    bool rightToLeft() const;
    LanguageListModel* languages();
    QString theme() const;
    void setTheme(const QString& theme);
    int textScale() const;
    void setTextScale(int percent);
    bool plainLetters() const;
    void setPlainLetters(bool plain);
    bool noMotion() const;
    void setNoMotion(bool still);
    int lockAfter() const;
    void setLockAfter(int minutes);
    QString name() const;
    void setName(const QString& name);
    QString version() const;
    int roomLeft() const;
    QString secondWay() const;
    void setSecondWay(const QString& state);

    // The next of the seven steps, up or down; stays at the ends. Ctrl+plus, Ctrl+minus.
    Q_INVOKABLE void largerLetters();
    Q_INVOKABLE void smallerLetters();
    Q_INVOKABLE void usualLetters();
    // Looks at the disk again.
    Q_INVOKABLE void look();
    // Leads back to where Settings was opened.
    Q_INVOKABLE void close();

    void setFolder(const QString& folder);

signals:
    void languageChanged();
    void themeChanged();
    void textScaleChanged();
    void plainLettersChanged();
    void noMotionChanged();
    void lockAfterChanged();
    void nameChanged();
    void roomLeftChanged();
    void secondWayChanged();
    void closed();

private:
    void stepLetters(int by);

    AppSettings& m_settings;
    LanguageListModel m_languages;
    QString m_folder;
    int m_roomLeft = 0;
    QString m_secondWay;
};
