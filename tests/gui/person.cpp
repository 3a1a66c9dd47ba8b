// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/person.h"

#include "common/sample.h"
#include "vault/vault.h"

#include <QCoreApplication>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>
#include <gtest/gtest.h>

using namespace cuaderno;
using At = Notebook::Place;
using Kind = QuestionListModel::Kind;
using Status_ = QuestionListModel::Status;

namespace {

std::filesystem::path pictureFolder(Hands hands)
{
    return test::binFolder().parent_path() / "gui-pictures"
           / (hands == Hands::Keys ? "keys" : "touch");
}

} // namespace

Person::Person(Hands hands)
{
    m_vault = m_folder.path() / "notebook";
    SystemClock clock;
    auto sample = makeSampleVault(m_vault, test::surveysFolder(), {.clock = &clock});
    if (!sample) {
        ADD_FAILURE() << codeText(sample.error().code) << ' ' << sample.error().detail;
        return;
    }
    EXPECT_TRUE(sample->vault.close());
    if (auto passphrase = Vault::samplePassphrase(m_vault))
        m_passphrase = std::string(passphrase->text());
    AppOptions options;
    options.vault = m_vault;
    options.timings = timings();
    m_shell = std::make_unique<AppShell>(options, AppPlaces{m_folder.path() / "config" / "app.ini",
                                                            m_folder.path() / "notebooks",
                                                            test::surveysFolder()});
    m_shell->notebook().settings()->setLanguage(QStringLiteral("en"));
    m_shell->notebook().settings()->setNoMotion(true);
    m_shell->notebook().settings()->setTheme(QStringLiteral("light"));
    m_shell->begin();
    EXPECT_TRUE(m_shell->load());
    m_shell->window()->resize(800, 1280);
    m_shell->window()->requestActivate();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(m_shell->window()));
    m_scene = std::make_unique<Scene>(m_shell->window(), hands, pictureFolder(hands));
    EXPECT_TRUE(QTest::qWaitForWindowActive(m_shell->window()));
}

Person::~Person() = default;

bool Person::failed() const
{
    return ::testing::Test::HasFailure();
}

// What was posted is done, what came back is shown.
void Person::settle()
{
    for (int i = 0; i < 3; ++i) {
        m_shell->worker().finish();
        QCoreApplication::processEvents();
    }
    m_scene->rest();
}

void Person::press(const QString& button)
{
    choose(QAccessible::Button, button);
}

void Person::choose(QAccessible::Role role, const QString& name, int nth)
{
    if (failed())
        return;
    settle();
    QQuickItem* item = nullptr;
    if (!m_scene->until([&] { return (item = m_scene->find(role, name, nth)) != nullptr; })
        || !m_scene->act(item))
        FAIL() << "cannot act on " << name.toStdString() << "\n"
               << m_scene->describe().toStdString();
    settle();
}

void Person::unlock()
{
    m_scene->picture(QStringLiteral("unlock"));
    auto* field = m_scene->findRole(QAccessible::EditableText);
    ASSERT_TRUE(field) << m_scene->describe().toStdString();
    ASSERT_TRUE(m_scene->write(field, QString::fromStdString(m_passphrase)));
    m_scene->picture(QStringLiteral("unlock-typed"));
    if (m_scene->hands() == Hands::Keys)
        m_scene->press(Qt::Key_Return);
    else
        press(QStringLiteral("Open"));
    ASSERT_TRUE(m_scene->until([&] { return notebook().place() == At::Home; }))
        << m_scene->describe().toStdString();
    settle();
    m_scene->picture(QStringLiteral("home"));
}

void Person::prepare()
{
    press(QStringLiteral("Start an interview"));
    ASSERT_FALSE(failed());
    ASSERT_EQ(notebook().place(), At::Before);
    choose(QAccessible::RadioButton, QStringLiteral("Yes"), 0); // just you two
    choose(QAccessible::RadioButton, QStringLiteral("No"), 0);  // nobody hears
    choose(QAccessible::RadioButton, QStringLiteral("Yes"), 2); // a way out
    choose(QAccessible::RadioButton, QStringLiteral("Yes"), 3); // 18 or over
    m_scene->picture(QStringLiteral("before"));
    EXPECT_EQ(notebook().before()->company(), QStringLiteral("alone"));
    EXPECT_EQ(notebook().before()->heard(), QStringLiteral("no"));
    EXPECT_EQ(notebook().before()->wayOut(), QStringLiteral("yes"));
    EXPECT_EQ(notebook().before()->adult(), QStringLiteral("yes"));
    press(QStringLiteral("Start with consent"));
    ASSERT_FALSE(failed());
    ASSERT_EQ(notebook().place(), At::Consent);
}

void Person::consent()
{
    auto* page = notebook().consent();
    using Step = ConsentPage::Step;
    for (int turns = 0; turns < 40 && notebook().place() == At::Consent && !failed(); ++turns) {
        settle();
        m_scene->picture(QStringLiteral("consent"));
        switch (page->step()) {
        case Step::Lines:
            for (int row = 0; row < page->lines()->rowCount(); ++row)
                choose(QAccessible::CheckBox,
                       page->lines()->index(row).data(ConsentLineModel::TextRole).toString());
            EXPECT_TRUE(page->lines()->allSaid());
            break;
        case Step::Understanding:
        case Step::Use:
        case Step::HowSaid: {
            const QString wanted = page->step() == Step::Understanding ? page->rightAnswer()
                                   : page->step() == Step::Use         ? QStringLiteral("yes")
                                                                       : QStringLiteral("tap");
            auto* choices = page->choices();
            for (int row = 0; row < choices->rowCount(); ++row) {
                EXPECT_FALSE(choices->index(row).data(ChoiceListModel::ChosenRole).toBool())
                    << "something is chosen beforehand";
                if (choices->valueAt(row) == wanted) {
                    choose(QAccessible::RadioButton,
                           choices->index(row).data(ChoiceListModel::LabelRole).toString());
                    break;
                }
            }
            break;
        }
        default:
            break;
        }
        press(QStringLiteral("Next"));
        EXPECT_TRUE(m_scene->until([&] { return !page->working(); }));
        settle();
    }
    ASSERT_FALSE(failed());
    ASSERT_EQ(notebook().place(), At::CodeCard) << m_scene->describe().toStdString();
}

void Person::takeCard()
{
    m_scene->picture(QStringLiteral("code-card"));
    EXPECT_EQ(notebook().codeCard()->words().size(), 4);
    press(QStringLiteral("They have it"));
    m_scene->picture(QStringLiteral("do-they-have-it"));
    // The page's own button lies under the sheet's.
    const int last = m_scene->find(QAccessible::Button, QStringLiteral("They have it"), 1) ? 1 : 0;
    auto* first = m_scene->find(QAccessible::Button, QStringLiteral("They have it"), 0);
    auto* second = m_scene->find(QAccessible::Button, QStringLiteral("They have it"), last);
    const auto inSheet = [](QQuickItem* item) {
        for (auto* up = item; up; up = up->parentItem()) {
            if (up->inherits("QQuickPopupItem"))
                return true;
        }
        return false;
    };
    ASSERT_TRUE(first);
    ASSERT_TRUE(m_scene->act(inSheet(first) ? first : second));
    settle();
    ASSERT_EQ(notebook().place(), At::Interview) << m_scene->describe().toStdString();
    EXPECT_TRUE(notebook().codeCard()->words().isEmpty());
}

QString Person::pageNow()
{
    auto* page = notebook().interview();
    QString now = QString::number(static_cast<int>(notebook().place()))
                  + QString::number(static_cast<int>(page->kind())) + page->repeatTitle();
    for (int row = 0; row < page->questions()->rowCount(); ++row)
        now += page->questions()->at(row).path;
    return now;
}

void Person::answerEverything()
{
    auto* page = notebook().interview();
    settle();
    for (int turns = 0; turns < 250 && notebook().place() == At::Interview && !failed(); ++turns) {
        settle();
        if (page->kind() == InterviewPage::Kind::Repeat && page->repeats()->count() < 2) {
            m_scene->picture(QStringLiteral("repeat"));
            press(QStringLiteral("Add another: ") + page->repeatTitle());
            continue;
        }
        answerPage();
        next();
        if (!m_forked && m_given.contains("/data/life/why_not"))
            changeTheFork();
    }
    ASSERT_FALSE(failed());
    ASSERT_EQ(notebook().place(), At::Review) << m_scene->describe().toStdString();
}

void Person::answerPage()
{
    auto* questions = notebook().interview()->questions();
    std::map<QString, int> sameLabel;
    for (int row = 0; row < questions->rowCount() && !failed(); ++row) {
        const ShownQuestion question = questions->at(row);
        m_seen.insert(nameOf(question.path).toStdString());
        if (question.kind != Kind::Note && !question.readOnly)
            answer(question, row);
    }
    const QString first =
        questions->empty() ? QStringLiteral("page") : nameOf(questions->at(0).path);
    m_scene->picture(first);
}

void Person::answer(const ShownQuestion& question, int place)
{
    const PlannedAnswer plan = planFor(question);
    if (plan.status == Status_::DontKnow || plan.status == Status_::PreferNot)
        refuse(question, plan, place);
    else if (plan.status == Status_::Answered && !question.choices.empty())
        answerChoice(question, plan, place);
    else if (plan.status == Status_::Answered && question.kind == Kind::Acknowledge)
        choose(QAccessible::CheckBox, QStringLiteral("This was read to me"));
    else if (plan.status == Status_::Answered)
        answerWords(question, plan);
    if (failed())
        return;
    settle();
    // Only what the vault has confirmed gets its tick.
    const auto* now = notebook().interview()->questions()->find(question.path);
    if (plan.status != Status_::Skipped) {
        ASSERT_TRUE(now);
        EXPECT_EQ(now->status, plan.status) << question.path.toStdString();
    }
    remember(question, plan);
}

void Person::remember(const ShownQuestion& question, const PlannedAnswer& plan)
{
    m_given[question.path.toStdString()] = plan;
}

void Person::answerChoice(const ShownQuestion& question, const PlannedAnswer& plan, int place)
{
    const bool several = question.kind == Kind::SelectMultiple;
    const auto role = several ? QAccessible::CheckBox : QAccessible::RadioButton;
    if (question.layout == QLatin1String("menu"))
        choose(QAccessible::ComboBox, question.label);
    for (const QString& value : plan.value.split(QLatin1Char(' '))) {
        for (const auto& choice : question.choices) {
            // On a page of several questions the n-th question has the n-th tile of that name.
            if (choice.value == value)
                choose(role, choice.label,
                       notebook().interview()->questions()->rowCount() > 1 ? place : 0);
        }
    }
}

void Person::answerWords(const ShownQuestion& question, const PlannedAnswer& plan)
{
    const auto write = [&](QAccessible::Role role, const QString& name, const QString& text) {
        auto* field = m_scene->find(role, name);
        ASSERT_TRUE(field && m_scene->write(field, text)) << name.toStdString() << "\n"
                                                          << m_scene->describe().toStdString();
    };
    if (question.kind == Kind::Time) {
        write(QAccessible::SpinBox, question.label + QStringLiteral(", hour"), plan.value.left(2));
        write(QAccessible::SpinBox, question.label + QStringLiteral(", minutes"),
              plan.value.mid(3, 2));
    } else if (question.kind == Kind::Date) {
        write(QAccessible::SpinBox, question.label + QStringLiteral(", year"), plan.value.left(4));
        write(QAccessible::SpinBox, question.label + QStringLiteral(", month"),
              QString::number(plan.value.mid(5, 2).toInt()));
    } else if (question.kind == Kind::Integer || question.kind == Kind::Decimal) {
        write(QAccessible::SpinBox, question.label, plan.value);
    } else {
        write(QAccessible::EditableText, question.label, plan.value);
    }
    // A pause in typing, after which it is kept.
    ASSERT_TRUE(m_scene->until([&] {
        const auto* now = notebook().interview()->questions()->find(question.path);
        return now && now->saved == QuestionListModel::Saved::Kept;
    })) << question.path.toStdString();
}

void Person::refuse(const ShownQuestion& question, const PlannedAnswer& plan, int place)
{
    const bool unknown = plan.status == Status_::DontKnow;
    if (m_scene->hands() == Hands::Keys && notebook().interview()->questions()->rowCount() == 1) {
        m_scene->press(unknown ? Qt::Key_F6 : Qt::Key_F7);
        settle();
        return;
    }
    choose(QAccessible::RadioButton,
           unknown ? QStringLiteral("I don't know") : QStringLiteral("I prefer not to say"),
           notebook().interview()->questions()->rowCount() > 1 ? place : 0);
    (void)question;
}

void Person::next()
{
    if (failed())
        return;
    const QString before = pageNow();
    auto* questions = notebook().interview()->questions();
    const bool skip = !questions->empty() && planFor(questions->at(0)).status == Status_::Skipped
                      && notebook().interview()->kind() == InterviewPage::Kind::Questions;
    if (m_scene->hands() == Hands::Keys)
        m_scene->press(skip ? Qt::Key_F8 : Qt::Key_PageDown);
    else
        press(skip ? QStringLiteral("Skip")
              : notebook().interview()->kind() == InterviewPage::Kind::ContentNote
                  ? QStringLiteral("Go on")
                  : QStringLiteral("Next"));
    ASSERT_TRUE(m_scene->until([&] { return pageNow() != before; }))
        << before.toStdString() << "\n"
        << m_scene->describe().toStdString();
    settle();
}

// "Did you ask anyone for help?" has a follow-up for no and two for yes: first one, then back.
void Person::changeTheFork()
{
    m_forked = true;
    auto* page = notebook().interview();
    for (int i = 0; i < 6 && !failed(); ++i) {
        if (!page->questions()->empty()
            && nameOf(page->questions()->at(0).path) == QLatin1String("asked_help"))
            break;
        const QString before = pageNow();
        if (m_scene->hands() == Hands::Keys)
            m_scene->press(Qt::Key_PageUp);
        else
            press(QStringLiteral("Back"));
        ASSERT_TRUE(m_scene->until([&] { return pageNow() != before; }));
        settle();
    }
    ASSERT_FALSE(page->questions()->empty());
    const ShownQuestion question = page->questions()->at(0);
    ASSERT_EQ(nameOf(question.path), QStringLiteral("asked_help"));
    const PlannedAnswer yes{QStringLiteral("yes")};
    answerChoice(question, yes, 0);
    remember(question, yes);
    m_given.erase("/data/life/why_not");
    next();
}

void Person::finishAndSeal()
{
    ASSERT_TRUE(
        m_scene->until([&] { return notebook().review()->phase() == ReviewPage::Phase::Ready; }));
    settle();
    m_scene->picture(QStringLiteral("review"));
    press(QStringLiteral("Finish and seal"));
    ASSERT_TRUE(m_scene->until([&] { return notebook().place() == At::Close; }))
        << m_scene->describe().toStdString();
    settle();
    m_scene->picture(QStringLiteral("close"));
    press(QStringLiteral("Done"));
    settle();
    EXPECT_EQ(notebook().place(), At::Home);
    m_scene->picture(QStringLiteral("home-after"));
}

void Person::leave()
{
    m_shell->notebook().shutDown();
    m_scene.reset();
    m_shell.reset();
}
