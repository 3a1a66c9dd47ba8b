// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/convert.h"
#include "desktop/shell/notebook.h"
#include "desktop/work/open_acts.h"
#include "desktop/work/show_consent.h"

using namespace cuaderno;

namespace {

Precheck precheckOf(const BeforePage& page)
{
    Precheck before;
    if (page.company() == QLatin1String("near"))
        before.company = Company::SomeoneNear;
    else if (page.company() == QLatin1String("interpreter"))
        before.company = Company::Interpreter;
    if (page.heard() == QLatin1String("perhaps"))
        before.overheard = Overheard::Perhaps;
    else if (page.heard() == QLatin1String("yes"))
        before.overheard = Overheard::Yes;
    before.wayOut = page.wayOut() != QLatin1String("no");
    before.adult = page.adult() == QLatin1String("yes");
    return before;
}

} // namespace

void Notebook::connectOpening()
{
    connect(&m_unlock, &UnlockPage::opened, this, [this] { opened(); });
    connect(&m_recover, &RecoverPage::opened, this, [this] { opened(); });
    connect(&m_recover, &RecoverPage::left, this, [this] { begin(m_folder); });
    connect(&m_create, &CreatePage::created, this, [this](const std::filesystem::path& folder) {
        m_folder = folder;
        if (!m_create.name().isEmpty())
            m_settings.setName(m_create.name());
        m_settings.setFolder(pathToQt(folder));
        opened(true);
    });
    connect(&m_create, &CreatePage::sampleReady, this, &Notebook::begin);
    connect(&m_create, &CreatePage::left, this, [this] {
        if (!m_folder.empty() && Vault::isThere(m_folder))
            go(Place::Unlock);
    });
    connect(&m_settings, &SettingsPage::closed, this, [this] { go(m_beforeSettings); });
    connect(&m_passphrase, &PassphrasePage::left, this, [this] {
        // The ways in of before may be gone.
        m_home.refresh();
        m_keeping.refresh();
        go(Place::Settings);
    });
    connect(&m_passphrase, &PassphrasePage::shut, this, &Notebook::lock);
    const auto backToSettings = [this] {
        m_keeping.refresh();
        go(Place::Settings);
    };
    connect(&m_pin, &PinPage::left, this, backToSettings);
    connect(&m_duress, &DuressPage::left, this, backToSettings);
    connect(&m_backup, &BackupPage::left, this, [this] { go(Place::Settings); });
}

void Notebook::connectHome()
{
    connect(&m_home, &HomePage::secondWayAsked, this, &Notebook::openSecondWay);
    connect(&m_secondWay, &SecondWayPage::left, this, [this] {
        m_home.refresh();
        go(Place::Home);
    });
    connect(&m_home, &HomePage::whichOneAsked, this, [this] { go(Place::WhichOne); });
    connect(&m_home, &HomePage::instrumentChosen, this, [this](const QString& instrument) {
        emit stepTaken(QStringLiteral("form-chosen"), false);
        m_instrument = instrument;
        m_before.reset();
        go(Place::Before);
    });
    connect(&m_home, &HomePage::goOnAsked, this, [this](const QString& session) {
        emit stepTaken(QStringLiteral("form-chosen"), false);
        resume({toCore(session), {}, {}});
    });
    connect(&m_before, &BeforePage::left, this, [this] { go(Place::Home); });
    connect(&m_before, &BeforePage::started, this, [this] {
        m_consent.begin(m_instrument, m_settings.language(), precheckOf(m_before));
        go(Place::Consent);
    });
}

void Notebook::connectConsent()
{
    connect(&m_consent, &ConsentPage::left, this, [this] {
        if (m_consent.again())
            go(Place::Review);
        else
            go(Place::Before);
    });
    connect(&m_consent, &ConsentPage::ended, this, [this] {
        m_home.refresh();
        go(Place::Home);
    });
    connect(&m_consent, &ConsentPage::agreed, this,
            [this](const QString& code, const QStringList& words) {
                m_codeCard.show(code, words, {});
                m_consent.clear();
                m_interview.show();
                go(Place::CodeCard);
            });
    connect(&m_consent, &ConsentPage::askedAgain, this, [this] {
        m_consent.clear();
        go(Place::Review);
        m_review.seal();
    });
    connect(&m_codeCard, &CodeCardPage::left, this, [this](bool taken) {
        m_worker.post(
            this, [taken](Desk& desk) { return settleCard(desk, taken); },
            [this](const Status& settled) {
                if (!settled)
                    m_trouble.show(settled.error());
            });
        go(Place::Interview);
    });
    connect(&m_agreed, &AgreedPage::closed, this, &Notebook::closeOverlay);
    connect(&m_agreed, &AgreedPage::stopAsked, this, &Notebook::openPause);
}

void Notebook::connectInterview()
{
    connect(&m_interview, &InterviewPage::finished, this, [this] {
        m_review.show(false);
        go(Place::Review);
    });
    connect(&m_interview, &InterviewPage::leftAtStart, this, [this] { leaveSession(); });
    connect(&m_interview, &InterviewPage::pauseAsked, this, &Notebook::openPause);
    connect(&m_interview, &InterviewPage::nextPressed, this,
            [this] { emit stepTaken(QStringLiteral("next-pressed"), false); });
    connect(&m_interview, &InterviewPage::turned, this, [this] {
        if (m_place == Place::JumpList)
            closeOverlay();
        emit stepTaken(QStringLiteral("question-shown"), true);
    });
}

void Notebook::connectEnds()
{
    connect(&m_pause, &PausePage::resumed, this, [this] { go(m_beforePause); });
    connect(&m_pause, &PausePage::partSkipped, this, [this] {
        go(Place::Interview);
        m_interview.skipPart();
    });
    connect(&m_pause, &PausePage::keepAsked, this, [this] {
        m_review.show(true);
        go(Place::Review);
    });
    connect(&m_pause, &PausePage::deleted, this, [this] {
        m_interview.clear();
        m_review.clear();
        m_codeCard.clear();
    });
    connect(&m_pause, &PausePage::left, this, [this] { leaveSession(); });
    connect(&m_review, &ReviewPage::changeAsked, this, [this](const QString& path) {
        go(Place::Interview);
        m_interview.jump(path);
    });
    connect(&m_review, &ReviewPage::left, this, [this] {
        if (m_review.stopped()) {
            go(Place::Pause);
            return;
        }
        go(Place::Interview);
        m_interview.back();
    });
    connect(&m_review, &ReviewPage::askAtTheEnd, this, [this](const QStringList& uses) {
        m_consent.askAgain(uses, m_interview.language());
        go(Place::Consent);
    });
    connect(&m_review, &ReviewPage::sealed, this, [this](const QString& code) {
        m_interview.clear();
        m_close.show(code);
        go(Place::Close);
        m_review.clear();
    });
    connect(&m_close, &ClosePage::left, this, [this] {
        m_home.refresh();
        go(Place::Home);
    });
}

void Notebook::connectTrouble()
{
    const auto tell = [this](const Error& error) { m_trouble.show(error); };
    connect(&m_unlock, &UnlockPage::failed, this, tell);
    connect(&m_create, &CreatePage::failed, this, tell);
    connect(&m_recover, &RecoverPage::failed, this, tell);
    connect(&m_secondWay, &SecondWayPage::failed, this, tell);
    connect(&m_keeping, &KeepingPage::failed, this, tell);
    connect(&m_passphrase, &PassphrasePage::failed, this, tell);
    connect(&m_pin, &PinPage::failed, this, tell);
    connect(&m_duress, &DuressPage::failed, this, tell);
    connect(&m_backup, &BackupPage::failed, this, tell);
    connect(&m_home, &HomePage::failed, this, tell);
    connect(&m_consent, &ConsentPage::failed, this, tell);
    connect(&m_agreed, &AgreedPage::failed, this, tell);
    connect(&m_interview, &InterviewPage::failed, this, tell);
    connect(&m_pause, &PausePage::failed, this, tell);
    connect(&m_review, &ReviewPage::failed, this, tell);
    connect(&m_interview, &InterviewPage::keptAgain, &m_trouble, &TroubleText::dismiss);
}
