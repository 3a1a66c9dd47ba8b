// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/create_page.h"

#include "base/bytes.h"
#include "base/random.h"
#include "desktop/shell/convert.h"
#include "desktop/shell/passphrase_strength.h"
#include "desktop/work/open_acts.h"
#include "desktop/work/texts.h"

#include <algorithm>
#include <array>
#include <memory>

using namespace cuaderno;

namespace {

// A name that tells nothing.
std::filesystem::path randomFolder(const std::filesystem::path& in)
{
    std::array<std::byte, 8> name{};
    secureRandom::fill(name);
    return in / toHex(name);
}

} // namespace

CreatePage::CreatePage(Worker& worker, std::filesystem::path notebooks, QObject* parent)
    : QObject(parent), m_worker(worker), m_notebooks(std::move(notebooks))
{
}

int CreatePage::stepNumber() const
{
    return static_cast<int>(std::min(m_step, Step::Ready));
}

int CreatePage::stepCount() const
{
    return static_cast<int>(Step::Ready) + 1;
}

void CreatePage::setName(const QString& name)
{
    if (m_name == name)
        return;
    m_name = name;
    emit nameChanged();
}

void CreatePage::setTitle(const QString& title)
{
    if (m_title == title)
        return;
    m_title = title;
    complain(false, false, false);
    emit titleChanged();
}

void CreatePage::setLanguage(const QString& language)
{
    m_language = language;
}

void CreatePage::startProject()
{
    otherWords();
    go(Step::Name);
}

void CreatePage::lookAround()
{
    go(Step::Working);
    m_worker.post(
        this, [notebooks = m_notebooks](Desk& desk) { return sampleNotebook(desk, notebooks); },
        [this](const Result<std::filesystem::path>& folder) {
            go(Step::Begin);
            if (folder)
                emit sampleReady(*folder);
            else
                emit failed(folder.error());
        });
}

void CreatePage::next()
{
    switch (m_step) {
    case Step::Name:
        go(Step::Title);
        break;
    case Step::Title:
        if (m_title.trimmed().isEmpty())
            complain(true, false, false);
        else
            go(Step::Passphrase);
        break;
    case Step::Begin:
    case Step::Passphrase:
    case Step::Ready:
    case Step::Working:
        break;
    }
}

void CreatePage::back()
{
    switch (m_step) {
    case Step::Begin:
        reset();
        emit left();
        break;
    case Step::Name:
        go(Step::Begin);
        break;
    case Step::Title:
        go(Step::Name);
        break;
    case Step::Passphrase:
        go(Step::Title);
        break;
    case Step::Ready:
        m_passphrase = Secret();
        go(Step::Passphrase);
        break;
    case Step::Working:
        break;
    }
}

void CreatePage::otherWords()
{
    m_worker.post(
        this,
        [language = toCore(m_language)](Desk& desk) { return suggestPassphrase(desk, language); },
        [this](const std::string& words) {
            m_suggestion = toQt(words);
            emit suggestionChanged();
        });
}

void CreatePage::measure(SecretField* field)
{
    const auto strength = field ? strengthOf(field->view()) : PassphraseStrength::None;
    m_strength = static_cast<Strength>(strength);
    complain(false, false, false);
    emit strengthChanged();
}

void CreatePage::usePassphrase(SecretField* first, SecretField* again)
{
    if (!first || !again || m_step != Step::Passphrase)
        return;
    const auto strength = strengthOf(first->view());
    if (strength == PassphraseStrength::None || strength == PassphraseStrength::TooShort) {
        complain(false, true, false);
        return;
    }
    if (!first->copy().equals(again->view())) {
        again->clear();
        complain(false, false, true);
        return;
    }
    m_passphrase = first->take();
    again->clear();
    m_strength = Strength::None;
    emit strengthChanged();
    go(Step::Ready);
}

void CreatePage::create()
{
    if (m_step != Step::Ready || m_passphrase.empty())
        return;
    go(Step::Working);
    const NewNotebook wanted{randomFolder(m_notebooks), toCore(m_title.simplified())};
    const auto passphrase = std::make_shared<Secret>(m_passphrase.copy());
    m_worker.post(
        this,
        [wanted, passphrase](Desk& desk) {
            auto made = makeNotebook(desk, wanted, *passphrase);
            *passphrase = Secret();
            return made;
        },
        [this, folder = wanted.folder](const Status& made) {
            if (!made) {
                go(Step::Ready);
                emit failed(made.error());
                return;
            }
            emit created(folder);
            reset();
        });
}

void CreatePage::reset()
{
    m_passphrase = Secret();
    m_suggestion.fill(QChar(0));
    m_suggestion.clear();
    m_strength = Strength::None;
    setTitle({});
    setName({});
    emit suggestionChanged();
    emit strengthChanged();
    go(Step::Begin);
}

void CreatePage::go(Step step)
{
    m_step = step;
    complain(false, false, false);
    emit stepChanged();
}

void CreatePage::complain(bool titleMissing, bool tooShort, bool notTheSame)
{
    m_titleMissing = titleMissing;
    m_tooShort = tooShort;
    m_notTheSame = notTheSame;
    emit complaintChanged();
}
