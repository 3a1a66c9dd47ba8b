// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/pages/agreed_page.h"
#include "desktop/pages/backup_page.h"
#include "desktop/pages/before_page.h"
#include "desktop/pages/close_page.h"
#include "desktop/pages/code_card_page.h"
#include "desktop/pages/consent_page.h"
#include "desktop/pages/create_page.h"
#include "desktop/pages/duress_page.h"
#include "desktop/pages/home_page.h"
#include "desktop/pages/interview_page.h"
#include "desktop/pages/keeping_page.h"
#include "desktop/pages/passphrase_page.h"
#include "desktop/pages/pause_page.h"
#include "desktop/pages/pin_page.h"
#include "desktop/pages/recover_page.h"
#include "desktop/pages/review_page.h"
#include "desktop/pages/second_way_page.h"
#include "desktop/pages/settings_page.h"
#include "desktop/pages/unlock_page.h"
#include "desktop/shell/trouble_text.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <string>

class AppSettings;
struct LeftAt;

// The root view model: which page is shown, and all pages. main gives it to Main.qml as
// `required property Notebook notebook`.
class Notebook : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")
    Q_PROPERTY(Place place READ place NOTIFY placeChanged FINAL)
    // Closed while no vault is open. Practice and Sample show their word in the margin of every
    // page.
    Q_PROPERTY(Kind kind READ kind NOTIFY kindChanged FINAL)
    // A session is on the page: Pause is drawn in its corner.
    Q_PROPERTY(bool inSession READ inSession NOTIFY placeChanged FINAL)
    Q_PROPERTY(SettingsPage* settings READ settings CONSTANT FINAL)
    Q_PROPERTY(TroubleText* trouble READ trouble CONSTANT FINAL)
    Q_PROPERTY(UnlockPage* unlock READ unlock CONSTANT FINAL)
    Q_PROPERTY(CreatePage* create READ create CONSTANT FINAL)
    Q_PROPERTY(RecoverPage* recover READ recover CONSTANT FINAL)
    Q_PROPERTY(SecondWayPage* secondWay READ secondWay CONSTANT FINAL)
    Q_PROPERTY(KeepingPage* keeping READ keeping CONSTANT FINAL)
    Q_PROPERTY(PassphrasePage* passphrase READ passphrase CONSTANT FINAL)
    Q_PROPERTY(PinPage* pin READ pin CONSTANT FINAL)
    Q_PROPERTY(DuressPage* duress READ duress CONSTANT FINAL)
    Q_PROPERTY(BackupPage* backup READ backup CONSTANT FINAL)
    Q_PROPERTY(HomePage* home READ home CONSTANT FINAL)
    Q_PROPERTY(BeforePage* before READ before CONSTANT FINAL)
    Q_PROPERTY(ConsentPage* consent READ consent CONSTANT FINAL)
    Q_PROPERTY(AgreedPage* agreed READ agreed CONSTANT FINAL)
    Q_PROPERTY(CodeCardPage* codeCard READ codeCard CONSTANT FINAL)
    Q_PROPERTY(InterviewPage* interview READ interview CONSTANT FINAL)
    Q_PROPERTY(PausePage* pause READ pause CONSTANT FINAL)
    Q_PROPERTY(ReviewPage* review READ review CONSTANT FINAL)
    Q_PROPERTY(ClosePage* close READ close CONSTANT FINAL)

public:
    enum class Place {
        Unlock,
        Create,
        Recover,    // from Unlock
        SecondWay,  // after Create, from Home and from Settings
        Passphrase, // from Settings
        Pin,        // from Settings
        Duress,     // from Settings
        Backup,     // from Settings
        Home,
        WhichOne,
        Before,
        Consent,
        CodeCard,
        Interview,
        JumpList, // over the interview: a page on phones, a sheet from the end side elsewhere
        Agreed,   // over the interview: what you agreed to
        Pause,
        Review,
        Close,
        Settings,
        Locked, // everything is unloaded; the program is about to replace itself
        Cover,  // something else entirely to see: after Hide, before and after the replacement
    };
    Q_ENUM(Place)

    enum class Kind { Closed, Live, Sample, Practice };
    Q_ENUM(Kind)

    // `notebooks`: where new ones are made.
    Notebook(Worker& worker, AppSettings& settings, const std::filesystem::path& notebooks,
             QObject* parent = nullptr);

    Place place() const { return m_place; }

    Kind kind() const { return m_kind; }

    bool inSession() const;

    SettingsPage* settings() { return &m_settings; }

    TroubleText* trouble() { return &m_trouble; }

    UnlockPage* unlock() { return &m_unlock; }

    CreatePage* create() { return &m_create; }

    RecoverPage* recover() { return &m_recover; }

    SecondWayPage* secondWay() { return &m_secondWay; }

    KeepingPage* keeping() { return &m_keeping; }

    PassphrasePage* passphrase() { return &m_passphrase; }

    PinPage* pin() { return &m_pin; }

    DuressPage* duress() { return &m_duress; }

    BackupPage* backup() { return &m_backup; }

    HomePage* home() { return &m_home; }

    BeforePage* before() { return &m_before; }

    ConsentPage* consent() { return &m_consent; }

    AgreedPage* agreed() { return &m_agreed; }

    CodeCardPage* codeCard() { return &m_codeCard; }

    InterviewPage* interview() { return &m_interview; }

    PausePage* pause() { return &m_pause; }

    ReviewPage* review() { return &m_review; }

    ClosePage* close() { return &m_close; }

    // Back to where the person came from: changes nothing, loses nothing.
    Q_INVOKABLE void back();
    Q_INVOKABLE void openSettings();
    Q_INVOKABLE void openJumpList();
    Q_INVOKABLE void openAgreed();
    // From every session page, at once.
    Q_INVOKABLE void openPause();
    // The heart in the margin: pauses first.
    Q_INVOKABLE void openCalmMinute();
    // The passphrase is lost; from Unlock.
    Q_INVOKABLE void openRecover();
    // Makes what opens the notebook when its passphrase is lost. Nothing while it is closed.
    Q_INVOKABLE void openSecondWay();
    // A new passphrase, from Settings. Nothing for a sample, whose passphrase stands on its page.
    Q_INVOKABLE void openPassphrase();
    // A PIN for this device, and the passphrase for whoever is made to open the notebook, from
    // Settings. Nothing where they are not offered.
    Q_INVOKABLE void openPin();
    Q_INVOKABLE void openDuress();
    // A backup of the open notebook, from Settings.
    Q_INVOKABLE void openBackup();
    // A second notebook beside the ones that are there.
    Q_INVOKABLE void openCreate();
    // Closes what is over the page (jump list, what you agreed to).
    Q_INVOKABLE void closeOverlay();
    // Writes what is typed, closes the vault, wipes the keys; then restartAsked.
    Q_INVOKABLE void lock();
    // From every page: the cover with the next frame, and lock() behind it.
    Q_INVOKABLE void hide();
    // The same gesture again leads from the cover to where begin() led; nowhere before begin().
    Q_INVOKABLE void uncover();
    // Any touch or key: the wait until the lock begins anew.
    Q_INVOKABLE void touched();
    // Everything is written and closed, without a restart; for the end of the program.
    void shutDown();

    // The cover stands first, whatever begin() leads to: for the new program after Hide.
    void coverFirst();
    // Where the notebook begins: Unlock for this folder, or Create where there is none.
    void begin(const std::filesystem::path& folder);

signals:
    void placeChanged();
    void kindChanged();
    // The vault is closed: replace the program by itself, locked; covered where the place is Cover.
    void restartAsked();
    // Steps for whoever measures; names, never content. `shown`: with the next frame.
    void stepTaken(const QString& at, bool shown);

private:
    void go(Place place);
    void connectOpening();
    void connectHome();
    void connectConsent();
    void connectInterview();
    void connectEnds();
    void connectTrouble();
    void opened(bool justMade = false);
    void resume(const LeftAt& at);
    void leaveSession();
    void unload(Place then);
    void closeAndRestart(const std::string& place);
    void watchIdle();
    QString leftPlace() const;

    Worker& m_worker;
    AppSettings& m_appSettings;
    std::filesystem::path m_folder;
    SettingsPage m_settings;
    TroubleText m_trouble;
    UnlockPage m_unlock;
    CreatePage m_create;
    RecoverPage m_recover;
    SecondWayPage m_secondWay;
    KeepingPage m_keeping;
    PassphrasePage m_passphrase;
    PinPage m_pin;
    DuressPage m_duress;
    BackupPage m_backup;
    HomePage m_home;
    BeforePage m_before;
    ConsentPage m_consent;
    AgreedPage m_agreed;
    CodeCardPage m_codeCard;
    InterviewPage m_interview;
    PausePage m_pause;
    ReviewPage m_review;
    ClosePage m_close;
    QString m_instrument;
    Place m_place = Place::Unlock;
    Place m_beforeSettings = Place::Unlock;
    Place m_beforePause = Place::Interview;
    Place m_behindCover = Place::Cover; // Cover: begin() has led nowhere yet
    Kind m_kind = Kind::Closed;
    QTimer m_idle;
};
