// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/notebook.h"

#include "desktop/shell/app_settings.h"
#include "desktop/shell/convert.h"
#include "desktop/work/open_acts.h"
#include "desktop/work/show_consent.h"

#include <algorithm>

using namespace cuaderno;

namespace {

constexpr int minute = 60 * 1000;
// Copying a card takes its time, and it cannot be shown again.
constexpr int cardMinutes = 10;

Notebook::Kind kindOf(Desk& desk)
{
    if (!desk.vault)
        return Notebook::Kind::Closed;
    switch (desk.vault->kind()) {
    case VaultKind::Live:
        return Notebook::Kind::Live;
    case VaultKind::Sample:
        return Notebook::Kind::Sample;
    case VaultKind::Practice:
        return Notebook::Kind::Practice;
    }
    return Notebook::Kind::Closed;
}

} // namespace

Notebook::Notebook(Worker& worker, AppSettings& settings, const std::filesystem::path& notebooks,
                   QObject* parent)
    : QObject(parent),
      m_worker(worker),
      m_appSettings(settings),
      m_settings(settings),
      m_unlock(worker),
      m_create(worker, notebooks),
      m_recover(worker),
      m_secondWay(worker),
      m_keeping(worker),
      m_passphrase(worker),
      m_pin(worker),
      m_duress(worker),
      m_backup(worker),
      m_home(worker),
      m_consent(worker),
      m_agreed(worker),
      m_interview(worker),
      m_pause(worker),
      m_review(worker)
{
    m_unlock.setDeviceFile(settings.deviceFile());
    m_keeping.setDeviceFile(settings.deviceFile());
    connectOpening();
    connectHome();
    connectConsent();
    connectInterview();
    connectEnds();
    connectTrouble();
    const auto speak = [this] {
        m_interview.setReader(m_settings.language());
        m_create.setLanguage(m_settings.language());
    };
    connect(&m_settings, &SettingsPage::languageChanged, this, speak);
    speak();
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &Notebook::lock);
    connect(&m_settings, &SettingsPage::lockAfterChanged, this, &Notebook::watchIdle);
}

bool Notebook::inSession() const
{
    switch (m_place) {
    case Place::Consent:
    case Place::CodeCard:
    case Place::Interview:
    case Place::JumpList:
    case Place::Agreed:
    case Place::Review:
        return true;
    default:
        return false;
    }
}

void Notebook::begin(const std::filesystem::path& folder)
{
    m_folder = folder;
    if (folder.empty() || !Vault::isThere(folder)) {
        go(Place::Create);
        return;
    }
    m_settings.setFolder(pathToQt(folder));
    m_unlock.setFolder(folder);
    go(Place::Unlock);
}

void Notebook::back()
{
    switch (m_place) {
    case Place::WhichOne:
        go(Place::Home);
        break;
    case Place::Before:
        go(m_home.instruments()->count() > 1 ? Place::WhichOne : Place::Home);
        break;
    case Place::Consent:
        m_consent.back();
        break;
    case Place::Interview:
        m_interview.back();
        break;
    case Place::JumpList:
    case Place::Agreed:
        closeOverlay();
        break;
    case Place::Pause:
        m_pause.goOn();
        break;
    case Place::Review:
        m_review.notYet();
        break;
    case Place::Settings:
        m_settings.close();
        break;
    case Place::Recover:
        m_recover.back();
        break;
    case Place::SecondWay:
        m_secondWay.back();
        break;
    case Place::Passphrase:
        m_passphrase.back();
        break;
    case Place::Pin:
        m_pin.back();
        break;
    case Place::Duress:
        m_duress.back();
        break;
    case Place::Backup:
        m_backup.back();
        break;
    case Place::Create:
        m_create.back();
        break;
    default:
        break;
    }
}

void Notebook::openSettings()
{
    if (m_place == Place::Settings)
        return;
    m_beforeSettings = m_place;
    m_settings.look();
    const bool home = m_place == Place::Home && m_kind != Kind::Closed;
    m_keeping.begin(home && m_kind != Kind::Sample);
    m_settings.setSecondWay(home && m_kind == Kind::Live ? m_home.secondWayMissing()
                                                               ? QStringLiteral("missing")
                                                               : QStringLiteral("tried")
                                                         : QString());
    go(Place::Settings);
}

void Notebook::openJumpList()
{
    if (m_place != Place::Interview)
        return;
    emit stepTaken(QStringLiteral("overview-asked"), false);
    m_interview.readJumpList();
    go(Place::JumpList);
    emit stepTaken(QStringLiteral("overview-shown"), true);
}

void Notebook::openAgreed()
{
    if (m_place != Place::Interview)
        return;
    m_interview.flush();
    m_agreed.refresh();
    go(Place::Agreed);
}

void Notebook::openPause()
{
    if (!inSession())
        return;
    m_beforePause =
        m_place == Place::JumpList || m_place == Place::Agreed ? Place::Interview : m_place;
    m_interview.flush();
    m_pause.begin(m_place != Place::Consent || m_consent.again());
    go(Place::Pause);
}

void Notebook::openCalmMinute()
{
    openPause();
    if (m_place == Place::Pause)
        m_pause.calmMinute();
}

void Notebook::openRecover()
{
    if (m_place != Place::Unlock)
        return;
    m_recover.begin(m_folder);
    go(Place::Recover);
}

void Notebook::openSecondWay()
{
    // From a talk it would lead away from what is being said.
    const Place from = m_place == Place::Settings ? m_beforeSettings : m_place;
    if (m_kind == Kind::Closed || from != Place::Home)
        return;
    m_secondWay.begin(false);
    go(Place::SecondWay);
}

void Notebook::openPassphrase()
{
    if (m_place != Place::Settings || !m_keeping.here())
        return;
    m_passphrase.begin(m_folder);
    go(Place::Passphrase);
}

void Notebook::openPin()
{
    if (m_place != Place::Settings || m_keeping.pin().isEmpty())
        return;
    m_pin.begin(m_keeping.pin() == QLatin1String("on"), m_appSettings.deviceFile());
    go(Place::Pin);
}

void Notebook::openDuress()
{
    if (m_place != Place::Settings || m_keeping.practice().isEmpty())
        return;
    m_duress.begin(m_keeping.practice() == QLatin1String("on"), m_appSettings.deviceFile());
    go(Place::Duress);
}

void Notebook::openBackup()
{
    if (m_place != Place::Settings || !m_keeping.here())
        return;
    m_backup.begin();
    go(Place::Backup);
}

void Notebook::openCreate()
{
    if (m_place == Place::Unlock)
        go(Place::Create);
}

void Notebook::closeOverlay()
{
    if (m_place == Place::JumpList || m_place == Place::Agreed)
        go(Place::Interview);
}

void Notebook::touched()
{
    if (m_idle.isActive())
        m_idle.start();
}

void Notebook::go(Place place)
{
    // What comes back after the lock leads nowhere: only begin() does.
    if (m_place == Place::Locked && place != Place::Unlock && place != Place::Create)
        return;
    if (m_place == Place::Cover) {
        if (place == Place::Unlock || place == Place::Create)
            m_behindCover = place;
        return;
    }
    m_place = place;
    if (!m_interview.unsaved())
        m_trouble.dismiss();
    watchIdle();
    emit placeChanged();
    if (place == Place::Unlock)
        emit stepTaken(QStringLiteral("unlock-shown"), true);
    else if (place == Place::Home)
        emit stepTaken(QStringLiteral("home-shown"), true);
}

void Notebook::opened(bool justMade)
{
    m_appSettings.opened(pathToQt(m_folder));
    m_appSettings.write();

    struct Opened
    {
        Kind kind = Kind::Closed;
        LeftAt left;
    };

    m_worker.post(
        this,
        [](Desk& desk) {
            return Opened{kindOf(desk), takeLeftAt(desk)};
        },
        [this, justMade](const Opened& now) {
            m_kind = now.kind;
            emit kindChanged();
            m_home.refresh(true);
            if (justMade) {
                m_secondWay.begin(true);
                go(Place::SecondWay);
            } else if (now.left.session.empty()) {
                go(Place::Home);
            } else {
                resume(now.left);
            }
        });
}

void Notebook::resume(const LeftAt& at)
{
    struct Resumed
    {
        Status status;
        Agreed card;
    };

    m_worker.post(
        this,
        [at](Desk& desk) {
            Resumed resumed{resumeSession(desk, at), {}};
            if (resumed.status)
                resumed.card = cardAgain(desk);
            return resumed;
        },
        [this, place = at.place](const Resumed& resumed) {
            if (!resumed.status) {
                go(Place::Home);
                m_trouble.show(resumed.status.error());
                return;
            }
            m_interview.show();
            m_beforePause = Place::Interview;
            if (resumed.card.error)
                m_trouble.show(*resumed.card.error);
            if (!resumed.card.words.isEmpty()) {
                m_codeCard.show(resumed.card.code, resumed.card.words, {});
                go(Place::CodeCard);
            } else if (place == "pause") {
                m_pause.begin(true);
                go(Place::Pause);
            } else {
                go(Place::Interview);
            }
        });
}

// To Home; what was said stays as "Paused".
void Notebook::leaveSession()
{
    m_interview.flush();
    m_worker.post(
        this,
        [](Desk& desk) {
            Status paused;
            if (desk.session && desk.session->session().status == SessionStatus::Running)
                paused = desk.session->pause();
            desk.closeSession();
            return paused;
        },
        [this](const Status& paused) {
            m_interview.clear();
            m_codeCard.clear();
            m_consent.clear();
            m_pause.clear();
            m_review.clear();
            m_agreed.clear();
            m_home.refresh();
            go(Place::Home);
            if (!paused)
                m_trouble.show(paused.error());
        });
}

void Notebook::watchIdle()
{
    if (m_kind == Kind::Closed || m_place == Place::Locked) {
        m_idle.stop();
        return;
    }
    const int minutes = m_place == Place::CodeCard || m_place == Place::SecondWay
                            ? std::max(cardMinutes, m_settings.lockAfter())
                            : m_settings.lockAfter();
    m_idle.start(minutes * minute);
}

QString Notebook::leftPlace() const
{
    if (m_place == Place::Pause)
        return QStringLiteral("pause");
    return m_place == Place::Review ? QStringLiteral("review") : QStringLiteral("interview");
}
