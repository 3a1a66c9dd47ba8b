// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/grabber.h"

#include "base/file.h"
#include "desktop/shell/convert.h"
#include "desktop/shell/notebook.h"
#include "desktop/work/desk.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QInputMethodEvent>
#include <QQuickWindow>

using Place = Notebook::Place;

namespace {

constexpr int everyMilliseconds = 20;
constexpr int atMostMilliseconds = 45000;
// So many looks without a change, and nothing moves any more.
constexpr int stillLooks = 20;

} // namespace

QStringList Grabber::pages()
{
    return {QStringLiteral("unlock"),         QStringLiteral("create"),
            QStringLiteral("home"),           QStringLiteral("settings"),
            QStringLiteral("before"),         QStringLiteral("consent-about"),
            QStringLiteral("consent-lines"),  QStringLiteral("understanding"),
            QStringLiteral("consent"),        QStringLiteral("how-said"),
            QStringLiteral("code-card"),      QStringLiteral("question"),
            QStringLiteral("jump"),           QStringLiteral("pause"),
            QStringLiteral("agreed"),         QStringLiteral("review"),
            QStringLiteral("close"),          QStringLiteral("unlock-card"),
            QStringLiteral("second-way"),     QStringLiteral("key-card"),
            QStringLiteral("share"),          QStringLiteral("try-card"),
            QStringLiteral("try-shares"),     QStringLiteral("way-proved"),
            QStringLiteral("lost-passphrase")};
}

Grabber::Grabber(Worker& worker, Notebook& notebook, QQuickWindow* window, QString page,
                 cuaderno::Secret passphrase, std::filesystem::path out, QObject* parent)
    : QObject(parent),
      m_worker(worker),
      m_notebook(notebook),
      m_window(window),
      m_page(std::move(page)),
      m_passphrase(std::move(passphrase)),
      m_out(std::move(out))
{
    m_timer.setInterval(everyMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &Grabber::tick);
}

void Grabber::start()
{
    m_since.start();
    m_timer.start();
}

void Grabber::tick()
{
    if (m_since.elapsed() > atMostMilliseconds) {
        finish(QStringLiteral("the page did not come"));
        return;
    }
    if (m_notebook.trouble()->present()) {
        finish(m_notebook.trouble()->details());
        return;
    }
    // What was posted is done before the next step; a page is never half shown.
    m_worker.finish();
    if (!approach()) {
        m_stillFor = 0;
        return;
    }
    if (++m_stillFor >= stillLooks)
        save();
}

bool Grabber::approach()
{
    if (m_page == QLatin1String("unlock"))
        return m_notebook.place() == Place::Unlock;
    if (m_page == QLatin1String("unlock-card")) {
        m_notebook.unlock()->setByCard(true);
        return m_notebook.place() == Place::Unlock;
    }
    if (m_page == QLatin1String("create")) {
        if (m_notebook.place() == Place::Unlock)
            m_notebook.openCreate();
        return m_notebook.place() == Place::Create;
    }
    if (m_page == QLatin1String("lost-passphrase")) {
        m_notebook.openRecover();
        return m_notebook.place() == Place::Recover;
    }
    if (!approachHome())
        return false;
    if (m_page == QLatin1String("home"))
        return m_notebook.place() == Place::Home;
    if (m_page == QLatin1String("settings")) {
        m_notebook.openSettings();
        return m_notebook.place() == Place::Settings;
    }
    static const QStringList ofWays{QStringLiteral("second-way"), QStringLiteral("key-card"),
                                    QStringLiteral("share"),      QStringLiteral("try-card"),
                                    QStringLiteral("try-shares"), QStringLiteral("way-proved")};
    if (ofWays.contains(m_page))
        return approachSecondWay();
    static const QStringList ofConsent{
        QStringLiteral("before"),        QStringLiteral("consent-about"),
        QStringLiteral("consent-lines"), QStringLiteral("understanding"),
        QStringLiteral("consent"),       QStringLiteral("how-said"),
        QStringLiteral("code-card")};
    return ofConsent.contains(m_page) ? approachConsent() : approachInterview();
}

// True from the first time that Home was there.
bool Grabber::approachHome()
{
    if (m_notebook.kind() != Notebook::Kind::Closed)
        return m_notebook.place() != Place::Unlock;
    if (!m_unlocking) {
        m_unlocking = true;
        m_notebook.unlock()->openWith(std::move(m_passphrase));
    }
    return false;
}

// As somebody is just copying it back.
void Grabber::typeHalf(const QString& text)
{
    auto* field = m_window->activeFocusItem();
    if (m_typed || !field)
        return;
    m_typed = true;
    QInputMethodEvent letters;
    letters.setCommitString(text.left(text.size() / 2));
    QCoreApplication::sendEvent(field, &letters);
}

bool Grabber::approachSecondWay()
{
    m_notebook.openSecondWay();
    if (m_notebook.place() != Place::SecondWay)
        return false;
    auto* page = m_notebook.secondWay();
    using Step = SecondWayPage::Step;
    switch (page->step()) {
    case Step::Choose:
        if (m_page == QLatin1String("second-way"))
            return true;
        if (m_page.contains(QLatin1String("share")))
            page->chooseShares();
        else
            page->chooseCard();
        return false;
    case Step::Paper:
        if (m_page == QLatin1String("key-card") || m_page == QLatin1String("share"))
            return true;
        page->next();
        return false;
    case Step::Try:
        if (m_page != QLatin1String("way-proved")) {
            typeHalf(page->code());
            return true;
        }
        page->tryText(cuaderno::Secret::fromText(toCore(page->code())));
        return false;
    case Step::Stick:
    case Step::Working:
        return false;
    case Step::Done:
        return true;
    }
    return false;
}

void Grabber::answerBefore()
{
    auto* before = m_notebook.before();
    before->setCompany(QStringLiteral("alone"));
    before->setHeard(QStringLiteral("no"));
    before->setWayOut(QStringLiteral("yes"));
    before->setAdult(QStringLiteral("yes"));
}

bool Grabber::approachConsent()
{
    auto* consent = m_notebook.consent();
    switch (m_notebook.place()) {
    case Place::Home:
        if (m_notebook.home()->instruments()->count() > 0)
            m_notebook.home()->choose(m_notebook.home()
                                          ->instruments()
                                          ->index(0)
                                          .data(InstrumentListModel::IdRole)
                                          .toString());
        return false;
    case Place::Before:
        answerBefore();
        if (m_page == QLatin1String("before"))
            return true;
        m_notebook.before()->start();
        return false;
    case Place::CodeCard:
        return m_page == QLatin1String("code-card");
    case Place::Consent:
        break;
    default:
        return false;
    }
    if (consent->aboutUs().isEmpty())
        return false;
    using Step = ConsentPage::Step;
    switch (consent->step()) {
    case Step::AboutUs:
        if (m_page == QLatin1String("consent-about"))
            return true;
        break;
    case Step::Lines:
        if (m_page == QLatin1String("consent-lines")) {
            // Half way through, as it is read.
            const auto first = consent->lines()->index(0);
            for (int row = 0; row < 4; ++row)
                consent->say(first.siblingAtRow(row).data(ConsentLineModel::IdRole).toString(),
                             true);
            return true;
        }
        consent->sayAll();
        break;
    case Step::Understanding:
        if (m_page == QLatin1String("understanding"))
            return true;
        consent->choose(consent->rightAnswer());
        break;
    case Step::Use:
        // The page about the voice has most to say.
        if (m_page == QLatin1String("consent") && consent->part() >= qMin(3, consent->parts()))
            return true;
        consent->choose(QStringLiteral("yes"));
        break;
    case Step::HowSaid:
        consent->choose(QStringLiteral("tap"));
        if (m_page == QLatin1String("how-said"))
            return true;
        break;
    default:
        return false;
    }
    consent->next();
    return false;
}

bool Grabber::approachInterview()
{
    if (m_page == QLatin1String("review") || m_page == QLatin1String("close"))
        return approachReview();
    switch (m_notebook.place()) {
    case Place::Home:
        if (auto* toGoOn = m_notebook.home()->toGoOn(); toGoOn->count() > 0 && !m_going) {
            m_going = true;
            m_notebook.home()->goOn(toGoOn->index(0).data(SessionListModel::IdRole).toString());
        }
        return false;
    case Place::JumpList:
        return m_page == QLatin1String("jump")
               && m_notebook.interview()->jumpList()->rowCount() > 0;
    case Place::Pause:
        return m_page == QLatin1String("pause");
    case Place::Agreed:
        return m_page == QLatin1String("agreed");
    case Place::Interview:
        break;
    default:
        return false;
    }
    if (!m_found) {
        findAnswered();
        return false;
    }
    if (m_page == QLatin1String("jump"))
        m_notebook.openJumpList();
    else if (m_page == QLatin1String("pause"))
        m_notebook.openPause();
    else if (m_page == QLatin1String("agreed"))
        m_notebook.openAgreed();
    return m_page == QLatin1String("question");
}

// A question with one chosen tile among some says most in a picture; else whatever was answered.
void Grabber::findAnswered()
{
    auto* interview = m_notebook.interview();
    if (interview->kind() == InterviewPage::Kind::None)
        return;
    if (!m_listed) {
        auto* list = interview->jumpList();
        if (list->rowCount() == 0) {
            interview->readJumpList();
            return;
        }
        m_listed = true;
        for (int row = list->rowCount() - 1; row >= 0; --row) {
            const auto index = list->index(row);
            if (index.data(JumpListModel::StatusRole).toInt()
                == static_cast<int>(QuestionListModel::Status::Answered))
                m_answered.append(index.data(JumpListModel::PathRole).toString());
        }
        return;
    }
    const auto* questions = interview->questions();
    if (questions->rowCount() == 1 && questions->at(0).kind == QuestionListModel::Kind::SelectOne
        && questions->at(0).status == QuestionListModel::Status::Answered
        && questions->at(0).layout.isEmpty() && questions->at(0).choices.size() >= 4) {
        m_found = true;
        return;
    }
    if (m_answered.isEmpty()) {
        m_found = true;
        return;
    }
    interview->jump(m_answered.takeFirst());
}

bool Grabber::approachReview()
{
    if (m_notebook.place() == Place::Review) {
        if (m_notebook.review()->phase() != ReviewPage::Phase::Ready)
            return false;
        if (m_page == QLatin1String("review"))
            return m_notebook.review()->answers()->rowCount() > 0;
        m_notebook.review()->finish();
        return false;
    }
    if (m_notebook.place() == Place::Close)
        return m_page == QLatin1String("close");
    if (m_notebook.place() == Place::Consent) {
        m_notebook.consent()->choose(QStringLiteral("no"));
        m_notebook.consent()->next();
        return false;
    }
    if (m_notebook.place() == Place::Interview && !m_ending
        && m_notebook.interview()->kind() != InterviewPage::Kind::None) {
        m_ending = true;
        m_worker.post([](Desk& desk) {
            if (desk.session)
                desk.session->jumpToEnd();
        });
        m_notebook.interview()->show();
        return false;
    }
    if (m_notebook.place() == Place::Home) {
        if (auto* toGoOn = m_notebook.home()->toGoOn(); toGoOn->count() > 0 && !m_going) {
            m_going = true;
            m_notebook.home()->goOn(toGoOn->index(0).data(SessionListModel::IdRole).toString());
        }
    }
    return false;
}

void Grabber::save()
{
    const QImage picture = m_window->grabWindow();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (picture.isNull() || !picture.save(&buffer, "PNG")) {
        finish(QStringLiteral("the page could not be drawn"));
        return;
    }
    const std::string_view bytes(png.constData(), static_cast<std::size_t>(png.size()));
    const auto written = cuaderno::writeFileAtomically(m_out, bytes);
    finish(written ? QString() : QStringLiteral("the picture could not be written"));
}

void Grabber::finish(const QString& problem)
{
    m_timer.stop();
    emit done(problem);
}
